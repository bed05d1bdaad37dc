/* Compares how alike figures are, most often without a logarithm. */
#include "config.h"

#include "reconcile/likeness.h"

#include <math.h>

static double
similarity_of (const Likeness *likeness)
{
  if (likeness->a == NULL)
    return -1;
  return quantity_similarity (&likeness->a->value, &likeness->b->value,
                              likeness->relation);
}

/* Up to here a bound is as alike as any two figures (relation.h). */
#define BOUND 1.07

static double
find_gap (const Quantity *a, const Quantity *b, Relation relation)
{
  gboolean in_bounds = relation == RELATION_SATISFIES_BOUND
                       || relation == RELATION_COMPATIBLE;
  double gap;

  if (relation <= RELATION_OVERLAP)
    return 1;
  if (in_bounds && (a->qualifier == QUALIFIER_VAGUE
                    || b->qualifier == QUALIFIER_VAGUE))
    return 0;
  gap = (MAX (a->core.low, b->core.low) + 1)
        / (MIN (a->core.high, b->core.high) + 1);
  return gap < (in_bounds ? BOUND : 1e20) ? gap : 0;
}

Likeness
likeness_of (const Member *a, const Member *b, Relation relation)
{
  return (Likeness) { a, b, relation,
                      find_gap (&a->value, &b->value, relation) };
}

/* The greater gap is the less alike; where gaps nearly are the same, rounding
 * may have made the similarities equal. */
int
compare_likeness (const Likeness *a, const Likeness *b)
{
  double x = a->gap, y = b->gap;

  if (x > 0 && x == y)
    return 0;
  if (x > 0 && y > 0 && fabs (x - y) > 1e-9 * x)
    return x < y ? 1 : -1;
  x = similarity_of (a);
  y = similarity_of (b);
  return (x > y) - (x < y);
}
