/* Rates: "20 people are killed every day", "30 families a week", "an average
 * of 12 deaths".  They say how often, and count nobody. */
#include "config.h"

#include "frames/matcher.h"
#include "frames/time-scope.h"
#include "frames/token-at.h"
#include "language/en/english.h"

/* TRUE for the "day" of "every day", "per day", "20 people a day". */
static gboolean
tells_rate (const Sentence *sentence, guint unit)
{
  guint before = unit - 1;

  if (word_at (sentence, before, "every") || word_at (sentence, before, "each")
      || word_at (sentence, before, "per"))
    return TRUE;
  if (!word_at (sentence, before, "a") && !word_at (sentence, before, "an"))
    return FALSE;
  for (guint i = 0; i < sentence->n_groups; i++)
    if (sentence->groups[i].counted
        && sentence->groups[i].at.end_token == before)
      return TRUE;
  return FALSE;
}

static gboolean
is_average (const Sentence *sentence, const FrameMatch *match)
{
  for (guint i = match->at.first_token; i < match->at.end_token; i++)
    if (word_at (sentence, i, "average"))
      return TRUE;
  return FALSE;
}

/* TRUE where the words at token AT are of the clause of MATCH, and not of one
 * before "since the death of". */
static gboolean
is_of_clause (const Sentence *sentence, const FrameMatch *match, guint at)
{
  guint first = MIN (match->at.first_token, match->token);
  guint end = MAX (match->at.end_token, match->end_token);

  for (guint i = at; i < first; i++)
    if (function_at (sentence, i) & WORD_SUBORDINATOR)
      return FALSE;
  return time_clause_borders (sentence, MIN (at, first), first) == 0
         && time_clause_borders (sentence, MIN (end, at), at) == 0;
}

void
match_take_rates (const Sentence *sentence, ArenaArray *matches, guint from)
{
  for (guint i = matches->len; i-- > from;)
    if (match_at (matches, i)->value.qualifier == QUALIFIER_ABOUT
        && is_average (sentence, match_at (matches, i)))
      matches_remove (matches, i);
  if (!sentence_has (sentence, LEX_TIME))
    return;
  for (guint at = sentence_next (sentence, SET_TIMES, 1);
       at < sentence->n_tokens && matches->len > from;
       at = sentence_next (sentence, SET_TIMES, at + 1))
    {
      if (!token_is_time_unit (&sentence->tokens[at])
          || !tells_rate (sentence, at))
        continue;
      for (guint i = matches->len; i-- > from;)
        if (is_of_clause (sentence, match_at (matches, i), at))
          matches_remove (matches, i);
    }
}
