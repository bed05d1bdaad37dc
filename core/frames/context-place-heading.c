/* The place that heads a section of a report, on a line of its own or before a
 * colon: "INDIA", "GUATEMALA: The storms damaged 880 homes", as snapshots of
 * several countries have it. */
#include "config.h"

#include "frames/context.h"

#include "language/en/english.h"

#include <string.h>

/* Sentences that a section may have. */
#define MAX_SECTION 40
/* Bytes of a line that is only a name. */
#define MAX_HEADING 40
/* Bytes of a sentence that stands below a heading; menus have shorter ones. */
#define LEAST_TEXT 40

static gboolean
is_place (const EntityMention *entity)
{
  return entity->place != NULL
         && (entity->kind == ENTITY_COUNTRY || entity->kind == ENTITY_PLACE);
}

/* The place at the begin of sentence INDEX, which ends before its token
 * *RET_END; NULL: none begins it. */
static const EntityMention *
place_at_begin (Analysis *analysis, guint index, guint *ret_end)
{
  const Sentence *sentence
      = analysis_sentence (analysis, index, STAGE_ENTITIES);
  const EntityMention *first
      = sentence->n_entities > 0 ? &sentence->entities[0] : NULL;

  if (first == NULL || !is_place (first) || first->at.first_token != 0)
    return NULL;
  *ret_end = first->at.end_token;
  return first;
}

static gboolean
is_all_capitals (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_islower (text[i]))
      return FALSE;
  return TRUE;
}

/* The place that is all that the line of sentence INDEX says, in capitals, and
 * below which text stands; NULL: it is no such heading. */
static const EntityMention *
heading_at (Analysis *analysis, guint index)
{
  const Sentence *sentence = &analysis->sentences[index];
  gsize length = sentence->end - sentence->start;
  const EntityMention *place;
  guint end;

  if (length > MAX_HEADING || sentence->title
      || index + 1 >= analysis->n_sentences
      || sentence[1].end - sentence[1].start < LEAST_TEXT
      || !is_all_capitals (analysis->text + sentence->start, length))
    return NULL;
  place = place_at_begin (analysis, index, &end);
  while (place != NULL && end < sentence->n_tokens
         && sentence->tokens[end].kind == TOKEN_MARK)
    end++;
  return place != NULL && end == sentence->n_tokens ? place : NULL;
}

/* "GUATEMALA: The storms": the place that begins the paragraph of sentence
 * INDEX, which may be its first; NULL: none does. */
static const EntityMention *
rubric_of (Analysis *analysis, guint index)
{
  guint32 paragraph = analysis->sentences[index].paragraph;
  const Sentence *sentence;
  const EntityMention *place;
  guint end;

  while (index > 0 && analysis->sentences[index - 1].paragraph == paragraph)
    index--;
  sentence = &analysis->sentences[index];
  if (sentence->title
      || memchr (analysis->text + sentence->start, ':',
                 MIN (sentence->end - sentence->start, MAX_HEADING))
             == NULL)
    return NULL;
  place = place_at_begin (analysis, index, &end);
  return place != NULL && end < sentence->n_tokens
                 && token_is_mark (&sentence->tokens[end], ':')
             ? place
             : NULL;
}

void
context_place_heading (Analysis *analysis, const FrameMatch *match,
                       Claim *claim)
{
  const EntityMention *place = NULL;
  guint least = match->sentence > MAX_SECTION ? match->sentence - MAX_SECTION
                                              : 0;

  if (analysis->sentences[match->sentence].title)
    return;
  place = rubric_of (analysis, match->sentence);
  for (guint i = match->sentence; place == NULL && i-- > least;)
    place = heading_at (analysis, i);
  if (place == NULL
      || context_names_elsewhere (&analysis->sentences[match->sentence],
                                  place->place))
    return;
  claim_set_place_named (analysis, place, claim);
  claim->place.anchor = CLAIM_PLACE_OF_HEADING;
}
