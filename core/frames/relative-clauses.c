/* Finds where a clause without commas about the subject begins. */
#include "config.h"

#include "frames/relative-clauses.h"

#include "frames/roles.h"
#include "frames/token-at.h"
#include "language/en/english.h"
#include "language/en/noun-groups.h"

#define LONGEST_CLAUSE 16 /* tokens */
/* Words of "where some 30 guests were", and of ", accused of killing". */
#define LONGEST_SUBJECT 8
#define MAX_LEAD_IN 5

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

/* TRUE for "that killed" at token AT, but not where "that" begins what somebody
 * said: "said that wounded soldiers", "reports that". */
static gboolean
is_that_of_subject (const Sentence *sentence, guint at)
{
  const Token *before;

  if (at == 0 || (function_at (sentence, at + 1) & AUXILIARY))
    return at > 0;
  before = &sentence->tokens[at - 1];
  return before->kind == TOKEN_WORD && token_function (before) == 0
         && !token_is (before, LEX_CUE)
         && (token_class (before) & CLASS_TOLD) == 0
         && begins_predicate (sentence, at + 1)
         && token_is (&sentence->tokens[at + 1], LEX_PREDICATE)
         && token_ends (&sentence->tokens[at + 1], "ed");
}

/* TRUE for the relative pronoun of a subject at token AT. */
static gboolean
is_subject_pronoun (const Sentence *sentence, guint at)
{
  /* "during which 12 died" */
  if (at > 0 && (function_at (sentence, at - 1) & WORD_PREPOSITION) != 0)
    return FALSE;
  if (word_at (sentence, at, "that"))
    return is_that_of_subject (sentence, at);
  return (word_at (sentence, at, "who") || word_at (sentence, at, "which"))
         && begins_predicate (sentence, at + 1);
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

/* TRUE for a word in "ing" that is no noun that is known. */
static gboolean
is_participle (const char *text, const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];

  return token->kind == TOKEN_WORD
         && (token_function (token) & ~(guint) WORD_HAVE) == 0
         && (text[token->end - 1] | 32) == 'g'
         && token->end - token->start >= 5
         && g_ascii_strncasecmp (text + token->end - 3, "ing", 3) == 0
         && !token_is (token, LEX_CUE)
         && sentence_group_at (sentence, at) < 0;
}

/* Where the object of a verb that ends before AT begins with no more than an
 * article before it. */
static gboolean
takes_object (const Sentence *sentence, guint at)
{
  while (function_at (sentence, at)
         & (WORD_ARTICLE | WORD_POSSESSIVE | WORD_DETERMINER))
    at++;
  return sentence_group_at (sentence, at) >= 0;
}

/* TRUE for "killing" of "two men accused of killing three guards were held"
 * and for "having killed"; a sentence that begins "After killing" has its
 * subject behind. */
static gboolean
is_governed (const Sentence *sentence, guint at)
{
  guint before = at > 1 ? function_at (sentence, at - 1) : 0;

  return (before & WORD_PREPOSITION) != 0
         && sentence->tokens[at - 2].kind != TOKEN_MARK
         && ((function_at (sentence, at) & WORD_HAVE) != 0
             || takes_object (sentence, at + 1));
}

/* TRUE for the "to" of "three men sent to guard five ministers". */
static gboolean
is_purpose_of (const Sentence *sentence, guint at)
{
  return word_at (sentence, at, "to") && at > 1
         && function_at (sentence, at - 1) == 0
         && ends_group (sentence, at - 1)
         && function_at (sentence, at + 1) == 0
         && sentence_group_at (sentence, at + 1) < 0
         && takes_object (sentence, at + 2);
}

/* TRUE for "guarding" of "two policemen guarding the mayor", and other words
 * without a finite verb whose object is no subject. */
static gboolean
begins_participle (const char *text, const Sentence *sentence, guint at)
{
  if (is_purpose_of (sentence, at))
    return TRUE;
  return is_participle (text, sentence, at)
         && (is_governed (sentence, at)
             || (function_at (sentence, at) == 0
                 && ends_group (sentence, at)));
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

/* "Acting as guards": it begins no clause. */
static gboolean
is_as_of_role (const char *text, const Sentence *sentence, guint at)
{
  const Token *before = at > 0 ? &sentence->tokens[at - 1] : NULL;

  return before != NULL && word_at (sentence, at, "as")
         && before->kind == TOKEN_WORD && before->end - before->start > 4
         && (g_ascii_strncasecmp (text + before->end - 3, "ing", 3) == 0
             || g_ascii_strncasecmp (text + before->end - 2, "ed", 2) == 0);
}

/* TRUE for what ends the search: another clause, or what somebody said. */
static gboolean
ends_clause (const char *text, const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];
  guint function = token_function (token);

  return (token->kind == TOKEN_MARK && token->mark != MARK_HYPHEN)
         || token_is (token, LEX_CUE)
         || ((function & (WORD_RELATIVE | WORD_SUBORDINATOR)) != 0
             && !is_as_of_role (text, sentence, at));
}

/* The pronoun before the auxiliaries that end at token AT, or, where SUBJECTS
 * may stand between, that of "where 30 guests were", "whom the army had"; 0:
 * another verb stands there, so that a clause ends before them. */
static guint
pronoun_before (const Sentence *sentence, guint at, gboolean subjects)
{
  guint last;

  while (at > 0
         && (function_at (sentence, at) & (AUXILIARY | WORD_ADVERB)) != 0)
    at--;
  if (is_subject_pronoun (sentence, at))
    return at;
  last = at > LONGEST_SUBJECT ? at - LONGEST_SUBJECT : 1;
  for (; subjects && at >= last && sentence->tokens[at].kind != TOKEN_MARK
         && (function_at (sentence, at) & (AUXILIARY | WORD_CONJUNCTION))
                == 0;
       at--)
    if (function_at (sentence, at) & WORD_RELATIVE)
      return word_at (sentence, at, "that") || word_at (sentence, at - 1, "of")
                 ? 0
                 : at;
  return 0;
}

/* The pronoun of "a hotel where 30 guests stayed" where the clause ends before
 * token END; 0: none stands there. */
static guint
pronoun_of_past (const Sentence *sentence, guint end)
{
  if (!token_ends (&sentence->tokens[end - 1], "ed")
      || !ends_group (sentence, end - 1))
    return 0;
  for (guint at = end - 2; at > 0 && at + LONGEST_SUBJECT > end; at--)
    if (function_at (sentence, at) & WORD_RELATIVE)
      return word_at (sentence, at, "where") || word_at (sentence, at, "whom")
                     || word_at (sentence, at, "which")
                 ? at
                 : 0;
  return 0;
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

/* "And a citizen were hurt": the verb has others for its subject too. */
static gboolean
shares_verb (const Sentence *sentence, const VerbGroup *verb, int group)
{
  return (word_at (sentence, verb->first, "were")
          || word_at (sentence, verb->first, "are")
          || word_at (sentence, verb->first, "have"))
         && sentence->groups[group].value.support.high == 1;
}

int
subject_beside_clause (const Sentence *sentence, const VerbGroup *verb)
{
  guint and = 0;
  int group = joined_group (sentence, verb, &and);

  if (group < 0 || and < 2)
    return -1;
  return shares_verb (sentence, verb, group)
                 || word_at (sentence, and - 1, "her")
                 || word_at (sentence, and - 1, "him")
                 || word_at (sentence, and - 1, "them")
                 || (!ends_group (sentence, and)
                     && (function_at (sentence, and - 2) & WORD_ARTICLE))
             ? group
             : -1;
}

/* Where a clause begins of which token BEGIN is known to be one: a comma that
 * ends it before token END has another that opens it.  END: it has none, "six
 * men, all thieves who tried to flee, were killed". */
static guint
open_clause (const Sentence *sentence, guint begin, guint end)
{
  if (!mark_at (sentence, end - 1, ',') || mark_at (sentence, begin - 1, ','))
    return begin;
  /* "A woman, accused of killing two children, was held" */
  if (function_at (sentence, begin - 1) & WORD_PREPOSITION)
    for (guint at = begin - 1; at > 1 && at + MAX_LEAD_IN > begin; at--)
      if (mark_at (sentence, at - 1, ','))
        return at;
  return end;
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

/* Where the clause begins that ends before token END; END: none does. */
static guint
clause_before (const char *text, const Sentence *sentence, guint end)
{
  guint last = end > LONGEST_CLAUSE ? end - LONGEST_CLAUSE : 1;
  gboolean relative = (sentence->traits.function & WORD_RELATIVE) != 0;
  gboolean joined = FALSE; /* "which was burned and the bodyguard was hurt" */
  guint pronoun;

  if (relative && (pronoun = pronoun_of_past (sentence, end)) > 0)
    return open_clause (sentence, pronoun, end);
  for (guint i = end - 2; i >= last; i--)
    if ((relative && is_subject_pronoun (sentence, i))
        || begins_participle (text, sentence, i))
      return open_clause (sentence, i, end);
    else if (function_at (sentence, i) & AUXILIARY)
      {
        pronoun = relative ? pronoun_before (sentence, i, !joined) : 0;
        return pronoun > 0 ? open_clause (sentence, pronoun, end) : end;
      }
    else if (ends_clause (text, sentence, i)
             && !goes_on_clause (text, sentence, i))
      break;
    else
      joined = joined || (function_at (sentence, i) & WORD_CONJUNCTION) != 0;
  return end;
}

guint
relative_clause_begin (const char *text, const Sentence *sentence,
                       const VerbGroup *verb)
{
  guint begin = verb->first, end;

  if (begin < 3 || !is_finite (sentence, verb)
      || (function_at (sentence, begin - 1)
          & (WORD_CONJUNCTION | WORD_RELATIVE))
      || mark_at (sentence, begin - 1, MARK_DASH)
      || begins_anew (sentence, verb))
    return begin;
  /* "The man who killed five women who were shopping was arrested" */
  do
    {
      end = begin;
      begin = end > 2 ? clause_before (text, sentence, end) : end;
    }
  while (begin < end);
  return begin;
}

gboolean
is_done_by_speaker (const Sentence *sentence, const VerbGroup *verb)
{
  guint end = verb->first, at;

  if (end < 3 || !word_at (sentence, end - 1, "who")
      || !mark_at (sentence, end - 2, ','))
    return FALSE;
  for (at = end - 2; at > 0; at--)
    if ((sentence->tokens[at - 1].flags & (TOKEN_CAPITAL | TOKEN_ALL_CAPS))
            != TOKEN_CAPITAL
        || function_at (sentence, at - 1) != 0
        || ends_group (sentence, at))
      break;
  return at < end - 2 && at > 0
         && (token_is (&sentence->tokens[at - 1], LEX_CUE)
             || (word_at (sentence, at - 1, "to") && at > 1
                 && word_at (sentence, at - 2, "according")));
}
