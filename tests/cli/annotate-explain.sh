#!/bin/sh
# What became of each figure: its claim and the rule, or why there is none.
. "$SOURCES/tests/cli/tap.sh"
plan 18
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

cat >two.jsonl <<'END'
{"id": "two", "text": "State media quoted the defence ministry as saying that four Turkish soldiers had died in Saraqeb since Monday. It said nine were feared dead.", "date": "2020-02-11"}
END
echo "The mayor denied that two people died on Monday." >three.txt
"$CONCORDAT" annotate --quiet --explain two.jsonl three.txt >told
tells "a name with what it was taken for" \
  "name +Saraqeb: a place, gn:[0-9]+ in SY"
tells "a time with that from which it was reckoned" \
  "time seen +since Monday: 2020-02-10 to 2020-02-11, reckoned from the date"
tells "... without a date it stays relative, and says so" \
  "time +Monday: stays relative, as no date is known"
tells "who speaks, and the word that tells so" \
  "said +defence ministry .*\\(\"quoted"
tells "... and who is meant by \"it\"" \
  "said +defence ministry \\(of a sentence before\\) says \\(\"said\"\\)"
tells "the claim tells of whom its origin was heard" \
  "origin +defence ministry, kind government, told by State media"
tells "... and that it is denied" "modality +denied"
