/* From matches to claims. */
#ifndef CONCORDAT_FRAMES_ASSEMBLE_H
#define CONCORDAT_FRAMES_ASSEMBLE_H

#include "base/claim.h"
#include "frames/match.h"

G_BEGIN_DECLS

/* The claims of MATCHES, of FrameMatch in the order of the text, in ARENA, in
 * three steps: what is counted and where it stands; who says it; when and
 * where it was, and what else tells of it.  They are without what is said of
 * them elsewhere (verification) and what other claims lend them (part_of, time
 * and place of the same event); id and key are set last, by the caller. */
Claim **claims_begin (Analysis *analysis, const ArenaArray *matches,
                      Arena *arena);
void claims_take_origins (Analysis *analysis, const ArenaArray *matches,
                          Claim *const *claims);
void claims_take_context (Analysis *analysis, const ArenaArray *matches,
                          Claim *const *claims);

/* Gives claims that repeat an earlier one of the document, or stand in a
 * sentence with one, its time and place where they have none. */
void claims_share_events (Claim **claims, guint n_claims);

/* A title names no source: gives the title's CLAIM the origin of the first
 * claim of the same figure that has one. */
void claim_take_origin (const Language *language, Claim *claim,
                        Claim *const *claims, guint n_claims);

G_END_DECLS

#endif
