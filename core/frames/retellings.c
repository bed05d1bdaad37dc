/* Who is told of twice in one report: by a sum, and then one by one, "Two
 * people were killed ... A 30-year-old man died at the scene"; by a first count
 * and the toll that it rose to. */
#include "config.h"

#include "frames/retellings.h"

#include "frames/token-at.h"
#include "language/en/english.h"

#include <math.h>
#include <string.h>

/* Sentences between a sum and those whom it adds up, and between a count and
 * the toll that it rose to. */
#define MAX_DETAIL_DISTANCE 8
#define MAX_TOLL_DISTANCE 1

static const NounGroup *
group_of (const Analysis *analysis, const FrameMatch *match)
{
  return match->group >= 0
             ? &analysis->sentences[match->sentence].groups[match->group]
             : NULL;
}

/* TRUE where B is told of at no place or time that is not that of A, before
 * it. */
static gboolean
may_be_one_event (const Claim *a, const Claim *b)
{
  return strcmp (a->measure, b->measure) == 0 && a->modality == b->modality
         && (b->place.id == NULL || g_strcmp0 (a->place.id, b->place.id) == 0)
         && (a->time.range.precision == PRECISION_NONE
             || b->time.range.precision == PRECISION_NONE
             || (a->time.range.begin <= b->time.range.end
                 && b->time.range.begin <= a->time.range.end));
}

/* "People", "civilians", "victims", or no noun: who says no more of them. */
static gboolean
sums_up (const Analysis *analysis, const FrameMatch *match)
{
  const NounGroup *group = group_of (analysis, match);

  return group != NULL && group->name == 0 && !group->increment
         && !group->partitive
         && !group->thing && match->plugin->plugin->nouns == NULL
         && !match->negated && !match->hypothetical && match->value.best >= 1
         && match->breakdown == NULL && match->side == NULL
         && (match->category == CATEGORY_PEOPLE
             || match->category == CATEGORY_UNSPECIFIED
             || (match->category == CATEGORY_CIVILIAN
                 && group->noun != NULL
                 && strcmp (group->noun->lemma, "civilian") == 0));
}

/* FALSE where the words before the figure tell of others: "another man",
 * "in a separate attack a man". */
static gboolean
tells_same (const Analysis *analysis, const FrameMatch *match)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];

  for (guint i = 0; i < match->at.end_token; i++)
    if (token_class (&sentence->tokens[i]) & CLASS_APART)
      return FALSE;
  for (guint i = match->verb.first; match->is_verb && i < match->token; i++)
    if (token_equals (&sentence->tokens[i], "also"))
      return FALSE;
  return TRUE;
}

/* "A 20-year-old", "one": no noun tells more of them. */
static gboolean
is_bare_one (const Sentence *sentence, const NounGroup *group)
{
  return group->noun == NULL && group->name == 0 && group->value.best == 1
         && (group->quantity < 0
             || group->at.end_token
                    == sentence->quantities[group->quantity].at.end_token);
}

/* "A 30-year-old man", "two women", "one": whom a sum may hold. */
static gboolean
is_detail (const Analysis *analysis, const FrameMatch *match)
{
  const NounGroup *group;

  if (match->group < 0 || match->value.best < 1
      || match->value.core.low != match->value.core.high
      || (match->breakdown == NULL && match->value.best != 1)
      || match->negated || match->hypothetical || match->side != NULL
      || (match->category != CATEGORY_PEOPLE
          && match->category != CATEGORY_UNSPECIFIED
          && match->category != CATEGORY_CIVILIAN))
    return FALSE;
  group = group_of (analysis, match);
  return !analysis->sentences[match->sentence].title && !group->increment
         && !group->others && !group->partitive && !group->thing
         && (match->breakdown != NULL
             || is_bare_one (&analysis->sentences[match->sentence], group));
}

/* The sum before the match at INDEX that has room for it, beside those in
 * FILLED; -1: none. */
static int
find_sum (const Analysis *analysis, const ArenaArray *matches,
          Claim *const *claims, guint index, const double *filled)
{
  const FrameMatch *match = match_at (matches, index);

  for (guint i = index; i-- > 0;)
    {
      const FrameMatch *sum = match_at (matches, i);

      if (sum->sentence + MAX_DETAIL_DISTANCE < match->sentence)
        return -1;
      if (claims[i] == NULL || sum->sentence >= match->sentence
          || !may_be_one_event (claims[i], claims[index]))
        continue;
      return claims[i]->part_of == NULL && sums_up (analysis, sum)
                     && filled[i] + match->value.best <= sum->value.best
                 ? (int) i
                 : -1;
    }
  return -1;
}

/* The sum of the title that has room for the match at INDEX, beside those in
 * FILLED; -1: none. */
static int
find_title (const Analysis *analysis, const ArenaArray *matches,
            Claim *const *claims, guint index, const double *filled)
{
  const FrameMatch *match = match_at (matches, index);

  for (guint i = matches->len; i-- > 0;)
    {
      const FrameMatch *sum = match_at (matches, i);

      if (!analysis->sentences[sum->sentence].title)
        break;
      if (claims[i] != NULL && claims[i]->part_of == NULL
          && strcmp (claims[i]->measure, claims[index]->measure) == 0
          && sums_up (analysis, sum)
          && sum->value.best > match->value.best
          && filled[i] + match->value.best <= sum->value.best)
        return (int) i;
    }
  return -1;
}

/* "One of the men", in a report whose title counts the whole. */
static gboolean
is_part_of_title (const Analysis *analysis, const FrameMatch *match)
{
  const NounGroup *group = group_of (analysis, match);

  return group != NULL && group->partitive && !match->negated
         && !analysis->sentences[match->sentence].title;
}

/* Those told of one by one behind a sum, or below a title with one, are parts
 * of it. */
static void
link_details (const Analysis *analysis, const ArenaArray *matches,
              Claim **claims)
{
  guint n = matches->len;
  gboolean titled
      = n > 0
        && analysis->sentences[match_at (matches, n - 1)->sentence].title;
  double *filled = NULL;

  for (guint i = 0; i < n; i++)
    {
      const FrameMatch *match = match_at (matches, i);
      gboolean detail = claims[i] != NULL && is_detail (analysis, match);
      int sum = -1;

      if (claims[i] == NULL || claims[i]->part_of != NULL
          || !(detail || (titled && is_part_of_title (analysis, match))))
        continue;
      if (filled == NULL)
        filled = arena_new_array (analysis->arena, double, n);
      if (detail)
        sum = find_sum (analysis, matches, claims, i, filled);
      if (sum < 0 && titled)
        sum = find_title (analysis, matches, claims, i, filled);
      if (sum < 0 || (detail && !tells_same (analysis, match)))
        continue;
      claims[i]->part_of = claims[sum]->id;
      if (detail)
        filled[sum] += match->value.best;
    }
}

/* "The toll later rose to six", of what was told before; not "the toll of the
 * quake rose", nor "the toll was". */
static gboolean
tells_rise (const Sentence *sentence, const FrameMatch *toll)
{
  guint at = toll->end_token;

  while (function_at (sentence, at) & (WORD_ADVERB | WORD_HAVE))
    at++;
  return class_at (sentence, at, CLASS_RISES);
}

/* "Three people were killed ... The toll later rose to six": the three are
 * among the six. */
static void
link_to_tolls (const Analysis *analysis, const ArenaArray *matches,
               Claim **claims)
{
  for (guint i = 1; i < matches->len; i++)
    {
      const FrameMatch *toll = match_at (matches, i);

      if (claims[i] == NULL || toll->group >= 0 || toll->predicate == NULL
          || (toll->predicate->flags & CONCORDAT_RUNNING) == 0
          || claims[i]->part_of != NULL
          || !tells_rise (&analysis->sentences[toll->sentence], toll))
        continue;
      for (guint j = i; j-- > 0;)
        {
          const FrameMatch *count = match_at (matches, j);

          if (count->sentence + MAX_TOLL_DISTANCE < toll->sentence)
            break;
          if (claims[j] != NULL && claims[j]->part_of == NULL
              && claims[j]->accumulation == ACCUMULATION_EVENT
              && count->value.best < toll->value.best
              && may_be_one_event (claims[j], claims[i]))
            claims[j]->part_of = claims[i]->id;
        }
    }
}

/* "A nurse was shot dead ... She was one of three nurses killed this month":
 * the first is among the three. */
static void
link_to_all (const Analysis *analysis, const ArenaArray *matches,
             Claim **claims)
{
  for (guint i = 1; i < matches->len; i++)
    {
      const FrameMatch *all = match_at (matches, i);

      if (claims[i] == NULL || !all->is_whole
          || group_of (analysis, all)->value.best != 1)
        continue;
      for (guint j = i; j-- > 0;)
        {
          const FrameMatch *one = match_at (matches, j);

          if (one->sentence + MAX_TOLL_DISTANCE < all->sentence)
            break;
          if (claims[j] != NULL && claims[j]->part_of == NULL
              && one->sentence < all->sentence && one->value.best == 1
              && all->value.core.low > 1
              && may_be_one_event (claims[j], claims[i]))
            claims[j]->part_of = claims[i]->id;
        }
    }
}

void
claims_link_retold (const Analysis *analysis, const ArenaArray *matches,
                    Claim **claims)
{
  link_details (analysis, matches, claims);
  link_to_tolls (analysis, matches, claims);
  link_to_all (analysis, matches, claims);
}
