/* Whether a figure takes back another: "lowered the toll from 359 to 253",
 * "253, down from 359", "corrected to 78 from 79 after a recount". */
#include "config.h"

#include "frames/context.h"

#include "language/en/english.h"

#include <math.h>
#include <string.h>

/* The verb stands no farther from its figure than this many words. */
#define MAX_DISTANCE 14

/* A figure while it is asked what it takes back. */
typedef struct
{
  const Sentence *sentence;
  const QuantityMention *figure;
  guint verb;            /* of revision, the last before it */
  const char *direction; /* of that verb; NULL: there is none */
} Revised;

/* The direction of the verb of revision at token AT; NULL: it is none. */
static const char *
revision_at (const Sentence *sentence, guint at)
{
  const LexEntry *verb = lexicon_match (sentence->tokens, at,
                                        sentence->n_tokens, LEX_REVISION);

  return verb != NULL ? verb->payload : NULL;
}

/* "from 101 to 84" is one thing said of the toll: its words do not take the
 * verb away from the figure. */
static guint
figure_start (const Revised *revised)
{
  const Sentence *sentence = revised->sentence;
  guint index = (guint) (revised->figure - sentence->quantities);
  const QuantityMention *old;

  if (index == 0)
    return revised->figure->at.first_token;
  old = &sentence->quantities[index - 1];
  return old->previous
                 && old->at.end_token + 1 == revised->figure->at.first_token
             ? old->at.first_token
             : revised->figure->at.first_token;
}

static void
find_verb (Revised *revised)
{
  const Sentence *sentence = revised->sentence;
  guint figure = revised->figure->at.first_token;
  guint start = figure_start (revised);
  guint first = start > MAX_DISTANCE ? start - MAX_DISTANCE : 0;

  for (guint i = figure; i-- > first && revised->direction == NULL;)
    {
      if (token_is_mark (&sentence->tokens[i], ';'))
        return;
      revised->verb = i;
      revised->direction = revision_at (sentence, i);
    }
}

/* "to 78" */
static gboolean
is_reached (const Revised *revised)
{
  guint first = revised->figure->at.first_token;

  return revised->direction != NULL && first > 0
         && token_equals (&revised->sentence->tokens[first - 1], "to");
}

/* "78 from 79" of what is reached, "78, down from 79". */
static gboolean
is_told_from (const Revised *revised, const QuantityMention *old)
{
  const Token *tokens = revised->sentence->tokens;
  guint end = revised->figure->at.end_token;

  if (token_equals (&tokens[end], "from"))
    return is_reached (revised);
  for (guint i = end + 1; i < old->at.end_token; i++)
    if (token_equals (&tokens[i], "from")
        && token_equals (&tokens[i - 1], "down"))
      return TRUE;
  return FALSE;
}

/* The old figure of "from 359 to 253", "to 253 from 359" or "253, down from
 * 359". */
static const QuantityMention *
old_figure (const Revised *revised)
{
  const Sentence *sentence = revised->sentence;
  const QuantityMention *figure = revised->figure;

  for (guint i = 0; i < sentence->n_quantities; i++)
    {
      const QuantityMention *old = &sentence->quantities[i];
      guint first = old->at.first_token;

      if (old->previous && old->at.end_token <= figure->at.first_token
          && figure->at.first_token <= old->at.end_token + 3)
        return revised->direction != NULL ? old : NULL;
      if (first >= figure->at.end_token
          && first <= figure->at.end_token + 5
          && is_told_from (revised, old))
        return old;
    }
  return NULL;
}

/* "..., correcting its earlier figure of 79": the figure that is taken back,
 * of a verb of revision that begins at token VERB.  NULL: none is. */
static const QuantityMention *
corrected_figure (const Sentence *sentence, guint verb)
{
  for (guint i = verb + 1; i + 1 < sentence->n_tokens && i <= verb + 3; i++)
    if (token_class (&sentence->tokens[i]) & CLASS_OF_BEFORE)
      for (guint k = 0; k < sentence->n_quantities; k++)
        {
          const QuantityMention *old = &sentence->quantities[k];

          if (old->at.first_token > i && old->at.first_token <= i + 5)
            return old;
        }
  return NULL;
}

/* The same of the figure at hand, which stands before it. */
static const QuantityMention *
figure_corrected_behind (const Revised *revised)
{
  const Sentence *sentence = revised->sentence;
  guint first = revised->figure->at.end_token;

  for (guint i = first; i < sentence->n_tokens && i < first + MAX_DISTANCE;
       i++)
    if (revision_at (sentence, i) != NULL)
      return corrected_figure (sentence, i);
  return NULL;
}

/* What may be revised without having changed: "the number of troops was cut
 * to 500" is no revision of a count. */
static gboolean
names_toll (const Sentence *sentence, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (token_class (&sentence->tokens[i]) & CLASS_TOLD)
      return TRUE;
  return FALSE;
}

/* "revised the toll down to 91", "the toll was corrected to 78": no old figure
 * is given. */
static gboolean
is_set_anew (const Revised *revised)
{
  const Sentence *sentence = revised->sentence;
  guint figure = revised->figure->at.first_token;
  gboolean down = revised->direction != NULL
                  && strcmp (revised->direction, "down") == 0;

  if (!is_reached (revised)
      || !names_toll (sentence,
                       revised->verb > MAX_DISTANCE
                           ? revised->verb - MAX_DISTANCE
                           : 0,
                       figure))
    return FALSE;
  for (guint i = revised->verb; i < figure; i++)
    down = down
           || (token_class (&sentence->tokens[i]) & CLASS_DOWNWARDS) != 0;
  return down;
}

static void
state_revision (Claim *claim, double from)
{
  claim->revises.stated = TRUE;
  claim->revises.from = from;
  claim->revises.direction = "down";
}

void
context_revision (Analysis *analysis, const FrameMatch *match, Claim *claim)
{
  Revised revised = { 0 };
  const QuantityMention *old;

  claim->revises.from = NAN;
  if (match->quantity < 0)
    return;
  revised.sentence = analysis_sentence (analysis, match->sentence,
                                        STAGE_QUANTITIES);
  revised.figure = &revised.sentence->quantities[match->quantity];
  if (sentence_has (revised.sentence, LEX_REVISION))
    find_verb (&revised);
  if (revised.direction != NULL
      && corrected_figure (revised.sentence, revised.verb) == revised.figure)
    {
      claim->origin.recalled = TRUE;
      return;
    }
  old = old_figure (&revised);
  if (old == NULL && sentence_has (revised.sentence, LEX_REVISION))
    old = figure_corrected_behind (&revised);
  if (old != NULL && revised.figure->value.best < old->value.best)
    state_revision (claim, old->value.best);
  else if (old == NULL && is_set_anew (&revised))
    state_revision (claim, NAN);
}
