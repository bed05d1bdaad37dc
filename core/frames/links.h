/* Which claims of a document are parts of which others. */
#ifndef CONCORDAT_FRAMES_LINKS_H
#define CONCORDAT_FRAMES_LINKS_H

#include "base/claim.h"
#include "frames/match.h"

G_BEGIN_DECLS

/* Sets part_of in the claims of the MATCHES (of FrameMatch); a claim that was
 * not accepted is NULL. */
void claims_link (const Analysis *analysis, const ArenaArray *matches,
                  Claim **claims);

G_END_DECLS

#endif
