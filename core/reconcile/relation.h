/* How two comparable figures stand to each other, by their intervals alone.
 *
 * Rules S5 of the model, corrected (the first that applies); with
 * g = ln ((l + 1) / (k + 1)), l the lower end of the upper core and k the
 * upper end of the lower one, and g = 0 where the cores meet:
 *   equal            the same core                        s = 1
 *   refines          A's core inside B's                  s = 1
 *   refined_by       B's core inside A's                  s = 1
 *   overlap          the cores meet                       s = 1
 *   satisfies_bound  a core inside the other's support    s = bound (g)
 *   compatible       the supports meet                    s = bound (g)
 *   near_miss        10 (l + 1) <= 11 (k + 1)             s = e^(-g / 0.10)
 *   contradict       otherwise                            s = e^(-g / 0.10)
 * bound (g) = max (0.5, e^(-g / 0.10)) up to a factor of two, from there on
 * 0.5 e^(-(g - ln 2) / 0.10).  Through a vague word a match is compatible
 * with s = 0.5 and never more. */
#ifndef CONCORDAT_RECONCILE_RELATION_H
#define CONCORDAT_RECONCILE_RELATION_H

#include "base/finding.h"
#include "base/quantity.h"

G_BEGIN_DECLS

typedef struct
{
  Relation relation;
  double similarity; /* 0 to 1 */
  /* The two cannot both stand: they contradict, or they miss each other by
   * little though both were counted to the last one. */
  gboolean conflict;
} QuantityRelation;

QuantityRelation quantity_relation (const Quantity *a, const Quantity *b);

/* The same but for the similarity, which takes most of the time. */
static inline Relation quantity_relation_kind (const Quantity *a,
                                               const Quantity *b,
                                               gboolean *ret_conflict);

/* The similarity of two figures whose relation is known. */
double quantity_similarity (const Quantity *a, const Quantity *b,
                            Relation relation);

/* TRUE where that similarity is 0.5 or more. */
gboolean quantities_are_alike (const Quantity *a, const Quantity *b,
                               Relation relation);

/* The same relation seen from the other side. */
Relation relation_reverse (Relation relation);

/* The same core or one inside the other. */
gboolean relation_agrees (Relation relation);

/* Figures come in any order: what needs no branch is never guessed wrong. */
static inline gboolean
intervals_meet (Interval a, Interval b)
{
  return (a.low <= b.high) & (b.low <= a.high);
}

static inline gboolean
interval_is_inside (Interval inner, Interval outer)
{
  return (outer.low <= inner.low) & (inner.high <= outer.high);
}

static inline Relation
relation_of_cores (const Quantity *a, const Quantity *b)
{
  if (a->core.low == b->core.low && a->core.high == b->core.high)
    return RELATION_EQUAL;
  if (interval_is_inside (a->core, b->core))
    return RELATION_REFINES;
  return interval_is_inside (b->core, a->core) ? RELATION_REFINED_BY
                                               : RELATION_OVERLAP;
}

/* TRUE for the upper end of the lower core and the lower end of the upper one
 * where they are farther apart than near misses are. */
static inline gboolean
figures_contradict (double upper_end, double lower_end)
{
  return 10 * (lower_end + 1) > 11 * (upper_end + 1);
}

static inline Relation
quantity_relation_kind (const Quantity *a, const Quantity *b,
                        gboolean *ret_conflict)
{
  gboolean vague = a->qualifier == QUALIFIER_VAGUE
                   || b->qualifier == QUALIFIER_VAGUE;
  double lower_end, upper_end;

  *ret_conflict = FALSE;
  if (vague && intervals_meet (a->support, b->support))
    return RELATION_COMPATIBLE;
  if (intervals_meet (a->core, b->core))
    return relation_of_cores (a, b);
  if (interval_is_inside (a->core, b->support)
      || interval_is_inside (b->core, a->support))
    return RELATION_SATISFIES_BOUND;
  if (intervals_meet (a->support, b->support))
    return RELATION_COMPATIBLE;
  upper_end = MIN (a->core.high, b->core.high);
  lower_end = MAX (a->core.low, b->core.low);
  if (figures_contradict (upper_end, lower_end))
    {
      *ret_conflict = TRUE;
      return RELATION_CONTRADICT;
    }
  *ret_conflict
      = a->core.low == a->core.high && b->core.low == b->core.high;
  return RELATION_NEAR_MISS;
}

G_END_DECLS

#endif
