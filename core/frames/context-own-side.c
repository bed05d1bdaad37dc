/* Whose soldiers are meant where a side counts some and says no more: "the
 * ministry said 63 soldiers were killed in a Ukrainian strike"; and those whom
 * it calls its own: "the army said four of its soldiers were killed". */
#include "config.h"

#include "frames/context.h"

#include "frames/token-at.h"

#include <string.h>

/* From a name to what its bearer did: "Ukrainian artillery strike". */
#define MAX_TO_DEED 3

static gboolean
is_deed (const Sentence *sentence, guint at)
{
  return class_at (sentence, at, CLASS_DEED);
}

/* "Ukrainian strikes", "shelling by Ukrainian forces". */
static gboolean
is_of_doer (const Sentence *sentence, const EntityMention *entity)
{
  guint first = entity->at.first_token, end = entity->at.end_token;

  if (first > 0
      && (word_at (sentence, first - 1, "by")
          || (first > 1 && word_at (sentence, first - 1, "the")
              && word_at (sentence, first - 2, "by"))))
    return TRUE;
  for (guint i = end; i < end + MAX_TO_DEED; i++)
    if (is_deed (sentence, i))
      return TRUE;
  return FALSE;
}

/* TRUE where SENTENCE names another side than SIDE, but for one that did it:
 * then *RET_DONE is set. */
static gboolean
names_other (const Sentence *sentence, const char *side, gboolean *ret_done)
{
  for (guint i = 0; i < sentence->n_entities; i++)
    {
      const EntityMention *entity = &sentence->entities[i];

      if (entity->party == NULL || entity->party->side == NULL
          || strcmp (entity->party->side, side) == 0)
        continue;
      if (!is_of_doer (sentence, entity))
        return TRUE;
      *ret_done = TRUE;
    }
  return FALSE;
}

/* A deed that nobody is named for may be that of the side that speaks. */
static gboolean
may_be_own_deed (const Sentence *sentence)
{
  for (guint i = 0; i < sentence->n_tokens; i++)
    if (is_deed (sentence, i))
      return TRUE;
  return FALSE;
}

static gboolean
speaks_of_soldiers (const FrameMatch *match, const Claim *claim)
{
  return match->is_verb && match->verb.voice != VOICE_ACTIVE
         && claim->population.side == NULL && claim->actor.side == NULL
         && claim->origin.controlled_by != NULL
         && claim->modality == MODALITY_ASSERTED
         && claim->origin.kind == ORIGIN_GOVERNMENT
         && (strcmp (claim->measure, "killed") == 0
             || strcmp (claim->measure, "injured") == 0);
}

void
context_own_side (Analysis *analysis, const FrameMatch *match,
                  const Claim *before, Claim *claim)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];
  const char *side = claim->origin.controlled_by, *adjective;
  gboolean done = FALSE;

  if (!speaks_of_soldiers (match, claim)
      || (before != NULL && before->population.side != NULL
          && strcmp (before->population.side, side) != 0)
      || names_other (sentence, side, &done)
      || (!done && may_be_own_deed (sentence)))
    return;
  claim->population.side = side;
  adjective = g_hash_table_lookup (analysis->language->adjectives, side);
  if (adjective != NULL && claim->population.text != NULL)
    claim->population.text
        = arena_printf (analysis->arena, "%s %s", adjective,
                        claim->population.text);
}

/* TRUE where the sentence says before MATCH that CLAIM's origin says it. */
static gboolean
speaks_before (const Sentence *sentence, const FrameMatch *match,
               const Claim *claim)
{
  for (guint i = 0; i < sentence->n_attributions; i++)
    if (sentence->attributions[i].source.end_token <= match->at.first_token
        && g_strcmp0 (sentence->attributions[i].name, claim->origin.name)
               == 0)
      return TRUE;
  return FALSE;
}

gboolean
context_is_own (const Analysis *analysis, const FrameMatch *match,
                const Claim *claim)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];
  guint first = match->at.first_token;

  if (match->group < 0 || claim->population.side != NULL
      || claim->actor.side != NULL
      || !speaks_before (sentence, match, claim)
      || (claim->population.category != CATEGORY_MILITARY
          && claim->population.category != CATEGORY_MILITANT)
      || (claim->origin.kind != ORIGIN_GOVERNMENT
          && claim->origin.kind != ORIGIN_PARTY
          && claim->origin.kind != ORIGIN_NGO)) /* "the group" */
    return FALSE;
  for (guint i = first - (first > 0); i < match->at.end_token; i++)
    if (word_at (sentence, i, "its") || word_at (sentence, i, "their")
        || word_at (sentence, i, "our"))
      return TRUE;
  return FALSE;
}
