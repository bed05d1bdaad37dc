/* People who are spoken of again: "the dead man", "Roe", "both". */
#ifndef CONCORDAT_FRAMES_RESTATED_H
#define CONCORDAT_FRAMES_RESTATED_H

#include "frames/match.h"

G_BEGIN_DECLS

/* Drops the matches that only speak again of somebody counted elsewhere. */
void drop_restated (const Analysis *analysis, ArenaArray *matches);

G_END_DECLS

#endif
