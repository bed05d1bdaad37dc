#!/bin/sh
# What "concordat plugin new" writes works, as a rule file and in C.
. "$SOURCES/tests/cli/tap.sh"
plan 10
cd "$folder"
"$CONCORDAT" plugin new schools-closed >list
is "new tells what it has written" "$(cat list)" \
"schools-closed/schools-closed.claims
schools-closed/schools-closed.fixtures"
is "test runs the fixtures of a rule file" \
  "$("$CONCORDAT" plugin test schools-closed/schools-closed.claims)" \
  "schools-closed: 2 of 2 fixtures pass"
"$CONCORDAT" plugin new --c schools-shut source >/dev/null
${CC:-cc} -std=c99 -Wall -Wextra -Werror -pedantic -fPIC -shared \
  -I"$SOURCES/include" -o source/schools-shut.so source/schools-shut.c
is "... and those of one in C, built out of tree" \
  "$("$CONCORDAT" plugin test source/schools-shut.so)" \
  "schools-shut: 2 of 2 fixtures pass"
"$CONCORDAT" plugin check source/schools-shut.so >checked
is "check passes what new has written" $? 0
is "... a line for each thing" "$(grep -c '^passed: ' checked)" 9
cp "$(dirname "$CONCORDAT")/tests/hostile/.libs/wrong-abi.so" .
is "check tells why a plugin cannot be used" \
  "$("$CONCORDAT" plugin check wrong-abi.so)" \
  "FAILED: it is found, trusted, loaded, and fits this program's ABI: its \
abi_major is 2, this program needs 1"
fails_with "new writes over nothing" 2 \
  "concordat: schools-closed/schools-closed.claims: is there already; \
nothing is written over it" "$CONCORDAT" plugin new schools-closed
fails_with "new refuses what is no name" 2 \
  'concordat: plugin new: "Schools" is no name for a plugin: small letters, digits and hyphens, a letter first' \
  "$CONCORDAT" plugin new Schools
sed -i 's/= closed 214/= closed 215/' schools-closed/schools-closed.fixtures
"$CONCORDAT" plugin test schools-closed/schools-closed.claims >told
is "a fixture that fails gives status 1" $? 1
is "... and is told with its place" "$(sed -n '1p;$p' told)" \
"schools-closed/schools-closed.fixtures:6: Officials closed 214 schools in the province on Monday.
schools-closed: 1 of 2 fixtures pass"
