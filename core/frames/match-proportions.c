/* Who a proportion of those counted are: "ten people were killed, half of them
 * children", "most of whom were women". */
#include "config.h"

#include "frames/matcher.h"
#include "frames/token-at.h"
#include "language/en/english.h"

#include <math.h>

/* Words from the number's noun to the proportion. */
#define MAX_TO_PROPORTION 16

/* Words of "more than 40 per cent". */
#define MAX_SHARE 6
/* Words from those who are counted to "were": "killed in the attack". */
#define MAX_TO_BE 12

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

/* More than half of N, as the word at AT says. */
static void
take_most (const Sentence *sentence, guint at, double n, FrameMatch *part)
{
  part->value = (Quantity) { NAN, INTERVAL (floor (n / 2) + 1, n),
                             INTERVAL (floor (n / 2) + 1, n),
                             QUALIFIER_VAGUE };
  part->at = (TextRange) { sentence->tokens[at].start,
                           sentence->tokens[at].end, at, at + 1 };
}

/* TRUE for the word of "mostly civilians" at AT. */
static gboolean
is_mostly (const Sentence *sentence, guint at)
{
  return class_at (sentence, at, CLASS_MOST_OF)
         && token_ends (&sentence->tokens[at], "ly");
}

gboolean
match_proportion_at (const Sentence *sentence, guint at, double n,
                     FrameMatch *part)
{
  guint word = at + (word_at (sentence, at, "the")
                     && word_at (sentence, at + 1, "majority"));

  for (guint i = 0; sentence_has_quantity (sentence, QUANTITY_PERCENT)
                    && i < sentence->n_quantities;
       i++)
    {
      const QuantityMention *mention = &sentence->quantities[i];

      if (mention->kind != QUANTITY_PERCENT || mention->at.first_token != at)
        continue;
      part->at = mention->at;
      part->value = proportion_of (mention, n);
      return !isnan (part->value.best);
    }
  if (!class_at (sentence, word, CLASS_MOST_OF) || is_mostly (sentence, word))
    return FALSE;
  take_most (sentence, word, n, part);
  return TRUE;
}

void
match_take_kind (const Analysis *analysis, const Sentence *sentence,
                 guint first, const NounKind *kind, FrameMatch *part)
{
  guint32 start = sentence->tokens[first].start;

  part->category = kind->category;
  part->category_assumed = kind->assumed;
  part->breakdown = kind->noun != NULL ? kind->noun->breakdown : NULL;
  if (kind->side != NULL)
    part->side = kind->side;
  part->population
      = kind->noun != NULL
            ? kind->noun->many
            : arena_strndup (analysis->arena, analysis->text + start,
                             sentence->tokens[kind->end - 1].end - start);
}

/* The part of the N whom MATCH counts that a proportion behind it names, up to
 * END, with the token behind "of them"; FALSE: there is none. */
static gboolean
find_behind (const Sentence *sentence, const FrameMatch *match, guint end,
             FrameMatch *part, guint *ret_behind)
{
  double n = match->value.best;

  for (guint at = match->at.end_token; at < end; at++)
    {
      if (is_mostly (sentence, at)
          && (at == match->at.end_token
              || sentence->tokens[at - 1].kind == TOKEN_MARK))
        {
          take_most (sentence, at, n, part);
          *ret_behind = at + 1;
          return TRUE;
        }
      if (match_proportion_at (sentence, at, n, part)
          && is_of_them (sentence, part->at.end_token, ret_behind))
        return TRUE;
    }
  return FALSE;
}

/* The token behind the "were" that follows token AT of a clause; 0: none. */
static guint
behind_be (const Sentence *sentence, guint at)
{
  for (guint end = MIN (at + MAX_TO_BE, sentence->n_tokens);
       at < end && sentence->tokens[at].kind != TOKEN_MARK; at++)
    if (function_at (sentence, at) & WORD_BE)
      return at + 1;
  return 0;
}

/* FALSE for most sentences: no word in it is that of a share. */
static gboolean
has_share (const Sentence *sentence)
{
  if (sentence_has_quantity (sentence, QUANTITY_PERCENT))
    return TRUE;
  for (guint i = 0; i < sentence->n_tokens; i++)
    if (token_class (&sentence->tokens[i]) & CLASS_MOST_OF)
      return TRUE;
  return FALSE;
}

/* "Five of the ten killed were children": the five. */
static gboolean
take_count (const Sentence *sentence, guint at, double n, FrameMatch *part)
{
  for (guint i = 0; i < sentence->n_quantities; i++)
    {
      const QuantityMention *mention = &sentence->quantities[i];

      if (mention->kind != QUANTITY_COUNT || mention->at.first_token != at)
        continue;
      part->at = mention->at;
      part->value = mention->value;
      return mention->value.core.low >= 1 && mention->value.core.high < n;
    }
  return FALSE;
}

/* "A third of the 90 people killed were children": the same for a proportion
 * before MATCH. */
static gboolean
find_before (const Sentence *sentence, const FrameMatch *match,
             FrameMatch *part, guint *ret_behind)
{
  guint of = match->at.first_token;
  guint be;

  while (of > 0 && (function_at (sentence, of - 1) & WORD_ARTICLE))
    of--;
  if (of-- == 0 || !word_at (sentence, of, "of"))
    return FALSE;
  be = behind_be (sentence, match->end_token);
  if (be == 0)
    return FALSE;
  *ret_behind = be;
  for (guint at = of; at-- > 0 && at + MAX_SHARE >= of;)
    if (match_proportion_at (sentence, at, match->value.best, part)
        || take_count (sentence, at, match->value.best, part))
      return part->at.end_token == of;
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
  gboolean share = n > from && has_share (sentence);

  for (guint i = from; i < n; i++)
    {
      const FrameMatch *match = match_at (matches, i);
      FrameMatch part;
      gboolean follows;
      NounKind kind;
      guint behind;

      if (match->group < 0 || match->part_group >= 0 || match->negated
          || !(match->value.best > 2)
          || match->plugin->plugin->nouns != NULL)
        continue;
      part = *match;
      follows = share
                && find_behind (sentence, match, reach (sentence, match),
                                &part, &behind);
      if ((!follows && !find_before (sentence, match, &part, &behind))
          || !noun_kind_at (sentence, behind, &kind))
        continue;
      part.part_group = match->group;
      part.group = part.quantity = -1;
      if (follows)
        {
          part.at.end_token = kind.end;
          part.at.end = sentence->tokens[kind.end - 1].end;
        }
      match_take_kind (analysis, sentence, behind, &kind, &part);
      part.is_subset = TRUE;
      arena_array_add (analysis->arena, matches, part);
    }
}
