/* One plain text as one document. */
#ifndef CONCORDAT_DOCUMENTS_PLAIN_TEXT_H
#define CONCORDAT_DOCUMENTS_PLAIN_TEXT_H

#include "documents/reading.h"

G_BEGIN_DECLS

/* Takes BYTES (SIZE of them and a NUL behind), the whole of FILE.  ROW holds
 * what is known from outside and wins over front matter; STEM is the id
 * where neither has one.  FALSE only where the callee failed. */
gboolean plain_text_read (Reading *reading, char *bytes, gsize size,
                          const char *file, const char *stem, Metadata *row,
                          GError **error);

G_END_DECLS

#endif
