/* One figure for several places: "50,000 were killed in Turkey and Syria". */
#include "config.h"

#include "frames/context.h"

#include "frames/token-at.h"

#include <string.h>

#define MOST_PLACES 8

static gboolean
is_place (const EntityMention *entity)
{
  return entity->place != NULL
         && (entity->kind == ENTITY_PLACE || entity->kind == ENTITY_COUNTRY);
}

/* "Kabul, Afghanistan" is one. */
static gboolean
is_around (const Place *outer, const Place *inner)
{
  return strcmp (inner->id, outer->id) == 0
         || g_strcmp0 (inner->parent, outer->id) == 0
         || g_strcmp0 (inner->country, outer->id) == 0;
}

/* What the names in a list have between them, from token AT on: "," and "and",
 * "the" and "northern".  Returns its end; *RET_JOINED where there is "and". */
static guint
pass_between (const Sentence *sentence, guint at, gboolean *ret_joined)
{
  if (mark_at (sentence, at, ','))
    at++;
  *ret_joined = word_at (sentence, at, "and");
  at += *ret_joined;
  if (word_at (sentence, at, "the") || word_at (sentence, at, "in"))
    at++;
  if (class_at (sentence, at, CLASS_BEFORE_TOWN))
    at++;
  return at;
}

/* "in Kabul and Pakistan closed its border": another clause begins behind LAST;
 * but "raids on Kabul and Herat killed" goes on with what is counted. */
static gboolean
ends_list (const Sentence *sentence, const FrameMatch *match,
           const EntityMention *last)
{
  guint at = last->at.end_token;

  return at >= sentence->n_tokens
         || (last->kind == ENTITY_PLACE && match->is_verb
             && at == match->verb.first)
         || sentence->tokens[at].kind != TOKEN_WORD
         || sentence->tokens[at].function != 0
         || class_at (sentence, at, CLASS_AREA)
         || sentence_in_time (sentence, at);
}

/* The places of the list that begins with FIRST, which are more than one where
 * "and" ends it; how many. */
static guint
find_list (const Sentence *sentence, const FrameMatch *match,
           const EntityMention *first, const EntityMention **places)
{
  const EntityMention *end = sentence->entities + sentence->n_entities;
  guint n = 1, at = first->at.end_token;
  gboolean joined = FALSE;

  places[0] = first;
  for (const EntityMention *entity = first + 1;
       entity < end && n < MOST_PLACES && !joined; entity++)
    {
      if (!is_place (entity) || entity->at.first_token < at)
        continue;
      if (entity->at.first_token != pass_between (sentence, at, &joined)
          || is_around (entity->place, first->place)
          || is_around (first->place, entity->place))
        return 1;
      places[n++] = entity;
      at = entity->at.end_token;
    }
  return joined && ends_list (sentence, match, places[n - 1]) ? n : 1;
}

static int
compare_names (const void *one, const void *two)
{
  const EntityMention *const *a = one, *const *b = two;

  return strcmp ((*a)->place->name, (*b)->place->name);
}

gboolean
context_place_several (Analysis *analysis, const FrameMatch *match,
                       const EntityMention *place, Claim *claim)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];
  const EntityMention *places[MOST_PLACES];
  guint first = place->at.first_token;
  guint n = find_list (sentence, match, place, places);
  const char *country = place->place->country, *text = "";

  /* "The war between Iraq and Iran" */
  if (n < 2 || (first > 0 && word_at (sentence, first - 1, "between")))
    return FALSE;
  /* In one order, however they are told. */
  qsort (places, n, sizeof *places, compare_names);
  for (guint i = 0; i < n; i++)
    {
      text = arena_printf (analysis->arena, "%s%s%.*s", text,
                           i == 0        ? ""
                           : i + 1 < n ? ", "
                                       : " and ",
                           (int) (places[i]->at.end - places[i]->at.start),
                           analysis->text + places[i]->at.start);
      if (g_strcmp0 (places[i]->place->country, country) != 0)
        country = NULL;
    }
  claim->place.text = text;
  claim->place.country = country;
  return TRUE;
}
