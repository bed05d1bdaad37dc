/* Figures with their hedges, ranges, units and kinds. */
#include "config.h"

#include "language/en/english.h"
#include "tests/tap.h"

#include <math.h>
#include <string.h>

static Language *language;

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
  language_freeze (language);
  return 0;
}

static int
tear_down (void)
{
  language_free (language);
  return 0;
}

static void
add_number (GString *out, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out,
                   g_ascii_formatd (text, sizeof text, "%.12g", value));
}

static void
add_value (GString *out, const QuantityMention *mention)
{
  const Quantity *value = &mention->value;

  if (value->qualifier != QUALIFIER_EXACT)
    g_string_append_printf (out, " %s", qualifier_name (value->qualifier));
  g_string_append_c (out, ' ');
  if (isnan (value->best))
    {
      add_number (out, value->core.low);
      g_string_append_c (out, '-');
      add_number (out, value->core.high);
    }
  else
    add_number (out, value->best);
}

static void
add_mention (GString *out, const char *text, const QuantityMention *mention)
{
  static const char *const kinds[]
      = { "", " ordinal", " age", " year", " money", " percent", " measure",
          " identifier" };

  g_string_append_c (out, '[');
  g_string_append_len (out, text + mention->at.start,
                       mention->at.end - mention->at.start);
  g_string_append_c (out, ']');
  add_value (out, mention);
  g_string_append (out, kinds[mention->kind]);
  if (mention->kind == QUANTITY_MEASURE || mention->kind == QUANTITY_MONEY)
    g_string_append_printf (out, " %s", mention->unit);
  if (mention->increment)
    g_string_append (out, " increment");
  if (mention->others)
    g_string_append (out, " others");
  if (mention->previous)
    g_string_append (out, " previous");
  if (mention->estimated)
    g_string_append (out, " estimated");
}

/* The counts of TEXT, or all mentions where ALL is set.  (transfer full) */
static char *
mentions_of (const char *text, gboolean all)
{
  g_autoptr (Arena) arena = arena_new ();
  Document document = { 0 };
  Analysis *analysis;
  GString *out = g_string_new (NULL);

  document.content = (char *) text;
  document.text_length = document.size = document.title_start
      = strlen (text);
  analysis = analysis_new (language, &document, arena);
  for (guint i = 0; i < analysis->n_sentences; i++)
    {
      Sentence *sentence = analysis_sentence (analysis, i, STAGE_QUANTITIES);

      for (guint j = 0; j < sentence->n_quantities; j++)
        if (all || sentence->quantities[j].kind == QUANTITY_COUNT)
          {
            if (out->len > 0)
              g_string_append (out, "; ");
            add_mention (out, text, &sentence->quantities[j]);
          }
    }
  return g_string_free (out, FALSE);
}

static gboolean
finds (const char *text, const char *expected)
{
  g_autofree char *found = mentions_of (text, TRUE);

  if (strcmp (found, expected) == 0)
    return TRUE;
  g_print ("# %s: %s\n", text, found);
  return FALSE;
}

static gboolean
counts_nothing (const char *text)
{
  g_autofree char *found = mentions_of (text, FALSE);

  if (found[0] == '\0')
    return TRUE;
  g_print ("# %s: %s\n", text, found);
  return FALSE;
}

typedef struct
{
  const char *text;
  const char *expected;
} Case;

static void
check (const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    CU_ASSERT_TRUE (finds (cases[i].text, cases[i].expected));
}

static void
keeps_hedges (void)
{
  static const Case cases[] = {
    { "nearly 40,000 villagers left", "[nearly 40,000] nearly 40000" },
    { "almost a million left", "[almost a million] nearly 1000000" },
    { "more than a half-million people",
      "[more than a half-million] over 500000" },
    { "well over two million", "[well over two million] over 2000000" },
    { "no fewer than 12 guards", "[no fewer than 12] at_least 12" },
    { "At least thirteen", "[At least thirteen] at_least 13" },
    { "50 or more trucks", "[50 or more] at_least 50" },
    { "60-plus trucks", "[60-plus] at_least 60" },
    { "some hurt (<10)", "[<10] under 10" },
    { "now > 1,000 displaced", "[> 1,000] over 1000" },
    { ">1,000 displaced", "[>1,000] over 1000" },
    { "≥20 dead and ≤ 5 missing", "[≥20] at_least 20; [≤ 5] up_to 5" },
    { ">=20 dead and <= 5 missing", "[>=20] at_least 20; [<= 5] up_to 5" },
    { "≈50 hurt", "[≈50] about 50" },
    { "> 20 dead", "[20] 20" },
    { "<b>20</b> dead -> 12 hurt", "[20] 20; [12] 12" },
    { "up to 300", "[up to 300] up_to 300" },
    { "as many as 20", "[as many as 20] up_to 20" },
    { "no more than 9 posts", "[no more than 9] up_to 9" },
    { "fewer than 70 remain", "[fewer than 70] under 70" },
    { "some 2.5 million people", "[some 2.5 million] about 2500000" },
    { "roughly 80 men", "[roughly 80] about 80" },
    { "20 or so men", "[20 or so] about 20" },
    { "30-odd men", "[30-odd] about 30" },
    { "an estimated 900 families",
      "[an estimated 900] about 900 estimated" },
    { "at least some 30 men", "[at least some 30] at_least 30" },
    { "a total of 16 men", "[a total of 16] 16" },
    { "some of the 16 men", "[16] 16" },
    { "over the hill, 16 men", "[16] 16" },
    { "two dozen men", "[two dozen] about 24" },
    { "40 guards or more were held", "[40] at_least 40" },
    { "six villagers at least were held", "[six] at_least 6" },
    { "held 40 guards or 12 others", "[40] 40; [12] 12 others" },
    { "12 km or more", "[12 km or more] at_least 12 measure km" },
    { "3 degrees below zero", "[3 degrees below zero] -3 measure deg" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
reads_ranges (void)
{
  static const Case cases[] = {
    { "6-9 guards", "[6-9] range 6-9" },
    { "3–4 million people", "[3–4 million] range 3000000-4000000" },
    { "between 20 and 30 thousand people",
      "[between 20 and 30 thousand] range 20000-30000" },
    { "20 to 30,000 people", "[20 to 30,000] range 20000-30000" },
    { "five or six men", "[five or six] range 5-6" },
    { "40, if not 50, men", "[40, if not 50,] range 40-50" },
    { "40, perhaps 50, of the men", "[40, perhaps 50,] range 40-50" },
    { "300 (three hundred) men", "[300 (three hundred)] 300" },
    { "eight-ten men", "[eight-ten] range 8-10" },
    { "more than 100 but fewer than 300 men",
      "[more than 100 but fewer than 300] range 101-299" },
    { "20-30% of them", "[20-30%] range 20-30 percent" },
    { "the toll rose from 6 to 9",
      "[6] 6 previous; [9] 9" },
    { "the toll climbed by four to 20",
      "[four] 4 increment; [20] 20" },
    { "the toll rose to 9 from 6", "[9] 9; [6] 6 previous" },
    { "from 6 to 9 men", "[6 to 9] range 6-9" },
    { "one in five men", "[one in five] 0.2 percent" },
    { "8- to 16-metre waves", "[8- to 16-metre] range 8-16 measure m" },
    { "between 4 and about 6 km",
      "[between 4 and about 6 km] range 4-6 measure km" },
    { "between minus five and 12", "[between minus five and 12] range -5-12" },
    { "30~70 men", "[30~70] range 30-70" },
    { "two over nine.", "[two over nine] 0.222222222222 percent" },
    { "a group of 4 over 20 men joined", "[4] 4; [over 20] over 20" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
reads_vague_words (void)
{
  static const Case cases[] = {
    { "dozens of men", "[dozens] vague 24-99" },
    { "hundreds of thousands of men",
      "[hundreds of thousands] vague 200000-999999" },
    { "several hundred men", "[several hundred] vague 300-700" },
    { "a few thousand men", "[a few thousand] vague 3000-6000" },
    { "several men", "[several] vague 3-7" },
    { "a couple of men", "[a couple] vague 2-3" },
    { "a couple people", "[a couple] vague 2-3" },
    { "a couple hundred men", "[a couple hundred] vague 200-300" },
    { "hundreds, if not thousands, left",
      "[hundreds, if not thousands] vague 200-9999" },
    { "Thousands fled.", "[Thousands] vague 2000-9999" },
    { "1,000s of men", "[1,000s] vague 2000-9999" },
    { "test scores", "" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
marks_increments_and_others (void)
{
  static const Case cases[] = {
    { "another six guards", "[another six] 6 increment" },
    { "an additional 12 guards", "[an additional 12] 12 increment" },
    { "three more guards", "[three more] 3 increment" },
    { "killing one and hurting five others",
      "[one] 1; [five] 5 others" },
    { "three more than before", "[three] 3" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
reads_units (void)
{
  static const Case cases[] = {
    { "over 400 square km of land",
      "[over 400 square km] over 400 measure km2" },
    { "a 20-km stretch", "[20-km] 20 measure km" },
    { "3 tonnes of aid", "[3 tonnes] 3 measure t" },
    { "a 6.4-magnitude quake", "[6.4-magnitude] 6.4 measure magnitude" },
    { "$4", "[$4] 4 money USD" },
    { "US$4 million", "[US$4 million] 4000000 money USD" },
    { "200 euros", "[200 euros] 200 money EUR" },
    { "2bn lira", "[2bn lira] 2000000000 money TRY" },
    { "45 per cent", "[45 per cent] 45 percent" },
    { "now its -10C", "[-10C] -10 measure degC" },
    { "113F", "[113F] 113 measure degF" },
    { "573.15K", "[573.15K] 573.15 measure K" },
    { "1.5K followers", "[1.5K] 1500" },
    { "5.5x10-3 kg", "[5.5x10-3 kg] 0.0055 measure kg" },
    { "2.5 x 10^6 kg", "[2.5 x 10^6 kg] 2500000 measure kg" },
    { "3\303\22710\342\201\273\302\263 km",
      "[3\303\22710\342\201\273\302\263 km] 0.003 measure km" },
    { "a 4x10 metre wall", "[4] 4 identifier" },
    { "a 31-year-old", "[31-year-old] 31 age" },
    { "aged 31", "[31] 31 age" },
    { "Ahmad Said, 31, fled", "[31] 31 age" },
    { "hundreds of kilometres",
      "[hundreds of kilometres] vague 200-999 measure km" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
counts_no_names_years_or_pronouns (void)
{
  static const char *const texts[] = {
    "a T-55 and an S-300 on the M5",
    "COVID-19 spread",
    "Resolution 1701 and Article 7",
    "No. 3 in the group",
    "document ID 12345678",
    "call +90 312 555 1234 now",
    "version 2.0.1 of it",
    "the 9/11 attacks, 24/7",
    "lawmakers voted 250-120",
    "at 0430 GMT",
    "AT 2350 ON SUNDAY",
    "In 2018 the war went on.",
    "the 2011 uprising",
    "the 1990s",
    "the 82nd Division",
    "the second attack",
    "1. The road is closed",
    "no one came",
    "one another",
    "one day they left",
    "one of the largest towns",
    "in the first half",
    "children under 18 fled",
    "Maria, who was 45 and lived there",
    "releases 1314,1198, 1173, 1341 and more",
    "in two thousand and eleven",
    "an M-16 and an AK-47",
    "there were no casualties",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    CU_ASSERT_TRUE (counts_nothing (texts[i]));
}

/* "exactly 6,000" leaves no room for rounding. */
static void
takes_exact_figures_as_they_stand (void)
{
  static const struct
  {
    const char *text;
    double low;
  } cases[] = { { "exactly 6,000 men", 6000 },
                { "equal to 6,000", 6000 },
                { "6,000 men", 5500 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Arena) arena = arena_new ();
      Document document = { .content = (char *) cases[i].text };
      Analysis *analysis;
      Sentence *sentence;

      document.text_length = document.size = document.title_start
          = strlen (cases[i].text);
      analysis = analysis_new (language, &document, arena);
      sentence = analysis_sentence (analysis, 0, STAGE_QUANTITIES);
      CU_ASSERT_EQUAL_FATAL (sentence->n_quantities, 1);
      CU_ASSERT_EQUAL (sentence->quantities[0].value.core.low, cases[i].low);
    }
}

/* Counts without a figure of TEXT.  (transfer full) */
static char *
implied_in (const char *text)
{
  g_autoptr (Arena) arena = arena_new ();
  g_autoptr (GArray) implied = NULL;
  Document document = { .content = (char *) text };
  GString *out = g_string_new (NULL);
  Analysis *analysis;

  document.text_length = document.size = document.title_start = strlen (text);
  analysis = analysis_new (language, &document, arena);
  analysis_sentence (analysis, 0, STAGE_ALL);
  implied = language->implied_quantities (analysis, 0);
  for (guint i = 0; i < implied->len; i++)
    {
      if (i > 0)
        g_string_append (out, "; ");
      add_mention (out, text, &g_array_index (implied, QuantityMention, i));
    }
  return g_string_free (out, FALSE);
}

static void
counts_what_stands_in_no_figure (void)
{
  static const Case cases[] = {
    { "killing a teacher and two farmers", "[a teacher] 1" },
    { "a 31-year-old farmer fled", "[a 31-year-old farmer] 1" },
    { "an old T-55 burned", "[an old T-55] 1" },
    { "no one was hurt", "[no one] 0" },
    { "no farmers were hurt", "[no farmers] 0" },
    { "it lasted three weeks", "[three weeks] 3 measure wk" },
    { "it weighs a kilogram", "[a kilogram] 1 measure kg" },
    { "a real threat on a second front", "" },
    { "three weeks ago, one day", "" },
    { "the four farmers", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = implied_in (cases[i].text);

      if (strcmp (found, cases[i].expected) != 0)
        g_print ("# %s: %s\n", cases[i].text, found);
      CU_ASSERT_STRING_EQUAL (found, cases[i].expected);
    }
}

/* Mentions of any text stand in order, within their sentence, and have
 * intervals that nest. */
static void
stays_within_any_text (void)
{
  static const char *const words[]
      = { "at least", "5", "1.5", "and", "a", "half", "million", "dozens",
          "of", "to", "-", "–", "/", ",", ".", "if not", "or", "between",
          "from", "more", "others", "than", "$", "%", "km", "m", "one",
          "third", "twenty", "hundred", "rose", "by", "several", "another",
          "point", "2018", "(", ")", "s", "th", "years old", "or so", "+",
          "0", "99999999999999999999", "½", "soldiers", "No.", "'s" };
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  gboolean good = TRUE;

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (Arena) arena = arena_new ();
      g_autoptr (GString) text = g_string_new (NULL);
      Document document = { 0 };
      guint n = (guint) g_rand_int_range (random, 1, 16);
      Analysis *analysis;

      for (guint i = 0; i < n; i++)
        g_string_append_printf (
            text, "%s%s", g_rand_boolean (random) ? " " : "",
            words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
      document.content = text->str;
      document.text_length = document.size = document.title_start = text->len;
      analysis = analysis_new (language, &document, arena);
      for (guint i = 0; i < analysis->n_sentences; i++)
        {
          Sentence *sentence
              = analysis_sentence (analysis, i, STAGE_QUANTITIES);
          guint32 at = sentence->start;

          for (guint j = 0; j < sentence->n_quantities; j++)
            {
              const QuantityMention *mention = &sentence->quantities[j];
              const Quantity *value = &mention->value;

              good = good && mention->at.start >= at
                     && mention->at.start <= mention->number.start
                     && mention->number.start < mention->number.end
                     && mention->number.end <= mention->at.end
                     && mention->at.end <= sentence->end
                     && value->support.low <= value->core.low
                     && value->core.low <= value->core.high
                     && value->core.high <= value->support.high;
              if (!good)
                {
                  g_print ("# %s\n", text->str);
                  CU_FAIL_FATAL ("a mention is out of place");
                }
              at = mention->at.end;
            }
        }
    }
  CU_ASSERT_TRUE (good);
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "keeps hedges", keeps_hedges },
    { "reads ranges", reads_ranges },
    { "reads vague words", reads_vague_words },
    { "marks increments and others", marks_increments_and_others },
    { "reads units", reads_units },
    { "counts no names, years or pronouns",
      counts_no_names_years_or_pronouns },
    { "takes exact figures as they stand", takes_exact_figures_as_they_stand },
    { "counts what stands in no figure", counts_what_stands_in_no_figure },
    { "stays within any text", stays_within_any_text },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "quantities", set_up, tear_down, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
