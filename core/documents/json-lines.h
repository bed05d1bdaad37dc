/* JSON Lines: one object a line with the names that trafilatura gives the
 * members (its xml.py, build_json_output), and some of our own. */
#ifndef CONCORDAT_DOCUMENTS_JSON_LINES_H
#define CONCORDAT_DOCUMENTS_JSON_LINES_H

#include "documents/line-reader.h"
#include "documents/reading.h"

G_BEGIN_DECLS

/* Reads INPUT, called FILE, to its end; STEM and the number of the line make
 * the id where an object has none.  FALSE only where the callee failed. */
gboolean json_lines_read (Reading *reading, LineReader *input,
                          const char *file, const char *stem, GError **error);

/* Reads SIZE bytes that hold one object, of one line or many; its id is STEM
 * where it has none. */
gboolean json_object_read (Reading *reading, const char *bytes, gsize size,
                           const char *file, const char *stem,
                           GError **error);

G_END_DECLS

#endif
