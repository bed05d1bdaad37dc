#!/bin/sh
# Documents and results of any size pass between the program and its workers,
# in order.
. "$SOURCES/tests/cli/tap.sh"
plan 8
cd "$folder"

# document NAME SENTENCES
document ()
{
  awk -v n="$1" -v many="$2" 'BEGIN {
    printf "{\"id\": \"d%s\", \"date\": \"2020-02-11\", \"text\": \"", n
    for (i = 1; i <= many; i++)
      printf "At least %d soldiers were killed near the town of Saraqib. ", i
    print "\"}"
  }'
}

# Many small documents, and among them some that no memory that two processes
# share holds, or whose results it does not hold.
{
  for n in 1 2 3 4 5 6 7 8 9; do document $n $n; done
  document large 9000
  for n in 10 11 12; do document $n 40; done
  document middle 3000
  document last 1
} >documents.jsonl
awk '{ for (i = 0; i < 40; i++) { sub (/"id": "[^"]*/, "&x"); print } }' \
  documents.jsonl | awk 'length < 100000' >small.jsonl

same () # INPUT COMMAND...
{
  input=$1
  shift
  "$CONCORDAT" "$@" --no-isolation "$input" >alone
  for jobs in 1 3; do
    "$CONCORDAT" "$@" --deadline 100 --jobs $jobs "$input" >shared
    passes "$1, $input, $jobs workers" cmp alone shared
  done
}

same documents.jsonl extract
same small.jsonl extract
same documents.jsonl annotate
same small.jsonl annotate
