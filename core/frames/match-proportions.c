/* Who a proportion of those counted are: "ten people were killed, half of them
 * children", "most of whom were women". */
#include "config.h"

#include "frames/matcher.h"
#include "frames/token-at.h"
#include "language/en/english.h"

#include <math.h>

/* Words from the number's noun to the proportion. */
#define MAX_TO_PROPORTION 16

/* TRUE for "of them" and "of whom" at AT; *RET_END: behind it and "were". */
static gboolean
is_of_them (const Sentence *sentence, guint at, guint *ret_end)
{
  if (!word_at (sentence, at, "of")
      || !(word_at (sentence, at + 1, "them")
           || word_at (sentence, at + 1, "whom")))
    return FALSE;
  *ret_end = at + 2;
  if (function_at (sentence, *ret_end) & WORD_BE)
    ++*ret_end;
  return TRUE;
}

/* How many of N a proportion leaves. */
static Quantity
proportion_of (const QuantityMention *mention, double n)
{
  gboolean fraction = g_strcmp0 (mention->unit, "fraction") == 0;
  double part = n * mention->value.best / (fraction ? 1 : 100);
  Qualifier qualifier = mention->value.qualifier;
  Quantity none = { .best = NAN };

  if (!(part > 0 && part <= n))
    return none;
  /* A percentage has been rounded. */
  if (qualifier >= QUALIFIER_RANGE
      || (qualifier == QUALIFIER_EXACT
          && (!fraction || part != floor (part))))
    qualifier = QUALIFIER_ABOUT;
  return quantity_from_number (floor (part + 0.5), qualifier);
}

/* The part of the N whom MATCH counts that a proportion behind it names, with
 * the token behind "of them"; FALSE: there is none. */
static gboolean
find_proportion (const Sentence *sentence, const FrameMatch *match, guint end,
                 FrameMatch *part, guint *ret_behind)
{
  double n = match->value.best;

  for (guint i = 0; i < sentence->n_quantities; i++)
    {
      const QuantityMention *mention = &sentence->quantities[i];
      guint first = mention->at.first_token;

      if (mention->kind != QUANTITY_PERCENT || first < match->at.end_token
          || first > end
          || !is_of_them (sentence, mention->at.end_token, ret_behind))
        continue;
      part->value = proportion_of (mention, n);
      part->at = mention->at;
      return !isnan (part->value.best);
    }
  for (guint at = match->at.end_token; at + 2 < end; at++)
    if (word_at (sentence, at, "most")
        && is_of_them (sentence, at + 1, ret_behind))
      {
        part->value = (Quantity) { NAN, INTERVAL (floor (n / 2) + 1, n),
                                   INTERVAL (floor (n / 2) + 1, n),
                                   QUALIFIER_VAGUE };
        part->at.first_token = at;
        part->at.start = sentence->tokens[at].start;
        return TRUE;
      }
  return FALSE;
}

/* Where what is said of MATCH ends: before the next number of people. */
static guint
reach (const Sentence *sentence, const FrameMatch *match)
{
  guint end = MIN (match->at.end_token + MAX_TO_PROPORTION,
                   sentence->n_tokens);

  for (guint i = (guint) match->group + 1; i < sentence->n_groups; i++)
    if (sentence->groups[i].counted)
      end = MIN (end, sentence->groups[i].at.first_token);
  return end;
}

void
match_proportions (Analysis *analysis, const Sentence *sentence,
                   ArenaArray *matches, guint from)
{
  guint n = matches->len;

  if ((sentence->traits.function & (WORD_PRONOUN | WORD_RELATIVE)) == 0)
    return;
  for (guint i = from; i < n; i++)
    {
      const FrameMatch *match = match_at (matches, i);
      FrameMatch part = *match;
      NounKind kind;
      guint behind;

      if (match->group < 0 || match->part_group >= 0 || match->negated
          || !(match->value.best > 2)
          || match->plugin->plugin->nouns != NULL
          || !find_proportion (sentence, match, reach (sentence, match),
                               &part, &behind)
          || !noun_kind_at (sentence, behind, &kind))
        continue;
      part.part_group = match->group;
      part.group = part.quantity = -1;
      part.at.end_token = kind.end;
      part.at.end = sentence->tokens[kind.end - 1].end;
      part.category = kind.category;
      part.category_assumed = kind.assumed;
      part.breakdown = kind.noun != NULL ? kind.noun->breakdown : NULL;
      part.population = kind.noun != NULL ? kind.noun->many : NULL;
      part.side = kind.side != NULL ? kind.side : match->side;
      part.is_subset = TRUE;
      arena_array_add (analysis->arena, matches, part);
    }
}
