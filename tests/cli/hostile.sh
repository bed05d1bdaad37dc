#!/bin/sh
# Plugins that do harm: what the user sees, and that everything else is
# found all the same.
. "$SOURCES/tests/cli/tap.sh"
plan 91
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

# What is spoilt on its way is asked for again.
mkdir actscribble
cp "$built/actscribble.so" actscribble
"$CONCORDAT" extract --plugin-dir actscribble documents >claims.jsonl 2>stderr
is "results that a plugin writes over are no loss" $? 0
passes "... of claims" cmp peace.jsonl claims.jsonl

# A long document is read part by part: what a plugin said before it fails in
# one of the last is not kept.
{
  printf -- '---\npublished: 2020-02-10\n---\n'
  for i in $(seq 1500); do
    echo "On Monday $i soldiers were killed near the town of Saraqib, and"
    echo "the governor said so on television in the evening."
    echo
  done
  echo "Boom, said 12 men."
} >long.txt
"$CONCORDAT" extract long.txt >long.jsonl
for plugin in acterror actbadspan; do
  for jobs in 1 2; do
    "$CONCORDAT" extract --plugin-dir $plugin --jobs $jobs long.txt >claims.jsonl \
      2>stderr
    passes "$plugin: a long document is read without it ($jobs)" \
      cmp long.jsonl claims.jsonl
    is "... and that is told" "$(cut -d: -f1-2 stderr)" \
      "$plugin: 1 of 1 documents not examined"
  done
done

# A plugin with little memory is told so; the others work with as much.
if [ $confined = yes ]; then
  "$CONCORDAT" extract --plugin-dir actmemory --memory 256 --deadline 20 \
    documents >claims.jsonl 2>stderr
  is "the memory limit is an option" "$(cut -d';' -f1 stderr)" \
    "actmemory: 1 of 8 documents not examined: crashed (SIGSEGV)"
else
  skip "the memory limit is an option" "the sanitizer has none"
fi

# What was lost, and what made the rest, stands in the reports.
"$CONCORDAT" run -q --plugin-dir actabort -o report documents >stdout 2>stderr
is "a run with losses has status 3" $? 3
loss="actabort: 1 of 8 documents not examined: crashed"
is "... and all reports tell them" \
  "$(grep -lF "$loss" report/report.txt report/report.md \
    report/report.html report/summary.json report/run.json | tr '\n' ' ')" \
"report/report.txt report/report.md report/report.html \
report/summary.json report/run.json "
passes "... as coverage that is not complete" \
  grep -q '"coverage":{"complete":false,"lost":\["actabort' \
  report/summary.json
digest=$(sha256sum actabort/actabort.so | cut -d' ' -f1)
is "... with the digest of each plugin" \
  "$(grep -l "$digest" report/run.json report/report.md report/report.html \
    | tr '\n' ' ')" "report/run.json report/report.md report/report.html "

# Loading is dangerous too, and a plugin can be wrong in other ways.
mkdir bad second
if [ $confined = yes ]; then
  for deed in connect crash exec exit fork memory thread write; do
    cp "$built/load$deed.so" bad
  done
else
  cp "$built/loadcrash.so" "$built/loadexit.so" bad
fi
for plugin in wrong-abi too-small small-nouns missing-symbol wrong-name; do
  cp "$built/$plugin.so" bad
done
head -c 5000 "$built/good.so" >bad/truncated.so
cp "$built/good.so" bad/writable.so
chmod 757 bad/writable.so
mkdir open
cp "$built/good.so" open
chmod 757 open
ln -s ../open/good.so bad/elsewhere.so
cp "$built/swap1.so" bad/twice.so
ln -s twice.so bad/twice-again.so
"$CONCORDAT" extract --plugin-dir bad --memory 256 documents >claims.jsonl \
  2>stderr
is "a plugin that cannot be loaded is no loss" $? 0
passes "... of claims" cmp peace.jsonl claims.jsonl
passes "... and writes nothing" test ! -e hostile-was-here
mkdir hang
[ $confined = no ] || cp "$built/loadhang.so" hang
"$CONCORDAT" plugin list --plugin-dir bad --plugin-dir hang --memory 256 \
  | sed -n "s|^$folder/[a-z]*/\([a-z-]*\.so\): |\1: |p" \
  | sed "s|$folder/||g" >list

refused () # FILE REASON
{
  is "the list tells why $1 is refused" \
    "$(sed -n "s/^$1: \([^;]*\);.*/\1/p" list)" "$2"
}

during="while it was loaded, its process"
forbidden="$during stopped (SIGSYS, forbidden system call"
if [ $confined = yes ]; then
  refused loadconnect.so "$forbidden socket)"
  refused loadcrash.so "$during crashed (SIGSEGV)"
  refused loadexec.so "$forbidden execve)"
  refused loadexit.so "$during ended (exit status 3)"
  refused loadfork.so "$forbidden clone)"
  refused loadhang.so \
    "it was killed while it was loaded, after 10 s (SIGKILL, deadline)"
  refused loadmemory.so "$during crashed (SIGSEGV)"
  refused loadthread.so "$during stopped (SIGSYS, forbidden system call)"
  refused loadwrite.so "$forbidden openat)"
else
  for deed in 1 2 3 4 5 6 7 8 9; do
    skip "the list tells why it is refused" "the sanitizer changes it"
  done
fi
build="build it again with this program's concordat/plugin.h"
refused wrong-abi.so "its abi_major is 2, this program needs 1"
is "... and what helps" "$(sed -n 's/^wrong-abi.so: [^;]*; //p' list)" "$build"
is "the list tells why too-small.so is refused" \
  "$(grep -c "^too-small.so: its size is 16, this program needs .*; $build" \
    list)" 1
is "the list tells why small-nouns.so is refused" \
  "$(grep -c "^small-nouns.so: its noun_size is 4, this program needs " \
    list)" 1
refused missing-symbol.so \
  "it does not export missing_symbol_LTX_concordat_plugin"
refused wrong-name.so \
  'its name is "other-name", its file is called "wrong-name"'
passes "the list tells why truncated.so is refused" \
  grep -q '^truncated.so: ' list
refused writable.so "the file can be written by everybody (mode 0757)"
refused elsewhere.so "the folder can be written by everybody (mode 0757)"
refused twice.so "it does not export twice_LTX_concordat_plugin"
"$CONCORDAT" extract --plugin-dir bad -q --memory 256 documents \
  >claims.jsonl 2>stderr
if [ $confined = yes ]; then
  is "--quiet says nothing of it" "$(cat stderr)" ""
else
  skip "--quiet says nothing of it" "the sanitizer does"
fi

# One that needs what nobody has is refused before it is called.
mkdir undefined
cp "$built/undefined-symbol.so" undefined
"$CONCORDAT" extract --plugin-dir undefined documents >claims.jsonl 2>stderr
is "an undefined symbol is told in the loader's words" "$(cat stderr)" \
"$folder/undefined/undefined-symbol.so: warning: the plugin is not used: \
the system cannot load it: $folder/undefined/undefined-symbol.so: undefined \
symbol: concordat_test_nowhere; build it again for this machine, linked with \
-Wl,-z,defs, which names what is missing"
passes "... and all claims are there" cmp peace.jsonl claims.jsonl

# The first of a name wins, however often it stands there.
mkdir first
"$CONCORDAT" plugin list --json >all.json
shipped=$(sed 's/.*"name":"troop-deaths"[^}]*"file":"\([^"]*\)".*/\1/' all.json)
cp "$shipped" first/troop-deaths.so
chmod go-w first/troop-deaths.so
"$CONCORDAT" extract --plugin-dir first documents >claims.jsonl 2>stderr
passes "a plugin that stands there twice claims once" cmp peace.jsonl \
  claims.jsonl
is "... which is no reason for a warning" "$(cat stderr)" ""
is "... but told in the list" \
  "$("$CONCORDAT" plugin list --plugin-dir first | sed -n '/^Refused/,$p')" \
"Refused:
$shipped: a plugin of this name was found before: \
$folder/first/troop-deaths.so; remove one of the two"

# While the program looks at a plugin, somebody puts another in its place:
# what is recorded is what was run.
mkdir swap
cp "$built/swap1.so" "$built/swap2.so" "$folder"
chmod go-w swap1.so swap2.so
ln -s ../swap1.so swap/swap.so
(
  while :; do
    for plugin in 2 1; do
      ln -sf "../swap$plugin.so" swap/next
      mv -T swap/next swap/swap.so
    done
  done
) &
swapping=$!
for round in 1 2 3 4 5 6 7 8 9 10; do
  "$CONCORDAT" extract --plugin-dir swap documents >claims.jsonl || echo failed
  sed -n 's/.*"type":"swap".*"version":"\([12]\).0".*"sha256":"\([0-9a-f]*\)".*/\1 \2/p' \
    claims.jsonl
  grep -v '"type":"swap"' claims.jsonl | cmp peace.jsonl -
done >swapped
# A second process that finds another than the first is not used.
for round in 1 2 3 4 5 6 7 8 9 10; do
  "$CONCORDAT" extract --plugin-dir swap --jobs 4 documents 2>&1 >/dev/null
done | sort -u >answers
kill $swapping
wait $swapping 2>/dev/null
is "a swapped plugin is what its digest says" "$(sort -u swapped | cut -c1-66)" \
"$(for plugin in 1 2; do
  grep -q "^$plugin" swapped \
    && echo "$plugin $(sha256sum "swap$plugin.so" | cut -d' ' -f1)"
done)"
is "... each time" "$(wc -l <swapped)" 10
is "... in all processes, or it is told" \
  "$(grep -v "^concordat: the plugins have changed while the program was \
running" answers)" ""

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
