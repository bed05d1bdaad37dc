/* How many lived of those who were shot. */
#ifndef CONCORDAT_FRAMES_SURVIVORS_H
#define CONCORDAT_FRAMES_SURVIVORS_H

#include "frames/match.h"

G_BEGIN_DECLS

/* "Four people were shot, one fatally": makes the match at INDEX count the
 * three; FALSE where nobody is said to have died of them, or the text says
 * itself how many were hurt. */
gboolean take_survivors (const Analysis *analysis, const ArenaArray *matches,
                         guint index);

G_END_DECLS

#endif
