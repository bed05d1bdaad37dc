/* What a relative date is reckoned from: the publication, the date that was
 * mentioned before, or the year that a narrative has reached. */
#include "config.h"

#include "language/en/times.h"

#include "base/byte-scan.h"

#include <string.h>

#define SENTENCES_BACK 10 /* how far a mention reaches */
#define YEARS_BACK 30     /* the same for its year */
#define TEXT_BACK 16384   /* bytes in which a narrative shows itself */
#define TEXT_AHEAD 16384
#define FAR_LEAST 4       /* years that show it */
#define FAR_AHEAD (4 * 31) /* days: further on is no past */
#define TOLD_BACK 2       /* sentences to a date that another goes on with */
#define FAR_OFF 120       /* days: the nearest such date is hardly meant */
#define WAITING_MOST 8    /* sentences that wait for one before them */

/* The numbers of four digits that may be years, with where they end. */
typedef struct
{
  gsize end;
  int year;
  guint far; /* how many up to here lie away from the publication's year */
} WrittenYear;

struct TimeMemory
{
  guint waiting;     /* sentences whose times wait for those before them */
  ArenaArray years;  /* WrittenYear, in the order of the text */
  gboolean years_read;
};

static struct TimeMemory *
memory_of (Analysis *analysis)
{
  if (analysis->times == NULL)
    analysis->times = arena_new_struct (analysis->arena, struct TimeMemory);
  return analysis->times;
}

void
find_times_before (Analysis *analysis, guint index, guint back)
{
  guint first = index;
  guint done = 0;

  while (first > 0 && done < back)
    {
      first--;
      done = (analysis->sentences[first].done & STAGE_TIMES) ? done + 1 : 0;
    }
  for (; first < index; first++)
    analysis_sentence (analysis, first, STAGE_TIMES);
}

/* What may be reckoned from: a day (NEED_DAY) that something happened on or
 * was reached by; for a year also where a period begins.  A year is never
 * taken over from "this week" (WRITTEN). */
static gboolean
is_anchor (const TimeMention *mention, MentionNeed need)
{
  if (mention->range.precision == PRECISION_NONE
      || mention->relation == TIME_DURATION
      || DAY_IS_OPEN (mention->range.begin))
    return FALSE;
  if (need == MENTION_YEAR)
    return mention->relation != TIME_WINDOW
           && strcmp (mention->anchor, "publication") != 0;
  if (mention->relation != TIME_AT && mention->relation != TIME_UNTIL)
    return FALSE;
  return need == MENTION_ANY || mention->range.precision == PRECISION_DAY;
}

const TimeMention *
previous_mention (const TimeScan *scan, MentionNeed need)
{
  Analysis *analysis = scan->analysis;
  guint back = need == MENTION_YEAR ? YEARS_BACK : SENTENCES_BACK;
  guint least = scan->index > back ? scan->index - back : 0;
  const TimeMention *found = NULL;
  struct TimeMemory *memory;

  for (guint i = scan->found.len; i-- > 0;)
    {
      const TimeMention *mention
          = &arena_array_index (scan->found, TimeMention, i);

      if (is_anchor (mention, need))
        return mention;
    }
  if (analysis->sentences[scan->index].title)
    return NULL;
  /* The sentences before are looked at only as far as need be, each of
   * which may ask for more, unless too many wait already. */
  memory = memory_of (analysis);
  if (memory->waiting >= WAITING_MOST)
    find_times_before (analysis, scan->index, back);
  memory->waiting++;
  for (guint i = scan->index; found == NULL && i-- > least;)
    {
      const Sentence *sentence
          = analysis_sentence (analysis, i, STAGE_TIMES);

      for (guint j = sentence->n_times; found == NULL && j-- > 0;)
        if (is_anchor (&sentence->times[j], need))
          found = &sentence->times[j];
    }
  memory->waiting--;
  return found;
}

static void
read_years (const TimeScan *scan, struct TimeMemory *memory)
{
  const Analysis *analysis = scan->analysis;
  const char *text = analysis->text;
  const char *end = text + MIN (analysis->document->size,
                                (gsize) analysis->read_end + TEXT_AHEAD);
  const char *at = text + analysis->earlier.bytes;
  guint far = 0;

  for (; (at = bytes_find_four_digits (at, end)) < end;
       at += 4)
    {
      WrittenYear written = { .end = (gsize) (at + 4 - text) };

      for (guint i = 0; i < 4; i++)
        written.year = written.year * 10 + (at[i] - '0');
      if (written.year < 1400 || written.year > 2100)
        continue;
      written.far = far += ABS (written.year - scan->year) > 1;
      arena_array_add (scan->analysis->arena, &memory->years, written);
    }
}

/* How many of YEARS end before PLACE. */
static guint
years_before (const ArenaArray *years, gsize place)
{
  guint low = 0, high = years->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (arena_array_index (*years, WrittenYear, middle).end < place)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* How many of the first N of YEARS are far. */
static guint
far_of (const ArenaArray *years, guint n)
{
  return n > 0 ? arena_array_index (*years, WrittenYear, n - 1).far : 0;
}

/* The far one of YEARS[first, end) nearest before AT, else behind it. */
static int
nearest_far (const ArenaArray *years, guint first, guint at, guint end)
{
  guint before = far_of (years, first), behind = far_of (years, at);

  for (guint i = at; behind > before && i-- > first;)
    if (far_of (years, i) < behind)
      return arena_array_index (*years, WrittenYear, i).year;
  for (guint i = at; i < end; i++)
    if (far_of (years, i + 1) > behind)
      return arena_array_index (*years, WrittenYear, i).year;
  return 0;
}

/* A text tells of another time than its own when the years around this place
 * nearly all lie away from the publication's. */
gboolean
is_narrative (const TimeScan *scan, int *ret_year)
{
  const Sentence *sentence = &scan->analysis->sentences[scan->index];
  struct TimeMemory *memory = memory_of (scan->analysis);
  guint first, end, far;

  *ret_year = 0;
  if (scan->year == 0)
    return TRUE;
  if (!memory->years_read)
    read_years (scan, memory);
  memory->years_read = TRUE;
  if (far_of (&memory->years, memory->years.len) < FAR_LEAST)
    return FALSE;
  first = years_before (&memory->years,
                        sentence->start > TEXT_BACK
                            ? sentence->start - TEXT_BACK
                            : 0);
  end = years_before (&memory->years,
                      (gsize) sentence->end + TEXT_AHEAD + 1);
  far = far_of (&memory->years, end) - far_of (&memory->years, first);
  if (far < FAR_LEAST || far <= 4 * (end - first - far))
    return FALSE;
  *ret_year = nearest_far (&memory->years, first,
                           years_before (&memory->years, sentence->start),
                           end);
  return TRUE;
}

/* The year that the narrative has reached, else the year WRITTEN nearest, 0
 * if there is none.  More than three months back is a turn of the year. */
static int
narrative_year (const TimeScan *scan, int month, int written)
{
  const TimeMention *previous = previous_mention (scan, MENTION_YEAR);
  int year, previous_month, day;

  if (previous == NULL)
    return written;
  day_to_date (previous->range.begin, &year, &previous_month, &day);
  if (previous->range.precision != PRECISION_YEAR
      && previous_month - month > 3)
    year++;
  return year;
}

/* How far MONTH (and DAY, or 0) of YEAR lies behind the publication; negative
 * before it.  In days, or in months times 31. */
static int
distance (const TimeScan *scan, int year, int month, int day)
{
  if (day == 0 || scan->published.precision != PRECISION_DAY)
    return ((year - scan->year) * 12 + month
            - (scan->month > 0 ? scan->month : 6))
           * 31;
  return day_from_date (year, month, MIN (day, days_in_month (year, month)))
         - scan->published.begin;
}

gboolean
tells_of_past (const TimeScan *scan)
{
  const char *text = scan->analysis->text;

  for (guint i = 0; i < scan->n_tokens; i++)
    {
      const Token *token = &scan->tokens[i];

      if (token->kind != TOKEN_WORD)
        continue;
      if ((token_function (token) & (WORD_BE | WORD_HAVE | WORD_DO)) != 0
          && (token_equals (token, "was") || token_equals (token, "were")
              || token_equals (token, "had") || token_equals (token, "did")))
        return TRUE;
      if (token->end - token->start > 3 && text[token->end - 1] == 'd'
          && text[token->end - 2] == 'e')
        return TRUE;
    }
  return FALSE;
}

/* "In April 2021 fighting broke out.  On 9 April": the year of the date told
 * before, where it is one of the same MONTH; else 0. */
static int
year_told_before (const TimeScan *scan, int month)
{
  const Analysis *analysis = scan->analysis;
  guint least = scan->index > TOLD_BACK ? scan->index - TOLD_BACK : 0;
  guint32 start = analysis->sentences[least].start;
  const ArenaArray *years = &analysis->times->years;
  const TimeMention *previous;
  int year, its_month, day;

  if (years_before (years, start)
      == years_before (years, analysis->sentences[scan->index].end))
    return 0;
  previous = previous_mention (scan, MENTION_YEAR);
  if (previous == NULL || previous->range.precision == PRECISION_YEAR
      || previous->at.start < start)
    return 0;
  day_to_date (previous->range.begin, &year, &its_month, &day);
  return its_month == month ? year : 0;
}

int
year_of_month (const TimeScan *scan, guint at, int month, int day,
               const char **ret_anchor)
{
  gboolean future;
  int best = 0, nearest = 0, last;

  if (is_narrative (scan, &last))
    {
      int year = narrative_year (scan, month, last);

      if (year != 0 || scan->year == 0)
        {
          *ret_anchor = "narrative";
          return year;
        }
    }
  *ret_anchor = "publication";
  future = future_before (scan, at);
  for (int year = scan->year - 1; year <= scan->year + 1; year++)
    {
      int here = distance (scan, year, month, day);

      if ((best != 0 && ABS (here) >= ABS (nearest))
          || (future ? here < 0 : here > FAR_AHEAD && tells_of_past (scan)))
        continue;
      best = year;
      nearest = here;
    }
  if (!future
      && (ABS (nearest) > FAR_OFF || (nearest > 0 && tells_of_past (scan))))
    {
      int year = year_told_before (scan, month);

      if (year != 0)
        *ret_anchor = "narrative";
      best = year != 0 ? year : best;
    }
  return best;
}

gboolean
publication_day (const TimeScan *scan, Day *ret_day)
{
  *ret_day = scan->published.begin;
  return scan->published.precision == PRECISION_DAY;
}

void
match_set (TimeMatch *match, guint end, DayRange range, const char *anchor)
{
  *match = (TimeMatch) { .end = end, .range = range, .support = range,
                         .relation = TIME_AT, .anchor = anchor };
}

void
match_unresolved (TimeMatch *match, guint end)
{
  match_set (match, end, DAY_RANGE_NONE, NULL);
  match->relative = TRUE;
}

void
match_add_part (TimeMatch *match, guint first, guint end, DayRange range)
{
  TimePart *part = &match->parts[match->n_parts];

  if (match->n_parts == PARTS_MOST || range.precision == PRECISION_NONE)
    return;
  part->at.first_token = first;
  part->at.end_token = end;
  part->range = range;
  match->n_parts++;
}

DayRange
day_interval (Day begin, Day end)
{
  return (DayRange) { begin, end,
                      begin == end ? PRECISION_DAY : PRECISION_INTERVAL };
}

DayRange
range_span (DayRange a, DayRange b)
{
  Day begin = MIN (a.begin, b.begin), end = MAX (a.end, b.end);

  if (begin == a.begin && end == a.end)
    return a;
  return day_interval (begin, end);
}

DayRange
range_of_unit (Day day, TimeUnit unit)
{
  int year, month, day_of_month;
  DayRange week = day_range_week (day);

  day_to_date (day, &year, &month, &day_of_month);
  switch (unit)
    {
    case UNIT_WEEKEND:
      return day_interval (week.begin + 5, week.end);
    case UNIT_WEEK:
      return week;
    case UNIT_FORTNIGHT:
      return day_interval (week.begin, week.end + 7);
    case UNIT_MONTH:
      return day_range_month (year, month);
    case UNIT_QUARTER:
      month = (month - 1) / 3 * 3 + 1;
      return day_interval (day_from_date (year, month, 1),
                           day_range_month (year, month + 2).end);
    case UNIT_HALF:
      month = month < 7 ? 1 : 7;
      return day_interval (day_from_date (year, month, 1),
                           day_range_month (year, month + 5).end);
    case UNIT_YEAR:
      return day_range_year (year);
    case UNIT_DECADE:
      year = MAX (year / 10 * 10, 1);
      return day_interval (day_from_date (year, 1, 1),
                           day_from_date (year / 10 * 10 + 9, 12, 31));
    case UNIT_CENTURY:
      year = MAX (year / 100 * 100, 1);
      return day_interval (day_from_date (year, 1, 1),
                           day_from_date (year / 100 * 100 + 99, 12, 31));
    default:
      return day_range_day (day);
    }
}

Day
day_add_units (Day day, TimeUnit unit, int count)
{
  static const int months[] = { [UNIT_MONTH] = 1,    [UNIT_QUARTER] = 3,
                                [UNIT_HALF] = 6,     [UNIT_YEAR] = 12,
                                [UNIT_DECADE] = 120, [UNIT_CENTURY] = 1200 };
  static const int days[] = { [UNIT_DAY] = 1, [UNIT_WEEKEND] = 7,
                              [UNIT_WEEK] = 7, [UNIT_FORTNIGHT] = 14 };
  Day first = day_from_date (1, 1, 1), last = day_from_date (9999, 12, 31);
  gint64 sum;

  if (unit < UNIT_DAY)
    {
      int per_day = unit == UNIT_HOUR ? 24 : unit == UNIT_MINUTE ? 1440 : 86400;

      sum = (gint64) day + count / per_day;
    }
  else if (unit < UNIT_MONTH)
    sum = (gint64) day + (gint64) count * days[unit];
  else
    sum = day_add_months (day, (int) CLAMP ((gint64) count * months[unit],
                                            -120000, 120000));
  return (Day) CLAMP (sum, first, last);
}

DayRange
range_edge (DayRange whole, TimeEdge edge)
{
  Day first = whole.begin, last = whole.end;
  int length = last - first + 1;
  Day second, third;

  if (edge == EDGE_NONE || length < 3)
    return whole;
  if (whole.precision == PRECISION_YEAR)
    {
      second = day_add_months (first, 4);
      third = day_add_months (first, 8);
    }
  else if (whole.precision == PRECISION_MONTH)
    {
      second = first + 10;
      third = first + 20;
    }
  else
    {
      second = first + length / 3;
      third = first + length * 2 / 3;
    }
  if (edge == EDGE_EARLY)
    return day_interval (first, second - 1);
  if (edge == EDGE_MIDDLE)
    return day_interval (second, third - 1);
  return day_interval (third, last);
}
