/* Which time of its sentence a claim has. */
#include "config.h"

#include "frames/context.h"

#include "frames/time-scope.h"
#include "frames/token-at.h"
#include "language/en/english.h"

#include <string.h>

/* A clause border between predicate and time counts like this many words. */
#define CLAUSE_BORDER 12
/* So does a time that only bounds the event ("before March"). */
#define MERE_BOUND 8
/* And a day that only names what is held then ("Friday prayers"): any other
 * time comes first. */
#define OF_RITE 1000

static guint
distance (const Sentence *sentence, const FrameMatch *match,
          const TimeMention *time)
{
  guint first = MIN (match->at.first_token, match->token);
  guint end = MAX (match->at.end_token, match->end_token);
  guint words, borders;

  /* "including 20 on Tuesday": the figure's own time. */
  if (time->at.first_token >= match->at.end_token
      && time->at.first_token < match->own_end)
    return 0;
  if (match->at.first_token >= match->end_token
      && time->at.first_token >= match->at.end_token
      && time->at.first_token <= match->at.end_token + 1
      && time->relation == TIME_AT)
    return 0;
  if (time->at.first_token >= end)
    {
      words = time->at.first_token - end;
      borders = time_clause_borders (sentence, end, time->at.first_token);
    }
  else if (time->at.end_token <= first)
    {
      words = first - time->at.end_token;
      borders = time_clause_borders (sentence, time->at.end_token, first);
    }
  else
    {
      words = 1; /* between predicate and figure */
      borders = 0;
    }
  words += borders * CLAUSE_BORDER;
  if (time->relation == TIME_BEFORE || time->relation == TIME_AFTER)
    words += MERE_BOUND;
  if (time->of_rite)
    words += OF_RITE;
  return words;
}

/* From the begin of RANGE to the publication, where that is known. */
static void
begin_period (Claim *claim)
{
  DayRange published = claim->document.published_range;
  Day end = published.precision != PRECISION_NONE ? published.end
                                                  : DAY_OPEN_END;

  if (end < claim->time.range.begin)
    return;
  claim->time.range.end = claim->time.support.end = end;
  claim->time.range.precision = claim->time.support.precision
      = PRECISION_INTERVAL;
  if (claim->accumulation != ACCUMULATION_STOCK)
    claim->accumulation = ACCUMULATION_CUMULATIVE;
}

static void
set_accumulation (const TimeMention *time, Claim *claim)
{
  if (claim->accumulation != ACCUMULATION_UNSPECIFIED
      && claim->accumulation != ACCUMULATION_CUMULATIVE)
    return;
  if (time->relation == TIME_SINCE || time->relation == TIME_UNTIL)
    claim->accumulation = ACCUMULATION_CUMULATIVE;
  else if (time->relation == TIME_WINDOW)
    claim->accumulation = ACCUMULATION_WINDOW;
}

/* "since X until Y": two mentions that bound one period. */
static void
join_until (const Sentence *sentence, const TimeMention *time, Claim *claim)
{
  for (guint i = 0; i < sentence->n_times; i++)
    {
      const TimeMention *until = &sentence->times[i];

      if (until->relation == TIME_UNTIL
          && until->range.precision != PRECISION_NONE
          && until->at.first_token >= time->at.end_token
          && until->at.first_token <= time->at.end_token + 2
          && until->range.end >= claim->time.range.begin)
        {
          claim->time.range.end = until->range.end;
          claim->time.support.end = until->support.end;
        }
    }
}

/* "By Saturday", "as of Saturday": a state was reached up to a day. */
static gboolean
is_up_to_day (const TimeMention *time)
{
  return time->relation == TIME_UNTIL && !DAY_IS_OPEN (time->range.begin);
}

/* "By Saturday 138 deaths had been confirmed", "the number of people killed
 * reached 4,011 on Wednesday": the day of the count, not of the deaths. */
static gboolean
dates_the_count (const FrameMatch *match, const TimeMention *time)
{
  guint end = match->at.end_token;

  if (is_up_to_day (time))
    return TRUE;
  return match->is_verb && match->group < 0 && match->quantity >= 0
         && match->own_end == 0
         && match->at.first_token >= match->end_token
         && time->at.first_token >= end && time->at.first_token <= end + 1;
}

/* A time that is recalled only as the begin of a period is that time alone. */
static const TimeMention *
without_period (Analysis *analysis, const Sentence *sentence,
                const FrameMatch *match, const TimeMention *time)
{
  TimeMention *own;

  if (time->n_parts == 0 || !time_is_recalled (sentence, match, time))
    return time;
  own = arena_memdup (analysis->arena, time, sizeof *time);
  own->relation = TIME_AT;
  own->at = own->parts[0].at;
  own->range = own->support = own->parts[0].range;
  return own;
}

/* Days that a running count can be of. */
#define MOST_DAYS_OF_COUNT 6

/* A day that stands with a running count is the day of the count, unless it
 * stands with the event. */
static void
date_count (const Sentence *sentence, const TimeMention *time, Claim *claim)
{
  DayRange range = claim->time.range;

  if (claim->accumulation != ACCUMULATION_CUMULATIVE
      || !(time->relation == TIME_AT || is_up_to_day (time))
      || time_is_of_event (sentence, time)
      || range.precision == PRECISION_NONE
      || (gint64) range.end - range.begin > MOST_DAYS_OF_COUNT)
    return;
  claim->as_of.basis = AS_OF_STATED;
  claim->as_of.range = range;
}

/* TRUE where what is counted would lie ahead of the report, by more than a
 * day's difference between the zones. */
static gboolean
lies_ahead (const Claim *claim, DayRange range)
{
  DayRange published = claim->document.published_range;

  return published.precision != PRECISION_NONE
         && range.precision != PRECISION_NONE
         && range.begin > published.end + 1;
}

/* "Elections will be held in May after 40 people died", "killed ahead of the
 * vote on 20 March": a day to come that is not that of MATCH. */
static gboolean
is_of_what_will_be (const Sentence *sentence, const FrameMatch *match,
                    const TimeMention *time)
{
  guint end = MAX (match->at.end_token, match->end_token);
  gboolean behind = time->at.first_token >= end;

  for (guint i = behind ? end : 0; i < time->at.first_token; i++)
    if ((function_at (sentence, i) & WORD_MODAL)
        || (behind && (mark_at (sentence, i, ',')
                       || word_at (sentence, i, "ahead")
                       || word_at (sentence, i, "before"))))
      return TRUE;
  return FALSE;
}

/* "Gunmen took 15 people; 12 were freed the next day": what came later is told
 * of in another clause than MATCH. */
static gboolean
is_of_what_came_later (const Sentence *sentence, const FrameMatch *match,
                       const TimeMention *time)
{
  guint end = MAX (match->at.end_token, match->end_token);

  if (time->at.first_token <= end
      || time_clause_borders (sentence, end, time->at.first_token) == 0)
    return FALSE;
  for (guint i = time->at.first_token; i < time->at.end_token; i++)
    if (word_at (sentence, i, "next") || word_at (sentence, i, "following")
        || word_at (sentence, i, "later"))
      return TRUE;
  return FALSE;
}

/* The time of the sentence that stands nearest to MATCH; NULL: none is its
 * own. */
static const TimeMention *
nearest_time (const Analysis *analysis, const Sentence *sentence,
              const FrameMatch *match, const Claim *claim)
{
  const TimeMention *best = NULL;
  guint least = G_MAXUINT;

  for (guint i = 0; i < sentence->n_times; i++)
    {
      const TimeMention *time = &sentence->times[i];
      guint words;

      if (time->relation == TIME_DURATION
          || (time->range.precision == PRECISION_NONE && !time->relative)
          || context_is_of_part (sentence, match, time->at.first_token)
          || is_of_what_came_later (sentence, match, time)
          || (!match->hypothetical && lies_ahead (claim, time->range)
              && is_of_what_will_be (sentence, match, time))
          || time_is_of_another (sentence, match, claim, time))
        continue;
      words = distance (sentence, match, time);
      if (words < least)
        {
          least = words;
          best = time;
        }
    }
  return best;
}

static Day
year_before (Day day)
{
  int year, month, day_of_month;

  if (DAY_IS_OPEN (day))
    return day;
  day_to_date (day, &year, &month, &day_of_month);
  if (month == 2 && day_of_month == 29)
    day_of_month = 28;
  return day_from_date (year - 1, month, day_of_month);
}

/* "In May" and "on 20 March" without a year mean the nearest, but nobody has
 * counted what is still to come: then it was that of the year before. */
static void
go_back_a_year (const FrameMatch *match, const TimeMention *time, Claim *claim)
{
  if (match->hypothetical || time->anchor == NULL
      || strcmp (time->anchor, "publication") != 0
      || (time->range.precision != PRECISION_DAY
          && time->range.precision != PRECISION_MONTH)
      || !lies_ahead (claim, time->range))
    return;
  claim->time.range.begin = year_before (claim->time.range.begin);
  claim->time.range.end = year_before (claim->time.range.end);
  claim->time.support = claim->time.range;
}

/* TRUE where only "and" or the like stands between A and B, "4 and 5 March",
 * "late on Monday and early on Tuesday": B is told with A. */
static gboolean
is_joined (const Sentence *sentence, const TimeMention *a,
           const TimeMention *b)
{
  guint at = a->at.end_token;
  gboolean joined = mark_at (sentence, at, ',');

  at += joined;
  if (function_at (sentence, at) & WORD_CONJUNCTION)
    {
      joined = TRUE;
      at++;
    }
  while (at < b->at.first_token
         && (function_at (sentence, at) & WORD_INDEFINITE) == 0
         && (function_at (sentence, at) & (WORD_PREPOSITION | WORD_ARTICLE)))
    at++;
  return joined && at == b->at.first_token && b->relation == TIME_AT
         && a->relation == TIME_AT
         && a->range.precision == b->range.precision
         && a->range.end < b->range.begin;
}

/* The last of the times that begin with that at FIRST and end behind an
 * "and". */
static guint
joined_end (const Sentence *sentence, guint first)
{
  const TimeMention *times = sentence->times;
  guint last = first;

  for (guint i = first; i + 1 < sentence->n_times
                        && is_joined (sentence, &times[i], &times[i + 1]);
       i++)
    if (!mark_at (sentence, times[i].at.end_token, ',')
        || (function_at (sentence, times[i].at.end_token + 1)
            & WORD_CONJUNCTION))
      last = i + 1;
  return last;
}

/* FALSE where a clause begins with the time that ends at token END: "killed
 * on Monday, and on Tuesday the army said". */
static gboolean
may_close (const Sentence *sentence, const FrameMatch *match, guint first,
           guint end)
{
  return end == sentence->n_tokens || first < match->token
         || sentence->tokens[end].kind == TOKEN_MARK
         || ((function_at (sentence, end)
              & (WORD_PREPOSITION | WORD_CONJUNCTION))
                 != 0
             && (function_at (sentence, end) & WORD_ARTICLE) == 0);
}

/* TIME with those told with it: "on 4 and 5 March", "in 2022 and 2023". */
static const TimeMention *
with_joined (Analysis *analysis, const Sentence *sentence,
             const FrameMatch *match, const TimeMention *time)
{
  guint index = (guint) (time - sentence->times);
  guint first = index, last;
  const TimeMention *end;
  TimeMention *all;

  if (sentence->n_times < 2 || match->own_end > 0
      || time->range.precision == PRECISION_NONE)
    return time;
  while (first > 0
         && is_joined (sentence, &sentence->times[first - 1],
                       &sentence->times[first]))
    first--;
  last = joined_end (sentence, first);
  end = &sentence->times[last];
  if (last == first || last < index
      || !may_close (sentence, match, time->at.first_token,
                     end->at.end_token))
    return time;
  all = arena_memdup (analysis->arena, &sentence->times[first], sizeof *all);
  all->at.end = end->at.end;
  all->at.end_token = end->at.end_token;
  all->range = (DayRange) { all->range.begin, end->range.end,
                            PRECISION_INTERVAL };
  all->support = all->range;
  return all;
}

/* Takes what TIME says; ANCHOR: the words by which another sentence was found
 * to tell it, or NULL. */
static void
take_time (Analysis *analysis, const TimeMention *time, const char *anchor,
           Claim *claim)
{
  claim->time.text = arena_strndup (analysis->arena,
                                    analysis->text + time->at.start,
                                    time->at.end - time->at.start);
  claim->time.range = time->range;
  claim->time.support = time->support.precision != PRECISION_NONE
                            ? time->support
                            : time->range;
  claim->time.anchor = anchor != NULL ? anchor : time->anchor;
}

void
context_time (Analysis *analysis, const FrameMatch *match, Claim *claim)
{
  const Sentence *sentence = analysis_sentence (analysis, match->sentence,
                                                STAGE_ATTRIBUTIONS);
  const TimeMention *best = nearest_time (analysis, sentence, match, claim);
  const char *anchor = NULL;

  claim->time.range = claim->time.support = DAY_RANGE_NONE;
  if (best != NULL)
    best = without_period (analysis, sentence, match,
                           with_joined (analysis, sentence, match, best));
  else
    best = event_edge_time (analysis, match->sentence, &anchor);
  if (best == NULL)
    {
      if (claim->accumulation != ACCUMULATION_STOCK
          && time_is_since_event (sentence, match))
        claim->accumulation = ACCUMULATION_CUMULATIVE;
      return;
    }
  take_time (analysis, best, anchor, claim);
  go_back_a_year (match, best, claim);
  if (best->relation == TIME_SINCE)
    join_until (sentence, best, claim);
  if (claim->accumulation == ACCUMULATION_EVENT && anchor == NULL
      && dates_the_count (match, best))
    claim->accumulation = ACCUMULATION_CUMULATIVE;
  set_accumulation (best, claim);
  if (anchor == NULL && best->relation == TIME_AT
      && time_begins_period (sentence, best)
      && !time_is_recalled (sentence, match, best))
    begin_period (claim);
  else if (anchor == NULL)
    date_count (sentence, best, claim);
}
