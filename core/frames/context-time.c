/* Which time of its sentence a claim has. */
#include "config.h"

#include "frames/context.h"

#include "language/en/english.h"

/* A clause border between predicate and time counts like this many words. */
#define CLAUSE_BORDER 12
/* So does a time that only bounds the event ("before March"). */
#define MERE_BOUND 8

/* Words of a dateline before its day, and in its brackets. */
#define MAX_DATELINE 8

/* "since the war broke out in 2011": words from "since" to its time. */
#define MAX_SINCE_CLAUSE 10

/* Words that begin another clause between tokens FROM and TO. */
static guint
clause_borders (const Sentence *sentence, guint from, guint to)
{
  guint n = 0;

  for (guint i = from; i < to; i++)
    {
      const Token *token = &sentence->tokens[i];
      guint function = token_function (token);

      n += token_is_mark (token, ';')
           || (function & (WORD_CONJUNCTION | WORD_RELATIVE)) != 0
           || ((function & WORD_SUBORDINATOR) != 0
               && (function & (WORD_PREPOSITION | WORD_ADVERB)) == 0);
    }
  return n;
}

/* A time that stands with the verb of saying tells when it was said:
 * "said on Tuesday". */
static gboolean
is_time_of_saying (const Sentence *sentence, const TimeMention *time)
{
  for (guint i = 0; i < sentence->n_attributions; i++)
    {
      guint end = sentence->attributions[i].cue.end_token;
      guint first = time->at.first_token;

      if (first >= end && first <= end + 1
          && (first == end
              || (token_function (&sentence->tokens[end])
                  & WORD_PREPOSITION) != 0))
        return TRUE;
    }
  return FALSE;
}

/* "Schools opened today after the attacks in which 250 died": the time of the
 * main clause is not that of what "in which" recalls. */
static gboolean
is_of_main_clause (const Sentence *sentence, const FrameMatch *match,
                   const TimeMention *time)
{
  guint first = MIN (match->at.first_token, match->token);

  for (guint i = time->at.end_token + 1; i < first; i++)
    if ((token_function (&sentence->tokens[i]) & WORD_RELATIVE)
        && (token_function (&sentence->tokens[i - 1]) & WORD_PREPOSITION))
      return TRUE;
  return FALSE;
}

static guint
distance (const Sentence *sentence, const FrameMatch *match,
          const TimeMention *time)
{
  guint first = MIN (match->at.first_token, match->token);
  guint end = MAX (match->at.end_token, match->end_token);
  guint words, borders;

  /* "including 20 on Tuesday": the figure's own time. */
  if (match->at.first_token >= match->end_token
      && time->at.first_token >= match->at.end_token
      && time->at.first_token <= match->at.end_token + 1
      && time->relation == TIME_AT)
    return 0;
  if (time->at.first_token >= end)
    {
      words = time->at.first_token - end;
      borders = clause_borders (sentence, end, time->at.first_token);
    }
  else if (time->at.end_token <= first)
    {
      words = first - time->at.end_token;
      borders = clause_borders (sentence, time->at.end_token, first);
    }
  else
    {
      words = 1; /* between predicate and figure */
      borders = 0;
    }
  words += borders * CLAUSE_BORDER;
  if (time->relation == TIME_BEFORE || time->relation == TIME_AFTER)
    words += MERE_BOUND;
  return words;
}

/* The token of "since" whose clause holds the time: "since it broke out amid
 * the protests in 2011"; -1: there is none. */
static int
since_clause (const Sentence *sentence, const TimeMention *time)
{
  guint first = time->at.first_token;

  for (guint i = 1; i <= MAX_SINCE_CLAUSE && i <= first; i++)
    {
      const Token *token = &sentence->tokens[first - i];

      if (token_equals (token, "since"))
        return (int) (first - i);
      if (token->kind == TOKEN_MARK
          || (token_function (token) & (WORD_CONJUNCTION | WORD_RELATIVE)))
        return -1;
    }
  return -1;
}

/* A day on which something else happened dates no running total: "exchanged
 * fire on Monday in the north, where 700,000 have fled". */
static gboolean
dates_another_event (const Sentence *sentence, const FrameMatch *match,
                     const Claim *claim, const TimeMention *time)
{
  guint first = MIN (match->at.first_token, match->token);
  guint end = MAX (match->at.end_token, match->end_token);

  if (claim->accumulation == ACCUMULATION_EVENT
      || (time->relation != TIME_AT && time->relation != TIME_BEFORE
          && time->relation != TIME_AFTER)
      || since_clause (sentence, time) >= 0)
    return FALSE;
  return time->at.first_token >= end
             ? clause_borders (sentence, end, time->at.first_token) > 0
             : clause_borders (sentence, time->at.end_token, first) > 0;
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

/* "By Saturday 138 deaths had been confirmed", "the number of people killed
 * reached 4,011 on Wednesday": the day of the count, not of the deaths. */
static gboolean
dates_the_count (const Analysis *analysis, const FrameMatch *match,
                 const TimeMention *time)
{
  guint end = match->at.end_token;

  if (g_ascii_strncasecmp (analysis->text + time->at.start, "by ", 3) == 0)
    return TRUE;
  return match->is_verb && match->group < 0 && match->quantity >= 0
         && match->at.first_token >= match->end_token
         && time->at.first_token >= end && time->at.first_token <= end + 1;
}

/* "KATHMANDU, Nov 4 (Gulf Wire) -": the day of writing dates no event. */
static gboolean
is_of_dateline (const Sentence *sentence, const TimeMention *time)
{
  guint at = time->at.end_token;

  if (time->at.first_token == 0 || time->at.first_token > MAX_DATELINE)
    return FALSE;
  for (guint i = 0; i < time->at.first_token; i++)
    if (sentence->tokens[i].kind != TOKEN_MARK
        && !(sentence->tokens[i].flags & TOKEN_CAPITAL))
      return FALSE;
  if (at < sentence->n_tokens && token_is_mark (&sentence->tokens[at], '('))
    while (at < sentence->n_tokens && at < time->at.end_token + MAX_DATELINE
           && !token_is_mark (&sentence->tokens[at++], ')'))
      ;
  return at < sentence->n_tokens
         && (token_is_mark (&sentence->tokens[at], MARK_DASH)
             || token_is_mark (&sentence->tokens[at], MARK_HYPHEN));
}

void
context_time (Analysis *analysis, const FrameMatch *match, Claim *claim)
{
  const Sentence *sentence = analysis_sentence (analysis, match->sentence,
                                                STAGE_ATTRIBUTIONS);
  const TimeMention *best = NULL;
  const char *anchor = NULL;
  guint least = G_MAXUINT;

  claim->time.range = claim->time.support = DAY_RANGE_NONE;
  for (guint i = 0; i < sentence->n_times; i++)
    {
      const TimeMention *time = &sentence->times[i];
      guint words;

      if (time->relation == TIME_DURATION
          || (time->range.precision == PRECISION_NONE && !time->relative)
          || is_time_of_saying (sentence, time)
          || is_of_dateline (sentence, time)
          || context_is_of_part (sentence, match, time->at.first_token)
          || is_of_main_clause (sentence, match, time)
          || dates_another_event (sentence, match, claim, time))
        continue;
      words = distance (sentence, match, time);
      if (words < least)
        {
          least = words;
          best = time;
        }
    }
  if (best == NULL)
    best = event_edge_time (analysis, match->sentence, &anchor);
  if (best == NULL)
    return;
  claim->time.text = arena_strndup (analysis->arena,
                                    analysis->text + best->at.start,
                                    best->at.end - best->at.start);
  claim->time.range = best->range;
  claim->time.support = best->support.precision != PRECISION_NONE
                            ? best->support
                            : best->range;
  claim->time.anchor = anchor != NULL ? anchor : best->anchor;
  if (best->relation == TIME_SINCE)
    join_until (sentence, best, claim);
  if (claim->accumulation == ACCUMULATION_EVENT && anchor == NULL
      && dates_the_count (analysis, match, best))
    claim->accumulation = ACCUMULATION_CUMULATIVE;
  set_accumulation (best, claim);
  if (anchor == NULL && best->relation == TIME_AT
      && since_clause (sentence, best) >= 0)
    begin_period (claim);
}
