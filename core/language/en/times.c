/* Finds the time expressions of a sentence. */
#include "config.h"

#include "language/en/times.h"

#include <string.h>

#define LIST_MOST 8

/* A range without "from" and "between". */
static gboolean
match_joined (const TimeScan *scan, guint at, TimeMatch *match)
{
  return at < scan->joint && match_range (scan, at, match);
}

gboolean
match_time (const TimeScan *scan, guint at, TimeMatch *match)
{
  static const TimePattern patterns[] = {
    { match_numeric_date, TIME_LEAD_NUMBER, ~0u },
    { match_joined, TIME_LEADS_DATE, ~0u },
    { match_range, TIME_LEAD_ENDS, ~0u },
    { match_period, TIME_LEADS_PERIOD, ~0u },
    { match_relative, TIME_LEADS_RELATIVE, ~0u },
    { match_offset, TIME_LEADS_OFFSET, TIME_NEEDS_LENGTH },
    { match_calendar, TIME_LEADS_DATE, ~0u },
    { match_clock, TIME_LEAD_NUMBER, ~0u },
    { match_duration, TIME_LEADS_LENGTH, TIME_NEEDS_LENGTH },
  };
  guint bits = time_patterns (scan, at, patterns, G_N_ELEMENTS (patterns));
  gboolean found = FALSE;

  if (bits == 0 || !time_enter (scan))
    return FALSE;
  for (; bits != 0; bits &= bits - 1)
    {
      TimeMatch other;

      if (!patterns[__builtin_ctz (bits)].match (scan, at,
                                                 found ? &other : match))
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
                          .of_rite = match->of_rite,
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
  guint32 leads = time_leads (scan, at);
  guint n = (leads & (TIME_LEAD_NUMBER | TIME_LEAD_MONTH)) != 0
                    && (scan->all & TIME_LEAD_MONTH) != 0
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
  if (((leads & TIME_LEAD_PREFIX) != 0
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
         && token[1].kind == TOKEN_WORD && !time_is_number (&token[1])
         && (token[1].flags & TOKEN_SPACE_BEFORE) != 0
         && token_function (&token[1]) == 0
         && (token->kind == TOKEN_NUMBER ? token->end - token->start != 4
                                         : token_is (token, LEX_NUMBER));
}

/* Finds what each token is by itself, and puts into STRONG, a set, the words
 * such as every expression holds. */
static void
find_kinds (TimeScan *scan, const Sentence *sentence, guint64 *strong)
{
  const guint64 *times = sentence_set (sentence, SET_TIMES);

  scan->kinds
      = arena_new_array (scan->analysis->arena, guint32, scan->n_tokens);
  for (guint part = 0; part < sentence_set_length (sentence); part++)
    {
      strong[part] = 0;
      for (guint64 rest = times[part]; rest != 0; rest &= rest - 1)
        {
          guint bit = (guint) __builtin_ctzll (rest);
          guint32 kinds = scan->tokens[part * 64 + bit].word->time;

          scan->kinds[part * 64 + bit] = kinds;
          scan->all |= kinds;
          if ((kinds & TIME_JOINT) != 0)
            scan->joint = part * 64 + bit;
          strong[part] |= (guint64) ((kinds & TIME_STRONG) != 0) << bit;
        }
    }
}

/* Adds the numbers to both; FALSE where nothing is strong. */
static gboolean
add_numbers (TimeScan *scan, const Sentence *sentence, guint64 *strong)
{
  const guint64 *counts = sentence_set (sentence, SET_COUNTS);
  const guint64 *dashes = sentence_set (sentence, SET_DASHES);
  gboolean any = FALSE;

  for (guint part = 0; part < sentence_set_length (sentence); part++)
    {
      for (guint64 rest = counts[part]; rest != 0; rest &= rest - 1)
        {
          guint bit = (guint) __builtin_ctzll (rest), at = part * 64 + bit;

          if (!time_is_number (&scan->tokens[at]))
            continue; /* a vague word */
          scan->kinds[at] |= TIME_LEAD_NUMBER;
          scan->all |= TIME_LEAD_NUMBER;
          strong[part] |= (guint64) !is_mere_count (scan, at) << bit;
        }
      if (dashes[part] != 0)
        scan->joint = MAX (scan->joint,
                           part * 64 + 63
                               - (guint) __builtin_clzll (dashes[part]));
      any = any || strong[part] != 0;
    }
  return any;
}

/* What the token at AT leads. */
static inline guint32
leads_of (const TimeScan *scan, guint at, gboolean strong)
{
  const Token *token = &scan->tokens[at];
  guint function = token_function (token) & (WORD_ARTICLE | WORD_INDEFINITE);
  guint32 kinds = scan->kinds[at], behind;

  if (!strong)
    kinds &= ~TIME_LEAD_NUMBER;
  if ((function & WORD_ARTICLE) == 0)
    return kinds;
  behind = time_leads (scan, at + 1);
  if (function == WORD_ARTICLE)
    return behind;
  /* "a day", "a few days", "a number of days" */
  return at + 1 < scan->n_tokens
                 && (token[1].kind != TOKEN_WORD
                     || (behind & (TIME_LEAD_NUMBER | TIME_LEAD (UNIT))) != 0
                     || time_is (scan, at + 1,
                                 TIME_LEAD (COUNT) | TIME_LEAD (LEVEL)))
             ? kinds | TIME_LEAD_ARTICLE
             : 0;
}

#define LEADS_ANY                                                             \
  (TIME_LEADS_DATE | TIME_LEAD_ENDS | TIME_LEADS_PERIOD                       \
   | TIME_LEADS_RELATIVE | TIME_LEADS_OFFSET | TIME_LEAD_PREFIX)

/* Every expression has a strong token within this many from its begin; one
 * less than a power of two. */
#define REACH 7

/* The tokens of element PART with one of STRONG among the REACH behind. */
static guint64
near_strong (const guint64 *strong, guint part, guint length)
{
  guint64 here = strong[part];
  guint64 behind = part + 1 < length ? strong[part + 1] : 0;

  for (guint step = 1; step < REACH; step *= 2)
    {
      here |= here >> step | behind << (64 - step);
      behind |= behind >> step;
    }
  return here;
}

/* Puts into PLACES, a set, the tokens with which an expression may begin: only
 * where one of STRONG is near, so that the many words that may begin one
 * ("last", "the") cost nothing elsewhere. */
static void
find_places (TimeScan *scan, const Sentence *sentence, const guint64 *strong,
             guint64 *places)
{
  const guint64 *times = sentence_set (sentence, SET_TIMES);
  const guint64 *counts = sentence_set (sentence, SET_COUNTS);
  const guint64 *articles = sentence_set (sentence, SET_ARTICLES);

  /* From the last to the first: an article leads what the next one does. */
  for (guint part = sentence_set_length (sentence); part-- > 0;)
    {
      places[part] = near_strong (strong, part, sentence_set_length (sentence))
                     & (times[part] | counts[part] | articles[part]);
      for (guint64 rest = places[part], bit; rest != 0; rest ^= bit)
        {
          guint last = 63 - (guint) __builtin_clzll (rest);
          guint at = part * 64 + last;

          bit = G_GUINT64_CONSTANT (1) << last;
          scan->leads[at] = leads_of (scan, at, (strong[part] & bit) != 0);
          if ((scan->leads[at] & LEADS_ANY) == 0)
            places[part] ^= bit;
        }
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
  guint n = sentence->n_tokens, length = sentence_set_length (sentence);
  guint64 *strong = arena_alloc (analysis->arena, 2 * length * sizeof *strong);
  guint64 *places = strong + length;
  guint depth = 0;
  int day;

  english_sets (analysis, index);
  find_kinds (&scan, sentence, strong);
  if (!add_numbers (&scan, sentence, strong))
    return;
  scan.places = places;
  scan.leads = arena_alloc (analysis->arena, n * sizeof *scan.leads);
  find_places (&scan, sentence, strong, places);
  scan.depth = &depth;
  if (scan.published.precision != PRECISION_NONE)
    day_to_date (scan.published.begin, &scan.year, &scan.month, &day);
  if (scan.published.precision == PRECISION_YEAR)
    scan.month = 0;
  for (guint at = set_next (places, 0, n); at < n;)
    at = set_next (places, scan_at (&scan, at), n);
  sentence->times = scan.found.data;
  sentence->n_times = scan.found.len;
}
