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

/* "In", "from" at token AT. */
static gboolean
is_locative (const Sentence *sentence, guint at)
{
  return word_at (sentence, at, "in") || word_at (sentence, at, "from");
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

/* The listed place that the name before END lies in: "in Xoq, Idlib"; NULL:
 * none is named. */
static const EntityMention *
listed_around (const Sentence *sentence, guint end)
{
  guint at = end;

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

gboolean
context_place_unlisted (Analysis *analysis, const FrameMatch *match,
                        const char *country, Claim *claim)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];
  guint at = find_preposition (sentence, MAX (match->at.end_token,
                                              match->end_token));
  const EntityMention *outer;
  gboolean area = FALSE;
  guint end;

  if (at == G_MAXUINT || sentence->title)
    return FALSE;
  at++;
  at += word_at (sentence, at, "the");
  if (class_at (sentence, at, CLASS_AREA | CLASS_TOWN | CLASS_PROVINCE)
      && word_at (sentence, at + 1, "of"))
    {
      area = TRUE;
      at += 2;
    }
  end = context_unlisted_name_end (sentence, at);
  area = area
         || class_at (sentence, end,
                       CLASS_AREA | CLASS_TOWN | CLASS_PROVINCE);
  if (end == at || (!area && !ends_place (sentence, end)))
    return FALSE;
  outer = listed_around (sentence, end);
  if (outer != NULL && outer->place->rank > 0)
    claim_set_place_named (analysis, outer, claim);
  else
    {
      claim->place.text = arena_strndup (
          analysis->arena, analysis->text + sentence->tokens[at].start,
          sentence->tokens[end - 1].end - sentence->tokens[at].start);
      claim->place.country = outer != NULL ? outer->place->country : country;
    }
  return TRUE;
}
