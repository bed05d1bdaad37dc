#include "config.h"

#include "language/en/english.h"

gboolean
numbers_load (Language *language, GError **error)
{
  return TRUE;
}

gboolean
number_match (const Token *tokens, guint first, guint end, Number *ret_number)
{
  if (first >= end || tokens[first].kind != TOKEN_NUMBER)
    return FALSE;
  *ret_number = (Number) { .value = tokens[first].number, .n_tokens = 1 };
  return TRUE;
}
