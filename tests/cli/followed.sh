#!/bin/sh
# How the figures of a story are followed from report to report.
. "$SOURCES/tests/cli/tap.sh"
plan 3
cd "$folder"

# Best figure, number of claims and verdict of each question on NAME.jsonl
# that has more claims than one.
questions () {
  "$CONCORDAT" extract --quiet "$1.jsonl" | "$CONCORDAT" reconcile --quiet |
    sed 's/.*"text":"\([^"]*?\)".*"verdict":"\([a-z]*\)".*"best":\([0-9a-z]*\).*/\3 \2 \1/' |
    grep -v ' single ' | sort -n
}

cat >weekdays.jsonl <<'END'
{"id": "a", "text": "Missiles killed at least 18 people in Ukraine on Friday and wounded more than 130, officials said.", "date": "2023-12-29", "source": "A"}
{"id": "b", "text": "Missiles killed at least five people in Ukraine on Tuesday and wounded 130, officials said.", "date": "2024-01-02", "source": "B"}
END
is "a Friday is no Tuesday" "$(questions weekdays)" ""

cat >beside.jsonl <<'END'
{"id": "a", "text": "The death toll of the strikes on Ukraine rose to 31, the minister said on Friday. In Dnipro the toll rose to six.", "date": "2023-12-29", "source": "A"}
{"id": "b", "text": "Strikes on Ukraine killed at least five people, the minister said.", "date": "2023-12-30", "source": "B"}
END
is "what is told beside the whole is a part of it" "$(questions beside)" ""

cat >recalled.jsonl <<'END'
{"id": "a", "text": "The number of people killed by the shelling of Belgorod has risen to 24, the governor said. The governor had earlier reported 21 dead.", "date": "2023-12-31", "source": "A"}
END
is "what somebody had said before is out of date" "$(questions recalled)" \
  "24 compatible How many people were killed?"
