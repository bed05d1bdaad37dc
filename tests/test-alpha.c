/* Krippendorff's alpha: published vectors, the interval gap, the bootstrap. */
#include "config.h"

#include "base/json-reader.h"
#include "reconcile/alpha.h"
#include "tests/tap.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define MAX_UNITS 40
#define MAX_RATINGS 20

typedef struct
{
  RatedUnit units[MAX_UNITS];
  Rating ratings[MAX_UNITS][MAX_RATINGS];
  guint n;
} Table;

static void
add_unit (Table *table, const JsonValue *values)
{
  guint n = (guint) json_array_length (values);
  Rating *ratings = table->ratings[table->n];

  for (guint i = 0; i < n; i++)
    {
      double value = json_get_double (json_array_get (values, i), NAN);

      ratings[i] = (Rating) { value, INTERVAL (value, value) };
    }
  table->units[table->n++] = (RatedUnit) { ratings, n };
}

static char **
read_lines (void)
{
  const char *sources = g_getenv ("SOURCES");
  g_autofree char *path
      = g_build_filename (sources != NULL ? sources : ".", "tests", "data",
                          "agreement", "alpha.jsonl", NULL);
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return g_new0 (char *, 1);
  return g_strsplit (g_strchomp (text), "\n", -1);
}

static Table *
parse_table (JsonReader *reader, const char *line, const JsonValue **ret_value)
{
  Table *table = g_new0 (Table, 1);
  gsize offset;
  const JsonValue *units;

  *ret_value
      = json_reader_parse (reader, line, strlen (line), &offset, NULL);
  units = json_get (*ret_value, "units");
  for (guint i = 0; i < json_array_length (units); i++)
    add_unit (table, json_array_get (units, i));
  return table;
}

static guint
check_metric (const Table *table, const JsonValue *value, const char *name,
              AlphaMetric metric)
{
  const JsonValue *expected = json_get (json_get (value, "expected"), name);
  double alpha = alpha_find (table->units, table->n, metric).value;

  if (expected == NULL)
    return 0;
  if (!(fabs (alpha - json_get_double (expected, NAN)) < 1e-9))
    {
      printf ("# %s %s: %.17g\n", json_get_member_string (value, "id"), name,
              alpha);
      CU_FAIL ("alpha is not the published one");
    }
  return 1;
}

static void
published_vectors_hold (void)
{
  g_auto (GStrv) lines = read_lines ();
  guint checked = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (JsonReader) reader = json_reader_new ();
      const JsonValue *value;
      g_autofree Table *table = parse_table (reader, lines[i], &value);

      checked += check_metric (table, value, "nominal", alpha_nominal)
                 + check_metric (table, value, "interval", alpha_interval)
                 + check_metric (table, value, "ratio", alpha_ratio);
    }
  CU_ASSERT_EQUAL (checked, 20);
}

/* The seventh unit of the first set; krippendorffsalpha gives -0.114. */
static void
leaving_a_unit_out_moves_alpha_as_published (void)
{
  g_auto (GStrv) lines = read_lines ();
  g_autoptr (JsonReader) reader = json_reader_new ();
  const JsonValue *value;
  g_autofree Table *table = parse_table (reader, lines[0], &value);
  double all = alpha_find (table->units, table->n, alpha_nominal).value;
  double least = INFINITY;

  for (guint i = 0; i < table->n; i++)
    {
      RatedUnit unit = table->units[i];
      double without;

      table->units[i].n = 0;
      without = alpha_find (table->units, table->n, alpha_nominal).value;
      least = MIN (least, fabs (all - without - -0.11401275592239246));
      table->units[i] = unit;
    }
  CU_ASSERT_TRUE (least < 1e-9);
}

static void
the_bootstrap_is_about_the_published_one (void)
{
  g_auto (GStrv) lines = read_lines ();
  g_autoptr (JsonReader) reader = json_reader_new ();
  const JsonValue *value;
  g_autofree Table *table = parse_table (reader, lines[0], &value);
  Alpha one = alpha_find (table->units, table->n, alpha_nominal);
  Alpha two = alpha_find (table->units, table->n, alpha_nominal);

  CU_ASSERT_TRUE (fabs (one.low - 0.422) < 0.08);
  CU_ASSERT_TRUE (one.high > 0.9 && one.high <= 1);
  CU_ASSERT_TRUE (one.low == two.low && one.high == two.high);
  CU_ASSERT_EQUAL (one.units, 11);
  CU_ASSERT_EQUAL (one.ratings, 40);
}

static void
ranges_that_meet_do_not_differ (void)
{
  Rating nearly = { NAN, INTERVAL (665000, 699999) };
  Rating exact = { NAN, INTERVAL (689000, 689000) };
  Rating later = { NAN, INTERVAL (831000, 831000) };
  double gap = log (831001.0 / 689001.0);

  CU_ASSERT_EQUAL (alpha_gap (&nearly, &exact), 0);
  CU_ASSERT_DOUBLE_EQUAL (alpha_gap (&exact, &later), gap * gap, 1e-12);
  CU_ASSERT_EQUAL (alpha_gap (&later, &exact), alpha_gap (&exact, &later));
}

static void
too_little_gives_no_number (void)
{
  Rating ratings[] = { { 5, INTERVAL (5, 5) }, { 5, INTERVAL (5, 5) } };
  RatedUnit same[] = { { ratings, 2 }, { ratings, 2 } };
  RatedUnit alone[] = { { ratings, 1 }, { ratings, 1 } };

  CU_ASSERT_TRUE (isnan (alpha_find (same, 1, alpha_ratio).value));
  CU_ASSERT_TRUE (isnan (alpha_find (same, 2, alpha_ratio).value));
  CU_ASSERT_TRUE (isnan (alpha_find (alone, 2, alpha_ratio).value));
  CU_ASSERT_EQUAL (alpha_find (alone, 2, alpha_ratio).units, 0);
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "published vectors hold", published_vectors_hold },
    { "leaving a unit out moves alpha as published",
      leaving_a_unit_out_moves_alpha_as_published },
    { "the bootstrap is about the published one",
      the_bootstrap_is_about_the_published_one },
    { "ranges that meet do not differ", ranges_that_meet_do_not_differ },
    { "too little gives no number", too_little_gives_no_number },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "alpha", NULL, NULL, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
