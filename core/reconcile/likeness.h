/* How alike the figures of two pairs of claims are, to choose the nearer. */
#ifndef CONCORDAT_RECONCILE_LIKENESS_H
#define CONCORDAT_RECONCILE_LIKENESS_H

#include "reconcile/member.h"

G_BEGIN_DECLS

/* How alike two figures are: most often the gap tells enough. */
typedef struct
{
  const Member *a; /* NULL: less than any two */
  const Member *b;
  Relation relation;
  double gap; /* how many times greater the greater figure is: 1 where they
                 meet, 0 where this alone does not decide */
} Likeness;

Likeness likeness_of (const Member *a, const Member *b, Relation relation);

/* Below 0, 0 or above 0, as A is less alike than B, just as, or more. */
int compare_likeness (const Likeness *a, const Likeness *b);

G_END_DECLS

#endif
