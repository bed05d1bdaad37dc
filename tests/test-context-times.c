/* Which of the times of its sentence a claim has, and of what. */
#include "config.h"

#include "tests/extracted.h"
#include "tests/tap.h"

static void
a_scene_holds_for_what_is_counted_next (void)
{
  extracted_check ("A bomb exploded in Herat on 3 May 2023. Four people were "
                   "killed. Nine others were hurt.",
                   "killed Four people Herat (3 May 2023)\n"
                   "injured Nine others Herat (3 May 2023)\n");
  /* Not the day on which it was told. */
  extracted_check ("Gunmen opened fire in Herat on 3 May 2023. Four people "
                   "died.",
                   "killed Four people Herat (3 May 2023)\n");
  extracted_check ("A bomb exploded in Herat on 3 May 2023 before gunmen "
                   "opened fire. Four people died.",
                   "killed Four people Herat (3 May 2023)\n");
  extracted_check ("A bomb exploded in Herat, police said on 4 May 2023. Four "
                   "people were killed.",
                   "killed Four people Herat\n");
  /* The day of a toll is its own. */
  extracted_check ("A bomb exploded in Herat on 3 May 2023. The death toll has "
                   "risen to 59.",
                   "killed 59 Herat\n");
  extracted_check ("A bomb exploded in Herat on 3 May 2023. The toll of the "
                   "war has risen to 5,000.",
                   "killed 5,000 -\n");
  /* A title says the same with fewer words. */
  extracted_check_titled ("Blast in Afghanistan kills 30",
                          "A bomb exploded in Herat on 3 May 2023. At least 30 "
                          "people were killed.",
                          "killed At least 30 people Herat (3 May 2023)\n"
                          "killed 30 Herat\n");
  /* Who else came to harm there. */
  extracted_check ("Gunmen killed 34 people in Herat on 3 May 2023. Another "
                   "150 people were hurt, police said.",
                   "killed 34 people Herat (3 May 2023)\n"
                   "injured Another 150 people Herat (3 May 2023) "
                   "[police]\n");
  extracted_check ("The toll from the quake in Morocco rose to 2,122 on 3 May "
                   "2023. The ministry said 2,421 people were hurt.",
                   "killed 2,122 Morocco (3 May 2023) counted then\n"
                   "injured 2,421 people Morocco [ministry]\n");
  extracted_check ("Gunmen killed 34 people in Herat on 3 May 2023. Nine "
                   "others were hurt when a mine went off near Xoq.",
                   "killed 34 people Herat (3 May 2023)\n"
                   "injured Nine others -\n");
  extracted_check ("Gunmen killed 34 people in Herat on 3 May 2023. Police "
                   "arrested five men.",
                   "killed 34 people Herat (3 May 2023)\n"
                   "captured five men - men\n");
  /* Another place, other events. */
  extracted_check ("A bomb exploded in Herat on 3 May 2023. In Kabul, four "
                   "people were killed.",
                   "killed four people Kabul\n");
  extracted_check ("A bomb exploded in Herat on 3 May 2023. Four people had "
                   "been killed before. The war has killed 500 people.",
                   "killed Four people -\n"
                   "killed 500 people -\n");
  extracted_check ("A bomb exploded in Herat on 3 May 2023. Four people were "
                   "killed in a separate attack.",
                   "killed Four people -\n");
  /* Two events: which of them is meant is not told. */
  extracted_check ("A bomb exploded in Herat and a bus crashed on 3 May 2023. "
                   "Four people were killed.",
                   "killed Four people -\n");
}

static void
a_day_of_mourning_is_a_later_day (void)
{
  extracted_check ("A day of mourning was observed on 5 May 2023 after gunmen "
                   "killed 137 people.",
                   "killed 137 people -\n");
  extracted_check ("A vigil was held on 5 May 2023 for the 38 people killed in "
                   "the crash.",
                   "killed 38 people -\n");
  /* So it is where the clause behind "after" has a time of its own. */
  extracted_check ("Police met elders on 5 May 2023 after gunmen killed nine "
                   "people on 3 May 2023.",
                   "killed nine people - (3 May 2023)\n");
  extracted_check ("Turkey answered on 5 May 2023 after shelling killed five "
                   "men.",
                   "killed five men - men (5 May 2023)\n");
}

static void
an_arrest_does_not_date_the_deed (void)
{
  extracted_check ("A man was arrested on 5 May 2023 over the blast in which "
                   "two people were killed.",
                   "captured A man - men (5 May 2023)\n"
                   "killed two people -\n");
}

static void
the_day_of_a_toll_is_that_of_the_count (void)
{
  extracted_check ("The toll on 4 May 2021 was 40 dead and 12 injured.",
                   "killed 40 dead - (4 May 2021) counted then\n"
                   "injured 12 injured -\n");
  extracted_check ("On 4 May 2021 a raid left 40 dead.",
                   "killed 40 dead - (4 May 2021)\n");
  /* What a sentence puts between dashes is no label of its own. */
  extracted_check ("Almost all the dead \xe2\x80\x94 2,854 \xe2\x80\x94 have "
                   "been buried.",
                   "");
}

static void
the_day_of_an_attack_is_not_that_of_the_count (void)
{
  extracted_check ("The number of people killed in the shelling of Kharkiv on "
                   "4 May 2021 has risen to 40.",
                   "killed 40 Kharkiv (4 May 2021)\n");
  extracted_check ("The death toll of the 4 May 2021 attack rose to 40.",
                   "killed 40 - (the 4 May 2021)\n");
  extracted_check ("The death toll from the attack rose to 40 on 4 May 2021.",
                   "killed 40 - (4 May 2021) counted then\n");
  extracted_check ("The toll from the quake on 4 May 2021 rose to 391.",
                   "killed 391 - (4 May 2021)\n");
  extracted_check ("The toll from the quake that struck the coast on 4 May "
                   "2021 has risen to 632.",
                   "killed 632 - (4 May 2021)\n");
  /* But: */
  extracted_check ("The toll from the floods rose on 4 May 2021 to 40.",
                   "killed 40 - (4 May 2021) counted then\n");
}

static void
what_is_held_on_a_day_dates_only_where_nothing_else_does (void)
{
  extracted_check ("It was the worst blast since March 2021, when a bomb at "
                   "Friday prayers killed at least 58.",
                   "killed at least 58 - (March 2021)\n");
}

static void
what_stood_on_a_day_was_counted_then (void)
{
  extracted_check ("As of 4 May 2021, 291 people have been killed.",
                   "killed 291 people - (As of 4 May 2021) counted then\n");
  extracted_check ("By 4 May 2021 291 people had been killed.",
                   "killed 291 people - (By 4 May 2021) counted then\n");
  extracted_check ("Until 4 May 2021 the army killed 291 people.",
                   "killed 291 people - (Until 4 May 2021)\n");
  extracted_check ("The storm killed 233 people, according to the ministry (4 "
                   "May 2021, 6:30 a.m.).",
                   "killed 233 people - [ministry]\n");
}

static void
the_day_of_a_statement_dates_nothing (void)
{
  extracted_check ("More than 300 people drowned, the minister said in a "
                   "statement on 4 May 2021.",
                   "killed More than 300 people - [minister]\n");
  extracted_check ("The minister said 300 people drowned on 4 May 2021.",
                   "killed 300 people - (4 May 2021) [minister]\n");
}

static void
what_began_on_a_day_is_counted_from_then (void)
{
  CU_ASSERT_TRUE (extracted_is_running (
      "40 people were killed in unrest that broke out on 4 May 2021."));
  CU_ASSERT_TRUE (extracted_is_running (
      "The unrest began on 4 May 2021 and has killed 40 people."));
  CU_ASSERT_TRUE (extracted_is_running (
      "40 people have been killed since protests began."));
  CU_ASSERT_TRUE (extracted_is_running (
      "40 people have been killed since the uprising."));
  CU_ASSERT_FALSE (extracted_is_running (
      "40 people were killed when the talks ended on 4 May 2021."));
  CU_ASSERT_FALSE (extracted_is_running (
      "The toll is not affected: 40 people were killed on 4 May 2021."));
  /* "Since" may give the reason. */
  CU_ASSERT_FALSE (extracted_is_running (
      "40 people were killed, since the roof was weak."));
}

static void
the_day_of_saying_dates_nothing (void)
{
  extracted_check ("The minister told state television late on 4 May 2021 "
                   "that 40 people had been killed.",
                   "killed 40 people - [minister]\n");
  extracted_check ("The minister said that on 4 May 2021 40 people had been "
                   "killed.",
                   "killed 40 people - (4 May 2021) [minister]\n");
}

/* Without a year the nearest day is meant, but nobody counts what is still to
 * come. */
static void
what_was_counted_lies_behind (void)
{
  const char *day = "2024-03-14";

  CU_ASSERT_STRING_EQUAL (extracted_days (day, "In May 40 people died."),
                          "2023-05-01 2023-05-31");
  CU_ASSERT_STRING_EQUAL (
      extracted_days (day, "The attack on 20 March killed 12 people."),
      "2023-03-20 2023-03-20");
  CU_ASSERT_STRING_EQUAL (
      extracted_days (day, "The attack on 15 March killed 12 people."),
      "2024-03-15 2024-03-15");
  CU_ASSERT_STRING_EQUAL (
      extracted_days (day, "In February 40 people died."),
      "2024-02-01 2024-02-29");
  CU_ASSERT_STRING_EQUAL (
      extracted_days (day, "In May 40 people may die."),
      "2024-05-01 2024-05-31");
  CU_ASSERT_STRING_EQUAL (
      extracted_days (day, "A vote will be held in May after 40 people died."),
      "-");
  CU_ASSERT_STRING_EQUAL (
      extracted_days (day, "Twelve people were killed ahead of the vote on "
                           "20 March."),
      "-");
}

static void
participles_have_their_own_times (void)
{
  extracted_check ("Police released 12 of the 40 people arrested on Sunday.",
                   "released 12 of the 40 people -\n"
                   "captured 40 people - (Sunday)\n");
  extracted_check ("Gunmen killed nine people kidnapped last week.",
                   "abducted nine people - (last week)\n"
                   "killed nine people -\n");
  extracted_check ("Nine people kidnapped last week were shot on Monday.",
                   "abducted Nine people - (last week)\n"
                   "injured Nine people - (Monday)\n");
  extracted_check ("Twelve people injured in Sunday's blast died.",
                   "killed Twelve people - (Sunday)\n"
                   "injured Twelve people - (Sunday)\n");
}

static void
a_day_that_stands_alone_heads_what_follows (void)
{
  extracted_check ("May 5, 1991. In Peru, rebels killed four policemen.",
                   "killed four policemen Peru (May 5, 1991)\n");
  extracted_check ("3 May 2019\n\nGunmen killed four people. On Saturday five "
                   "more died. Six people were kidnapped.",
                   "killed four people - (3 May 2019)\n"
                   "killed five more - (Saturday) more\n"
                   "abducted Six people -\n");
  extracted_check ("Five people were kidnapped; two of them were killed in "
                   "September.",
                   "abducted Five people -\n"
                   "killed two of them - (September)\n");
}

static void
parts_have_their_own_times (void)
{
  extracted_check ("Twelve people were hurt, eight on Monday and four on "
                   "Tuesday.",
                   "injured Twelve people -\n"
                   "injured eight - (Monday) < Twelve people\n"
                   "injured four - (Tuesday) < Twelve people\n");
}

static void
what_came_later_is_of_its_clause (void)
{
  extracted_check ("Gunmen abducted 15 students; 12 were released the next "
                   "day.",
                   "abducted 15 students -\n"
                   "released 12 - (the next day)\n");
  extracted_check ("Gunmen abducted 15 students the next day.",
                   "abducted 15 students - (the next day)\n");
}

static void
brackets_tell_of_their_own_figure (void)
{
  extracted_check ("The ministry reported 143 deaths (+6 over the past day).",
                   "killed 143 deaths - [ministry]\n");
  extracted_check ("The ministry reported 143 deaths (as of Friday).",
                   "killed 143 deaths - (as of Friday) [ministry]\n");
}

static void
bodies_are_of_those_who_died_before (void)
{
  extracted_check ("The bodies of 12 miners were identified on Friday.",
                   "killed 12 miners -\n");
  extracted_check ("Relatives identified the bodies of 12 miners on Friday.",
                   "killed 12 miners -\n");
  extracted_check ("The bodies of 12 miners were found on Friday.",
                   "killed 12 miners - (Friday)\n");
  extracted_check ("Twelve miners were identified and 30 killed on Friday.",
                   "killed 30 - (Friday)\n");
}

static void
each_day_has_its_own (void)
{
  extracted_check ("Eight people were killed in Homs on Monday and five in "
                   "Hama on Tuesday.",
                   "killed Eight people Homs (Monday)\n"
                   "killed five Hama (Tuesday)\n");
  extracted_check ("Eight people were killed in an attack on Monday and five "
                   "in another on Tuesday.",
                   "killed Eight people - (Monday)\n"
                   "killed five - (Tuesday)\n");
  extracted_check ("Three people died in a crash near Kano and two in a "
                   "separate accident in Lagos.",
                   "killed Three people Kano\n"
                   "killed two Lagos\n");
  extracted_check ("Five people were killed on Monday and 12 on Tuesday.",
                   "killed Five people - (Monday)\n"
                   "killed 12 - (Tuesday)\n");
}

static void
a_dateline_dates_no_event (void)
{
  extracted_check ("KATHMANDU, Nov 4 (Gulf Wire) - At least 12 people were "
                   "killed when a strong earthquake shook western Nepal late "
                   "on Friday, police said.",
                   "killed At least 12 people Nepal (late on Friday) "
                   "[police]\n");
  extracted_check ("BAKU, Sept 14 - Five soldiers were killed, police said.",
                   "killed Five soldiers - [police]\n");
  extracted_check ("In Baku on 14 September five soldiers were killed.",
                   "killed five soldiers Baku (14 September)\n");
}

static void
the_day_of_the_count_before_is_its_own (void)
{
  extracted_check ("The death toll stands at 40, up from 32 on 4 May 2021.",
                   "killed 40 -\n");
  extracted_check ("The death toll rose from 32 on 3 May 2021 to 40 on 4 May "
                   "2021.",
                   "killed 40 - (4 May 2021) counted then\n");
}

static void
days_told_together_are_one_time (void)
{
  extracted_check ("Twelve people were killed on 4 and 5 May 2023.",
                   "killed Twelve people - (4 and 5 May 2023)\n");
  extracted_check ("On 3, 4 and 5 May 2023 twelve people were killed.",
                   "killed twelve people - (3, 4 and 5 May 2023)\n");
  extracted_check ("Twelve people were killed on 4 May 2023, and on 5 May 2023 "
                   "the army withdrew.",
                   "killed Twelve people - (4 May 2023)\n");
  extracted_check ("Twelve people were killed on 4 May 2023 and five on 5 May "
                   "2023.",
                   "killed Twelve people - (4 May 2023)\n"
                   "killed five - (5 May 2023)\n");
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "a day of mourning is a later day", a_day_of_mourning_is_a_later_day },
    { "an arrest does not date the deed", an_arrest_does_not_date_the_deed },
    { "the day of a toll is that of the count",
      the_day_of_a_toll_is_that_of_the_count },
    { "the day of an attack is not that of the count",
      the_day_of_an_attack_is_not_that_of_the_count },
    { "what is held on a day dates only where nothing else does",
      what_is_held_on_a_day_dates_only_where_nothing_else_does },
    { "what stood on a day was counted then",
      what_stood_on_a_day_was_counted_then },
    { "the day of a statement dates nothing",
      the_day_of_a_statement_dates_nothing },
    { "what began on a day is counted from then",
      what_began_on_a_day_is_counted_from_then },
    { "the day of saying dates nothing", the_day_of_saying_dates_nothing },
    { "each day has its own", each_day_has_its_own },
    { "days told together are one time", days_told_together_are_one_time },
    { "bodies are of those who died before",
      bodies_are_of_those_who_died_before },
    { "brackets tell of their own figure", brackets_tell_of_their_own_figure },
    { "what came later is of its clause", what_came_later_is_of_its_clause },
    { "a day that stands alone heads what follows",
      a_day_that_stands_alone_heads_what_follows },
    { "parts have their own times", parts_have_their_own_times },
    { "participles have their own times", participles_have_their_own_times },
    { "what was counted lies behind", what_was_counted_lies_behind },
    { "a dateline dates no event", a_dateline_dates_no_event },
    { "the day of the count before is its own",
      the_day_of_the_count_before_is_its_own },
    { "a scene holds for what is counted next",
      a_scene_holds_for_what_is_counted_next },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "context of times", extracted_set_up, extracted_tear_down, NULL, NULL,
      tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
