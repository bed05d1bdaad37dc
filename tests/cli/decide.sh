#!/bin/sh
# What people decide is applied last, told, and never dropped; explain and
# diff tell what came of it.
. "$SOURCES/tests/cli/tap.sh"
plan 33
cd "$folder"
SOURCE_DATE_EPOCH=1581465600
export SOURCE_DATE_EPOCH
cat >three.jsonl <<'END'
{"id": "a", "text": "Syrian forces killed five Turkish soldiers in Taftanaz on Monday, Turkey said.", "date": "2020-02-11", "source": "A"}
{"id": "b", "text": "Syrian forces killed nine Turkish soldiers in Taftanaz on Monday, the United Nations said.", "date": "2020-02-11", "source": "B"}
{"id": "c", "text": "Syrian forces killed five Turkish soldiers in Taftanaz on Monday, Russia said.", "date": "2020-02-11", "source": "C"}
END
"$CONCORDAT" run -q -o one three.jsonl
claim () { grep "\"document\":{\"id\":\"$1\"" one/claims.jsonl |
  grep -o '"id":"[0-9a-f]*"' | head -n 1 | cut -d'"' -f4; }
a=$(claim a) b=$(claim b) c=$(claim c)
start () { echo "$1" | cut -c1-12; }
decide () { "$CONCORDAT" decide -q --who anna --in one "$@"; }

passes "decide takes the beginning of an id" \
  decide correct "$(start "$b")" 5 --because 'a slip: the text says five'
is "... and appends a line" "$(cat decisions.txt)" \
  "2020-02-12 anna correct $b 5 # a slip: the text says five"
"$CONCORDAT" run -q -o two --decisions decisions.txt three.jsonl
is "a corrected figure is compared" \
  "$(grep -o '"verdict":"[a-z]*"' one/findings.jsonl two/findings.jsonl |
     cut -d: -f3 | tr '\n' ' ')" '"conflict" "agree" '
is "... and the finding tells the decision" \
  "$(grep -o '"decisions":\[.*\],"reasons"' two/findings.jsonl)" \
  "\"decisions\":[{\"date\":\"2020-02-12\",\"who\":\"anna\",\"verb\":\"correct\",\"ids\":[\"$b\"],\"reason\":\"a slip: the text says five\"}],\"reasons\""
passes "... as does the report" grep -q "Decided by anna on 2020-02-12" \
  two/report.md
"$CONCORDAT" reconcile --decisions decisions.txt one/claims.jsonl >same.jsonl
passes "reconcile does the same" cmp same.jsonl two/findings.jsonl

decide retract "$b" --because 'it was no slip'
"$CONCORDAT" reconcile --decisions decisions.txt one/claims.jsonl >same.jsonl
passes "a decision that is taken back has no effect" \
  cmp same.jsonl one/findings.jsonl

decide split "$b" --because 'another attack'
"$CONCORDAT" reconcile --decisions decisions.txt one/claims.jsonl >split.jsonl
is "split makes two questions" "$(wc -l <split.jsonl | tr -d ' ')" 2
decide merge "$a" "$b" --because 'the same attack'
"$CONCORDAT" reconcile --decisions decisions.txt one/claims.jsonl >merged.jsonl
is "merge makes them one again" "$(wc -l <merged.jsonl | tr -d ' ')" 1
decide ignore "$b" --because 'known to be satire'
"$CONCORDAT" reconcile --decisions decisions.txt one/claims.jsonl >rest.jsonl
is "an ignored claim is listed and not compared" \
  "$(grep -o "\"id\":\"$b\",\"relation\":\"[a-z]*\"" rest.jsonl)" \
  "\"id\":\"$b\",\"relation\":\"incomparable\""
decide -q --file origin.txt correct "$b" 5 --because 'a slip'
decide -q --file origin.txt same-origin "$a" "$c" --because 'one source'
"$CONCORDAT" reconcile --decisions origin.txt one/claims.jsonl >origin.jsonl
is "origins that are one are counted once" \
  "$(grep -o '"origins":[0-9]*' two/findings.jsonl origin.jsonl |
     cut -d: -f3 | tr '\n' ' ')" "3 2 "

echo "2020-02-13 anna ignore 00000000 # gone" >gone.txt
"$CONCORDAT" reconcile --decisions gone.txt one/claims.jsonl \
  >gone.jsonl 2>stderr
is "an id that vanished gives status 3" "$?" 3
is "... and file, line and column" "$(cut -d: -f1-4 stderr)" \
  "gone.txt:1:24: the decision to ignore names 00000000, and no claim has this id; look it up again, or retract the decision"
passes "... and the rest goes on" cmp gone.jsonl one/findings.jsonl
fails_with "an id that is not there is not decided on" 2 \
  "concordat: zz: no claim and no question has this id; see claims.jsonl and findings.jsonl" \
  "$CONCORDAT" decide ignore zz --in one --who anna --because x
fails_with "nothing is decided without a reason" 2 \
  "concordat: decide: say why with --because TEXT; see concordat decide --help" \
  "$CONCORDAT" decide ignore "$a" --in one --who anna
sed "s/$b/$c/" origin.txt >other.txt
fails_with "nothing is taken back that was not decided" 2 \
  "concordat: other.txt:3:25: no decision above names $b; name the ids of that decision" \
  "$CONCORDAT" decide retract "$b" --in one --who anna --file other.txt \
  --because x

"$CONCORDAT" explain "$(start "$a")" one >explained
passes "explain tells a claim's words" \
  grep -q "^  words  *five Turkish soldiers" explained
passes "... its bytes" grep -q "^  where  *bytes 21 to" explained
passes "... and what it is compared with" \
  grep -q "^  relation .*contradict" explained
question=$(grep -o '"question":{"id":"[0-9a-f]*"' one/findings.jsonl |
  cut -d'"' -f6)
"$CONCORDAT" explain "$question" one >explained
passes "explain tells a question's reasons" grep -q "^  reason " explained
passes "explain tells one relation" \
  sh -c '"$0" explain "$1/$2" one | grep -q "similarity 0"' \
  "$CONCORDAT" "$a" "$b"

is "diff tells what changed" \
  "$("$CONCORDAT" diff one two | cut -d'(' -f2)" \
  "agree, 5, confirmed, 3 claims; before: conflict, 9, contested, 3 claims)"
is "... and nothing of the same run" "$("$CONCORDAT" diff --check one one)" ""

fails_with "an id is named once" 2 \
  "concordat: twice.txt:1:44: $a stands twice; name each id once" \
  "$CONCORDAT" decide merge "$a" "$a" --in one --who anna --file twice.txt \
  --because x
is "... and nothing is written" "$(ls twice.txt 2>/dev/null)" ""

printf '2020-02-13 anna ignore %s # no line feed' "$a" >shared.txt
chmod 640 shared.txt
ln -s shared.txt linked.txt
"$CONCORDAT" decide -q retract "$a" --in one --who anna --file linked.txt \
  --because 'it was one'
is "a link, its file and the mode stay, and no two decisions share a line" \
  "$(ls -l shared.txt | cut -c1-10) $(test -h linked.txt && cat shared.txt)" \
  "-rw-r----- 2020-02-13 anna ignore $a # no line feed
2020-02-12 anna retract $a # it was one"
printf '2020-02-13 anna ignore %s # x\n\0kept\n' "$a" >nul.txt
cp nul.txt before.txt
fails_with "a NUL byte hides no decisions behind it" 2 \
  "concordat: nul.txt: it holds a NUL byte, and is no text; name the right file, or take the byte out" \
  "$CONCORDAT" decide ignore "$b" --in one --who anna --file nul.txt \
  --because x
passes "... and the file stays as it is" cmp nul.txt before.txt
fails_with "a device that never ends is no file of decisions" 2 \
  "concordat: /dev/zero: it is too long for a file of decisions; name the right file" \
  "$CONCORDAT" reconcile --decisions /dev/zero one/claims.jsonl
fails_with "nothing is decided in a device" 2 \
  "concordat: /dev/null: it is no ordinary file; name another with --file" \
  "$CONCORDAT" decide ignore "$b" --in one --who anna --file /dev/null \
  --because x

# Twenty bytes below what a file may hold here.
printf '#%490s\n' '' >long.txt
cp long.txt before.txt
status=0
sh -c 'ulimit -f 1; exec "$@"' sh "$CONCORDAT" decide ignore "$b" --in one \
  --who anna --file long.txt --because 'no room' 2>stderr || status=$?
is "where there is no room for a decision it is told" \
  "$status $(cut -d';' -f1 stderr)" \
  "2 concordat: long.txt: cannot write it: File too large"
passes "... and no part of it stays" cmp long.txt before.txt
