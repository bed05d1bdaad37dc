#!/bin/sh
# What became of each figure: its claim and the rule, or why there is none.
. "$SOURCES/tests/cli/tap.sh"
plan 11
cd "$folder"
cat >one.jsonl <<'END'
{"id": "one", "text": "Rebels killed four Turkish soldiers in Hama on Monday. A 31-year-old farmer owns 12 spoons. A farmer was killed. The toll is 99999999999999999999. It rained.", "date": "2020-02-11"}
END
"$CONCORDAT" annotate --explain one.jsonl >told
tells () { passes "$1" grep -qE -- "$2" told; }

tells "a figure and how it was read" "read as +4, exact"
tells "... whom it counts" \
  "counts +four Turkish soldiers: military, as the noun soldier, side TR"
tells "... the words, and whom each counts" \
  "word +kill \(troop-deaths\): counts whom it is done to where it is .*military.*, as killed"
tells "... and the claim with its rule" "found by +troop-deaths .*, rule kill"
tells "an age is no count" "no claim +an age, no count"
tells "a sentence without a plugin's words" \
  "no claim +no plugin has a word in this sentence"
tells "one person is a figure too" "figure +A farmer$"
tells "a number that is too large is told as such" \
  "no claim +too large to be read to the last digit"
is "a sentence without figures is left out" \
  "$(grep -c rained told)" 0
"$CONCORDAT" annotate --explain --no-isolation one.jsonl >here
passes "any kind of process tells the same" cmp told here
is "the ids are those of the claims" \
  "$("$CONCORDAT" extract one.jsonl | grep -o '"id":"[0-9a-f]\{20\}"' \
    | cut -d'"' -f4 | sort -u | tr '\n' ' ')" \
  "$(sed -n 's/^claim //p' told | sort -u | tr '\n' ' ')"
