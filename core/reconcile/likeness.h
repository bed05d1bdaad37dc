/* How alike the figures of two pairs of claims are, to choose the nearer. */
#ifndef CONCORDAT_RECONCILE_LIKENESS_H
#define CONCORDAT_RECONCILE_LIKENESS_H

#include "reconcile/member.h"

G_BEGIN_DECLS

/* How alike two figures are: worked out when it is asked for. */
typedef struct
{
  const Member *a; /* NULL: less than any two */
  const Member *b;
  Relation relation;
} Likeness;

/* Below 0, 0 or above 0, as A is less alike than B, just as, or more. */
int compare_likeness (const Likeness *a, const Likeness *b);

G_END_DECLS

#endif
