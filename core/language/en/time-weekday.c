/* Weekdays: "on Monday", "last Friday", "Monday last week". */
#include "config.h"

#include "language/en/times.h"

/* "on Wednesday and Thursday": a day or two behind the one just read. */
static gboolean
is_next_of_pair (const TimeScan *scan, guint at, int weekday, Day *ret_day)
{
  const TimeMention *before;
  int step;

  if (at == 0 || scan->found.len == 0
      || (!token_has_text (scan, at - 1, "and")
          && !token_has_text (scan, at - 1, "or")))
    return FALSE;
  before = &arena_array_index (scan->found, TimeMention, scan->found.len - 1);
  if (before->at.end_token != at - 1
      || before->range.precision != PRECISION_DAY)
    return FALSE;
  step = (weekday - 1 - day_weekday (before->range.begin) + 7) % 7;
  *ret_day = before->range.begin + step;
  return step == 1 || step == 2;
}

/* A word of the future stands before the day or right behind it: "the summit
 * on Wednesday will". */
static gboolean
is_to_come (const TimeScan *scan, guint at, guint end)
{
  guint behind;

  return future_before (scan, at)
         || time_word_at (scan, end, TIME_WORD_FUTURE, &behind) != NULL;
}

static DayRange
weekday_range (const TimeScan *scan, guint at, guint end, int weekday,
               DayRange *ret_support)
{
  const TimeMention *previous;
  Day published, day;
  int last;

  if (!publication_day (scan, &published) || is_narrative (scan, &last))
    {
      previous = previous_mention (scan, MENTION_DAY);
      if (previous != NULL)
        {
          /* A narrative goes on: the first such day from there. */
          day = previous->range.begin;
          day += (weekday - 1 - day_weekday (day) + 7) % 7;
          *ret_support = day_range_day (day);
          return *ret_support;
        }
      if (scan->published.precision != PRECISION_DAY)
        {
          *ret_support = DAY_RANGE_NONE;
          return *ret_support;
        }
    }
  day = published - (day_weekday (published) - (weekday - 1) + 7) % 7;
  if (is_next_of_pair (scan, at, weekday, &published))
    {
      *ret_support = day_range_day (published);
      return *ret_support;
    }
  if (is_to_come (scan, at, end))
    {
      *ret_support = day_interval (day, day == published ? day : day + 7);
      return day_range_day (day == published ? day : day + 7);
    }
  *ret_support = day_interval (day - 7, day);
  return day_range_day (day);
}

/* Behind a weekday: "last week", "of this week". */
static gboolean
week_behind (const TimeScan *scan, guint at, TimeMatch *ret_week)
{
  if (token_has_text (scan, at, "of"))
    at++;
  return match_chosen_unit (scan, at, FALSE, ret_week)
         && ret_week->range.precision == PRECISION_WEEK;
}

static DayRange
chosen_weekday (Day published, TimeChoice choice, int weekday)
{
  int step = (weekday - 1 - day_weekday (published) + 7) % 7;

  switch (choice)
    {
    case CHOICE_LAST:
    case CHOICE_PAST:
    case CHOICE_PREVIOUS:
      return day_range_day (published + step - 7);
    case CHOICE_NEXT:
    case CHOICE_COMING:
    case CHOICE_FOLLOWING:
      return day_range_day (step == 0 ? published + 7 : published + step);
    default:
      return day_range_day (day_range_week (published).begin + weekday - 1);
    }
}

static gboolean
resolve_weekday (const TimeScan *scan, guint at, const TimeWord *choice,
                 int weekday, TimeMatch *match)
{
  const char *anchor = "publication";
  DayRange range, support;
  Day day;

  if (choice == NULL)
    {
      range = weekday_range (scan, at, match->end, weekday, &support);
      if (range.precision == PRECISION_NONE)
        return FALSE;
    }
  else
    {
      if (!anchor_day (scan, choice->value, UNIT_DAY, &day, &anchor))
        return FALSE;
      range = support = chosen_weekday (day, choice->value, weekday);
      if (choice->value == CHOICE_LAST)
        support = day_interval (range.begin - 7, range.end);
      if (choice->value == CHOICE_NEXT)
        support = day_interval (range.begin, range.end + 7);
    }
  match_set (match, match->end, range, anchor);
  match->support = support;
  return TRUE;
}

gboolean
match_weekday (const TimeScan *scan, guint at, TimeMatch *match)
{
  guint place = at, end;
  const TimeWord *choice = time_word_at (scan, at, TIME_WORD_CHOICE, &place);
  gboolean doubtful;
  TimeMatch week;
  int weekday;

  if (choice == NULL)
    place = at;
  if (!weekday_at (scan, place, &weekday, &doubtful, &end)
      || (doubtful && choice == NULL))
    return FALSE;
  end = pass_part (scan, end);
  match->end = end;
  if (choice == NULL && week_behind (scan, end, &week))
    {
      match_set (match, week.end,
                 day_range_day (week.range.begin + weekday - 1), week.anchor);
      return TRUE;
    }
  if (!resolve_weekday (scan, at, choice, weekday, match))
    match_unresolved (match, end);
  match->of_rite
      = choice == NULL
        && time_word_at (scan, end, TIME_WORD_RITE, &place) != NULL;
  return TRUE;
}
