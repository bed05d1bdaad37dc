/* Lengths of time: "two days ago", "a week earlier", "for two days". */
#include "config.h"

#include "language/en/times.h"

/* Words of "the first round of elections". */
#define MAX_EVENT 6

typedef struct
{
  guint end;
  int low;
  int high;
  TimeUnit unit;
  gboolean plural;
  gboolean hyphen; /* "two-day": an attribute, no length to go back */
  gboolean counted;
} Length;

/* "two years", "a week", "several days", "24 hours", "two-day", "hours". */
static gboolean
length_at (const TimeScan *scan, guint at, Length *length)
{
  guint place = at;

  if ((time_leads (scan, at) & TIME_LEADS_LENGTH) == 0)
    return FALSE;
  *length = (Length) { .low = 2, .high = 9 };
  length->counted = count_at (scan, at, &length->low, &length->high, &place);
  if (!length->counted)
    place = at;
  else if (mark_at (scan, place, MARK_HYPHEN))
    {
      length->hyphen = TRUE;
      place++;
    }
  /* "30-second": alone the word is an ordinal. */
  if (length->hyphen && token_has_text (scan, place, "second"))
    length->unit = UNIT_SECOND;
  else if (!unit_at (scan, place, &length->unit, &length->plural, &length->end)
           || length->unit == UNIT_QUARTER || length->unit == UNIT_HALF)
    return FALSE;
  if (length->unit == UNIT_SECOND && length->hyphen)
    length->end = place + 1;
  return length->counted || length->plural;
}

/* "17-year-old", "17 years old", "aged two years": ages, no times. */
static gboolean
is_age (const TimeScan *scan, guint at, const Length *length)
{
  guint place = length->end;

  if (mark_at (scan, place, MARK_HYPHEN))
    place++;
  return token_has_text (scan, place, "old")
         || token_has_text (scan, place, "olds")
         || (token_has_text (scan, place, "of")
             && token_has_text (scan, place + 1, "age"))
         || (at > 0 && token_has_text (scan, at - 1, "aged"));
}

/* How exact a date is that lies LENGTH away: "two years ago" is a year. */
static TimeUnit
grain (const Length *length)
{
  if (length->unit == UNIT_YEAR && length->low == 1 && length->high == 1)
    return UNIT_MONTH;
  if (length->unit == UNIT_FORTNIGHT)
    return UNIT_WEEK;
  if (length->unit == UNIT_DECADE)
    return UNIT_YEAR;
  return length->unit < UNIT_DAY ? UNIT_DAY : length->unit;
}

static void
set_shifted (TimeMatch *match, guint end, Day from, const Length *length,
             gboolean back, TimeUnit unit, const char *anchor)
{
  int sign = back ? -1 : 1;
  Day near = day_add_units (from, length->unit, sign * length->low);
  Day far = day_add_units (from, length->unit, sign * length->high);
  DayRange range = range_of_unit (near, unit);

  if (length->low != length->high)
    range = day_interval (MIN (near, far), MAX (near, far));
  match_set (match, end, range, anchor);
}

/* "before" and "after" with what they refer to behind them. */
static gboolean
is_bound_behind (const TimeScan *scan, guint at, guint shift)
{
  guint bits;

  if (!token_has_text (scan, shift, "before")
      && !token_has_text (scan, shift, "after"))
    return FALSE;
  if (at >= scan->n_tokens || scan->tokens[at].kind == TOKEN_MARK)
    return FALSE;
  bits = token_function (&scan->tokens[at]);
  return (bits & (WORD_BE | WORD_HAVE | WORD_CONJUNCTION)) == 0;
}

static gboolean
shift_from_mention (const TimeScan *scan, const Length *length, guint place,
                    gboolean back, TimeMatch *match)
{
  const TimeMention *previous
      = previous_mention (scan, length->unit <= UNIT_WEEK ? MENTION_DAY
                                                          : MENTION_ANY);
  TimeUnit unit = grain (length);
  Day published;

  if (previous == NULL)
    {
      /* "They were freed three days later" is not three days from now. */
      if ((!back && tells_of_past (scan))
          || !publication_day (scan, &published))
        {
          match_unresolved (match, place);
          return TRUE;
        }
      set_shifted (match, place, published, length, back, unit,
                   "publication");
      return TRUE;
    }
  /* A day that is known is kept: "two weeks later" is a day. */
  if (previous->range.precision == PRECISION_DAY)
    unit = length->unit < UNIT_MONTH ? UNIT_DAY : MIN (unit, UNIT_MONTH);
  else if (previous->range.precision == PRECISION_MONTH)
    unit = MAX (MIN (unit, UNIT_MONTH), UNIT_DAY);
  set_shifted (match, place, previous->range.begin, length, back, unit,
               "previous");
  return TRUE;
}

/* "two days after 3 May", "a week from Monday": from the date behind. */
static gboolean
shift_from_behind (const TimeScan *scan, const Length *length, guint place,
                   gboolean back, TimeMatch *match)
{
  TimeUnit unit = grain (length);

  if (!match_time (scan, place, match) || match->relation != TIME_AT
      || match->range.precision == PRECISION_NONE)
    return FALSE;
  if (match->range.precision == PRECISION_DAY && length->unit < UNIT_MONTH)
    unit = UNIT_DAY;
  set_shifted (match, match->end, match->range.begin, length, back, unit,
               match->anchor);
  return TRUE;
}

/* Where the date of "the vote on 10 March" at PLACE stands; PLACE: no event
 * with a date stands there. */
static guint
date_of_event (const TimeScan *scan, guint place)
{
  guint at = place, end;
  guint last = place + MAX_EVENT;

  if (!token_has_text (scan, at, "the") && !token_has_text (scan, at, "an")
      && !token_has_text (scan, at, "a"))
    return place;
  while (++at < scan->n_tokens && at < last
         && scan->tokens[at].kind == TOKEN_WORD
         && token_function (&scan->tokens[at]) == 0
         && !time_is_number (&scan->tokens[at])
         && (at == place + 1
             || !token_is (&scan->tokens[at], LEX_PREDICATE)))
    ;
  return at > place + 1 && at < scan->n_tokens
                 && time_word_at (scan, at, TIME_WORD_RELATION, &end) != NULL
             ? end
             : place;
}

gboolean
match_offset (const TimeScan *scan, guint at, TimeMatch *match)
{
  guint place = at, shift_at;
  const TimeWord *shift;
  Length length;
  gboolean back;
  Day published;

  if (time_word_at (scan, at, TIME_WORD_HEDGE, &place) == NULL)
    place = at;
  if (!length_at (scan, place, &length) || length.hyphen)
    return FALSE;
  shift_at = length.end;
  if (token_has_text (scan, shift_at, "from")
      && shift_from_behind (scan, &length, shift_at + 1, FALSE, match))
    return TRUE;
  shift = time_word_at (scan, shift_at, TIME_WORD_SHIFT, &place);
  if (shift == NULL)
    return FALSE;
  back = shift->value == SHIFT_AGO || shift->value == SHIFT_BACK;
  if (shift->value == SHIFT_AGO || shift->value == SHIFT_AHEAD)
    {
      if (!publication_day (scan, &published))
        match_unresolved (match, place);
      else
        set_shifted (match, place, published, &length, back, grain (&length),
                     "publication");
      return TRUE;
    }
  if (is_bound_behind (scan, place, shift_at))
    return shift_from_behind (scan, &length, date_of_event (scan, place),
                              back, match);
  return shift_from_mention (scan, &length, place, back, match);
}

/* "the 48 hours to Sunday evening": the days that end so. */
static gboolean
match_length_to (const TimeScan *scan, guint at, const Length *length,
                 TimeMatch *match)
{
  guint place = length->end;
  Day end;

  if (length->hyphen || !length->counted || at == 0
      || !token_has_text (scan, at - 1, "the")
      || !(token_has_text (scan, place, "to")
           || token_has_text (scan, place, "until")
           || token_has_text (scan, place, "ending")
           || token_has_text (scan, place, "ended"))
      || !time_enter (scan))
    return FALSE;
  if (token_has_text (scan, place + 1, "on"))
    place++;
  if (!match_time (scan, place + 1, match) || match->relation != TIME_AT
      || match->range.precision != PRECISION_DAY)
    {
      time_leave (scan);
      return FALSE;
    }
  time_leave (scan);
  end = match->range.end;
  match->range = day_interval (
      day_add_units (end, length->unit, -length->low), end);
  match->support = range_span (
      match->range, day_interval (day_add_units (match->support.begin,
                                                 length->unit, -length->low),
                                  match->support.end));
  return TRUE;
}

/* "in eight days": a window that ends with the publication, or with a word
 * of the future the day that lies so far ahead. */
static gboolean
match_in_length (const TimeScan *scan, guint at, const Length *length,
                 TimeMatch *match)
{
  Day published;

  if (at == 0
      || (!token_has_text (scan, at - 1, "in")
          && !token_has_text (scan, at - 1, "within"))
      || length->hyphen || !length->counted || length->unit < UNIT_DAY)
    return FALSE;
  if (!publication_day (scan, &published))
    {
      match_unresolved (match, length->end);
      match->relation = TIME_WINDOW;
      return TRUE;
    }
  if (future_before (scan, at))
    {
      set_shifted (match, length->end, published, length, FALSE,
                   grain (length), "publication");
      return TRUE;
    }
  set_shifted (match, length->end, published, length, TRUE, UNIT_DAY,
               "publication");
  match->range = day_interval (
      day_add_units (published, length->unit, -length->low), published);
  match->support = day_interval (
      day_add_units (published, length->unit, -length->high), published);
  match->relation = TIME_WINDOW;
  return TRUE;
}

gboolean
match_duration (const TimeScan *scan, guint at, TimeMatch *match)
{
  Length length;
  gboolean article = token_has_text (scan, at, "a")
                     || token_has_text (scan, at, "an");
  guint end;

  if (!length_at (scan, at, &length) || is_age (scan, at, &length)
      || !length.counted)
    return FALSE;
  if (match_length_to (scan, at, &length, match)
      || match_in_length (scan, at, &length, match))
    return TRUE;
  /* "a day" is a length only where a preposition says so: else "per day". */
  if (article
      && (at == 0
          || time_word_at (scan, at - 1, TIME_WORD_RELATION, &end) == NULL))
    return FALSE;
  match_set (match, length.end, DAY_RANGE_NONE, NULL);
  match->relation = TIME_DURATION;
  return TRUE;
}
