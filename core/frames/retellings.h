/* Claims of one document that count again those whom another counts. */
#ifndef CONCORDAT_FRAMES_RETELLINGS_H
#define CONCORDAT_FRAMES_RETELLINGS_H

#include "base/claim.h"
#include "frames/match.h"

G_BEGIN_DECLS

/* Sets part_of in the claims of the MATCHES (of FrameMatch) that tell again, in
 * detail or as an earlier count, what another claim sums up; a claim that was
 * not accepted is NULL. */
void claims_link_retold (const Analysis *analysis, const ArenaArray *matches,
                         Claim **claims);

G_END_DECLS

#endif
