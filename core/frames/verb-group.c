/* Walks from a verb to the left over its auxiliaries. */
#include "config.h"

#include "frames/verb-group.h"

#include "frames/predicate.h"
#include "frames/roles.h"
#include "frames/token-at.h"
#include "language/en/english.h"

#include <string.h>

typedef struct
{
  gboolean be;
  gboolean have;
  gboolean modal;
  gboolean infinitive;
  gboolean compelled; /* "forced to", "had to" */
  gboolean negated;
} Auxiliaries;

/* "Badly"; a "family" is none. */
static gboolean
is_manner (const Token *token)
{
  return (token_function (token) & WORD_ADVERB) != 0
         || (token->end - token->start > 4 && token_ends (token, "ly")
             && !token_is (token, LEX_PERSON));
}

/* "They were both killed"; in "Both were killed" it is the subject. */
static gboolean
is_floating (const Sentence *sentence, guint token)
{
  const Token *at = &sentence->tokens[token];

  return (token_equals (at, "all") || token_equals (at, "both"))
         && token > 0 && sentence->tokens[token - 1].kind != TOKEN_MARK;
}

/* Takes the token before the group; FALSE where the group begins. */
static gboolean
take_auxiliary (const Sentence *sentence, guint token, Auxiliaries *found)
{
  const Token *at = &sentence->tokens[token];
  guint function = token_function (at);

  if (function & WORD_BE)
    found->be = TRUE;
  else if (function & WORD_HAVE)
    {
      found->have = TRUE;
      found->compelled
          = found->compelled
            || (found->infinitive && token_equals (at, "had"));
    }
  else if (function & WORD_MODAL)
    found->modal = TRUE;
  else if (token_equals (at, "not") || token_equals (at, "n't")
           || token_equals (at, "never"))
    found->negated = TRUE;
  else if (token_equals (at, "to") && !found->be && !found->have)
    found->infinitive = TRUE;
  else if (found->infinitive && (function & WORD_COMPELS))
    found->compelled = TRUE;
  else if ((function & WORD_DO) == 0 && !is_manner (at)
           && !is_floating (sentence, token)
           && !token_is_mark (at, MARK_OPEN_QUOTE))
    return FALSE;
  return TRUE;
}

/* "planned and executed bomb attacks": a verb joined to one in the past, with
 * a noun behind it that is no adjunct. */
static gboolean
is_joined_active (const Sentence *sentence, guint token, guint end)
{
  const Token *before = token > 1 ? &sentence->tokens[token - 2] : NULL;
  const Token *next
      = end < sentence->n_tokens ? &sentence->tokens[end] : NULL;

  if (before == NULL || next == NULL || next->kind != TOKEN_WORD
      || token_function (next) != 0
      || (token_function (&sentence->tokens[token - 1]) & WORD_CONJUNCTION)
             == 0)
    return FALSE;
  for (guint i = 0; i < sentence->n_times; i++)
    if (sentence->times[i].at.first_token == end)
      return FALSE;
  return token_ends (before, "ed") && !is_manner (next);
}

static Voice
find_voice (const Sentence *sentence, guint token, guint end, guint forms,
            const Auxiliaries *found)
{
  gboolean participle = (forms & FORM_PARTICIPLE) != 0;

  if (found->be && participle)
    return VOICE_PASSIVE;
  if (found->have || found->be || found->modal || found->infinitive)
    return VOICE_ACTIVE;
  if ((forms & (FORM_BASE | FORM_THIRD | FORM_ING)) != 0 && !participle)
    return VOICE_ACTIVE;
  if (!participle || object_begins (sentence, end)
      || is_joined_active (sentence, token, end))
    return VOICE_ACTIVE;
  return VOICE_REDUCED;
}

/* Walks back from FIRST over the auxiliaries. */
static guint
pass_auxiliaries (const Sentence *sentence, guint first, Auxiliaries *found)
{
  while (first > 0 && take_auxiliary (sentence, first - 1, found))
    first--;
  return first;
}

/* "He was attacked and killed": where the auxiliaries of the participle that
 * "and" joins to the one at FIRST begin; FIRST: there is none. */
static guint
pass_joined (const Sentence *sentence, guint first, Auxiliaries *found)
{
  Auxiliaries joined = { 0 };
  const Token *before;
  guint start;

  if (first < 3 || !token_equals (&sentence->tokens[first - 1], "and"))
    return first;
  before = &sentence->tokens[first - 2];
  if (!token_ends (before, "ed"))
    return first;
  start = pass_auxiliaries (sentence, first - 2, &joined);
  if (!joined.be)
    return first;
  *found = joined;
  return start;
}

/* "Waiting to be evacuated", "were to be evacuated", but not "believed to be
 * displaced": TRUE where the passive infinitive with "be" at FIRST tells what
 * is still to come. */
static gboolean
is_to_come (const Sentence *sentence, guint first)
{
  const Token *before;

  if (first < 2 || !token_equals (&sentence->tokens[first], "be")
      || !token_equals (&sentence->tokens[first - 1], "to"))
    return FALSE;
  before = &sentence->tokens[first - 2];
  return (token_function (before) & WORD_BE) != 0
         || (token_class (before) & (CLASS_INTENT | CLASS_TO_COME)) != 0;
}

VerbGroup
verb_group_find (const Sentence *sentence, guint token, guint end,
                 guint forms)
{
  Auxiliaries found = { 0 };
  VerbGroup group = { .first = token, .end = end };

  group.first = pass_auxiliaries (sentence, token, &found);
  if (group.first == token && (forms & FORM_PARTICIPLE))
    group.first = pass_joined (sentence, token, &found);
  /* An adverb in front of the group may belong to what stands before. */
  group.voice = find_voice (sentence, token, end, forms, &found);
  group.negated = found.negated;
  group.hypothetical = (found.modal && !found.compelled)
                       || (found.infinitive && !found.compelled);
  if (found.be && !found.infinitive && is_to_come (sentence, group.first))
    {
      group.first--;
      group.hypothetical = TRUE;
    }
  return group;
}

gboolean
ends_in_preposition (const Sentence *sentence, guint first, guint end)
{
  return end > first + 1
         && (token_function (&sentence->tokens[end - 1]) & WORD_PREPOSITION)
                != 0;
}
