/* Sets that grow together (union and find); the smallest member names a
 * set.  PARENTS hold a parent of each member, at first the member itself. */
#ifndef CONCORDAT_RECONCILE_SETS_H
#define CONCORDAT_RECONCILE_SETS_H

#include <glib.h>

static inline guint
find_root (guint *parents, guint index)
{
  while (parents[index] != index)
    index = parents[index] = parents[parents[index]];
  return index;
}

static inline void
unite (guint *parents, guint a, guint b)
{
  guint x = find_root (parents, a), y = find_root (parents, b);

  parents[MAX (x, y)] = MIN (x, y);
}

/* Makes the parent of each of N its root. */
static inline void
sets_settle (guint *parents, guint n)
{
  for (guint i = 0; i < n; i++)
    parents[i] = parents[parents[i]];
}

#endif
