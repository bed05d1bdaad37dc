#!/bin/sh
# More claims than memory is to hold: the findings are the same, temporary
# files go as they came, and where there is no room for them it is said.
. "$SOURCES/tests/cli/tap.sh"
plan 18
cd "$folder"
mkdir rooms
TMPDIR=$folder/rooms
export TMPDIR

"$CONCORDAT" extract -q "$SOURCES"/corpus/*/ >claims.jsonl
is "there are claims of several events and measures" \
  "$(test "$(wc -l <claims.jsonl)" -gt 100 && echo yes)" yes
# A part whose whole is of another family of measures.
claim ()
{
  printf '{"schema":"concordat-claim/1","id":"%s","measure":"%s",' "$1" "$2"
  printf '"document":{"id":"d"},"quantity":{"best":%s}%s}\n' "$3" "$4"
}
claim whole displaced 900 '' >>claims.jsonl
claim part killed 5 ',"part_of":"whole"' >>claims.jsonl

for how in '-g corpus' '-g event' '-g document' '--reliability learned'; do
  "$CONCORDAT" reconcile $how claims.jsonl >whole.jsonl
  for size in 0 1; do
    "$CONCORDAT" reconcile $how --buffer-size $size claims.jsonl >parts.jsonl
    passes "$how: the findings are the same with $size megabytes" \
      cmp whole.jsonl parts.jsonl
  done
done
"$CONCORDAT" reconcile --buffer-size 0 claims.jsonl >parts.jsonl
is "a part is known across families of measures" \
  "$(grep '"id":"part"' parts.jsonl | grep -c '"part_of"')" 1
is "no temporary file stays" "$(ls -A rooms)" ""

id=$(grep -o '"claims":\[{"id":"[^"]*"' whole.jsonl | cut -d'"' -f6 | head -1)
echo "2020-02-13 anna ignore $id # to see" >decisions.txt
"$CONCORDAT" reconcile --decisions decisions.txt claims.jsonl >whole.jsonl
"$CONCORDAT" reconcile --decisions decisions.txt --buffer-size 0 \
  claims.jsonl >parts.jsonl
passes "decisions are applied to all parts" cmp whole.jsonl parts.jsonl

"$CONCORDAT" run -q --buffer-size 0 -f json -o out "$SOURCES"/corpus/*/
"$CONCORDAT" reconcile out/claims.jsonl >whole.jsonl
passes "run has the same findings from temporary files" \
  cmp whole.jsonl out/findings.jsonl

TMPDIR=$folder/nowhere
fails_with "a folder that is not there is named" 2 \
  "concordat: $folder/nowhere: cannot use a temporary file: No such file or directory; make room there or set TMPDIR to another folder" \
  "$CONCORDAT" reconcile --buffer-size 0 claims.jsonl
TMPDIR=$folder/rooms

# What a full disk does: the file cannot grow.
bounded () { (trap '' XFSZ; ulimit -f 32; "$@"); }
status=0
bounded "$CONCORDAT" reconcile --buffer-size 0 claims.jsonl 2>stderr |
  cat >stdout
is "a file that cannot grow ends it without output" "$(cat stdout)" ""
is "... and says so" "$(cat stderr)" \
  "concordat: $folder/rooms: cannot use a temporary file: File too large; make room there or set TMPDIR to another folder"

mkfifo input
"$CONCORDAT" reconcile --buffer-size 0 input >stdout 2>stderr &
process=$!
exec 3>input
cat claims.jsonl >&3
sleep 1
{ kill -9 $process; wait $process || true; } 2>/dev/null
exec 3>&-
is "who is killed leaves no temporary file" "$(ls -A rooms)" ""

# One question, each claim of a document and a day of its own.
if "$CONCORDAT" --version | grep -q ', memory'; then
  awk 'BEGIN { for (i = 0; i < 100000; i++)
    printf "{\"schema\":\"concordat-claim/1\",\"id\":\"c%d\"," \
      "\"measure\":\"killed\",\"document\":{\"id\":\"d%d\"," \
      "\"published\":\"2020-02-%02d\",\"event\":\"one\"}," \
      "\"quantity\":{\"best\":%d},\"origin\":{\"name\":\"o%d\"}}\n",
      i, i, i % 28 + 1, i * 7919 % 5000, i % 501 }' >question.jsonl
  is "a question of 100,000 claims takes no more than 400 megabytes" \
    "$(ulimit -v 400000
       "$CONCORDAT" reconcile question.jsonl |
         grep -o '"id":"c[0-9]*","relation"' | wc -l | tr -d ' ')" 100000
else
  skip "a question of 100,000 claims takes little memory" "no limits here"
fi
