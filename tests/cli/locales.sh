#!/bin/sh
# The same bytes in every locale and time zone.
. "$SOURCES/tests/cli/tap.sh"
cd "$folder"
idlib=$SOURCES/corpus/idlib-2020
zones="UTC Pacific/Kiritimati America/New_York"
locales="C C.UTF-8 tr_TR.UTF-8 ar_SY.UTF-8 de_DE.ISO-8859-1"
plan 8

everything () # FOLDER
{
  SOURCE_DATE_EPOCH=0 "$CONCORDAT" run -o "$1" "$idlib" \
    >"$1.stdout" 2>"$1.stderr"
  "$CONCORDAT" annotate "$idlib" >"$1/annotate" 2>&1
  "$CONCORDAT" run --help >"$1/help"
  # These two name the folder.
  rm "$1/run.json"
  sed "s|$1/|DIR/|" "$1.stdout" >"$1/stdout"
}

LC_ALL=C everything reference
mkdir locales
for locale in $locales; do
  case $locale in
    C | C.UTF-8) ;;
    *)
      if ! localedef -i "${locale%.*}" -f "${locale#*.}" \
        "locales/$locale" >/dev/null 2>&1; then
        skip "$locale" "localedef has no sources for it"
        continue
      fi
      ;;
  esac
  LOCPATH=$folder/locales LC_ALL=$locale LANGUAGE=tr:ar \
    everything "out-$locale"
  passes "$locale" diff -r reference "out-$locale"
done
for zone in $zones; do
  TZ=$zone everything "$(echo "out-$zone" | tr / -)"
  passes "TZ=$zone" diff -r reference "$(echo "out-$zone" | tr / -)"
done
