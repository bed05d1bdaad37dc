#!/bin/sh
# The public headers compile alone, in each language and without a warning.
flags="-Wall -Wextra -Wno-unused-parameter -pedantic -Werror"
flags="$flags -I$SOURCES/include -fsyntax-only"
number=0

compile () # TITLE COMPILER FLAGS...
{
  title=$1
  shift
  number=$((number + 1))
  if message=$("$@" $flags "$SOURCES/tests/test-header.c" 2>&1); then
    echo "ok $number - $title"
  else
    echo "not ok $number - $title"
    echo "$message" | sed 's/^/# /'
  fi
}

# The library's header has no macros to try out.
declare_only () # TITLE COMPILER FLAGS...
{
  title=$1
  shift
  number=$((number + 1))
  if message=$("$@" $flags -include concordat/concordat.h /dev/null 2>&1); then
    echo "ok $number - $title"
  else
    echo "not ok $number - $title"
    echo "$message" | sed 's/^/# /'
  fi
}

echo 1..7
compile "plugin.h is C99" ${CC:-cc} -std=c99
compile "plugin.h is C11" ${CC:-cc} -std=c11
for compiler in "$CXX" c++ g++ clang++ none; do
  command -v "$compiler" >/dev/null 2>&1 && break
done
declare_only "concordat.h is C99" ${CC:-cc} -std=c99 -x c
if [ "$compiler" = none ]; then
  number=$((number + 1))
  echo "ok $number - concordat.h is C++11 # SKIP no C++ compiler"
else
  declare_only "concordat.h is C++11" "$compiler" -std=c++11 -x c++
fi
for standard in c++11 c++17 c++20; do
  if [ "$compiler" = none ]; then
    number=$((number + 1))
    echo "ok $number - plugin.h is $standard # SKIP no C++ compiler"
  else
    compile "plugin.h is $standard" "$compiler" -std=$standard -x c++
  fi
done
