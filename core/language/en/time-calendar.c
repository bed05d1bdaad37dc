/* Dates of the calendar: "10 February 2020", "Feb 2020", "2019-20". */
#include "config.h"

#include "language/en/times.h"

#include <string.h>

/* A two-digit year: the one nearest to the publication, else 1970 to 2069. */
int
full_year (const TimeScan *scan, int short_year)
{
  int year = short_year + (short_year < 70 ? 2000 : 1900);

  if (scan->year == 0)
    return year;
  while (year - scan->year > 50)
    year -= 100;
  while (scan->year - year >= 50)
    year += 100;
  return year;
}

/* "90" behind "25 JAN", "'89": wire forms. */
static gboolean
short_year_at (const TimeScan *scan, guint at, gboolean capitals,
               CalendarDate *date)
{
  gboolean marked = at < scan->n_tokens
                    && (token_is_mark (&scan->tokens[at], MARK_OPEN_QUOTE)
                        || token_is_mark (&scan->tokens[at], MARK_CLOSE_QUOTE))
                    && token_is_glued (scan, at + 1);
  guint place = marked ? at + 1 : at;
  int value;

  if (!digits_at (scan, place, 2, 2, &value))
    return FALSE;
  /* Without a mark only where no counted noun can follow. */
  if (!marked
      && (!capitals
          || (place + 1 < scan->n_tokens
              && scan->tokens[place + 1].kind == TOKEN_WORD)))
    return FALSE;
  date->year = full_year (scan, value);
  date->end = place + 1;
  return TRUE;
}

/* The year that "last year" or "that year" means, 0 when it is unknown. */
static int
year_of_choice (const TimeScan *scan, TimeChoice choice,
                const char **ret_anchor)
{
  const TimeMention *previous;
  int year, month, day;

  if (choice <= CHOICE_COMING)
    {
      *ret_anchor = "publication";
      if (scan->year == 0 || choice == CHOICE_THIS)
        return scan->year;
      return choice < CHOICE_THIS ? scan->year - 1 : scan->year + 1;
    }
  previous = previous_mention (scan, MENTION_ANY);
  if (previous == NULL)
    return 0;
  *ret_anchor = "previous";
  day_to_date (previous->range.begin, &year, &month, &day);
  if (choice == CHOICE_SAME)
    return year;
  return choice == CHOICE_PREVIOUS ? year - 1 : year + 1;
}

/* "last year", "of that year", behind a month or a day. */
gboolean
relative_year_at (const TimeScan *scan, guint at, CalendarDate *date)
{
  const TimeWord *choice;
  TimeUnit unit;
  gboolean plural;
  guint end;

  if (mark_at (scan, at, ','))
    at++;
  if (token_has_text (scan, at, "of") || token_has_text (scan, at, "in"))
    at++;
  if (token_has_text (scan, at, "the"))
    at++;
  choice = time_word_at (scan, at, TIME_WORD_CHOICE, &end);
  if (choice == NULL || !unit_at (scan, end, &unit, &plural, &end)
      || unit != UNIT_YEAR || plural)
    return FALSE;
  date->year = year_of_choice (scan, choice->value, &date->year_anchor);
  if (date->year == 0)
    return FALSE;
  date->end = end;
  return TRUE;
}

/* The year behind a month or day, if one is said.  HYPHENS: the date is
 * written "18-Feb", so that a number behind a third one is its year. */
static void
pass_year (const TimeScan *scan, gboolean hyphens, gboolean capitals,
           CalendarDate *date)
{
  guint at = date->end, words;
  gboolean joined = at < scan->n_tokens && token_is_glued (scan, at)
                    && (token_is_mark (&scan->tokens[at], MARK_HYPHEN)
                        || token_is_mark (&scan->tokens[at], '/'));

  if (joined && hyphens && digits_at (scan, at + 1, 2, 2, &date->year))
    {
      date->year = full_year (scan, date->year);
      date->end = at + 2;
      return;
    }
  if (mark_at (scan, at, ',') || joined || token_has_text (scan, at, "of"))
    at++;
  if (year_at (scan, at, &date->year))
    date->end = at + 1;
  else if (year_words_at (scan, at, &date->year, &words))
    date->end = words;
  else if (at > date->end || !short_year_at (scan, at, capitals, date))
    {
      date->year = 0;
      relative_year_at (scan, date->end, date);
    }
}

static gboolean
is_all_caps (const TimeScan *scan, guint at)
{
  return (scan->tokens[at].flags & TOKEN_ALL_CAPS) != 0;
}

/* "10 February", "10th of last March", "18-Feb-2020". */
static gboolean
day_month_at (const TimeScan *scan, guint at, CalendarDate *date)
{
  const TimeWord *choice;
  gboolean doubtful, hyphens = FALSE;
  guint place, month;

  if (!day_number_at (scan, at, &date->day, &place))
    return FALSE;
  if (token_has_text (scan, place, "of"))
    place++;
  else if (token_is_glued (scan, place)
           && (token_is_mark (&scan->tokens[place], MARK_HYPHEN)
               || token_is_mark (&scan->tokens[place], '/')))
    {
      hyphens = TRUE;
      place++;
    }
  choice = time_word_at (scan, place, TIME_WORD_CHOICE, &month);
  if (choice == NULL)
    month = place;
  if (!month_at (scan, month, &date->month, &doubtful, &date->end))
    return FALSE;
  if (choice != NULL)
    {
      date->chosen = TRUE;
      date->choice = choice->value;
      return TRUE;
    }
  pass_year (scan, hyphens, is_all_caps (scan, month), date);
  return TRUE;
}

/* "February 10, 2020", "February the 10th". */
static gboolean
month_day_at (const TimeScan *scan, guint at, CalendarDate *date)
{
  gboolean doubtful;
  guint place;
  int minutes;

  if (!month_at (scan, at, &date->month, &doubtful, &place))
    return FALSE;
  if (token_has_text (scan, place, "the"))
    place++;
  if (!day_number_at (scan, place, &date->day, &date->end))
    return FALSE;
  /* "in May 5,000 people" is cut as one number; "March 10:30" is a clock. */
  if (mark_at (scan, date->end, ':')
      && digits_at (scan, date->end + 1, 2, 2, &minutes)
      && token_is_glued (scan, date->end + 1))
    return FALSE;
  if (date->end + 1 < scan->n_tokens
      && (token_is_mark (&scan->tokens[date->end], '%')
          || scan->tokens[place].kind != TOKEN_NUMBER))
    return FALSE;
  pass_year (scan, FALSE, FALSE, date);
  return TRUE;
}

/* "February 2020", "last March", "February". */
static gboolean
month_alone_at (const TimeScan *scan, guint at, CalendarDate *date)
{
  guint month = at;
  const TimeWord *choice = time_word_at (scan, at, TIME_WORD_CHOICE, &month);

  if (choice == NULL)
    month = at;
  if (!month_at (scan, month, &date->month, &date->doubtful, &date->end))
    return FALSE;
  if (choice != NULL)
    {
      /* "those that may": no month, also in capitals. */
      if (date->doubtful && choice->value == CHOICE_SAME)
        return FALSE;
      date->chosen = TRUE;
      date->choice = choice->value;
      date->doubtful = FALSE;
      return TRUE;
    }
  pass_year (scan, FALSE, is_all_caps (scan, month), date);
  if (date->year != 0)
    date->doubtful = FALSE;
  return TRUE;
}

/* "2018", "2019-20", "2020-02". */
static gboolean
year_alone_at (const TimeScan *scan, guint at, CalendarDate *date)
{
  guint place = at + 1;
  int short_year;

  if (!time_is (scan, at, TIME_LEAD_NUMBER))
    return FALSE;
  date->doubtful = TRUE;
  if (year_words_at (scan, at, &date->year, &date->end))
    return TRUE;
  if (!year_at (scan, at, &date->year))
    return FALSE;
  date->end = place;
  if (place + 1 < scan->n_tokens && token_is_glued (scan, place)
      && token_is_glued (scan, place + 1)
      && token_is_mark (&scan->tokens[place], MARK_HYPHEN)
      && digits_at (scan, place + 1, 2, 2, &short_year) && short_year >= 1
      && short_year <= 12 && short_year <= date->year % 100)
    {
      date->month = short_year;
      date->doubtful = FALSE;
      date->end = place + 2;
      return TRUE;
    }
  if (place + 1 < scan->n_tokens && token_is_glued (scan, place)
      && token_is_glued (scan, place + 1)
      && (token_is_mark (&scan->tokens[place], MARK_HYPHEN)
          || token_is_mark (&scan->tokens[place], MARK_DASH)
          || token_is_mark (&scan->tokens[place], '/'))
      && digits_at (scan, place + 1, 2, 2, &short_year)
      && short_year > date->year % 100
      && short_year - date->year % 100 <= 30
      && !token_is_mark (&scan->tokens[MIN (place + 2, scan->n_tokens - 1)],
                         MARK_HYPHEN))
    {
      date->range = TRUE;
      date->day = short_year - date->year % 100;
      date->end = place + 2;
    }
  return TRUE;
}

gboolean
calendar_date_at (const TimeScan *scan, guint at, CalendarDate *date)
{
  gboolean doubtful;
  guint end;
  int weekday = 0;

  memset (date, 0, sizeof *date);
  if ((time_leads (scan, at) & TIME_LEADS_DATE) == 0)
    return FALSE;
  if ((scan->all & TIME_LEAD_MONTH) == 0)
    return !weekday_at (scan, at, &weekday, &doubtful, &end)
           && year_alone_at (scan, at, date);
  if (weekday_at (scan, at, &weekday, &doubtful, &end))
    {
      at = end;
      if (mark_at (scan, at, ','))
        at++;
      if (token_has_text (scan, at, "the"))
        at++;
    }
  date->weekday = weekday;
  if (day_month_at (scan, at, date))
    return TRUE;
  *date = (CalendarDate) { .weekday = weekday };
  if (month_day_at (scan, at, date))
    return TRUE;
  *date = (CalendarDate) { 0 };
  if (weekday != 0)
    return FALSE;
  if (month_alone_at (scan, at, date))
    return TRUE;
  *date = (CalendarDate) { 0 };
  return year_alone_at (scan, at, date);
}

/* The year of "last March": the last that is past, the next to come. */
static int
chosen_year (const TimeScan *scan, const CalendarDate *date,
             const char **ret_anchor)
{
  const TimeMention *previous;
  gboolean passed;
  int year, month, day;

  *ret_anchor = "publication";
  switch (date->choice)
    {
    case CHOICE_PREVIOUS:
    case CHOICE_FOLLOWING:
    case CHOICE_SAME:
      previous = previous_mention (scan, MENTION_ANY);
      if (previous == NULL)
        return 0;
      *ret_anchor = "previous";
      day_to_date (previous->range.begin, &year, &month, &day);
      if (date->choice == CHOICE_PREVIOUS)
        return date->month < month ? year : year - 1;
      if (date->choice == CHOICE_FOLLOWING)
        return date->month > month ? year : year + 1;
      return year;
    default:
      break;
    }
  if (scan->year == 0 || scan->month == 0)
    return 0;
  passed = date->month < scan->month;
  if (date->choice == CHOICE_LAST || date->choice == CHOICE_PAST)
    return passed ? scan->year : scan->year - 1;
  if (date->choice == CHOICE_THIS)
    return scan->year;
  return date->month > scan->month ? scan->year : scan->year + 1;
}

/* The year nearest to YEAR in which the day exists (29 February). */
static int
year_with_day (int year, int month, int day)
{
  for (int i = 0; i <= 4; i++)
    {
      if (date_is_valid (year - i, month, day))
        return year - i;
      if (date_is_valid (year + i, month, day))
        return year + i;
    }
  return 0;
}

/* "August and September 1914": the year of the date that is joined on. */
static int
year_joined_on (const TimeScan *scan, const CalendarDate *date)
{
  CalendarDate next;
  guint at = date->end;

  if (mark_at (scan, at, ','))
    at++;
  if (token_has_text (scan, at, "and") || token_has_text (scan, at, "or"))
    at++;
  if (at == date->end || date->chosen || !calendar_date_at (scan, at, &next)
      || next.month == 0 || next.year_anchor != NULL || next.year == 0)
    return 0;
  return next.year - (date->month > next.month ? 1 : 0);
}

gboolean
calendar_resolve (const TimeScan *scan, guint at, const CalendarDate *date,
                  TimeMatch *match)
{
  const char *anchor = "absolute";
  int year = date->year != 0 ? date->year : year_joined_on (scan, date);

  if (date->year_anchor != NULL)
    anchor = date->year_anchor;
  if (date->range)
    {
      match_set (match, date->end,
                 day_interval (day_from_date (year, 1, 1),
                               day_from_date (year + date->day, 12, 31)),
                 anchor);
      /* "2019-20" is three tokens. */
      match_add_part (match, date->end - 3, date->end - 2,
                      day_range_year (year));
      match_add_part (match, date->end - 1, date->end,
                      day_range_year (year + date->day));
      return TRUE;
    }
  if (year == 0)
    {
      year = date->chosen ? chosen_year (scan, date, &anchor)
                          : year_of_month (scan, at, date->month, date->day,
                                           &anchor);
      if (year == 0)
        {
          match_unresolved (match, date->end);
          return TRUE;
        }
      if (date->day != 0)
        year = year_with_day (year, date->month, date->day);
    }
  if (date->day != 0)
    {
      if (!date_is_valid (year, date->month, date->day))
        return FALSE;
      match_set (match, date->end,
                 day_range_day (day_from_date (year, date->month, date->day)),
                 anchor);
    }
  else if (date->month != 0)
    match_set (match, date->end, day_range_month (year, date->month), anchor);
  else
    match_set (match, date->end, day_range_year (year), anchor);
  return TRUE;
}

/* "soldiers", "people": what a number would count. */
static gboolean
is_counted_person (const TimeScan *scan, guint at)
{
  const LexEntry *entry
      = lexicon_match (scan->tokens, at, scan->n_tokens, LEX_PERSON);

  return entry != NULL && ((const PersonNoun *) entry->payload)->plural;
}

/* TRUE when the words around say that a bare year or month is meant. */
static gboolean
context_says_time (const TimeScan *scan, guint at, const CalendarDate *date)
{
  const Token *next = date->end < scan->n_tokens ? &scan->tokens[date->end]
                                                 : NULL;
  gboolean round = date->month == 0 && date->year % 100 == 0;
  guint end;

  if (next != NULL
      && (is_counted_person (scan, date->end) || token_is (next, LEX_UNIT)
          || token_is_mark (next, '%')
          || (next->kind == TOKEN_NUMBER && date->month == 0)))
    return FALSE;
  if (at == 0)
    return date->month == 0 && !round;
  if (date->month == 0 && token_has_text (scan, at - 1, "at"))
    return FALSE;
  /* "and May", "to March" only behind another month or a number. */
  if (date->month != 0
      && (token_has_text (scan, at - 1, "and")
          || token_has_text (scan, at - 1, "to")))
    return at > 1
           && (token_starts (&scan->tokens[at - 2], LEX_MONTH)
               || scan->tokens[at - 2].kind == TOKEN_NUMBER);
  if (time_word_at (scan, at - 1, TIME_WORD_RELATION, &end) != NULL
      || time_word_at (scan, at - 1, TIME_WORD_RANGE, &end) != NULL
      || time_word_at (scan, at - 1, TIME_WORD_EDGE, &end) != NULL)
    return !round || !token_has_text (scan, at - 1, "of");
  if (date->month != 0 || round)
    return FALSE;
  /* A bare year: no plural noun that it could count, no currency before. */
  if (token_is_mark (&scan->tokens[at - 1], '$')
      || token_is_mark (&scan->tokens[at - 1], 0x20ac)
      || token_is_mark (&scan->tokens[at - 1], 0xa3)
      || date->year < 1700)
    return FALSE;
  return next == NULL || next->kind == TOKEN_MARK
         || next->kind == TOKEN_POSSESSIVE || token_function (next) != 0
         || scan->analysis->text[next->end - 1] != 's';
}

gboolean
match_calendar (const TimeScan *scan, guint at, TimeMatch *match)
{
  CalendarDate date;

  /* "the 10th of May" */
  if (token_has_text (scan, at, "the")
      && day_month_at (scan, at + 1, memset (&date, 0, sizeof date)))
    return calendar_resolve (scan, at, &date, match);
  if (!calendar_date_at (scan, at, &date))
    return FALSE;
  if (date.doubtful && !context_says_time (scan, at, &date))
    return FALSE;
  return calendar_resolve (scan, at, &date, match);
}
