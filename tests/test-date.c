/* Day numbers, partial dates, weeks and months. */
#include "config.h"

#include "base/date.h"
#include "tests/tap.h"

static void
reads_partial_dates (void)
{
  DayRange range;
  char text[16];

  CU_ASSERT_TRUE_FATAL (day_range_parse ("2020-02", &range));
  CU_ASSERT_EQUAL (range.precision, PRECISION_MONTH);
  CU_ASSERT_STRING_EQUAL (day_format (range.end, text), "2020-02-29");
  CU_ASSERT_TRUE_FATAL (day_range_parse ("2020-02-12T23:59:59Z", &range));
  CU_ASSERT_STRING_EQUAL (day_format (range.begin, text), "2020-02-12");
  CU_ASSERT_TRUE_FATAL (day_range_parse ("2019", &range));
  CU_ASSERT_STRING_EQUAL (day_format (range.begin, text), "2019-01-01");
}

static void
refuses_what_is_no_date (void)
{
  static const char *const wrong[] = { "", "20", "2020-13", "2020-02-30",
                                       "2019-02-29", "2020-2-1", "0000",
                                       "2020-02-12x", "12.02.2020" };
  DayRange range;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    CU_ASSERT_FALSE (day_range_parse (wrong[i], &range));
}

static void
knows_weekdays_and_weeks (void)
{
  Day monday = day_from_date (2020, 2, 10);

  CU_ASSERT_EQUAL (day_weekday (monday), 0);
  CU_ASSERT_EQUAL (day_weekday (day_from_date (1969, 12, 31)), 2);
  CU_ASSERT_EQUAL (day_range_week (monday + 6).begin, monday);
}

static void
round_trips_every_day_of_400_years (void)
{
  int year, month, day;
  gboolean same = TRUE;

  for (Day number = day_from_date (1800, 1, 1);
       number < day_from_date (2200, 1, 1); number++)
    {
      day_to_date (number, &year, &month, &day);
      same = same && day_from_date (year, month, day) == number
             && date_is_valid (year, month, day);
    }
  CU_ASSERT_TRUE (same);
}

static void
adds_months_within_the_month (void)
{
  CU_ASSERT_EQUAL (day_add_months (day_from_date (2020, 1, 31), 1),
                   day_from_date (2020, 2, 29));
  CU_ASSERT_EQUAL (day_add_months (day_from_date (2020, 1, 15), -2),
                   day_from_date (2019, 11, 15));
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "reads partial dates", reads_partial_dates },
    { "refuses what is no date", refuses_what_is_no_date },
    { "knows weekdays and weeks", knows_weekdays_and_weeks },
    { "round-trips every day of 400 years",
      round_trips_every_day_of_400_years },
    { "adds months within the month", adds_months_within_the_month },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "date", NULL, NULL, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
