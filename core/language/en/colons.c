/* Whom a colon names as the source: "X: five killed", "Five killed: X",
 * "Source: X". */
#include "config.h"

#include "language/en/attributions.h"
#include "language/en/names.h"

#define LONGEST_SOURCE 8 /* words */

/* TRUE for "police", "officials", which are no names. */
static gboolean
is_source_noun (const Token *token)
{
  return token_is (token, LEX_OFFICE) || token_is (token, LEX_ORGANISATION);
}

/* TRUE when TOKENS[first, end) are names and what joins them, and no list; in
 * a HEADLINE also nouns of those who speak. */
static gboolean
is_only_names (const Sentence *sentence, guint first, guint end,
               gboolean headline)
{
  for (guint i = first; i < end; i++)
    if (entity_covering (sentence, i) == NULL
        && !(headline && is_source_noun (&sentence->tokens[i]))
        && token_function (&sentence->tokens[i]) == 0
        && !token_is_mark (&sentence->tokens[i], '.')
        && sentence->tokens[i].kind != TOKEN_POSSESSIVE)
      return FALSE;
  return first < end && end - first <= LONGEST_SOURCE;
}

/* The first colon, or in a headline the dash of "five killed - X"; the end: it
 * has none. */
static guint
find_colon (const Sentence *sentence, gboolean headline)
{
  guint dash = sentence->n_tokens;

  for (guint i = 0; i < sentence->n_tokens; i++)
    if (token_is_mark (&sentence->tokens[i], ':'))
      return i;
    else if (headline && token_is_mark (&sentence->tokens[i], MARK_DASH))
      dash = i;
  return dash;
}

/* "X: five killed" and "Five killed: X". */
void
attribution_colons (AttributionScan *scan)
{
  static const Cue cue = { CUE_SAY, CUE_CLAUSE, FORM_BASE };
  const Sentence *sentence = scan->sentence;
  gboolean headline = attribution_in_headline (scan);
  guint end = sentence->n_tokens, colon;
  AttributionMention mention = { 0 };
  SourcePhrase phrase = { 0 };
  CuePlace place = { &cue, 0, 0 };
  gboolean behind;

  colon = find_colon (sentence, headline);
  if (colon == 0 || colon == end)
    return;
  behind = is_only_names (sentence, colon + 1, end, headline);
  /* "Source: OCHA, 12 February" */
  if (!behind && colon == 1 && token_is (&sentence->tokens[0], LEX_OFFICE)
      && (token_equals (&sentence->tokens[0], "source")
          || token_equals (&sentence->tokens[0], "sources")))
    {
      behind = following_phrase (sentence, colon + 1, &phrase);
      end = behind ? phrase.end : end;
    }
  /* "Iran: five killed" tells where, not who says so. */
  if (!behind
      && (!is_only_names (sentence, 0, colon, headline)
          || !token_is_mark (&sentence->tokens[colon], ':')
          || phrase_is_country (sentence, 0, colon)))
    return;
  phrase.first = behind ? colon + 1 : 0;
  phrase.end = behind ? end : colon;
  place.first = colon;
  place.end = colon + 1;
  if (source_describe (scan, &phrase, &mention)
      && (headline || !mention.anonymous))
    attribution_add (scan, &mention, &place, behind ? 0 : colon + 1,
                     behind ? colon : end);
}
