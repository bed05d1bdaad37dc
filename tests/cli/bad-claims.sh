#!/bin/sh
# Claims as others may write them: each that is wrong is named with its place
# and the remedy, and the rest goes on.
. "$SOURCES/tests/cli/tap.sh"
plan 8
cd "$folder"

# A claim with the id $1, the quantity $2 and whatever else $3 holds.
claim ()
{
  printf '{"schema":"concordat-claim/1","id":"%s","measure":"killed",' "$1"
  printf '"document":{"id":"d-%s"},"quantity":{%s}%s}\n' "$1" "$2" "$3"
}

{
  claim good '"best":5'
  claim swapped '"best":5,"core":[9,3]'
  claim below '"best":-5'
  claim under '"core":[-5,3]'
  claim apart '"best":5,"core":[5,5],"support":[7,9]'
  claim future '"best":5' | sed 's,claim/1,claim/2,'
  claim lost '"best":5' | sed 's/"document":{"id":"[^"]*"},//'
  claim nameless '"best":5' | sed 's/"id":"d-nameless"//'
  claim good '"best":5'
  claim unheard '"best":7' | sed 's/killed/unheard-of/'
  claim open '"best":7' ',"kept":{"for":"later"}'
  claim day '"best":7' ',"time":{"begin":"2020-13-01"}'
  echo '{"schema":"concordat-claim/1"'
  echo '[1, 2]'
  echo
  claim good '"best":6'
  claim '' '"best":6'
  claim homeless '"best":6' | sed 's/d-homeless//'
  claim unmeasured '"best":6' | sed 's/killed//'
} >claims.jsonl
cat >told <<'END'
claims.jsonl:2:116: "core" has its low end above its high end; correct it, or extract the document again
claims.jsonl:3:103: "best" is negative; correct it, or extract the document again
claims.jsonl:4:103: "core" is negative; correct it, or extract the document again
claims.jsonl:5:125: "support" does not hold the core; correct it, or extract the document again
claims.jsonl:6:2: "schema" is "concordat-claim/2", this program reads "concordat-claim/1"; read it with the version that wrote it, or extract the document again
claims.jsonl:7:1: "document.id" is missing; correct it, or extract the document again
claims.jsonl:8:66: "document.id" is missing; correct it, or extract the document again
claims.jsonl:12:117: "begin" is not a date (YYYY-MM-DD); correct it, or extract the document again
claims.jsonl:13:30: not valid JSON: it ends too early; write one JSON object a line
claims.jsonl:14:1: "record" is not an object; correct it, or extract the document again
claims.jsonl:16:1: the claim good says something else than in line 1; one of the two is left out; extract the document again
claims.jsonl:17:31: "id" is empty; correct it, or extract the document again
claims.jsonl:18:78: "document.id" is empty; correct it, or extract the document again
claims.jsonl:19:49: "measure" is empty; correct it, or extract the document again
END

status=0
"$CONCORDAT" reconcile -g document claims.jsonl >stdout 2>stderr || status=$?
is "the status is 3" $status 3
is "each is told in a line of its own" "$(cat stderr)" "$(cat told)"
is "the rest goes on" \
  "$(grep -o '"claims":\[{"id":"[a-z]*"' stdout | cut -d'"' -f6 | sort |
     tr '\n' ' ')" "good open unheard "
is "a measure that nobody knows is carried" \
  "$(grep -o '"measure":"unheard-of"' stdout)" '"measure":"unheard-of"'

claim good '"best":5' | gzip >packed.jsonl.gz
"$CONCORDAT" reconcile packed.jsonl.gz >stdout 2>stderr || true
is "compressed claims are told" "$(head -n 1 stderr | sed 's/.*; //')" \
  'it is compressed: give what "zcat" makes of it'

{ claim good '"best":5'; claim good '"best":5'; } >twice.jsonl
passes "a claim that is there twice is no error" \
  sh -c '"$0" reconcile twice.jsonl >stdout' "$CONCORDAT"
is "... and counts once" "$(grep -o '"id":"good"' stdout | wc -l | tr -d ' ')" 1

{ claim same '"best":5'; claim same '"best":6'; } >one.jsonl
{ claim same '"best":6'; claim same '"best":5'; } >two.jsonl
"$CONCORDAT" reconcile one.jsonl >one 2>/dev/null
"$CONCORDAT" reconcile two.jsonl >two 2>/dev/null
passes "of two contents of one id the same is kept in either order" \
  cmp one two
