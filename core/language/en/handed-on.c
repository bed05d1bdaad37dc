/* Who hands on what somebody else says: "X quoted Y as saying", "X, citing
 * Y, said". */
#include "config.h"

#include "language/en/attributions.h"
#include "language/en/names.h"

#define LONGEST_CITED 15 /* words of Y in "quoted Y as saying" */

/* The word of saying in "quoted Y as saying". */
static gboolean
find_saying (const Sentence *sentence, guint from, CuePlace *ret)
{
  for (guint i = from; i < sentence->n_tokens && i < from + LONGEST_CITED; i++)
    {
      ret->cue = cue_at (sentence, i, CUE_CLAUSE, &ret->end);
      ret->first = i;
      if (ret->cue != NULL && ret->cue->form == FORM_ING)
        return TRUE;
    }
  return FALSE;
}

/* "X quoted Y as saying", "Y was quoted by X as saying". */
guint
attribution_quoted (AttributionScan *scan, const CuePlace *place)
{
  const Sentence *sentence = scan->sentence;
  AttributionMention by = { 0 }, mention = { 0 };
  SourcePhrase subject, phrase;
  CuePlace saying;
  guint verb = place->first, first;
  gboolean named;

  if (!find_saying (sentence, place->end, &saying))
    return place->end;
  while (verb > 0
         && (token_function (&sentence->tokens[verb - 1])
             & (WORD_BE | WORD_HAVE | WORD_ADVERB)))
    verb--;
  named = subject_phrase (scan->analysis->text, sentence, verb, &subject)
          && !subject.pronoun
          && source_describe (scan, &subject, &by);
  if (verb < place->first && !token_equals (&sentence->tokens[verb], "has"))
    {
      AttributionMention medium = { 0 };

      mention = by;
      if (place->end < saying.first
          && token_equals (&sentence->tokens[place->end], "by")
          && following_phrase (sentence, place->end + 1, &phrase)
          && source_describe (scan, &phrase, &medium))
        source_add_to_chain (scan->analysis, &mention, medium.name);
    }
  else if (following_phrase (sentence, place->end, &phrase)
           && source_describe (scan, &phrase, &mention))
    source_add_to_chain (scan->analysis, &mention, by.name);
  else
    mention = by;
  if (mention.name == NULL && !named)
    return saying.end;
  first = content_start (sentence, &saying);
  /* "12 died, state media quoted the ministry as saying" */
  if (only_marks_from (sentence, first) && by.name != NULL)
    attribution_add (scan, &mention, place, 0, subject.first);
  else
    attribution_add (scan, &mention, place, first, sentence->n_tokens);
  return saying.end;
}

/* Makes LAST that of CITED, handed on by whom it named. */
static void
hand_on (AttributionScan *scan, AttributionMention *last,
         const AttributionMention *cited)
{
  const char *name = last->name;

  source_copy (last, cited);
  source_add_to_chain (scan->analysis, last, name);
}

guint
attribution_citing (AttributionScan *scan, const CuePlace *place)
{
  AttributionMention *last = attribution_last (scan);
  AttributionMention cited = { 0 };
  SourcePhrase phrase;

  if (!following_phrase (scan->sentence, place->end, &phrase))
    return place->end;
  if (!source_describe (scan, &phrase, &cited))
    return phrase.end;
  if (last != NULL)
    hand_on (scan, last, &cited);
  else
    scan->cited = cited;
  return phrase.end;
}

void
attribution_hand_on (AttributionScan *scan, guint n)
{
  AttributionMention *last = attribution_last (scan);

  if (scan->cited.name == NULL || scan->found.len == n)
    return;
  if (last->name != NULL)
    hand_on (scan, last, &scan->cited);
  scan->cited = (AttributionMention) { 0 };
}
