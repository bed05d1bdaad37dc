#!/bin/sh
# What the command line does with claims that documents make.
. "$SOURCES/tests/cli/tap.sh"
plan 8
cd "$folder"
cat >two.jsonl <<'END'
{"id": "a", "text": "Syrian forces killed five Turkish soldiers in Taftanaz on Monday, Turkey said.", "date": "2020-02-11", "source": "A"}
{"id": "b", "text": "Syrian forces killed nine Turkish soldiers in Taftanaz on Monday, the United Nations said.", "date": "2020-02-11", "source": "B"}
END
head -n 1 two.jsonl >one.jsonl

status () { "$@" >stdout 2>stderr </dev/null; echo $?; }

is "1 with --check where reports contradict each other" \
  "$(status "$CONCORDAT" run --check -o two two.jsonl)" 1
is "0 with --check where they do not" \
  "$(status "$CONCORDAT" run --check -o one one.jsonl)" 0
status "$CONCORDAT" extract one.jsonl missing.txt >status
is "what can be read is read" "$(cat status; wc -l <stdout)" "3
1"

if [ -e /dev/full ]; then
  "$CONCORDAT" extract one.jsonl >/dev/full 2>stderr
  is "2: the disk is full" "$?" 2
  is "... and it is said" "$(cat stderr)" \
    "concordat: standard output: cannot write it: No space left on device; make room and run it again"
else
  skip "2: the disk is full" "no /dev/full"
  skip "... and it is said" "no /dev/full"
fi

"$CONCORDAT" extract two.jsonl >claims.jsonl
{ cat claims.jsonl
  head -n 1 claims.jsonl | sed 's/"confidence":[0-9.]*/"confidence":0.125/'
} | "$CONCORDAT" reconcile 2>stderr >/dev/null
is "two contents of one id are named" \
  "$(sed 's/claim [0-9a-f]* says/claim ID says/' stderr)" \
"(standard input):3:1: the claim ID says something else than in line 1; one of the two is left out; extract the document again"

cat >headline.jsonl <<'END'
{"id": "a", "title": "Militants say they were behind attack; 62 dead", "text": "A bomb went off on Monday.", "date": "2020-02-11", "source": "A"}
END
is "behind a semicolon a headline tells another matter" \
  "$("$CONCORDAT" extract headline.jsonl | sed 's/.*"origin":{\([^}]*\)}.*/\1/')" \
  '"kind":"unnamed"'

printf '%s\n\n' "Militants say they were behind attack; 62 dead" \
  "A bomb went off on Monday." >headline.txt
is "... and so does a first line" \
  "$("$CONCORDAT" extract headline.txt 2>stderr |
     sed 's/.*"origin":{\([^}]*\)}.*/\1/')" '"kind":"unnamed"'
