#!/bin/sh
# Status 0, 1, 2 and 3, and what stands on standard error with each.
. "$SOURCES/tests/cli/tap.sh"
plan 8
cd "$folder"
idlib=$SOURCES/corpus/idlib-2020
cat >good.jsonl <<'END'
{"id": "a", "text": "Syrian forces killed five Turkish soldiers on Monday.", "date": "2020-02-11", "source": "A"}
END

status () { "$@" >stdout 2>stderr </dev/null; echo $?; }

is "0: everything was read" "$(status "$CONCORDAT" run -o out "$idlib")" 0
is "0 with --check where they do not" \
  "$(status "$CONCORDAT" run --check -o one good.jsonl)" 0
is "3: some input could not be read" \
  "$(status "$CONCORDAT" extract good.jsonl missing.txt)" 3
is "... and is named" "$(cat stderr)" \
  "missing.txt: cannot be read: No such file or directory; check the name"
is "2: the output cannot be written" \
  "$(status "$CONCORDAT" run -o good.jsonl/out good.jsonl)" 2
is "... with the reason" "$(cat stderr)" \
  "concordat: good.jsonl/out: cannot make the folder: Not a directory; choose another with -o"

"$CONCORDAT" annotate "$idlib" 2>stderr | head -c 10 >stdout
is "a reader that has gone is no error to be told" "$(cat stderr)" ""
status "$CONCORDAT" run -q -o quiet "$idlib" >status
is "--quiet says nothing" "$(cat status stdout stderr)" 0
