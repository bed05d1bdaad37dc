/* How publishers carry what origins say: fidelity to the origin, and how
 * often their claims stand outside the consensus. */
#ifndef CONCORDAT_RECONCILE_PUBLISHER_H
#define CONCORDAT_RECONCILE_PUBLISHER_H

#include "reconcile/statistics.h"

G_BEGIN_DECLS

/* In the order of their names, in ARENA. */
const PublisherStatistics *publishers_find (const Claim *const *claims,
                                            guint n_claims,
                                            const Finding *const *findings,
                                            guint n_findings, Arena *arena,
                                            guint *ret_n);

G_END_DECLS

#endif
