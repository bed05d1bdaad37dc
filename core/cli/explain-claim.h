/* The words of explanations, shared by explain and annotate. */
#ifndef CONCORDAT_CLI_EXPLAIN_CLAIM_H
#define CONCORDAT_CLI_EXPLAIN_CLAIM_H

#include "base/claim.h"

G_BEGIN_DECLS

/* Adds "  name   text" to OUT where TEXT is neither NULL nor empty. */
void explain_add_line (GString *out, const char *name, const char *text);

/* Its words, where they stand, and all that was read from them. */
void explain_claim (GString *out, const Claim *claim);

G_END_DECLS

#endif
