#!/bin/sh
# What the program is started in may be poor: streams that are closed, few
# files, little memory, files that may not grow.  One line tells it, with what
# to do, and nothing is lost in silence.
. "$SOURCES/tests/cli/tap.sh"
plan 17
cd "$folder"
echo 'Two soldiers were killed in Idlib on 3 May 2020.' >a.txt
"$CONCORDAT" extract -q a.txt >claims.jsonl
limited () { "$CONCORDAT" --version | grep -q ', memory'; }

# Nothing else gets the number of a stream that is closed.
"$CONCORDAT" extract -q a.txt <&- >stdout
passes "a closed standard input does no harm" cmp claims.jsonl stdout
fails_with "... and is told where it is to be read" 3 \
  "(standard input): cannot be read: Bad file descriptor" \
  sh -c 'exec "$0" extract - <&-' "$CONCORDAT"
for command in 'extract -q a.txt' 'annotate -q a.txt' 'plugin list' --help; do
  fails_with "$command tells that standard output is closed" 2 \
    "concordat: standard output: cannot write it: Bad file descriptor" \
    sh -c 'exec "$0" $1 >&-' "$CONCORDAT" "$command"
done
status=0
"$CONCORDAT" run -q -o out a.txt <&- >&- 2>&- || status=$?
is "run needs no stream at all" "$status $(cat out/claims.jsonl)" \
  "0 $(cat claims.jsonl)"

fails_with "too few open files are told before plugins are lost" 2 \
  "concordat: only 16 files may be open here; allow 48 or more (ulimit -n)" \
  sh -c 'ulimit -n 16; exec "$0" extract -q a.txt' "$CONCORDAT"
if limited; then
  # Reading the program itself takes some ten megabytes.
  status=0
  seq 1 300000 | sed 's/.*/{"schema":"concordat-claim\/1","id":"&","measure":"killed","document":{"id":"&"},"quantity":{"best":&}}/' |
    sh -c 'ulimit -v 60000; exec "$0" reconcile' "$CONCORDAT" \
      >stdout 2>stderr || status=$?
  is "memory that runs out is one line" \
    "$status $(wc -l <stderr | tr -d ' ') $(cut -c1-26 stderr)" \
    "2 1 concordat: memory ran out:"
  sh -c 'ulimit -v 1000000; exec "$0" extract -q a.txt' "$CONCORDAT" >stdout
  passes "less memory than workers may have is used as it is" \
    cmp claims.jsonl stdout
  yes 'Two soldiers were killed.' | head -n 30000 >long.txt
  status=0
  "$CONCORDAT" extract -q --memory 64 long.txt a.txt >stdout 2>stderr ||
    status=$?
  is "a document that takes too much memory is told as such" \
    "$status $(head -n 1 stderr)" \
    "3 long.txt: the document is not examined: with no plugin at fault alone, the worker needed more memory than --memory allows"
  passes "... and the others are examined" cmp claims.jsonl stdout
else
  skip "a document that takes too much memory is told" "none here"
  skip "... and the others are examined" "none here"
  skip "memory that runs out is one line" "no limits on memory here"
  skip "less memory than workers may have is used as it is" "none either"
fi
status=0
sh -c 'ulimit -f 1; exec "$0" report --format html out -o small' \
  "$CONCORDAT" 2>stderr || status=$?
is "a file that may not grow is named" "$status $(cat stderr)" \
  "2 concordat: small/report.html: cannot write it: File too large"
is "... and leaves no part of itself" "$(ls -A small)" ""

sed 's/"id":"/&other-/' claims.jsonl >others.jsonl
"$CONCORDAT" reconcile claims.jsonl >findings.jsonl
status=0
"$CONCORDAT" report findings.jsonl --claims others.jsonl \
  >stdout 2>stderr || status=$?
is "claims that findings name and are not there are told" \
  "$status $(cat stderr)" \
  "3 others.jsonl: 1 claim that the findings name is not there; name the claims that the findings were made from"
fails_with "a folder is no file of claims" 3 \
  "out: it cannot be read: Is a directory; name a file in it" \
  "$CONCORDAT" reconcile out
printf '{"schema"' >out/run.json
fails_with "a run's record that is broken is named" 2 \
  "concordat: out/run.json: not valid JSON: it ends too early; run it again, or take the file out" \
  "$CONCORDAT" report out
