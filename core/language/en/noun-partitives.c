/* What stands between a number and the noun of those of whom it counts a part:
 * "two of the minister's bodyguards", "17 out of 22 passengers". */
#include "config.h"

#include "language/en/english.h"
#include "language/en/noun-groups.h"

/* An owner has no more words than this. */
#define MAX_OWNER 5

/* Moves over the owner in "two of the minister's bodyguards". */
static guint
skip_owner (const Sentence *sentence, guint at)
{
  for (guint i = at; i < sentence->n_tokens && i < at + MAX_OWNER; i++)
    {
      if (sentence->tokens[i].kind == TOKEN_POSSESSIVE)
        return i + 1;
      if (noun_group_ends (sentence, i))
        break;
    }
  return at;
}

/* The quantity that is counted and begins at TOKEN; -1: none. */
static int
quantity_at (const Sentence *sentence, guint token)
{
  for (guint i = 0; i < sentence->n_quantities; i++)
    if (sentence->quantities[i].at.first_token == token
        && quantity_is_counted (&sentence->quantities[i]))
      return (int) i;
  return -1;
}

guint
noun_skip_of (const Sentence *sentence, guint at, NounGroup *group,
              int *ret_pronoun)
{
  guint of = at;
  int quantity;

  if (at + 1 < sentence->n_tokens
      && token_equals (&sentence->tokens[at], "out"))
    of++;
  if (of >= sentence->n_tokens || !token_equals (&sentence->tokens[of], "of"))
    return at;
  at = of + 1;
  for (; at < sentence->n_tokens; at++)
    {
      guint function = token_function (&sentence->tokens[at]);

      if (function & WORD_POSSESSIVE)
        *ret_pronoun = (int) at;
      else if ((function & (WORD_ARTICLE | WORD_DETERMINER)) == 0)
        break;
      else
        group->partitive = TRUE;
    }
  quantity = quantity_at (sentence, at);
  if (quantity < 0)
    {
      quantity = quantity_at (sentence, skip_owner (sentence, at));
      at = quantity >= 0 ? skip_owner (sentence, at) : at;
    }
  if (quantity >= 0)
    {
      group->partitive = TRUE;
      return sentence->quantities[quantity].at.end_token;
    }
  return skip_owner (sentence, at);
}

gboolean
noun_skip_of_them (const Sentence *sentence, guint at, guint *end)
{
  static const char *const words[] = { "them", "whom", "us", "these", "those" };

  if (at + 1 >= sentence->n_tokens
      || !token_equals (&sentence->tokens[at], "of"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (token_equals (&sentence->tokens[at + 1], words[i])
        && (i < 3 || at + 2 >= sentence->n_tokens
            || noun_group_ends (sentence, at + 2)))
      {
        *end = at + 2;
        return TRUE;
      }
  return FALSE;
}
