/* How reports of attacks, battles and flight tell figures: what stands beside
 * a figure and is not its own. */
#include "config.h"

#include "tests/extracted.h"
#include "tests/tap.h"

static void
the_day_of_disclosure_is_not_that_of_the_deed (void)
{
  extracted_check ("The Iraqi army, in a rare statement on 4 May 2021, said 31 "
                   "soldiers died when a barracks was hit.",
                   "killed 31 soldiers - [Iraqi army]\n");
  extracted_check ("On 4 May 2021, the Iraqi army admitted that 31 soldiers "
                   "were killed in a strike on Tikrit.",
                   "killed 31 soldiers Tikrit [Iraqi army]\n");
  extracted_check ("A ministry spokesman said in a statement on 4 May 2021 "
                   "that 31 people were killed in Homs.",
                   "killed 31 people Homs [ministry]\n");
  /* But what is only said may have happened on the day: */
  extracted_check ("On 4 May 2021, police said 31 people were killed in Homs.",
                   "killed 31 people Homs (4 May 2021) [police]\n");
}

static void
the_worst_since_a_war_is_not_since_the_war (void)
{
  extracted_check ("The army lost 31 soldiers in the worst fighting between "
                   "Iraq and Iran since their 2016 war.",
                   "killed 31 soldiers Iraq\n");
  extracted_check ("At least 31 soldiers were killed in the heaviest shelling "
                   "since the 2018 truce.",
                   "killed At least 31 soldiers -\n");
  /* But: */
  extracted_check ("At least 31 soldiers were killed since the 2018 truce.",
                   "killed At least 31 soldiers - (2018)\n");
}

static void
an_attack_that_is_recalled_has_not_the_day_of_the_news (void)
{
  extracted_check ("Flights resumed on 4 May 2021 as the minister condemned "
                   "the attacks, which killed 13 soldiers.",
                   "killed 13 soldiers -\n");
  extracted_check ("A boat sank on 4 May 2021 as a storm that killed 13 people "
                   "swept the coast.",
                   "killed 13 people - (4 May 2021)\n");
}

static void
what_goes_with_a_figure_has_its_own_time (void)
{
  extracted_check ("More than 3 million people had fled their homes, with "
                   "about 20,000 people fleeing since May 2021.",
                   "displaced More than 3 million people -\n"
                   "displaced about 20,000 people - (since May 2021) "
                   "< More than 3 million people\n");
}

static void
dead_or_badly_hurt_is_neither (void)
{
  extracted_check ("More than 31 soldiers have been killed or seriously "
                   "injured.",
                   "casualties More than 31 soldiers -\n");
  extracted_check ("The army suffered 31 casualties including dead and "
                   "seriously wounded.",
                   "casualties 31 casualties -\n");
  extracted_check ("More than 31 soldiers were hurt or reportedly died.", "");
}

static void
a_spokesman_lends_no_noun (void)
{
  CU_ASSERT_STRING_EQUAL (
      extracted_population ("An official said more than 60 Syrians were dead "
                            "and 140 wounded.",
                            1),
      "Syrian wounded");
  CU_ASSERT_STRING_EQUAL (
      extracted_population ("A police officer was killed and two were hurt.",
                            1),
      "police officers");
}

static void
a_number_without_its_people_is_nobody (void)
{
  extracted_check ("An official put the toll at 50, countering claims that ten "
                   "times that number were killed in the blast.",
                   "killed 50 - [official]\n");
  extracted_check ("A refugee camp was hit, a refugee told reporters.", "");
  extracted_check ("Anywhere from 100-200 people were killed in Mosul.",
                   "killed 100-200 people Mosul\n");
}

static void
who_waits_to_be_evacuated_is_not_yet (void)
{
  extracted_check ("Some 4,000 people were waiting to be evacuated.", "");
  extracted_check ("Some 4,000 people are expected to be evacuated.",
                   "evacuated Some 4,000 people - meant\n");
  extracted_check ("Some 4,000 people had to be evacuated.",
                   "evacuated Some 4,000 people -\n");
  extracted_check ("Some 4,000 people are believed to be displaced.",
                   "displaced Some 4,000 people -\n");
}

static void
whose_a_town_is_is_not_where_it_lies (void)
{
  extracted_check ("A strike on Russia-held Melitopol killed 31 people.",
                   "killed 31 people Melitopol\n");
  extracted_check ("31 soldiers were killed in Xoq when Ukraine fired rockets.",
                   "killed 31 soldiers Xoq\n");
}

static void
who_flees_across_the_border_is_abroad (void)
{
  extracted_check ("Around 250,000 people have fled across Iraq's borders.",
                   "displaced Around 250,000 people Iraq to abroad\n");
}

static void
what_began_a_war_dates_none_of_its_dead (void)
{
  extracted_check ("The ministry said 108,338 people had been wounded in 14 "
                   "months of war between Israel and Hamas, triggered by the "
                   "group's October 7, 2023 attack.",
                   "injured 108,338 people - (14 months) [ministry]\n");
  extracted_check ("The ministry said 27 people were killed on 3 May 2023, "
                   "taking the death toll of the war to 45,541.",
                   "killed 27 people - (3 May 2023) [ministry]\n"
                   "killed 45,541 - [ministry]\n");
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "the day of disclosure is not that of the deed",
      the_day_of_disclosure_is_not_that_of_the_deed },
    { "the worst since a war is not since the war",
      the_worst_since_a_war_is_not_since_the_war },
    { "an attack that is recalled has not the day of the news",
      an_attack_that_is_recalled_has_not_the_day_of_the_news },
    { "what goes with a figure has its own time",
      what_goes_with_a_figure_has_its_own_time },
    { "dead or badly hurt is neither", dead_or_badly_hurt_is_neither },
    { "a spokesman lends no noun", a_spokesman_lends_no_noun },
    { "a number without its people is nobody",
      a_number_without_its_people_is_nobody },
    { "who waits to be evacuated is not yet",
      who_waits_to_be_evacuated_is_not_yet },
    { "whose a town is is not where it lies",
      whose_a_town_is_is_not_where_it_lies },
    { "who flees across the border is abroad",
      who_flees_across_the_border_is_abroad },
    { "what began a war dates none of its dead",
      what_began_a_war_dates_none_of_its_dead },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "war reports", extracted_set_up, extracted_tear_down, NULL, NULL,
      tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
