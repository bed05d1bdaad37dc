/* Takes out what editors put into a sentence in square brackets. */
#include "config.h"

#include "language/lexicon.h"

#define LONGEST_INSERTION 10 /* words */

/* The token that closes the bracket at OPEN and can be taken out with it; 0:
 * none. */
static guint
insertion_end (const Token *tokens, guint n, guint open)
{
  if (!token_is_mark (&tokens[open], '[') || open == 0
      || tokens[open - 1].kind == TOKEN_MARK)
    return 0;
  for (guint i = open + 1; i < n && i <= open + LONGEST_INSERTION; i++)
    {
      if (token_is_mark (&tokens[i], ']'))
        return i + 1 < n && tokens[i + 1].kind == TOKEN_WORD ? i : 0;
      if (tokens[i].kind == TOKEN_NUMBER
          || (tokens[i].starts & (LEX_BIT (LEX_NUMBER) | LEX_BIT (LEX_VAGUE)))
                 != 0)
        return 0;
    }
  return 0;
}

guint
tokens_drop_insertions (Token *tokens, guint n)
{
  guint kept = 0;

  for (guint i = 0; i < n; i++)
    {
      guint close = insertion_end (tokens, n, i);

      if (close > 0)
        i = close;
      else
        tokens[kept++] = tokens[i];
    }
  return kept;
}
