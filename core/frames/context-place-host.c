/* The country or place that is said to have those who are counted: "Chad hosts
 * 900,000 refugees", "Yemen, which has 4.5 million displaced people". */
#include "config.h"

#include "frames/context.h"

#include "frames/token-at.h"
#include "language/en/english.h"

/* Words from the name to the figure: ", which has already taken in". */
#define MAX_TO_FIGURE 7

/* TRUE where a clause about ENTITY begins: nothing governs it. */
static gboolean
is_subject (const Sentence *sentence, const EntityMention *entity)
{
  guint first = entity->at.first_token;

  return first == 0 || sentence->tokens[first - 1].kind == TOKEN_MARK
         || (function_at (sentence, first - 1)
             & (WORD_CONJUNCTION | WORD_SUBORDINATOR | WORD_RELATIVE))
         || token_is (&sentence->tokens[first - 1], LEX_CUE);
}

/* TRUE where only the words of "which has already taken in" stand between
 * tokens FROM and TO. */
static gboolean
tells_host (const Sentence *sentence, guint from, guint to)
{
  const guint others = WORD_BE | WORD_ADVERB | WORD_RELATIVE;
  gboolean verb = FALSE;

  if (to < from || to - from > MAX_TO_FIGURE)
    return FALSE;
  for (guint at = from; at < to; at++)
    {
      if (class_at (sentence, at, CLASS_HOSTS)
          || (function_at (sentence, at) & WORD_HAVE))
        verb = TRUE;
      else if (!(verb && (word_at (sentence, at, "in")
                          || word_at (sentence, at, "to")))
               && !(!verb && mark_at (sentence, at, ','))
               && (function_at (sentence, at) & others) == 0)
        return FALSE;
    }
  return verb;
}

gboolean
context_place_host (Analysis *analysis, const FrameMatch *match, Claim *claim)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];

  if (match->is_verb)
    return FALSE;
  for (guint i = 0; i < sentence->n_entities; i++)
    {
      const EntityMention *entity = &sentence->entities[i];

      if (entity->place == NULL
          || (entity->kind != ENTITY_COUNTRY && entity->kind != ENTITY_PLACE)
          || !is_subject (sentence, entity)
          || !tells_host (sentence, entity->at.end_token,
                          match->at.first_token))
        continue;
      claim_set_place_named (analysis, entity, claim);
      return TRUE;
    }
  return FALSE;
}
