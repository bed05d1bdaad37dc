/* Whose a figure is that was given out: "a toll of 30 given out by X", "the
 * official toll". */
#include "config.h"

#include "language/en/attributions.h"
#include "language/en/names.h"

#define MOST_ADJECTIVES 3

/* The article of "a figure", "the new claim" whose noun is token NOUN; NOUN: it
 * has none. */
static guint
article_of (const Sentence *sentence, guint noun)
{
  guint first = noun;

  while (first > 0 && first + MOST_ADJECTIVES > noun
         && sentence->tokens[first - 1].kind == TOKEN_WORD
         && token_function (&sentence->tokens[first - 1]) == 0)
    first--;
  return first > 0 && token_is_article (&sentence->tokens[first - 1])
             ? first - 1
             : noun;
}

gboolean
attribution_given_by (AttributionScan *scan, const CuePlace *place)
{
  const Sentence *sentence = scan->sentence;
  AttributionMention mention = { 0 };
  SourcePhrase phrase;
  int noun;

  if (place->cue == NULL || place->cue->form != FORM_PAST
      || ((place->cue->uses & (CUE_GIVEN | CUE_CLAUSE | CUE_OBJECT)) == 0
          && place->cue->kind != CUE_DENY)
      || place->end >= sentence->n_tokens
      || !token_equals (&sentence->tokens[place->end], "by"))
    return FALSE;
  noun = told_noun_before (sentence, place->first);
  if (noun < 0 || !following_phrase (sentence, place->end + 1, &phrase)
      || phrase.pronoun || !source_describe (scan, &phrase, &mention))
    return FALSE;
  joint_behind (scan, &phrase, &mention);
  attribution_add (scan, &mention, place, article_of (sentence, (guint) noun),
                   place->first);
  return TRUE;
}

/* The words "a figure", "the claim" or "which" before token END, where a comma,
 * and perhaps "that" behind them, shows that a clause goes on about them;
 * END: none stand there. */
static guint
claim_before (const Sentence *sentence, guint end, guint *ret_end)
{
  const Token *tokens = sentence->tokens;
  guint first, noun = end;

  if (noun > 1 && (token_equals (&tokens[noun - 1], "which")
                   || token_equals (&tokens[noun - 1], "that")))
    noun--;
  *ret_end = noun;
  if (noun < end && token_is_mark (&tokens[noun - 1], ','))
    {
      *ret_end = end;
      return token_equals (&tokens[noun], "which") ? noun : end;
    }
  if (noun < 2 || !token_is_claim (&tokens[noun - 1]))
    return end;
  first = article_of (sentence, noun - 1);
  return first > 0 && first + 1 < noun
                 && (token_is_mark (&tokens[first - 1], ',')
                     || token_is_mark (&tokens[first - 1], MARK_DASH))
             ? first
             : end;
}

/* Before "was" and "has quickly been" in what stands before the verb at END. */
static guint
skip_auxiliaries_back (const Sentence *sentence, guint end)
{
  while (end > 0
         && ((token_function (&sentence->tokens[end - 1])
              & (WORD_BE | WORD_HAVE | WORD_ADVERB))
             || sentence->tokens[end - 1].word == NULL))
    end--;
  return end;
}

gboolean
attribution_denied (AttributionScan *scan, const CuePlace *place)
{
  const Sentence *sentence = scan->sentence;
  AttributionMention mention = { 0 };
  SourcePhrase phrase;
  guint first, end, before;

  if (place->cue->form == FORM_ING)
    return FALSE;
  if (place->cue->form == FORM_PAST && place->end < sentence->n_tokens
      && token_equals (&sentence->tokens[place->end], "by")
      && following_phrase (sentence, place->end + 1, &phrase))
    before = skip_auxiliaries_back (sentence, place->first);
  else if (subject_phrase (scan->analysis->text, sentence, place->first,
                           &phrase))
    before = phrase.first;
  else
    return FALSE;
  first = claim_before (sentence, before, &end);
  if (first == before || phrase.pronoun
      || !source_describe (scan, &phrase, &mention))
    return FALSE;
  if (before == phrase.first)
    joint_before (scan, &phrase, &mention);
  else
    joint_behind (scan, &phrase, &mention);
  attribution_add (scan, &mention, place, first, end);
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
