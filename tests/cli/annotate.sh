#!/bin/sh
# What annotate prints: one object a document, with all its arrays.
. "$SOURCES/tests/cli/tap.sh"
cd "$folder"
plan 4
cat >one.jsonl <<'END'
{"id": "empty", "title": "Five killed", "text": "Nothing.", "date": "2020-02-11"}
END
"$CONCORDAT" annotate one.jsonl >out
is "one line a document" "$(wc -l <out)" 1
is "offsets count in the text with its title behind" \
  "$(cut -d, -f1-3 out)" \
  '{"schema":"concordat-analysis/1","id":"empty","text":"Nothing.\nFive killed"'
is "the title is marked" \
  "$(grep -o '"sentences":.*"titles":[^]]*]' out)" \
  '"sentences":[[0,8],[9,20]],"titles":[1]'
is "arrays are there also when they are empty" \
  "$(for key in quantities times attributions places participants nonreports \
    noun_groups entities verifications; do
    grep -o "\"$key\":\\[" out
  done | wc -l)" 9
