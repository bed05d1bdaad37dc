/* Finds the time expressions of a sentence. */
#include "config.h"

#include "language/en/times.h"

#include <string.h>

#define LIST_MOST 8

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

  if (at >= scan->n_tokens || !time_enter (scan))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      TimeMatch other, *one;

      if (!time_may_be (scan, at, &patterns[i]))
        continue;
      one = memset (found ? &other : match, 0, sizeof *one);
      if (!patterns[i].match (scan, at, one))
        continue;
      if (found && other.end > match->end)
        *match = other;
      found = TRUE;
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
  if ((time_leads (scan, at, TIME_LEAD_PREFIX)
       && match_prefixed (scan, at, &matches[0]))
      || match_time (scan, at, &matches[0]))
    {
      keep_match (scan, at, &matches[0]);
      return matches[0].end;
    }
  return at + 1;
}

/* "five people", "13 soldiers": a number before a word that can be no part
 * of a time.  Four digits are a year wherever they stand. */
static inline gboolean
is_mere_count (const TimeScan *scan, guint at)
{
  const Token *token = &scan->tokens[at];

  return at + 1 < scan->n_tokens && scan->kinds[at + 1] == 0
         && token[1].kind == TOKEN_WORD
         && (token[1].flags & TOKEN_SPACE_BEFORE) != 0
         && token_function (&token[1]) == 0
         && (token->kind == TOKEN_NUMBER ? token->end - token->start != 4
                                         : token_is (token, LEX_NUMBER));
}

/* What the token at AT is by itself, once the next one is known. */
static inline guint32
kinds_of (const TimeScan *scan, guint at)
{
  const Token *token = &scan->tokens[at];
  guint32 kinds = token->word != NULL ? token->word->time : 0;

  if (token->kind == TOKEN_NUMBER || token_starts (token, LEX_NUMBER)
      || g_ascii_isdigit (scan->analysis->text[token->start]))
    kinds |= TIME_LEAD_NUMBER | (is_mere_count (scan, at) ? 0 : TIME_STRONG);
  else if (token_is_mark (token, MARK_HYPHEN)
           || token_is_mark (token, MARK_DASH))
    kinds |= TIME_JOINT;
  return kinds;
}

/* What a token of KINDS begins before one that begins BEHIND. */
static inline guint32
leads_of (const TimeScan *scan, guint at, guint32 kinds, guint32 behind)
{
  const Token *token = &scan->tokens[at];
  guint function = token_function (token) & (WORD_ARTICLE | WORD_INDEFINITE);

  if ((kinds & (TIME_LEAD_NUMBER | TIME_STRONG)) == TIME_LEAD_NUMBER)
    return kinds & ~TIME_LEAD_NUMBER;
  if ((function & WORD_ARTICLE) == 0)
    return kinds;
  if (function == WORD_ARTICLE)
    return kinds | behind;
  return at + 1 < scan->n_tokens
                 && (token[1].kind != TOKEN_WORD
                     || (behind & (TIME_LEAD_NUMBER | TIME_LEAD (UNIT))) != 0)
             ? kinds | TIME_LEAD_ARTICLE
             : kinds;
}

/* TRUE where more than its word says what the token is. */
static inline gboolean
is_special (const char *text, const Token *token)
{
  return ((token->starts & LEX_BIT (LEX_NUMBER)) | token->kind
          | (token_function (token) & WORD_ARTICLE))
             != 0
         || (guchar) (text[token->start] - '0') <= 9;
}

#define LEADS_ANY                                                             \
  (TIME_LEADS_DATE | TIME_LEAD_ENDS | TIME_LEADS_PERIOD                       \
   | TIME_LEADS_RELATIVE | TIME_LEADS_OFFSET | TIME_LEAD_PREFIX)

/* Every expression has a strong token within this many from its begin. */
#define REACH 7

/* Looks at the tokens from the last to the first.  An expression may begin
 * only where a strong one is near, so that the many words that may begin one
 * ("last", "the") cost nothing elsewhere. */
static void
find_places (TimeScan *scan)
{
  static const Word unknown;
  const Token *tokens = scan->tokens;
  const char *text = scan->analysis->text;
  guint n = scan->n_tokens, strong = n + REACH, next = n;
  guint32 ahead = 0;

  scan->kinds = arena_alloc (scan->analysis->arena,
                             4 * (n + 1) * sizeof *scan->kinds);
  scan->leads = scan->kinds + n + 1;
  scan->ahead = scan->leads + n + 1;
  scan->next = scan->ahead + n + 1;
  scan->kinds[n] = scan->leads[n] = scan->ahead[n] = 0;
  scan->next[n] = n;
  for (guint i = n; i-- > 0;)
    {
      const Token *token = &tokens[i];
      guint32 kinds = (token->word != NULL ? token->word : &unknown)->time;
      guint32 leads = kinds;

      if (is_special (text, token))
        {
          kinds = kinds_of (scan, i);
          leads = leads_of (scan, i, kinds, scan->leads[i + 1]);
        }
      if ((kinds & TIME_STRONG) != 0)
        strong = i;
      if ((leads & LEADS_ANY) != 0 && strong <= i + REACH)
        next = i;
      scan->kinds[i] = kinds;
      scan->leads[i] = leads;
      scan->ahead[i] = ahead |= kinds;
      scan->next[i] = next;
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

  find_places (&scan);
  if (scan.next[0] == scan.n_tokens)
    return; /* as of most sentences */
  scan.depth = &depth;
  if (scan.published.precision != PRECISION_NONE)
    day_to_date (scan.published.begin, &scan.year, &scan.month, &day);
  if (scan.published.precision == PRECISION_YEAR)
    scan.month = 0;
  for (guint at = scan.next[0]; at < scan.n_tokens;)
    at = scan.next[scan_at (&scan, at)];
  sentence->times = scan.found.data;
  sentence->n_times = scan.found.len;
}
