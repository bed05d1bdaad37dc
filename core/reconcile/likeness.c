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

/* How many times greater the greater figure is: 1 where they meet, 0 where
 * this alone does not decide how alike they are. */
static double
gap_of (const Likeness *likeness)
{
  const Quantity *a, *b;
  double gap;

  if (likeness->a == NULL || likeness->relation == RELATION_SATISFIES_BOUND
      || likeness->relation == RELATION_COMPATIBLE)
    return 0;
  if (likeness->relation <= RELATION_OVERLAP)
    return 1;
  a = &likeness->a->value;
  b = &likeness->b->value;
  gap = (MAX (a->core.low, b->core.low) + 1)
        / (MIN (a->core.high, b->core.high) + 1);
  return gap < 1e20 ? gap : 0;
}

/* The greater gap is the less alike; where gaps nearly are the same, rounding
 * may have made the similarities equal. */
int
compare_likeness (const Likeness *a, const Likeness *b)
{
  double x = gap_of (a), y = gap_of (b);

  if (x > 0 && x == y)
    return 0;
  if (x > 0 && y > 0 && fabs (x - y) > 1e-9 * x)
    return x < y ? 1 : -1;
  x = similarity_of (a);
  y = similarity_of (b);
  return (x > y) - (x < y);
}
