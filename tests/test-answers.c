/* Figures that others give for the same, with no word for whom they count, and
 * who denies a figure; the interest of who counts. */
#include "config.h"

#include "tests/extracted.h"
#include "tests/tap.h"

static void
another_sentence_gives_another_figure (void)
{
  extracted_check ("Police said five people were killed. Witnesses put the "
                   "figure at 12.",
                   "killed five people - [Police]\n"
                   "killed 12 - [Witnesses]\n");
  extracted_check ("Nine soldiers died, the army said. The rebels gave a "
                   "figure of 30.",
                   "killed Nine soldiers - [army]\n"
                   "killed 30 - [rebels]\n");
  extracted_check ("Police said five people were killed. The number is closer "
                   "to 20, residents said.",
                   "killed five people - [Police]\n"
                   "killed 20 - [residents]\n");
  extracted_check ("Some 2,000 people fled, officials said. The road was "
                   "closed. Aid workers put the figure at 5,000.",
                   "displaced Some 2,000 people - [officials]\n"
                   "displaced 5,000 - [Aid workers]\n");
  extracted_check ("Police say four people were killed. Residents say 11.",
                   "killed four people - [Police]\n"
                   "killed 11 - [Residents]\n");
}

static void
what_claims_lives_says_nothing (void)
{
  extracted_check ("Cholera has claimed 43 lives.", "killed 43 lives -\n");
  extracted_check ("The Taliban claimed 43 lives were lost.",
                   "killed 43 lives - [Taliban]\n");
}

static void
one_committee_has_several_names (void)
{
  extracted_check ("Russia's Investigative Committee said 12 people died.",
                   "killed 12 people - [Russian Investigative Committee]\n");
  extracted_check ("The Investigative Committee of Russia said 12 people died.",
                   "killed 12 people - [Russian Investigative Committee]\n");
}

static void
a_first_line_that_goes_on_is_no_title (void)
{
  extracted_check ("The army said\non Sunday that 12 soldiers had died.",
                   "killed 12 soldiers - [army]\n");
  extracted_check ("Police in the city of Kano said\non Monday that five "
                   "people were killed.",
                   "killed five people Kano [Police]\n");
}

static void
what_counts_something_else_is_no_such_figure (void)
{
  extracted_check ("Five soldiers were killed. The army put the number of "
                   "attackers at 30.",
                   "killed Five soldiers -\n");
  extracted_check ("Twelve people were arrested and two were killed, police "
                   "said. Activists put the figure at 40.",
                   "captured Twelve people - [police]\n"
                   "killed two - [police]\n");
  extracted_check ("Five people were killed. The number is expected to rise to "
                   "12.",
                   "killed Five people -\n");
  extracted_check ("Five people were killed last year. The figure for women "
                   "was 2.",
                   "killed Five people - (last year)\n");
  extracted_check ("Five people died. The mayor spoke of 3 earlier floods.",
                   "killed Five people -\n");
}

static void
the_verb_of_saying_may_be_left_out (void)
{
  extracted_check ("The army said it killed 50 rebels, the rebels that they "
                   "lost 20 men.",
                   "killed 50 rebels - [army]\n"
                   "killed 20 men - men [rebels]\n");
  extracted_check ("Police said five people were killed and witnesses 12.",
                   "killed five people - [Police]\n"
                   "killed 12 - [witnesses]\n");
  extracted_check ("The army spoke of 12 dead, the rebels of 40.",
                   "killed 12 dead - [army]\n"
                   "killed 40 - [rebels]\n");
  extracted_check ("Bangladesh reported 8 deaths and India 12.",
                   "killed 8 deaths Bangladesh [Bangladesh]\n"
                   "killed 12 India [India]\n");
  extracted_check ("Some officials said 12 people died and others 15.",
                   "killed 12 people - [officials]\n"
                   "killed 15 - [other officials]\n");
  extracted_check ("The government puts the toll at 120, the opposition at "
                   "300.",
                   "killed 120 - [government]\n"
                   "killed 300 - [opposition]\n");
  extracted_check ("According to police 12 people died, according to witnesses "
                   "30.",
                   "killed 12 people - [police]\n"
                   "killed 30 - [witnesses]\n");
}

static void
who_speaks_may_stand_anywhere (void)
{
  extracted_check ("Eight people, the governor said, were killed in the "
                   "attack.",
                   "killed Eight people - [governor]\n");
  extracted_check ("Ten killed in market bombing: police",
                   "killed Ten - [police]\n");
  extracted_check ("Official: Bomb kills 12 people",
                   "killed 12 people - [Official]\n");
  extracted_check ("Ten killed in air strikes - monitor",
                   "killed Ten - [monitor]\n");
  extracted_check ("A police statement said five people died.",
                   "killed five people - [police]\n");
  extracted_check ("Residents reached by telephone said five people died.",
                   "killed five people - [Residents]\n");
  extracted_check ("Five people were confirmed dead by the ministry.",
                   "killed Five people - [ministry]\n");
  extracted_check ("Roe, accused of killing two women, appeared in court.",
                   "killed two women - women\n");
}

static void
a_figure_can_be_denied (void)
{
  extracted_check ("Rebels claimed to have killed 12 soldiers, a figure the "
                   "army rejected.",
                   "killed 12 soldiers - [Rebels]\n"
                   "killed a figure - [army] denied\n");
  extracted_check ("Rebels said 12 soldiers died, a claim that was denied by "
                   "the army.",
                   "killed 12 soldiers - [Rebels]\n"
                   "killed a claim - [army] denied\n");
  extracted_check ("Rebels said 12 soldiers died, but the army denied it.",
                   "killed 12 soldiers - [Rebels]\n"
                   "killed it - [army] denied\n");
  extracted_check ("Rebels said 12 soldiers died. The figure was disputed by "
                   "the army.",
                   "killed 12 soldiers - [Rebels]\n"
                   "killed The figure - [army] denied\n");
  extracted_check ("None of the 150 passengers or six crew had been hurt.",
                   "injured six crew - denied\n");
  extracted_check ("Neither the driver nor his two passengers were hurt.",
                   "injured two passengers - denied\n");
  extracted_check ("None of the 12 was hurt and five soldiers were killed.",
                   "injured 12 - denied\nkilled five soldiers -\n");
  extracted_check ("Five people died in the crash. The airline denied reports "
                   "of negligence.",
                   "killed Five people -\n");
  extracted_check ("He was charged with killing three women. He denied the "
                   "charges.",
                   "killed three women - women\n");
}

static void
who_is_at_war_counts_in_its_own_interest (void)
{
  CU_ASSERT_STRING_EQUAL (
      extracted_stance ("Russia lost 500 soldiers, Ukraine said."),
      "enemy-loss");
  CU_ASSERT_STRING_EQUAL (
      extracted_stance ("Ukraine said 500 Russian soldiers were killed."),
      "enemy-loss");
  CU_ASSERT_STRING_EQUAL (
      extracted_stance ("Ukraine said it had lost 500 soldiers."),
      "own-loss");
  CU_ASSERT_STRING_EQUAL (
      extracted_stance ("Russia lost 500 soldiers, Norway said."),
      "neutral");
}

static void
rebels_count_soldiers_and_armies_militants_as_enemies (void)
{
  CU_ASSERT_STRING_EQUAL (
      extracted_stance ("A Syrian rebel group said 14 soldiers were killed."),
      "enemy-loss");
  CU_ASSERT_STRING_EQUAL (
      extracted_stance ("A Syrian rebel group said 14 people were killed."),
      "neutral");
  CU_ASSERT_STRING_EQUAL (
      extracted_stance ("Hamas said 14 soldiers were killed."),
      "enemy-loss");
  CU_ASSERT_STRING_EQUAL (
      extracted_stance ("The Syrian army said its troops killed 12 militants."),
      "enemy-loss");
}

static void
a_side_counts_its_own_soldiers (void)
{
  const char *strike = "Russia's defence ministry said 63 soldiers were killed "
                       "in a Ukrainian strike.";

  CU_ASSERT_STRING_EQUAL (extracted_stance (strike), "own-loss");
  CU_ASSERT_STRING_EQUAL (extracted_population (strike, 0),
                          "Russian soldiers");
  CU_ASSERT_STRING_EQUAL (
      extracted_stance ("Ukraine's army said two soldiers were killed on "
                        "Monday."),
      "own-loss");
  /* Forces of which no list says whose they are. */
  CU_ASSERT_STRING_EQUAL (
      extracted_stance ("The army said four of its soldiers were killed."),
      "own-loss");
  CU_ASSERT_STRING_EQUAL (
      extracted_stance ("The group said it lost 12 of its fighters."),
      "own-loss");
  CU_ASSERT_STRING_EQUAL (
      extracted_stance ("The army said four soldiers lost their lives."),
      "neutral");
  /* Whose strikes they were, and on whom. */
  CU_ASSERT_STRING_EQUAL (
      extracted_stance ("Turkey's defence ministry said 76 soldiers were "
                        "killed in strikes."),
      "neutral");
  CU_ASSERT_STRING_EQUAL (
      extracted_stance ("Turkey's defence ministry said 76 soldiers were "
                        "killed in shelling of Syrian posts."),
      "neutral");
  CU_ASSERT_STRING_EQUAL (
      extracted_stance ("Turkey's defence ministry said its jets killed 76 "
                        "soldiers."),
      "neutral");
}


static void
the_next_sentence_says_who_some_were (void)
{
  extracted_check ("A blast killed seven people. Three of them were "
                   "children.",
                   "killed seven people -\n"
                   "killed Three of them - children < seven people\n");
  extracted_check ("A blast killed seven people. Four were women and one was "
                   "a policeman.",
                   "killed seven people -\n"
                   "killed Four - women < seven people\n"
                   "killed one - < seven people\n");
  extracted_check ("Police arrested 12 people. Of them, three were minors.",
                   "captured 12 people -\n"
                   "captured three - children < 12 people\n");
  extracted_check ("Twelve soldiers died. At least two of the soldiers were "
                   "officers.",
                   "killed Twelve soldiers -\n"
                   "killed At least two of the soldiers - < Twelve "
                   "soldiers\n");
  extracted_check ("A flood displaced 40 people. Among them were 12 children "
                   "and a doctor, the head of the council told reporters.",
                   "displaced 40 people -\n"
                   "displaced 12 children - children [head of the council] "
                   "< 40 people\n"
                   "displaced a doctor - [head of the council] < 40 "
                   "people\n");
  extracted_check ("Gunmen abducted 20 people. They included eight women.",
                   "abducted 20 people -\n"
                   "abducted eight women - women < 20 people\n");
}

static void
others_are_none_of_them (void)
{
  extracted_check ("Police arrested 12 people and killed two. Three of them "
                   "were minors.",
                   "captured 12 people -\n"
                   "killed two -\n");
  extracted_check ("A blast killed seven people. Twelve were women.",
                   "killed seven people -\n");
  extracted_check ("A blast killed seven people. Two of the bystanders were "
                   "students.",
                   "killed seven people -\n");
  extracted_check ("The blast destroyed seven houses. Two were children.",
                   "destroyed seven houses - home\n");
  extracted_check ("Seven people were killed. Two were women and children.",
                   "killed Seven people -\n");
  extracted_check ("Seven people were killed. They were two kilometres from "
                   "the border.",
                   "killed Seven people -\n");
}

static void
a_share_follows_another (void)
{
  extracted_check ("Of the 41 killed, 12 were children, nine were women and "
                   "three were policemen.",
                   "killed 41 -\n"
                   "killed 12 - children < 41\n"
                   "killed nine - women < 41\n"
                   "killed three - < 41\n");
  extracted_check ("Of the dead, 12 were children and nine women.",
                   "killed 12 - children\n"
                   "killed nine women - women\n");
  extracted_check ("Ten people died. Two of those killed in the blast were "
                   "girls.",
                   "killed Ten people -\n"
                   "killed Two - children < Ten people\n");
  extracted_check ("Seven people were killed – three of them children.",
                   "killed Seven people -\n"
                   "killed three of them children - children < Seven "
                   "people\n");
  extracted_check ("Seven people – three of them children – were killed.",
                   "killed Seven people -\n"
                   "killed three of them children - children < Seven "
                   "people\n");
  extracted_check ("Seven people were killed; three were children.",
                   "killed Seven people -\n"
                   "killed three - children < Seven people\n");
  CU_ASSERT_STRING_EQUAL (
      extracted_population ("Seven people were killed and three of them were "
                            "policemen.",
                            1),
      "policemen");
  CU_ASSERT_STRING_EQUAL (
      extracted_population ("Three of those killed were policemen.", 0),
      "policemen");
}

static void
who_was_shot_and_lived_was_hurt (void)
{
  extracted_check ("Four people were shot, one fatally.",
                   "injured Four people were shot, one fatally -\n"
                   "killed one fatally -\n");
  extracted_check ("Six people were hit by gunfire. Two of them died.",
                   "injured Six people -\n"
                   "killed Two of them -\n");
  extracted_check ("Four people were shot, one of whom died.",
                   "injured Four people were shot, one of whom -\n"
                   "killed one of whom -\n");
  extracted_check ("Four people were shot, including one who died.",
                   "injured Four people were shot, including one -\n"
                   "killed one -\n");
  /* The text counts them itself. */
  extracted_check ("Four people were shot, one fatally. The three others are "
                   "in stable condition.",
                   "killed one fatally -\n"
                   "injured three others -\n");
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "another sentence gives another figure",
      another_sentence_gives_another_figure },
    { "what claims lives says nothing", what_claims_lives_says_nothing },
    { "one committee has several names", one_committee_has_several_names },
    { "a first line that goes on is no title",
      a_first_line_that_goes_on_is_no_title },
    { "what counts something else is no such figure",
      what_counts_something_else_is_no_such_figure },
    { "the verb of saying may be left out",
      the_verb_of_saying_may_be_left_out },
    { "who speaks may stand anywhere", who_speaks_may_stand_anywhere },
    { "a figure can be denied", a_figure_can_be_denied },
    { "a side counts its own soldiers", a_side_counts_its_own_soldiers },
    { "who is at war counts in its own interest",
      who_is_at_war_counts_in_its_own_interest },
    { "rebels count soldiers and armies militants as enemies",
      rebels_count_soldiers_and_armies_militants_as_enemies },
    { "the next sentence says who some were",
      the_next_sentence_says_who_some_were },
    { "others are none of them", others_are_none_of_them },
    { "a share follows another", a_share_follows_another },
    { "who was shot and lived was hurt", who_was_shot_and_lived_was_hurt },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[]
      = { { "answers", extracted_set_up, extracted_tear_down, NULL, NULL,
            tests },
          CU_SUITE_INFO_NULL };

  return tap_run (suites);
}
