/* Calendar days and closed intervals of days, in the proleptic Gregorian
 * calendar, without clock, time zone or locale.
 *
 * A day is the number of days since 1970-01-01.  The algorithms between day
 * numbers and dates are those of Howard Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms" (public domain), good for any year used here.
 */
#ifndef CONCORDAT_BASE_DATE_H
#define CONCORDAT_BASE_DATE_H

#include <glib.h>

G_BEGIN_DECLS

typedef gint32 Day;

#define DAY_OPEN_BEGIN ((Day) G_MININT32) /* no first day is stated */
#define DAY_OPEN_END ((Day) G_MAXINT32)   /* no last day is stated */
#define DAY_IS_OPEN(day) ((day) == DAY_OPEN_BEGIN || (day) == DAY_OPEN_END)

typedef enum
{
  PRECISION_NONE, /* no time is stated */
  PRECISION_DAY,
  PRECISION_WEEK,
  PRECISION_MONTH,
  PRECISION_YEAR,
  PRECISION_INTERVAL,
} Precision;

/* Both ends inclusive.  precision NONE means that there is no interval;
 * the ends then have no meaning. */
typedef struct
{
  Day begin;
  Day end;
  Precision precision;
} DayRange;

#define DAY_RANGE_NONE \
  ((DayRange) { DAY_OPEN_BEGIN, DAY_OPEN_END, PRECISION_NONE })

Day day_from_date (int year, int month, int day);
void day_to_date (Day day, int *ret_year, int *ret_month, int *ret_day);
int day_weekday (Day day); /* 0 Monday ... 6 Sunday, as in ISO 8601 */
int days_in_month (int year, int month);
gboolean date_is_valid (int year, int month, int day);
Day day_add_months (Day day, int months); /* 31 January + 1 = 28 or 29 Feb */

DayRange day_range_day (Day day);
DayRange day_range_week (Day day_in_week); /* Monday to Sunday */
DayRange day_range_month (int year, int month);
DayRange day_range_year (int year);

/* Reads YYYY, YYYY-MM, YYYY-MM-DD, or a date-time that begins with a day
 * (RFC 3339, with "T" or a space; the day is taken as written).
 * Returns FALSE when TEXT is none of these or no such day exists. */
gboolean day_range_parse (const char *text, DayRange *ret_range);

/* "YYYY-MM-DD" into BUFFER (at least 16 bytes), which is returned; an open
 * end gives the empty string. */
char *day_format (Day day, char *buffer);

const char *precision_name (Precision precision); /* NULL for NONE */
gboolean precision_from_name (const char *name, Precision *ret_precision);

G_END_DECLS

#endif
