/* Names: countries, organisations, places, offices and persons. */
#include "config.h"

#include "language/analysis.h"
#include "language/language.h"
#include "tests/tap.h"

#include <string.h>

static Language *language;
static Arena *arena;
static Document document;
static Analysis *analysis;

/* For the tests each line is a sentence. */
static void
cut_lines (Analysis *to_cut, const Stretch *stretches G_GNUC_UNUSED,
           guint n_stretches G_GNUC_UNUSED)
{
  const char *text = to_cut->text;
  guint32 start = 0, size = (guint32)to_cut->document->size;

  to_cut->sentences = arena_new_array (to_cut->arena, Sentence, size + 1);
  for (guint32 i = 0; i <= size; i++)
    if (i == size || text[i] == '\n')
      {
        to_cut->sentences[to_cut->n_sentences].start = start;
        to_cut->sentences[to_cut->n_sentences++].end = i;
        start = i + 1;
      }
}

static int
set_up (void)
{
  g_autoptr (GError) error = NULL;

  language = language_new_english (&error);
  if (language == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  language->sentences = cut_lines;
  language_freeze (language);
  arena = arena_new ();
  return 0;
}

static int
tear_down (void)
{
  language_free (language);
  arena_free (arena);
  return 0;
}

static void
read_text (const char *text)
{
  arena_reset (arena);
  document.content = (char *)text;
  document.size = document.text_length = strlen (text);
  analysis = analysis_new (language, &document, arena);
}

/* The mention of the last line whose words are WORDS. */
static const EntityMention *
find (EntityKind kind, const char *words)
{
  const Sentence *sentence = analysis_sentence (
      analysis, analysis->n_sentences - 1, STAGE_ENTITIES);

  for (guint i = 0; i < sentence->n_entities; i++)
    {
      const EntityMention *mention = &sentence->entities[i];

      if (mention->kind == kind
          && mention->at.end - mention->at.start == strlen (words)
          && memcmp (analysis->text + mention->at.start, words, strlen (words))
                 == 0)
        return mention;
    }
  return NULL;
}

static gboolean
has (EntityKind kind, const char *words, const char *id)
{
  const EntityMention *mention = find (kind, words);
  const char *found = NULL;

  if (mention != NULL && mention->party != NULL)
    found = mention->party->id;
  else if (mention != NULL && mention->place != NULL)
    found = mention->place->id;
  if (mention == NULL || g_strcmp0 (found, id) != 0)
    g_printerr ("# \"%s\": %s\n", words,
                mention == NULL ? "no mention" : found);
  return mention != NULL && g_strcmp0 (found, id) == 0;
}

static void
finds_countries_and_their_people (void)
{
  read_text ("Kenya's army and two Somali villagers met in Chad.");
  CU_ASSERT_TRUE (has (ENTITY_COUNTRY, "Kenya", "KE"));
  CU_ASSERT_TRUE (has (ENTITY_PARTY, "Kenya's army", "KE-army"));
  CU_ASSERT_TRUE (has (ENTITY_DEMONYM, "Somali", "SO"));
  CU_ASSERT_TRUE (has (ENTITY_COUNTRY, "Chad", "TD"));
  read_text ("They sat in a chad, polish and swede about us.");
  CU_ASSERT_EQUAL (analysis_sentence (analysis, 0, STAGE_ENTITIES)->n_entities,
                   0);
}

static void
tells_capitals_from_governments (void)
{
  read_text ("Nairobi rejected the plan after talks in Mogadishu.");
  CU_ASSERT_TRUE (has (ENTITY_COUNTRY, "Nairobi", "KE"));
  CU_ASSERT_PTR_NOT_NULL (find (ENTITY_PLACE, "Mogadishu"));
  read_text ("Tensions grew between Tehran and Riyadh.");
  CU_ASSERT_TRUE (has (ENTITY_COUNTRY, "Tehran", "IR"));
  CU_ASSERT_TRUE (has (ENTITY_COUNTRY, "Riyadh", "SA"));
  read_text ("KABUL (Reuters) - The Kremlin warned of more.");
  CU_ASSERT_PTR_NOT_NULL (find (ENTITY_PLACE, "KABUL"));
  CU_ASSERT_TRUE (has (ENTITY_PARTY, "Kremlin", "kremlin"));
}

static void
builds_organisations_from_patterns (void)
{
  read_text ("The Kenyan Ministry of Health met Ethiopia's defense ministry.");
  CU_ASSERT_TRUE (has (ENTITY_PARTY, "Kenyan Ministry of Health",
                       "KE-ministry-of-health"));
  CU_ASSERT_TRUE (has (ENTITY_PARTY, "Ethiopia's defense ministry",
                       "ET-ministry-of-defence"));
  CU_ASSERT_STRING_EQUAL (
      find (ENTITY_PARTY, "Ethiopia's defense ministry")->party->side, "ET");
  CU_ASSERT_STRING_EQUAL (
      find (ENTITY_PARTY, "Ethiopia's defense ministry")->name,
      "Ethiopian defense ministry");
  read_text ("Egyptian state television and the US military agreed.");
  CU_ASSERT_TRUE (
      has (ENTITY_PARTY, "Egyptian state television", "EG-state-television"));
  CU_ASSERT_TRUE (has (ENTITY_PARTY, "US military", "US-military"));
  read_text ("The Houthi-run health ministry counted again.");
  CU_ASSERT_STRING_EQUAL (
      find (ENTITY_PARTY, "Houthi-run health ministry")->party->controlled_by,
      "houthis");
  read_text ("The Ministry of Education in Peru spoke.");
  CU_ASSERT_TRUE (has (ENTITY_PARTY, "Ministry of Education in Peru",
                       "PE-ministry-of-education"));
}

static void
backing_makes_no_organisation (void)
{
  read_text ("Ugandan-backed rebels left.");
  CU_ASSERT_TRUE (has (ENTITY_DEMONYM, "Ugandan", "UG"));
  CU_ASSERT_EQUAL (analysis_sentence (analysis, 0, STAGE_ENTITIES)->n_entities,
                   2);
}

static void
knows_listed_organisations (void)
{
  read_text ("UNHCR's staff met Doctors Without Borders and the Taliban.");
  CU_ASSERT_TRUE (has (ENTITY_PARTY, "UNHCR", "un-unhcr"));
  CU_ASSERT_TRUE (has (ENTITY_PARTY, "Doctors Without Borders", "msf"));
  CU_ASSERT_TRUE (has (ENTITY_PARTY, "Taliban", "taliban"));
  read_text ("He is with us and will care.");
  CU_ASSERT_EQUAL (analysis_sentence (analysis, 0, STAGE_ENTITIES)->n_entities,
                   0);
}

static void
resolves_short_forms (void)
{
  read_text ("The Kenyan Ministry of Health met on Monday.\n"
             "Nothing happened.\n"
             "Later the ministry raised the toll.");
  CU_ASSERT_TRUE (has (ENTITY_PARTY, "ministry", "KE-ministry-of-health"));
  read_text ("The Lake Chad Monitoring Network was there.\n"
             "The Britain-based Network counted ten.");
  CU_ASSERT_TRUE (
      has (ENTITY_PARTY, "Network", "org:lake-chad-monitoring-network"));
}

static void
learns_acronyms_of_the_document (void)
{
  read_text ("The \xe2\x80\x9cKivu Displacement Watch (KDW)\xe2\x80\x9d met.\n"
             "On Friday the KDW documented 14 attacks.");
  CU_ASSERT_TRUE (has (ENTITY_PARTY, "KDW", "org:kivu-displacement-watch"));
  read_text ("The XYZ met.");
  CU_ASSERT_PTR_NULL (find (ENTITY_PARTY, "XYZ"));
}

static void
finds_places_with_variants (void)
{
  read_text ("They left Makiivka for Slovyansk.");
  CU_ASSERT_TRUE (has (ENTITY_PLACE, "Makiivka", "gn:702320"));
  CU_ASSERT_TRUE (has (ENTITY_PLACE, "Slovyansk", "gn:693468"));
  read_text ("Fighting in Saraqeb and Jisr al-Shughour, Syria, went on.");
  CU_ASSERT_STRING_EQUAL (find (ENTITY_PLACE, "Saraqeb")->name, "Saraqib");
  CU_ASSERT_STRING_EQUAL (find (ENTITY_PLACE, "Saraqeb")->place->parent,
                          "SY-ID");
  CU_ASSERT_PTR_NOT_NULL (find (ENTITY_PLACE, "Jisr al-Shughour"));
  read_text ("In Tripoli, Libya, and in Most of the male sur nice towns.");
  CU_ASSERT_STRING_EQUAL (find (ENTITY_PLACE, "Tripoli")->place->country,
                          "LY");
  CU_ASSERT_PTR_NULL (find (ENTITY_PLACE, "Most"));
  /* What a place lies in tells which it is, and that it is none of the list. */
  read_text ("Three people died in Tripoli, Lebanon.");
  CU_ASSERT_TRUE (has (ENTITY_PLACE, "Tripoli", "gn:266826"));
  read_text ("Four people died in London, Ontario.");
  CU_ASSERT_TRUE (has (ENTITY_PLACE, "London", "gn:6058560"));
  read_text ("Four people died in Paris, Texas, on Monday.");
  CU_ASSERT_PTR_NULL (find (ENTITY_PLACE, "Paris"));
  read_text ("Four people died in Esperanza, Sultan Kudarat.");
  CU_ASSERT_PTR_NULL (find (ENTITY_PLACE, "Esperanza"));
  read_text ("Four people died in Esperanza, Philippines.");
  CU_ASSERT_PTR_NULL (find (ENTITY_PLACE, "Esperanza"));
  read_text ("Four people died in Esperanza.");
  CU_ASSERT_PTR_NOT_NULL (find (ENTITY_PLACE, "Esperanza"));
  read_text ("Bombs went off in Paris, Texas and Rome.");
  CU_ASSERT_PTR_NOT_NULL (find (ENTITY_PLACE, "Paris"));
  read_text ("Fighting in Gaza and in Khan Younis went on.");
  CU_ASSERT_STRING_EQUAL (find (ENTITY_PLACE, "Gaza")->place->country, "PS");
  read_text ("Shelling of Aleppo city and of Idlib province.");
  CU_ASSERT_STRING_EQUAL (find (ENTITY_PLACE, "Idlib")->place->id, "SY-ID");
  CU_ASSERT_STRING_NOT_EQUAL (find (ENTITY_PLACE, "Aleppo")->place->id,
                              "SY-HL");
}

static void
finds_offices_and_persons (void)
{
  read_text ("Kenyan Defence Minister Aden Duale met Jane Odhiambo, a "
             "spokeswoman for UNICEF.");
  CU_ASSERT_PTR_NOT_NULL (find (ENTITY_OFFICE, "Defence Minister"));
  CU_ASSERT_PTR_NOT_NULL (find (ENTITY_PERSON, "Aden Duale"));
  CU_ASSERT_PTR_NOT_NULL (find (ENTITY_PERSON, "Jane Odhiambo"));
  read_text ("President Hassan al-Bashir arrived.");
  CU_ASSERT_PTR_NOT_NULL (find (ENTITY_PERSON, "Hassan al-Bashir"));
}

static void
tells_stations_apart (void)
{
  read_text ("Radio Dabanga reported it. Later Radio Goma did.");
  CU_ASSERT_TRUE (has (ENTITY_PARTY, "Radio Dabanga", "radio-dabanga"));
  read_text ("Later Radio Goma reported it.");
  CU_ASSERT_TRUE (has (ENTITY_PARTY, "Radio Goma", "radio-goma"));
  read_text ("Local radio reported it.");
  CU_ASSERT_TRUE (has (ENTITY_PARTY, "Local radio", "local-radio"));
}

static void
reads_text_all_in_capitals (void)
{
  read_text ("SALVADORAN ARMY SOURCES IN SAN SALVADOR SAID IT IS OVER.");
  CU_ASSERT_TRUE (has (ENTITY_PARTY, "SALVADORAN ARMY", "SV-army"));
  CU_ASSERT_PTR_NOT_NULL (find (ENTITY_PLACE, "SAN SALVADOR"));
  CU_ASSERT_PTR_NULL (find (ENTITY_PARTY, "IS"));
}

static void
trusts_the_initials_in_brackets (void)
{
  read_text ("The National Disaster Risk Reduction and Management Council "
             "(NDRRMC) met.");
  CU_ASSERT_TRUE (
      has (ENTITY_PARTY,
           "National Disaster Risk Reduction and Management Council",
           "org:national-disaster-risk-reduction-and-management-council"));
  read_text ("The Centre for Risk and Water Studies (CRWS) met.\n"
             "CRWS met again.");
  CU_ASSERT_TRUE (
      has (ENTITY_PARTY, "CRWS", "org:centre-for-risk-and-water-studies"));
  read_text ("The Kenyan disaster council (KDCX) met.");
  CU_ASSERT_TRUE (
      has (ENTITY_PARTY, "Kenyan disaster council", "KE-disaster-council"));
}

static void
tells_national_societies_apart (void)
{
  read_text ("The Philippine Red Cross and the Iraqi Red Crescent Society met "
             "the Red Cross.");
  CU_ASSERT_TRUE (
      has (ENTITY_PARTY, "Philippine Red Cross", "PH-red-cross"));
  CU_ASSERT_TRUE (has (ENTITY_PARTY, "Iraqi Red Crescent Society",
                       "org:iraqi-red-crescent-society"));
  CU_ASSERT_TRUE (has (ENTITY_PARTY, "Red Cross", "red-cross"));
}

static void
stands_any_tokens (void)
{
  static const char *const soup[] = {
    "Turkey", "'s",           "the",     "Ministry", "of", "(",         ")",
    "SRCG",   "\xe2\x80\x9c", "Group",   "army",     ",",  "spokesman", "and",
    "-",      "run",          "Syrian",  "Ankara",   "in", "Idlib",     "US",
    "said",   "UN",           "Foreign", "A",        "al", "\n",        "12",
    "."
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (gint n = g_rand_int_range (random, 0, 40); n > 0; n--)
        {
          g_string_append (
              text, soup[g_rand_int_range (random, 0, G_N_ELEMENTS (soup))]);
          if (g_rand_boolean (random))
            g_string_append_c (text, ' ');
        }
      read_text (text->str);
      for (guint i = 0; i < analysis->n_sentences; i++)
        {
          const Sentence *sentence
              = analysis_sentence (analysis, i, STAGE_ENTITIES);

          for (guint j = 0; j < sentence->n_entities; j++)
            if (sentence->entities[j].at.start < sentence->start
                || sentence->entities[j].at.end > sentence->end
                || sentence->entities[j].at.start
                       >= sentence->entities[j].at.end
                || sentence->entities[j].name == NULL)
              CU_FAIL ("a mention leaves its sentence");
        }
    }
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "finds countries and their people", finds_countries_and_their_people },
    { "tells capitals from governments", tells_capitals_from_governments },
    { "builds organisations from patterns",
      builds_organisations_from_patterns },
    { "backing makes no organisation", backing_makes_no_organisation },
    { "knows listed organisations", knows_listed_organisations },
    { "resolves short forms", resolves_short_forms },
    { "learns acronyms of the document", learns_acronyms_of_the_document },
    { "finds places with variants", finds_places_with_variants },
    { "finds offices and persons", finds_offices_and_persons },
    { "tells stations apart", tells_stations_apart },
  { "reads text all in capitals", reads_text_all_in_capitals },
    { "stands any tokens", stands_any_tokens },
    { "trusts the initials in brackets", trusts_the_initials_in_brackets },
    { "tells national societies apart", tells_national_societies_apart },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "entities", set_up, tear_down, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
