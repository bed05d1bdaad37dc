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

/* The same relation seen from the other side. */
Relation relation_reverse (Relation relation);

/* The same core or one inside the other. */
gboolean relation_agrees (Relation relation);

G_END_DECLS

#endif
