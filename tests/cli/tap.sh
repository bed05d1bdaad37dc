# TAP for shell tests; to be sourced.  Each test has an empty folder, $folder,
# for itself.
number=0
folder=$(mktemp -d "${TMPDIR:-/tmp}/concordat-cli-XXXXXX")
trap 'chmod -R u+w "$folder" && rm -rf "$folder"' EXIT
unset CONCORDAT_PLUGIN_PATH NO_COLOR SOURCE_DATE_EPOCH
umask 022

plan () { echo "1..$1"; }

# result STATUS TITLE [MESSAGE]
result ()
{
  number=$((number + 1))
  if [ "$1" = 0 ]; then
    echo "ok $number - $2"
  else
    echo "not ok $number - $2"
    [ -z "${3-}" ] || printf '%s\n' "$3" | sed 's/^/# /'
  fi
}

skip () # TITLE REASON
{
  number=$((number + 1))
  echo "ok $number - $1 # SKIP $2"
}

# passes TITLE COMMAND...
passes ()
{
  title=$1
  shift
  if message=$("$@" 2>&1); then
    result 0 "$title"
  else
    result 1 "$title" "$message"
  fi
}

# is TITLE ACTUAL EXPECTED
is ()
{
  if [ "$2" = "$3" ]; then
    result 0 "$1"
  else
    result 1 "$1" "got:
$2
expected:
$3"
  fi
}

# fails_with TITLE STATUS MESSAGE COMMAND...: nothing on standard output, and
# on standard error the message.
fails_with ()
{
  title=$1 status=$2 message=$3
  shift 3
  actual=0
  "$@" >"$folder/stdout" 2>"$folder/stderr" </dev/null || actual=$?
  is "$title" "$actual
$(cat "$folder/stdout")
$(cat "$folder/stderr")" "$status

$message"
}
