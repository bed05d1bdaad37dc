#!/bin/sh
# Inputs as a new user would meet them: what cannot be read is told in one
# line each, with its place and the remedy, everywhere; the rest is read.
. "$SOURCES/tests/cli/tap.sh"
plan 14
cd "$folder"
mkdir in in/table
text='Two soldiers were killed in Idlib on 3 May 2020.'

printf -- '---\npublished: 2020-05-04\n---\n%s\n' "$text" >in/good.txt
printf 'Trois soldats tu\351s.\n' >in/latin.txt
printf 'Two soldiers\n were\0 killed.\n' >in/nul.txt
: >in/empty.txt
printf '\177ELF\2\1\1\0' >in/elf.txt
ln -s loop.txt in/loop.txt
printf -- '---\nid: a\npublished 2020\n---\n%s\n' "$text" >in/no-colon.txt
printf -- '---\nid: a\n%s\n' "$text" >in/no-end.txt
printf -- '---\nid: good\npublished: 2020\n---\n%s\n' "$text" >in/same.txt
cat >in/lines.jsonl <<END
{"id": "first", "text": "$text", "date": "2020-05-03"}
{"id": "cut", "text": "Two soldiers
not json
{"id": "first", "text": "$text", "date": "2020"}
{"id": "title-only", "title": "x"}
{"id": "later", "text": "$text", "date": "2021-01-01"}
{"id": "far", "text": "$text", "date": "2150-01-01"}
{"id": "last", "text": "$text", "date": "2020-05-05"}
END
printf '%s\n' "$text" >in/table/a.txt
cat >in/table/documents.csv <<END
file,id,published
a.txt,a,2020-05-06
gone.txt,gone,2020-05-06
END
sort >told <<'END'
gone.txt: cannot be read: No such file or directory; check the name
in/elf.txt: the file looks like a program, not text; give its text, as UTF-8
in/empty.txt: the file is empty; add its text or take it out
in/latin.txt:1:17: the byte 0xE9 is not UTF-8 here; name the encoding with --encoding (for example windows-1252)
in/lines.jsonl:2:36: not valid JSON: it ends too early; write one JSON object a line
in/lines.jsonl:3:1: not a JSON object; write one JSON object a line
in/lines.jsonl:4: the id "first" is that of in/lines.jsonl:1 already; the document was not read; give each document an "id" of its own
in/lines.jsonl:5: the object has no "text"; give the document's words as a string "text"
in/lines.jsonl:6: the date 2021-01-01 is later than the day as of which the reports are read; the document was not read; correct the date or give a later --as-of
in/lines.jsonl:7: the date 2150-01-01 is after the year 2100; the document was not read; correct the date
in/loop.txt: cannot be read: Too many levels of symbolic links; remove the link, which leads back to itself
in/no-colon.txt:3:1: front matter has a line without a key; write "key: value", or take the line "---" at the beginning out
in/no-end.txt:1:1: front matter begins here but does not end; put a line "---" behind it
in/nul.txt:2:6: NUL byte; the file looks like binary data, not text; give the text alone, as UTF-8
in/same.txt:2:5: the id "good" is that of in/good.txt already; the document was not read; give each document an "id" of its own
in/table/documents.csv:3:1: the file "gone.txt" does not exist; add the file or delete the row
END

status=0
"$CONCORDAT" run --as-of 2020-12-31 -o out in gone.txt \
  >stdout 2>stderr </dev/null || status=$?
is "the status is 3" $status 3
is "each is told in a line of its own" "$(sort stderr)" "$(cat told)"
is "the rest is read" \
  "$(sed 's/.*"document":{"id":"\([^"]*\)".*/\1/' out/claims.jsonl | sort \
    | tr '\n' ' ')" "a first good last "
is "... and compared" \
  "$(grep -c '"verdict":"agree"' out/findings.jsonl)" 1

# Every line of $told in $1, as it would stand in a file of that kind.
missing_in ()
{
  while read -r line; do
    case $1 in
    *.json) line=$(printf '%s' "$line" | sed 's/"/\\"/g') ;;
    *.html) line=$(printf '%s' "$line" | sed "s/\"/\&quot;/g; s/'/\&#39;/g") ;;
    *.md) line=$(printf '%s' "$line" | sed 's/[()]/\\&/g') ;;
    esac
    tr '\n' ' ' <"$1" | sed 's/  */ /g' | grep -qF -- "$line" \
      || echo "$line"
  done <told
}
for file in summary.json report.txt report.html report.md; do
  is "$file names them all" "$(missing_in out/$file)" ""
done

printf '%s\n' "$text" >undated.txt
status=0
"$CONCORDAT" extract undated.txt >stdout 2>stderr || status=$?
is "a document without a date is only a warning" "$status
$(cat stderr)" '0
undated.txt: warning: no date of publication is known; relative times then stay relative; state "published" to place them'
is "... and is read" "$(wc -l <stdout | tr -d ' ')" 1

if [ "$(id -u)" = 0 ]; then
  skip "an unreadable folder is named" "root reads everything"
else
  mkdir locked
  chmod 0 locked
  fails_with "an unreadable folder is named" 3 \
    "locked: the folder cannot be read; change its permissions" \
    "$CONCORDAT" extract locked
  chmod 700 locked
fi
fails_with "nothing that can be read is no claims and status 3" 3 \
  "$(grep '^in/elf' told)" "$CONCORDAT" extract in/elf.txt

# Who runs it twice where the texts stand reads no results as reports.
mkdir twice
printf -- '---\npublished: 2020-05-04\n---\n%s\n' "$text" >twice/a.txt
(cd twice && "$CONCORDAT" run -q . && "$CONCORDAT" run . -o . &&
   "$CONCORDAT" run .) >stdout 2>stderr
is "results of a run are told and not read" "$? $(LC_ALL=C sort -u stderr)" \
  "0 ./concordat-report: warning: the results of a run stand here and were not read; write them elsewhere with -o
.: warning: the results of a run stand here and were not read; write them elsewhere with -o"
is "... so that they add no claims" \
  "$(cat twice/claims.jsonl)" "$(cat twice/concordat-report/claims.jsonl)"
