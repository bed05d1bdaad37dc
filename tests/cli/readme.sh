#!/bin/sh
# The commands of the README's tour are run, and what they print is compared
# with what the README shows.  With UPDATE=FILE the README with what they do
# print is written to FILE instead.
set -u
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PATH=$(dirname "$CONCORDAT"):$PATH
export PATH
cp -r "$SOURCES/corpus" "$work/corpus"
cd "$work" || exit 2

# Copies the README with the output of each command as it is now.
awk '
  /^```/ { block = !block; print; next }
  block && /^\$ / {
    print; tour = 1
    command = substr($0, 3)
    close("run.sh"); print command > "run.sh"; close("run.sh")
    while (("sh ./run.sh 2>&1" | getline line) > 0) print line
    close("sh ./run.sh 2>&1")
    next
  }
  block && tour { next }
  { tour = 0; print }
' "$SOURCES/README.md" > now.md

if [ -n "${UPDATE-}" ]; then
  cp now.md "$UPDATE"
  exit 0
fi
echo 1..2
commands=$(grep -c '^\$ ' "$SOURCES/README.md")
if [ "$commands" -ge 10 ]; then
  echo "ok 1 - the tour has commands"
else
  echo "not ok 1 - the tour has commands"
fi
if diff -u "$SOURCES/README.md" now.md > difference; then
  echo "ok 2 - they print what the README shows"
else
  echo "not ok 2 - they print what the README shows"
  sed 's/^/# /' difference
fi
