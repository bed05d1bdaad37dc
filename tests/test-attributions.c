/* Who says what, what is verified, and what is said not to be known. */
#include "config.h"

#include "language/analysis.h"
#include "tests/attributed.h"
#include "tests/tap.h"

#include <string.h>

static void
finds_the_source_before_the_verb (void)
{
  static const char *const texts[] = {
    "Kenya said 14 people died in the attack.",
    "Kenya said on Monday that 14 people died.",
    "Kenya has also confirmed that 14 people died.",
    "Nairobi claimed that 14 people died.",
    "Kenya, which borders Somalia, said 14 people died.",
    "Kenya condemned the raid and said 14 people died.",
    "On Friday, Kenya said 14 people died.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    CU_ASSERT_TRUE (attributes (texts[i], "14 people died", "Kenya"));
}

static void
finds_the_source_behind_what_is_said (void)
{
  CU_ASSERT_TRUE (attributes ("Floods displaced 600 people, the Somali "
                              "Ministry of Health said.",
                              "600 people", "Somali Ministry of Health"));
  CU_ASSERT_TRUE (attributes ("Floods displaced 600 people, UNHCR reported "
                              "on Sunday.",
                              "600 people", "UNHCR"));
  CU_ASSERT_TRUE (attributes ("Floods displaced 600 people, according to the "
                              "Norwegian Refugee Council.",
                              "600 people", "Norwegian Refugee Council"));
  CU_ASSERT_TRUE (attributes ("According to Airwars, 12 people were killed.",
                              "12 people", "Airwars"));
  CU_ASSERT_TRUE (attributes ("The deaths of 12 people were reported by "
                              "Xinhua.",
                              "12 people", "Xinhua"));
}

/* The words of the source of WORDS; NULL: nobody says them. */
static const char *
source_words (const char *text, const char *words)
{
  static char found[80];
  const AttributionMention *mention
      = attributed_to (attributed_read (text), words);

  if (mention == NULL)
    return NULL;
  g_snprintf (found, sizeof found, "%.*s",
              (int) (mention->source.end - mention->source.start),
              attributed_analysis ()->text + mention->source.start);
  return found;
}

static void
tells_by_whose_words_a_figure_is_known (void)
{
  static const struct
  {
    const char *text, *words, *source;
  } cases[] = {
    { "The report found that 120 men had been held.", "120", "The report" },
    { "Forty percent back the plan, a poll found.", "Forty", "a poll" },
    { "A review of 30 cases found that 12 men were jailed.", "12",
      "A review of 30 cases" },
    { "Data from the county show a turnout of 61 percent.", "61",
      "Data from the county" },
    { "The judge ruled that the city must pay 14 families.", "14",
      "The judge" },
    { "She noted that 60 percent of the board is new.", "60", "She" },
    { "\"It was 12 against 3\", it said.", "12", "it" },
    { "\"There were 30 of them,\" he recalled.", "30", "he" },
    { "Organizers put the crowd at 5,000; others disagreed.", "5,000",
      "Organizers" },
    { "Police said 7 died, another said nine.", "nine", "another" },
    { "From 1 to 7 March monitors recorded 312 breaches.", "312", "monitors" },
    { "The 2023 report said 312 had fled.", "312", "The 2023 report" },
    { "\"We have 12 witnesses,\" one of the lawyers told the court.", "12",
      "one of the lawyers" },
    { "\"It was 12 to 3,\" the juror, who gave no name, said.", "12",
      "the juror, who gave no name" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    CU_ASSERT_STRING_EQUAL (source_words (cases[i].text, cases[i].words),
                            cases[i].source);
  CU_ASSERT_PTR_NULL (source_words ("\"Shame on them,\" Hale said of the 14 "
                                    "senators who left.",
                                    "14"));
  CU_ASSERT_PTR_NULL (source_words ("\"No,\" Hale said when asked about the "
                                    "14.",
                                    "14"));
  CU_ASSERT_PTR_NULL (source_words ("A blast, with 17 people said to have "
                                    "died in 2015.",
                                    "2015"));
  CU_ASSERT_PTR_NULL (source_words ("Police held 12 men.", "12"));
  CU_ASSERT_PTR_NULL (source_words ("12 men were held by the police.", "12"));
}

static void
names_speaker_and_organisation (void)
{
  const AttributionMention *mention = attributed_to (
      attributed_read ("Fighting has uprooted 9,000 people, said Maria "
                       "Okello, spokeswoman for the UN refugee agency, "
                       "UNHCR."),
      "9,000 people");

  CU_ASSERT_PTR_NOT_NULL_FATAL (mention);
  CU_ASSERT_STRING_EQUAL (mention->name, "UNHCR");
  CU_ASSERT_STRING_EQUAL (mention->id, "un-unhcr");
  CU_ASSERT_STRING_EQUAL (mention->speaker, "Maria Okello");
  CU_ASSERT_STRING_EQUAL (mention->office, "spokeswoman");
  CU_ASSERT_EQUAL (mention->origin_kind, ORIGIN_UN);
  mention = attributed_to (
      attributed_read ("Egyptian Prime Minister Adel Sabry announced "
                       "the arrest of 30 men."),
      "30 men");
  CU_ASSERT_PTR_NOT_NULL_FATAL (mention);
  CU_ASSERT_STRING_EQUAL (mention->side, "EG");
  CU_ASSERT_STRING_EQUAL (mention->speaker, "Adel Sabry");
}

static void
reads_appositions (void)
{
  CU_ASSERT_TRUE (attributes ("The Syrian Observatory for Human Rights, a "
                              "monitor based in Britain, said 7 people died.",
                              "7 people",
                              "Syrian Observatory for Human "
                              "Rights"));
  CU_ASSERT_TRUE (attributes ("Iran's state-run news agency, IRNA, reported "
                              "that 7 people died.",
                              "7 people", "IRNA"));
  CU_ASSERT_TRUE (attributes ("The army's spokesman, Abdi Warsame, said the "
                              "raid killed 7 people.",
                              "7 people", "army"));
  CU_ASSERT_TRUE (attributes ("The head of the rescue team, Maria Lopez, told "
                              "reporters that 7 people died.",
                              "7 people", "Maria Lopez"));
}

static void
takes_announcements_and_figures (void)
{
  CU_ASSERT_TRUE (attributes ("The Malian army announced the killing of 40 "
                              "fighters.",
                              "40 fighters", "Malian army"));
  CU_ASSERT_TRUE (attributes ("The Yemen Data Project documented 220 raids "
                              "last month.",
                              "220 raids", "Yemen Data Project"));
  CU_ASSERT_TRUE (attributes ("Figures from the World Food Programme show "
                              "that 5,000 families fled.",
                              "5,000", "World Food Programme"));
  CU_ASSERT_TRUE (attributes ("A statement by the Iraqi Interior Ministry "
                              "said 3 officers died.",
                              "3 officers", "Iraqi Interior Ministry"));
  CU_ASSERT_TRUE (attributes ("The storm claimed 12 lives.", "12", NULL));
  CU_ASSERT_TRUE (attributes ("Farmers found 12 bodies.", "12", NULL));
}

static void
ends_where_another_source_begins (void)
{
  static const char text[]
      = "Russia said 4 soldiers died, while Ukraine reported that 60 fell.";

  CU_ASSERT_TRUE (attributes (text, "4 soldiers", "Russia"));
  CU_ASSERT_TRUE (attributes (text, "60 fell", "Ukraine"));
}

/* TEXT attributes "45 people" to NAME, as FIRST has handed it on. */
static void
check_chain (const char *text, const char *name, const char *first)
{
  const AttributionMention *mention
      = attributed_to (attributed_read (text), "45 people");

  CU_ASSERT_PTR_NOT_NULL_FATAL (mention);
  CU_ASSERT_STRING_EQUAL (mention->name, name);
  CU_ASSERT_PTR_NOT_NULL_FATAL (mention->chain);
  CU_ASSERT_STRING_EQUAL (mention->chain[0], first);
}

static void
keeps_chains_of_quoting (void)
{
  const AttributionMention *mention;

  check_chain ("Tasnim quoted the Iranian Health Ministry as saying that 45 "
               "people died.",
               "Iranian Health Ministry", "Tasnim");
  check_chain ("Reuters reported that 45 people died, citing the Red Cross.",
               "Red Cross", "Reuters");
  check_chain ("The BBC, citing local officials, said 45 people died.",
               "local officials", "BBC");
  check_chain ("As reported by AFP, citing the Red Cross, 45 people died.",
               "Red Cross", "AFP");
  check_chain ("At least 45 people died, Tasnim quoted the Iranian Health "
               "Ministry as saying.",
               "Iranian Health Ministry", "Tasnim");
  check_chain ("At least 45 people died, the governor was quoted by Tasnim as "
               "saying.",
               "governor", "Tasnim");
  check_chain ("A spokesman said that, according to the army, 45 people died.",
               "army", "spokesman");
  mention = attributed_to (
      attributed_read ("Citing the Red Cross, the BBC said 45 people died, but "
                       "the army said 30 did."),
      "30");
  CU_ASSERT_PTR_NOT_NULL_FATAL (mention);
  CU_ASSERT_STRING_EQUAL (mention->name, "army");
  CU_ASSERT_PTR_NULL (mention->chain);
}

static void
knows_sources_without_a_name (void)
{
  const AttributionMention *mention = attributed_to (
      attributed_read ("The raid killed 3 men, a Pakistani security source "
                       "said, without any warning."),
      "3 men");

  CU_ASSERT_PTR_NOT_NULL_FATAL (mention);
  CU_ASSERT_TRUE (mention->anonymous);
  CU_ASSERT_STRING_EQUAL (mention->side, "PK");
  CU_ASSERT_EQUAL (mention->origin_kind, ORIGIN_OFFICIAL);
  mention = attributed_to (attributed_read ("Witnesses said 3 men were shot."),
                           "3 men");
  CU_ASSERT_PTR_NOT_NULL_FATAL (mention);
  CU_ASSERT_EQUAL (mention->origin_kind, ORIGIN_WITNESS);
  mention = attributed_to (
      attributed_read ("Local sources said 3 men were shot."), "3 men");
  CU_ASSERT_PTR_NOT_NULL_FATAL (mention);
  CU_ASSERT_EQUAL (mention->origin_kind, ORIGIN_WITNESS);
  mention = attributed_to (
      attributed_read ("The general said 3 men were shot."), "3 men");
  CU_ASSERT_PTR_NOT_NULL_FATAL (mention);
  CU_ASSERT_EQUAL (mention->origin_kind, ORIGIN_OFFICIAL);
  mention = attributed_to (
      attributed_read ("Doctors at the hospital said 3 men died."), "3 men");
  CU_ASSERT_PTR_NOT_NULL_FATAL (mention);
  CU_ASSERT_EQUAL (mention->origin_kind, ORIGIN_HOSPITAL);
  CU_ASSERT_TRUE (attributes ("Reports say 3 men were shot.", "3 men", NULL));
  CU_ASSERT_TRUE (
      attributes ("It was reported that 3 men died.", "3 men", NULL));
  CU_ASSERT_TRUE (attributes ("Police said 3 men died.", "3 men", "Police"));
}

static void
admits_speakers_nobody_knows (void)
{
  const AttributionMention *mention = attributed_to (
      attributed_read ("Her lawyer's tipster said 3 men died."), "3 men");

  CU_ASSERT_PTR_NOT_NULL_FATAL (mention);
  CU_ASSERT_PTR_NULL (mention->name);
  CU_ASSERT_TRUE (mention->anonymous);
  CU_ASSERT_TRUE (mention->source.end > mention->source.start);
  CU_ASSERT_TRUE (attributes ("Omar Tall, who lives next door, said 3 men "
                              "died.",
                              "3 men", "Omar Tall"));
  CU_ASSERT_TRUE (
      attributes ("Benin said its tipster said 3 men died.", "3 men", "Benin"));
}

static void
reads_ranks_and_papers (void)
{
  const AttributionMention *mention = attributed_to (
      attributed_read ("The raid killed 3 men, police Lt. Omar Tall said."),
      "3 men");

  CU_ASSERT_PTR_NOT_NULL_FATAL (mention);
  CU_ASSERT_STRING_EQUAL (mention->speaker, "Omar Tall");
  mention = attributed_to (
      attributed_read ("The raid killed 3 men, the Lagos Daily Herald "
                       "reported."),
      "3 men");
  CU_ASSERT_PTR_NOT_NULL_FATAL (mention);
  CU_ASSERT_STRING_EQUAL (mention->name, "Lagos Daily Herald");
  CU_ASSERT_EQUAL (mention->origin_kind, ORIGIN_MEDIA);
}

static void
takes_colons_for_speech_only_beside_one_name (void)
{
  CU_ASSERT_TRUE (
      attributes ("UNICEF: 40 children displaced", "40 children", "UNICEF"));
  CU_ASSERT_TRUE (
      attributes ("40 children displaced: UNICEF", "40 children", "UNICEF"));
  /* A country before all tells where. */
  CU_ASSERT_TRUE (
      attributes ("Iran: 40 children displaced", "40 children", NULL));
  CU_ASSERT_TRUE (
      attributes ("40 children displaced: Iran", "40 children", "Iran"));
  CU_ASSERT_TRUE (attributes ("It displaced 40 children in three states: "
                              "Mali, Niger, Chad.",
                              "40 children", NULL));
}

static void
has_nobody_speak_who_is_only_counted (void)
{
  CU_ASSERT_TRUE (attributes ("The number of people believed to have been "
                              "killed rose to 40.",
                              "40", NULL));
  CU_ASSERT_TRUE (attributes ("Police said 40 girls were missing, more than "
                              "the 12 reported by hospitals.",
                              "40 girls", "Police"));
  CU_ASSERT_TRUE (attributes ("Some of the residents said 40 people had died.",
                              "40 people", "residents"));
}

static void
says_by_whom_media_are_controlled (void)
{
  const AttributionMention *mention = attributed_to (
      attributed_read ("Chinese state broadcaster CCTV reported 8 deaths."),
      "8 deaths");

  CU_ASSERT_PTR_NOT_NULL_FATAL (mention);
  CU_ASSERT_STRING_EQUAL (mention->name, "CCTV");
  CU_ASSERT_STRING_EQUAL (mention->controlled_by, "CN");
  CU_ASSERT_EQUAL (mention->origin_kind, ORIGIN_MEDIA);
}

static void
tells_denials (void)
{
  const AttributionMention *mention = attributed_to (
      attributed_read ("Ethiopia denied that 40 of its troops had died."),
      "40 of its troops");

  CU_ASSERT_PTR_NOT_NULL_FATAL (mention);
  CU_ASSERT_EQUAL (mention->kind, CUE_DENY);
  CU_ASSERT_STRING_EQUAL (mention->name, "Ethiopia");
}

static void
resolves_pronouns (void)
{
  const AttributionMention *mention
      = attributed_to (attributed_read ("Niger said the raid was over.\n"
                                        "It also said 25 troops had died."),
                       "25 troops");

  CU_ASSERT_PTR_NOT_NULL_FATAL (mention);
  CU_ASSERT_STRING_EQUAL (mention->name, "Niger");
  CU_ASSERT_TRUE (mention->carried);
  CU_ASSERT_TRUE (attributes ("The raid is over, said Ana Diallo, head of "
                              "Oxfam.\nThe rain went on.\n"
                              "She added that 25 people had died.",
                              "25 people", "Oxfam"));
  CU_ASSERT_TRUE (attributes ("Niger said the raid was over.\n"
                              "The raid killed 25 people.",
                              "25 people", NULL));
}

static void
carries_open_quotations (void)
{
  CU_ASSERT_TRUE (attributes ("\"The town is empty,\" said Oxfam.\n"
                              "\"We counted 300 families.\"",
                              "300 families", "Oxfam"));
  CU_ASSERT_TRUE (attributes ("Oxfam said: \"The town is empty.\n"
                              "We counted 300 families.\"",
                              "300 families", "Oxfam"));
  CU_ASSERT_TRUE (attributes ("Oxfam said: \"The town is empty.\"\n\n"
                              "There were 300 families.",
                              "300 families", NULL));
}

static void
finds_verification (void)
{
  const Sentence *sentence
      = attributed_read ("Mali said 30 men died.\nThe claim could not be "
                         "independently verified.");

  CU_ASSERT_EQUAL_FATAL (sentence->n_verifications, 1);
  CU_ASSERT_EQUAL (sentence->verifications[0].verification,
                   VERIFICATION_UNVERIFIED);
  CU_ASSERT_TRUE (sentence->verifications[0].previous);
  sentence
      = attributed_read ("It was impossible to confirm the figure, and neither "
                         "the Malian army nor Reuters, the news agency, "
                         "reported losses.");
  CU_ASSERT_EQUAL_FATAL (sentence->n_verifications, 2);
  CU_ASSERT_PTR_NOT_NULL_FATAL (sentence->verifications[1].silent);
  CU_ASSERT_STRING_EQUAL (sentence->verifications[1].silent[0], "Malian army");
  CU_ASSERT_STRING_EQUAL (sentence->verifications[1].silent[1], "Reuters");
  CU_ASSERT_EQUAL (sentence->n_attributions, 0);
  sentence = attributed_read ("Hamas did not immediately comment.");
  CU_ASSERT_EQUAL_FATAL (sentence->n_verifications, 1);
  CU_ASSERT_STRING_EQUAL (sentence->verifications[0].silent[0], "Hamas");
  sentence = attributed_read ("The video has been independently verified.");
  CU_ASSERT_EQUAL_FATAL (sentence->n_verifications, 1);
  CU_ASSERT_EQUAL (sentence->verifications[0].verification,
                   VERIFICATION_VERIFIED);
}

static void
finds_non_reports (void)
{
  static const struct
  {
    const char *text;
    const char *measure;
  } cases[] = {
    { "There were no immediate reports of casualties.", "casualties" },
    { "No injuries were reported.", "injured" },
    { "There was no word on deaths or damage.", "killed" },
    { "The mayor did not report any fatalities.", "killed" },
    { "There was no immediate information about damage.", "damage" },
    { "No one was killed in the raid.", "killed" },
    { "Nobody has been hurt.", "injured" },
    { "None of the 12 crew was injured.", "injured" },
    { "No Turkish soldiers died, the army said.", "killed" },
    { "There were no deaths.", "killed" },
    { "The strike caused no civilian casualties.", "casualties" },
    { "The quake killed no one.", "killed" },
    { "No one else was hurt.", NULL },
    { "No fewer than 12 people were killed.", NULL },
    { "No further deaths followed.", NULL },
    { "No one has claimed the attack that killed 12.", NULL },
    { "No one was there.", NULL },
    { "No reports came in.", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Sentence *sentence = attributed_read (cases[i].text);

      if (cases[i].measure == NULL)
        CU_ASSERT_EQUAL (sentence->n_nonreports, 0)
      else
        {
          CU_ASSERT_FATAL (sentence->n_nonreports > 0);
          CU_ASSERT_STRING_EQUAL (sentence->nonreports[0].measure,
                                  cases[i].measure);
        }
    }
}

static gboolean
is_inside (const Sentence *sentence, const TextRange *range)
{
  return range->start >= sentence->start && range->end <= sentence->end
         && range->start <= range->end && range->end_token <= sentence->n_tokens
         && range->first_token <= range->end_token;
}

static void
stands_any_tokens (void)
{
  static const char *const soup[] = { "Turkey",
                                      "said",
                                      "\"",
                                      "\xe2\x80\x9c",
                                      "\xe2\x80\x9d",
                                      ",",
                                      "according",
                                      "to",
                                      "it",
                                      "he",
                                      "neither",
                                      "nor",
                                      "quoted",
                                      "as",
                                      "saying",
                                      "by",
                                      "was",
                                      "reported",
                                      "that",
                                      "spokesman",
                                      "for",
                                      "UN",
                                      "(",
                                      ")",
                                      ":",
                                      "the",
                                      "no",
                                      "casualties",
                                      "reports",
                                      "of",
                                      "David",
                                      "Swanson",
                                      "did",
                                      "not",
                                      "report",
                                      "\n",
                                      "\n\n",
                                      "and",
                                      "citing",
                                      "source",
                                      "12",
                                      ".",
                                      "-",
                                      "'s",
                                      "who" };
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (gint n = g_rand_int_range (random, 1, 60); n > 0; n--)
        {
          g_string_append (
              text, soup[g_rand_int_range (random, 0, G_N_ELEMENTS (soup))]);
          if (g_rand_int_range (random, 0, 4) > 0)
            g_string_append_c (text, ' ');
        }
      g_string_append_c (text, 'x');
      attributed_read (text->str);
      for (guint i = 0; i < attributed_analysis ()->n_sentences; i++)
        {
          const Sentence *sentence = analysis_sentence (attributed_analysis (),
                                                        i, STAGE_ATTRIBUTIONS);

          for (guint j = 0; j < sentence->n_attributions; j++)
            if (!is_inside (sentence, &sentence->attributions[j].source)
                || !is_inside (sentence, &sentence->attributions[j].cue)
                || !is_inside (sentence, &sentence->attributions[j].content))
              CU_FAIL ("an attribution leaves its sentence");
        }
    }
}

static void
attributes_what_is_done_to_a_toll (void)
{
  CU_ASSERT_TRUE (
      attributes ("UNICEF raised its count to 40 dead.", "40", "UNICEF"));
  CU_ASSERT_TRUE (attributes ("OCHA had given a toll of 40.", "40", "OCHA"));
  CU_ASSERT_TRUE (
      attributes ("UNICEF lowered a flag over 40 dead.", "40", NULL));
  CU_ASSERT_TRUE (attributes ("OCHA, which coordinates relief, now speaks of "
                              "40 displaced people.",
                              "40", "OCHA"));
}

static void
ends_a_source_before_a_figure (void)
{
  CU_ASSERT_TRUE (
      attributes ("According to OCHA 921,200 people fled.", "921,200", "OCHA"));
}

static void
lets_anything_speak_before_that (void)
{
  const AttributionMention *mention = attributed_to (
      attributed_read ("The company reported that 40 people had died."),
      "40 people");

  CU_ASSERT_PTR_NOT_NULL_FATAL (mention);
  CU_ASSERT_TRUE (mention->anonymous);
}

static void
reads_clauses_beside_the_source (void)
{
  const AttributionMention *mention = attributed_to (
      attributed_read ("A spokeswoman for the Ministry of Health, Anna "
                       "Berg, told Reuters that 40 patients had died."),
      "40 patients");

  CU_ASSERT_PTR_NOT_NULL_FATAL (mention);
  CU_ASSERT_STRING_EQUAL (mention->speaker, "Anna Berg");
  CU_ASSERT_STRING_EQUAL (mention->name, "Ministry of Health");
  CU_ASSERT_TRUE (attributes ("An official who asked not to be named said 15 "
                              "soldiers were killed.",
                              "15 soldiers", "official"));
  CU_ASSERT_TRUE (attributes ("The report, published by Amnesty "
                              "International, found that 300 detainees died.",
                              "300 detainees", "Amnesty International"));
  CU_ASSERT_TRUE (attributes ("Eight people died, UNICEF said; the Philippine "
                              "Red Cross put the toll at ten.",
                              "Eight people", "UNICEF"));
}

static void
takes_no_hearer_for_the_source (void)
{
  CU_ASSERT_TRUE (
      attributes ("40 people died, UNICEF told reporters.", "40", "UNICEF"));
  CU_ASSERT_TRUE (attributes ("By noon 40 people had died, the spokesman, "
                              "Ruwan Gunasekera, told reporters.",
                              "40", "Ruwan Gunasekera"));
}

static void
reads_who_gave_out_figures (void)
{
  CU_ASSERT_TRUE (
      attributes ("Data released by the health ministry show 45 people died.",
                  "45 people", "health ministry"));
  CU_ASSERT_TRUE (
      attributes ("Figures compiled by the UN show that 46 people died.",
                  "46 people", "United Nations"));
  CU_ASSERT_TRUE (attributes ("At least 61 people died, per the health "
                              "ministry.",
                              "61 people", "health ministry"));
  CU_ASSERT_TRUE (attributes ("Witnesses described seeing 48 people killed.",
                              "48 people", "Witnesses"));
  CU_ASSERT_TRUE (attributes ("Per day 12 people died.", "12 people", NULL));
  CU_ASSERT_TRUE (attributes ("A book lent by the ministry shows 3 people.",
                              "3 people", NULL));
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "finds the source before the verb", finds_the_source_before_the_verb },
    { "finds the source behind what is said",
      finds_the_source_behind_what_is_said },
    { "tells by whose words a figure is known",
      tells_by_whose_words_a_figure_is_known },
    { "names speaker and organisation", names_speaker_and_organisation },
    { "reads appositions", reads_appositions },
    { "takes announcements and figures", takes_announcements_and_figures },
    { "ends where another source begins", ends_where_another_source_begins },
    { "keeps chains of quoting", keeps_chains_of_quoting },
    { "knows sources without a name", knows_sources_without_a_name },
    { "admits speakers nobody knows", admits_speakers_nobody_knows },
    { "reads ranks and papers", reads_ranks_and_papers },
    { "takes colons for speech only beside one name",
      takes_colons_for_speech_only_beside_one_name },
    { "has nobody speak who is only counted",
      has_nobody_speak_who_is_only_counted },
    { "says by whom media are controlled", says_by_whom_media_are_controlled },
    { "tells denials", tells_denials },
    { "resolves pronouns", resolves_pronouns },
    { "carries open quotations", carries_open_quotations },
    { "finds verification", finds_verification },
    { "finds non-reports", finds_non_reports },
    { "stands any tokens", stands_any_tokens },
    { "attributes what is done to a toll", attributes_what_is_done_to_a_toll },
    { "ends a source before a figure", ends_a_source_before_a_figure },
    { "lets anything speak before \"that\"", lets_anything_speak_before_that },
    { "reads clauses beside the source", reads_clauses_beside_the_source },
    { "takes no hearer for the source", takes_no_hearer_for_the_source },
    { "reads who gave out figures", reads_who_gave_out_figures },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "attributions", attributed_set_up, attributed_tear_down, NULL, NULL,
      tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
