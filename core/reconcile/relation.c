/* Interval relations between two figures. */
#include "config.h"

#include "reconcile/relation.h"

#include <math.h>

#define SCALE 0.10
#define BOUND_FLOOR 0.5

static double
bound_similarity (double gap)
{
  if (gap <= G_LN2)
    return MAX (BOUND_FLOOR, exp (-gap / SCALE));
  return BOUND_FLOOR * exp (-(gap - G_LN2) / SCALE);
}

/* TRUE where a bound's similarity is surely no more than its floor: that ends
 * where one is twice the other, and e^(-g / 0.10) is 0.5 where it is 1.0718
 * times the other.  Only near there the logarithm is needed, for its
 * rounding. */
static gboolean
is_at_floor (double upper_end, double lower_end)
{
  return lower_end > 1.073 * upper_end && lower_end < 1.999 * upper_end;
}

double
quantity_similarity (const Quantity *a, const Quantity *b, Relation relation)
{
  gboolean vague = a->qualifier == QUALIFIER_VAGUE
                   || b->qualifier == QUALIFIER_VAGUE;
  double lower_end, upper_end, gap;

  if (relation <= RELATION_OVERLAP)
    return 1;
  if (vague && intervals_meet (a->support, b->support))
    return BOUND_FLOOR;
  upper_end = MIN (a->core.high, b->core.high) + 1;
  lower_end = MAX (a->core.low, b->core.low) + 1;
  if (relation <= RELATION_COMPATIBLE && is_at_floor (upper_end, lower_end))
    return BOUND_FLOOR;
  gap = log (lower_end / upper_end);
  return relation <= RELATION_COMPATIBLE ? bound_similarity (gap)
                                         : exp (-gap / SCALE);
}

/* Far from where the similarity is 0.5 no logarithm is needed. */
gboolean
quantities_are_alike (const Quantity *a, const Quantity *b, Relation relation)
{
  double lower_end = MAX (a->core.low, b->core.low) + 1;
  double upper_end = MIN (a->core.high, b->core.high) + 1;

  if (relation > RELATION_OVERLAP && relation <= RELATION_COMPATIBLE
      && lower_end < 1.999 * upper_end)
    return TRUE;
  if (relation == RELATION_NEAR_MISS && lower_end < 1.07 * upper_end)
    return TRUE;
  return quantity_similarity (a, b, relation) >= BOUND_FLOOR;
}

QuantityRelation
quantity_relation (const Quantity *a, const Quantity *b)
{
  QuantityRelation result;

  result.relation = quantity_relation_kind (a, b, &result.conflict);
  result.similarity = quantity_similarity (a, b, result.relation);
  return result;
}

Relation
relation_reverse (Relation relation)
{
  if (relation == RELATION_REFINES)
    return RELATION_REFINED_BY;
  if (relation == RELATION_REFINED_BY)
    return RELATION_REFINES;
  return relation;
}

gboolean
relation_agrees (Relation relation)
{
  return relation == RELATION_EQUAL || relation == RELATION_REFINES
         || relation == RELATION_REFINED_BY;
}
