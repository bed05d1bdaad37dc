/* Resolves definite nouns and pronouns to people spoken of before. */
#include "config.h"

#include "frames/references.h"

#include "frames/company.h"
#include "frames/token-at.h"
#include "language/en/english.h"
#include "language/en/noun-groups.h"

#include <string.h>

/* How many sentences back a pronoun reaches, and a noun with "the". */
#define PRONOUN_REACH 2
#define NOUN_REACH 8
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
