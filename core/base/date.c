/* Day numbers, partial dates and their text. */
#include "config.h"

#include "base/date.h"

#include <stdio.h>
#include <string.h>

static const char *const precision_names[] = {
  [PRECISION_NONE] = NULL,     [PRECISION_DAY] = "day",
  [PRECISION_WEEK] = "week",   [PRECISION_MONTH] = "month",
  [PRECISION_YEAR] = "year",   [PRECISION_INTERVAL] = "interval",
};

Day
day_from_date (int year, int month, int day)
{
  gint64 y = month <= 2 ? (gint64) year - 1 : year;
  gint64 era = (y >= 0 ? y : y - 399) / 400;
  gint64 year_of_era = y - era * 400;
  gint64 shifted = month > 2 ? month - 3 : month + 9;
  gint64 day_of_year = (153 * shifted + 2) / 5 + day - 1;
  gint64 day_of_era
      = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return (Day) (era * 146097 + day_of_era - 719468);
}

/* Years of 400 that are added so that no day counts below nought. */
#define ERAS 14700

/* After Neri and Schneider, "Euclidean affine functions and their application
 * to calendar algorithms" (2023): years begin in March, and one multiplication
 * gives quotient and remainder together. */
void
day_to_date (Day day, int *ret_year, int *ret_month, int *ret_day)
{
  guint64 quarters
      = 4 * (guint64) ((gint64) day + 719468 + (gint64) 146097 * ERAS) + 3;
  guint century = (guint) (quarters / 146097);
  guint in_century = (guint) (quarters % 146097) | 3;
  guint64 years = (guint64) 2939745 * in_century;
  guint day_of_year = (guint) ((guint32) years / 2939745 / 4);
  guint months = 2141 * day_of_year + 197913;
  gboolean is_next_year = day_of_year >= 306;

  *ret_day = (int) ((months & 0xffff) / 2141 + 1);
  *ret_month = (int) (months >> 16) - (is_next_year ? 12 : 0);
  *ret_year = (int) (100 * century + (guint) (years >> 32)) - 400 * ERAS
              + (is_next_year ? 1 : 0);
}

int
day_weekday (Day day)
{
  /* 1970-01-01 was a Thursday. */
  int weekday = (int) (((gint64) day + 3) % 7);

  return weekday < 0 ? weekday + 7 : weekday;
}

int
days_in_month (int year, int month)
{
  static const int lengths[]
      = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return lengths[month - 1] + (month == 2 && leap ? 1 : 0);
}

gboolean
date_is_valid (int year, int month, int day)
{
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1
         && day <= days_in_month (year, month);
}

Day
day_add_months (Day day, int months)
{
  int year, month, day_of_month;
  gint64 count;

  day_to_date (day, &year, &month, &day_of_month);
  count = (gint64) year * 12 + month - 1 + months;
  year = (int) (count >= 0 ? count / 12 : (count - 11) / 12);
  month = (int) (count - (gint64) year * 12) + 1;
  return day_from_date (year, month,
                        MIN (day_of_month, days_in_month (year, month)));
}

DayRange
day_range_day (Day day)
{
  return (DayRange) { day, day, PRECISION_DAY };
}

DayRange
day_range_week (Day day_in_week)
{
  Day monday = day_in_week - day_weekday (day_in_week);

  return (DayRange) { monday, monday + 6, PRECISION_WEEK };
}

DayRange
day_range_month (int year, int month)
{
  return (DayRange) { day_from_date (year, month, 1),
                      day_from_date (year, month, days_in_month (year, month)),
                      PRECISION_MONTH };
}

DayRange
day_range_year (int year)
{
  return (DayRange) { day_from_date (year, 1, 1), day_from_date (year, 12, 31),
                      PRECISION_YEAR };
}

/* Reads exactly DIGITS digits at *TEXT and moves past them. */
static gboolean
read_digits (const char **text, int digits, int *ret_value)
{
  int value = 0;

  for (int i = 0; i < digits; i++)
    {
      if (!g_ascii_isdigit ((*text)[i]))
        return FALSE;
      value = value * 10 + g_ascii_digit_value ((*text)[i]);
    }
  *text += digits;
  *ret_value = value;
  return TRUE;
}

gboolean
day_range_parse (const char *text, DayRange *ret_range)
{
  int year, month, day;

  if (!read_digits (&text, 4, &year) || year < 1)
    return FALSE;
  if (*text == '\0')
    {
      *ret_range = day_range_year (year);
      return TRUE;
    }
  if (*text++ != '-' || !read_digits (&text, 2, &month) || month < 1
      || month > 12)
    return FALSE;
  if (*text == '\0')
    {
      *ret_range = day_range_month (year, month);
      return TRUE;
    }
  if (*text++ != '-' || !read_digits (&text, 2, &day)
      || !date_is_valid (year, month, day))
    return FALSE;
  if (*text != '\0' && *text != 'T' && *text != ' ')
    return FALSE;
  *ret_range = day_range_day (day_from_date (year, month, day));
  return TRUE;
}

/* Two decimal digits. */
static char *
put_two (char *at, guint value)
{
  at[0] = (char) ('0' + value / 10);
  at[1] = (char) ('0' + value % 10);
  return at + 2;
}

char *
day_format (Day day, char *buffer)
{
  int year, month, day_of_month;
  char *at = buffer;

  buffer[0] = '\0';
  if (DAY_IS_OPEN (day))
    return buffer;
  day_to_date (day, &year, &month, &day_of_month);
  if (year < 0 || year > 9999)
    {
      g_snprintf (buffer, 16, "%04d-%02d-%02d", year, month, day_of_month);
      return buffer;
    }
  at = put_two (put_two (at, (guint) year / 100), (guint) year % 100);
  *at++ = '-';
  at = put_two (at, (guint) month);
  *at++ = '-';
  at = put_two (at, (guint) day_of_month);
  *at = '\0';
  return buffer;
}

const char *
precision_name (Precision precision)
{
  return precision_names[precision];
}

gboolean
precision_from_name (const char *name, Precision *ret_precision)
{
  for (guint i = PRECISION_DAY; i < G_N_ELEMENTS (precision_names); i++)
    if (strcmp (name, precision_names[i]) == 0)
      {
        *ret_precision = i;
        return TRUE;
      }
  return FALSE;
}
