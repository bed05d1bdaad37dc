#!/bin/sh
# What a wrong command line says; it always ends with status 2.
. "$SOURCES/tests/cli/tap.sh"
plan 22
cd "$folder"
echo "Two soldiers were killed." >a.txt

fails_with "no command" 2 \
  "concordat: say which command; see concordat --help" "$CONCORDAT"
fails_with "an unknown command" 2 \
  "concordat: rnu: no such command; see concordat --help" "$CONCORDAT" rnu
fails_with "an unknown option" 2 \
  "concordat: run: Unknown option --foo; see concordat run --help" \
  "$CONCORDAT" run --foo
for command in run extract annotate; do
  fails_with "$command without documents" 2 \
    "concordat: $command: say which documents; see concordat $command --help" \
    "$CONCORDAT" $command
done
fails_with "a colour that is none" 2 \
  "concordat: run: --color=red: must be auto, always or never; see concordat run --help" \
  "$CONCORDAT" run --color=red a.txt
fails_with "a date that is none" 2 \
  "concordat: extract: --as-of=2020-02-30: no date; write YYYY-MM-DD, YYYY-MM or YYYY; see concordat extract --help" \
  "$CONCORDAT" extract --as-of=2020-02-30 a.txt
fails_with "no job at all" 2 \
  "concordat: extract: --jobs=0: must be 1 or more; see concordat extract --help" \
  "$CONCORDAT" extract --jobs=0 a.txt
fails_with "a folder of plugins that is not there" 2 \
  "concordat: extract: --plugin-dir=nowhere: no such folder; see concordat extract --help" \
  "$CONCORDAT" extract --plugin-dir=nowhere a.txt
fails_with "a folder of data that is not there" 2 \
  "concordat: extract: --data-dir=nowhere: no such folder; see concordat extract --help" \
  "$CONCORDAT" extract --data-dir=nowhere a.txt
fails_with "a format that is none" 2 \
  "concordat: run: --format=html,pdf: \"pdf\" is none of html, md, text, csv, json, sqlite; see concordat run --help" \
  "$CONCORDAT" run --format=html,pdf a.txt
fails_with "no format at all" 2 \
  "concordat: run: --format=: \"\" is none of html, md, text, csv, json, sqlite; see concordat run --help" \
  "$CONCORDAT" run --format= a.txt
"$CONCORDAT" run -q -j2 -ftext -oout a.txt
is "a value may follow the letter of its option" \
  "$(ls out/report.*)" out/report.txt
fails_with "a grouping that is none" 2 \
  "concordat: reconcile: --group-by=day: must be corpus, event or document; see concordat reconcile --help" \
  "$CONCORDAT" reconcile --group-by=day
fails_with "two files of claims" 2 \
  "concordat: reconcile: one file of claims, or none; see concordat reconcile --help" \
  "$CONCORDAT" reconcile a b
fails_with "findings without their claims" 2 \
  "concordat: report: say where the claims are with --claims; see concordat report --help" \
  "$CONCORDAT" report findings.jsonl
fails_with "an encoding that is none" 2 \
  'concordat: extract: --encoding=nope: give one of the names that "iconv -l" lists; see concordat extract --help' \
  "$CONCORDAT" extract --encoding=nope
fails_with "two formats on one output" 2 \
  "concordat: report: --format=md,csv: say where to with -o DIR; see concordat report --help" \
  "$CONCORDAT" report . --format=md,csv

help=$("$CONCORDAT" run --help)
is "--help begins with examples" "$(echo "$help" | sed -n 3p)" "Examples:"
is "--help fits a screen" "$(echo "$help" | awk 'END { print (NR <= 36) }')" 1
is "--version" "$("$CONCORDAT" --version | head -n 1 | sed 's/[0-9.]*$/N/')" "concordat N"
