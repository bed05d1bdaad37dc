/* Finds where a clause without commas about the subject begins. */
#include "config.h"

#include "frames/relative-clauses.h"

#include "frames/roles.h"
#include "frames/token-at.h"
#include "language/en/english.h"
#include "language/en/noun-groups.h"

#define LONGEST_CLAUSE 16 /* tokens */

#define AUXILIARY (WORD_BE | WORD_HAVE | WORD_DO | WORD_MODAL)

/* TRUE for a verb that a subject before it may have: "were killed", "died",
 * but not "kill" of "saw soldiers kill". */
static gboolean
is_finite (const Sentence *sentence, const VerbGroup *verb)
{
  return verb->voice != VOICE_REDUCED
         && (verb->voice == VOICE_PASSIVE
             || (function_at (sentence, verb->first) & AUXILIARY) != 0
             || token_ends (&sentence->tokens[verb->end - 1], "ed"));
}

/* TRUE for a word that can be the verb of "who" before it: no subject begins
 * there, as in "whom the army killed", "who police say". */
static gboolean
begins_predicate (const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];

  return token->kind == TOKEN_WORD
         && (token->flags & (TOKEN_CAPITAL | TOKEN_ALL_CAPS)) != TOKEN_CAPITAL
         && (token_function (token) == 0
             || (token_function (token) & (AUXILIARY | WORD_ADVERB)) != 0)
         && sentence_group_at (sentence, at) < 0
         && sentence_entity_at (sentence, at) == NULL;
}

/* TRUE for the relative pronoun of a subject at token AT.  "That" may begin
 * what somebody said, unless an auxiliary follows. */
static gboolean
is_subject_pronoun (const Sentence *sentence, guint at)
{
  /* "during which 12 died" */
  if (at > 0 && (function_at (sentence, at - 1) & WORD_PREPOSITION) != 0)
    return FALSE;
  if (word_at (sentence, at, "that"))
    return (function_at (sentence, at + 1) & AUXILIARY) != 0;
  return (word_at (sentence, at, "who") || word_at (sentence, at, "which"))
         && begins_predicate (sentence, at + 1);
}

/* TRUE for "guarding" of "two policemen guarding the mayor". */
static gboolean
is_participle_of (const char *text, const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];

  if (token->kind != TOKEN_WORD || token_function (token) != 0
      || (text[token->end - 1] | 32) != 'g' || token->end - token->start < 5
      || g_ascii_strncasecmp (text + token->end - 3, "ing", 3) != 0
      || token_is (token, LEX_CUE)
      || sentence_group_at (sentence, at) >= 0)
    return FALSE;
  for (guint i = 0; i < sentence->n_groups; i++)
    if (sentence->groups[i].at.end_token == at)
      return sentence->groups[i].noun != NULL;
  return FALSE;
}

/* "Who was shot while sleeping": still the clause about the subject. */
static gboolean
goes_on_clause (const char *text, const Sentence *sentence, guint at)
{
  const Token *next = &sentence->tokens[at + 1];

  return word_at (sentence, at, "while") && next->kind == TOKEN_WORD
         && next->end - next->start > 4
         && g_ascii_strncasecmp (text + next->end - 3, "ing", 3) == 0;
}

/* TRUE for what ends the search: another clause, or what somebody said. */
static gboolean
ends_clause (const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];
  guint function = token_function (token);

  return (token->kind == TOKEN_MARK && token->mark != MARK_HYPHEN)
         || token_is (token, LEX_CUE)
         || (function & (WORD_RELATIVE | WORD_SUBORDINATOR)) != 0;
}

/* The pronoun before the auxiliaries that end at token AT; 0: another verb
 * stands there, so that a clause ends before them. */
static guint
pronoun_before (const Sentence *sentence, guint at)
{
  while (at > 0
         && (function_at (sentence, at) & (AUXILIARY | WORD_ADVERB)) != 0)
    at--;
  return is_subject_pronoun (sentence, at) ? at : 0;
}

/* The group before VERB that "and" joins to what stands before it; -1: there
 * is none.  *RET_AND: where that word stands. */
static int
joined_group (const Sentence *sentence, const VerbGroup *verb, guint *ret_and)
{
  for (guint i = 0; i < sentence->n_groups; i++)
    {
      guint first = sentence->groups[i].at.first_token;

      if (sentence->groups[i].at.end_token != verb->first)
        continue;
      while (first > 0
             && (function_at (sentence, first - 1)
                 & (WORD_ARTICLE | WORD_POSSESSIVE | WORD_DETERMINER)))
        first--;
      *ret_and = first > 0 ? first - 1 : 0;
      return word_at (sentence, *ret_and, "and") ? (int) i : -1;
    }
  return -1;
}

/* TRUE where somebody is named who ends at token END. */
static gboolean
ends_group (const Sentence *sentence, guint end)
{
  for (guint i = 0; i < sentence->n_groups; i++)
    if (sentence->groups[i].at.end_token == end)
      return sentence->groups[i].noun != NULL;
  return FALSE;
}

int
subject_beside_clause (const Sentence *sentence, const VerbGroup *verb)
{
  guint and = 0;
  int group = joined_group (sentence, verb, &and);

  if (group < 0 || and < 2)
    return -1;
  return word_at (sentence, and - 1, "her")
                 || word_at (sentence, and - 1, "him")
                 || word_at (sentence, and - 1, "them")
                 || (!ends_group (sentence, and)
                     && (function_at (sentence, and - 2) & WORD_ARTICLE))
             ? group
             : -1;
}

/* FALSE for a clause at token BEGIN that ends with a comma before VERB and
 * began with none: "six men, all thieves who tried to flee, were killed". */
static gboolean
has_its_commas (const Sentence *sentence, guint begin, const VerbGroup *verb)
{
  return !mark_at (sentence, verb->first - 1, ',')
         || mark_at (sentence, begin - 1, ',');
}

/* TRUE for "fled and three others were arrested": VERB is of a clause of its
 * own. */
static gboolean
begins_anew (const Sentence *sentence, const VerbGroup *verb)
{
  guint and = 0;

  return joined_group (sentence, verb, &and) >= 0
         && !ends_group (sentence, and)
         && subject_beside_clause (sentence, verb) < 0;
}

guint
relative_clause_begin (const char *text, const Sentence *sentence,
                       const VerbGroup *verb)
{
  guint first = verb->first;
  guint last = first > LONGEST_CLAUSE ? first - LONGEST_CLAUSE : 1;
  gboolean relative = (sentence->traits.function & WORD_RELATIVE) != 0;

  if (first < 3 || !is_finite (sentence, verb)
      || (function_at (sentence, first - 1)
          & (WORD_CONJUNCTION | WORD_RELATIVE))
      || mark_at (sentence, first - 1, MARK_DASH)
      || begins_anew (sentence, verb))
    return first;
  for (guint i = first - 2; i >= last; i--)
    if ((relative && is_subject_pronoun (sentence, i))
        || is_participle_of (text, sentence, i))
      return has_its_commas (sentence, i, verb) ? i : first;
    else if (function_at (sentence, i) & AUXILIARY)
      {
        guint pronoun = relative ? pronoun_before (sentence, i) : 0;

        return pronoun > 0 && has_its_commas (sentence, pronoun, verb)
                   ? pronoun
                   : first;
      }
    else if (ends_clause (sentence, i) && !goes_on_clause (text, sentence, i))
      break;
  return first;
}
