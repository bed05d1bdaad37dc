#!/bin/sh
# three-types.sh PROGRAM FOLDER: makes FOLDER with a copy of the program that
# has three claim types only, for those who want to know what the others cost.
program=$1
folder=$2
build=${program%/*}

mkdir -p "$folder/plugins" && cp "$program" "$folder/concordat" || exit 1
for name in troop-deaths displacement neutralised; do
  cp "$build/plugins/.libs/$name.so" "$folder/plugins/" || exit 1
done
here=$(cd "$folder" && pwd)
sed "s|^plugins *=.*|plugins=$here/plugins|" \
  "$build/concordat-uninstalled.ini" >"$folder/concordat-uninstalled.ini"
