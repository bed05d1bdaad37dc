#!/bin/sh
# Two sources that one sentence holds against each other are a conflict.
. "$SOURCES/tests/cli/tap.sh"
plan 6
cd "$folder"

# verdict TEXT: the verdict of each question
verdict () {
  printf -- '---\npublished: 2023-06-22\n---\n%s\n' "$1" >report.txt
  "$CONCORDAT" extract --quiet report.txt >claims.jsonl
  "$CONCORDAT" reconcile --quiet claims.jsonl |
    sed -n 's/.*"verdict":"\([a-z]*\)".*/\1/p' | sort | tr '\n' ' '
}

is "said by two" \
  "$(verdict 'Police said five people were killed in Homs on Monday, but witnesses said 12 were.')" \
  "conflict "
is "a figure that is put" \
  "$(verdict 'The coast guard, citing survivors, said about 500 were missing, but Alarm Phone put the figure at 650.')" \
  "conflict "
is "said by one" \
  "$(verdict 'Police said five people were killed in Homs on Monday and 12 people were killed on Monday in Homs.')" \
  "single single "
is "of two places" \
  "$(verdict 'Police said five people were killed in Homs, but witnesses said 12 people were killed in Aleppo.')" \
  "single single "
is "a toll in another sentence" \
  "$(verdict 'The Red Cross said the blast in Homs killed more than 100 people. Teams were at work. The health minister put the death toll at 80.')" \
  "conflict "
is "a toll by the same source" \
  "$(verdict 'The Red Cross said a blast in Homs killed more than 100 people. Teams were at work. The Red Cross put the death toll of a fire in Aleppo at 80.')" \
  "single single "
