/* Distances between short words, in bytes: the words are ASCII. */
#include "config.h"

#include "base/suggest.h"

#include <string.h>

#define LONGEST 40

static guint
distance (const char *a, const char *b)
{
  gsize rows = strlen (a), columns = strlen (b);
  guint table[LONGEST + 1][LONGEST + 1];

  if (rows > LONGEST || columns > LONGEST)
    return G_MAXUINT;
  for (gsize i = 0; i <= rows; i++)
    for (gsize j = 0; j <= columns; j++)
      {
        guint best;

        if (i == 0 || j == 0)
          {
            table[i][j] = (guint) (i + j);
            continue;
          }
        best = table[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
        best = MIN (best, table[i - 1][j] + 1);
        best = MIN (best, table[i][j - 1] + 1);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
          best = MIN (best, table[i - 2][j - 2] + 1);
        table[i][j] = best;
      }
  return table[rows][columns];
}

const char *
suggest_word (const char *word, const char *const *candidates)
{
  const char *nearest = NULL;
  guint least = MIN ((guint) strlen (word) / 3 + 1, 3) + 1;

  for (; *candidates != NULL; candidates++)
    {
      guint far = distance (word, *candidates);

      if (far < least)
        {
          least = far;
          nearest = *candidates;
        }
    }
  return nearest;
}
