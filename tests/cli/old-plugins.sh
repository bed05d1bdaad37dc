#!/bin/sh
# Plugins that were built for an earlier version of the ABI work as they did.
. "$SOURCES/tests/cli/tap.sh"
plan 6
cd "$folder"
old=$SOURCES/tests/old/abi-1.0

# The binary of this architecture that was kept, or one made with the header
# of its time.
mkdir plugins
kept=$old/$(uname -m)-$(uname -s | tr A-Z a-z)/schools-of-old.so
if [ -e "$kept" ]; then
  echo "# the binary that was kept"
  cp "$kept" plugins
else
  echo "# built with the header that was kept"
  ${CC:-cc} -std=c99 -fPIC -shared -I"$old" \
    -o plugins/schools-of-old.so "$old/schools-of-old.c"
fi
chmod go-w plugins/schools-of-old.so
passes "today's registration is longer than that of ABI 1.0" \
  sh -c "grep -q noun_size '$SOURCES/include/concordat/plugin.h' \
    && ! grep -q noun_size '$old/concordat/plugin.h'"
is "an old plugin is loaded" \
"$("$CONCORDAT" plugin show schools-of-old --plugin-dir plugins \
  | sed -n '/^Version/p;/^Nouns/,$p')" \
"Version      1.0
Nouns        school
             kindergarten
Predicates
  close|shut down (verb): counts its patient
  board up (verb): counts its patient as boarded-up"
cat >schools.txt <<'END'
---
published: 2020-02-12
---
Officials closed 214 schools on Monday, and 30 kindergartens were shut down.
Owners boarded up 12 schools. Officials closed 1,000 schools.
Pupils: 300 of them had to stay at home.
END
"$CONCORDAT" extract --plugin-dir plugins schools.txt >claims.jsonl 2>stderr
is "its tables find what they name" \
"$(sed -n 's/.*"type":"schools-of-old","measure":"\([a-z-]*\)".*"best":\([0-9]*\).*/\1 \2/p' \
  claims.jsonl)" \
"closed 214
closed 30
boarded-up 12
closed 300"
is "its accept has dropped one claim and named the others' rule" \
  "$(grep schools-of-old claims.jsonl | grep -c '"rule":"of-old"')" 4
is "no word is said against it" "$(cat stderr)" ""
"$CONCORDAT" plugin check plugins/schools-of-old.so >checked
passes "it stands everything that plugins must" grep -q "^passed: one word" \
  checked
