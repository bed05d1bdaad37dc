#!/bin/sh
# The benchmark's programs do what they say; how fast, no test asks.
programs=${CONCORDAT%/*}/tests/benchmarks
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
number=0

tell () # STATUS TITLE
{
  number=$((number + 1))
  if [ "$1" -eq 0 ]; then
    echo "ok $number - $2"
  else
    echo "not ok $number - $2"
  fi
}

echo 1..8
$programs/generate-news 1 7 >"$folder/a" \
  && $programs/generate-news 1 7 >"$folder/b" \
  && cmp -s "$folder/a" "$folder/b"
tell $? "the same arguments give the same news"

$programs/generate-news 1 8 >"$folder/b" && ! cmp -s "$folder/a" "$folder/b"
tell $? "another seed gives other news"

sed 's/.*"text": "//; s/\\u[0-9a-f]*//g' "$folder/a" | awk '
  { for (i = 1; i <= NF; i++) { words++; figures += $i ~ /[0-9]/ } }
  END { exit !(figures > words / 45 && figures < words / 32) }'
tell $? "about one word in forty is a figure"

$programs/generate-news --figures 1 7 | sed 's/.*"text": "//' | awk '
  { for (i = 1; i <= NF; i++) { words++; figures += $i ~ /[0-9]/ } }
  END { exit !(figures > words / 16) }'
tell $? "with --figures more than one in sixteen is"

$programs/compare 2 "$folder/a" cat 'wc -w' >"$folder/out" \
  && grep -q '^A/B  *[0-9]*\.[0-9]* ' "$folder/out" \
  && grep -q '^B .* MB/s  *[0-9.]* MB  wc -w$' "$folder/out"
tell $? "compare prints the ratio of two commands, and their memory"

! $programs/compare 1 "$folder/a" cat 'cat; exit 3' >"$folder/out" \
  2>"$folder/err" && grep -q 'exit status 3' "$folder/err"
tell $? "compare says which command failed"

! $programs/compare 0 "$folder/a" cat cat 2>/dev/null
tell $? "compare refuses to run no round"

sh "$SOURCES/tests/benchmarks/three-types.sh" "$CONCORDAT" "$folder/three" \
  && [ "$("$folder/three/concordat" plugin list | wc -l)" -eq 4 ]
tell $? "a program with three claim types has these alone"
