#!/bin/sh
# Which figure is printed first, and weights that are learned.
. "$SOURCES/tests/cli/tap.sh"
plan 11
cd "$folder"
cat >three.jsonl <<'END'
{"id": "a", "text": "Syrian forces killed five Turkish soldiers in Taftanaz on Monday, Turkey said.", "date": "2020-02-11", "source": "A"}
{"id": "b", "text": "Syrian forces killed nine Turkish soldiers in Taftanaz on Monday, the United Nations said.", "date": "2020-02-11", "source": "B"}
{"id": "c", "text": "Syrian forces killed nine Turkish soldiers in Taftanaz on Monday, Russia said.", "date": "2020-02-11", "source": "C"}
END
"$CONCORDAT" extract three.jsonl >claims.jsonl

part () { grep -o "\"$1\":[^,}]*" "$2" | head -n 1; }

"$CONCORDAT" reconcile claims.jsonl >findings.jsonl
is "a finding holds the range of all figures" \
  "$(grep -o '"range":\[[0-9,]*\]' findings.jsonl)" '"range":[5,9]'
is "... the majority's" "$(part majority findings.jsonl)" '"majority":9'
is "... and the most conservative" \
  "$(part conservative findings.jsonl)" '"conservative":5'
"$CONCORDAT" reconcile --policy=majority claims.jsonl >majority.jsonl
is "the rule that was chosen is named" \
  "$(part policy majority.jsonl)" '"policy":"majority"'
sed 's/"policy":"majority",//' majority.jsonl >same.jsonl
passes "... and nothing else changes" cmp findings.jsonl same.jsonl

"$CONCORDAT" run -q -o out --policy=conservative three.jsonl
passes "run prints its figure first" \
  grep -q "5 (rule: conservative); best supported:" out/report.txt
"$CONCORDAT" report out --policy=range --format md >range.md
passes "report can choose another" grep -q "5 to 9" range.md
passes "all rules stand side by side" grep -q "By other rules: " range.md
fails_with "a rule that is none" 2 \
  "concordat: reconcile: --policy=mean: must be best, range, majority or conservative; see concordat reconcile --help" \
  "$CONCORDAT" reconcile --policy=mean claims.jsonl

"$CONCORDAT" reconcile --reliability=learned claims.jsonl >learned.jsonl
is "learned weights leave agreement as it is" \
  "$(part agreement learned.jsonl)" "$(part agreement findings.jsonl)"
fails_with "a way to weigh that is none" 2 \
  "concordat: reconcile: --reliability=high: must be fixed or learned; see concordat reconcile --help" \
  "$CONCORDAT" reconcile --reliability=high claims.jsonl
