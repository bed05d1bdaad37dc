/* Two ends and lists: "from 1 to 5 May", "March 3-10", "17, 18 and 19 May". */
#include "config.h"

#include "language/en/times.h"

#include <string.h>

typedef struct
{
  CalendarDate date;
  TimeMatch match; /* for what is no date of the calendar: "Monday" */
  gboolean other;
  guint at;
} RangeEnd;

/* The token behind the sign between two ends, 0 when there is none. */
static guint
connector_at (const TimeScan *scan, guint at, gboolean between)
{
  const Token *token;
  guint end;

  if (at >= scan->n_tokens)
    return 0;
  token = &scan->tokens[at];
  if (token_is_mark (token, MARK_HYPHEN) || token_is_mark (token, MARK_DASH))
    {
      gboolean glued = token_is_glued (scan, at);

      return between || glued || token_is_mark (token, MARK_DASH) ? at + 1 : 0;
    }
  if (time_word_at (scan, at, TIME_WORD_RANGE, &end) == NULL)
    return 0;
  if (token_has_text (scan, at, "and"))
    return between ? end : 0;
  return end;
}

/* One end; WORDED: "from" or "between" stand before both, so that it may be
 * another time than a date of the calendar. */
static gboolean
range_end_at (const TimeScan *scan, guint at, gboolean worded, RangeEnd *end)
{
  if (token_has_text (scan, at, "the"))
    at++;
  end->at = at;
  end->other = FALSE;
  if (calendar_date_at (scan, at, &end->date))
    return TRUE;
  end->date = (CalendarDate) { 0 };
  if (day_number_at (scan, at, &end->date.day, &end->date.end))
    {
      guint year = mark_at (scan, end->date.end, ',') ? end->date.end + 1
                                                  : end->date.end;

      /* "March 5-9, 1918" */
      if (year_at (scan, year, &end->date.year))
        end->date.end = year + 1;
      return TRUE;
    }
  end->other = worded
               && (match_period (scan, at, &end->match)
                   || match_relative (scan, at, &end->match));
  if (end->other && end->match.relation != TIME_AT)
    return FALSE;
  end->date.end = end->match.end;
  return end->other;
}

/* Fills what one end leaves to the other: "3 to 10 March 2020". */
static gboolean
share_parts (CalendarDate *a, CalendarDate *b)
{
  if (a->range || b->range)
    return FALSE;
  if (a->month == 0 && a->day != 0)
    {
      /* A bare day needs the other end's month and day. */
      if (b->month == 0 || b->day == 0 || a->day >= b->day)
        return FALSE;
      a->month = b->month;
      a->year = b->year;
      a->chosen = b->chosen;
      a->choice = b->choice;
    }
  else if (b->month == 0 && b->day != 0)
    {
      if (a->month == 0 || a->day == 0 || a->day >= b->day)
        return FALSE;
      b->month = a->month;
      if (b->year == 0)
        b->year = a->year;
    }
  if (a->year == 0 && b->year != 0)
    a->year = a->month > b->month ? b->year - 1 : b->year;
  else if (b->year == 0 && a->year != 0)
    b->year = b->month < a->month ? a->year + 1 : a->year;
  a->year_anchor = a->year_anchor != NULL ? a->year_anchor : b->year_anchor;
  b->year_anchor = a->year_anchor;
  /* "March 10 to 1987" is no range, "2014 through May 2018" is. */
  return (a->month != 0) == (b->month != 0)
         || (a->year != 0 && b->month != 0 && a->year <= b->year);
}

static gboolean
resolve_end (const TimeScan *scan, RangeEnd *end)
{
  if (end->other)
    return end->match.range.precision != PRECISION_NONE;
  return calendar_resolve (scan, end->at, &end->date, &end->match)
         && end->match.range.precision != PRECISION_NONE;
}

/* Both ends without a year lie in the same or in following years. */
static gboolean
join_ends (const TimeScan *scan, RangeEnd *a, RangeEnd *b, TimeMatch *match)
{
  guint end = MAX (a->date.end, b->date.end);
  gboolean no_year = a->date.year == 0 && b->date.year == 0;

  if (!resolve_end (scan, a) || !resolve_end (scan, b))
    {
      match_unresolved (match, end);
      return TRUE;
    }
  if (a->match.range.begin > b->match.range.end && !a->other && !b->other
      && no_year)
    a->match.range = day_interval (
        day_add_months (a->match.range.begin, -12),
        day_add_months (a->match.range.end, -12));
  if (a->match.range.begin > b->match.range.end)
    return FALSE;
  match_set (match, end,
             day_interval (a->match.range.begin, b->match.range.end),
             b->match.anchor);
  match_add_part (match, a->at, a->date.end, a->match.range);
  match_add_part (match, b->at, b->date.end, b->match.range);
  return TRUE;
}

/* A hyphen between bare numbers or years needs a month or two years. */
static gboolean
is_plausible (const TimeScan *scan, guint at, gboolean worded,
              const CalendarDate *a, const CalendarDate *b)
{
  guint end;

  if (a->month != 0 || b->month != 0)
    return TRUE;
  if (a->year == 0 || b->year == 0 || a->year >= b->year)
    return FALSE;
  if (worded && time_word_at (scan, at, TIME_WORD_RELATION, &end) != NULL)
    return TRUE;
  return b->year - a->year <= 200 && a->year >= 1400
         && (b->end >= scan->n_tokens
             || (!token_is (&scan->tokens[b->end], LEX_PERSON)
                 && !token_is (&scan->tokens[b->end], LEX_UNIT)));
}

gboolean
match_range (const TimeScan *scan, guint at, TimeMatch *match)
{
  guint place = at, next;
  const TimeWord *word = time_word_at (scan, at, TIME_WORD_RELATION, &place);
  gboolean between = word != NULL && word->value == PREFIX_BETWEEN;
  gboolean from = word != NULL && word->value == PREFIX_FROM;
  RangeEnd a, b;

  if (!between && !from)
    place = at;
  if (token_has_text (scan, place, "the"))
    place++;
  if (!range_end_at (scan, place, between || from, &a))
    return FALSE;
  next = connector_at (scan, a.date.end, between);
  if (next == 0)
    return FALSE;
  if (!range_end_at (scan, next, between || from, &b))
    return FALSE;
  if (a.other || b.other)
    {
      if ((!a.other && a.date.month == 0 && a.date.year == 0)
          || (!b.other && b.date.month == 0 && b.date.year == 0))
        return FALSE;
    }
  else if (!share_parts (&a.date, &b.date)
           || !is_plausible (scan, at, between || from, &a.date, &b.date))
    return FALSE;
  return join_ends (scan, &a, &b, match);
}

/* "May 4 and 5": the days behind a month, where no counted noun follows. */
static guint
match_days_behind (const TimeScan *scan, guint at, TimeMatch *matches,
                   guint most)
{
  CalendarDate date, next;
  guint n = 1, place, end;
  int day, last;

  if (!calendar_date_at (scan, at, &date) || date.month == 0 || date.day == 0
      || date.year != 0 || !token_has_text (scan, date.end, "and"))
    return 0;
  place = date.end + 1;
  if (!day_number_at (scan, place, &day, &end) || day <= date.day
      || n >= most || calendar_date_at (scan, place, &next)
      || (end < scan->n_tokens && !mark_at (scan, end, ',')
          && scan->tokens[end].kind == TOKEN_WORD
          && (token_function (&scan->tokens[end])
              & (WORD_BE | WORD_HAVE | WORD_PREPOSITION | WORD_CONJUNCTION))
                 == 0))
    return 0;
  last = day;
  matches[0].end = date.end;
  if (mark_at (scan, end, ',') && year_at (scan, end + 1, &date.year))
    end += 2;
  else if (year_at (scan, end, &date.year))
    end++;
  if (!calendar_resolve (scan, at, &date, &matches[0])
      || matches[0].range.precision != PRECISION_DAY)
    return 0;
  match_set (&matches[1], end,
             day_range_day (matches[0].range.begin + last - date.day),
             matches[0].anchor);
  return 2;
}

/* The bare days "17, 18 and" before a full date; the number of days, each a
 * match of its own, the last with the month. */
guint
match_day_list (const TimeScan *scan, guint at, TimeMatch *matches, guint most)
{
  guint starts[8], n = 0, place = at, end;
  gboolean joined = FALSE;
  CalendarDate date;
  int day, last = 0;

  if (token_starts (&scan->tokens[at], LEX_MONTH))
    return match_days_behind (scan, at, matches, most);
  most = MIN (most, G_N_ELEMENTS (starts));
  while (n + 1 < most && day_number_at (scan, place, &day, &end) && day > last)
    {
      starts[n] = place;
      if (mark_at (scan, end, ','))
        end++;
      else if (!token_has_text (scan, end, "and")
               && !token_has_text (scan, end, "or"))
        break;
      else
        joined = TRUE;
      if (token_has_text (scan, end, "and") || token_has_text (scan, end, "or"))
        {
          joined = TRUE;
          end++;
        }
      if (token_has_text (scan, end, "the"))
        end++;
      n++;
      last = day;
      place = end;
    }
  /* "killed five, 18 September": a comma alone joins three days or more. */
  if (n == 0 || (n == 1 && !joined)
      || !calendar_date_at (scan, place, &date) || date.day <= last
      || date.month == 0 || date.weekday != 0
      || !calendar_resolve (scan, place, &date, &matches[n])
      || matches[n].range.precision != PRECISION_DAY)
    return 0;
  for (guint i = 0; i < n; i++)
    {
      day_number_at (scan, starts[i], &day, &end);
      match_set (&matches[i], end,
                 day_range_day (matches[n].range.begin - date.day + day),
                 matches[n].anchor);
    }
  return n + 1;
}
