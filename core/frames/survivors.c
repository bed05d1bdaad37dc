/* How many lived of those who were shot: "four people were shot, one
 * fatally". */
#include "config.h"

#include "frames/survivors.h"

#include <string.h>

static gboolean
counts_dead (const FrameMatch *match)
{
  return !match->negated && !match->hypothetical
         && strcmp (match_measure (match), "killed") == 0;
}

/* TRUE for "one dead" behind the "two teens" of HURT: a number that takes over
 * their noun. */
static gboolean
takes_noun_over (const Sentence *sentence, const FrameMatch *dead,
                 const FrameMatch *hurt)
{
  const NounGroup *group = &sentence->groups[dead->group];

  return group->antecedent >= 0 && group->antecedent == hurt->group
         && !group->others;
}

/* TRUE where DEAD are some of those whom HURT counts: "one fatally" or
 * "including one who died" behind them, "one dead" in the same sentence, "two
 * of them died" there or in the next one. */
static gboolean
are_of_them (const Analysis *analysis, const FrameMatch *dead,
             const FrameMatch *hurt)
{
  const Sentence *sentence = &analysis->sentences[dead->sentence];

  if (!counts_dead (dead) || dead->at.start <= hurt->at.start
      || dead->sentence > hurt->sentence + 1
      || !(dead->value.core.high < hurt->value.core.low))
    return FALSE;
  if (dead->words != NULL && strcmp (dead->words, "fatally") == 0)
    return dead->sentence == hurt->sentence;
  if (dead->part_group >= 0 && dead->part_group == hurt->group)
    return dead->sentence == hurt->sentence;
  if (dead->group < 0)
    return FALSE;
  return sentence->groups[dead->group].partitive
         || (dead->sentence == hurt->sentence
             && takes_noun_over (sentence, dead, hurt));
}

/* "Three others are in stable condition" */
static gboolean
counts_others (const Analysis *analysis, const FrameMatch *match)
{
  return match->group >= 0
         && analysis->sentences[match->sentence].groups[match->group].others;
}

/* TRUE where the text says otherwise how many were hurt. */
static gboolean
are_counted (const Analysis *analysis, const ArenaArray *matches,
             const FrameMatch *hurt)
{
  for (guint i = 0; i < matches->len; i++)
    {
      const FrameMatch *match = match_at (matches, i);

      if (match != hurt
          && strcmp (match_measure (match), match_measure (hurt)) == 0
          && (match->predicate == NULL || counts_others (analysis, match)
              || (match->predicate->flags & CONCORDAT_TENTATIVE) == 0))
        return TRUE;
    }
  return FALSE;
}

gboolean
take_survivors (const Analysis *analysis, const ArenaArray *matches,
                guint index)
{
  FrameMatch *hurt = match_at (matches, index);
  Quantity left = hurt->value;
  TextRange at = hurt->at;

  for (guint i = index + 1; i < matches->len; i++)
    {
      const FrameMatch *dead = match_at (matches, i);

      if (dead->sentence > hurt->sentence + 1)
        break;
      if (!are_of_them (analysis, dead, hurt))
        continue;
      left = quantity_without (&left, &dead->value);
      if (dead->sentence != hurt->sentence)
        continue;
      at.end = dead->at.end;
      at.end_token = dead->at.end_token;
    }
  if (!(left.core.low >= 1) || left.best == hurt->value.best
      || are_counted (analysis, matches, hurt))
    return FALSE;
  hurt->value = left;
  hurt->at = at;
  return TRUE;
}
