/* The place of a figure that no gazetteer lists, "40 deaths in the province of
 * Xoq": it has a name, but no id, so that the figure is not taken for that of
 * the whole country. */
#include "config.h"

#include "frames/context.h"

#include "frames/token-at.h"
#include "language/en/english.h"
#include "language/en/noun-groups.h"

/* Words from a figure to "in": "so far recorded". */
#define MAX_TO_PREPOSITION 4
/* Words of a name: "Bab al Wadi", and hyphens. */
#define MAX_NAME 5
/* Words of "the mainly Christian village". */
#define MAX_AREA 4

/* "In", "from" at token AT. */
static gboolean
is_locative (const Sentence *sentence, guint at)
{
  return word_at (sentence, at, "in") || word_at (sentence, at, "from");
}

/* A word of "on Sunday", between what happened and where. */
static gboolean
is_day (const Sentence *sentence, guint at)
{
  return sentence_in_time (sentence, at)
         || (word_at (sentence, at, "on")
             && sentence_in_time (sentence, at + 1));
}

/* The "in" behind FROM; G_MAXUINT: another clause or figure comes first. */
static guint
find_preposition (const Sentence *sentence, guint from)
{
  for (guint at = from;
       at < sentence->n_tokens && at <= from + MAX_TO_PREPOSITION; at++)
    {
      const Token *token = &sentence->tokens[at];

      if (is_locative (sentence, at))
        return at;
      if (is_day (sentence, at))
        {
          from++;
          continue;
        }
      if (token->kind != TOKEN_WORD || (token->flags & TOKEN_CAPITAL)
          || ((token_function (token) & WORD_ADVERB) == 0
              && (token_function (token) & ~(guint) (WORD_BE | WORD_HAVE))))
        break;
    }
  return G_MAXUINT;
}

/* A word of a name that means nothing else, but perhaps a place of that name
 * elsewhere: "Paris, Texas". */
static gboolean
is_name_word (const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];

  return token->kind == TOKEN_WORD
         && (token->flags & (TOKEN_CAPITAL | TOKEN_ALL_CAPS)) == TOKEN_CAPITAL
         && (token->word == NULL
             || (token->word->is & ~(LEX_BIT (LEX_PLACE)
                                     | LEX_BIT (LEX_COUNTRY)))
                    == 0
             || token_class (token) == CLASS_GIVEN_NAME)
         && token_function (token) == 0
         && sentence_entity_at (sentence, at) == NULL
         && !sentence_in_time (sentence, at);
}

/* What joins a word of a name to the next: "Bir al-Abed", "Al Wadi". */
static gboolean
is_joint (const Sentence *sentence, guint first, guint at)
{
  guint next = at + 1;

  if (mark_at (sentence, at, MARK_HYPHEN))
    return at > first && next < sentence->n_tokens
           && is_name_word (sentence, next);
  if (!word_at (sentence, at, "al") && !word_at (sentence, at, "el"))
    return FALSE;
  next += mark_at (sentence, next, MARK_HYPHEN);
  return next < sentence->n_tokens && is_name_word (sentence, next);
}

guint
context_unlisted_name_end (const Sentence *sentence, guint at)
{
  guint end = at;

  while (end < sentence->n_tokens && end < at + MAX_NAME
         && (is_name_word (sentence, end)
             || is_joint (sentence, at, end)
             || (end > at && mark_at (sentence, end, MARK_HYPHEN)
                 && is_joint (sentence, at, end - 1))))
    end++;
  return end;
}

/* The listed place that the name before END lies in: "in Xoq, Idlib", "Xoq
 * district, Idlib"; NULL: none is named. */
static const EntityMention *
listed_around (const Sentence *sentence, guint end)
{
  guint at = end;

  if (class_at (sentence, at, CLASS_AREA | CLASS_TOWN | CLASS_PROVINCE))
    at++;
  end = at;
  while (at < sentence->n_tokens
         && (mark_at (sentence, at, ',') || is_locative (sentence, at)
             || word_at (sentence, at, "near")
             || word_at (sentence, at, "the")))
    at++;
  for (guint i = 0; at > end && i < sentence->n_entities; i++)
    {
      const EntityMention *entity = &sentence->entities[i];

      if (entity->place != NULL && entity->at.first_token == at
          && (entity->kind == ENTITY_PLACE || entity->kind == ENTITY_COUNTRY))
        return entity;
    }
  return NULL;
}

/* TRUE where what follows a bare name at token END shows that it is a place:
 * "in Xoq, where" but not "in Xoq attacks". */
static gboolean
ends_place (const Sentence *sentence, guint end)
{
  return end >= sentence->n_tokens
         || sentence->tokens[end].kind == TOKEN_MARK
         || token_function (&sentence->tokens[end]) != 0
         || sentence_in_time (sentence, end);
}

/* Behind "the mainly Christian village of" at token AT; AT: no such words. */
static guint
skip_area_of (const Sentence *sentence, guint at)
{
  const guint described = WORD_ADVERB | WORD_ARTICLE;

  for (guint i = at; i + 1 < sentence->n_tokens && i < at + MAX_AREA; i++)
    {
      if (class_at (sentence, i, CLASS_AREA | CLASS_TOWN | CLASS_PROVINCE)
          && word_at (sentence, i + 1, "of"))
        return i + 2;
      if (sentence->tokens[i].kind != TOKEN_WORD
          || (function_at (sentence, i) & ~described) != 0)
        break;
    }
  return at;
}

/* Gives CLAIM the place whose words begin at token AT, behind a preposition;
 * FALSE where none that is unlisted is named there, nor, where it has to be
 * CALLED one, is "village" or the like said of it. */
static gboolean
take_name (Analysis *analysis, const Sentence *sentence, guint at,
           gboolean called, const char *country, Claim *claim)
{
  guint name = skip_area_of (sentence, at);
  gboolean area = name > at;
  const EntityMention *outer;
  guint end;

  if (!area)
    name += word_at (sentence, at, "the");
  end = context_unlisted_name_end (sentence, name);
  area = area
         || class_at (sentence, end,
                      CLASS_AREA | CLASS_TOWN | CLASS_PROVINCE);
  if (end == name || (!area && (called || !ends_place (sentence, end))))
    return FALSE;
  outer = listed_around (sentence, end);
  if (outer != NULL && outer->place->rank > 0)
    claim_set_place_named (analysis, outer, claim);
  else
    {
      claim->place.text = arena_strndup (
          analysis->arena, analysis->text + sentence->tokens[name].start,
          sentence->tokens[end - 1].end - sentence->tokens[name].start);
      claim->place.country = outer != NULL ? outer->place->country : country;
    }
  return TRUE;
}

gboolean
context_place_unlisted (Analysis *analysis, const FrameMatch *match,
                        const char *country, Claim *claim)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];
  guint at = find_preposition (sentence, MAX (match->at.end_token,
                                              match->end_token));

  return at != G_MAXUINT && !sentence->title
         && take_name (analysis, sentence, at + 1, FALSE, country, claim);
}

gboolean
context_place_unlisted_before (Analysis *analysis, const FrameMatch *match,
                               const char *country, Claim *claim)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];

  return sentence->n_tokens > 2 && !sentence->title
         && (is_locative (sentence, 0) || word_at (sentence, 0, "at"))
         && take_name (analysis, sentence, 1, TRUE, country, claim);
}
