/* From matches to claims. */
#ifndef CONCORDAT_FRAMES_ASSEMBLE_H
#define CONCORDAT_FRAMES_ASSEMBLE_H

#include "base/claim.h"
#include "frames/match.h"

G_BEGIN_DECLS

/* The claim of one match without what is said of it elsewhere (verification)
 * and what other claims lend it (part_of, time and place of the same event);
 * id and key are set last, by the caller. */
Claim *claim_assemble (Analysis *analysis, const FrameMatch *match);

/* Gives claims that repeat an earlier one of the document, or stand in a
 * sentence with one, its time and place where they have none. */
void claims_share_events (Claim **claims, guint n_claims);

/* A title names no source: gives the title's CLAIM the origin of the first
 * claim of the same figure that has one. */
void claim_take_origin (const Language *language, Claim *claim,
                        Claim *const *claims, guint n_claims);

G_END_DECLS

#endif
