#!/bin/sh
# The one figure that a code book takes for a vague word.
. "$SOURCES/tests/cli/tap.sh"
plan 9
cd "$folder"
cat >one.jsonl <<'END'
{"id": "a", "text": "Hundreds of villagers were killed in Hama on Monday. Scores were injured.", "date": "2020-02-11", "source": "A"}
{"id": "b", "text": "Several hundred villagers were killed in Homs on Monday.", "date": "2020-02-11", "source": "B"}
END
best () { grep -o '"best":[0-9a-z]*' | cut -d: -f2 | tr '\n' ' '; }

is "without one, vague words are intervals" \
  "$("$CONCORDAT" extract one.jsonl | best)" "null null null "
is "... also by name" \
  "$("$CONCORDAT" extract --convention=none one.jsonl | best)" \
  "null null null "
is "the smallest number" \
  "$("$CONCORDAT" extract --convention=acled one.jsonl | best)" \
  "100 null 300 "
is "... or twice the word, where the code book names it" \
  "$("$CONCORDAT" extract --convention=ccc one.jsonl | best)" \
  "200 null null "
is "any number of processes takes the same" \
  "$("$CONCORDAT" extract --jobs=2 --convention=acled one.jsonl | best)" \
  "100 null 300 "
"$CONCORDAT" run -q --convention=acled -o out one.jsonl
is "the claims keep their intervals and name it" \
  "$(grep -o '"core":.*"convention":"acled"' out/claims.jsonl | head -n 1)" \
  '"core":[200,999],"support":[100,1999],"qualifier":"vague","convention":"acled"'
is "... and so does run.json" \
  "$(grep -o '"convention":"[a-z]*"' out/run.json)" '"convention":"acled"'
id=$(grep -o '"id":"[0-9a-f]*"' out/claims.jsonl | head -n 1 | cut -d'"' -f4)
is "explain tells it" \
  "$("$CONCORDAT" explain "$id" out | grep 'taken as' | tr -s ' ')" \
  " taken as 100, by the convention of acled for vague words"
fails_with "a convention that is none" 2 \
  "concordat: extract: --convention=gtd: must be acled, ccc or none; see concordat extract --help" \
  "$CONCORDAT" extract --convention=gtd one.jsonl
