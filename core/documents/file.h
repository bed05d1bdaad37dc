/* Files and folders: which of them are read, and as what. */
#ifndef CONCORDAT_DOCUMENTS_FILE_H
#define CONCORDAT_DOCUMENTS_FILE_H

#include "documents/line-reader.h"
#include "documents/reading.h"

G_BEGIN_DECLS

/* Reads the file PATH, called FILE in messages; NAMED is TRUE where the user
 * named it, and FALSE for one found in a folder.  FALSE only where the
 * callee failed. */
gboolean file_read (Reading *reading, const char *path, const char *file,
                    gboolean named, GError **error);

/* Reads INPUT as JSON Lines where its first byte that is no white space is
 * "{", else as one text.  FALSE only where the callee failed. */
gboolean stream_read (Reading *reading, LineReader *input, const char *file,
                      const char *stem, GError **error);

/* Reads the folder PATH, called FILE in messages, with all folders in it.
 * FALSE only where the callee failed. */
gboolean folder_read (Reading *reading, const char *path, const char *file,
                      GError **error);

G_END_DECLS

#endif
