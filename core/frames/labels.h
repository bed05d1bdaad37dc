/* Lines that are no sentences: a label and its figure, as situation reports
 * list them ("Houses destroyed: 1,203"). */
#ifndef CONCORDAT_FRAMES_LABELS_H
#define CONCORDAT_FRAMES_LABELS_H

#include "language/analysis.h"

G_BEGIN_DECLS

typedef struct
{
  int group; /* of the figure; -1: the label has none */
  const PersonNoun *noun; /* in the label; NULL: no person is named there */
  guint noun_token;       /* where the noun stands */
  int thing_token;        /* where a thing that is counted stands; -1 */
} FigureLabel;

/* TRUE when the predicate [TOKEN, BEHIND) stands in a label.  A label that
 * speaks of two measures at once ("dead and injured"), or of something else
 * ("evacuation route"), has no figure. */
gboolean figure_label_find (const Sentence *sentence, guint token,
                            guint behind, FigureLabel *ret_label);

/* Reads [FIRST, END) as a label whose predicate ends before BEHIND, and that
 * has no figure beside it, as the heading of a column; FALSE for those
 * above. */
gboolean label_read (const Sentence *sentence, guint first, guint end,
                     guint behind, FigureLabel *ret_label);

G_END_DECLS

#endif
