/* The place that a sentence takes over from the one before it: "there", "in
 * the town", "in the same attack". */
#include "config.h"

#include "frames/context.h"

#include "language/en/english.h"

#include <string.h>

/* Letters by which "bombing" knows "bombs", "shelling" "shelled". */
#define STEM_LENGTH 4

typedef enum
{
  REFERS_TO_NONE,
  REFERS_TO_PLACE,    /* "there", "in the attack" */
  REFERS_TO_TOWN,     /* "in the town" */
  REFERS_TO_PROVINCE, /* "in the province" */
  REFERS_TO_COUNTRY,  /* "in the country" */
} Reference;

/* "There were five" is no place. */
static gboolean
is_there (const Sentence *sentence, guint at)
{
  const guint verbs = WORD_BE | WORD_HAVE | WORD_MODAL | WORD_DO;

  if (!token_equals (&sentence->tokens[at], "there"))
    return FALSE;
  if (at > 0 && (token_function (&sentence->tokens[at - 1]) & verbs))
    return at + 1 >= sentence->n_tokens
           || sentence->tokens[at + 1].kind == TOKEN_MARK;
  return at + 1 >= sentence->n_tokens
         || (token_function (&sentence->tokens[at + 1]) & verbs) == 0;
}

static Reference
area_reference (const Token *noun)
{
  guint64 class = token_class (noun);

  if (class & CLASS_COUNTRY)
    return REFERS_TO_COUNTRY;
  if (class & CLASS_PROVINCE)
    return REFERS_TO_PROVINCE;
  return class & CLASS_TOWN ? REFERS_TO_TOWN : REFERS_TO_NONE;
}

/* TRUE where sentence INDEX has a word like NOUN. */
static gboolean
speaks_of (Analysis *analysis, guint index, const Token *noun)
{
  const Sentence *sentence
      = analysis_sentence (analysis, index, STAGE_TOKENS);

  for (guint i = 0; i < sentence->n_tokens; i++)
    if (sentence->tokens[i].end - sentence->tokens[i].start >= STEM_LENGTH
        && g_ascii_strncasecmp (analysis->text + sentence->tokens[i].start,
                                analysis->text + noun->start, STEM_LENGTH)
               == 0)
      return TRUE;
  return FALSE;
}

/* "In the same attack"; "in the attack", where the sentence before tells of
 * an attack. */
static gboolean
is_event_reference (Analysis *analysis, guint before, const Token *noun,
                    gboolean same)
{
  return (token_class (noun) & CLASS_EVENT) != 0
         && (same || speaks_of (analysis, before, noun));
}

/* TRUE where the noun at AT has no name of its own: "the town of X". */
static gboolean
is_bare (const Sentence *sentence, guint at)
{
  if (at + 1 >= sentence->n_tokens)
    return TRUE;
  return !token_equals (&sentence->tokens[at + 1], "of")
         && (sentence->tokens[at + 1].flags & TOKEN_CAPITAL) == 0;
}

/* FALSE for most tokens, at which no words refer to anything: a noun that does
 * is of a class, and "there" an adverb. */
static gboolean
may_refer (const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];

  if ((token->function & WORD_PREPOSITION) != 0)
    return at + 2 < sentence->n_tokens
           && (token_starts (&token[2], LEX_CLASS)
               || (at + 3 < sentence->n_tokens
                   && token_starts (&token[3], LEX_CLASS)));
  return (token->function & WORD_ADVERB) != 0
         && token_equals (token, "there");
}

/* What the words at AT of sentence INDEX refer to; *ret_end is behind them. */
static Reference
reference_at (Analysis *analysis, guint index, guint at, guint *ret_end)
{
  const Sentence *sentence = &analysis->sentences[index];
  guint noun = at + 2;
  gboolean same;
  Reference reference;

  *ret_end = at + 1;
  if (is_there (sentence, at))
    return REFERS_TO_PLACE;
  if ((token_function (&sentence->tokens[at]) & WORD_PREPOSITION) == 0
      || noun >= sentence->n_tokens
      || (token_function (&sentence->tokens[at + 1])
          & (WORD_ARTICLE | WORD_DETERMINER))
             == 0
      || (token_function (&sentence->tokens[at + 1]) & WORD_INDEFINITE))
    return REFERS_TO_NONE;
  same = !token_equals (&sentence->tokens[at + 1], "the");
  if (token_equals (&sentence->tokens[noun], "same"))
    {
      same = TRUE;
      if (++noun >= sentence->n_tokens)
        return REFERS_TO_NONE;
    }
  if (!is_bare (sentence, noun))
    return REFERS_TO_NONE;
  *ret_end = noun + 1;
  /* "The commander of the region" is elsewhere, perhaps. */
  reference = token_equals (&sentence->tokens[at], "of")
                  ? REFERS_TO_NONE
                  : area_reference (&sentence->tokens[noun]);
  if (reference == REFERS_TO_NONE
      && is_event_reference (analysis, index - 1, &sentence->tokens[noun],
                             same))
    return REFERS_TO_PLACE;
  return reference;
}

static gboolean
fits (const EntityMention *entity, Reference reference)
{
  if (entity->place == NULL
      || (entity->kind != ENTITY_PLACE && entity->kind != ENTITY_COUNTRY))
    return FALSE;
  switch (reference)
    {
    case REFERS_TO_COUNTRY:
      return entity->place->rank == 0;
    case REFERS_TO_PROVINCE:
      return entity->place->rank == 1;
    case REFERS_TO_TOWN:
      return entity->place->rank > 0;
    default:
      return TRUE;
    }
}

/* TRUE where the entity stands behind a preposition or is what something was
 * done to; a state at the head of the sentence acts. */
static gboolean
is_scene (const Sentence *sentence, const EntityMention *entity)
{
  guint first = entity->at.first_token;

  return entity->kind == ENTITY_PLACE
         || (first > 0
             && (token_function (&sentence->tokens[first - 1])
                 & WORD_PREPOSITION));
}

/* TRUE where INNER is OUTER or lies in it. */
static gboolean
lies_in (const Place *inner, const Place *outer)
{
  return strcmp (inner->id, outer->id) == 0
         || g_strcmp0 (inner->parent, outer->id) == 0
         || g_strcmp0 (inner->country, outer->id) == 0;
}

/* The smallest place of the sentence; NULL where it names two that could be
 * meant. */
static const EntityMention *
only_place (const Sentence *sentence, Reference reference)
{
  const EntityMention *best = NULL;

  for (guint i = 0; i < sentence->n_entities; i++)
    {
      const EntityMention *entity = &sentence->entities[i];

      if (fits (entity, reference) && is_scene (sentence, entity)
          && (best == NULL || entity->place->rank > best->place->rank))
        best = entity;
    }
  for (guint i = 0; best != NULL && i < sentence->n_entities; i++)
    {
      const EntityMention *entity = &sentence->entities[i];

      if (fits (entity, reference) && is_scene (sentence, entity)
          && !lies_in (best->place, entity->place))
        return NULL;
    }
  return best;
}

const EntityMention *
context_only_place (const Sentence *sentence)
{
  return only_place (sentence, REFERS_TO_PLACE);
}

/* "They stay there; shells had killed eight", "they stay there after eight
 * were killed": what another clause tells may have happened elsewhere. */
static gboolean
is_one_clause (const Sentence *sentence, guint a, guint b)
{
  for (guint i = MIN (a, b); i < MAX (a, b); i++)
    if (token_is_mark (&sentence->tokens[i], ';')
        || (token_function (&sentence->tokens[i]) & WORD_SUBORDINATOR))
      return FALSE;
  return TRUE;
}

void
context_place_before (Analysis *analysis, const FrameMatch *match,
                      Claim *claim)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];
  guint end;

  if (match->sentence == 0 || sentence->title)
    return;
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      const EntityMention *place;
      Reference reference;

      if (!may_refer (sentence, i))
        continue;
      reference = reference_at (analysis, match->sentence, i, &end);
      if (reference == REFERS_TO_NONE
          || !is_one_clause (sentence, i, match->token))
        continue;
      place = only_place (analysis_sentence (analysis, match->sentence - 1,
                                             STAGE_ENTITIES),
                          reference);
      if (place == NULL)
        return;
      claim_set_place_named (analysis, place, claim);
      claim->place.anchor = arena_strndup (
          analysis->arena, analysis->text + sentence->tokens[i].start,
          sentence->tokens[end - 1].end - sentence->tokens[i].start);
      return;
    }
}
