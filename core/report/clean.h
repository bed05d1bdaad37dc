/* Makes text of documents safe to show: it can neither steer a terminal nor
 * turn the direction of the words around it. */
#ifndef CONCORDAT_REPORT_CLEAN_H
#define CONCORDAT_REPORT_CLEAN_H

#include <glib.h>

G_BEGIN_DECLS

/* The next character of valid UTF-8 (g_utf8_next_char casts const away). */
#define CLEAN_NEXT(at) ((at) + g_utf8_skip[*(const guchar *) (at)])

/* Appends LENGTH bytes of TEXT (-1: all): runs of white space become one
 * space, control characters and bytes that are no UTF-8 become U+FFFD, and
 * the bidirectional controls that embed, override or isolate (Unicode
 * Standard Annex #9, U+202A-202E, U+2066-2069) are left out. */
void clean_append (GString *out, const char *text, gssize length);

/* The same in a new string; NULL gives "".  (transfer full) */
char *clean_text (const char *text);

/* Columns in a terminal, for cleaned text. */
guint clean_width (const char *text);

/* TEXT, or as much of it as fits into COLUMNS with "…" behind.
 * (transfer full) */
char *clean_shorten (const char *text, guint columns);

G_END_DECLS

#endif
