#!/bin/sh
# trigger-words.sh CONCORDAT: the words and phrases that the installed plugins
# look for, one a line; of "take ... hostage" the first part.
set -e
"$1" plugin list | sed '1d; s/ .*//' | while read -r name; do
  "$1" plugin show "$name"
done | sed -n 's/^  \([^(]*\) ([a-z]*): .*/\1/p' | tr '|' '\n' \
  | sed 's/ \.\.\. .*//' | LC_ALL=C sort -u
