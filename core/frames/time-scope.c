/* A sentence names more times than one: of each is asked what it dates. */
#include "config.h"

#include "frames/time-scope.h"

#include "frames/token-at.h"
#include "language/en/english.h"

/* Words of a dateline before its day, and in its brackets. */
#define MAX_DATELINE 8
/* Words of "by the Palestinian group's". */
#define MAX_CAUSE 6

/* "since the war broke out in 2011": words from "since" to its time. */
#define MAX_SINCE_CLAUSE 10

/* Words of "Monday's devastating earthquake" behind the day, and of "the
 * shelling of X by the armed forces of Y on Monday" before it. */
#define MAX_TO_EVENT 4
#define MAX_FROM_EVENT 10

/* Words from "deadliest" to the period. */
#define MAX_RANKED 12

guint
time_clause_borders (const Sentence *sentence, guint from, guint to)
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

/* TRUE where what the relative clause at token AT speaks of is known: "the
 * attack that", "the attacks, which". */
static gboolean
is_of_known (const Sentence *sentence, guint at)
{
  guint end = at > 0 && token_is_mark (&sentence->tokens[at - 1], ',')
                  ? at - 1
                  : at;

  for (guint i = 2; i <= MAX_TO_EVENT && i <= end; i++)
    if (token_equals (&sentence->tokens[end - i], "the"))
      return (token_class (&sentence->tokens[end - 1]) & CLASS_EVENT) != 0;
  return FALSE;
}

/* TRUE where a clause begins at token AT that only recalls what happened
 * before: "in which 250 died", "that killed 20" behind AFTER, and "the attack
 * that killed 20" in a clause of its own, behind AS. */
static gboolean
recalls (const Sentence *sentence, guint at, gboolean after, gboolean as)
{
  const Token *token = &sentence->tokens[at];

  return (token_function (token) & WORD_RELATIVE) != 0
         && (after || (token_function (token - 1) & WORD_PREPOSITION) != 0
             || (as && is_of_known (sentence, at)));
}

/* TRUE where "after" at token AT tells that days lie between: "on Monday, two
 * days after a quake killed 20". */
static gboolean
is_days_after (const Sentence *sentence, guint at)
{
  const Token *before = &sentence->tokens[at - 1];

  return token_equals (before, "days") || token_equals (before, "day")
         || token_equals (before, "weeks") || token_equals (before, "week")
         || token_equals (before, "months") || token_equals (before, "month");
}

/* TRUE where what stands before TIME is done for the dead, later. */
static gboolean
is_of_mourning (const Sentence *sentence, const TimeMention *time)
{
  for (guint i = 0; i < time->at.first_token; i++)
    if (token_class (&sentence->tokens[i]) & CLASS_MOURNS)
      return TRUE;
  return FALSE;
}

/* TRUE where the words behind "after", at token AT, are a clause with the verb
 * of MATCH: "Russia mourned on Sunday after gunmen killed 137 people". */
static gboolean
begins_earlier_clause (const Sentence *sentence, const FrameMatch *match,
                       guint at)
{
  const Token *verb = &sentence->tokens[match->token];
  guint first = match->verb.first;

  if (!token_equals (&sentence->tokens[at], "after") || !match->is_verb
      || first <= at + 1 || match->verb.voice == VOICE_REDUCED
      || token_ends (verb, "ing")
      || time_clause_borders (sentence, at + 1, first) > 0)
    return FALSE;
  for (guint i = at; i < first; i++)
    if (token_is_mark (&sentence->tokens[i], ','))
      return FALSE;
  return TRUE;
}

/* TRUE for "on Saturday" of "police met on Friday after gunmen killed nine
 * people on Saturday": MATCH has a time of its own behind it. */
static gboolean
has_time_behind (const Sentence *sentence, const FrameMatch *match)
{
  guint end = MAX (match->at.end_token, match->end_token);

  for (guint i = 0; i < sentence->n_times; i++)
    if (sentence->times[i].relation == TIME_AT
        && sentence->times[i].at.first_token >= end
        && time_clause_borders (sentence, end,
                                sentence->times[i].at.first_token)
               == 0)
      return TRUE;
  return FALSE;
}

/* "A day of mourning was held on Sunday for the 38 people killed". */
static gboolean
is_for_known (const Sentence *sentence, const FrameMatch *match, guint at)
{
  return token_equals (&sentence->tokens[at], "for") && match->is_verb
         && match->verb.voice == VOICE_REDUCED
         && match->at.first_token > at
         && match->at.first_token <= at + 2
         && token_equals (&sentence->tokens[at + 1], "the");
}

/* "Schools opened today after the attacks in which 250 died", "a truce held
 * on Friday after clashes that killed 20", "schools opened today as people
 * mourned the attack that killed 20": the time of the main clause is not that
 * of what is recalled. */
static gboolean
is_of_main_clause (const Sentence *sentence, const FrameMatch *match,
                   const TimeMention *time)
{
  guint first = MIN (match->at.first_token, match->token);
  guint end = time->at.end_token;
  gboolean after = FALSE, as = FALSE;

  if (end < first && begins_earlier_clause (sentence, match, end)
      && (is_of_mourning (sentence, time) || has_time_behind (sentence, match)))
    return TRUE;
  if (end < first && is_for_known (sentence, match, end)
      && is_of_mourning (sentence, time))
    return TRUE;
  for (guint i = end; i < first; i++)
    {
      const Token *token = &sentence->tokens[i];

      if (i > end && recalls (sentence, i, after, as))
        return TRUE;
      if (token_equals (token, "after") && is_days_after (sentence, i))
        return TRUE;
      after = after || token_equals (token, "after")
              || token_equals (token, "following");
      as = as || token_equals (token, "as") || token_equals (token, "while");
    }
  return FALSE;
}

/* "3 million have fled, with 20,000 of them leaving since May": of a figure
 * that has a clause of its own behind "with". */
static gboolean
is_of_company (const Sentence *sentence, const FrameMatch *match,
               const TimeMention *time)
{
  guint end = MAX (match->at.end_token, match->end_token);
  gboolean with = FALSE;

  for (guint i = end; i < time->at.first_token; i++)
    {
      const Token *token = &sentence->tokens[i];

      if (i > end && token_equals (token, "with")
          && token_is_mark (token - 1, ','))
        with = TRUE;
      else if (with
               && (token->kind == TOKEN_NUMBER
                   || (token->starts & LEX_BIT (LEX_NUMBER)) != 0))
        return TRUE;
    }
  return FALSE;
}

/* "The figure of a week earlier". */
static gboolean
is_of_figure (const Sentence *sentence, guint first)
{
  const Token *tokens = sentence->tokens;

  return first > 1 && token_equals (&tokens[first - 1], "of")
         && (token_equals (&tokens[first - 2], "figure")
             || token_equals (&tokens[first - 2], "number")
             || token_equals (&tokens[first - 2], "total")
             || token_equals (&tokens[first - 2], "level"));
}

/* "Several times as many as a week ago", "fewer than in 2019", "compared with
 * last year"; but "more than a week ago" is a time. */
static gboolean
is_compared_with (const Sentence *sentence, const TimeMention *time)
{
  const Token *tokens = sentence->tokens;
  guint first = time->at.first_token;
  guint before = first > 0
                         && (token_function (&tokens[first - 1])
                             & WORD_PREPOSITION)
                         && !token_equals (&tokens[first - 1], "as")
                         && !token_equals (&tokens[first - 1], "than")
                     ? first - 1
                     : first;

  if (is_of_figure (sentence, first))
    return TRUE;
  if (before < 2)
    return FALSE;
  if (token_equals (&tokens[before - 1], "as")
      || token_equals (&tokens[before - 1], "compared"))
    return TRUE;
  return token_equals (&tokens[before - 1], "than")
         && tokens[first].kind != TOKEN_NUMBER
         && (tokens[first].starts & LEX_BIT (LEX_NUMBER)) == 0
         && (token_function (&tokens[first]) & WORD_ARTICLE) == 0;
}

/* TRUE for "deadliest", "first" and "most", but not for "at most 20", "most of
 * the people". */
static gboolean
is_rank (const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];

  return (token_class (token) & CLASS_RANKS) != 0
         && !(at > 0 && token_equals (token - 1, "at"))
         && !(at + 1 < sentence->n_tokens && token_equals (token + 1, "of"));
}

/* TRUE for the "and" of "between India and China". */
static gboolean
joins_both (const Sentence *sentence, guint at)
{
  for (guint i = 2; i <= MAX_TO_EVENT && i <= at; i++)
    if (token_equals (&sentence->tokens[at - i], "between"))
      return TRUE;
  return FALSE;
}

/* "The deadliest earthquake in six decades", "the second attack in eight
 * days", "the worst clashes since their war of 2016": the period is that of
 * the events it is compared with. */
static gboolean
ranks_before (const Sentence *sentence, const FrameMatch *match, guint first)
{
  const guint ends = WORD_BE | WORD_HAVE | WORD_MODAL | WORD_CONJUNCTION
                     | WORD_RELATIVE | WORD_SUBORDINATOR | WORD_PRONOUN;

  for (guint i = 1; i <= MAX_RANKED && i <= first; i++)
    {
      const Token *token = &sentence->tokens[first - i];
      guint at = first - i;

      if ((at >= match->at.first_token && at < match->at.end_token)
          || (token->kind == TOKEN_MARK && token->mark != MARK_HYPHEN)
          || ((token_function (token) & ends) != 0
              && !token_equals (token, "since")
              && !joins_both (sentence, at)))
        return FALSE;
      if (is_rank (sentence, at))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_of_rank (const Sentence *sentence, const FrameMatch *match,
            const TimeMention *time)
{
  return (time->relation == TIME_WINDOW || time->relation == TIME_SINCE
          || time_begins_period (sentence, time))
         && ranks_before (sentence, match, time->at.first_token);
}

gboolean
time_begins_period (const Sentence *sentence, const TimeMention *time)
{
  guint first = time->at.first_token;

  for (guint i = 1; i <= MAX_SINCE_CLAUSE && i <= first; i++)
    {
      const Token *token = &sentence->tokens[first - i];

      if (token_equals (token, "since"))
        return TRUE;
      /* "were killed when fighting broke out on Monday" */
      if (token_equals (token, "when"))
        return FALSE;
      if (token->kind == TOKEN_MARK
          || (token_function (token) & (WORD_CONJUNCTION | WORD_RELATIVE)))
        break;
    }
  return event_edge_begins_at (sentence, first);
}

/* TRUE for what follows "since" in "since the uprising", "since protests
 * began", but not in "since the town is empty". */
static gboolean
names_event (const Sentence *sentence, guint from)
{
  guint end = MIN (sentence->n_tokens, from + MAX_SINCE_CLAUSE);
  gboolean definite
      = from < end
        && (token_function (&sentence->tokens[from]) & WORD_ARTICLE) != 0;

  for (guint i = from; i < end && sentence->tokens[i].kind != TOKEN_MARK; i++)
    {
      if (event_edge_begins_at (sentence, i + 1))
        return TRUE;
      if (token_function (&sentence->tokens[i])
          & (WORD_BE | WORD_HAVE | WORD_MODAL | WORD_DO))
        return FALSE;
    }
  return definite;
}

gboolean
time_is_since_event (const Sentence *sentence, const FrameMatch *match)
{
  guint end = sentence->n_tokens;

  for (guint i = MAX (match->end_token, match->at.end_token); i < end; i++)
    {
      const Token *token = &sentence->tokens[i];

      if (token_is_mark (token, ';')
          || (token_function (token) & (WORD_CONJUNCTION | WORD_RELATIVE)))
        return FALSE;
      if (!token_equals (token, "since"))
        continue;
      return names_event (sentence, i + 1)
             && !ranks_before (sentence, match, i);
    }
  return FALSE;
}

/* "Were displaced when fighting broke out in Goma on Monday": what happened
 * on the day of FIRST is told by no other clause than that behind END. */
static gboolean
is_of_when (const Sentence *sentence, guint end, guint first)
{
  return word_at (sentence, end, "when")
         && time_clause_borders (sentence, end + 1, first) == 0;
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
      || time_begins_period (sentence, time))
    return FALSE;
  return time->at.first_token >= end
             ? !is_of_when (sentence, end, time->at.first_token)
                   && time_clause_borders (sentence, end,
                                           time->at.first_token)
                          > 0
             : time_clause_borders (sentence, time->at.end_token, first) > 0;
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

/* What a name, "in", "by" or "that struck" leads on to: "the attack on X by Y
 * on Monday", "the quake that struck X on Monday"; but "the toll of the quake
 * rose on Monday". */
static gboolean
goes_on_with_event (const Token *token)
{
  if ((token_class (token) & CLASS_STRIKES)
      || (token_function (token) & WORD_RELATIVE))
    return TRUE;
  return token->kind == TOKEN_WORD
         && (token_function (token)
             & (WORD_BE | WORD_HAVE | WORD_MODAL | WORD_DO | WORD_CONJUNCTION
                | WORD_SUBORDINATOR | WORD_PRONOUN))
                == 0
         && (token->starts
             & (LEX_BIT (LEX_PREDICATE) | LEX_BIT (LEX_CUE)
                | LEX_BIT (LEX_CHANGE)))
                == 0;
}

gboolean
time_is_of_event (const Sentence *sentence, const TimeMention *time)
{
  guint end = time->at.end_token, first = time->at.first_token;
  guint limit = MIN (sentence->n_tokens, end + MAX_TO_EVENT);

  for (guint at = end; at < limit; at++)
    {
      const Token *token = &sentence->tokens[at];

      if (token_class (token) & CLASS_EVENT)
        return TRUE;
      if ((token->kind != TOKEN_WORD && token->kind != TOKEN_POSSESSIVE)
          || token_function (token) != 0)
        break;
    }
  for (guint i = 1; i <= MAX_FROM_EVENT && i <= first; i++)
    {
      const Token *token = &sentence->tokens[first - i];

      if (token_class (token) & CLASS_EVENT)
        return TRUE;
      if (!goes_on_with_event (token))
        return FALSE;
    }
  return FALSE;
}

gboolean
time_is_recalled (const Sentence *sentence, const FrameMatch *match,
                  const TimeMention *time)
{
  guint at = time->at.end_token;

  if (at < sentence->n_tokens && token_is_mark (&sentence->tokens[at], ','))
    at++;
  return at < sentence->n_tokens && match->at.first_token > at
         && match->token > at
         && token_equals (&sentence->tokens[at], "when");
}

/* "Stands at 40, up from 32 on Monday": the day of the count of before. */
static gboolean
is_of_count_before (const Sentence *sentence, const TimeMention *time)
{
  for (guint i = 0; i < sentence->n_quantities; i++)
    {
      const QuantityMention *quantity = &sentence->quantities[i];
      guint end = quantity->at.end_token;

      if (quantity->previous && time->at.first_token >= end
          && time->at.first_token <= end + 1)
        return TRUE;
    }
  return FALSE;
}

/* "The bodies of 12 miners were identified on Friday": they had died
 * before. */
static gboolean
is_of_bodies (const Sentence *sentence, const FrameMatch *match)
{
  if (match->predicate == NULL
      || g_strcmp0 (match->predicate->count_status, "recovered") != 0)
    return FALSE;
  for (guint i = 0; i < sentence->n_tokens; i++)
    if (token_class (&sentence->tokens[i]) & CLASS_TENDS)
      return TRUE;
  return FALSE;
}

/* "143 deaths (+6 over the past day)": of the figure in the brackets. */
static gboolean
is_of_bracket (const Sentence *sentence, const FrameMatch *match,
               const TimeMention *time)
{
  guint end = MAX (match->at.end_token, match->end_token);
  gboolean figure = FALSE;

  for (guint i = time->at.first_token; i-- > end;)
    {
      const Token *token = &sentence->tokens[i];

      if (token_is_mark (token, '('))
        return figure;
      if (token_is_mark (token, ')'))
        return FALSE;
      figure |= token->kind == TOKEN_NUMBER || token_starts (token, LEX_NUMBER);
    }
  return FALSE;
}

/* "12 of the 40 people arrested on Sunday were freed": the day of the arrest,
 * where the figure's own predicate stands elsewhere. */
static gboolean
is_of_participle (const Sentence *sentence, const FrameMatch *match,
                  const TimeMention *time)
{
  guint at = match->at.end_token, first = time->at.first_token;

  return match->is_verb && first > at && first <= at + 2
         && at < sentence->n_tokens
         && (at < match->token || at >= match->end_token)
         && (sentence->tokens[at].starts & LEX_BIT (LEX_PREDICATE)) != 0
         && token_ends (&sentence->tokens[at], "ed")
         && !time_is_of_event (sentence, time)
         && (first == at + 1
             || (token_function (&sentence->tokens[at + 1])
                 & WORD_PREPOSITION)
                    != 0);
}

/* "Five were taken; two of them were killed in May": behind a semicolon the
 * time is that of the predicate there. */
static gboolean
is_of_next_clause (const Sentence *sentence, const FrameMatch *match,
                   const TimeMention *time)
{
  guint at = MAX (match->at.end_token, match->end_token);

  while (at < time->at.first_token
         && !token_is_mark (&sentence->tokens[at], ';'))
    at++;
  for (; at < time->at.first_token; at++)
    if (token_is (&sentence->tokens[at], LEX_PREDICATE))
      return TRUE;
  return FALSE;
}

/* "In its report last month": when that was given out. */
static gboolean
is_of_report (const Sentence *sentence, guint first)
{
  const guint64 counts = CLASS_FIGURE | CLASS_TOTAL | CLASS_GROUP_OF;

  if (first > 1 && (function_at (sentence, first - 1) & WORD_PREPOSITION))
    first--;
  return first > 0 && class_at (sentence, first - 1, CLASS_TOLD)
         && !class_at (sentence, first - 1, counts);
}

/* "27 died on Monday, taking the toll of the war to 45,541": TIME, before the
 * comma, is not that of the toll. */
static gboolean
is_of_those_added (const Sentence *sentence, const FrameMatch *match,
                   const TimeMention *time)
{
  guint at = match->token;

  if (match->predicate == NULL || time->at.end_token > match->token
      || (match->predicate->flags & CONCORDAT_RUNNING) == 0)
    return FALSE;
  while (at > time->at.end_token && !mark_at (sentence, at - 1, ','))
    at--;
  return at > time->at.end_token && at < match->token
         && (word_at (sentence, at, "taking")
             || word_at (sentence, at, "bringing")
             || word_at (sentence, at, "raising")
             || word_at (sentence, at, "pushing"));
}

/* "A war triggered by the group's October 7 attack": how it began. */
static gboolean
is_of_cause (const Sentence *sentence, const TimeMention *time)
{
  guint at = time->at.first_token;

  if (!class_at (sentence, time->at.end_token, CLASS_EVENT | CLASS_DEED))
    return FALSE;
  for (guint n = 0; n < MAX_CAUSE && at > 1; n++, at--)
    if (word_at (sentence, at - 1, "by"))
      return class_at (sentence, at - 2, CLASS_CAUSED);
  return FALSE;
}

gboolean
time_is_of_another (const Sentence *sentence, const FrameMatch *match,
                    const Claim *claim, const TimeMention *time)
{
  return time_is_of_saying (sentence, match, time)
         || is_of_dateline (sentence, time)
         || is_of_main_clause (sentence, match, time)
         || is_of_company (sentence, match, time)
         || is_of_report (sentence, time->at.first_token)
         || is_of_those_added (sentence, match, time)
         || is_of_cause (sentence, time)
         || is_compared_with (sentence, time)
         || is_of_count_before (sentence, time)
         || is_of_bodies (sentence, match)
         || is_of_bracket (sentence, match, time)
         || is_of_participle (sentence, match, time)
         || is_of_next_clause (sentence, match, time)
         || (is_of_rank (sentence, match, time)
             && !time_is_recalled (sentence, match, time))
         || dates_another_event (sentence, match, claim, time);
}
