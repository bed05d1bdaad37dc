/* Interval relations between two figures. */
#include "config.h"

#include "reconcile/relation.h"

#include <math.h>

#define SCALE 0.10
#define BOUND_FLOOR 0.5

static gboolean
meets (Interval a, Interval b)
{
  return a.low <= b.high && b.low <= a.high;
}

static gboolean
inside (Interval inner, Interval outer)
{
  return outer.low <= inner.low && inner.high <= outer.high;
}

static gboolean
is_point (Interval interval)
{
  return interval.low == interval.high;
}

static double
bound_similarity (double gap)
{
  if (gap <= G_LN2)
    return MAX (BOUND_FLOOR, exp (-gap / SCALE));
  return BOUND_FLOOR * exp (-(gap - G_LN2) / SCALE);
}

static QuantityRelation
make (Relation relation, double similarity)
{
  return (QuantityRelation) { relation, similarity,
                              relation == RELATION_CONTRADICT };
}

static QuantityRelation
relation_of_cores (const Quantity *a, const Quantity *b)
{
  if (a->core.low == b->core.low && a->core.high == b->core.high)
    return make (RELATION_EQUAL, 1);
  if (inside (a->core, b->core))
    return make (RELATION_REFINES, 1);
  if (inside (b->core, a->core))
    return make (RELATION_REFINED_BY, 1);
  return make (RELATION_OVERLAP, 1);
}

QuantityRelation
quantity_relation (const Quantity *a, const Quantity *b)
{
  gboolean vague = a->qualifier == QUALIFIER_VAGUE
                   || b->qualifier == QUALIFIER_VAGUE;
  double lower_end, upper_end, gap;
  QuantityRelation result;

  if (vague && meets (a->support, b->support))
    return make (RELATION_COMPATIBLE, BOUND_FLOOR);
  if (meets (a->core, b->core))
    return relation_of_cores (a, b);
  upper_end = MIN (a->core.high, b->core.high);
  lower_end = MAX (a->core.low, b->core.low);
  gap = log ((lower_end + 1) / (upper_end + 1));
  if (inside (a->core, b->support) || inside (b->core, a->support))
    return make (RELATION_SATISFIES_BOUND, bound_similarity (gap));
  if (meets (a->support, b->support))
    return make (RELATION_COMPATIBLE, bound_similarity (gap));
  if (10 * (lower_end + 1) > 11 * (upper_end + 1))
    return make (RELATION_CONTRADICT, exp (-gap / SCALE));
  result = make (RELATION_NEAR_MISS, exp (-gap / SCALE));
  result.conflict = is_point (a->core) && is_point (b->core);
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
