/* What a claim has from the sentences around: where, who says it, of what it
 * is a part. */
#include "config.h"

#include "tests/extracted.h"
#include "tests/tap.h"

static void
a_place_is_taken_over (void)
{
  extracted_check (
      "The army shelled Saraqib in Idlib. Five people were killed there.",
      "killed Five people Saraqib\n");
  extracted_check (
      "Rain fell in Herat. Three people drowned in the city.",
      "killed Three people Herat\n");
  extracted_check (
      "A bomb went off in Herat. Three people died in the same attack.",
      "killed Three people Herat\n");
  extracted_check (
      "A bombing shook Herat. Three people died in the bombing.",
      "killed Three people Herat\n");
  extracted_check ("Rain fell in Idlib province on Monday. Two people died in "
                   "the province.",
                   "killed Two people Idlib\n");
}

static void
each_figure_of_a_list_has_its_place (void)
{
  extracted_check ("Kerala reported 30 deaths, Karnataka 12 and Goa three.",
                   "killed 30 deaths Kerala\n"
                   "killed 12 Karnataka\n"
                   "killed three Goa\n");
  extracted_check ("Three were killed in Homs, in Hama one and in Xoq four.",
                   "killed Three Homs\n"
                   "killed one Hama\n"
                   "killed four Xoq\n");
  extracted_check ("There were 20 deaths in Luhansk and 33 in Donetsk.",
                   "killed 20 deaths Luhansk\n"
                   "killed 33 Donetsk\n");
}

static void
entries_of_chronologies_have_their_place (void)
{
  extracted_check ("1 Feb 2009 - Kabul, Afghanistan - Two nurses were killed.",
                   "killed Two nurses Kabul (1 Feb 2009)\n");
  extracted_check ("1 Feb 2009 - Xoqtown, Pakistan - Two nurses were killed.",
                   "killed Two nurses Xoqtown (1 Feb 2009)\n");
  extracted_check ("2 Feb 2009: The army killed 12 rebels.",
                   "killed 12 rebels - (2 Feb 2009)\n");
  /* On which side of it is not said. */
  extracted_check ("Clashes near the Bangladesh border left 12 people dead.",
                   "killed 12 people -\n");
}

static void
an_event_is_named_by_its_place (void)
{
  extracted_check ("The toll of the Herat strike was raised to 89.",
                   "killed 89 Herat\n");
  extracted_check ("The death toll from the Moroccan ferry disaster rose to "
                   "28.",
                   "killed 28 Morocco\n");
  extracted_check ("Morocco's worst earthquake in decades killed 1,037 people.",
                   "killed 1,037 people Morocco\n");
  extracted_check ("At least 600 people died after a quake hit Morocco.",
                   "killed At least 600 people Morocco\n");
  /* Who did it, and what another event was. */
  extracted_check ("The death toll of the Moroccan strike rose to 28.",
                   "killed 28 -\n");
  extracted_check ("A day after the Herat blast, gunmen killed 12 people.",
                   "killed 12 people -\n");
  extracted_check ("The Herat blast came as gunmen killed 12 people.",
                   "killed 12 people -\n");
}

static void
a_figure_may_be_of_several_places (void)
{
  extracted_check ("More than 50,000 people were killed in Syria and Turkey.",
                   "killed More than 50,000 people Syria and Turkey\n");
  extracted_check ("The quake killed 50,000 people in southern Turkey and "
                   "northern Syria.",
                   "killed 50,000 people Syria and Turkey\n");
  extracted_check ("Shootings left 10 people dead in Kabul, Herat and Mosul.",
                   "killed 10 people Herat, Kabul and Mosul\n");
  extracted_check ("Raids on Kabul and Herat killed 20 people.",
                   "killed 20 people Herat and Kabul\n");
  /* Each its own, one in the other, and another clause. */
  extracted_check ("Twelve people were killed in Kabul and three in Herat.",
                   "killed Twelve people Kabul\nkilled three Herat\n");
  extracted_check ("Twelve people were killed in Kabul, Afghanistan.",
                   "killed Twelve people Kabul\n");
  extracted_check ("Twelve people were killed in Kabul and Pakistan closed its "
                   "border.",
                   "killed Twelve people Kabul\n");
}

static void
a_place_is_not_guessed (void)
{
  extracted_check ("Rain fell in Herat. There were five people killed.",
                   "killed five people -\n");
  extracted_check ("Rain fell in Herat. Five people were killed.",
                   "killed Five people -\n");
  /* Two towns could be meant. */
  extracted_check ("Rain fell in Saraqib and Ariha. Five people died there.",
                   "killed Five people -\n");
  /* Behind ";" something else is told. */
  extracted_check ("Herat fell last week. Troops remain there; shells had "
                   "killed eight soldiers.",
                   "killed eight soldiers -\n");
  extracted_check ("Herat fell last week. Troops remain there after eight "
                   "soldiers were killed by shells.",
                   "killed eight soldiers -\n");
  /* Of an attack nothing was said. */
  extracted_check ("Rain fell in Herat. Five people died in the attack.",
                   "killed Five people -\n");
  extracted_check ("Rain fell in Herat. Five people died in the town of Xoq.",
                   "killed Five people Xoq\n");
  extracted_check ("Four people died in Paris, Texas, on Monday.",
                   "killed Four people Texas (Monday)\n");
  extracted_check ("Rain fell in Herat. Five people died there, in Ariha.",
                   "killed Five people Ariha\n");
}

static void
a_revision_names_what_it_takes_back (void)
{
  extracted_check ("The toll was lowered from 79 to 78.",
                   "killed 78 - for 79\n");
  extracted_check ("The toll was corrected to 78 from 79 after a recount.",
                   "killed 78 - for 79\n");
  extracted_check ("Officials revised the toll to 78, down from 79.",
                   "killed 78 - [Officials] for 79\n");
  extracted_check ("At least 78 people were killed, police said, revising an "
                   "earlier toll of 79.",
                   "killed At least 78 people - [police] for 79\n"
                   "killed 79 - [police] before\n");
  extracted_check ("Officials revised the death toll of the quake down to 91.",
                   "killed 91 - [Officials] for nan\n");
  extracted_check ("Police revised the death toll of the attack on a wedding "
                   "hall late on Sunday down from 79 to 78.",
                   "killed 78 - (late on Sunday) [Police] for 79\n");
}

static void
growth_is_no_revision (void)
{
  extracted_check ("The toll rose to 90 from 78.", "killed 90 -\n");
  extracted_check ("The toll was raised to 90 from 78.", "killed 90 -\n");
  extracted_check ("Officials revised the toll to 90 from 78.",
                   "killed 90 - [Officials]\n");
}

static void
attackers_are_counted_or_not (void)
{
  extracted_check ("Twelve people, including the bomber, were killed.",
                   "killed Twelve people - with 1 attackers\n");
  extracted_check ("Twelve people died, among them the three gunmen.",
                   "killed Twelve people - with 3 attackers\n");
  extracted_check ("Twelve people were killed, the attacker among them.",
                   "killed Twelve people - with 1 attackers\n");
  extracted_check ("The toll of 12 includes the bomber.",
                   "killed 12 - with 1 attackers\n");
  extracted_check ("The blast killed 11 people, not counting the bomber.",
                   "killed 11 people - without 1 attackers\n");
  extracted_check ("Eleven people were killed, apart from the two gunmen.",
                   "killed Eleven people - without 2 attackers\n");
  extracted_check ("The toll of 11 does not include the attackers.",
                   "killed 11 - without 0 attackers\n");
}

static void
attackers_of_another_figure_say_nothing (void)
{
  extracted_check ("The blast killed 11 people and wounded 23, including the "
                   "bomber.",
                   "killed 11 people -\ninjured 23 -\n");
  extracted_check ("Five soldiers died when gunmen attacked, including two "
                   "officers.",
                   "killed Five soldiers -\n");
}

static void
parts_are_parts (void)
{
  extracted_check ("Some 1.2 million people, of whom 800,000 are children, "
                   "have fled their homes.",
                   "displaced Some 1.2 million people -\n"
                   "displaced 800,000 - children < Some 1.2 million people\n");
  extracted_check ("The army arrested 40 people, 15 of whom were women.",
                   "captured 40 people -\n"
                   "captured 15 of whom - women < 40 people\n");
  extracted_check ("More than 90 people have died, ten of them in Herat.",
                   "killed More than 90 people -\n"
                   "killed ten of them Herat < More than 90 people\n");
  extracted_check ("The number of victims is 59.", "killed 59 -\n");
  /* Who were killed is what the clause says. */
  extracted_check ("Rebels abducted 40 people, 15 of whom were killed.",
                   "abducted 40 people -\nkilled 15 of whom -\n");
  /* One is told apart, not counted. */
  extracted_check ("They killed two guards, one of whom was a teacher.",
                   "killed two guards -\n");
}

static void
parts_have_their_own_time_and_place (void)
{
  extracted_check ("At least 45 people were killed in May 2021, including 20 "
                   "on 4 May alone.",
                   "killed At least 45 people - (May 2021)\n"
                   "killed 20 - (4 May) < At least 45 people\n");
  extracted_check ("At least 300 people were killed in May 2021, including "
                   "120 in Herat.",
                   "killed At least 300 people - (May 2021)\n"
                   "killed 120 Herat (May 2021) < At least 300 people\n");
  /* The place of all. */
  extracted_check ("At least 18 people were killed, including a woman, in "
                   "Herat.",
                   "killed At least 18 people Herat\n"
                   "killed a woman Herat women < At least 18 people\n");
}

static void
both_are_two (void)
{
  extracted_check ("The mayor and his driver left the house. Both were "
                   "killed.",
                   "killed Both -\n");
  extracted_check ("Two policemen were in the car and both were killed.",
                   "killed Two policemen -\n");
  extracted_check ("Both sides were killing time.", "");
}

static void
names_are_counted_one_each (void)
{
  extracted_check ("John Smith and Mary Jones were killed in Herat.",
                   "killed John Smith Herat\nkilled Mary Jones Herat\n");
  extracted_check ("Rebels killed John Smith, 27, and Mary Jones, 30.",
                   "killed John Smith -\nkilled Mary Jones -\n");
  extracted_check ("The reporters Ann Lee, John F. Roe and Mary Poe were shot "
                   "dead.",
                   "killed The reporters Ann Lee -\nkilled John F. Roe -\n"
                   "killed Mary Poe -\n");
  extracted_check ("THE REPORTERS ANN LEE AND MARY POE WERE KILLED.",
                   "killed THE REPORTERS ANN LEE -\nkilled MARY POE -\n");
  /* Those who do it, bodies and places. */
  extracted_check ("John Smith and Mary Jones killed two men.",
                   "killed two men - men\n");
  extracted_check ("Amnesty International and Human Rights Watch said two "
                   "guards were killed.",
                   "killed two guards - [Amnesty International]\n");
  extracted_check ("GREAT PLANS AND BIG HOPES WERE KILLED.", "");
  /* They are among the five. */
  extracted_check ("Five people were killed. John Smith and Mary Jones were "
                   "killed in a car.",
                   "killed Five people -\n");
}

static void
a_household_is_as_large_as_its_report_says (void)
{
  extracted_check ("Floods displaced 12,000 families in Sindh. Families of "
                   "seven on average crowd into tents.",
                   "displaced 12,000 families Sindh household of 7 stated\n");
  extracted_check ("The average household size here is 5.5. Floods displaced "
                   "12,000 families.",
                   "displaced 12,000 families - household of 5.5 stated\n");
  extracted_check ("Floods displaced 12,000 families, with six people per "
                   "household.",
                   "displaced 12,000 families - household of 6 stated\n");
}

static void
a_household_is_as_large_as_is_usual_in_its_country (void)
{
  extracted_check ("Floods displaced 12,000 families in Kabul. A family of "
                   "six drowned.",
                   "displaced 12,000 families Kabul household of 8 country\n"
                   "killed six -\n");
  extracted_check ("Floods displaced 12,000 families in Mogadishu.",
                   "displaced 12,000 families Mogadishu household of 5.4 "
                   "country\n");
  extracted_check ("Floods displaced 12,000 families.",
                   "displaced 12,000 families - household\n");
}

static void
deaths_have_parts (void)
{
  extracted_check ("There were 18 deaths, including five children, in Goma.",
                   "killed 18 deaths Goma\n"
                   "killed five children Goma children < 18 deaths\n");
  extracted_check ("By Saturday 138 deaths had been confirmed, 118 of them in "
                   "Herat.",
                   "killed 138 deaths - (By Saturday)\n"
                   "killed 118 of them Herat (By Saturday) < 138 deaths\n");
}

static void
a_time_of_something_else_dates_no_figure (void)
{
  extracted_check ("The deadliest earthquake in six decades killed 412 people.",
                   "killed 412 people -\n");
  extracted_check ("It was the second attack in eight days, and 12 people were "
                   "killed.",
                   "killed 12 people -\n");
  extracted_check ("Some 400,000 people are displaced, twice as many as a week "
                   "ago.",
                   "displaced Some 400,000 people -\n");
  extracted_check ("The ministry raised the toll on Monday and said that 40 "
                   "people were injured.",
                   "injured 40 people - [ministry]\n");
  extracted_check ("Fighting has displaced 700,000 people, double the figure "
                   "of a week earlier.",
                   "displaced 700,000 people -\n");
  extracted_check ("Anger grew on Monday, three days after the quake left 815 "
                   "people dead.",
                   "killed 815 people -\n");
  /* But: */
  extracted_check ("At most 20 people have been killed in six years.",
                   "killed At most 20 people - (six years)\n");
  extracted_check ("Twelve people were killed more than a week ago.",
                   "killed Twelve people - (more than a week ago)\n");
  extracted_check ("A truce held on Friday after clashes that killed 200 "
                   "people.",
                   "killed 200 people -\n");
}

static void
a_place_that_nobody_lists_has_its_name (void)
{
  extracted_check ("The storm left 31 people dead in Herat. It killed 12 "
                   "people in Zoqar.",
                   "killed 31 people Herat\nkilled 12 people Zoqar\n");
  extracted_check ("Some 45 deaths were so far recorded in the district of Al "
                   "Zoqar.",
                   "killed Some 45 deaths Al Zoqar\n");
  extracted_check ("Floods in Nepal killed 45 people in Bir al-Zoqar, where "
                   "roads were cut.",
                   "killed 45 people Bir al-Zoqar\n");
  /* The listed place tells more. */
  extracted_check ("Five people were killed in Zoqar, Herat.",
                   "killed Five people Herat\n");
  /* No places: */
  extracted_check ("Five people were killed in Operation Zoqar.",
                   "killed Five people -\n");
  extracted_check ("Five people were killed in Zoqar attacks.",
                   "killed Five people -\n");
  extracted_check ("Five people were killed in Ramadan.",
                   "killed Five people -\n");
}

static void
where_it_was_said_is_no_scene (void)
{
  extracted_check ("The minister told reporters in Geneva that 40 people were "
                   "missing.",
                   "missing 40 people - [minister]\n");
  extracted_check ("\"Some 400 people are missing,\" the envoy told reporters "
                   "in Geneva via video link from Tunisia.",
                   "missing Some 400 people - [envoy]\n");
  extracted_check ("The minister told reporters that 40 people were missing in "
                   "Herat.",
                   "missing 40 people Herat [minister]\n");
}

static void
a_time_that_is_recalled_is_that_time (void)
{
  extracted_check ("It was the worst flood since 1960, when at least 1,200 "
                   "people died.",
                   "killed at least 1,200 people - (1960)\n");
}

static void
who_is_in_custody_or_in_centres_is_counted (void)
{
  extracted_check ("Twenty-four people are now in custody.",
                   "captured Twenty-four people -\n");
  extracted_check ("Ten people died in police custody.",
                   "killed Ten people -\n");
  extracted_check ("More than 330,000 people are still in 1,223 evacuation "
                   "centres.",
                   "sheltered More than 330,000 people -\n");
  extracted_check ("Nine people were killed in a raid on evacuation centres.",
                   "killed Nine people -\n");
}

static void
who_left_the_country_is_told (void)
{
  extracted_check ("More than 100,000 people have fled to neighbouring "
                   "countries.",
                   "displaced More than 100,000 people - to abroad\n");
  extracted_check ("Some 2,000 people fled across the border.",
                   "displaced Some 2,000 people - to abroad\n");
  extracted_check ("More than 11,000 people crossed into Chad.",
                   "displaced More than 11,000 people - to abroad\n");
  extracted_check ("Some 2,000 people fled to the border.",
                   "displaced Some 2,000 people -\n");
  extracted_check ("Some 2,000 people fled, and other countries sent aid.",
                   "displaced Some 2,000 people -\n");
}

static void
a_toll_that_may_be_reached_is_only_meant (void)
{
  extracted_check ("The death toll could reach 100.",
                   "killed 100 - meant\n");
  /* What was held before is told beside. */
  extracted_check ("The death toll, initially put at 9, was raised to 14.",
                   "killed 14 -\n");
  extracted_check ("The death toll, officials said, was 14.",
                   "killed 14 - [officials]\n");
  extracted_check ("The toll may rise to 40 dead.",
                   "killed 40 dead - meant\n");
  extracted_check ("There could be 40 dead.", "killed 40 dead - meant\n");
  extracted_check ("The storm could have left some 40 people dead.",
                   "killed some 40 people - meant\n");
  extracted_check ("It would mean 40 deaths.", "killed 40 deaths - meant\n");
  extracted_check ("There must be 40 dead.", "killed 40 dead -\n");
  extracted_check ("The blast could be heard for miles and left 40 dead.",
                   "killed 40 dead -\n");
  extracted_check ("The death toll is expected to rise to 100.",
                   "killed 100 - meant\n");
  extracted_check ("The number of dead could exceed 100.",
                   "killed exceed 100 - meant\n");
}

static void
one_place_holds_for_both_verbs (void)
{
  extracted_check ("A bomb killed 40 and wounded 150 in Kharkiv.",
                   "killed 40 Kharkiv\ninjured 150 Kharkiv\n");
  extracted_check ("A bomb killed 40, and shelling wounded 150 in Kharkiv.",
                   "killed 40 -\ninjured 150 Kharkiv\n");
  extracted_check ("The death toll from a blast at a hall in the north-western "
                   "Ukrainian city of Kharkiv has risen to 93.",
                   "killed 93 Kharkiv\n");
}

static void
who_speaks_is_not_counted (void)
{
  extracted_check ("A bomb killed 56 people and wounded 194, a hospital "
                   "official said.",
                   "killed 56 people - [hospital official]\n"
                   "injured 194 - [hospital official]\n");
  /* Where what is said begins is not always told. */
  extracted_check ("According to radio reports 12 soldiers were injured.",
                   "injured 12 soldiers - [radio]\n");
}

static void
one_or_the_other_is_neither (void)
{
  extracted_check ("Five policemen were hurt or lost their lives.", "");
  extracted_check ("Last year 2,406 people died or went missing at sea.",
                   "dead-or-missing 2,406 people - (Last year)\n");
  extracted_check ("The army lost 215 soldiers, killed and wounded.",
                   "casualties 215 soldiers -\n");
}

static void
a_headline_counts_those_of_its_text (void)
{
  extracted_check_titled ("Police: 276 abducted",
                          "Police said 276 girls were abducted in Chad.",
                          "abducted 276 girls Chad children [Police]\n"
                          "abducted 276 Chad children [Police]\n");
  extracted_check_titled ("Police: 6 abducted",
                          "Police said 6 girls were abducted in Chad.",
                          "abducted 6 girls Chad children [Police]\n"
                          "abducted 6 Chad children [Police]\n");
  extracted_check_titled ("Police: 5 abducted",
                          "Police said 6 girls were abducted in Chad.",
                          "abducted 6 girls Chad children [Police]\n"
                          "abducted 5 - [Police]\n");
  extracted_check_titled ("Two killed in shooting",
                          "A man died at the scene. A woman died later.",
                          "killed A man - men < Two\n"
                          "killed A woman - women < Two\n"
                          "killed Two -\n");
}

static void
what_struck_a_place_killed_there (void)
{
  extracted_check ("A strong earthquake struck northern Herat, killing 12 "
                   "people.",
                   "killed 12 people Herat\n");
  extracted_check ("Herat province was hit hardest, with 300 deaths.",
                   "killed 300 deaths Herat\n");
  /* Who acts is no place. */
  extracted_check ("In Russia's massive attack 31 people were killed.",
                   "killed 31 people -\n");
  extracted_check ("In Russia's worst attack in years 31 people were killed.",
                   "killed 31 people Russia\n");
  extracted_check ("Herat was quiet after 12 people were killed.",
                   "killed 12 people -\n");
}

static void
who_denies_a_role_denies_no_deed (void)
{
  extracted_check ("The army denied any role in the murder of six priests.",
                   "killed six priests - [army]\n");
  extracted_check ("The army denied the murder of six priests.",
                   "killed six priests - [army] denied\n");
}

static void
what_was_meant_may_be_told_as_done (void)
{
  extracted_check ("Six priests were killed. The operation to murder the six "
                   "priests lasted an hour.",
                   "killed Six priests -\n"
                   "killed six priests -\n");
  extracted_check ("They planned to murder six priests. The operation to "
                   "murder the six priests failed.",
                   "killed six priests - meant\n");
  /* Others were killed. */
  extracted_check ("Six soldiers were killed. The operation to murder the six "
                   "priests failed.",
                   "killed Six soldiers -\n"
                   "killed six priests - meant\n");
}

static void
others_may_give_another_figure (void)
{
  extracted_check ("While the police said five people were killed, witnesses "
                   "said 12 were.",
                   "killed five people - [police]\n"
                   "killed 12 - [witnesses]\n");
  extracted_check ("Twelve people were killed, police said, but the army put "
                   "the figure at 15.",
                   "killed Twelve people - [police]\nkilled 15 - [army]\n");
  extracted_check ("The ministry reported five killed; witnesses spoke of 12.",
                   "killed five - [ministry]\n"
                   "killed 12 - [witnesses]\n");
  extracted_check ("Five people were killed, according to police, and 12 "
                   "according to witnesses.",
                   "killed Five people - [police]\n"
                   "killed 12 - [witnesses]\n");
  /* Of whom is not said. */
  extracted_check ("Police said five people were killed and 20 wounded, but "
                   "witnesses said 12 were.",
                   "killed five people - [Police]\n"
                   "injured 20 wounded - [Police]\n");
  extracted_check ("Officials said 12 people were killed; a doctor said he was "
                   "40.",
                   "killed 12 people - [Officials]\n");
}

static void
the_dead_are_not_missing (void)
{
  extracted_check ("In addition to the 12 dead, 30 people were missing.",
                   "killed 12 dead -\nmissing 30 people -\n");
}

static void
those_of_before_are_counted_once (void)
{
  extracted_check ("Two people were injured.  One of the two women who were "
                   "injured said so.",
                   "injured Two people -\n"
                   "injured two women - women < Two people\n");
  extracted_check ("Two people were injured.  Two women were injured in Homs.",
                   "injured Two people -\ninjured Two women Homs women\n");
}

static void
more_than_the_dead_are_no_more_of_the_hurt (void)
{
  extracted_check ("A bomb killed 12 people and wounded 30 more.",
                   "killed 12 people -\ninjured 30 more -\n");
  extracted_check ("Five more soldiers were killed.",
                   "killed Five more soldiers - more\n");
  extracted_check ("One man died, 30 were injured and five more were injured "
                   "later.",
                   "killed One man - men\ninjured 30 -\n"
                   "injured five more - more\n");
  extracted_check ("Three people died and two more died in hospital.",
                   "killed Three people -\nkilled two more - more\n");
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "more than the dead are no more of the hurt",
      more_than_the_dead_are_no_more_of_the_hurt },
    { "each figure of a list has its place",
      each_figure_of_a_list_has_its_place },
    { "others may give another figure", others_may_give_another_figure },
    { "the dead are not missing", the_dead_are_not_missing },
    { "those of before are counted once", those_of_before_are_counted_once },
    { "deaths have parts", deaths_have_parts },
    { "a household is as large as its report says",
      a_household_is_as_large_as_its_report_says },
    { "a household is as large as is usual in its country",
      a_household_is_as_large_as_is_usual_in_its_country },
    { "a place is taken over", a_place_is_taken_over },
    { "entries of chronologies have their place",
      entries_of_chronologies_have_their_place },
    { "an event is named by its place", an_event_is_named_by_its_place },
    { "a figure may be of several places",
      a_figure_may_be_of_several_places },
    { "a place is not guessed", a_place_is_not_guessed },
    { "a place that nobody lists has its name",
      a_place_that_nobody_lists_has_its_name },
    { "where it was said is no scene", where_it_was_said_is_no_scene },
    { "a time of something else dates no figure",
      a_time_of_something_else_dates_no_figure },
    { "a time that is recalled is that time",
      a_time_that_is_recalled_is_that_time },
    { "who is in custody or in centres is counted",
      who_is_in_custody_or_in_centres_is_counted },
    { "who left the country is told", who_left_the_country_is_told },
    { "one or the other is neither", one_or_the_other_is_neither },
    { "a toll that may be reached is only meant",
      a_toll_that_may_be_reached_is_only_meant },
    { "one place holds for both verbs", one_place_holds_for_both_verbs },
    { "who speaks is not counted", who_speaks_is_not_counted },
    { "a headline counts those of its text",
      a_headline_counts_those_of_its_text },
    { "what struck a place killed there", what_struck_a_place_killed_there },
    { "a revision names what it takes back",
      a_revision_names_what_it_takes_back },
    { "growth is no revision", growth_is_no_revision },
    { "attackers are counted or not", attackers_are_counted_or_not },
    { "attackers of another figure say nothing",
      attackers_of_another_figure_say_nothing },
    { "parts are parts", parts_are_parts },
    { "parts have their own time and place",
      parts_have_their_own_time_and_place },
    { "both are two", both_are_two },
    { "who denies a role denies no deed", who_denies_a_role_denies_no_deed },
    { "what was meant may be told as done",
      what_was_meant_may_be_told_as_done },
    { "names are counted one each", names_are_counted_one_each },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "context", extracted_set_up, extracted_tear_down, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
