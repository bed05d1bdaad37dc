/* Reconciles claims realm by realm (realm.h) and writes the findings: what
 * is in memory at once is one part of the claims, however many there are.
 * The findings are those, and in the order, of all claims at once. */
#ifndef CONCORDAT_CLI_REALMS_H
#define CONCORDAT_CLI_REALMS_H

#include "cli/output.h"
#include "cli/reconciling.h"

G_BEGIN_DECLS

/* Changes the order of CLAIMS and finishes OUTPUT; *ret_conflict where
 * reports contradict each other anywhere.  FALSE with ERROR set. */
gboolean realms_reconcile (const Reconciling *reconciling, GPtrArray *claims,
                           ProblemList *problems, Output *output,
                           gboolean *ret_conflict, GError **error);

G_END_DECLS

#endif
