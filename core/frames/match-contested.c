/* Figures that somebody else gives for the same, with no word of their own
 * for it: "police said five people were killed, witnesses said 12 were", "the
 * army put the figure at 15". */
#include "config.h"

#include "frames/matcher.h"
#include "frames/token-at.h"
#include "language/en/english.h"

#include <math.h>
#include <string.h>

gboolean
quantity_is_free (const ArenaArray *matches, guint from,
                  const QuantityMention *quantity)
{
  for (guint i = from; i < matches->len; i++)
    {
      const FrameMatch *match = match_at (matches, i);

      if (match->at.start < quantity->at.end
          && quantity->at.start < match->at.end)
        return FALSE;
    }
  return TRUE;
}

/* TRUE for a number that counts nothing by a noun of its own. */
gboolean
quantity_is_bare (const Sentence *sentence, const QuantityMention *quantity)
{
  guint first = quantity->at.first_token;

  if (quantity->kind != QUANTITY_COUNT || quantity->previous)
    return FALSE;
  for (guint i = 0; i < sentence->n_groups; i++)
    {
      const NounGroup *group = &sentence->groups[i];

      if (group->at.first_token <= first && first < group->at.end_token)
        return (group->noun == NULL || group->antecedent >= 0)
               && !group->thing && !group->partitive
               && (!group->others || quantity->increment)
               && (group->at.end_token <= quantity->at.end_token
                   || token_starts (
                       &sentence->tokens[quantity->at.end_token], LEX_CUE));
    }
  return TRUE;
}

/* TRUE for what may stand beside the number of "that the figure was 12", "12
 * were". */
static gboolean
is_filler (const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];

  return token->kind == TOKEN_MARK
         || (token_function (token)
             & (WORD_ARTICLE | WORD_POSSESSIVE | WORD_DETERMINER | WORD_BE
                | WORD_HAVE | WORD_DO | WORD_ADVERB))
                != 0
         || (token_class (token) & (CLASS_TOLD | CLASS_TOTAL)) != 0
         || word_at (sentence, at, "at") || word_at (sentence, at, "of")
         || word_at (sentence, at, "as") || word_at (sentence, at, "it");
}

/* TRUE where ATTRIBUTION holds QUANTITY and nothing else that says what is
 * counted. */
static gboolean
says_number (const Sentence *sentence, const AttributionMention *attribution,
             const TextRange *at)
{
  const TextRange *content = &attribution->content;

  if (content->start > at->start || content->end < at->end)
    return FALSE;
  for (guint i = content->first_token; i < content->end_token; i++)
    if ((i < at->first_token || i >= at->end_token)
        && !is_filler (sentence, i))
      return FALSE;
  return TRUE;
}

/* TRUE for the 12 of "and 12 according to witnesses". */
static gboolean
stands_before_cue (const Sentence *sentence,
                   const AttributionMention *attribution, const TextRange *at)
{
  return attribution->cue.first_token == at->end_token
         && attribution->cue.end_token == attribution->source.first_token
         && at->first_token > 0
         && (function_at (sentence, at->first_token - 1) & WORD_CONJUNCTION);
}

gboolean
number_is_given (const Sentence *sentence, const TextRange *at)
{
  for (guint i = 0; i < sentence->n_attributions; i++)
    {
      const AttributionMention *attribution = &sentence->attributions[i];

      if (says_number (sentence, attribution, at)
          || stands_before_cue (sentence, attribution, at))
        return TRUE;
    }
  return FALSE;
}

int
find_contested (const ArenaArray *matches, guint from, const TextRange *at)
{
  int last = -1;

  for (guint i = from; i < matches->len; i++)
    {
      const FrameMatch *match = match_at (matches, i);
      const FrameMatch *other;

      if (match->at.start > at->start || match->part_group >= 0
          || match->is_subset)
        continue;
      other = last >= 0 ? match_at (matches, (guint) last) : NULL;
      if (match->negated || isnan (match->value.best)
          || (other != NULL
              && (strcmp (match_measure (match), match_measure (other)) != 0
                  || match->at.start != other->at.start)))
        return -1;
      last = (int) i;
    }
  return last;
}

FrameMatch
match_counting_same (const Analysis *analysis, const FrameMatch *match)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];
  FrameMatch same = *match;

  if (same.group >= 0 && sentence->groups[same.group].noun != NULL)
    same.population = sentence->groups[same.group].noun->many;
  same.group = same.quantity = -1;
  same.increment = same.definite = same.uncounted = FALSE;
  return same;
}

static void
add_contested (const Analysis *analysis, guint index, ArenaArray *matches,
               guint match, guint quantity)
{
  const QuantityMention *mention
      = &analysis->sentences[index].quantities[quantity];
  FrameMatch contested
      = match_counting_same (analysis, match_at (matches, match));

  contested.quantity = (int) quantity;
  contested.at = mention->at;
  contested.value = mention->value;
  arena_array_add (analysis->arena, matches, contested);
}

void
match_contested (Analysis *analysis, guint index, ArenaArray *matches,
                 guint from)
{
  const Sentence *sentence = &analysis->sentences[index];
  guint n = matches->len;

  for (guint i = 0; n > from && i < sentence->n_quantities; i++)
    {
      const QuantityMention *quantity = &sentence->quantities[i];
      int told;

      if (!quantity_is_free (matches, from, quantity)
          || !quantity_is_bare (sentence, quantity))
        continue;
      told = find_contested (matches, from, &quantity->at);
      if (told < 0)
        continue;
      sentence = analysis_sentence (analysis, index, STAGE_ATTRIBUTIONS);
      if (!number_is_given (sentence, &quantity->at))
        continue;
      for (guint k = from; k < n; k++)
        if (match_at (matches, k)->at.start
            == match_at (matches, (guint) told)->at.start)
          add_contested (analysis, index, matches, k, i);
    }
}
