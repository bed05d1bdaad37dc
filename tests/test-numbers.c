/* Numbers in words and digits. */
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

/* The number at the start of TEXT; *ret_rest is what follows it. */
static gboolean
read_number (const char *text, Number *number, const char **ret_rest)
{
  g_autoptr (Arena) arena = arena_new ();
  guint n;
  Token *tokens = tokens_cut (language->lexicon, arena, text, 0,
                              (guint32) strlen (text), &n, NULL);

  if (!number_match (tokens, 0, n, number))
    return FALSE;
  *ret_rest = text + tokens[number->n_tokens - 1].end;
  return TRUE;
}

static gboolean
reads (const char *text, double value, const char *rest)
{
  Number number;
  const char *left;

  if (!read_number (text, &number, &left))
    {
      g_print ("# %s: none\n", text);
      return FALSE;
    }
  if (fabs (number.value - value) > 1e-9 * fabs (value)
      || strcmp (left, rest) != 0)
    {
      g_print ("# %s: %g, rest \"%s\"\n", text, number.value, left);
      return FALSE;
    }
  return TRUE;
}

static void
reads_whole_numbers (void)
{
  static const struct
  {
    const char *text;
    double value;
  } cases[] = {
    { "13", 13 },
    { "700,000", 700000 },
    { "900 000", 900000 },
    { "twenty-one", 21 },
    { "Twenty one", 21 },
    { "a hundred and five", 105 },
    { "one hundred and forty-two", 142 },
    { "two hundred and thirty thousand", 230000 },
    { "nineteen hundred", 1900 },
    { "a half-million", 500000 },
    { "half a million", 500000 },
    { "one and a half million", 1500000 },
    { "two and a half thousand", 2500 },
    { "two-and-a-half million", 2500000 },
    { "a million and a half", 1500000 },
    { "three-quarters of a million", 750000 },
    { "a quarter of a million", 250000 },
    { "two dozen", 24 },
    { "a dozen", 12 },
    { "half a dozen", 6 },
    { "three score", 60 },
    { "1.5 million", 1500000 },
    { "1.5-million", 1500000 },
    { "689k", 689000 },
    { "5bn", 5e9 },
    { "2.14 lakh", 214000 },
    { "12 crore", 12e7 },
    { "two crore five lakh", 20500000 },
    { "a thousand million", 1e9 },
    { "one million two hundred thousand and six", 1200006 },
    { "2 million 300 thousand", 2300000 },
    { "one point two five million", 1250000 },
    { "1\xc2\xbd million", 1500000 },
    { "1 1/2", 1.5 },
    { "a million", 1000000 },
    { "FORTY-TWO", 42 },
    { "a billion and a half million", 1000500000 },
    { "three million, four hundred & six", 3000406 },
    { "six and a third", 6 + 1 / 3.0 },
    { "four hundred and seven hundredths", 400.07 },
    { "2.5 k", 2500 },
    { "five doz", 60 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    CU_ASSERT_TRUE (reads (cases[i].text, cases[i].value, ""));
}

static void
ends_where_the_number_ends (void)
{
  CU_ASSERT_TRUE (reads ("sixty fifteen", 60, " fifteen"));
  CU_ASSERT_TRUE (reads ("hundred hundred", 100, " hundred"));
  CU_ASSERT_TRUE (reads ("two hundred and five hundred", 200,
                         " and five hundred"));
  CU_ASSERT_TRUE (reads ("one thousand and two thousand", 1000,
                         " and two thousand"));
  CU_ASSERT_TRUE (reads ("five and six", 5, " and six"));
  CU_ASSERT_TRUE (reads ("12-vehicle convoy", 12, "-vehicle convoy"));
  CU_ASSERT_TRUE (reads ("eight-ten soldiers", 8, "-ten soldiers"));
  CU_ASSERT_TRUE (reads ("two and half of them", 2, " and half of them"));
  CU_ASSERT_TRUE (reads ("5m from the wall", 5, "m from the wall"));
  CU_ASSERT_TRUE (reads ("5m were displaced", 5e6, " were displaced"));
}

static void
tells_ordinals_and_shares (void)
{
  static const struct
  {
    const char *text;
    NumberKind kind;
    double value;
    const char *rest;
  } cases[] = {
    { "second time", NUMBER_ORDINAL, 2, " time" },
    { "21st", NUMBER_ORDINAL, 21, "" },
    { "82nd Division", NUMBER_ORDINAL, 82, " Division" },
    { "twenty-first", NUMBER_ORDINAL, 21, "" },
    { "one hundred and third", NUMBER_ORDINAL, 103, "" },
    { "third attack", NUMBER_ORDINAL, 3, " attack" },
    { "a third of them", NUMBER_FRACTION, 1. / 3, " of them" },
    { "two thirds", NUMBER_FRACTION, 2. / 3, "" },
    { "one-fifth", NUMBER_FRACTION, 0.2, "" },
    { "three hundredths", NUMBER_FRACTION, 0.03, "" },
    { "half of the houses", NUMBER_FRACTION, 0.5, " of the houses" },
    { "3/4", NUMBER_FRACTION, 0.75, "" },
    { "two hundred", NUMBER_CARDINAL, 200, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Number number;
      const char *rest;

      CU_ASSERT_TRUE (
          reads (cases[i].text, cases[i].value, cases[i].rest));
      if (read_number (cases[i].text, &number, &rest))
        CU_ASSERT_EQUAL (number.kind, cases[i].kind);
    }
}

static void
refuses_what_is_no_number (void)
{
  static const char *const wrong[]
      = { "a soldier", "an attack", "dozens of", "thousands", "tens of",
          "quarter final", "and five", "M4", "point five", "ones",
          "a score of goals", "hundreds" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      Number number;
      const char *rest;

      if (read_number (wrong[i], &number, &rest))
        {
          g_print ("# %s: %g\n", wrong[i], number.value);
          CU_FAIL ("a number was read");
        }
    }
}

/* An independent speller: 1234567 as "one million two hundred ...". */
static void
spell (GString *out, guint64 n, gboolean with_and, gboolean hyphen)
{
  static const char *const small[]
      = { "zero", "one", "two", "three", "four", "five", "six", "seven",
          "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
          "fifteen", "sixteen", "seventeen", "eighteen", "nineteen" };
  static const char *const tens[]
      = { "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
          "eighty", "ninety" };
  static const struct
  {
    guint64 size;
    const char *name;
  } groups[] = { { 1000000000, "billion" },
                 { 1000000, "million" },
                 { 1000, "thousand" },
                 { 100, "hundred" } };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (n >= groups[i].size)
      {
        spell (out, n / groups[i].size, with_and, hyphen);
        g_string_append_printf (out, " %s", groups[i].name);
        n %= groups[i].size;
        if (n == 0)
          return;
        g_string_append (out, with_and && n < 100 ? " and " : " ");
      }
  if (n >= 20)
    {
      g_string_append (out, tens[n / 10]);
      if (n % 10 > 0)
        g_string_append_printf (out, "%c%s", hyphen ? '-' : ' ',
                                small[n % 10]);
    }
  else
    g_string_append (out, small[n]);
}

static void
reads_back_what_a_speller_writes (void)
{
  gboolean same = TRUE;

  for (guint64 i = 0; i < 20000; i++)
    {
      guint64 n = i < 10000 ? i : (i * i * i * 7919) % 1000000000000;
      g_autoptr (GString) text = g_string_new (NULL);

      spell (text, n, i % 2 == 0, i % 3 != 0);
      same = reads (text->str, (double) n, "") && same;
    }
  CU_ASSERT_TRUE (same);
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "reads whole numbers", reads_whole_numbers },
    { "ends where the number ends", ends_where_the_number_ends },
    { "tells ordinals and shares", tells_ordinals_and_shares },
    { "refuses what is no number", refuses_what_is_no_number },
    { "reads back what a speller writes", reads_back_what_a_speller_writes },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "numbers", set_up, tear_down, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
