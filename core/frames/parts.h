/* Long documents are read part by part, so that what reading them takes does
 * not grow with them. */
#ifndef CONCORDAT_FRAMES_PARTS_H
#define CONCORDAT_FRAMES_PARTS_H

#include "documents/document.h"
#include "language/analysis.h"

G_BEGIN_DECLS

/* Its claims are those of its own stretch.  Beside that the beginning of the
 * document is read, which tells where and when it is set, and what stands
 * next to the part, as sentences refer to others. */
typedef struct
{
  Stretch own;
  gboolean first;
  gboolean last;
  Stretch read[4]; /* in the order of the text */
  guint n_read;
} Part;

/* FALSE for most documents: they are read whole. */
gboolean document_is_long (const Document *document);

/* The first part of a long document.  Parts end between two paragraphs, else
 * lines, else words. */
Part part_first (const Document *document);

/* The one behind PART, which is not the last. */
Part part_next (const Document *document, const Part *part);

G_END_DECLS

#endif
