/* Whose a figure is before which the verb of saying is left out: "police said
 * five people were killed, witnesses 12", "witnesses that 12 were". */
#include "config.h"

#include "language/en/attributions.h"
#include "language/en/names.h"

/* TRUE where the clause that the number before END closes ends. */
static gboolean
is_closed (const Sentence *sentence, guint end)
{
  return end >= sentence->n_tokens
         || (sentence->tokens[end].kind == TOKEN_MARK
             && sentence->tokens[end].mark != MARK_HYPHEN
             && sentence->tokens[end].mark != '/')
         || token_equals (&sentence->tokens[end], "and")
         || token_equals (&sentence->tokens[end], "but");
}

/* Behind the source whose figure begins at AT: before "of", "at". */
static guint
source_end (const Sentence *sentence, guint at)
{
  static const char *const words[] = { "of", "at", "to" };

  for (guint i = 0; at > 0 && i < G_N_ELEMENTS (words); i++)
    if (token_equals (&sentence->tokens[at - 1], words[i]))
      return at - 1;
  return at;
}

/* The source before token END; "others" are other such as spoke before. */
static gboolean
describe (AttributionScan *scan, guint end, const AttributionMention *last,
          SourcePhrase *phrase, AttributionMention *ret)
{
  const Sentence *sentence = scan->sentence;

  *phrase = (SourcePhrase) { phrase_start (sentence, end), end, FALSE, FALSE };
  if (token_equals (&sentence->tokens[end - 1], "others") && last->anonymous
      && last->name != NULL)
    {
      phrase->first = end - 1;
      source_copy (ret, last);
      ret->name = arena_printf (scan->analysis->arena, "other %s", last->name);
      ret->source = tokens_range (sentence, phrase->first, end);
    }
  else if (phrase->first >= end || !phrase_is_only_source (sentence, phrase)
           || !source_describe (scan, phrase, ret) || ret->name == NULL)
    return FALSE;
  return phrase->first > 0
         && separates_clauses (sentence, phrase->first - 1);
}

/* Whose what stands in [FROM, TO) is, where the last source before it has a
 * verb and that behind it, before token END, has none. */
static void
find_gap (AttributionScan *scan, guint end, guint from, guint to)
{
  const Sentence *sentence = scan->sentence;
  AttributionMention *last = attribution_last (scan);
  AttributionMention mention = { 0 };
  CuePlace place = { .kind = CUE_SAY };
  SourcePhrase phrase;
  guint cut;

  if (end == 0 || last->cue.end_token >= end
      || last->content.first_token >= end
      || last->content.end_token < to
      || last->source.first_token > last->content.first_token
      || !describe (scan, end, last, &phrase, &mention))
    return;
  cut = phrase.first;
  while (cut > last->content.first_token + 1
         && separates_clauses (sentence, cut - 1))
    cut--;
  if (cut <= last->content.first_token)
    return;
  last->content
      = tokens_range (sentence, last->content.first_token, cut);
  place.first = last->cue.first_token;
  place.end = last->cue.end_token;
  attribution_add (scan, &mention, &place, from, to);
}

/* "The army said it killed 50, the rebels that they lost 20". */
static void
find_gaps_of_clauses (AttributionScan *scan)
{
  const Sentence *sentence = scan->sentence;

  for (guint at = 2; at + 1 < sentence->n_tokens; at++)
    if (token_equals (&sentence->tokens[at], "that"))
      find_gap (scan, at, at + 1, attribution_last (scan)->content.end_token);
}

void
attribution_gaps (AttributionScan *scan)
{
  const Sentence *sentence = scan->sentence;

  for (guint i = 1; i < sentence->n_quantities; i++)
    {
      const QuantityMention *quantity = &sentence->quantities[i];

      if (quantity->kind == QUANTITY_COUNT
          && is_closed (sentence, quantity->at.end_token))
        {
          guint end = source_end (sentence, quantity->at.first_token);

          find_gap (scan, end, end, quantity->at.end_token);
        }
    }
  find_gaps_of_clauses (scan);
}
