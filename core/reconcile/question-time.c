/* The time of a question in words. */
#include "config.h"

#include "reconcile/case.h"

#include "base/text-append.h"

#include <string.h>

/* FORMAT with %d, %m and %y for the day, the month's name and the year. */
static void
append_day (GString *text, Day day, const char *format)
{
  static const char *const months[]
      = { "January", "February", "March",     "April",   "May",      "June",
          "July",    "August",   "September", "October", "November",
          "December" };
  int year, month, in_month;

  day_to_date (day, &year, &month, &in_month);
  for (; *format != '\0'; format++)
    if (*format != '%')
      text_append_char (text, *format);
    else if (*++format == 'm')
      text_append (text, months[month - 1]);
    else
      quantity_append_digits (text, *format == 'd' ? in_month : year);
}

/* "between 5 and 12 February 2020", "in February 2020". */
static void
append_period (GString *text, Day begin, Day end)
{
  int year, month, day, last_year, last_month, last_day, after;

  day_to_date (end + 1, &last_year, &last_month, &after);
  day_to_date (end, &last_year, &last_month, &last_day);
  day_to_date (begin, &year, &month, &day);
  if (year == last_year && month == last_month && day == 1 && after == 1)
    {
      append_day (text, begin, " in %m %y");
      return;
    }
  append_day (text, begin,
              year != last_year     ? " between %d %m %y"
              : month != last_month ? " between %d %m"
                                    : " between %d");
  append_day (text, end, " and %d %m %y");
}

/* "since December" names no day. */
static gboolean
names_day (const char *text)
{
  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text))
      {
        gsize length = strspn (text, "0123456789");

        if (length < 3)
          return TRUE;
        text += length - 1;
      }
  return FALSE;
}

void
question_append_time (GString *text, DayRange time, const char *words)
{
  int year, month, day;

  if (time.precision == PRECISION_NONE)
    return;
  day_to_date (time.begin, &year, &month, &day);
  if (time.precision == PRECISION_YEAR)
    append_day (text, time.begin, " in %y");
  else if (time.begin == time.end)
    append_day (text, time.begin, " on %d %m %y");
  else if (DAY_IS_OPEN (time.begin))
    append_day (text, time.end, " until %d %m %y");
  else if (words != NULL && g_ascii_strncasecmp (words, "since ", 6) == 0)
    append_day (text, time.begin,
                day == 1 && !names_day (words) ? " since %m %y"
                                               : " since %d %m %y");
  else if (DAY_IS_OPEN (time.end))
    append_day (text, time.begin, " from %d %m %y");
  else
    append_period (text, time.begin, time.end);
}
