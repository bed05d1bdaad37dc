/* One person told of by name is not another. */
#ifndef CONCORDAT_RECONCILE_PERSONS_H
#define CONCORDAT_RECONCILE_PERSONS_H

#include "reconcile/member.h"

G_BEGIN_DECLS

/* TRUE where A and B, who count one person each, name them, and no word of one
 * name is in the other. */
gboolean persons_have_two_names (const Member *a, const Member *b);

/* The same of any claims: most count more. */
static inline gboolean
members_name_two (const Member *a, const Member *b)
{
  return a->value.best == 1 && b->value.best == 1
         && persons_have_two_names (a, b);
}

G_END_DECLS

#endif
