/* Realms: claims of two realms never have to do with each other, so that
 * each realm can be reconciled by itself.
 *
 * A realm is a scope (a given event, a document, or all that has neither)
 * and a family of measures, as in order.h; where a claim is stated to be a
 * part of another one, the realms of the two are one. */
#ifndef CONCORDAT_RECONCILE_REALM_H
#define CONCORDAT_RECONCILE_REALM_H

#include "reconcile/reconcile.h"

G_BEGIN_DECLS

/* Puts the claims of each realm together, and realms together until they
 * hold LEAST claims or more.  Of each such part its end in CLAIMS: guint.
 * (transfer full) */
GArray *realms_sort (const Claim **claims, guint n_claims, GroupBy group_by,
                     guint least);

G_END_DECLS

#endif
