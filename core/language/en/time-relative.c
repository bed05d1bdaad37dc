/* Times that point: "yesterday", "last week", "on Monday", "the next day". */
#include "config.h"

#include "language/en/times.h"

#include <string.h>

/* COUNT units up to the day FROM, or on from it. */
static void
set_window (TimeMatch *match, guint end, Day from, TimeUnit unit, int low,
            int high, gboolean ahead, const char *anchor)
{
  /* A part of a day is a day. */
  int per_day = unit == UNIT_HOUR ? 24 : unit == UNIT_MINUTE ? 1440 : 86400;

  if (unit < UNIT_DAY)
    {
      low = (low + per_day - 1) / per_day;
      high = (high + per_day - 1) / per_day;
      unit = UNIT_DAY;
    }
  if (ahead)
    {
      match_set (match, end,
                 day_interval (from, day_add_units (from, unit, low)), anchor);
      match->support.end = day_add_units (from, unit, high);
    }
  else
    {
      match_set (match, end,
                 day_interval (day_add_units (from, unit, -low), from), anchor);
      match->support.begin = day_add_units (from, unit, -high);
    }
  match->support.precision = match->range.precision;
  match->relation = TIME_WINDOW;
}

/* The day to reckon from: the publication's, or that of the mention before. */
gboolean
anchor_day (const TimeScan *scan, TimeChoice choice, TimeUnit unit,
            Day *ret_day, const char **ret_anchor)
{
  const TimeMention *previous;

  if (choice == CHOICE_PREVIOUS || choice == CHOICE_FOLLOWING
      || choice == CHOICE_SAME)
    {
      previous = previous_mention (scan, unit <= UNIT_DAY ? MENTION_DAY
                                                        : MENTION_ANY);
      if (previous != NULL)
        {
          *ret_anchor = "previous";
          *ret_day = previous->range.begin;
          return TRUE;
        }
      if (choice != CHOICE_PREVIOUS)
        return FALSE;
    }
  *ret_anchor = "publication";
  *ret_day = scan->published.begin;
  switch (scan->published.precision)
    {
    case PRECISION_DAY:
      return TRUE;
    case PRECISION_MONTH:
      return unit >= UNIT_MONTH;
    case PRECISION_YEAR:
      return unit >= UNIT_YEAR;
    default:
      return FALSE;
    }
}

static int
choice_step (TimeChoice choice)
{
  switch (choice)
    {
    case CHOICE_LAST:
    case CHOICE_PAST:
    case CHOICE_PREVIOUS:
      return -1;
    case CHOICE_NEXT:
    case CHOICE_COMING:
    case CHOICE_FOLLOWING:
      return 1;
    default:
      return 0;
    }
}

/* The weekend that "last", "this" or "next" means: seen from within the week
 * the last one is that before the week's own. */
static DayRange
chosen_weekend (Day day, TimeChoice choice)
{
  Day saturday = range_of_unit (day, UNIT_WEEKEND).begin;

  saturday += 7 * choice_step (choice);
  return day_interval (saturday, saturday + 1);
}

/* "the next year" follows the date mentioned before, "next year" is the
 * publication's; "this day" is that of the story, not "today". */
static TimeChoice
mention_choice (const TimeScan *scan, guint at, TimeChoice choice,
                TimeUnit unit, gboolean window)
{
  gboolean article = at > 0 && token_has_text (scan, at - 1, "the");

  if (choice == CHOICE_NEXT && !window
      && (unit == UNIT_DAY
          || (article && previous_mention (scan, MENTION_YEAR) != NULL)))
    return CHOICE_FOLLOWING;
  if (choice == CHOICE_THIS && unit == UNIT_DAY)
    return CHOICE_SAME;
  return choice;
}

/* Whether a choice means a stretch that ends or begins with the day it is
 * reckoned from, not one of the calendar. */
static gboolean
is_window (TimeChoice choice, TimeUnit unit, gboolean several, gboolean window)
{
  if (several || unit < UNIT_DAY || choice == CHOICE_PAST
      || choice == CHOICE_COMING)
    return TRUE;
  return window && (choice == CHOICE_LAST || choice == CHOICE_NEXT);
}

/* "So far this year", "this year so far": up to the publication. */
static void
end_so_far (const TimeScan *scan, guint at, TimeMatch *match)
{
  gboolean before = at > 1 && token_has_text (scan, at - 1, "far")
                    && token_has_text (scan, at - 2, "so");
  gboolean behind = token_has_text (scan, match->end, "so")
                    && token_has_text (scan, match->end + 1, "far");
  Day published;

  if ((!before && !behind) || !publication_day (scan, &published)
      || published < match->range.begin || published >= match->range.end)
    return;
  match->range = match->support = day_interval (match->range.begin, published);
  match->relation = TIME_SINCE;
}

/* The words behind "last", "past", "next": a count, then a unit.  WINDOW
 * tells that "in the" or "over the" stands before. */
gboolean
match_chosen_unit (const TimeScan *scan, guint at, gboolean window,
                   TimeMatch *match)
{
  guint place;
  const TimeWord *word = time_word_at (scan, at, TIME_WORD_CHOICE, &place);
  TimeChoice choice;
  int low = 1, high = 1;
  gboolean counted, plural;
  const char *anchor;
  TimeUnit unit;
  Day day;

  if (word == NULL)
    return FALSE;
  choice = word->value;
  counted = count_at (scan, place, &low, &high, &place);
  if (!unit_at (scan, place, &unit, &plural, &place)
      || (unit < UNIT_DAY && choice > CHOICE_COMING) || unit == UNIT_HALF
      || (unit < UNIT_DAY && choice == CHOICE_THIS))
    return FALSE;
  if (!counted && plural)
    {
      low = 2;
      high = 9;
    }
  if (!counted && !plural)
    choice = mention_choice (scan, at, choice, unit, window);
  /* "the last day of": an ordinal, not a choice. */
  if (choice == CHOICE_LAST && !window && unit == UNIT_DAY && !plural)
    return FALSE;
  if (!anchor_day (scan, choice, unit, &day, &anchor))
    {
      match_unresolved (match, place);
      return TRUE;
    }
  if (is_window (choice, unit, counted || plural, window))
    {
      if (choice_step (choice) == 0)
        return FALSE;
      set_window (match, place, day, unit, low, high, choice_step (choice) > 0,
                  anchor);
    }
  else if (unit == UNIT_WEEKEND)
    match_set (match, place, chosen_weekend (day, choice), anchor);
  else
    match_set (match, place,
               range_of_unit (day_add_units (day, unit, choice_step (choice)),
                              unit),
               anchor);
  if (choice == CHOICE_THIS)
    end_so_far (scan, at, match);
  return TRUE;
}

/* "this morning", "that night", "the next afternoon". */
static gboolean
match_part_of_day (const TimeScan *scan, guint at, TimeMatch *match)
{
  guint place;
  const TimeWord *word = time_word_at (scan, at, TIME_WORD_CHOICE, &place);
  const char *anchor;
  TimeChoice choice;
  Day day;

  if (word == NULL
      || time_word_at (scan, place, TIME_WORD_PART, &place) == NULL)
    return FALSE;
  choice = word->value == CHOICE_NEXT ? CHOICE_FOLLOWING : word->value;
  if (!anchor_day (scan, choice, UNIT_DAY, &day, &anchor))
    match_unresolved (match, place);
  else
    match_set (match, place, day_range_day (day + choice_step (choice)),
               anchor);
  return TRUE;
}

/* "morning", "night" behind a day: passed over. */
guint
pass_part (const TimeScan *scan, guint at)
{
  guint place = at;

  if (token_has_text (scan, place, "early")
      || token_has_text (scan, place, "late"))
    place++;
  if (time_word_at (scan, place, TIME_WORD_PART, &place) == NULL)
    return at;
  return place;
}

/* "overnight", "overnight Monday": two days. */
static gboolean
match_overnight (const TimeScan *scan, guint at, TimeMatch *match)
{
  Day published;
  guint place = at + 1;

  if (!token_has_text (scan, at, "overnight"))
    return FALSE;
  if (token_has_text (scan, place, "on")
      || token_has_text (scan, place, "from"))
    place++;
  if (match_weekday (scan, place, match) || match_calendar (scan, place, match))
    {
      if (match->range.precision == PRECISION_DAY)
        {
          match->range = day_interval (match->range.begin,
                                       match->range.begin + 1);
          match->support = range_span (match->range, match->support);
        }
      return TRUE;
    }
  if (!publication_day (scan, &published))
    match_unresolved (match, at + 1);
  else
    match_set (match, at + 1, day_interval (published - 1, published),
               "publication");
  return TRUE;
}

/* TRUE when nothing behind AT says what a "before" or "after" refers to. */
static gboolean
stands_alone (const TimeScan *scan, guint at)
{
  guint bits;

  if (at >= scan->n_tokens || scan->tokens[at].kind == TOKEN_MARK)
    return TRUE;
  bits = token_function (&scan->tokens[at]);
  return (bits & (WORD_CONJUNCTION | WORD_PREPOSITION | WORD_BE | WORD_HAVE))
             != 0
         && (bits & (WORD_ARTICLE | WORD_POSSESSIVE | WORD_SUBORDINATOR)) == 0;
}

/* "the day before", "the week after", also with the date it refers to. */
static gboolean
match_unit_beside (const TimeScan *scan, guint at, TimeMatch *match)
{
  guint place = token_has_text (scan, at, "the") ? at + 1 : at;
  const TimeWord *shift;
  const char *anchor;
  TimeUnit unit;
  gboolean plural;
  int step;
  Day day;

  if (place == at || !unit_at (scan, place, &unit, &plural, &place) || plural
      || unit < UNIT_DAY)
    return FALSE;
  if (token_has_text (scan, place, "following")
      && stands_alone (scan, place + 1))
    {
      step = 1;
      place++;
    }
  else
    {
      shift = time_word_at (scan, place, TIME_WORD_SHIFT, &place);
      if (shift == NULL
          || (shift->value != SHIFT_BACK && shift->value != SHIFT_ON))
        return FALSE;
      step = shift->value == SHIFT_BACK ? -1 : 1;
    }
  if (match_time (scan, place, match)
      && match->range.precision != PRECISION_NONE && match->relation == TIME_AT)
    {
      day = step > 0 ? match->range.end : match->range.begin;
      place = match->end;
      anchor = match->anchor;
    }
  else if (!stands_alone (scan, place)
           || !anchor_day (scan, CHOICE_SAME, unit, &day, &anchor))
    {
      match_unresolved (match, place);
      return TRUE;
    }
  match_set (match, place,
             range_of_unit (day_add_units (day, unit, step), unit), anchor);
  return TRUE;
}

/* "earlier this week", "later that day", "earlier on Monday": the part of the
 * period before or after the publication. */
static gboolean
match_earlier (const TimeScan *scan, guint at, TimeMatch *match)
{
  gboolean found;
  gboolean later = token_has_text (scan, at, "later");
  guint place = at + 1;
  TimeUnit unit;
  gboolean plural;
  DayRange whole;
  Day published;

  if ((!later && !token_has_text (scan, at, "earlier")) || !time_enter (scan))
    return FALSE;
  if (token_has_text (scan, place, "in") || token_has_text (scan, place, "on"))
    place++;
  found = match_relative (scan, place, match)
          || match_calendar (scan, place, match);
  time_leave (scan);
  if (!found)
    {
      if (!token_has_text (scan, place, "the")
          || !unit_at (scan, place + 1, &unit, &plural, &place) || plural
          || unit < UNIT_DAY)
        return FALSE;
      if (!anchor_day (scan, unit == UNIT_DAY ? CHOICE_SAME : CHOICE_THIS, unit,
                       &published, &match->anchor)
          && !anchor_day (scan, CHOICE_THIS, unit, &published, &match->anchor))
        match_unresolved (match, place);
      else
        match_set (match, place, range_of_unit (published, unit),
                   match->anchor);
    }
  whole = match->range;
  if (publication_day (scan, &published) && whole.precision != PRECISION_NONE
      && whole.begin < published && whole.end > published)
    match->range = later ? day_interval (published, whole.end)
                         : day_interval (whole.begin, published);
  return TRUE;
}

static gboolean
match_day_word (const TimeScan *scan, guint at, TimeMatch *match)
{
  guint end;
  const TimeWord *word = time_word_at (scan, at, TIME_WORD_DAY, &end);
  Day published;

  if (word == NULL)
    return FALSE;
  end = pass_part (scan, end);
  if (!publication_day (scan, &published))
    match_unresolved (match, end);
  else
    match_set (match, end, day_range_day (published + word->value),
               "publication");
  return TRUE;
}

/* "the weekend", "at the weekend": the last that has begun. */
static gboolean
match_weekend (const TimeScan *scan, guint at, TimeMatch *match)
{
  TimeUnit unit;
  gboolean plural;
  DayRange range;
  guint end;
  Day day;

  if (!token_has_text (scan, at, "the")
      || !unit_at (scan, at + 1, &unit, &plural, &end) || unit != UNIT_WEEKEND
      || plural)
    return FALSE;
  if (!publication_day (scan, &day))
    {
      match_unresolved (match, end);
      return TRUE;
    }
  range = range_of_unit (day, UNIT_WEEKEND);
  if (range.begin > day && !future_before (scan, at))
    range = day_interval (range.begin - 7, range.end - 7);
  match_set (match, end, range, "publication");
  return TRUE;
}

/* "the 20th of this month" */
static gboolean
match_day_of_choice (const TimeScan *scan, guint at, TimeMatch *match)
{
  guint place = token_has_text (scan, at, "the") ? at + 1 : at, end;
  TimeMatch month;
  int day;

  if (!day_number_at (scan, place, &day, &end)
      || !token_has_text (scan, end, "of"))
    return FALSE;
  end += token_has_text (scan, end + 1, "the") ? 2 : 1;
  if (!match_chosen_unit (scan, end, FALSE, &month)
      || (month.range.precision != PRECISION_MONTH && !month.relative))
    return FALSE;
  if (month.relative)
    match_unresolved (match, month.end);
  else if (month.range.begin + day - 1 <= month.range.end)
    match_set (match, month.end, day_range_day (month.range.begin + day - 1),
               month.anchor);
  else
    return FALSE;
  return TRUE;
}

/* "on the 20th": of the month that was mentioned, else the last such day. */
static gboolean
match_day_of_month (const TimeScan *scan, guint at, TimeMatch *match)
{
  const char *anchor;
  int day, year, month, first;
  guint end, before;
  Day from;

  if (at == 0 || !token_has_text (scan, at, "the")
      || time_word_at (scan, at - 1, TIME_WORD_RELATION, &before) == NULL
      || !day_number_at (scan, at + 1, &day, &end) || end == at + 2
      || token_has_text (scan, end, "of") || !stands_alone (scan, end))
    return FALSE;
  if (!anchor_day (scan, CHOICE_SAME, UNIT_WEEK, &from, &anchor)
      && !anchor_day (scan, CHOICE_THIS, UNIT_DAY, &from, &anchor))
    {
      match_unresolved (match, end);
      return TRUE;
    }
  day_to_date (from, &year, &month, &first);
  if (strcmp (anchor, "publication") == 0 && day > first)
    day_to_date (day_add_months (from, -1), &year, &month, &first);
  if (!date_is_valid (year, month, day))
    return FALSE;
  match_set (match, end, day_range_day (day_from_date (year, month, day)),
             anchor);
  return TRUE;
}

/* "last", "this" and their like, with or without "the". */
static gboolean
match_chosen (const TimeScan *scan, guint at, TimeMatch *match)
{
  gboolean article = token_has_text (scan, at, "the");
  guint place = article ? at + 1 : at, end;
  const TimeWord *before
      = article && at > 0
            ? time_word_at (scan, at - 1, TIME_WORD_RELATION, &end)
            : NULL;
  gboolean window = before != NULL
                    && (before->value == PREFIX_IN
                        || before->value == PREFIX_OVER);

  return match_part_of_day (scan, place, match)
         || match_weekday (scan, place, match)
         || match_chosen_unit (scan, place, window, match);
}

gboolean
match_relative (const TimeScan *scan, guint at, TimeMatch *match)
{
  static const TimePattern patterns[] = {
    { match_day_word, TIME_LEAD (DAY), ~0u },
    { match_overnight, TIME_LEAD (PART), ~0u },
    { match_weekend, TIME_LEAD (UNIT), ~0u },
    { match_day_of_choice, TIME_LEAD_NUMBER, TIME_LEAD (CHOICE) },
    { match_day_of_month, TIME_LEAD_NUMBER, ~0u },
    { match_unit_beside, TIME_LEAD (UNIT), ~0u },
    { match_earlier, TIME_LEAD (SHIFT), ~0u },
    { match_chosen, TIME_LEAD (CHOICE) | TIME_LEAD_WEEKDAY, ~0u },
  };

  for (guint bits
       = time_patterns (scan, at, patterns, G_N_ELEMENTS (patterns));
       bits != 0; bits &= bits - 1)
    if (patterns[__builtin_ctz (bits)].match (scan, at, match))
      return TRUE;
  return FALSE;
}
