#!/bin/sh
# Texts that nobody writes in good faith: read to the end, without a wrong
# figure, in time that grows as they do.
. "$SOURCES/tests/cli/tap.sh"
plan 18
cd "$folder"

# A document with the text of standard input, which needs no escapes.
document () {
  printf '{"id": "a", "date": "2020-02-11", "text": "%s"}\n' "$(cat)" >a.jsonl
}
repeat () { awk -v n="$1" -v s="$2" 'BEGIN { while (n-- > 0) printf "%s", s }'; }
# The figures of the claims, and the status.
figures () {
  status=0
  timeout 60 "$CONCORDAT" extract --quiet a.jsonl >claims 2>errors || status=$?
  echo "$status $(grep -o '"best":[0-9][0-9.e+]*' claims | cut -d: -f2 | tr '\n' ' ')"
}
seen () { timeout 60 "$CONCORDAT" annotate a.jsonl | grep -o "$1"; }

echo "Rebels killed $(repeat 100000 7) soldiers. Six soldiers died." | document
is "a hundred thousand digits are no figure" "$(figures)" "0 6 "
is "... and are told as too large" \
  "$(seen '"overflow":true' | sort -u)" '"overflow":true'
echo "Rebels killed $(repeat 3993 7) soldiers. Six soldiers died." | document
is "no number is cut where a sentence is too long" "$(figures)" "0 6 "
echo "Rebels killed 9223372036854775808 soldiers." | document
is "a number beyond 2^63 is no figure" "$(figures)" "0 "
is "... and is told as too large" "$(seen '"overflow":true')" '"overflow":true'
echo "Rebels killed 9007199254740993 soldiers." | document
is "a number that would be rounded is no figure" "$(figures)" "0 "
echo "Rebels killed 12,34,567 soldiers and 1e3 guards." | document
is "powers and groups are read whole" "$(figures)" "0 1234567 1000 "

printf '%sSix soldiers were killed%s, he said.' "$(repeat 20000 '“')" \
  "$(repeat 20000 '”')" | document
is "quotations within quotations" "$(figures)" "0 6 "
printf 'Six soldiers died. %s' "$(repeat 170000 killed)" | document
is "a megabyte without a space" "$(figures)" "0 6 "
printf 'Six soldiers were killed %s.' "$(repeat 60000 '5,')" | document
is "commas without an end" "$(figures)" "0 6 "
printf 'Six soldiers died, %s.' "$(repeat 30000 'two hundred and ')" | document
is "number words without an end" "$(figures)" "0 6 "

printf 'Rebels killed \342\200\2566\342\200\254 soldiers.' | document
is "marks of direction change no figure" "$(figures)" "0 6 "
is "... and stand outside it" \
  "$(seen '"start":[0-9]*,"end":[0-9]*,"text":"6"')" \
  '"start":17,"end":18,"text":"6"'
printf 'Six s%soldiers died. Six guards were killed.' \
  "$(repeat 50000 "$(printf '\314\201')")" | document
is "a letter under fifty thousand accents" "$(figures)" "0 6 "
printf 'Rebels killed S\321\226\321\205 soldiers and 6 guards.' | document
is "letters of other scripts are no number word" "$(figures)" "0 6 "
printf 'Rebels killed \331\246 soldiers.' | document
is "digits of other scripts are digits" "$(figures)" "0 6 "

echo '{"id": "a", "text": "Six \ud800 soldiers died.", "date": "2020"}' >a.jsonl
is "half a surrogate pair stands for no letter" "$(figures)" "0 "
printf '{"id": "a", "text": "Six \355\240\200 soldiers died."}\n' >a.jsonl
is "... as bytes it is refused" "$(figures)" "3 "
