#!/bin/sh
# A report held against itself: its headline against its text, its parts
# against their sum.
. "$SOURCES/tests/cli/tap.sh"
plan 11
cd "$folder"

# told TITLE TEXT: the findings of one report, one a line
told () {
  printf '{"id":"a","date":"2024-03-02","title":"%s","text":"%s"}\n' \
    "$1" "$2" >report.jsonl
  "$CONCORDAT" extract --quiet report.jsonl >claims.jsonl
  "$CONCORDAT" reconcile --quiet --group-by=document claims.jsonl
}

# verdicts TITLE TEXT: of each question and its best figure
verdicts () {
  told "$1" "$2" |
    sed -n 's/.*"verdict":"\([a-z]*\)".*"best":\([0-9a-z]*\).*/\1 \2/p' | sort |
    tr '\n' ','
}

blast="A bomb exploded in a market in Kirkuk on Friday."
is "a headline that the text contradicts is a conflict" \
  "$(verdicts "Twelve dead in market blast" \
    "$blast Fifteen people were killed, police said.")" "conflict 15,"
told "Twelve dead in market blast" "$blast Fifteen people were killed." |
  grep -q "they are the headline and the text of one report"
result $? "... and the reason says so"
is "... wherever the place is named" \
  "$(verdicts "12 soldiers killed in Kirkuk" \
    "A bomb killed 20 soldiers in Kirkuk on Friday, the army said.")" \
  "conflict 20,"
is "a headline that rounds agrees" \
  "$(verdicts "20 killed in Kirkuk blast" \
    "At least 20 people were killed in Kirkuk on Friday.")" "agree 20,"
is "an older event is no other figure for the news" \
  "$(verdicts "15 killed in Kirkuk" \
    "15 people were killed in Kirkuk on Friday. In 2015 a bomb killed 100.")" \
  "agree 15,single 100,"
is "a headline may add up what the text tells" \
  "$(verdicts "Five dead in crash" \
    "Three people died at the scene of a crash on Friday and two died in hospital.")" \
  "single 2,single 3,single 5,"
told "Five dead in crash" \
  "Three people died at the scene of a crash on Friday and two died in hospital." |
  grep -q "5 = 3 + 2: the parts add up to the total"
result $? "... and the sum is told"
is "who are counted apart are no contradiction" \
  "$(verdicts "Three killed in Kirkuk" \
    "Two soldiers and a policeman were killed in Kirkuk on Friday.")" \
  "single 1,single 2,single 3,"
is "what comes late in the text is not held against the headline" \
  "$(verdicts "Twelve dead in market blast" \
    "$blast $(yes 'Shops stayed shut.' | head -n 25 | tr '\n' ' ')Ninety people were killed in Kirkuk.")" \
  "single 12,single 90,"
is "what may yet happen is not held against it" \
  "$(verdicts "Twelve dead in market blast" \
    "The toll of a blast in Kirkuk may rise to 40 dead, police said.")" \
  "single 12,single null,"
is "thirteen are eight and five" \
  "$(verdicts "Turkey mourns its soldiers" \
    "Eight Turkish soldiers were killed in Idlib on 3 February and five in Taftanaz on 10 February. In all 13 Turkish soldiers were killed in Idlib this month.")" \
  "single 13,single 5,single 8,"
