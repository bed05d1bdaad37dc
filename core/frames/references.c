/* Resolves definite nouns and pronouns to people spoken of before, and keeps
 * them from being counted twice. */
#include "config.h"

#include "frames/references.h"

#include "frames/company.h"
#include "frames/survivors.h"
#include "frames/token-at.h"
#include "language/en/english.h"
#include "language/en/noun-groups.h"

#include <math.h>
#include <string.h>

/* How many sentences back a pronoun reaches, and a noun with "the". */
#define PRONOUN_REACH 2
#define NOUN_REACH 8
/* A figure is a restatement of one of this many around it, or of none. */
#define RESTATED_REACH 200
/* Adjectives between "the" and its noun. */
#define MAX_DESCRIPTION 3

gboolean
is_definite (const Sentence *sentence, guint group)
{
  const NounGroup *it = &sentence->groups[group];
  guint first = it->at.first_token;

  if (it->counted || it->noun == NULL || it->noun->collective
      || it->noun->participle || it->noun->unit != NULL)
    return FALSE;
  if (token_function (&sentence->tokens[first]) & WORD_ARTICLE)
    return TRUE;
  if (token_function (&sentence->tokens[first]) != 0)
    return FALSE;
  for (guint n = 0; first > 0 && n <= MAX_DESCRIPTION; n++, first--)
    {
      const Token *before = &sentence->tokens[first - 1];

      if (token_equals (before, "the")
          || (before->kind == TOKEN_POSSESSIVE && it->single))
        return TRUE;
      if (before->kind != TOKEN_WORD || token_function (before) != 0
          || token_starts (before, LEX_PREDICATE))
        return FALSE;
    }
  return FALSE;
}

/* "many soldiers", "most of the", "such people": words that the lists of
 * function words leave out. */
static gboolean
says_how_many (const Token *token)
{
  return token_equals (token, "many") || token_equals (token, "most")
         || token_equals (token, "few") || token_equals (token, "several")
         || token_equals (token, "how");
}

gboolean
is_bare_plural (const Sentence *sentence, guint group)
{
  const NounGroup *it = &sentence->groups[group];
  guint first = it->at.first_token;

  if (it->counted || it->noun == NULL || !it->noun->plural
      || it->noun->collective || it->noun->participle
      || it->noun->unit != NULL
      || token_function (&sentence->tokens[first]) != 0)
    return FALSE;
  for (guint n = 0; first > 0 && n <= MAX_DESCRIPTION; n++, first--)
    {
      const Token *before = &sentence->tokens[first - 1];
      guint function = token_function (before);

      if (says_how_many (before))
        return FALSE;
      if (before->kind != TOKEN_WORD || function != 0
          || token_is (before, LEX_CUE)
          || token_starts (before, LEX_PREDICATE))
        return ((before->kind == TOKEN_MARK && !token_is_mark (before, ']')
                 && !token_is_mark (before, ')'))
                || (before->kind == TOKEN_WORD && function == 0)
                || (function & (WORD_CONJUNCTION | WORD_SUBORDINATOR
                                | WORD_RELATIVE))
                       != 0)
               && !token_equals (before, "if")
               && !token_equals (before, "whether");
    }
  return first == 0;
}

static gboolean
is_one (const NounGroup *group)
{
  return group->single || (group->counted && group->value.best == 1);
}

static gboolean
are_several (const NounGroup *group)
{
  return group->counted && group->value.best != 1
         && group->value.core.high > 1;
}

/* FALSE for sentences that no figure and no "both" tells of several in: most,
 * and their groups need not be found. */
static gboolean
may_count_several (Analysis *analysis, guint index)
{
  const Sentence *sentence
      = analysis_sentence (analysis, index, STAGE_QUANTITIES);

  if (sentence->n_quantities > 0)
    return TRUE;
  for (guint i = 0; i < sentence->n_tokens; i++)
    if (token_equals (&sentence->tokens[i], "both"))
      return TRUE;
  return FALSE;
}

/* The last group before token END of sentence INDEX, or in the REACH
 * sentences before it, that is of one person, or of several; with the noun
 * LEMMA unless it is NULL. */
static const NounGroup *
search_back (Analysis *analysis, guint index, guint end, guint reach,
             gboolean several, const char *lemma)
{
  for (guint back = 0; back <= reach && back <= index; back++)
    {
      const Sentence *sentence;

      if (several && !may_count_several (analysis, index - back))
        continue;
      sentence = analysis_sentence (analysis, index - back,
                                    STAGE_NOUN_GROUPS);
      for (guint i = sentence->n_groups; i-- > 0;)
        {
          const NounGroup *group = &sentence->groups[i];

          if ((back == 0 && group->at.end_token > end) || group->noun == NULL
              || group->noun->unit != NULL)
            continue;
          if ((several ? are_several (group) : is_one (group))
              && (lemma == NULL || strcmp (group->noun->lemma, lemma) == 0))
            return group;
        }
    }
  return NULL;
}

const NounGroup *
find_definite_plural (Analysis *analysis, guint index, guint group)
{
  const NounGroup *it = &analysis->sentences[index].groups[group];

  return it->noun == NULL || !it->noun->plural
             ? NULL
             : search_back (analysis, index, it->at.first_token, NOUN_REACH,
                            TRUE, it->noun->lemma);
}

typedef enum
{
  PRONOUN_NONE,
  PRONOUN_ONE,
  PRONOUN_SEVERAL,
} PronounNumber;

static PronounNumber
pronoun_number (const Token *token)
{
  static const char *const one[]
      = { "he", "she", "him", "her", "himself", "herself" };
  static const char *const several[]
      = { "they", "them", "themselves", "both", "all" };

  if ((token_function (token) & (WORD_PRONOUN | WORD_DETERMINER)) == 0)
    return PRONOUN_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (one); i++)
    if (token_equals (token, one[i]))
      return PRONOUN_ONE;
  for (guint i = 0; i < G_N_ELEMENTS (several); i++)
    if (token_equals (token, several[i]))
      return PRONOUN_SEVERAL;
  return PRONOUN_NONE;
}

/* The last group before token END of sentence INDEX, or of those before it,
 * that the pronoun can mean; "himself" means the first of its sentence. */
static const NounGroup *
find_antecedent (Analysis *analysis, guint index, guint token,
                 PronounNumber number)
{
  const Sentence *sentence = &analysis->sentences[index];

  if (number == PRONOUN_ONE && is_reflexive (&sentence->tokens[token]))
    for (guint i = 0; i < sentence->n_groups
                      && sentence->groups[i].at.end_token <= token;
         i++)
      if (sentence->groups[i].noun != NULL && is_one (&sentence->groups[i]))
        return &sentence->groups[i];
  return search_back (analysis, index, token, PRONOUN_REACH,
                      number == PRONOUN_SEVERAL, NULL);
}

/* How many a pronoun that means BEFORE counts. */
static Quantity
number_meant (const Token *pronoun, PronounNumber number,
              const NounGroup *before)
{
  if (token_equals (pronoun, "both"))
    return quantity_from_number (2, QUALIFIER_EXACT);
  return before != NULL && number == PRONOUN_SEVERAL
             ? before->value
             : quantity_from_number (1, QUALIFIER_EXACT);
}

/* "Killing all but two": MATCH, whose pronoun ends before token BUT, counts
 * the others. */
static void
leave_out (const Sentence *sentence, guint but, FrameMatch *match)
{
  int left = excepts_at (sentence, but)
                 ? sentence_group_at (sentence, but + 1)
                 : -1;

  if (left < 0)
    return;
  match->value
      = quantity_without (&match->value, &sentence->groups[left].value);
  match->at.end_token = sentence->groups[left].at.end_token;
  match->at.end = sentence->groups[left].at.end;
}

gboolean
is_personal_pronoun (const Token *token)
{
  return pronoun_number (token) != PRONOUN_NONE;
}

gboolean
match_pronoun (Analysis *analysis, guint index, guint token,
               FrameMatch *match)
{
  const Sentence *sentence = &analysis->sentences[index];
  PronounNumber number;
  const NounGroup *before;

  if (token >= sentence->n_tokens)
    return FALSE;
  /* "Many of them went home": not all. */
  if (token > 0 && token_equals (&sentence->tokens[token - 1], "of"))
    return FALSE;
  number = pronoun_number (&sentence->tokens[token]);
  /* "killing her" but not "killing her daughter" */
  if (number == PRONOUN_NONE
      || (token_equals (&sentence->tokens[token], "her")
          && token + 1 < sentence->n_tokens
          && !noun_group_ends (sentence, token + 1)))
    return FALSE;
  before = find_antecedent (analysis, index, token, number);
  if (before == NULL && number == PRONOUN_SEVERAL
      && !token_equals (&sentence->tokens[token], "both"))
    return FALSE;
  match->value = number_meant (&sentence->tokens[token], number, before);
  match->category = before != NULL ? before->category : CATEGORY_PEOPLE;
  match->category_assumed = TRUE;
  match->side = before != NULL ? before->side : NULL;
  match->breakdown = before != NULL ? before->breakdown : NULL;
  match->definite = TRUE;
  noun_group_set_range (sentence, &match->at, token, token + 1);
  leave_out (sentence, token + 1, match);
  return TRUE;
}

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

/* TRUE when MATCH, which only says "were shot", stands in a document where
 * OTHER says of somebody what became of him, or said the same before. */
static gboolean
is_told (const Analysis *analysis, const FrameMatch *match,
         const FrameMatch *other, gboolean before)
{
  if (other->negated || other->hypothetical
      || stands_besides (analysis, match, other)
      || brings_in_another (analysis, match, other)
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
