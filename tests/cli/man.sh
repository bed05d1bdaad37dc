#!/bin/sh
# The manual pages: well formed, complete, and with examples that work.
. "$SOURCES/tests/cli/tap.sh"
plan 10
cd "$folder"
pages=$SOURCES/core/man
header=$SOURCES/include/concordat/plugin.h

for page in concordat.1 concordat-claims.5 concordat-plugin.3; do
  if command -v groff >/dev/null; then
    is "$page gives no warning" \
      "$(groff -man -Tascii -ww -z "$pages/$page" 2>&1)" ""
  else
    skip "$page gives no warning" "no groff"
  fi
done

# As the reader sees them.
sed 's/\\-/-/g' "$pages/concordat-plugin.3" >plugin.text
sed 's/\\-/-/g' "$pages/concordat.1" >program.text

# The members of a struct of the header.
members ()
{
  sed -n "/^struct concordat_$1\$/,/^};/p" "$header" \
    | sed 's|/\*.*\*/||; s|/\*.*||' \
    | grep -oE '\(\*[a-z_]+\)|\*?[a-z_]+;' | tr -d '(*);'
}

missing ()
{
  while read -r word; do
    grep -qw -e "$word" "$1" || echo "$word"
  done
}

is "concordat-plugin(3) names all members of a plugin" \
  "$(members plugin | missing plugin.text)" ""
is "... and all host functions" "$(members host | missing plugin.text)" ""
is "... and all words of the enumerations" \
  "$(sed -n '/^enum/,/^};/p' "$header" | grep -o 'CONCORDAT_[A-Z_]*' \
    | missing plugin.text)" ""
is "... and the ABI of the header" \
  "$(sed -n 's/^This is ABI \([0-9.]*\)\.$/\1/p' plugin.text)" \
  "$(sed -n 's/^#define CONCORDAT_ABI_M[AJINOR]* \([0-9]*\)$/\1/p' "$header" \
    | tr '\n' . | sed 's/\.$//')"
mkdir plugins
awk '/^\.\\" example: / { file = $3; next } /^\.\\" end/ { file = ""; next }
  file != "" && !/^\.(nf|fi)/ { gsub(/\\-/, "-"); print >file }' \
  "$pages/concordat-plugin.3"
${CC:-cc} -std=c99 -Wall -Wextra -Werror -pedantic -fPIC -shared \
  -I"$SOURCES/include" -o plugins/schools-shut.so synopsis.c
printf -- '---\npublished: 2020-02-12\n---\nOfficials closed 214 schools.\n' \
  >news.txt
is "its synopsis is a plugin that works" \
  "$("$CONCORDAT" extract --plugin-dir plugins news.txt \
    | grep -o '"type":"schools-shut","measure":"closed"')" \
  '"type":"schools-shut","measure":"closed"'

commands=$("$CONCORDAT" --help | sed -n 's/^  \([a-z]*\)  *[A-Z].*/\1/p')
is "concordat(1) shows how each command is called" \
  "$(sed -n '/^\.SH SYN/,/^\.SH DES/s/^\.B concordat //p' program.text | sort)" \
  "$(echo "$commands" | sort)"
for command in $commands; do
  "$CONCORDAT" $command --help
done | grep -oE -e '--[a-z-]+' | sort -u >options
is "concordat(1) names all options" "$(missing program.text <options)" ""
