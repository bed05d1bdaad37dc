/* Figures with their wording as intervals. */
#include "config.h"

#include "base/quantity.h"
#include "tests/tap.h"

#include <math.h>

static void
check (double value, Qualifier qualifier, double a, double b, double c,
       double d)
{
  Quantity quantity = quantity_from_number (value, qualifier);

  CU_ASSERT_EQUAL (quantity.core.low, a);
  CU_ASSERT_EQUAL (quantity.core.high, b);
  CU_ASSERT_EQUAL (quantity.support.low, c);
  CU_ASSERT_EQUAL (quantity.support.high, d);
}

static void
wording_sets_the_intervals (void)
{
  check (5, QUALIFIER_EXACT, 5, 5, 5, 5);
  check (700, QUALIFIER_EXACT, 700, 700, 700, 700);
  check (689000, QUALIFIER_EXACT, 688500, 689500, 688000, 690000);
  check (2387, QUALIFIER_EXACT, 2387, 2387, 2387, 2387);
  check (700000, QUALIFIER_ABOUT, 630000, 770000, 560000, 840000);
  check (600000, QUALIFIER_NEARLY, 570000, 599999, 540000, 599999);
  check (13, QUALIFIER_NEARLY, 12, 12, 12, 12);
  check (500000, QUALIFIER_OVER, 500001, 550000, 500001, INFINITY);
  check (700000, QUALIFIER_AT_LEAST, 700000, 770000, 700000, INFINITY);
  check (50, QUALIFIER_UP_TO, 45, 50, 0, 50);
  check (50, QUALIFIER_UNDER, 45, 49, 0, 49);
  check (0, QUALIFIER_NEARLY, 0, 0, 0, 0);
}

static void
every_support_holds_its_core (void)
{
  gboolean holds = TRUE;

  for (int value = 0; value < 30000; value++)
    for (int q = QUALIFIER_EXACT; q <= QUALIFIER_UNDER; q++)
      {
        Quantity it = quantity_from_number (value / 4.0, (Qualifier) q);

        holds = holds && it.support.low <= it.core.low
                && it.core.low <= it.core.high
                && it.core.high <= it.support.high && it.support.low >= 0;
      }
  CU_ASSERT_TRUE (holds);
}

static void
is_written_as_people_write_it (void)
{
  static const struct
  {
    double value;
    Qualifier qualifier;
    const char *text;
  } cases[] = {
    { 689000, QUALIFIER_EXACT, "689,000" },
    { 1.5, QUALIFIER_EXACT, "1.5" },
    { 600000, QUALIFIER_NEARLY, "nearly 600,000" },
    { 13, QUALIFIER_AT_LEAST, "at least 13" },
    { 1234567, QUALIFIER_OVER, "more than 1,234,567" },
  };
  Quantity range = quantity_from_range (3, 1000);
  g_autofree char *between = quantity_to_string (&range);

  CU_ASSERT_STRING_EQUAL (between, "3 to 1,000");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Quantity it
          = quantity_from_number (cases[i].value, cases[i].qualifier);
      g_autofree char *text = quantity_to_string (&it);

      CU_ASSERT_STRING_EQUAL (text, cases[i].text);
    }
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "wording sets the intervals", wording_sets_the_intervals },
    { "every support holds its core", every_support_holds_its_core },
    { "is written as people write it", is_written_as_people_write_it },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "quantity", NULL, NULL, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
