#!/bin/sh
# Rule files: what their manual page shows, and that they are as good as C.
. "$SOURCES/tests/cli/tap.sh"
plan 8
cd "$folder"
mkdir rules both
# The page's examples, as the reader sees them.
awk '/^\.\\" example: / { file = $3; next } /^\.\\" end/ { file = ""; next }
  file != "" && !/^\.(nf|fi)/ { gsub(/\\-/, "-"); print >file }' \
  "$SOURCES/core/man/concordat-claims.5"

cp schools.claims casualties-of-fire.claims rules
cat >schools.txt <<'END'
The ministry said that 214 schools were closed in the province on Monday.
Officials shut down 30 kindergartens.
The closure of 12 schools was announced.
Five villages were closed to traffic.
END
is "the manual's first example finds schools" \
"$("$CONCORDAT" extract --plugin-dir rules schools.txt \
  | sed -n 's/.*"type":"schools".*"best":\([0-9]*\).*/\1/p' | tr '\n' ' ')" \
"214 30 12 "
is "its second example is read" \
"$("$CONCORDAT" plugin show casualties-of-fire --plugin-dir rules \
  | sed -n '/Predicates/,$p')" \
'Predicates
  burn to death (verb): counts its subject
  kill (verb): counts its patient
  burn|injure (verb): counts its patient as injured
  death toll (noun): counts its number
  body (noun): counts its number'
mkdir wrong
cp typo.claims wrong
is "its mistake is answered as it says" \
"$("$CONCORDAT" plugin list --plugin-dir wrong | sed -n "s|^$folder/wrong/||p")" \
"$(cat answer)"
is "a mistake is told with file, line and column" \
"$("$CONCORDAT" extract --plugin-dir wrong schools.txt 2>&1 >/dev/null \
  | head -n 1)" \
"$folder/wrong/typo.claims:6:13: warning: the plugin is not used: \
\"patiant\" is no part of speech, role or flag; did you mean \"patient\"?"

# Without the extractor's version of things.
claims () { "$CONCORDAT" extract "$@" | sed 's/"extractor":{[^}]*},//'; }

cp "$SOURCES/tests/data/rules/neutralised.claims" both
claims "$SOURCES/corpus/idlib-2020" >binary.jsonl
claims --plugin-dir both "$SOURCES/corpus/idlib-2020" >rules.jsonl
passes "a rule file gives the claims of the same type in C" \
  cmp binary.jsonl rules.jsonl
cp "$SOURCES/tests/fixtures/neutralised.fixtures" both
is "... and of the same fixtures" \
  "$("$CONCORDAT" plugin test both/neutralised.claims \
    | grep -cE '^neutralised: ([0-9]+) of \1 fixtures pass')" 1
passes "... of which there are some" grep -q '"type":"neutralised"' rules.jsonl
is "the digest is that of the file" \
  "$("$CONCORDAT" plugin show neutralised --plugin-dir both \
    | awk '/SHA-256/ { print $2 }')" \
  "$(sha256sum both/neutralised.claims | cut -d' ' -f1)"
