/* The town whose police tell of it: "Springfield police said a man was
 * killed" names no other place of what happened. */
#include "config.h"

#include "frames/context.h"

#include "frames/token-at.h"
#include "frames/trigger.h"

/* Sentences before that of the figure. */
#define MAX_BACK 3

/* Who has a town of his own: "Springfield police", "a Springfield officer". */
static const EntityMention *
find_office (const Sentence *sentence)
{
  for (guint i = 0; i < sentence->n_entities; i++)
    {
      const EntityMention *entity = &sentence->entities[i];

      if (entity->kind == ENTITY_PLACE && entity->place->rank > 1
          && class_at (sentence, entity->at.end_token, CLASS_OFFICER))
        return entity;
    }
  return NULL;
}

void
context_place_police (Analysis *analysis, const FrameMatch *match,
                      Claim *claim)
{
  for (guint back = 0; back <= MAX_BACK && back <= match->sentence; back++)
    {
      guint index = match->sentence - back;
      const EntityMention *office;

      /* Most others are not read for anything else. */
      if (back > 0
          && (analysis->sentences[index].triggers & TRIGGER_POLICE) == 0)
        continue;
      office = find_office (
          analysis_sentence (analysis, index, STAGE_ENTITIES));
      if (office == NULL)
        continue;
      claim_set_place_named (analysis, office, claim);
      claim->place.anchor = CLAIM_PLACE_OF_POLICE;
      return;
    }
}
