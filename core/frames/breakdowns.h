/* Who those are that were counted, behind what became of them. */
#ifndef CONCORDAT_FRAMES_BREAKDOWNS_H
#define CONCORDAT_FRAMES_BREAKDOWNS_H

#include "frames/roles.h"
#include "language/analysis.h"

G_BEGIN_DECLS

/* "(Two children and three women)", ": five men, two women and a child": adds
 * those that begin with the mark at FROM, which is not the last token, as parts
 * of GROUP.  FALSE where no such list stands there. */
gboolean add_breakdown (const Sentence *sentence, guint from, guint group,
                        Participants *participants);

G_END_DECLS

#endif
