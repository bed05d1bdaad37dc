#!/bin/sh
# Plugins that do harm: what the user sees, and that everything else is
# found all the same.
. "$SOURCES/tests/cli/tap.sh"
plan 49
cd "$folder"
built=$(dirname "$CONCORDAT")/tests/hostile/.libs
"$CONCORDAT" --version | grep -q 'by: seccomp' && confined=yes || confined=no

mkdir documents
for day in 1 2 3 4 5 6 7 8; do
  {
    printf -- '---\npublished: 2020-02-1%s\n---\n' "$day"
    echo "On Monday $day soldiers were killed near the town of Saraqib."
    [ "$day" != 3 ] || echo "Boom, said 12 men."
    echo "At least ${day}00 people fled."
  } >"documents/$day.txt"
done
"$CONCORDAT" extract documents >peace.jsonl
passes "there is something to be lost" test "$(wc -l <peace.jsonl)" -ge 12

# The claims are those without the plugin, whatever it does.
survives () # PLUGIN WHAT [SECONDS]
{
  mkdir -p "$1"
  cp "$built/$1.so" "$1"
  "$CONCORDAT" extract --plugin-dir "$1" --deadline "${3-20}" --jobs 2 \
    documents >claims.jsonl 2>stderr
  is "$1: status" $? 3
  passes "$1: all other claims are there" cmp peace.jsonl claims.jsonl
  is "$1: the user is told" "$(cut -d';' -f1 stderr)" \
    "$1: 1 of 8 documents not examined: $2"
}

survives actexit "ended (exit status 0)"
survives actabort "crashed (SIGABRT)"
survives acterror "returned an error"
survives actbadspan "emitted a span outside the sentence"
survives actbadtext "gave a text that is not UTF-8"
survives actloop "killed after 1 s (SIGKILL, deadline)" 1
forbidden="stopped (SIGSYS, forbidden system call"
while read -r plugin what; do
  if [ $confined = yes ]; then
    survives "$plugin" "$what"
  else
    for test in 1 2 3; do skip "$plugin" "no seccomp"; done
  fi
done <<END
actcrash crashed (SIGSEGV)
actmemory crashed (SIGSEGV)
actfork $forbidden clone)
actwrite $forbidden openat)
actconnect $forbidden socket)
actkill $forbidden kill)
actexec $forbidden execve)
END
passes "nothing was written" test ! -e hostile-was-here

# Loading is dangerous too.
mkdir bad good
for plugin in loadcrash loadexit; do cp "$built/$plugin.so" bad; done
head -c 5000 "$built/good.so" >bad/truncated.so
"$CONCORDAT" extract --plugin-dir bad documents >claims.jsonl 2>stderr
is "a plugin that fails to load is no loss" $? 0
passes "... of claims" cmp peace.jsonl claims.jsonl
"$CONCORDAT" plugin list --plugin-dir bad \
  | sed -n "s|^$folder/bad/\([a-z]*\.so\): \([^;:]*\).*|\1: \2|p" >list
grep -v truncated list >rest
if [ $confined = yes ]; then
  is "... and is listed with its reason" "$(cat rest)" \
"loadcrash.so: while it was loaded, its process crashed (SIGSEGV)
loadexit.so: while it was loaded, its process ended (exit status 3)"
else
  skip "... and is listed with its reason" "the sanitizer changes it"
fi
passes "... also one that was cut off" grep -q '^truncated.so: ' list

# After three failures a plugin has had its chances, for any number of jobs.
for day in 2 5 6 7; do echo "Boom, said 12 men." >>"documents/$day.txt"; done
for jobs in 1 2 5; do
  "$CONCORDAT" extract -j $jobs --plugin-dir acterror documents 2>&1 \
    >claims.jsonl | cut -d';' -f1 >told-$jobs
  "$CONCORDAT" extract -j $jobs --plugin-dir actabort documents 2>&1 \
    >claims-$jobs.jsonl | cut -d';' -f1 >>told-$jobs
done
is "three failures, and the plugin is set aside" "$(cat told-1)" \
"acterror: 6 of 8 documents not examined: 3 returned an error, 3 set aside \
after 3 failures
actabort: 6 of 8 documents not examined: 3 crashed (SIGABRT), 3 set aside \
after 3 failures"
passes "... whatever the number of workers" cmp told-1 told-2
passes "... or more of them" cmp told-1 told-5
passes "... and so are the claims" cmp claims-1.jsonl claims-5.jsonl
