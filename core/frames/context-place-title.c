/* The place that a title puts before all that is told: "Iran: 304 people
 * killed in crackdown", "Kenya floods: 228 dead", as news of the United Nations
 * and of human rights organisations have it, and "Sudan - Floods" as daily
 * digests of disasters have. */
#include "config.h"

#include "frames/context.h"

#include "language/en/english.h"
#include "language/en/noun-groups.h"

#include <string.h>

/* Bytes of a title in which its place ends. */
#define MAX_RUBRIC 64
/* Words of "flash floods". */
#define MAX_EVENT 3

/* The bytes with which a colon, a hyphen or a dash begins. */
static gboolean
has_mark (const char *text, gsize length)
{
  return memchr (text, ':', length) != NULL
         || memchr (text, '-', length) != NULL
         || memchr (text, '\xe2', length) != NULL;
}

/* The first sentence of the title where it may begin with a place, which its
 * bytes tell before it is cut into words; -1: there is none. */
static int
titled_sentence (const Analysis *analysis)
{
  guint at = analysis->n_sentences;
  const Sentence *title;
  gsize length;

  while (at > 0 && analysis->sentences[at - 1].title)
    at--;
  if (at == analysis->n_sentences)
    at = 0;
  if (at == analysis->n_sentences || !analysis->sentences[at].title)
    return -1;
  title = &analysis->sentences[at];
  length = MIN (title->end - title->start, MAX_RUBRIC);
  return has_mark (analysis->text + title->start, length) ? (int) at : -1;
}

/* The token behind the place that ends at AT and what happened there, "Kenya
 * floods", "Sudan war"; a deed may be that of the country. */
static guint
rubric_end (const Sentence *title, guint at)
{
  guint end = at;

  while (end < title->n_tokens && end < at + MAX_EVENT
         && title->tokens[end].kind == TOKEN_WORD
         && token_function (&title->tokens[end]) == 0)
    end++;
  return end > at
                 && (token_class (&title->tokens[end - 1])
                     & (CLASS_EVENT | CLASS_LASTING))
                 && (token_class (&title->tokens[end - 1]) & CLASS_DEED) == 0
             ? end
             : at;
}

/* ":", " - ", but not the dash of "Iran - Israel war". */
static gboolean
ends_rubric (const Sentence *title, guint at)
{
  const Token *token = &title->tokens[at];

  if (at + 1 >= title->n_tokens)
    return FALSE;
  return token_is_mark (token, ':')
         || ((token_is_mark (token, MARK_HYPHEN)
              || token_is_mark (token, MARK_DASH))
             && token[-1].end < token->start && token->end < token[1].start
             && sentence_entity_at (title, at + 1) == NULL);
}

static const EntityMention *
find_rubric (Analysis *analysis)
{
  int at = titled_sentence (analysis);
  const Sentence *title;
  const EntityMention *first;
  guint end;

  if (at < 0)
    return NULL;
  title = analysis_sentence (analysis, (guint) at, STAGE_ENTITIES);
  if (title->n_entities == 0)
    return NULL;
  first = &title->entities[0];
  end = rubric_end (title, first->at.end_token);
  return first->place != NULL && first->at.first_token == 0
                 && (first->kind == ENTITY_COUNTRY
                     || first->kind == ENTITY_PLACE)
                 && ends_rubric (title, end)
             ? first
             : NULL;
}

gboolean
context_names_elsewhere (const Sentence *sentence, const Place *place)
{
  for (guint i = 0; i < sentence->n_entities; i++)
    {
      const Place *other = sentence->entities[i].place;

      if (other != NULL
          && (sentence->entities[i].kind == ENTITY_COUNTRY
              || sentence->entities[i].kind == ENTITY_PLACE)
          && g_strcmp0 (other->country, place->country) != 0)
        return TRUE;
    }
  return FALSE;
}

void
context_place_title (Analysis *analysis, const FrameMatch *match,
                     Claim *claim)
{
  const EntityMention *rubric = find_rubric (analysis);

  if (rubric == NULL
      || context_names_elsewhere (&analysis->sentences[match->sentence],
                                  rubric->place))
    return;
  claim_set_place_named (analysis, rubric, claim);
  claim->place.anchor = CLAIM_PLACE_OF_TITLE;
}
