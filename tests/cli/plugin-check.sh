#!/bin/sh
# The conformance kit: what a good plugin passes, and that each fault is found
# by the check that is meant for it.
. "$SOURCES/tests/cli/tap.sh"
plan 19
cd "$folder"
built=$(dirname "$CONCORDAT")/tests/hostile/.libs
"$CONCORDAT" --version | grep -q 'by: seccomp' && confined=yes || confined=no

"$CONCORDAT" plugin new --c schools-shut source >/dev/null
${CC:-cc} -std=c99 -fPIC -shared -I"$SOURCES/include" \
  -o source/schools-shut.so source/schools-shut.c
"$CONCORDAT" plugin check source/schools-shut.so >checked
is "a good plugin passes" $? 0
is "... all that is tried" "$(sed 's/: [0-9.]*$/: N/' checked)" \
"passed: it is found, trusted, loaded, and fits this program's ABI
passed: it exports its one symbol and no other
passed: its fixtures: 2 of 2 pass
passed: an empty text
passed: a text of one letter
passed: a text without letters
passed: a text of strange letters
passed: many figures
passed: one sentence of a megabyte
passed: one word of a megabyte
passed: brackets and quotes
passed: a megabyte with its own fixtures
passed: bytes that are not UTF-8: refused, or read as another encoding
passed: each figure stands in its text: 1 claims
passed: two runs give the same claims
passed: any number of jobs gives the same claims
passed: it keeps no memory$([ $confined = yes ] \
  || echo ': not measured: this build cannot tell')
passed: seconds of processor time for a megabyte: N"
"$CONCORDAT" plugin new schools-closed >/dev/null
"$CONCORDAT" plugin check schools-closed/schools-closed.claims >checked
is "so does a rule file" $? 0
is "... which has no symbols" "$(grep -c 'symbol' checked)" 0
"$CONCORDAT" plugin check --json schools-closed/schools-closed.claims \
  | sed "s|$folder|FOLDER|" >json
is "--json is one object" "$(cut -d, -f1-2 json)" \
  '{"name":"schools-closed","file":"FOLDER/schools-closed/schools-closed.claims"'
is "... with all verdicts" \
  "$(grep -o '"property":"[a-z0-9-]*"' json | cut -d'"' -f4 | uniq | tr '\n' ' ')" \
  "found fixtures input not-utf8 spans runs jobs memory time "
is "... and one over all" "$(grep -o '"passed":[a-z]*,"checks"' json)" \
  '"passed":true,"checks"'

deadline=20
# The lines that tell of a failure.
failures () # PLUGIN [FIXTURES]
{
  mkdir -p "$1"
  cp "$built/$1.so" "$1"
  [ -z "${2-}" ] || printf '%s\n' "$2" >"$1/$1.fixtures"
  "$CONCORDAT" plugin check --deadline "$deadline" "$1/$1.so" | sed -n 's/^FAILED: //p' \
    | sed "s|$folder/||g"
}

is "a wrong ABI is found, and nothing else is tried" "$(failures wrong-abi)" \
"it is found, trusted, loaded, and fits this program's ABI: its abi_major is \
2, this program needs 1; build it again with this program's \
concordat/plugin.h"
"$CONCORDAT" plugin check wrong-abi/wrong-abi.so >/dev/null
is "... with status 1" $? 1
is "a second symbol is found" "$(failures two-symbols "Nothing is counted.")" \
"it exports its one symbol and no other: another_LTX_concordat_plugin; make \
it static, or compile with -fvisibility=hidden"
is "missing fixtures are found" "$(failures good | cut -c1-30)" \
  "its fixtures: Failed to open f"
sed -i 's/= closed 214/= closed 215/' schools-closed/schools-closed.fixtures
is "a fixture that fails is found" \
  "$("$CONCORDAT" plugin check schools-closed/schools-closed.claims \
    | grep FAILED)" \
  "FAILED: its fixtures: 1 of 2 pass; concordat plugin test tells more"
lost="1 of 1 documents not examined"
is "a span outside its sentence is found" \
  "$(failures actbadspan "Boom, said 12 men." | cut -d';' -f1)" \
  "its fixtures: actbadspan: $lost: emitted a span outside the sentence"
is "claims that change are found" \
  "$(failures actchange "Boom, said 12 men.
= harm 12 exact people - | 12 men" | grep -c 'two runs')" 1
is "a crash is found" \
  "$(failures actabort "Boom, said 12 men." | cut -d';' -f1)" \
  "its fixtures: actabort: $lost: crashed (SIGABRT)"
deadline=1
is "a loop is found" \
  "$(failures actloop "Boom, said 12 men." | cut -d';' -f1)" \
  "its fixtures: actloop: $lost: killed after 1 s (SIGKILL, deadline)"
deadline=20
leak=$(failures actleak "Boom, said 12 men.")
if [ $confined = yes ]; then
  is "memory that is kept is found" \
    "$(echo "$leak" | sed 's/[0-9]\{3,\}/N/g')" \
    "it keeps no memory: N bytes of each document of N bytes are not freed"
else
  skip "memory that is kept is found" "the sanitizer finds it"
fi
is "a plugin that ends while it is loaded is found" \
  "$(failures loadexit | cut -d';' -f1)" \
"it is found, trusted, loaded, and fits this program's ABI: while it was \
loaded, its process ended (exit status 3)"
is "what is no plugin is told" \
  "$("$CONCORDAT" plugin check nothing.so)" \
"FAILED: it is found, trusted, loaded, and fits this program's ABI: no file \
NAME.claims or NAME.so"
