/* Compares the names of persons. */
#include "config.h"

#include "reconcile/persons.h"

#include <string.h>

/* Shorter words, "al" and "de", are in many names. */
#define LEAST_LETTERS 3

/* TRUE where WORD, of LENGTH bytes, is one of the words of NAME. */
static gboolean
has_word (const char *name, const char *word, gsize length)
{
  for (const char *at = name; *at != '\0';)
    {
      gsize n = strcspn (at, " -");

      if (n == length && g_ascii_strncasecmp (at, word, n) == 0)
        return TRUE;
      at += n + (at[n] != '\0');
    }
  return FALSE;
}

static gboolean
share_word (const char *one, const char *two)
{
  for (const char *at = one; *at != '\0';)
    {
      gsize n = strcspn (at, " -");

      if (n >= LEAST_LETTERS && has_word (two, at, n))
        return TRUE;
      at += n + (at[n] != '\0');
    }
  return FALSE;
}

gboolean
persons_have_two_names (const Member *a, const Member *b)
{
  const char *x = a->claim->population.text, *y = b->claim->population.text;

  return a->claim->population.named && b->claim->population.named
         && x != NULL && y != NULL && !share_word (x, y);
}
