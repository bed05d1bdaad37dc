/* Whether a figure takes back another: "lowered the toll from 359 to 253",
 * "253, down from 359". */
#include "config.h"

#include "frames/context.h"

#include "language/en/english.h"

#include <math.h>

/* The verb stands no farther from its figure than this many words. */
#define MAX_DISTANCE 14

/* The old figure of "from 359 to 253" or "253, down from 359". */
static const QuantityMention *
old_figure (const Sentence *sentence, const QuantityMention *figure)
{
  for (guint i = 0; i < sentence->n_quantities; i++)
    {
      const QuantityMention *old = &sentence->quantities[i];
      guint first = old->at.first_token;

      if (old->previous && old->at.end_token <= figure->at.first_token
          && figure->at.first_token <= old->at.end_token + 3)
        return old;
      if (first > figure->at.end_token + 1
          && first <= figure->at.end_token + 5
          && token_equals (&sentence->tokens[first - 1], "from")
          && token_equals (&sentence->tokens[first - 2], "down"))
        return old;
    }
  return NULL;
}

/* TRUE where a verb of revision stands before the figure. */
static gboolean
has_revision_verb (const Sentence *sentence, guint figure)
{
  guint first = figure > MAX_DISTANCE ? figure - MAX_DISTANCE : 0;

  for (guint i = figure; i-- > first;)
    {
      if (lexicon_match (sentence->tokens, i, sentence->n_tokens,
                         LEX_REVISION)
          != NULL)
        return TRUE;
      if (token_is_mark (&sentence->tokens[i], ';'))
        return FALSE;
    }
  return FALSE;
}

void
context_revision (Analysis *analysis, const FrameMatch *match, Claim *claim)
{
  const Sentence *sentence = analysis_sentence (analysis, match->sentence,
                                                STAGE_QUANTITIES);
  const QuantityMention *figure, *old;

  claim->revises.from = NAN;
  if (match->quantity < 0)
    return;
  figure = &sentence->quantities[match->quantity];
  old = old_figure (sentence, figure);
  if (old == NULL || !(figure->value.core.high < old->value.core.low)
      || (old->at.first_token < figure->at.first_token
          && !has_revision_verb (sentence, figure->at.first_token)))
    return;
  claim->revises.stated = TRUE;
  claim->revises.from = old->value.best;
  claim->revises.direction = "down";
}
