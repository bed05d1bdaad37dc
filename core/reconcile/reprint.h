/* Claims of texts that were published twice word for word. */
#ifndef CONCORDAT_RECONCILE_REPRINT_H
#define CONCORDAT_RECONCILE_REPRINT_H

#include "reconcile/member.h"

G_BEGIN_DECLS

/* Hangs each claim of a reprinted text on the same claim of the text that
 * was published first, and closes the gaps: a reprint adds no statement, and
 * is no later word.  MEMBERS are in canonical order.  The number of those
 * that are left. */
guint members_fold_reprints (Member **members, guint n_members);

G_END_DECLS

#endif
