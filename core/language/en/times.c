/* Finds the time expressions of a sentence. */
#include "config.h"

#include "language/en/times.h"

#include <string.h>

#define LIST_MOST 8
#define DEPTH_MOST 4

gboolean
time_enter (const TimeScan *scan)
{
  if (*scan->depth >= DEPTH_MOST)
    return FALSE;
  ++*scan->depth;
  return TRUE;
}

void
time_leave (const TimeScan *scan)
{
  --*scan->depth;
}

gboolean
time_may_begin (const TimeScan *scan, guint at)
{
  const Token *token = &scan->tokens[at];

  if (at >= scan->n_tokens)
    return FALSE;
  return token->kind == TOKEN_NUMBER
         || g_ascii_isdigit (scan->analysis->text[token->start])
         || (token->word != NULL
             && ((token->word->starts
                  & (LEX_BIT (LEX_MONTH) | LEX_BIT (LEX_WEEKDAY)
                     | LEX_BIT (LEX_TIME) | LEX_BIT (LEX_NUMBER)))
                     != 0
                 || token_equals (token, "the") || token_equals (token, "a")
                 || token_equals (token, "an")));
}

gboolean
match_time (const TimeScan *scan, guint at, TimeMatch *match)
{
  static gboolean (*const patterns[]) (const TimeScan *, guint, TimeMatch *)
      = { match_numeric_date, match_range,    match_period, match_relative,
          match_offset,       match_calendar, match_clock,  match_duration };
  gboolean found = FALSE;
  TimeMatch one;

  if (!time_may_begin (scan, at) || !time_enter (scan))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      memset (&one, 0, sizeof one);
      if (patterns[i] (scan, at, &one) && (!found || one.end > match->end))
        {
          *match = one;
          found = TRUE;
        }
    }
  if (found && match->relation == TIME_AT
      && match->range.precision == PRECISION_DAY)
    match->end = clock_behind (scan, match->end);
  time_leave (scan);
  return found;
}

/* What "since", "until", "before" and their like make of a time.  The other
 * readings keep the named period itself, so that the core lies in them. */
static void
apply_prefix (const TimeScan *scan, TimePrefix prefix, TimeMatch *match)
{
  Day published = scan->published.end;
  DayRange *range = &match->range, *support = &match->support;

  if (range->precision == PRECISION_NONE)
    return;
  support->precision = PRECISION_INTERVAL;
  if (prefix == PREFIX_SINCE || prefix == PREFIX_AFTER)
    {
      if (prefix == PREFIX_AFTER)
        range->begin = range->end + 1;
      range->end = scan->published.precision == PRECISION_DAY
                           && published >= range->begin
                       ? published
                       : DAY_OPEN_END;
      support->end = MAX (range->end, support->end);
    }
  else
    {
      support->begin = DAY_OPEN_BEGIN;
      /* A state that is reached "by" a day is known for that day. */
      if (prefix == PREFIX_BY)
        return;
      if (prefix == PREFIX_BEFORE)
        range->end = range->begin - 1;
      range->begin = DAY_OPEN_BEGIN;
    }
  range->precision = PRECISION_INTERVAL;
}

/* "since December", "until 18 August", "before Monday". */
static gboolean
match_prefixed (const TimeScan *scan, guint at, TimeMatch *match)
{
  guint place;
  const TimeWord *word = time_word_at (scan, at, TIME_WORD_RELATION, &place);
  TimePrefix prefix;

  if (word == NULL)
    return FALSE;
  prefix = word->value;
  if (prefix > PREFIX_AFTER)
    return FALSE;
  if (!match_time (scan, place, match) || match->relation != TIME_AT)
    return FALSE;
  if (prefix == PREFIX_SINCE && match->range.precision != PRECISION_NONE
      && scan->published.precision == PRECISION_DAY
      && match->range.begin > scan->published.end)
    {
      /* Nothing is counted since a day to come: the year before is meant. */
      match->range = day_interval (day_add_months (match->range.begin, -12),
                                   day_add_months (match->range.end, -12));
      match->support = match->range;
    }
  apply_prefix (scan, prefix, match);
  match->relation = prefix == PREFIX_SINCE    ? TIME_SINCE
                    : prefix == PREFIX_BEFORE ? TIME_BEFORE
                    : prefix == PREFIX_AFTER  ? TIME_AFTER
                                              : TIME_UNTIL;
  return TRUE;
}

static void
keep_match (TimeScan *scan, guint first, const TimeMatch *match)
{
  TimeMention mention = { .range = match->range, .support = match->support,
                          .relation = match->relation, .anchor = match->anchor,
                          .relative = match->relative };

  mention.at.first_token = first;
  mention.at.end_token = match->end;
  mention.at.start = scan->tokens[first].start;
  mention.at.end = scan->tokens[match->end - 1].end;
  g_array_append_val (scan->found, mention);
}

/* Keeps what begins at AT; the token behind it. */
static guint
scan_at (TimeScan *scan, guint at)
{
  TimeMatch matches[LIST_MOST];
  guint n = match_day_list (scan, at, matches, LIST_MOST);
  guint first = at;

  for (guint i = 0; i < n; i++)
    {
      while (i > 0 && first + 1 < matches[i].end
             && scan->tokens[first].kind != TOKEN_NUMBER)
        first++;
      keep_match (scan, first, &matches[i]);
      first = matches[i].end;
    }
  if (n > 0)
    return first;
  if (match_prefixed (scan, at, &matches[0])
      || match_time (scan, at, &matches[0]))
    {
      keep_match (scan, at, &matches[0]);
      return matches[0].end;
    }
  return at + 1;
}

/* Every expression has one of these within REACH tokens of its begin. */
#define REACH 7
#define STRONG_KINDS \
  (1u << TIME_WORD_UNIT | 1u << TIME_WORD_DAY | 1u << TIME_WORD_PART \
   | 1u << TIME_WORD_SEASON | 1u << TIME_WORD_YEAR_PART)

static gboolean
is_strong (const char *text, const Token *token)
{
  if (token->kind == TOKEN_NUMBER || g_ascii_isdigit (text[token->start]))
    return TRUE;
  if (token->word == NULL)
    return FALSE;
  if ((token->word->starts
       & (LEX_BIT (LEX_MONTH) | LEX_BIT (LEX_WEEKDAY) | LEX_BIT (LEX_NUMBER)))
      != 0)
    return TRUE;
  if (!token_is (token, LEX_TIME))
    return FALSE;
  for (const LexEntry *entry = token->word->entries; entry != NULL;
       entry = entry->next)
    if (entry->kind == LEX_TIME && entry->n_words == 1
        && (1u << ((const TimeWord *) entry->payload)->kind & STRONG_KINDS)
               != 0)
      return TRUE;
  return FALSE;
}

/* Looks where a strong word is near, so that the many words that may begin
 * an expression ("in", "the") cost nothing elsewhere. */
static void
scan_sentence (TimeScan *scan)
{
  const char *text = scan->analysis->text;
  guint strong = 0;

  for (guint i = 0; i < scan->n_tokens;)
    {
      strong = MAX (strong, i);
      while (strong < scan->n_tokens
             && !is_strong (text, &scan->tokens[strong]))
        strong++;
      if (strong == scan->n_tokens)
        return;
      if (strong > i + REACH)
        i = strong - REACH;
      i = time_may_begin (scan, i) ? scan_at (scan, i) : i + 1;
    }
}

/* Which kinds of time words each token begins. */
static const guint32 *
find_kinds (const Analysis *analysis, const Sentence *sentence)
{
  guint32 *kinds
      = arena_new_array (analysis->arena, guint32, sentence->n_tokens);

  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      const LexEntry *entry = NULL;

      if (token_starts (&sentence->tokens[i], LEX_TIME))
        entry = sentence->tokens[i].word->entries;
      for (; entry != NULL; entry = entry->next)
        if (entry->kind == LEX_TIME)
          kinds[i] |= 1u << ((const TimeWord *) entry->payload)->kind;
    }
  return kinds;
}

void
english_times (Analysis *analysis, guint index)
{
  Sentence *sentence = &analysis->sentences[index];
  TimeScan scan = { .analysis = analysis, .index = index,
                    .tokens = sentence->tokens,
                    .n_tokens = sentence->n_tokens,
                    .published = analysis->document->published_range };
  guint depth = 0;
  int day;

  scan.depth = &depth;
  scan.kinds = find_kinds (analysis, sentence);
  if (scan.published.precision != PRECISION_NONE)
    day_to_date (scan.published.begin, &scan.year, &scan.month, &day);
  if (scan.published.precision == PRECISION_YEAR)
    scan.month = 0;
  scan.found = g_array_new (FALSE, FALSE, sizeof (TimeMention));
  scan_sentence (&scan);
  sentence->n_times = scan.found->len;
  if (scan.found->len > 0)
    sentence->times
        = arena_memdup (analysis->arena, scan.found->data,
                        sizeof (TimeMention) * scan.found->len);
  g_array_free (scan.found, TRUE);
}
