/* Links claims by what their words say of each other: "including five
 * children", "two of them", "a second soldier", "all three". */
#include "config.h"

#include "frames/links.h"

#include "frames/tables.h"
#include "language/en/english.h"

#include <string.h>

/* "Two of them" are of people spoken of at most so many sentences before. */
#define MAX_PART_DISTANCE 3

/* The match of GROUP among those of one sentence around INDEX; -1: none. */
static int
find_whole (const ArenaArray *matches, guint index, int group)
{
  const FrameMatch *part = match_at (matches, index);
  guint first = index;

  while (first > 0
         && match_at (matches, first - 1)->sentence == part->sentence)
    first--;
  for (guint i = first; i < matches->len; i++)
    {
      const FrameMatch *whole = match_at (matches, i);

      if (whole->sentence != part->sentence)
        return -1;
      if (i != index && whole->group == group
          && strcmp (match_measure (whole), match_measure (part)) == 0)
        return (int) i;
    }
  return -1;
}

/* Links subsets to their wholes. */
static void
link_parts (const ArenaArray *matches, Claim **claims)
{
  for (guint i = 0; i < matches->len; i++)
    {
      int group = match_at (matches, i)->part_group;
      int whole = group >= 0 ? find_whole (matches, i, group) : -1;

      if (whole >= 0 && claims[i] != NULL && claims[whole] != NULL)
        claims[i]->part_of = claims[whole]->id;
    }
}

/* Two "of the survivors" or "of the wounded" are none of those who died
 * before; but a death toll that rose may count them. */
static gboolean
is_of_living (const Analysis *analysis, const FrameMatch *match,
              const FrameMatch *whole)
{
  const NounGroup *group
      = match->group >= 0
            ? &analysis->sentences[match->sentence].groups[match->group]
            : NULL;

  if (group == NULL || group->noun == NULL
      || (whole->predicate != NULL
          && (whole->predicate->flags & CONCORDAT_RUNNING)))
    return FALSE;
  return (token_class (&analysis->sentences[match->sentence]
                            .tokens[group->head])
          & CLASS_NOT_DEAD)
         && strcmp (match_measure (match), "killed") == 0;
}

/* The place in a row that "a second soldier" has; 0: none is said. */
static double
ordinal_of (const Sentence *sentence, const NounGroup *group)
{
  for (guint i = 0; i < sentence->n_quantities; i++)
    if (sentence->quantities[i].kind == QUANTITY_ORDINAL
        && sentence->quantities[i].at.first_token > group->at.first_token
        && sentence->quantities[i].at.first_token < group->head)
      return sentence->quantities[i].value.best;
  return 0;
}

/* "Of these, 400 died in July": all figures of SENTENCE count some of those
 * told of before. */
static gboolean
begins_of_these (const Sentence *sentence)
{
  return sentence->n_tokens > 2 && token_equals (&sentence->tokens[0], "of")
         && (token_equals (&sentence->tokens[1], "these")
             || token_equals (&sentence->tokens[1], "those")
             || token_equals (&sentence->tokens[1], "them"))
         && token_is_mark (&sentence->tokens[2], ',');
}

/* TRUE for "two of them", "among the dead were two", "a second soldier". */
static gboolean
speaks_of_part (const Analysis *analysis, const FrameMatch *match)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];
  const NounGroup *group
      = match->group >= 0 ? &sentence->groups[match->group] : NULL;

  if (match->is_whole || (group == NULL && !match->is_subset))
    return FALSE;
  return match->is_subset || group->partitive || begins_of_these (sentence)
         || (group->quantity < 0 && group->noun != NULL
             && ordinal_of (sentence, group) > 1);
}

/* The noun of those of whom MATCH is a part: of "the six priests" in "four of
 * the six priests" and in "the six priests, four of them foreigners"; NULL: it
 * is not said. */
static const PersonNoun *
noun_of_whole (const Analysis *analysis, const FrameMatch *match)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];
  const NounGroup *group = NULL;

  if (match->part_group >= 0)
    group = &sentence->groups[match->part_group];
  else if (match->group >= 0 && sentence->groups[match->group].partitive
           && !sentence->groups[match->group].others)
    group = &sentence->groups[match->group];
  return group != NULL ? group->noun : NULL;
}

/* TRUE where MATCH counts people by that noun, and not only a part of
 * them. */
static gboolean
counts_by_noun (const Analysis *analysis, const FrameMatch *match,
                const PersonNoun *noun)
{
  const NounGroup *group
      = match->group >= 0
            ? &analysis->sentences[match->sentence].groups[match->group]
            : NULL;

  return noun != NULL && group != NULL && group->noun != NULL
         && !group->partitive
         && strcmp (group->noun->lemma, noun->lemma) == 0;
}

/* "Two of the soldiers", "among the dead were two": part of those last spoken
 * of; where a noun says of whom, however far back they are. */
static void
link_to_earlier (const Analysis *analysis, const ArenaArray *matches,
                 Claim **claims)
{
  for (guint i = 1; i < matches->len; i++)
    {
      const FrameMatch *part = match_at (matches, i);
      const PersonNoun *noun;
      gboolean speaks;

      if (claims[i] == NULL || claims[i]->part_of != NULL)
        continue;
      speaks = speaks_of_part (analysis, part);
      noun = speaks || part->part_group >= 0 ? noun_of_whole (analysis, part)
                                             : NULL;
      for (guint j = i; j-- > 0 && (speaks || noun != NULL);)
        {
          const FrameMatch *whole = match_at (matches, j);

          if ((!speaks
               || whole->sentence + MAX_PART_DISTANCE < part->sentence)
              && !counts_by_noun (analysis, whole, noun))
            continue;
          if (claims[j] == NULL
              || strcmp (claims[i]->measure, claims[j]->measure) != 0
              || !(whole->value.core.high > part->value.core.low)
              || whole->value.best == part->value.best
              || is_of_living (analysis, part, whole)
              || (whole->sentence == part->sentence
                  && (whole->at.start > part->at.start
                      || (whole->is_subset && part->is_subset))))
            continue;
          claims[i]->part_of = claims[j]->id;
          break;
        }
    }
}

/* TRUE for "all three", "the four insurgents", "both": a number of people
 * spoken of before. */
static gboolean
speaks_of_all (const Analysis *analysis, const FrameMatch *match)
{
  static const char *const words[] = { "all", "the", "these", "those" };
  const Sentence *sentence = &analysis->sentences[match->sentence];
  guint first = match->at.first_token;

  if (match->group < 0 || match->value.best < 2)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (first > 0
        && token_equals (&sentence->tokens[first - 1], words[i]))
      return TRUE;
  return token_equals (&sentence->tokens[first], "both");
}

/* The sum of those of one sentence, up to match LAST, that count what MATCH
 * counts; *ret_n is their number. */
static double
sum_of_sentence (const ArenaArray *matches, Claim *const *claims, guint last,
                 const FrameMatch *match, guint *ret_n)
{
  guint sentence = match_at (matches, last)->sentence;
  double sum = 0;

  *ret_n = 0;
  for (guint i = last + 1; i-- > 0;)
    {
      const FrameMatch *part = match_at (matches, i);

      if (part->sentence != sentence)
        break;
      if (claims[i] == NULL || claims[i]->part_of != NULL || part->negated
          || strcmp (match_measure (part), match_measure (match)) != 0)
        continue;
      sum += part->value.best;
      ++*ret_n;
    }
  return sum;
}

/* "Two people were hurt.  One of the two women said": WHOLE, whom others said
 * of, are all of those that the only match up to LAST counts. */
static void
link_restated (const ArenaArray *matches, Claim **claims, guint last,
               guint whole)
{
  for (guint k = last + 1; k-- > 0;)
    {
      const FrameMatch *told = match_at (matches, k);

      if (claims[k] == NULL || claims[k]->part_of != NULL
          || strcmp (claims[k]->measure, claims[whole]->measure) != 0)
        continue;
      if ((told->category == CATEGORY_PEOPLE
           || told->category == CATEGORY_UNSPECIFIED)
          && told->breakdown == NULL
          && match_at (matches, whole)->breakdown != NULL)
        claims[whole]->part_of = claims[k]->id;
      return;
    }
}

/* "A leader and two guards were hit.  All three died": who were counted one
 * by one are the parts of the number that sums them up. */
static void
link_sums (const Analysis *analysis, const ArenaArray *matches, Claim **claims)
{
  for (guint i = 1; i < matches->len; i++)
    {
      const FrameMatch *whole = match_at (matches, i);
      guint j = i, n = 0;

      if (claims[i] == NULL || !speaks_of_all (analysis, whole))
        continue;
      while (j > 0
             && (claims[j] == NULL
                 || match_at (matches, j)->sentence == whole->sentence
                 || strcmp (claims[j]->measure, claims[i]->measure) != 0))
        j--;
      if (match_at (matches, j)->sentence == whole->sentence
          || match_at (matches, j)->sentence + MAX_PART_DISTANCE
                 < whole->sentence
          || sum_of_sentence (matches, claims, j, whole, &n)
                 != whole->value.best)
        continue;
      if (n < 2)
        {
          link_restated (matches, claims, j, i);
          continue;
        }
      for (guint k = j + 1; k-- > 0;)
        {
          if (match_at (matches, k)->sentence
              != match_at (matches, j)->sentence)
            break;
          if (claims[k] != NULL && claims[k]->part_of == NULL
              && strcmp (claims[k]->measure, claims[i]->measure) == 0)
            claims[k]->part_of = claims[i]->id;
        }
    }
}

void
claims_link (const Analysis *analysis, const ArenaArray *matches,
             Claim **claims)
{
  link_parts (matches, claims);
  table_link (matches, claims);
  link_to_earlier (analysis, matches, claims);
  link_sums (analysis, matches, claims);
}
