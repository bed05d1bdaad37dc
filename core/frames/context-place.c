/* Where a claim's event took place, and where people went. */
#include "config.h"

#include "frames/context.h"

#include "frames/token-at.h"
#include "language/en/english.h"
#include "language/en/noun-groups.h"

#include <math.h>
#include <string.h>

/* A place stands with its predicate, not farther than this many words. */
#define MAX_PLACE_DISTANCE 30
/* From a figure to the place of its own: "in", "in the". */
#define MAX_OWN_PLACE 2
/* A clause of its own counts like this many words. */
#define CLAUSE_END 24
/* Between "in" and the name: "Syria's northern"; behind "of" more of them,
 * "the north-western Syrian town of". */
#define MAX_LEAD_IN 6
#define MAX_LEAD_IN_OF 8
/* From a verb of moving to its goal. */
#define MAX_TO_GOAL 6
/* Between a place and what struck it: "the northern", "was by far worst". */
#define MAX_STRUCK 6
/* From "told" to where: "reporters at a briefing in",
 * "reporters in Rome via video link from". */
#define MAX_TO_LISTENER 10
/* From "Russia's" to "attack": "massive missile". */
#define MAX_DEED 4

static const Place *
entity_place (const EntityMention *entity)
{
  if (entity->kind == ENTITY_PLACE || entity->kind == ENTITY_COUNTRY)
    return entity->place;
  return NULL;
}

/* "struck Morocco", "hit the northern town of X". */
static gboolean
is_struck_by (const Sentence *sentence, guint first)
{
  for (guint i = 1; i <= MAX_STRUCK && i <= first; i++)
    {
      const Token *token = &sentence->tokens[first - i];
      guint function = token_function (token);

      if (token_class (token) & CLASS_STRIKES)
        return TRUE;
      if (token->kind != TOKEN_WORD
          || (function & ~(guint) (WORD_ARTICLE | WORD_DETERMINER
                                   | WORD_POSSESSIVE)
              && !token_equals (token, "of")))
        return FALSE;
    }
  return FALSE;
}

/* The preposition that governs the entity, passing what may stand between;
 * -1: none, it is a subject or an adjective. */
static int
governor (const Sentence *sentence, const EntityMention *entity)
{
  guint first = entity->at.first_token;
  guint limit = first > 1 && word_at (sentence, first - 1, "of")
                        && (token_class (&sentence->tokens[first - 2])
                            & (CLASS_TOWN | CLASS_AREA))
                    ? MAX_LEAD_IN_OF
                    : MAX_LEAD_IN;

  for (guint i = 1; i <= limit && i <= first; i++)
    {
      const Token *token = &sentence->tokens[first - i];
      guint function = token_function (token);

      if (token_equals (token, "of"))
        continue;
      /* "after a quake hit Morocco" */
      if (function & WORD_PREPOSITION)
        return i > 1 && is_struck_by (sentence, first) ? -1
                                                       : (int) (first - i);
      /* "in Northern Region, Ghana" */
      if (i == 1 && token_is_mark (token, ',')
          && class_at (sentence, first - 2, CLASS_PROVINCE))
        continue;
      if ((token->kind == TOKEN_MARK && token->mark != MARK_HYPHEN)
          || (function
              & (WORD_BE | WORD_HAVE | WORD_MODAL | WORD_CONJUNCTION
                 | WORD_RELATIVE | WORD_SUBORDINATOR | WORD_PRONOUN)))
        return -1;
    }
  return -1;
}

/* "Russia-held Melitopol", "the Iraq Army": whose it is, not where. */
static gboolean
is_of_owner (const Sentence *sentence, const EntityMention *entity)
{
  guint end = entity->at.end_token, at = (guint) (entity - sentence->entities);

  if (end + 1 < sentence->n_tokens
      && token_is_mark (&sentence->tokens[end], MARK_HYPHEN))
    return token_ends (&sentence->tokens[end + 1], "ed")
           || token_ends (&sentence->tokens[end + 1], "held")
           || token_ends (&sentence->tokens[end + 1], "run");
  for (guint i = at > 0 ? at - 1 : 0; i < sentence->n_entities && i < at + 3;
       i++)
    if (sentence->entities[i].kind == ENTITY_PARTY
        && sentence->entities[i].at.first_token <= entity->at.first_token
        && sentence->entities[i].at.end_token > end)
      return TRUE;
  return FALSE;
}

/* "X province was hit hardest". */
static gboolean
was_struck (const Sentence *sentence, guint end)
{
  gboolean passive = FALSE;

  for (guint at = end; at < sentence->n_tokens && at < end + MAX_STRUCK; at++)
    {
      const Token *token = &sentence->tokens[at];

      if (passive && (token_class (token) & CLASS_STRIKES))
        return TRUE;
      passive = passive || (token_function (token) & WORD_BE) != 0;
      if (token->kind != TOKEN_WORD
          || (!passive && (token_class (token) & CLASS_AREA) == 0
              && (token_function (token) & WORD_HAVE) == 0))
        return FALSE;
    }
  return FALSE;
}

/* TRUE where what happened was done to the place itself. */
static gboolean
is_struck (const Sentence *sentence, const EntityMention *entity)
{
  return is_struck_by (sentence, entity->at.first_token)
         || was_struck (sentence, entity->at.end_token);
}

/* "Russia's massive attack": whose deed it is, not where it was done; but
 * "the country's worst attack" ranks those done there. */
static gboolean
is_doer (const Sentence *sentence, const EntityMention *entity)
{
  guint at = entity->at.end_token;

  if (entity->kind != ENTITY_COUNTRY || at >= sentence->n_tokens
      || sentence->tokens[at].kind != TOKEN_POSSESSIVE)
    return FALSE;
  for (guint i = at + 1; i < sentence->n_tokens && i <= at + MAX_DEED; i++)
    {
      const Token *token = &sentence->tokens[i];

      if (token->kind != TOKEN_WORD
          || (token_class (token) & CLASS_RANKS) != 0
          || token_function (token) != 0)
        return FALSE;
      if (token_class (token) & CLASS_DEED)
        return TRUE;
    }
  return FALSE;
}

/* "Told reporters in X": where it was said, not where it happened. */
static gboolean
is_place_of_saying (const Sentence *sentence, const EntityMention *entity)
{
  guint first = entity->at.first_token;

  for (guint i = 0; i < sentence->n_attributions; i++)
    {
      const AttributionMention *said = &sentence->attributions[i];
      guint at = said->cue.end_token;

      if (at > first || first - at > MAX_TO_LISTENER
          || !(word_at (sentence, at - 1, "told")
               || word_at (sentence, at - 1, "said"))
          || (said->content.start >= said->cue.end
              && said->content.start < entity->at.end
              && said->content.end > entity->at.start))
        continue;
      while (at < first && sentence->tokens[at].kind == TOKEN_WORD)
        at++;
      if (at == first)
        return TRUE;
    }
  return FALSE;
}

/* TRUE where the quantity is none of the words that the match counts. */
static gboolean
is_apart (const QuantityMention *quantity, const FrameMatch *match)
{
  return quantity->at.end_token <= match->at.first_token
         || quantity->at.first_token >= match->at.end_token;
}

/* "25 people died, in Malatya four": the place leads the other figure in. */
static gboolean
leads_another_figure (const Sentence *sentence, const FrameMatch *match,
                      const EntityMention *entity)
{
  for (guint i = 0; i < sentence->n_quantities; i++)
    if (sentence->quantities[i].at.first_token == entity->at.end_token
        && sentence->quantities[i].kind == QUANTITY_COUNT)
      return is_apart (&sentence->quantities[i], match);
  return FALSE;
}

/* "Killed 40 and wounded 150 in Homs": one clause tells both at its end. */
static gboolean
goes_on (const Sentence *sentence, const FrameMatch *match,
         const QuantityMention *quantity)
{
  guint at = MAX (match->at.end_token, match->end_token);
  guint joined = at;

  while (at < quantity->at.first_token
         && (token_is_mark (&sentence->tokens[at], ',')
             || (token_function (&sentence->tokens[at])
                 & (WORD_CONJUNCTION | WORD_ADVERB))))
    at++;
  if (at == joined || at >= quantity->at.first_token
      || !token_starts (&sentence->tokens[at], LEX_PREDICATE))
    return FALSE;
  /* "and shelling wounded 150": another did that */
  while (++at < quantity->at.first_token)
    if (token_starts (&sentence->tokens[at], LEX_PREDICATE))
      return FALSE;
  return TRUE;
}

/* "138 deaths, 118 of them on Leyte", "1,000 in Tacloban and 200 in Samar":
 * the place that stands behind another figure is that one's own. */
static gboolean
is_of_another_figure (const Sentence *sentence, const FrameMatch *match,
                      int preposition)
{
  guint end = (guint) preposition;

  if (end > 2 && token_equals (&sentence->tokens[end - 2], "of")
      && (token_equals (&sentence->tokens[end - 1], "them")
          || token_equals (&sentence->tokens[end - 1], "whom")))
    end -= 2;
  for (guint i = 0; i < sentence->n_quantities; i++)
    if (sentence->quantities[i].at.end_token == end
        && sentence->quantities[i].kind == QUANTITY_COUNT)
      return is_apart (&sentence->quantities[i], match)
             && !goes_on (sentence, match, &sentence->quantities[i]);
  return FALSE;
}

/* "The war between Israel and Hamas" is between two sides; "fighting between
 * Iraq and Iran" is also where it is. */
static gboolean
is_of_parties (const Sentence *sentence, const EntityMention *entity,
               guint preposition)
{
  const EntityMention *other
      = word_at (sentence, preposition, "between")
                && word_at (sentence, entity->at.end_token, "and")
            ? sentence_entity_at (sentence, entity->at.end_token + 1)
            : NULL;

  return entity->kind == ENTITY_COUNTRY && other != NULL
         && other->kind == ENTITY_PARTY;
}

/* Behind the predicate, or its last word: "crossed into Chad". */
static gboolean
is_destination (const FrameMatch *match, const Sentence *sentence,
                int preposition)
{
  const Token *token = &sentence->tokens[preposition];

  return (match->predicate->flags & CONCORDAT_MOVES) != 0
         && preposition + 1 >= (int) match->end_token
         && (token_equals (token, "to") || token_equals (token, "into")
             || token_equals (token, "towards")
             || token_equals (token, "toward"));
}

/* ";" ends what a place is told of. */
static guint
clause_ends (const Sentence *sentence, guint from, guint to)
{
  guint n = 0;

  for (guint i = from; i < to; i++)
    n += token_is_mark (&sentence->tokens[i], ';');
  return n;
}

static guint
distance (const Sentence *sentence, const FrameMatch *match,
          const EntityMention *entity)
{
  /* "... and three in Idlib": the figure's own place. */
  if (match->at.first_token >= match->end_token
      && entity->at.first_token >= match->at.end_token
      && entity->at.first_token - match->at.end_token <= MAX_OWN_PLACE)
    return 0;
  if (entity->at.first_token >= match->end_token)
    return entity->at.first_token - match->end_token
           + CLAUSE_END
                 * clause_ends (sentence, match->end_token,
                                entity->at.first_token);
  /* What stands behind the predicate is preferred to what stands before. */
  return match->token - MIN (match->token, entity->at.end_token) + 2
         + CLAUSE_END
               * clause_ends (sentence, entity->at.end_token, match->token);
}

/* The places around PLACE, the nearest first. */
static const char *const *
places_around (const Place *place, Arena *arena)
{
  const char **around = arena_new_array (arena, const char *, 3);
  guint n = 0;

  if (place->parent != NULL)
    around[n++] = place->parent;
  if (place->country != NULL && place->rank > 0
      && g_strcmp0 (place->parent, place->country) != 0)
    around[n++] = place->country;
  return n > 0 ? around : NULL;
}

void
claim_set_place (Analysis *analysis, const Place *place, const char *name,
                 Claim *claim)
{
  claim->place.text = name;
  claim->place.id = place->id;
  claim->place.country = place->country;
  claim->place.within = places_around (place, analysis->arena);
  claim->place.latitude = place->latitude;
  claim->place.longitude = place->longitude;
}

void
claim_set_place_named (Analysis *analysis, const EntityMention *name,
                       Claim *claim)
{
  claim_set_place (analysis, name->place,
                   arena_strndup (analysis->arena,
                                  analysis->text + name->at.start,
                                  name->at.end - name->at.start),
                   claim);
}

/* In "Taftanaz in Idlib" the smaller place stands first; where the first one
 * found lies around the next ("Idlib's Taftanaz"), the smaller is taken. */
static gboolean
is_better (const EntityMention *entity, guint words,
           const EntityMention *best, guint least)
{
  const Place *place = entity_place (entity);

  if (best == NULL)
    return TRUE;
  if (place->rank > entity_place (best)->rank
      && g_strcmp0 (place->country, entity_place (best)->country) == 0
      && words < least + 8)
    return TRUE;
  return words < least;
}

/* "Two of them", or behind "including" in one clause. */
static gboolean
is_part (const Sentence *sentence, const NounGroup *group)
{
  if (group->partitive && group->others)
    return TRUE;
  for (guint i = group->at.first_token; i-- > 0;)
    {
      const Token *token = &sentence->tokens[i];
      guint function = token_function (token);

      if (function & WORD_INCLUDING)
        return TRUE;
      if (token_is_mark (token, ';') || token_is (token, LEX_PREDICATE)
          || (function & (WORD_BE | WORD_HAVE | WORD_MODAL)))
        return FALSE;
    }
  return FALSE;
}

gboolean
context_is_of_part (const Sentence *sentence, const FrameMatch *match,
                    guint token)
{
  if (match->parts > 0 && token >= match->parts)
    return TRUE;
  for (guint i = 0; i < sentence->n_groups; i++)
    {
      const NounGroup *group = &sentence->groups[i];
      guint end = group->at.end_token;

      /* Of a group behind TOKEN the difference is large, too. */
      if (token - end < MAX_OWN_PLACE && (int) i != match->group
          && group->counted
          && (end == token || sentence->tokens[end].kind != TOKEN_MARK)
          && is_part (sentence, group))
        return TRUE;
    }
  return FALSE;
}

static gboolean
borders_at (const Sentence *sentence, guint at)
{
  return word_at (sentence, at, "border") || word_at (sentence, at, "borders");
}

/* "neighbouring countries", "abroad", "across the border" at token AT: a goal
 * beyond the border that has no name. */
static gboolean
is_beyond_border (const Sentence *sentence, guint at)
{
  if (word_at (sentence, at, "across"))
    return borders_at (sentence, at + 1)
           || (word_at (sentence, at + 1, "the")
               && borders_at (sentence, at + 2))
           || (at + 2 < sentence->n_tokens
               && sentence->tokens[at + 2].kind == TOKEN_POSSESSIVE
               && borders_at (sentence, at + 3));
  if (word_at (sentence, at, "neighbouring"))
    return word_at (sentence, at + 1, "countries")
           || word_at (sentence, at + 1, "states");
  if (word_at (sentence, at, "neighboring") || word_at (sentence, at, "other"))
    return word_at (sentence, at + 1, "countries");
  return word_at (sentence, at, "abroad");
}

/* TRUE where those who move leave their country, whatever is its name. */
static gboolean
goes_abroad (const Sentence *sentence, const FrameMatch *match)
{
  guint end = MIN (sentence->n_tokens, match->end_token + MAX_TO_GOAL);

  if ((match->predicate->flags & CONCORDAT_MOVES) == 0)
    return FALSE;
  for (guint i = match->token; i < end; i++)
    {
      const Token *token = &sentence->tokens[i];

      if (is_beyond_border (sentence, i))
        return TRUE;
      if (token->kind == TOKEN_MARK
          || (token_function (token) & (WORD_CONJUNCTION | WORD_RELATIVE)))
        return FALSE;
    }
  return FALSE;
}

/* "Karnataka 12": the place that the figure alone has. */
static gboolean
take_own_place (Analysis *analysis, const FrameMatch *match, Claim *claim)
{
  const TextRange *own = &match->place;
  const EntityMention *entity;

  if (own->end_token == 0)
    return FALSE;
  entity = sentence_entity_at (&analysis->sentences[match->sentence],
                               own->first_token);
  if (entity != NULL && entity_place (entity) != NULL)
    claim_set_place_named (analysis, entity, claim);
  else
    claim->place.text = arena_strndup (
        analysis->arena, analysis->text + own->start, own->end - own->start);
  return TRUE;
}

void
context_place (Analysis *analysis, const FrameMatch *match, Claim *claim)
{
  const Sentence *sentence = analysis_sentence (analysis, match->sentence,
                                                STAGE_ATTRIBUTIONS);
  const EntityMention *best = NULL;
  const EntityMention *destination = NULL;
  guint least = G_MAXUINT;

  claim->place.latitude = claim->place.longitude = NAN;
  if (take_own_place (analysis, match, claim))
    return;
  for (guint i = 0; i < sentence->n_entities; i++)
    {
      const EntityMention *entity = &sentence->entities[i];
      guint words;
      int preposition;
      gboolean struck;

      if (entity_place (entity) == NULL
          /* "near the Bangladesh border": on which side is not said */
          || (entity->kind == ENTITY_COUNTRY
              && borders_at (sentence, entity->at.end_token))
          || (words = distance (sentence, match, entity)) > MAX_PLACE_DISTANCE
          || context_is_of_part (sentence, match, entity->at.first_token))
        continue;
      preposition = governor (sentence, entity);
      struck = preposition < 0 && is_struck (sentence, entity);
      if (struck && is_better (entity, words, best, least))
        {
          best = entity;
          least = words;
        }
      if (preposition < 0 || is_doer (sentence, entity)
          || is_of_parties (sentence, entity, (guint) preposition)
          || is_of_owner (sentence, entity)
          || is_place_of_saying (sentence, entity)
          || is_of_another_figure (sentence, match, preposition)
          || leads_another_figure (sentence, match, entity))
        continue;
      if (is_destination (match, sentence, preposition))
        destination = destination == NULL ? entity : destination;
      /* "the battle for", "talks with" say no place */
      else if ((token_function (&sentence->tokens[preposition])
                & WORD_LOCATIVE)
               && is_better (entity, words, best, least))
        {
          best = entity;
          least = words;
        }
    }
  /* "The quake in Nepal killed 40 in Xoq" */
  if ((best == NULL || entity_place (best)->rank == 0
       || best->at.end_token <= MAX (match->token, match->at.first_token))
      && context_place_unlisted (
          analysis, match,
          best != NULL ? entity_place (best)->country : NULL, claim))
    ;
  else if ((best == NULL || entity_place (best)->rank == 0)
           && context_place_unlisted_before (
               analysis, match,
               best != NULL ? entity_place (best)->country : NULL, claim))
    ;
  else if (best != NULL)
    {
      guint end = best->at.end_token;

      if ((!mark_at (sentence, end, ',')
           && (function_at (sentence, end) & WORD_CONJUNCTION) == 0)
          || !context_place_several (analysis, match, best, claim))
        claim_set_place_named (analysis, best, claim);
    }
  else if (!context_place_entry (analysis, match, claim)
           && !context_place_host (analysis, match, claim)
           && !context_place_event (analysis, match, claim))
    {
      context_place_before (analysis, match, claim);
      if (claim->place.text == NULL)
        context_place_title (analysis, match, claim);
      if (claim->place.text == NULL)
        context_place_police (analysis, match, claim);
    }
  /* A state as the goal of a flight is abroad, whatever the place it is read
   * with; people do not flee to their own country. */
  if (destination != NULL)
    claim->destination = destination->kind == ENTITY_COUNTRY
                                 || entity_place (destination)->rank == 0
                             ? "abroad"
                             : "internal";
  else if (goes_abroad (sentence, match))
    claim->destination = "abroad";
}
