/* One person told of by name is not another. */
#ifndef CONCORDAT_RECONCILE_PERSONS_H
#define CONCORDAT_RECONCILE_PERSONS_H

#include "reconcile/member.h"

G_BEGIN_DECLS

/* TRUE where A and B, who count one person each, name them, and no word of one
 * name is in the other. */
gboolean persons_have_two_names (const Member *a, const Member *b);

/* TRUE where A and B may count others: one soldiers or fighters, or people of a
 * side, and the other does not say so. */
static inline gboolean
persons_may_differ (const Member *a, const Member *b)
{
  gboolean arms = a->category == CATEGORY_MILITARY
                  || a->category == CATEGORY_MILITANT;

  return a->about->side != b->about->side
         || (arms ? b->category != a->category
                  : b->category == CATEGORY_MILITARY
                        || b->category == CATEGORY_MILITANT);
}

/* As persons_have_two_names, of any claims: most count more. */
static inline gboolean
members_name_two (const Member *a, const Member *b)
{
  return a->value.best == 1 && b->value.best == 1
         && persons_have_two_names (a, b);
}

G_END_DECLS

#endif
