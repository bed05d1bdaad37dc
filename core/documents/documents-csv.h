/* documents.csv: which texts of a folder are read and what is known about
 * them; a header line, then one row a text. */
#ifndef CONCORDAT_DOCUMENTS_DOCUMENTS_CSV_H
#define CONCORDAT_DOCUMENTS_DOCUMENTS_CSV_H

#include "documents/reading.h"

G_BEGIN_DECLS

#define DOCUMENTS_CSV "documents.csv"

/* Reads the texts that PATH, called FILE in messages, names; they are looked
 * for in its folder.  FALSE only where the callee failed. */
gboolean documents_csv_read (Reading *reading, const char *path,
                             const char *file, GError **error);

G_END_DECLS

#endif
