/* Parts of periods: "early March", "first half of 2020", "the 1990s". */
#include "config.h"

#include "language/en/times.h"

#include <string.h>

static guint
pass_article (const TimeScan *scan, guint at)
{
  return token_has_text (scan, at, "the") ? at + 1 : at;
}

/* "the end of the year": the one that is spoken of. */
static gboolean
spoken_unit_at (const TimeScan *scan, guint at, TimeMatch *match)
{
  TimeUnit unit;
  gboolean plural;
  Day published;
  guint end;

  if (!token_has_text (scan, at, "the")
      || !unit_at (scan, at + 1, &unit, &plural, &end) || plural
      || unit < UNIT_WEEKEND)
    return FALSE;
  if (publication_day (scan, &published))
    match_set (match, end, range_of_unit (published, unit), "publication");
  else
    match_unresolved (match, end);
  return TRUE;
}

/* What a part is taken of: a month, a year, "this week", "the year". */
static gboolean
whole_at (const TimeScan *scan, guint at, TimeMatch *match)
{
  guint place = pass_article (scan, at);
  CalendarDate date;
  gboolean found;

  if (!time_enter (scan))
    return FALSE;
  found = match_period (scan, at, match);
  if (!found && calendar_date_at (scan, place, &date))
    found = calendar_resolve (scan, place, &date, match);
  found = found || match_chosen_unit (scan, place, FALSE, match)
          || match_weekday (scan, place, match)
          || spoken_unit_at (scan, at, match);
  time_leave (scan);
  return found;
}

/* "early March", "mid-December", "the end of the year". */
static gboolean
match_edge (const TimeScan *scan, guint at, TimeMatch *match)
{
  guint place;
  const TimeWord *edge
      = time_word_at (scan, pass_article (scan, at), TIME_WORD_EDGE, &place);
  DayRange whole;
  gboolean bare;

  if (edge == NULL)
    return FALSE;
  bare = token_has_text (scan, place - 1, "early")
         || token_has_text (scan, place - 1, "late")
         || token_has_text (scan, place - 1, "mid");
  if (token_has_text (scan, place, "of")
      || (bare
          && (token_has_text (scan, place, "in")
              || token_has_text (scan, place, "on")
              || (mark_at (scan, place, MARK_HYPHEN)))))
    place++;
  else if (!bare)
    return FALSE;
  if (!whole_at (scan, place, match))
    return FALSE;
  whole = match->range;
  if (whole.precision != PRECISION_NONE)
    match->range = range_edge (whole, edge->value);
  return TRUE;
}

/* N parts of WHOLE from its begin, or the Nth part of it. */
static gboolean
part_of_whole (DayRange whole, int ordinal, TimeUnit unit, int count,
               DayRange *ret_range)
{
  Day begin, end;

  if (ordinal < 0)
    {
      begin = day_add_units (whole.end + 1, unit, -count);
      end = whole.end;
    }
  else
    {
      begin = day_add_units (whole.begin, unit, (ordinal - 1) * count);
      end = day_add_units (begin, unit, count) - 1;
    }
  if (begin < whole.begin || end < begin || begin > whole.end)
    return FALSE;
  *ret_range = day_interval (begin, MIN (end, whole.end));
  return TRUE;
}

/* "first half of 2020", "the second quarter", "last week of March",
 * "first three months of the year". */
static gboolean
match_ordinal_part (const TimeScan *scan, guint at, TimeMatch *match)
{
  guint place, behind;
  const TimeWord *ordinal
      = time_word_at (scan, pass_article (scan, at), TIME_WORD_ORDINAL,
                      &place);
  int low = 1, high = 1;
  TimeUnit unit;
  gboolean plural;
  DayRange range;

  if (ordinal == NULL)
    return FALSE;
  if (mark_at (scan, place, MARK_HYPHEN))
    place++;
  if (count_at (scan, place, &low, &high, &behind))
    place = behind;
  if (!unit_at (scan, place, &unit, &plural, &place) || unit < UNIT_DAY
      || low != high)
    return FALSE;
  behind = place;
  if (token_has_text (scan, place, "of") || token_has_text (scan, place, "in"))
    behind++;
  if (!whole_at (scan, behind, match)
      || match->range.precision == PRECISION_NONE)
    return FALSE;
  if (behind == place && unit != UNIT_QUARTER && unit != UNIT_HALF)
    return FALSE;
  /* Half of a month or a week is half of its days. */
  if (unit == UNIT_HALF && match->range.precision != PRECISION_YEAR)
    {
      int half = (match->range.end - match->range.begin + 1) / 2;

      if (half == 0 || ordinal->value < 1 || ordinal->value > 2)
        return FALSE;
      range = ordinal->value == 1
                  ? day_interval (match->range.begin,
                                  match->range.begin + half - 1)
                  : day_interval (match->range.begin + half, match->range.end);
    }
  else if (!part_of_whole (match->range, ordinal->value, unit, low, &range))
    return FALSE;
  match->range = match->support = range;
  return TRUE;
}

/* "third quarter", "second-quarter" with no year: the last one begun. */
static gboolean
match_bare_quarter (const TimeScan *scan, guint at, TimeMatch *match)
{
  guint place;
  const TimeWord *ordinal
      = time_word_at (scan, pass_article (scan, at), TIME_WORD_ORDINAL,
                      &place);
  TimeUnit unit;
  gboolean plural;
  Day begin;

  if (ordinal == NULL || ordinal->value < 1 || ordinal->value > 4)
    return FALSE;
  if (mark_at (scan, place, MARK_HYPHEN))
    place++;
  if (!unit_at (scan, place, &unit, &plural, &place) || plural
      || (unit != UNIT_QUARTER && unit != UNIT_HALF)
      || (unit == UNIT_HALF && ordinal->value > 2)
      || scan->published.precision == PRECISION_NONE
      || token_has_text (scan, place, "of"))
    return FALSE;
  /* "the first half" alone is one of a match or a text. */
  if (unit == UNIT_HALF)
    return FALSE;
  begin = day_from_date (scan->year, (ordinal->value - 1) * 3 + 1, 1);
  if (begin > scan->published.end)
    begin = day_add_months (begin, -12);
  match_set (match, place, range_of_unit (begin, unit), "publication");
  return TRUE;
}

/* "Q1 2020", "H2 of 2019", "2017-Q1". */
static gboolean
match_year_part (const TimeScan *scan, guint at, TimeMatch *match)
{
  guint place = at;
  const TimeWord *part = time_word_at (scan, at, TIME_WORD_YEAR_PART, &place);
  int year, months, index;
  Day begin;

  if (part != NULL)
    {
      if (token_has_text (scan, place, "of") || mark_at (scan, place, ',')
          || (token_is_glued (scan, place)
              && scan->tokens[place].kind == TOKEN_MARK))
        place++;
      if (!year_at (scan, place, &year))
        return FALSE;
      place++;
    }
  else
    {
      if (!year_at (scan, at, &year))
        return FALSE;
      place = at + 1;
      if (mark_at (scan, place, MARK_HYPHEN))
        place++;
      part = time_word_at (scan, place, TIME_WORD_YEAR_PART, &place);
      if (part == NULL)
        return FALSE;
    }
  months = part->value / 10;
  index = part->value % 10 - 1;
  begin = day_from_date (year, index * months + 1, 1);
  match_set (match, place,
             day_interval (begin, day_add_months (begin, months) - 1),
             "absolute");
  return TRUE;
}

/* "the week of 3 February", "the month of March", "the night of 10 August",
 * "the week ending 5 May". */
static gboolean
match_unit_of (const TimeScan *scan, guint at, TimeMatch *match)
{
  guint place = pass_article (scan, at);
  TimeUnit unit = UNIT_DAY;
  gboolean plural = FALSE, ending = FALSE;
  DayRange inner;

  if (time_word_at (scan, place, TIME_WORD_PART, &place) == NULL
      && (!unit_at (scan, place, &unit, &plural, &place) || plural))
    return FALSE;
  ending = token_has_text (scan, place, "ending")
           || token_has_text (scan, place, "ended")
           || token_has_text (scan, place, "to");
  if (ending || token_has_text (scan, place, "of")
      || token_has_text (scan, place, "beginning")
      || token_has_text (scan, place, "commencing"))
    place++;
  else if (unit != UNIT_YEAR)
    return FALSE;
  place = pass_article (scan, place);
  if (!match_calendar (scan, place, match)
      && !match_weekday (scan, place, match))
    return FALSE;
  inner = match->range;
  if (inner.precision == PRECISION_NONE || unit < UNIT_WEEKEND)
    return TRUE;
  if (ending && unit == UNIT_WEEK && inner.precision == PRECISION_DAY)
    match->range = day_interval (inner.end - 6, inner.end);
  else if (unit == UNIT_WEEK && inner.precision == PRECISION_DAY)
    match->range = range_of_unit (inner.begin, unit);
  else if (unit == UNIT_YEAR && inner.precision != PRECISION_YEAR)
    return FALSE;
  match->support = range_span (match->range, match->support);
  return TRUE;
}

/* The "-23" of "the winter of 2022-23" behind YEAR; 0: it is not there. */
static guint
pass_next_year (const TimeScan *scan, guint at, int year)
{
  int next;

  return at + 1 < scan->n_tokens && token_is_glued (scan, at)
                 && token_is_glued (scan, at + 1)
                 && (mark_at (scan, at, MARK_HYPHEN)
                     || mark_at (scan, at, MARK_DASH)
                     || mark_at (scan, at, '/'))
                 && (digits_at (scan, at + 1, 2, 2, &next)
                         ? next == (year + 1) % 100
                         : year_at (scan, at + 1, &next) && next == year + 1)
             ? at + 2
             : 0;
}

/* "summer 2019", "the winter of 1944", "last autumn".  Winter has two
 * readings: the one that begins in the year is the core. */
static gboolean
match_season (const TimeScan *scan, guint at, TimeMatch *match)
{
  guint place = pass_article (scan, at);
  const TimeWord *choice = time_word_at (scan, place, TIME_WORD_CHOICE, &place);
  const TimeWord *season = time_word_at (scan, place, TIME_WORD_SEASON, &place);
  CalendarDate date = { 0 };
  guint both = 0;
  Day begin;

  if (season == NULL)
    return FALSE;
  if (choice == NULL)
    {
      guint behind = place;

      if (token_has_text (scan, place, "of") || mark_at (scan, place, ','))
        behind++;
      if (year_at (scan, behind, &date.year))
        {
          both = season->value == 12
                     ? pass_next_year (scan, behind + 1, date.year)
                     : 0;
          date.end = both > 0 ? both : behind + 1;
        }
      else if (!relative_year_at (scan, place, &date))
        return FALSE;
    }
  else
    {
      if (scan->year == 0
          || (choice->value != CHOICE_LAST && choice->value != CHOICE_THIS
              && choice->value != CHOICE_NEXT))
        return FALSE;
      date.end = place;
      date.year = scan->year;
      begin = day_from_date (date.year, season->value, 1);
      if (choice->value == CHOICE_LAST
          && day_add_months (begin, 3) > scan->published.begin)
        date.year--;
      if (choice->value == CHOICE_NEXT && begin <= scan->published.begin)
        date.year++;
      date.year_anchor = "publication";
    }
  begin = day_from_date (date.year, season->value, 1);
  match_set (match, date.end,
             day_interval (begin, day_add_months (begin, 3) - 1),
             date.year_anchor != NULL ? date.year_anchor : "absolute");
  if (season->value == 12 && both == 0)
    match->support.begin = day_add_months (begin, -12);
  return TRUE;
}

/* "the 1990s", "1990's". */
static gboolean
match_decade (const TimeScan *scan, guint at, TimeMatch *match)
{
  guint place = pass_article (scan, at);
  const char *text = scan->analysis->text;
  int year;

  if (!year_at (scan, place, &year) || year % 10 != 0
      || !token_is_glued (scan, place + 1))
    return FALSE;
  if (scan->tokens[place + 1].kind != TOKEN_POSSESSIVE
      && (scan->tokens[place + 1].end - scan->tokens[place + 1].start != 1
          || (text[scan->tokens[place + 1].start] | 32) != 's'))
    return FALSE;
  match_set (match, place + 2,
             range_of_unit (day_from_date (year, 1, 1),
                            year % 100 == 0 && !token_has_text (scan, at, "the")
                                    && year < 1900
                                ? UNIT_CENTURY
                                : UNIT_DECADE),
             "absolute");
  return TRUE;
}

/* "the 19th century": its years begin with 18. */
static gboolean
match_century (const TimeScan *scan, guint at, TimeMatch *match)
{
  guint place = pass_article (scan, at);
  TimeUnit unit;
  gboolean plural;
  int ordinal;

  if (!day_number_at (scan, place, &ordinal, &place))
    return FALSE;
  if (mark_at (scan, place, MARK_HYPHEN))
    place++;
  if (!unit_at (scan, place, &unit, &plural, &place) || unit != UNIT_CENTURY
      || plural || ordinal < 2)
    return FALSE;
  match_set (match, place,
             range_of_unit (day_from_date ((ordinal - 1) * 100, 1, 1), unit),
             "absolute");
  return TRUE;
}

gboolean
match_period (const TimeScan *scan, guint at, TimeMatch *match)
{
  static const TimePattern parts[] = {
    { match_edge, TIME_LEAD (EDGE), ~0u },
    { match_ordinal_part, TIME_LEAD (ORDINAL), TIME_LEAD (UNIT) },
    { match_unit_of, TIME_LEAD (PART) | TIME_LEAD (UNIT), ~0u },
    { match_season, TIME_LEAD (CHOICE) | TIME_LEAD (SEASON),
      TIME_LEAD (SEASON) },
    { match_decade, TIME_LEAD_NUMBER, ~0u },
    { match_century, TIME_LEAD_NUMBER, TIME_LEAD (UNIT) },
    { match_year_part, TIME_LEAD_NUMBER | TIME_LEAD (YEAR_PART),
      TIME_LEAD (YEAR_PART) },
    { match_bare_quarter, TIME_LEAD (ORDINAL), TIME_LEAD (UNIT) },
  };

  for (guint bits
       = time_patterns (scan, at, parts, G_N_ELEMENTS (parts));
       bits != 0; bits &= bits - 1)
    if (parts[__builtin_ctz (bits)].match (scan, at, match))
      return TRUE;
  return FALSE;
}
