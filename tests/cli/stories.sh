#!/bin/sh
# Stories told by several publishers over days, end to end: what an editor
# would conclude of them.
. "$SOURCES/tests/cli/tap.sh"
plan 31
cd "$folder"

# report DAY PUBLISHER TEXT: adds a report to the story
report () {
  reports=$((reports + 1))
  printf '{"id":"r%d","date":"%s","source-hostname":"%s","text":"%s"}\n' \
    "$reports" "$1" "$2" "$3" >>story.jsonl
}

# story: begins one
story () {
  rm -f story.jsonl
  reports=0
}

# told: the findings of the story, one a line
told () {
  "$CONCORDAT" extract --quiet story.jsonl >claims.jsonl
  "$CONCORDAT" reconcile --quiet claims.jsonl
}

# verdict MEASURE BEST: of the question that has this best figure
verdict () {
  told | grep "\"measure\":\"$1\"" | grep "\"best\":$2," |
    sed -n 's/.*"verdict":"\([a-z]*\)".*/\1/p' | sort | tr '\n' ' '
}

# questions MEASURE: how many there are
questions () {
  told | grep -c "\"measure\":\"$1\""
}

story
report 2019-03-04 Reuters "A suicide bomber killed 11 people at a wedding hall in Kabul on Monday, police said."
report 2019-03-04 AP "Twelve people, including the bomber, were killed in a wedding hall in Kabul on Monday, the health ministry said."
report 2019-03-05 Dawn "The attack on a wedding hall in Kabul on Monday killed 11 people, not counting the bomber, officials said."
is "the attacker is the difference" "$(verdict killed 11)" "compatible "
told | grep -q "differ by the attacker, whom claim"
result $? "and the reason says so"

report 2019-03-05 Times "The bombing of a wedding hall in Kabul on Monday killed 14 people, the interior ministry said."
is "another difference is a conflict" "$(verdict killed 11)" "conflict "

story
report 2016-05-10 Reuters "Gunmen stormed a hotel in Mogadishu on Tuesday, killing seven people, police said. All three attackers were shot dead in Mogadishu on Tuesday."
report 2016-05-11 AFP "Ten people were killed in Mogadishu on Tuesday, the information ministry said."
is "attackers told apart are the difference" "$(verdict killed 10)" \
  "compatible "

story
report 2019-03-04 AP "Twelve people, including the bomber, were killed in Kabul on Monday, the health ministry said."
report 2019-03-04 Dawn "The attack in Kabul on Monday killed 12 people, not counting the bomber, the interior ministry said."
is "the same figure with and without the attacker is none" \
  "$(verdict killed 12)" "conflict "

story
report 2019-03-04 AP "Twelve people died in Kabul on Monday, the health ministry said."
report 2019-03-04 Dawn "Eleven people were killed in Kabul on Monday, police said."
is "nobody tells of an attacker" "$(verdict killed 11)" "conflict "

story
report 2019-07-22 Interfax "Armenian forces violated the ceasefire 12 times on Sunday, Azerbaijan's defence ministry said."
report 2019-07-22 TASS "Azerbaijani forces violated the ceasefire 12 times on Sunday, Armenia's defence ministry said."
is "what two sides count of each other is no agreement" \
  "$(verdict violations 12)" "single single "
told | grep -q "How many violations by Armenian forces"
result $? "and the question says whose acts are counted"

story
report 2019-11-26 AP "A quake in Albania on Tuesday killed at least six people, the defence ministry said."
report 2019-11-26 Reuters "Fourteen people were killed when a quake shook Albania on Tuesday, the government said."
is "an early bound gives way to a figure that it holds for" \
  "$(verdict killed 14)" "compatible "
report 2019-11-28 AFP "The death toll of Tuesday's quake in Albania rose to 40."
is "a toll that rose puts earlier counts out of date" \
  "$(verdict killed 40)" "compatible "
told | grep -q "The toll grew between the reports: at least 6 .*, 14 .*, 40 "
result $? "and its growth is told in one sentence"

story
report 2023-09-09 AFP "More than 600 people have died in the earthquake that hit Morocco. At least 329 others were injured."
report 2023-09-10 AP "The death toll from the earthquake that hit Morocco rose to 2,122 on Sunday. State television said 2,421 people were injured."
is "who came to harm with the dead of one toll is one question" \
  "$(questions injured)$(verdict injured 2421)" "1compatible "
report 2023-09-10 EFE "The death toll from the earthquake that hit Morocco rose to 2,122 on Sunday. At least 17 people were injured. State media put the number of injured in the country at 1,200 this year."
is "but not where a report counts them twice" "$(questions injured)" "3"

story
report 2014-04-16 Yonhap "Two people were killed and 293 were missing when a ferry sank off South Korea on Wednesday. The coast guard said 164 people were rescued."
report 2014-04-17 BBC "Nine people are dead and 287 are missing after a ferry sank off South Korea on Wednesday. 179 people were rescued."
is "so are those who were rescued" "$(questions rescued)" "1"
report 2014-04-17 DPA "A fire killed 31 people in a hospital in Seoul. 52 people were rescued."
is "but not of another event" "$(questions rescued)" "2"

story
report 2023-01-30 Reuters "At least 34 people were killed when a suicide bomber struck a mosque in Peshawar on Monday, hospital officials said."
report 2023-01-31 AFP "The death toll from the suicide bombing at a police mosque in Peshawar rose to 88 on Tuesday."
report 2023-02-01 Dawn "The toll from Monday's mosque blast in Peshawar has climbed to 101, a hospital spokesman said."
report 2023-02-02 CNN "More than 100 people were killed in Pakistan this week in a mosque bombing."
is "a figure of the country and the week is that of the town" \
  "$(questions killed)$(verdict killed 101)" "1compatible "
report 2023-02-02 APP "In Pakistan 17 people were killed this week in a bus crash."
is "but not another one" "$(questions killed)" "2"

story
report 2023-01-02 BBC "Ukraine claimed that about 400 Russian soldiers were killed when missiles hit a building in Makiivka on 31 December 2022. Russia's defence ministry put the toll at 63."
report 2023-01-03 AP "Russia's defence ministry said 63 soldiers were killed in a Ukrainian strike on Makiyivka."
report 2023-01-04 AFP "Russia's defence ministry raised the death toll of the Makiivka strike to 89 on Wednesday."
is "a side counts its own, and the other contests" \
  "$(questions killed)$(verdict killed 89)" "1conflict "
told | grep -q "contradicts 63 .*; one side admits its losses"
result $? "and the reason says who they are"

story
report 2022-01-06 Reuters "Dozens of people were killed in Almaty during unrest, police said. Kazakhstan's interior ministry said 18 members of the security forces were killed."
is "some of dozens are not all of them" "$(verdict killed 18)" "single "

story
report 2019-01-25 Reuters "About 200 people were missing after a dam burst at a mine in Brumadinho in Brazil on Friday, the fire brigade said."
report 2019-01-26 BBC "At least nine people were killed and about 300 are missing after a dam collapsed in the Brazilian state of Minas Gerais."
report 2019-01-27 AFP "The death toll from the dam burst in Brumadinho rose to 37, with 256 still missing, the fire brigade said."
report 2019-01-29 AP "The death toll from a dam collapse in Brazil has reached 84. 276 people are missing."
report 2019-02-01 Guardian "Rescuers in Brumadinho have found 110 bodies and 238 people are missing after the dam disaster."
is "the missing bring the dead together, and the dead the missing" \
  "$(questions killed) $(questions missing) $(verdict killed 110)" \
  "1 1 compatible "
result $(told | grep -c "likely a count of") \
  "and of those who are missing nobody tells an earlier day"

story
report 2023-05-02 Chronicle "John Smith, 34, was shot dead in Houston on Monday, police said."
report 2023-05-02 Herald "John A. Smith was shot dead in Houston on Monday."
is "one person is told of twice" "$(questions killed)" "1"
report 2023-05-02 Post "Maria Lopez was killed in a crash in Houston on Monday, police said."
is "and one of another name is another" "$(questions killed)" "2"

story
report 2023-02-07 BBC "The death toll from the earthquake in Turkey and Syria has passed 5,000. Turkish authorities said 3,419 people had died in Turkey."
report 2023-02-09 AP "The death toll from the earthquake in Turkey has risen to 16,170, officials said."
report 2023-02-14 Guardian "More than 41,000 people have been killed in Syria and Turkey."
report 2023-02-20 AFP "The number of people killed in Turkey has risen to 41,156, the disaster agency said."
is "the dead of two states are not those of one" \
  "$(verdict killed 41156)$(verdict killed 41000)" "compatible single "

story
report 2023-06-14 Reuters "At least 79 migrants drowned after their boat sank off Greece on Wednesday, the coast guard said."
report 2023-06-16 BBC "Up to 500 people are missing after a boat sank off the coast of Greece, the UN said. At least 78 people are known to have died."
is "who are known to have died are those of the scene" "$(questions killed)" "1"

story
printf '{"id":"r%d","text":"%s"}\n' \
  1 "Police arrested a man near the harbour after a loud argument." \
  2 "Officers arrested a man after somebody broke seven shop windows." \
  >story.jsonl
is "a few words alone bring no reports together" "$(questions captured)" "2"
printf '{"id":"r%d","text":"%s"}\n' \
  3 "A man was arrested near the harbour after a loud argument, police say." \
  >>story.jsonl
is "but the same story does" "$(questions captured)" "2"

story
report 2022-03-25 TASS "Russia's defence ministry said 1,351 Russian servicemen had been killed and 3,825 wounded in Ukraine."
report 2022-04-04 UN "From 24 February to 3 April 2022, 1,430 people were killed and 2,097 injured in Ukraine, the UN human rights office said."
is "figures that are near do not make people of soldiers" \
  "$(questions killed)" "2"
is "nor does what goes with them" "$(questions injured)" "2"

story
report 2014-05-14 BBC "The death toll in the mine disaster in Soma has climbed to 274, officials said. About 150 miners were still trapped."
told | grep -q "How many civilians were trapped"
result $? "a question of the trapped has a verb"
