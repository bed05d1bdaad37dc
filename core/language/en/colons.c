/* Whom a colon names as the source: "X: five killed", "Five killed: X",
 * "Source: X". */
#include "config.h"

#include "language/en/attributions.h"
#include "language/en/names.h"

#define LONGEST_SOURCE 8 /* words */

/* TRUE when TOKENS[first, end) are names and what joins them, and no list. */
static gboolean
is_only_names (const Sentence *sentence, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (entity_covering (sentence, i) == NULL
        && token_function (&sentence->tokens[i]) == 0
        && !token_is_mark (&sentence->tokens[i], '.')
        && sentence->tokens[i].kind != TOKEN_POSSESSIVE)
      return FALSE;
  return first < end && end - first <= LONGEST_SOURCE;
}

/* "X: five killed" and "Five killed: X". */
void
attribution_colons (AttributionScan *scan)
{
  static const Cue cue = { CUE_SAY, CUE_CLAUSE, FORM_BASE };
  const Sentence *sentence = scan->sentence;
  guint end = sentence->n_tokens, colon = 0;
  AttributionMention mention = { 0 };
  SourcePhrase phrase = { 0 };
  CuePlace place = { &cue, 0, 0 };
  gboolean behind;

  while (colon < end && !token_is_mark (&sentence->tokens[colon], ':'))
    colon++;
  if (colon == 0 || colon == end)
    return;
  behind = is_only_names (sentence, colon + 1, end);
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
      && (!is_only_names (sentence, 0, colon)
          || phrase_is_country (sentence, 0, colon)))
    return;
  phrase.first = behind ? colon + 1 : 0;
  phrase.end = behind ? end : colon;
  place.first = colon;
  place.end = colon + 1;
  if (source_describe (scan, &phrase, &mention) && !mention.anonymous)
    attribution_add (scan, &mention, &place, behind ? 0 : colon + 1,
                     behind ? colon : end);
}
