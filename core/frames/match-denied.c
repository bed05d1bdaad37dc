/* People and things of whom something is denied: "none of the 62". */
#include "config.h"

#include "frames/matcher.h"
#include "frames/roles.h"
#include "frames/token-at.h"
#include "language/en/english.h"

/* Words of "nobody on the plane with 62 people" before the number. */
#define MAX_TO_NOBODY 8

/* TRUE for the crew of "none of the passengers or six crew" and "neither the
 * driver nor two passengers". */
static gboolean
is_joined_to_none (const Sentence *sentence, guint first)
{
  guint end = first;

  while (end > 0
         && (function_at (sentence, end - 1)
             & (WORD_ARTICLE | WORD_POSSESSIVE | WORD_DETERMINER)))
    end--;
  if (end == 0 || (function_at (sentence, end - 1) & WORD_CONJUNCTION) == 0)
    return FALSE;
  if (word_at (sentence, --end, "nor"))
    {
      for (guint at = end; at-- > 0;)
        if (word_at (sentence, at, "neither"))
          return TRUE;
      return FALSE;
    }
  for (guint i = 0; i < sentence->n_groups; i++)
    if (sentence->groups[i].at.end_token == end)
      return match_is_of_none (sentence, &sentence->groups[i]);
  return FALSE;
}

/* "nobody", "no one", "none" at token AT. */
static gboolean
is_nobody (const Sentence *sentence, guint at)
{
  return word_at (sentence, at, "none") || word_at (sentence, at, "nobody")
         || (word_at (sentence, at, "no") && word_at (sentence, at + 1, "one"));
}

guint
nobody_end (const Sentence *sentence, const NounGroup *group)
{
  guint first = group->at.first_token, at = group->at.end_token;
  guint limit = MIN (sentence->n_tokens, at + MAX_TO_NOBODY);

  if (first > 1 && (function_at (sentence, first - 1) & WORD_ARTICLE))
    first--;
  if (first != 1 || !word_at (sentence, 0, "of"))
    return 0;
  while (at < limit && !mark_at (sentence, at, ','))
    at++;
  at++;
  if (!is_nobody (sentence, at))
    return 0;
  return at + 1 + word_at (sentence, at, "no");
}

gboolean
match_is_of_none (const Sentence *sentence, const NounGroup *group)
{
  const guint ends = WORD_BE | WORD_HAVE | WORD_DO | WORD_MODAL
                     | WORD_CONJUNCTION | WORD_RELATIVE;
  guint first = group->at.first_token;
  guint of = whole_begin (sentence, first);
  guint last = first > MAX_TO_NOBODY ? first - MAX_TO_NOBODY : 0;

  if (of > 1
      && (word_at (sentence, of - 2, "none")
          || word_at (sentence, of - 2, "neither")))
    return TRUE;
  if (nobody_end (sentence, group) > 0)
    return TRUE;
  if ((sentence->traits.function & WORD_CONJUNCTION) != 0
      && is_joined_to_none (sentence, first))
    return TRUE;
  for (guint at = first; at-- > last;)
    if (word_at (sentence, at, "nobody")
        || (word_at (sentence, at, "one") && at > 0
            && word_at (sentence, at - 1, "no")))
      return TRUE;
    else if ((sentence->tokens[at].kind == TOKEN_MARK
              && sentence->tokens[at].mark != MARK_HYPHEN)
             || (function_at (sentence, at) & ends) != 0
             || token_is (&sentence->tokens[at], LEX_CUE)
             || token_is (&sentence->tokens[at], LEX_PREDICATE))
      break;
  return FALSE;
}

gboolean
match_take_not_one (const Sentence *sentence, const NounGroup *group,
                    FrameMatch *match)
{
  guint first = group->at.first_token;
  int whole;

  if (first == 0 || group->value.best != 1)
    return TRUE;
  /* "No-one was hurt" */
  if (first > 1 && mark_at (sentence, first - 1, MARK_HYPHEN)
      && word_at (sentence, first - 2, "no"))
    return FALSE;
  if (!word_at (sentence, first - 1, "not"))
    return TRUE;
  whole = match_whole_of (sentence, group);
  if (whole < 0)
    return FALSE;
  match->negated = !match->negated;
  match->quantity = whole;
  match->value = sentence->quantities[whole].value;
  match->at.first_token = sentence->quantities[whole].at.first_token;
  match->at.start = sentence->quantities[whole].at.start;
  return TRUE;
}

gboolean
match_take_denial (const struct concordat_predicate *predicate,
                   FrameMatch *match)
{
  if ((predicate->flags & CONCORDAT_DENIED) == 0)
    return TRUE;
  if (!match->negated)
    return FALSE;
  match->negated = FALSE;
  return TRUE;
}
