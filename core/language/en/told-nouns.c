/* The nouns of what is told: reports, data, claims, tolls. */
#include "config.h"

#include "language/en/attributions.h"
#include "language/en/names.h"

#define TOLL_REACH 5   /* words from "raised" to "toll" */
#define REPORT_REACH 5 /* words from "data" to its author */
#define GIVEN_REACH 9  /* words from "figure" to "released" */
#define PUT_REACH 8    /* words from "put" to the number behind "at" */

gboolean
holds_report_noun (const Sentence *sentence, const SourcePhrase *phrase)
{
  guint end;

  for (guint i = phrase->first; i < phrase->end; i++)
    if (cue_at (sentence, i, CUE_NOUN, &end) != NULL)
      return TRUE;
  return FALSE;
}

gboolean
gives_report (const Sentence *sentence, const SourcePhrase *phrase,
              guint *ret_noun)
{
  guint first = phrase->first, end;

  if (first < 2
      || !(token_equals (&sentence->tokens[first - 1], "by")
           || token_equals (&sentence->tokens[first - 1], "from")))
    return FALSE;
  for (guint i = first - 1; i-- > 0 && i + REPORT_REACH >= first;)
    if (cue_at (sentence, i, CUE_NOUN, &end) != NULL
        || (token_class (&sentence->tokens[i]) & CLASS_TOLD))
      {
        *ret_noun = i;
        return TRUE;
      }
  return FALSE;
}

int
told_noun_before (const Sentence *sentence, guint given)
{
  const Token *tokens = sentence->tokens;

  for (guint i = given; i-- > 0 && i + GIVEN_REACH >= given;)
    {
      if (token_class (&tokens[i]) & CLASS_TOLD)
        return (int) i;
      if ((tokens[i].kind == TOKEN_MARK && tokens[i].mark != MARK_HYPHEN
           && !(i + 1 == given && tokens[i].mark == ','))
          || (token_function (&tokens[i])
              & (WORD_BE | WORD_HAVE | WORD_MODAL | WORD_PRONOUN
                 | WORD_RELATIVE | WORD_SUBORDINATOR)))
        return -1;
    }
  return -1;
}

gboolean
has_toll (const AttributionScan *scan, guint at)
{
  const Token *tokens = scan->sentence->tokens;
  guint limit = MIN (at + TOLL_REACH, scan->sentence->n_tokens), end;

  for (guint i = at; i < limit && tokens[i].kind == TOKEN_WORD; i++)
    {
      if (cue_at (scan->sentence, i, CUE_NOUN, &end) != NULL)
        return TRUE;
      if (token_class (&tokens[i]) & CLASS_TOLD)
        return TRUE;
      if (token_function (&tokens[i]) & WORD_PREPOSITION)
        return FALSE;
    }
  return FALSE;
}

gboolean
is_told_noun (const Sentence *sentence, const CuePlace *place)
{
  guint end;

  return place->first > 0
         && (token_class (&sentence->tokens[place->first]) & CLASS_TOLD)
         && cue_at (sentence, place->first - 1, CUE_OBJECT | CUE_TOLL, &end)
                != NULL
         && end == place->first;
}

/* "One page claimed eight": nothing but the number at AT. */
static gboolean
is_bare (const Sentence *sentence, const CuePlace *place, const TextRange *at)
{
  guint end = at->end_token;

  return at->first_token == place->end
         && (place->cue->uses & CUE_OBJECT) != 0
         && (end >= sentence->n_tokens
             || sentence->tokens[end].kind == TOKEN_MARK);
}

gboolean
puts_at_number (const Sentence *sentence, const CuePlace *place)
{
  if ((place->cue->uses & (CUE_NUMBER | CUE_OBJECT)) == 0)
    return FALSE;
  for (guint i = 0; i < sentence->n_quantities; i++)
    {
      const TextRange *number = &sentence->quantities[i].at;

      if (number->first_token > place->end + PUT_REACH)
        break;
      if (is_bare (sentence, place, number))
        return TRUE;
      if ((place->cue->uses & CUE_NUMBER) != 0
          && number->first_token > place->end
          && token_equals (&sentence->tokens[number->first_token - 1], "at"))
        return TRUE;
    }
  return FALSE;
}
