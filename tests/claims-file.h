/* Claims of a test's own file, and findings looked up in a reconciliation. */
#ifndef CONCORDAT_TESTS_CLAIMS_FILE_H
#define CONCORDAT_TESTS_CLAIMS_FILE_H

#include "reconcile/reconcile.h"

/* The claims of tests/data/reconcile/NAME; those that cannot be read are
 * left out.  (transfer container) */
GPtrArray *claims_file_read (const char *name, Arena *arena);

/* The finding that lists the claim ID, NULL if none does. */
const Finding *finding_with (Reconciliation result, const char *id);
const FindingClaim *claim_in (const Finding *finding, const char *id);

/* TRUE where one of the reasons holds PART. */
gboolean finding_says (const Finding *finding, const char *part);

/* The records of all findings, a line each.  (transfer full) */
char *findings_write (Reconciliation result);

#endif
