/* The words of explanations, shared by explain and annotate. */
#ifndef CONCORDAT_CLI_EXPLAIN_CLAIM_H
#define CONCORDAT_CLI_EXPLAIN_CLAIM_H

#include "base/claim.h"

G_BEGIN_DECLS

/* Adds "  name   text" to OUT where TEXT is neither NULL nor empty. */
void explain_add_line (GString *out, const char *name, const char *text);

/* "2020-02-10 to open"; NULL where no day is known. */
char *explain_days (DayRange range);

/* ", reckoned from the date of publication": what ANCHOR, of a time, means;
 * NULL: the time stands by itself. */
char *explain_anchor (const char *anchor);

/* Its words, where they stand, and all that was read from them. */
void explain_claim (GString *out, const Claim *claim);

G_END_DECLS

#endif
