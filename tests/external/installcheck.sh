#!/bin/sh
# What was installed is enough for a plugin's author: plugins are built out
# of tree with pkg-config, installed for the user, listed, checked and run.
#
# installcheck.sh SOURCES BINDIR LIBDIR DATADIR, the last three as installed
# (DESTDIR, where there is one, is in the environment).
set -eu
sources=$1 bindir=${DESTDIR-}$2 libdir=${DESTDIR-}$3 datadir=${DESTDIR-}$4
if [ ! -x "$bindir/concordat" ]; then
  echo "installcheck: $bindir/concordat is not there; make install first" >&2
  exit 1
fi
folder=$(mktemp -d "${TMPDIR:-/tmp}/concordat-installcheck-XXXXXX")
trap 'rm -rf "$folder"' EXIT
cd "$folder"
umask 022
HOME=$folder/home
PKG_CONFIG_PATH=$libdir/pkgconfig
PKG_CONFIG_SYSROOT_DIR=${DESTDIR-}
# What was said to the make that runs this is not meant for the plugins'.
unset XDG_DATA_HOME XDG_CONFIG_HOME DESTDIR MAKEFLAGS MFLAGS \
  CONCORDAT_PLUGIN_PATH
export HOME PKG_CONFIG_PATH PKG_CONFIG_SYSROOT_DIR
CONCORDAT=$bindir/concordat
if [ -n "$PKG_CONFIG_SYSROOT_DIR" ]; then
  # Its parts are not where the program was built to find them.
  CONCORDAT_PLUGIN_PATH=$libdir/concordat/plugins
  export CONCORDAT_PLUGIN_PATH
  cat >concordat <<END
#!/bin/sh
exec "$bindir/concordat" "\$@" --data-dir '$datadir/data'
END
  chmod +x concordat
  CONCORDAT=$folder/concordat
fi
export CONCORDAT

step () { echo "installcheck: $*"; }
fail () { echo "installcheck: FAILED: $*" >&2; exit 1; }

# From somebody else's sources.
mkdir bridges
cp "$sources/tests/external/bridges-cut."* bridges
sed 's/@NAME@/bridges-cut/g' "$datadir/template/plugin.mk" >bridges/Makefile
# What "concordat plugin new" writes.
"$CONCORDAT" plugin new --c schools-shut >/dev/null
for plugin in bridges/bridges-cut schools-shut/schools-shut; do
  step "$plugin: make, make check, make install"
  make -s -C "${plugin%/*}" check install CC="${CC:-cc}" </dev/null
  step "$plugin: concordat plugin check"
  "$CONCORDAT" plugin check "$plugin.so" >checked || { cat checked; exit 1; }
done

step "both are listed"
for name in bridges-cut schools-shut; do
  "$CONCORDAT" plugin list | grep -q "^$name " || fail "$name is not listed"
done
step "both are run"
cat >news.txt <<END
Rebels cut three bridges on Monday. Officials closed 214 schools on Tuesday.
Two soldiers were killed.
END
"$CONCORDAT" extract -q news.txt >claims.jsonl
for type in bridges-cut schools-shut troop-deaths; do
  grep -q "\"type\":\"$type\"" claims.jsonl || fail "$type has no claim"
done

step "a program is linked with the library"
cat >program.c <<END
#include <concordat/concordat.h>
#include <stdio.h>
int
main (void)
{
  puts (concordat_version ());
  return 0;
}
END
${CC:-cc} -o program program.c $(pkg-config --cflags --libs concordat)
version=$(LD_LIBRARY_PATH=$libdir ./program)
[ "$version" = "$(pkg-config --modversion concordat)" ] \
  || fail "the library says $version"
step "passed"
