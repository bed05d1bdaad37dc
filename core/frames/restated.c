/* Keeps people who are spoken of again from being counted twice. */
#include "config.h"

#include "frames/restated.h"

#include "frames/company.h"
#include "frames/survivors.h"
#include "frames/token-at.h"
#include "language/en/english.h"
#include "language/en/noun-groups.h"

#include <string.h>

/* A figure is a restatement of one of this many around it, or of none. */
#define RESTATED_REACH 200

static const NounGroup *
group_of (const Analysis *analysis, const FrameMatch *match)
{
  return match->group >= 0
             ? &analysis->sentences[match->sentence].groups[match->group]
             : NULL;
}

static const char *
lemma_of (const Analysis *analysis, const FrameMatch *match)
{
  const NounGroup *group = group_of (analysis, match);

  return group != NULL && group->noun != NULL ? group->noun->lemma : NULL;
}

static gboolean
is_open (Category category)
{
  return category == CATEGORY_PEOPLE || category == CATEGORY_UNSPECIFIED;
}

/* "A man was shot dead and a woman was shot": nobody is both. */
static gboolean
are_unlike (const FrameMatch *a, const FrameMatch *b)
{
  static const char *const pairs[][2]
      = { { "men", "women" }, { "children", "adults" } };

  if (a->group < 0 || b->group < 0 || a->breakdown == NULL
      || b->breakdown == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    for (guint k = 0; k < 2; k++)
      if (strcmp (a->breakdown, pairs[i][k]) == 0
          && strcmp (b->breakdown, pairs[i][1 - k]) == 0)
        return TRUE;
  return FALSE;
}

/* TRUE when the people of MATCH can be among those of OTHER: no civilian is
 * among soldiers, and "five people" killed in an attack are not the
 * attacker. */
static gboolean
may_be_among (const FrameMatch *match, const FrameMatch *other)
{
  if (are_unlike (match, other))
    return FALSE;
  if (match->category == other->category)
    return TRUE;
  if (match->category == CATEGORY_MILITANT
      || other->category == CATEGORY_MILITANT)
    return (is_open (match->category) || is_open (other->category))
           && (match->side != NULL || other->side != NULL
               || other->value.best == 1);
  return is_open (match->category) || is_open (other->category);
}

/* "The bomber was also killed": besides those counted before. */
static gboolean
adds (const Analysis *analysis, const FrameMatch *match)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];

  for (guint i = match->verb.first; i < match->token; i++)
    if (token_equals (&sentence->tokens[i], "also"))
      return TRUE;
  return match->increment;
}

/* Who kills himself is not among those whom he kills, but among the "four
 * bodies" that were found. */
static gboolean
is_beside_reflexive (const Analysis *analysis, const FrameMatch *match,
                     const FrameMatch *other)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];

  return match->group < 0 && match->quantity < 0
         && !(other->predicate != NULL && other->value.best > 1
              && other->sentence != match->sentence
              && (other->predicate->part != CONCORDAT_VERB
                  || other->predicate->counted == CONCORDAT_SUBJECT))
         && match->sentence <= other->sentence + 1
         && is_reflexive (&sentence->tokens[match->at.first_token]);
}

static gboolean
is_tentative (const FrameMatch *match)
{
  return match->predicate != NULL
         && (match->predicate->flags & CONCORDAT_TENTATIVE) != 0;
}

/* "One died and three are in critical condition": OTHER, before MATCH in one
 * clause, has a number of its own. */
static gboolean
stands_besides (const Analysis *analysis, const FrameMatch *match,
                const FrameMatch *other)
{
  const Sentence *sentence = &analysis->sentences[match->sentence];

  if (match->sentence != other->sentence || other->definite
      || match->definite || match->group == other->group
      || other->at.end_token > match->at.first_token)
    return FALSE;
  /* "Eleven died, 14 were taken to hospital": more than the eleven */
  if (match->at.first_token > 0 && match->is_verb
      && token_is_mark (&sentence->tokens[match->at.first_token - 1], ',')
      && match->value.core.low > other->value.core.high)
    return TRUE;
  for (guint i = other->at.end_token; i < match->at.first_token; i++)
    {
      guint function = token_function (&sentence->tokens[i]);

      if (function & (WORD_SUBORDINATOR | WORD_RELATIVE))
        return FALSE;
      if ((function & WORD_CONJUNCTION)
          || token_is_mark (&sentence->tokens[i], ';'))
        return TRUE;
    }
  return FALSE;
}

/* "The other was shot": one of those told of before. */
static gboolean
is_the_other (const Analysis *analysis, const FrameMatch *match)
{
  const NounGroup *group = group_of (analysis, match);

  return group != NULL && group->others
         && token_equals (&analysis->sentences[match->sentence]
                               .tokens[match->at.first_token],
                          "the");
}

/* "John Roe was shot dead.  A woman was shot in the leg": who is named is not
 * told of again as "a woman". */
static gboolean
brings_in_another (const Analysis *analysis, const FrameMatch *match,
                   const FrameMatch *other)
{
  const NounGroup *group = group_of (analysis, other);

  return group != NULL && group->named && other->sentence < match->sentence
         && match->group >= 0
         && (token_function (&analysis->sentences[match->sentence]
                                  .tokens[match->at.first_token])
             & WORD_INDEFINITE);
}

/* "A man stabbed two guards before he was shot dead", "shot two guards before
 * killing himself": OTHER is who stabbed those whom MATCH counts. */
static gboolean
is_doer (const Analysis *analysis, const FrameMatch *match,
         const FrameMatch *other)
{
  const Token *first
      = &analysis->sentences[other->sentence].tokens[other->at.first_token];

  return other->sentence == match->sentence && match->is_verb
         && match->verb.voice == VOICE_ACTIVE
         && (other->at.end_token == match->verb.first
             || (match->value.core.low > 1
                 && other->at.start > match->at.start
                 && (token_equals (first, "he")
                     || token_equals (first, "she")))
             || is_reflexive (first));
}

/* "36 people, 11 of whom have wounds, were taken to hospital": OTHER says of
 * some of those whom MATCH counts how badly they were hurt. */
static gboolean
is_part_behind (const Analysis *analysis, const FrameMatch *match,
                const FrameMatch *other)
{
  const NounGroup *group = group_of (analysis, other);

  return group != NULL && group->partitive && group->others
         && match->group >= 0 && other->sentence == match->sentence
         && other->at.start > match->at.start
         && strcmp (match_measure (other), match_measure (match)) == 0
         && other->value.core.high < match->value.core.low;
}

/* TRUE when MATCH, which only says "were shot", stands in a document where
 * OTHER says of somebody what became of him, or said the same before. */
static gboolean
is_told (const Analysis *analysis, const FrameMatch *match,
         const FrameMatch *other, gboolean before)
{
  if (other->negated || other->hypothetical
      || stands_besides (analysis, match, other)
      || brings_in_another (analysis, match, other)
      || is_doer (analysis, match, other)
      || is_part_behind (analysis, match, other)
      || (other->increment && match->at.start < other->at.start))
    return FALSE;
  if (strcmp (match_measure (other), match_measure (match)) != 0)
    return strcmp (match_measure (other), "killed") == 0 && !match->increment
           && !is_the_other (analysis, match)
           && may_be_among (other, match)
           && (other->definite || other->value.best <= match->value.best);
  return !is_tentative (other)
         || (before && other->sentence != match->sentence
             && !match->increment && may_be_among (match, other));
}

static gboolean
is_named (const Analysis *analysis, const FrameMatch *match)
{
  const NounGroup *group = group_of (analysis, match);

  return group != NULL && group->named;
}

/* "John Roe", "her boyfriend, John Roe,". */
static gboolean
has_name (const Analysis *analysis, const FrameMatch *match)
{
  const NounGroup *group = group_of (analysis, match);

  return group != NULL && (group->named || group->name > 0);
}

/* TRUE where a word of the name of ONE is one of that of TWO. */
static gboolean
shares_word (const Analysis *analysis, const FrameMatch *one, guint token,
             const FrameMatch *two)
{
  const Token *a = &analysis->sentences[one->sentence].tokens[token];
  const Sentence *sentence = &analysis->sentences[two->sentence];
  const NounGroup *group = group_of (analysis, two);

  for (guint i = group->at.end_token - group->name;
       i < group->at.end_token; i++)
    {
      const Token *b = &sentence->tokens[i];

      if (a->end - a->start == b->end - b->start
          && g_ascii_strncasecmp (analysis->text + a->start,
                                  analysis->text + b->start,
                                  a->end - a->start)
                 == 0)
        return TRUE;
    }
  return FALSE;
}

/* TRUE where each word of one name is in the other: "Roe", "John Roe". */
static gboolean
is_within_name (const Analysis *analysis, const FrameMatch *one,
                const FrameMatch *two)
{
  const NounGroup *group = group_of (analysis, one);

  for (guint i = group->at.end_token - group->name;
       i < group->at.end_token; i++)
    if (!shares_word (analysis, one, i, two))
      return FALSE;
  return TRUE;
}

static gboolean
is_same_name (const Analysis *analysis, const FrameMatch *one,
              const FrameMatch *two)
{
  return is_within_name (analysis, one, two)
         || is_within_name (analysis, two, one);
}

static gboolean
stand_together (const FrameMatch *a, const FrameMatch *b)
{
  return a->sentence == b->sentence && a->token == b->token;
}

/* How many are named together with the match at INDEX. */
static guint
count_named (const Analysis *analysis, const ArenaArray *matches, guint index)
{
  const FrameMatch *match = match_at (matches, index);
  guint n = 0;

  for (guint i = 0; i < matches->len; i++)
    n += stand_together (match, match_at (matches, i))
         && is_named (analysis, match_at (matches, i));
  return n;
}

/* "his driver", "two of her guards" */
static gboolean
is_owned (const Sentence *sentence, const FrameMatch *match)
{
  for (guint i = match->at.first_token; i < match->at.end_token; i++)
    if (token_equals (&sentence->tokens[i], "his")
        || token_equals (&sentence->tokens[i], "her"))
      return TRUE;
  return FALSE;
}

/* Who is named is none of those whom OTHER counts beside him: "Roe and five
 * others", "his driver", "two guards were also killed"; nor are as many as
 * are named there, COUNT, among fewer. */
static gboolean
tells_of_others (const Analysis *analysis, const FrameMatch *match,
                 guint count, const FrameMatch *other)
{
  const Sentence *sentence = &analysis->sentences[other->sentence];

  return stand_together (match, other) || other->value.core.high < count
         || (match->at.start < other->at.start
             && (adds (analysis, other) || is_owned (sentence, other)));
}

/* "A man killed his girlfriend and himself.  The bodies of Ann Roe and John Poe
 * were found": as many as are named at ONE were told of before one by one, in
 * the sentence of TWO. */
static gboolean
were_told_of (const Analysis *analysis, const ArenaArray *matches, guint one,
              guint two)
{
  const FrameMatch *match = match_at (matches, one);
  guint sentence = match_at (matches, two)->sentence;
  double sum = 0;

  for (guint i = two + 1;
       i-- > 0 && match_at (matches, i)->sentence == sentence;)
    {
      const FrameMatch *other = match_at (matches, i);

      if (is_named (analysis, other) || other->negated
          || other->hypothetical)
        return FALSE;
      if (strcmp (match_measure (match), match_measure (other)) == 0)
        sum += other->value.best;
    }
  return sentence < match->sentence
         && sum == count_named (analysis, matches, one);
}

/* TRUE when MATCH, with "the" or a pronoun, speaks of people whom OTHER
 * counts already. */
static gboolean
restates (const Analysis *analysis, const ArenaArray *matches, guint one,
          guint two)
{
  const FrameMatch *match = match_at (matches, one);
  const FrameMatch *other = match_at (matches, two);
  const char *lemma = lemma_of (analysis, match);

  if (one == two || other->negated || other->hypothetical
      || (match_is_level (other) && !match_is_level (match))
      || strcmp (match_measure (match), match_measure (other)) != 0)
    return FALSE;
  if (match->uncounted)
    return (!other->uncounted || two < one) && may_be_among (other, match);
  if (two < one && lemma != NULL
      && g_strcmp0 (lemma, lemma_of (analysis, other)) == 0
      && match->value.best == other->value.best)
    return TRUE;
  if (is_named (analysis, match) && has_name (analysis, other))
    return two < one && is_same_name (analysis, match, other);
  if (is_named (analysis, match)
      && !(two < one && were_told_of (analysis, matches, one, two))
      && tells_of_others (analysis, match,
                          count_named (analysis, matches, one), other))
    return FALSE;
  if (!(match->alone || is_named (analysis, match))
      || adds (analysis, match) || !may_be_among (match, other)
      || is_beside_reflexive (analysis, match, other))
    return FALSE;
  return two < one || (!other->definite && other->sentence != match->sentence);
}

/* "The operation to kill the six priests", where they were killed. */
static gboolean
was_done (const Analysis *analysis, const FrameMatch *meant,
          const FrameMatch *told)
{
  const Sentence *sentence = &analysis->sentences[meant->sentence];
  guint first = meant->at.first_token;
  const char *lemma = lemma_of (analysis, meant);

  return !told->hypothetical && !told->negated && first > 0
         && token_equals (&sentence->tokens[first - 1], "the")
         && meant->value.best == told->value.best
         && g_strcmp0 (lemma, lemma_of (analysis, told)) == 0
         && strcmp (match_measure (meant), match_measure (told)) == 0;
}

static guint
reach_begin (guint index)
{
  return index > RESTATED_REACH ? index - RESTATED_REACH : 0;
}

static guint
reach_end (const ArenaArray *matches, guint index)
{
  return MIN (matches->len, index + RESTATED_REACH + 1);
}

/* "Forty were hurt, with 12 in critical condition" */
static gboolean
is_part_of (const FrameMatch *match, const FrameMatch *other)
{
  return match->part_group >= 0 && match->part_group == other->group
         && match->sentence == other->sentence;
}

static gboolean
is_told_anywhere (const Analysis *analysis, const ArenaArray *matches,
                  guint index, const guint8 *drop)
{
  const FrameMatch *match = match_at (matches, index);
  const NounGroup *group;
  gboolean other;

  if (!is_tentative (match))
    return FALSE;
  group = group_of (analysis, match);
  other = is_the_other (analysis, match);
  /* "17 of them were hospitalised" is a part, and stays one. */
  if (group != NULL
      && (group->partitive || (group->others && !other) || group->increment))
    return FALSE;
  for (guint i = reach_begin (index); i < reach_end (matches, index); i++)
    if (i != index && !(other && drop[i])
        && !is_part_of (match, match_at (matches, i))
        && is_told (analysis, match, match_at (matches, i),
                    i < index))
      return TRUE;
  return FALSE;
}

/* Those who were to be killed, and were; in one sentence they are part of
 * these, for it does not count them twice. */
static void
assert_done (const Analysis *analysis, ArenaArray *matches)
{
  for (guint i = 0; i < matches->len; i++)
    {
      FrameMatch *meant = match_at (matches, i);

      for (guint k = reach_begin (i);
           meant->hypothetical && k < reach_end (matches, i); k++)
        {
          const FrameMatch *told = match_at (matches, k);

          meant->hypothetical = !was_done (analysis, meant, told);
          if (!meant->hypothetical && told->sentence == meant->sentence
              && meant->part_group < 0)
            meant->part_group = told->group;
        }
    }
}

void
drop_restated (const Analysis *analysis, ArenaArray *matches)
{
  guint8 *drop = arena_new_array (analysis->arena, guint8, matches->len);
  guint n = 0;

  assert_done (analysis, matches);
  for (guint i = 0; i < matches->len; i++)
    drop[i] = is_told_anywhere (analysis, matches, i, drop)
              && !take_survivors (analysis, matches, i);
  for (guint i = 0; i < matches->len; i++)
    for (guint k = reach_begin (i); k < reach_end (matches, i) && !drop[i];
         k++)
      drop[i] = match_at (matches, i)->definite && !drop[k]
                && restates (analysis, matches, i, k);
  for (guint i = 0; i < matches->len; i++)
    if (!drop[i] && n++ < i)
      *match_at (matches, n - 1) = *match_at (matches, i);
  matches->len = n;
}
