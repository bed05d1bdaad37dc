/* Who is meant by those who say something: for whom they speak, who says it
 * together, who gave it out. */
#include "config.h"

#include "tests/attributed.h"
#include "tests/tap.h"

#include <string.h>

static void
knows_for_whom_spokesmen_speak (void)
{
  const AttributionMention *mention = attributed_to (
      attributed_read ("Police spokesman Ahmad Zia said 49 people died."),
      "49 people");

  CU_ASSERT_STRING_EQUAL (mention->id, "police");
  CU_ASSERT_STRING_EQUAL (mention->speaker, "Ahmad Zia");
  CU_ASSERT_EQUAL (mention->origin_kind, ORIGIN_GOVERNMENT);
  CU_ASSERT_TRUE (attributes ("The state emergency agency said 51 people died.",
                              "51 people", "state emergency agency"));
  /* The point of a rank ends no name. */
  CU_ASSERT_TRUE (attributes ("Nine people died, said Lt. Gen. John Roe.",
                              "Nine people", "John Roe"));
  CU_ASSERT_TRUE (attributes (
      "Nine people died, said Capt. John Roe, a spokesman for OCHA.",
      "Nine people", "OCHA"));
}

static void
tells_which_society_is_meant (void)
{
  CU_ASSERT_TRUE (attributes ("The Kenya Red Cross sent help.\n"
                              "The Red Cross said nine people died.",
                              "nine people", "Kenyan Red Cross"));
  /* It does not speak for Kenya. */
  CU_ASSERT_PTR_NULL (
      attributed_to (
          attributed_read ("The Kenya Red Cross said nine people died."),
          "nine people")
          ->side);
  CU_ASSERT_TRUE (attributes ("The Red Cross said nine people died.",
                              "nine people", "Red Cross"));
  CU_ASSERT_TRUE (
      attributes ("Geneva said nine people died.", "nine people", NULL));
}

static void
tells_rebels_from_their_country (void)
{
  static const char *const texts[] = {
    "A Syrian rebel group said nine people died.",
    "A Myanmar ethnic rebel group said nine people died.",
    "Colombian guerrillas said nine people died.",
    "A Kurdish rebel group said nine people died.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const AttributionMention *mention
          = attributed_to (attributed_read (texts[i]), "nine people");

      CU_ASSERT_EQUAL (mention->origin_kind, ORIGIN_PARTY);
      CU_ASSERT_PTR_NULL (mention->side);
      CU_ASSERT_PTR_NULL (mention->controlled_by);
    }
  CU_ASSERT_TRUE (attributes ("Rebel backer Turkey said nine people died.",
                              "nine people", "Turkey"));
}

static void
passes_what_only_tells_which_source (void)
{
  static const char *const texts[][2] = {
    { "Officials familiar with the matter said nine people died.",
      "Officials" },
    { "Witnesses interviewed by AFP in Goma said nine people died.",
      "Witnesses" },
    { "Residents interviewed in Goma said nine people died.", "Residents" },
    { "A doctor treating the wounded said nine people died.", "doctor" },
    { "A policeman stationed at the bridge said nine people died.",
      "policeman" },
    { "The mayor, who met the army chief, said nine people died.", "mayor" },
    { "The prosecutor's office said nine people died.",
      "prosecutor's office" },
    { "A statement issued by the ministry said nine people died.",
      "ministry" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    CU_ASSERT_TRUE (attributes (texts[i][0], "nine people", texts[i][1]));
  CU_ASSERT_TRUE (attributes ("Roe, who criticised the army, said nine people "
                              "died.",
                              "nine people", NULL));
}

/* TRUE when WORDS are said by NAME and by one other, JOINT. */
static gboolean
attributes_jointly (const char *text, const char *words, const char *name,
                    const char *joint)
{
  const AttributionMention *mention
      = attributed_to (attributed_read (text), words);

  return mention != NULL && g_strcmp0 (mention->name, name) == 0
         && (joint == NULL
                 ? mention->n_joint == 0
                 : mention->n_joint == 1
                       && strcmp (mention->joint[0].name, joint) == 0);
}

static void
keeps_all_who_say_it (void)
{
  CU_ASSERT_TRUE (attributes_jointly (
      "The army and the ministry of health said nine people died.",
      "nine people", "army", "ministry of health"));
  CU_ASSERT_TRUE (attributes_jointly (
      "According to Reuters and the Associated Press, nine people died.",
      "nine people", "Reuters", "Associated Press"));
  CU_ASSERT_TRUE (attributes_jointly (
      "Nine people died, said UNICEF and the World Health Organization.",
      "Nine people", "UNICEF", "World Health Organization"));
  CU_ASSERT_TRUE (attributes_jointly ("Nine people died, police and "
                                      "witnesses said.",
                                      "Nine people", "police", "witnesses"));
  CU_ASSERT_EQUAL (
      attributed_to (attributed_read (
                         "OCHA, UNICEF and the World Health Organization said "
                         "nine people died."),
                     "nine people")
          ->n_joint,
      2);
  /* Another clause. */
  CU_ASSERT_TRUE (attributes_jointly (
      "The Taliban attacked Herat and police said nine people died.",
      "nine people", "police", NULL));
  CU_ASSERT_TRUE (attributes_jointly (
      "Rebels fought the army and the UN said nine people died.", "nine people",
      "United Nations", NULL));
}

static void
tells_who_gave_a_figure_out (void)
{
  static const char *const texts[] = {
    "Israel doubted a count of 471 dead given by the Red Crescent.",
    "The toll of 471 dead provided by the Red Crescent was too high.",
    "The number of 471 dead, published by the Red Crescent, was doubted.",
    "Israel disputes the figure of 471 dead put out by the Red Crescent.",
    "Figures released by the Red Crescent show there were 471 dead.",
    "According to figures released by the Red Crescent, 471 dead were found.",
    "There were 471 dead, figures compiled by the Red Crescent show.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    CU_ASSERT_TRUE (attributes (texts[i], "471 dead", "Red Crescent"));
  /* Nothing told is given out. */
  CU_ASSERT_TRUE (attributes ("Rebels left 471 dead in a town held by Turkey.",
                              "471 dead", NULL));
}

static void
knows_the_state_of_its_ministry (void)
{
  CU_ASSERT_TRUE (attributes ("Turkey launched an attack.\n"
                              "Its Defence Ministry said 30 soldiers died.",
                              "30 soldiers", "Turkish Defence Ministry"));
  CU_ASSERT_TRUE (attributes ("Clashes continued in Yemen.\n"
                              "The country's Health Ministry said 30 died.",
                              "30 died", "Yemeni Health Ministry"));
  /* Of two states neither is meant. */
  CU_ASSERT_TRUE (attributes ("Turkey and Syria exchanged fire.\n"
                              "Its Defence Ministry said 30 soldiers died.",
                              "30 soldiers", "Defence Ministry"));
}

static void
takes_an_official_toll_for_a_source (void)
{
  const AttributionMention *mention = attributed_to (
      attributed_read ("The official death toll rose to 471 on Monday."),
      "471");

  CU_ASSERT_PTR_NOT_NULL_FATAL (mention);
  CU_ASSERT_TRUE (mention->anonymous);
  CU_ASSERT_EQUAL (mention->origin_kind, ORIGIN_OFFICIAL);
  CU_ASSERT_TRUE (attributes ("Official figures show that 471 people died.",
                              "471 people", "Official figures"));
  CU_ASSERT_TRUE (
      attributes ("Syria's official toll rose to 471.", "471", "Syria"));
  CU_ASSERT_TRUE (attributes ("The official toll rose to 471, Kenya said.",
                              "471", "Kenya"));
  CU_ASSERT_TRUE (attributes ("The unofficial toll rose to 500.", "500", NULL));
}

static void
knows_again_who_spoke (void)
{
  CU_ASSERT_TRUE (attributes ("Human Rights Watch said all was calm.\n"
                              "The group said 7 people died.",
                              "7 people", "Human Rights Watch"));
  CU_ASSERT_TRUE (attributes ("Amnesty International said all was calm.\n"
                              "In May, the rights group said 7 people died.",
                              "7 people", "Amnesty International"));
  CU_ASSERT_TRUE (attributes ("The health ministry said all was calm.\n"
                              "The ministry said 7 people died.",
                              "7 people", "health ministry"));
  CU_ASSERT_TRUE (attributes ("The UN said in a report all was calm.\n"
                              "\"At least 7 people died,\" the report says.",
                              "7 people", "United Nations"));
  /* Who is no group. */
  CU_ASSERT_TRUE (attributes ("The army said all was calm.\n"
                              "The group said 7 people died.",
                              "7 people", "group"));
}

static void
takes_states_for_no_verbs (void)
{
  CU_ASSERT_TRUE (attributes ("The UN said the violence in Upper Nile state has "
                              "killed 7 people.",
                              "7 people", "United Nations"));
  CU_ASSERT_TRUE (attributes ("Human Rights Watch is reporting that 7 people "
                              "died.",
                              "7 people", "Human Rights Watch"));
  CU_ASSERT_TRUE (attributes ("Earlier this month, the ministry said over 700 "
                              "people died.",
                              "700 people", "ministry"));
  CU_ASSERT_TRUE (attributes ("KABUL, Afghanistan - The UN said all was calm, "
                              "but denied reports that 7 people died.",
                              "7 people", "United Nations"));
}

static void
knows_whom_a_pronoun_means (void)
{
  CU_ASSERT_TRUE (attributes ("The army said all was calm.\n"
                              "Gunmen stormed the Federal Government College.\n"
                              "It said 7 people died.",
                              "7 people", "army"));
  CU_ASSERT_TRUE (attributes ("The Gaza Health Ministry has released its "
                              "report, Al Jazeera reported.\n"
                              "It said 7 people died.",
                              "7 people", "Gaza Health Ministry"));
  CU_ASSERT_TRUE (attributes ("\"At least 7 people died,\" Omar Tall, spokesman "
                              "for Kano state's government, told Reuters.",
                              "7 people", "Omar Tall"));
  /* The end of a quotation tells who says all of it. */
  CU_ASSERT_TRUE (attributes ("A minister said all was calm.\n\n"
                              "\"Gunmen came. At least 7 people died. We saw "
                              "it,\" the mayor said.",
                              "We", "mayor"));
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "tells who gave a figure out", tells_who_gave_a_figure_out },
    { "knows the state of \"its ministry\"", knows_the_state_of_its_ministry },
    { "takes an official toll for a source",
      takes_an_official_toll_for_a_source },
    { "tells rebels from their country", tells_rebels_from_their_country },
    { "passes what only tells which source",
      passes_what_only_tells_which_source },
    { "knows for whom spokesmen speak", knows_for_whom_spokesmen_speak },
    { "tells which society is meant", tells_which_society_is_meant },
    { "keeps all who say it", keeps_all_who_say_it },
    { "knows again who spoke", knows_again_who_spoke },
    { "takes states for no verbs", takes_states_for_no_verbs },
    { "knows whom a pronoun means", knows_whom_a_pronoun_means },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "sources", attributed_set_up, attributed_tear_down, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
