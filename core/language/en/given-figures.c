/* Whose a figure is that was given out: "a toll of 30 given out by X", "the
 * official toll". */
#include "config.h"

#include "language/en/attributions.h"
#include "language/en/names.h"

gboolean
attribution_given_by (AttributionScan *scan, const CuePlace *place)
{
  const Sentence *sentence = scan->sentence;
  AttributionMention mention = { 0 };
  SourcePhrase phrase;
  int noun;

  if (place->cue == NULL || place->cue->form != FORM_PAST
      || place->end >= sentence->n_tokens
      || !token_equals (&sentence->tokens[place->end], "by"))
    return FALSE;
  noun = told_noun_before (sentence, place->first);
  if (noun < 0 || !following_phrase (sentence, place->end + 1, &phrase)
      || phrase.pronoun || !source_describe (scan, &phrase, &mention))
    return FALSE;
  joint_behind (scan, &phrase, &mention);
  attribution_add (scan, &mention, place, (guint) noun, place->first);
  return TRUE;
}

void
attribution_official (AttributionScan *scan)
{
  const CuePlace *place = &scan->official;
  SourcePhrase phrase = { .end = place->end };
  AttributionMention mention = { 0 };

  for (guint i = 0; i < scan->found.len; i++)
    {
      const AttributionMention *other
          = &arena_array_index (scan->found, AttributionMention, i);

      if (other->content.first_token <= place->first
          && other->content.end_token > place->first)
        return;
    }
  phrase.first = phrase_start (scan->sentence, place->end);
  if (source_describe (scan, &phrase, &mention))
    attribution_add (scan, &mention, place, place->end,
                     doubted_end (scan->sentence, place->end));
}
