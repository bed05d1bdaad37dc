#!/bin/sh
# The stages one by one give what run gives; records are checked line by line.
. "$SOURCES/tests/cli/tap.sh"
plan 15
cd "$folder"
idlib=$SOURCES/corpus/idlib-2020
SOURCE_DATE_EPOCH=1581465600
export SOURCE_DATE_EPOCH

"$CONCORDAT" run -q -o out "$idlib"
is "run writes all its files" "$(ls -A out | tr '\n' ' ')" \
"claims.csv claims.jsonl concordat.db findings.jsonl nonreports.jsonl questions.csv report.html report.md report.txt run.json summary.json "
is "run.json holds the time that SOURCE_DATE_EPOCH sets" \
  "$(grep -c '"started":"2020-02-12T00:00:00Z"' out/run.json)" 1
"$CONCORDAT" extract "$idlib" >claims.jsonl
passes "extract prints the claims of run" cmp claims.jsonl out/claims.jsonl
"$CONCORDAT" reconcile claims.jsonl >findings.jsonl
passes "reconcile prints the findings of run" \
  cmp findings.jsonl out/findings.jsonl
"$CONCORDAT" extract "$idlib" | "$CONCORDAT" reconcile >piped.jsonl
passes "reconcile reads standard input" cmp findings.jsonl piped.jsonl
LC_ALL=C sort -r claims.jsonl claims.jsonl | "$CONCORDAT" reconcile - >twice.jsonl
passes "order and duplicates do not matter" cmp findings.jsonl twice.jsonl

"$CONCORDAT" report out --format md >report.md
passes "report makes the same Markdown again" cmp report.md out/report.md
"$CONCORDAT" report out --color=never >report.txt
passes "report prints text when nothing is said" cmp report.txt out/report.txt
"$CONCORDAT" report out --format html,csv,json -o again
passes "report makes the same page again" cmp out/report.html again/report.html
passes "report makes the same table again" cmp out/claims.csv again/claims.csv
passes "report makes the same summary again" \
  cmp out/summary.json again/summary.json
"$CONCORDAT" report findings.jsonl --claims claims.jsonl --format csv >q.csv
passes "report reads findings with their claims" cmp q.csv out/questions.csv

cp claims.jsonl broken.jsonl
echo '{"schema": "concordat-claim/1", "id": }' >>broken.jsonl
lines=$(wc -l <broken.jsonl)
"$CONCORDAT" reconcile broken.jsonl >rest.jsonl 2>stderr
is "a broken line gives status 3" "$?" 3
is "... and file, line and column" \
  "$(cut -d: -f1-3 stderr)" "broken.jsonl:$lines:39"
passes "... and the rest goes on" cmp findings.jsonl rest.jsonl
