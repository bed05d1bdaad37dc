/* What each origin says in a finding: the last of its claims that stand. */
#ifndef CONCORDAT_RECONCILE_VOICE_H
#define CONCORDAT_RECONCILE_VOICE_H

#include "base/finding.h"

G_BEGIN_DECLS

typedef struct
{
  const Claim *claim;
  const FindingClaim *entry;
  const char *key; /* of the origin; NULL: nobody is named */
  Quantity value;  /* as corrected by a decision, where one was */
} Voice;

/* The figure of a claim of a finding. */
Quantity finding_claim_value (const FindingClaim *entry, const Claim *claim);

/* TRUE for a claim that is compared and neither withdrawn, superseded nor a
 * denial. */
gboolean finding_claim_stands (const FindingClaim *entry, const Claim *claim);

/* CLAIMS[i] is the claim of FINDING->claims[i]; those that are NULL are
 * passed over.  One voice for each origin group, in their order, in ARENA. */
Voice *finding_voices (const Finding *finding, const Claim *const *claims,
                       Arena *arena, guint *ret_n);

/* The claims of FINDING by their ids, NULL where BY_ID has none. */
const Claim **finding_claims (const Finding *finding, GHashTable *by_id,
                              Arena *arena);

/* Claims by their ids; (transfer full), the claims stay borrowed. */
GHashTable *claims_by_id (const Claim *const *claims, guint n_claims);

G_END_DECLS

#endif
