/* "Toll" and "number of dead" are predicates that run on: what stands behind
 * one in its clause was not done on a day, but counted up to one. */
#include "config.h"

#include "frames/tolls.h"

#include "frames/predicate.h"
#include "frames/trigger.h"
#include "language/en/english.h"

/* Words from a toll to its last figure. */
#define MAX_REACH 30

/* TRUE where a toll stands at token AT, before token END. */
static gboolean
is_toll (const Sentence *sentence, guint at, guint end)
{
  const LexEntry *entry
      = token_starts (&sentence->tokens[at], LEX_PREDICATE)
            ? lexicon_match (sentence->tokens, at, end, LEX_PREDICATE)
            : NULL;

  for (; entry != NULL; entry = lexicon_next_meaning (entry))
    if (((const PredicateForm *) entry->payload)->predicate->flags
        & CONCORDAT_RUNNING)
      return TRUE;
  return FALSE;
}

/* TRUE where the clause of a toll ends: what comes behind is another matter,
 * "the toll rose to 40 after a raid in which 12 died". */
static gboolean
ends_clause (const Token *token)
{
  return token_is_mark (token, ';')
         || (token_function (token) & (WORD_RELATIVE | WORD_SUBORDINATOR))
                != 0;
}

gboolean
toll_gives (const Sentence *sentence, const FrameMatch *match)
{
  guint first = match->at.first_token;
  gboolean colon = FALSE; /* "The toll is not affected: 500 were hurt" */

  if ((sentence->triggers & TRIGGER_TOLL) == 0)
    return FALSE;
  for (guint i = 1; i <= MAX_REACH && i <= first; i++)
    {
      const Token *token = &sentence->tokens[first - i];

      if (is_toll (sentence, first - i, first))
        return TRUE;
      colon = colon || token_is_mark (token, ':');
      if (ends_clause (token)
          || (colon && (token_function (token) & WORD_BE) != 0))
        return FALSE;
    }
  return FALSE;
}
