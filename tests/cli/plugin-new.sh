#!/bin/sh
# What "concordat plugin new" writes works, as a rule file and in C.
. "$SOURCES/tests/cli/tap.sh"
plan 12
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

# While its author edits: told again after each change, without being asked.
sed -i 's/= closed 215/= closed 214/' schools-closed/schools-closed.fixtures
watched=schools-closed/schools-closed
: >seen
"$CONCORDAT" plugin test --watch $watched.claims >seen 2>&1 &
watcher=$!
# waits_for TITLE LINE: until it stands at the end of what was seen.
waits_for ()
{
  for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    [ "$(tail -n 1 seen)" = "$2" ] && break
    sleep 1
  done
  is "$1" "$(tail -n 1 seen)" "$2"
}
waits_for "--watch runs the fixtures" "schools-closed: 2 of 2 fixtures pass"
printf '\nThe closure of 3 schools was announced.\n' >>$watched.fixtures
waits_for "... again when they have changed" \
  "schools-closed: 2 of 3 fixtures pass"
printf '= closed 3 exact unspecified - | 3 schools\n' >>$watched.fixtures
waits_for "... and again" "schools-closed: 3 of 3 fixtures pass"
sed -i 's/^closure = noun complement/closure = noun complemnt/' $watched.claims
waits_for "... and when the rules have, with what is wrong in them" \
  "concordat: $watched.claims:12:16: \"complemnt\" is no part of speech, role \
or flag; did you mean \"complement\"?"
kill $watcher
wait $watcher 2>/dev/null

# What a plugin tells its author.
cat >talker.c <<'END'
#include <concordat/plugin.h>
static int
read_sentence (const struct concordat_host *host,
               const struct concordat_sentence *sentence)
{
  (void) sentence;
  host->log ("a sentence");
  return 0;
}
static struct concordat_plugin plugin = {
  .name = "talker", .version = "1.0", .description = "Finds nothing",
  .measure = "nothing", .read = read_sentence,
};
CONCORDAT_PLUGIN (talker, plugin)
END
${CC:-cc} -std=c99 -fPIC -shared -I"$SOURCES/include" -o talker.so talker.c
echo "One sentence. And another." >talker.fixtures
is "test shows what a plugin tells its author" \
  "$("$CONCORDAT" plugin test talker.so 2>&1)" "a sentence
a sentence
talker: 1 of 1 fixtures pass"
