/* Figures that a running count gives. */
#ifndef CONCORDAT_FRAMES_TOLLS_H
#define CONCORDAT_FRAMES_TOLLS_H

#include "frames/match.h"

G_BEGIN_DECLS

/* TRUE where the words of MATCH, whatever its own predicate is, are what a
 * toll has come to: "the toll stands at 40 dead and 12 injured", "the number
 * of dead rose to 40, with 12 injured". */
gboolean toll_gives (const Sentence *sentence, const FrameMatch *match);

G_END_DECLS

#endif
