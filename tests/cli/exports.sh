#!/bin/sh
# The library exports what its header declares, and a plugin its one symbol.
. "$SOURCES/tests/cli/tap.sh"
build=$(dirname "$CONCORDAT")
plan 2

exported () { nm -D --defined-only "$1" | awk '$2 ~ /[A-Z]/ { print $3 }'; }

if ! command -v nm >/dev/null; then
  skip "the library" "no nm"
  skip "the plugins" "no nm"
  exit
fi
is "the library exports what concordat.h declares" \
  "$(exported "$build/.libs/libconcordat.so" | LC_ALL=C sort)" \
  "$(sed 's|/\*.*||; /^ \*/d' "$SOURCES/include/concordat/concordat.h" \
    | grep -o 'concordat_[a-z_]* (' | tr -d ' (' \
    | LC_ALL=C sort -u)"
is "a plugin exports one symbol" \
  "$(for plugin in "$build"/plugins/.libs/*.so; do
    name=$(basename "$plugin" .so | tr - _)
    test "$(exported "$plugin")" = "${name}_LTX_concordat_plugin" \
      || echo "$plugin"
  done)" ""
