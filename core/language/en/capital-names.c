/* Names of persons where all letters are capitals: no capital letter shows
 * them, but a title before them or a known given name does. */
#include "config.h"

#include "language/en/noun-groups.h"

#include "language/en/english.h"

/* Words before a title that say more of it: "the union's regional leader". */
#define MAX_DESCRIPTION 6
/* Words around a name that are looked at, and how many must be in
 * capitals. */
#define CAPITALS_AROUND 5
#define MIN_CAPITALS 2

/* TRUE where the words around the one at AT are in capitals, too. */
static gboolean
is_in_capitals (const Sentence *sentence, guint at)
{
  guint first = at > CAPITALS_AROUND ? at - CAPITALS_AROUND : 0;
  guint end = MIN (sentence->n_tokens, at + CAPITALS_AROUND + 1);
  guint n = 0;

  for (guint i = first; i < end; i++)
    {
      const Token *token = &sentence->tokens[i];

      if (token->kind != TOKEN_WORD || token->end - token->start < 2)
        continue;
      if ((token->flags & TOKEN_ALL_CAPS) == 0)
        return FALSE;
      n += i != at;
    }
  return n >= MIN_CAPITALS;
}

gboolean
noun_may_name_in_capitals (const Sentence *sentence)
{
  guint middle = sentence->n_tokens / 2;

  return sentence_has (sentence, LEX_CLASS) && sentence->n_tokens > 2
         && ((sentence->tokens[middle].flags & TOKEN_ALL_CAPS) != 0
             || (sentence->tokens[middle - 1].flags & TOKEN_ALL_CAPS) != 0);
}

/* The end of the name at AT. */
static guint
pass_name (const Sentence *sentence, guint at)
{
  guint end = noun_pass_name (sentence, at);

  for (guint i = at + 1; i < end; i++)
    if (sentence_in_time (sentence, i))
      return i;
  return end;
}

/* "John Roe's house" speaks of the house. */
static gboolean
is_owner (const Sentence *sentence, guint end)
{
  return end < sentence->n_tokens
         && sentence->tokens[end].kind == TOKEN_POSSESSIVE;
}

guint
noun_name_in_capitals (const Sentence *sentence, guint at)
{
  guint end;

  if ((sentence->tokens[at].flags & TOKEN_ALL_CAPS) == 0 || sentence->title
      || (token_class (&sentence->tokens[at]) & CLASS_GIVEN_NAME) == 0
      || !is_in_capitals (sentence, at))
    return at;
  end = pass_name (sentence, at);
  return end > at + 1 && !is_owner (sentence, end) ? end : at;
}

static gboolean
has_given_name (const Sentence *sentence, guint at, guint end)
{
  for (guint i = at; i + 1 < end; i++)
    if (token_class (&sentence->tokens[i]) & CLASS_GIVEN_NAME)
      return TRUE;
  return FALSE;
}

/* TRUE where nothing but the noun TITLE before them shows that the tokens are a
 * name: "union member Roe Doe", "Colonel Roe"; not "terrorist action plan". */
static gboolean
may_be_named (const Sentence *sentence, guint at, guint end,
              const PersonNoun *title)
{
  if ((token_class (&sentence->tokens[at - 1]) & CLASS_TITLE) == 0
      && (end < at + 2 || title->category == CATEGORY_MILITANT))
    return FALSE;
  for (guint i = at; i < end; i++)
    if (token_may_be_name (&sentence->tokens[i]))
      return TRUE;
  return FALSE;
}

guint
noun_name_behind_title (const Sentence *sentence, guint at,
                        const PersonNoun *title)
{
  guint end;

  if (at >= sentence->n_tokens || sentence->title
      || (sentence->tokens[at].flags & TOKEN_ALL_CAPS) == 0
      || !is_in_capitals (sentence, at) || sentence_in_time (sentence, at))
    return at;
  end = pass_name (sentence, at);
  return end > at && !is_owner (sentence, end)
                 && (has_given_name (sentence, at, end)
                     || may_be_named (sentence, at, end, title))
             ? end
             : at;
}

/* A word that can describe the noun or the name behind it. */
static gboolean
describes (const Sentence *sentence, guint at)
{
  const Token *token = &sentence->tokens[at];

  return token->kind == TOKEN_WORD && token_function (token) == 0
         && !token_starts (token, LEX_PREDICATE) && !token_is (token, LEX_CUE)
         && !token_starts (token, LEX_NUMBER)
         && !sentence_in_time (sentence, at);
}

/* TRUE where what stands before token FIRST lets a noun group begin there. */
static gboolean
begins_group (const Sentence *sentence, guint first)
{
  const Token *before;

  if (first == 0)
    return TRUE;
  before = &sentence->tokens[first - 1];
  return before->kind == TOKEN_MARK || token_function (before) != 0
         || token_starts (before, LEX_PREDICATE)
         || token_is (before, LEX_CUE);
}

/* In "he replaces Colonel Roe", "to replace" and "who had replaced" the word is
 * a verb. */
static gboolean
stands_behind_subject (const Sentence *sentence, guint at)
{
  const Token *before = at > 0 ? &sentence->tokens[at - 1] : NULL;

  return before != NULL
         && ((token_function (before)
              & (WORD_PRONOUN | WORD_RELATIVE | WORD_HAVE | WORD_MODAL))
                 != 0
             || token_equals (before, "to"))
         && (token_function (before) & WORD_POSSESSIVE) == 0;
}

guint
noun_description_begin (const Sentence *sentence, guint first, guint limit)
{
  guint begin = first;

  while (begin > limit && begin + MAX_DESCRIPTION > first
         && describes (sentence, begin - 1))
    begin--;
  if (begin < first && stands_behind_subject (sentence, begin))
    begin++;
  return begin == first || begins_group (sentence, begin)
                 || stands_behind_subject (sentence, begin - 1)
             ? begin
             : first;
}

/* "Senator and presidential candidate John Roe": one person. */
static gboolean
is_second_title (const Sentence *sentence, const NounGroup *before,
                 guint first)
{
  guint start = before->at.first_token;

  return before->at.end_token + 1 == first
         && token_equals (&sentence->tokens[first - 1], "and")
         && before->quantity < 0 && !before->named && before->noun != NULL
         && !before->noun->plural && !before->noun->collective
         && token_function (&sentence->tokens[start]) == 0
         && !(start > 0
              && (token_function (&sentence->tokens[start - 1])
                  & WORD_ARTICLE) != 0);
}

void
noun_group_take_titles (const Sentence *sentence, NounGroup *group,
                        ArenaArray *groups)
{
  NounGroup *before
      = groups->len > 0
            ? &arena_array_index (*groups, NounGroup, groups->len - 1)
            : NULL;
  guint first
      = noun_description_begin (sentence, group->at.first_token,
                                before != NULL ? before->at.end_token : 0);

  if (before != NULL && is_second_title (sentence, before, first))
    {
      first = before->at.first_token;
      groups->len--;
    }
  /* "said that Senator Roe" */
  if (token_equals (&sentence->tokens[first], "that"))
    first++;
  noun_group_set_range (sentence, &group->at, first, group->at.end_token);
}
