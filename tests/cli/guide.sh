#!/bin/sh
# The guide for authors of plugins, plugins/README.md: its files are written,
# its commands are run one after another, and what they print is compared
# with what it shows.  With UPDATE=FILE the guide with what they do print is
# written to FILE instead.
#
# "```ini NAME" is the file NAME, "```console" has commands behind "$ ".
. "$SOURCES/tests/cli/tap.sh"
mkdir "$folder/work" "$folder/bin"
cd "$folder/work" || exit 2
# As if it were installed.
printf '#!/bin/sh\necho "-I%s"\n' "$SOURCES/include" >../bin/pkg-config
chmod +x ../bin/pkg-config
PATH=$folder/bin:$(dirname "$CONCORDAT"):$PATH
HOME=$folder/home
CFLAGS='-Werror -pedantic'
unset XDG_DATA_HOME MAKEFLAGS MFLAGS
export PATH HOME CFLAGS

awk '
  /^```[a-z]+ [^ ]+$/ {
    print; file = $2; folder = file
    if (sub("/[^/]*$", "", folder)) system("mkdir -p " folder)
    printf "" > file
    next
  }
  /^```/ { if (file != "") close(file); file = ""; console = /^```console$/
           shown = 0; print; next }
  file != "" { print; print > file; next }
  console && /^\$ / {
    print; shown = 1
    print substr($0, 3) > "../run.sh"; close("../run.sh")
    while (("sh ../run.sh 2>&1" | getline line) > 0) {
      # A sanitizer, which finds leaks itself, hides them from the check.
      sub(/: not measured: this build cannot tell$/, "", line)
      print line
    }
    close("sh ../run.sh 2>&1")
    next
  }
  console && shown { next }
  { print }
' "$SOURCES/plugins/README.md" >../now.md

if [ -n "${UPDATE-}" ]; then
  cp ../now.md "$UPDATE"
  exit 0
fi
plan 7
passes "the guide has files and commands" \
  test "$(grep -c '^\$ ' ../now.md)" -ge 10
passes "they print what the guide shows" \
  diff -u "$SOURCES/plugins/README.md" ../now.md

# A rule file that was written with the guide alone, and ten sentences that
# stood before it did.
trial=$SOURCES/tests/data/rules/schools-hit
is "ten sentences have their right claims" \
  "$("$CONCORDAT" plugin test "$trial.claims")" \
  "schools-hit: 10 of 10 fixtures pass"
passes "... with a rule file of fewer than 25 lines" \
  test "$(wc -l <"$trial.claims")" -lt 25
mkdir ../trial
cp "$trial.claims" ../trial
{
  printf -- '---\npublished: 2024-03-05\n---\n'
  grep -E '^[A-Z]' "$trial.fixtures"
} >../trial.txt
is "... ten of them" "$(grep -cE '^[A-Z]' "$trial.fixtures")" 10
is "... of which one is denied" \
  "$("$CONCORDAT" extract --plugin-dir ../trial ../trial.txt \
    | grep '"modality":"denied"' | grep -o '"exact":"[^"]*"' | sort -u)" \
  '"exact":"15 schools"'

# Nouns of several words, one of which another plugin counts alone.
is "a second rule file has its right claims" \
  "$("$CONCORDAT" plugin test \
    "$SOURCES/tests/data/rules/hospitals-hit.claims")" \
  "hospitals-hit: 4 of 4 fixtures pass"
