/* The place that the name of the event gives: "the toll of the Makiivka
 * strike", "those killed in the Turkish mine disaster", "Morocco's deadliest
 * earthquake has killed 1,037". */
#include "config.h"

#include "frames/context.h"

#include "frames/token-at.h"

/* Words from the preposition to the name, and from there to the event. */
#define MAX_TO_NAME 4
#define MAX_TO_EVENT 4
/* From the event to the verb: "earthquake in decades has". */
#define MAX_TO_VERB 6

/* The noun of an event behind ENTITY, with which the event is named; 0: there
 * is none.  That of a state may be the deed of that state. */
static guint
event_behind (const Sentence *sentence, const EntityMention *entity)
{
  guint at = entity->at.end_token, end;

  if (at < sentence->n_tokens
      && sentence->tokens[at].kind == TOKEN_POSSESSIVE)
    at++;
  end = MIN (at + MAX_TO_EVENT, sentence->n_tokens);
  for (; at < end; at++)
    {
      const Token *token = &sentence->tokens[at];

      if (token->kind != TOKEN_WORD || token_function (token) != 0)
        return 0;
      if (token_class (token) & CLASS_EVENT)
        return entity->kind == ENTITY_PLACE
                       || (token_class (token) & CLASS_DEED) == 0
                   ? at
                   : 0;
    }
  return 0;
}

/* "of", "from" or "in" behind the words of MATCH. */
static gboolean
leads_to_event (const Sentence *sentence, const FrameMatch *match)
{
  guint at = match->end_token;

  return (function_at (sentence, at) & WORD_PREPOSITION) != 0
         && (word_at (sentence, at, "of") || word_at (sentence, at, "from")
             || word_at (sentence, at, "in"));
}

/* The event is what the verb of MATCH says did it. */
static gboolean
is_subject (const Sentence *sentence, const FrameMatch *match, guint event)
{
  guint verb = match->verb.first;

  if (event >= verb || verb - event > MAX_TO_VERB)
    return FALSE;
  for (guint i = event; i < verb; i++)
    if (sentence->tokens[i].kind == TOKEN_MARK
        || (function_at (sentence, i)
            & (WORD_CONJUNCTION | WORD_RELATIVE | WORD_SUBORDINATOR)))
      return FALSE;
  return TRUE;
}

static const EntityMention *
find_named (const Sentence *sentence, const FrameMatch *match)
{
  gboolean led = leads_to_event (sentence, match);
  gboolean active = match->is_verb && match->verb.voice == VOICE_ACTIVE;
  guint first = match->end_token + 1;

  for (guint i = 0; (led || active) && i < sentence->n_entities; i++)
    {
      const EntityMention *entity = &sentence->entities[i];
      guint at = entity->at.first_token;
      gboolean behind = led && at >= first && at < first + MAX_TO_NAME;
      guint event;

      if (entity->place == NULL || (!behind && (!active || at >= match->token)))
        continue;
      event = event_behind (sentence, entity);
      if (event > 0 && (behind || is_subject (sentence, match, event)))
        return entity;
    }
  return NULL;
}

gboolean
context_place_event (Analysis *analysis, const FrameMatch *match,
                     Claim *claim)
{
  const EntityMention *entity
      = find_named (&analysis->sentences[match->sentence], match);

  if (entity == NULL)
    return FALSE;
  if (entity->kind == ENTITY_DEMONYM)
    claim_set_place (analysis, entity->place, entity->place->name, claim);
  else
    claim_set_place_named (analysis, entity, claim);
  return TRUE;
}
