/* Lines and columns for messages, and names as they can be shown. */
#ifndef CONCORDAT_DOCUMENTS_POSITION_H
#define CONCORDAT_DOCUMENTS_POSITION_H

#include <glib.h>

G_BEGIN_DECLS

/* The line (from 1, ended by a line feed) and the column (from 1, in
 * characters) of the byte at OFFSET of TEXT, which is UTF-8 up to there. */
void position_find (const char *text, gsize offset, guint64 *ret_line,
                    guint64 *ret_column);

/* NAME with control characters and bytes that are no UTF-8 as \xHH; a long
 * one is cut.  (transfer full) */
char *name_display (const char *name);

G_END_DECLS

#endif
