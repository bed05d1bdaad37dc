#!/bin/sh
# What the program tells of its plugins, word for word: a copy of it, with one
# folder of plugins and no other.
. "$SOURCES/tests/cli/tap.sh"
plan 9
built=$(dirname "$CONCORDAT")/tests/hostile/.libs
mkdir "$folder/plugins" "$folder/second"
cp "$CONCORDAT" "$folder/concordat"
for name in good wrong-abi wrong-name; do
  cp "$built/$name.so" "$folder/plugins"
done
cp "$built/good.so" "$folder/second"
cat >"$folder/concordat-uninstalled.ini" <<END
[uninstalled]
data=$SOURCES/core/data
plugins=$folder/plugins:$folder/second
END

concordat ()
{
  "$folder/concordat" "$@" \
    | sed -e "s|$folder|FOLDER|g" -e 's/[0-9a-f]\{64\}/SHA256/g'
}

is "list tells what is used and why the rest is not" "$(concordat plugin list)" \
'NAME  VERSION  MEASURE  DESCRIPTION
good  1.0      killed   Persons killed

Refused:
FOLDER/plugins/wrong-abi.so: its abi_major is 2, this program needs 1; build it again with this program'"'"'s concordat/plugin.h
FOLDER/plugins/wrong-name.so: its name is "other-name", its file is called "wrong-name"; rename the file to other-name.so, or correct the name in the plugin'"'"'s source
FOLDER/second/good.so: a plugin of this name was found before: FOLDER/plugins/good.so; remove one of the two'
is "list --json is one array" "$(concordat plugin list --json)" \
'[{"name":"good","state":"loaded","version":"1.0","measure":"killed","description":"Persons killed","file":"FOLDER/plugins/good.so","sha256":"SHA256"},{"name":"wrong-abi","state":"refused","reason":"its abi_major is 2, this program needs 1","remedy":"build it again with this program'"'"'s concordat/plugin.h","file":"FOLDER/plugins/wrong-abi.so","sha256":"SHA256"},{"name":"wrong-name","state":"refused","reason":"its name is \"other-name\", its file is called \"wrong-name\"","remedy":"rename the file to other-name.so, or correct the name in the plugin'"'"'s source","file":"FOLDER/plugins/wrong-name.so","sha256":"SHA256"},{"name":"good","state":"refused","reason":"a plugin of this name was found before: FOLDER/plugins/good.so","remedy":"remove one of the two","file":"FOLDER/second/good.so","sha256":"SHA256"}]'
is "show tells everything of one" "$(concordat plugin show good)" \
'Name         good
State        loaded
File         FOLDER/plugins/good.so
SHA-256      SHA256
Version      1.0
Description  Persons killed
Measure      killed
Predicates
  kill (verb): counts its patient
  die (verb): counts its subject'
is "show tells why one is refused" "$(concordat plugin show wrong-abi)" \
'Name         wrong-abi
State        refused
Reason       its abi_major is 2, this program needs 1
Remedy       build it again with this program'"'"'s concordat/plugin.h
File         FOLDER/plugins/wrong-abi.so
SHA-256      SHA256'
fails_with "show of one that is not there" 2 \
  "concordat: nobody: no such plugin; see concordat plugin list" \
  "$folder/concordat" plugin show nobody
is "the digest is that of the file" \
  "$("$folder/concordat" plugin show good | awk '/SHA-256/ { print $2 }')" \
  "$(sha256sum "$folder/plugins/good.so" | cut -d' ' -f1)"

# One name in each of the places where plugins are looked for.
mkdir -p "$folder/option" "$folder/path" "$folder/user/concordat/plugins"
for place in option path user/concordat/plugins; do
  cp "$built/good.so" "$folder/$place"
done
is "they are looked for in a fixed order, and the first of a name wins" \
"$(CONCORDAT_PLUGIN_PATH=$folder/nowhere:$folder/path XDG_DATA_HOME=$folder/user \
  "$folder/concordat" plugin list --json --plugin-dir "$folder/option" \
  | sed "s|$folder/||g" \
  | grep -o '"name":"good","state":"[a-z]*"\|"file":"[^"]*good.so"' \
  | cut -d'"' -f4-8 | tr -d '"' | paste -sd' ' | sed 's/good,state:/\n/g')" \
"
loaded option/good.so 
refused path/good.so 
refused user/concordat/plugins/good.so 
refused plugins/good.so 
refused second/good.so"
is "show prints JSON too" \
"$(concordat plugin show --json good | cut -d, -f1-2)" \
'{"name":"good","state":"loaded"'

chmod 777 "$folder/plugins" "$folder/second"
fails_with "no plugin that can be trusted is an error" 2 \
"$folder/plugins/good.so: warning: the plugin is not used: the folder can be written by everybody (mode 0777); run: chmod go-w '$folder/plugins'
$folder/plugins/wrong-abi.so: warning: the plugin is not used: the folder can be written by everybody (mode 0777); run: chmod go-w '$folder/plugins'
$folder/plugins/wrong-name.so: warning: the plugin is not used: the folder can be written by everybody (mode 0777); run: chmod go-w '$folder/plugins'
$folder/second/good.so: warning: the plugin is not used: the folder can be written by everybody (mode 0777); run: chmod go-w '$folder/second'
concordat: no plugin can be used; see concordat plugin list, or say where they are with --plugin-dir" \
  "$folder/concordat" extract "$SOURCES/corpus/idlib-2020"
