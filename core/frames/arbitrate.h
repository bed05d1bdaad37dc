/* One claim for each figure and measure of a sentence, whichever plugins match
 * it. */
#ifndef CONCORDAT_FRAMES_ARBITRATE_H
#define CONCORDAT_FRAMES_ARBITRATE_H

#include "frames/match.h"

G_BEGIN_DECLS

/* Sorts the MATCHES (of FrameMatch) of one sentence, those from FROM on, by
 * their place and drops those of which another says the same better, and those
 * that only say one half of what the other says: "were hurt or lost their
 * lives". */
void matches_arbitrate (const Analysis *analysis, ArenaArray *matches,
                        guint from);

G_END_DECLS

#endif
