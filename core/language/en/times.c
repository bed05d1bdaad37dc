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
match_time (const TimeScan *scan, guint at, TimeMatch *match)
{
  static const TimePattern patterns[] = {
    { match_numeric_date, TIME_LEAD_NUMBER, ~0u },
    { match_range, TIME_LEADS_DATE, TIME_JOINT },
    { match_range, TIME_LEAD_ENDS, ~0u },
    { match_period, TIME_LEADS_PERIOD, ~0u },
    { match_relative, TIME_LEADS_RELATIVE, ~0u },
    { match_offset, TIME_LEADS_OFFSET, TIME_NEEDS_LENGTH },
    { match_calendar, TIME_LEADS_DATE, ~0u },
    { match_clock, TIME_LEAD_NUMBER, ~0u },
    { match_duration, TIME_LEADS_LENGTH, TIME_NEEDS_LENGTH },
  };
  gboolean found = FALSE;
  TimeMatch one;

  if (at >= scan->n_tokens || !time_enter (scan))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      if (!time_leads (scan, at, patterns[i].leads)
          || !time_is_ahead (scan, at, patterns[i].needs))
        continue;
      memset (&one, 0, sizeof one);
      if (patterns[i].match (scan, at, &one)
          && (!found || one.end > match->end))
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
  if (!match_time (scan, place, match)
      && (prefix != PREFIX_SINCE || !match_event (scan, place, match)))
    return FALSE;
  if (match->relation != TIME_AT)
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
  /* A state that is reached "by" a day is told of that day. */
  if (prefix != PREFIX_BY)
    match_add_part (match, place, match->end, match->range);
  apply_prefix (scan, prefix, match);
  match->relation = prefix == PREFIX_SINCE    ? TIME_SINCE
                    : prefix == PREFIX_BEFORE ? TIME_BEFORE
                    : prefix == PREFIX_AFTER  ? TIME_AFTER
                                              : TIME_UNTIL;
  return TRUE;
}

static TextRange
token_range (const TimeScan *scan, guint first, guint end)
{
  return (TextRange) { scan->tokens[first].start, scan->tokens[end - 1].end,
                       first, end };
}

static void
keep_match (TimeScan *scan, guint first, const TimeMatch *match)
{
  TimeMention mention = { .range = match->range, .support = match->support,
                          .relation = match->relation, .anchor = match->anchor,
                          .relative = match->relative,
                          .n_parts = match->n_parts };

  mention.at = token_range (scan, first, match->end);
  for (guint i = 0; i < match->n_parts; i++)
    {
      const TimePart *part = &match->parts[i];

      mention.parts[i].range = part->range;
      mention.parts[i].at = token_range (scan, part->at.first_token,
                                         part->at.end_token);
    }
  arena_array_add (scan->analysis->arena, &scan->found, mention);
}

/* Keeps what begins at AT; the token behind it. */
static guint
scan_at (TimeScan *scan, guint at)
{
  TimeMatch matches[LIST_MOST];
  guint n = time_leads (scan, at, TIME_LEAD_NUMBER | TIME_LEAD_MONTH)
                ? match_day_list (scan, at, matches, LIST_MOST)
                : 0;
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

/* Every expression has a token of these kinds within REACH of its begin. */
#define REACH 7

static inline gboolean
begins_number (const char *text, const Token *token)
{
  return token->kind == TOKEN_NUMBER || token_starts (token, LEX_NUMBER)
         || g_ascii_isdigit (text[token->start]);
}

/* "five people", "13 soldiers": a number before a word that can be no part
 * of a time.  Four digits are a year wherever they stand. */
static gboolean
is_mere_count (const TimeScan *scan, guint at, guint32 next_kinds)
{
  const Token *token = &scan->tokens[at];

  return at + 1 < scan->n_tokens && next_kinds == 0
         && token[1].kind == TOKEN_WORD
         && (token[1].flags & TOKEN_SPACE_BEFORE) != 0
         && token_function (&token[1]) == 0
         && (token->kind == TOKEN_NUMBER ? token->end - token->start != 4
                                         : token_is (token, LEX_NUMBER));
}

/* Sets what each token is by itself; FALSE where none is strong, as no mere
 * count is. */
static gboolean
find_kinds (TimeScan *scan)
{
  const char *text = scan->analysis->text;
  guint32 *kinds = arena_alloc (scan->analysis->arena,
                                sizeof *kinds * (scan->n_tokens + 1));
  guint32 all = 0;

  kinds[scan->n_tokens] = 0;
  for (guint i = scan->n_tokens; i-- > 0;)
    {
      const Token *token = &scan->tokens[i];

      kinds[i] = token->word != NULL ? token->word->time : 0;
      if (begins_number (text, token))
        kinds[i] |= TIME_LEAD_NUMBER
                    | (is_mere_count (scan, i, kinds[i + 1]) ? 0
                                                             : TIME_STRONG);
      else if (token_is_mark (token, MARK_HYPHEN)
               || token_is_mark (token, MARK_DASH))
        kinds[i] |= TIME_JOINT;
      all |= kinds[i];
    }
  scan->kinds = kinds;
  return (all & TIME_STRONG) != 0;
}

/* Sets what each token begins, from the last to the first. */
static void
find_leads (TimeScan *scan)
{
  guint32 *leads = arena_memdup (scan->analysis->arena, scan->kinds,
                                 sizeof *leads * scan->n_tokens);
  guint32 *ahead = arena_alloc (scan->analysis->arena,
                                sizeof *ahead * scan->n_tokens);
  guint32 all = 0;

  scan->leads = leads;
  scan->ahead = ahead;
  for (guint i = scan->n_tokens; i-- > 0;)
    {
      const Token *token = &scan->tokens[i];
      guint32 behind = i + 1 < scan->n_tokens ? leads[i + 1] : 0;

      ahead[i] = all |= scan->kinds[i];
      if ((leads[i] & TIME_LEAD_NUMBER) != 0
          && is_mere_count (scan, i, scan->kinds[i + 1]))
        leads[i] &= ~TIME_LEAD_NUMBER;
      else if ((token_function (token) & WORD_ARTICLE) == 0)
        continue;
      else if (token_equals (token, "the"))
        leads[i] |= behind;
      else if ((token_equals (token, "a") || token_equals (token, "an"))
               && i + 1 < scan->n_tokens
               && (scan->tokens[i + 1].kind != TOKEN_WORD
                   || (behind & (TIME_LEAD_NUMBER | TIME_LEAD (UNIT))) != 0))
        leads[i] |= TIME_LEAD_ARTICLE;
    }
}

#define LEADS_ANY                                                             \
  (TIME_LEADS_DATE | TIME_LEAD_ENDS | TIME_LEADS_PERIOD                       \
   | TIME_LEADS_RELATIVE | TIME_LEADS_OFFSET | TIME_LEAD (RELATION))

/* Looks where a strong word is near, so that the many words that may begin
 * an expression ("in", "the") cost nothing elsewhere. */
static void
scan_sentence (TimeScan *scan)
{
  guint strong = 0;

  for (guint i = 0; i < scan->n_tokens;)
    {
      strong = MAX (strong, i);
      while (strong < scan->n_tokens
             && (scan->kinds[strong] & TIME_STRONG) == 0)
        strong++;
      if (strong == scan->n_tokens)
        return;
      if (strong > i + REACH)
        i = strong - REACH;
      i = time_leads (scan, i, LEADS_ANY) ? scan_at (scan, i) : i + 1;
    }
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

  if (!find_kinds (&scan))
    return;
  scan.depth = &depth;
  find_leads (&scan);
  if (scan.published.precision != PRECISION_NONE)
    day_to_date (scan.published.begin, &scan.year, &scan.month, &day);
  if (scan.published.precision == PRECISION_YEAR)
    scan.month = 0;
  scan_sentence (&scan);
  sentence->times = scan.found.data;
  sentence->n_times = scan.found.len;
}
