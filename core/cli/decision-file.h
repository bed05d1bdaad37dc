/* The file of what people decided: read whole, and only ever added to. */
#ifndef CONCORDAT_CLI_DECISION_FILE_H
#define CONCORDAT_CLI_DECISION_FILE_H

#include <glib.h>

G_BEGIN_DECLS

/* NULL with ERROR set; one that is not there is an error. */
char *decision_file_read (const char *path, GError **error);

/* Adds LINE, which ends in a line feed, behind what the file holds; one that
 * is not there is made.  What stood in it stays whatever fails. */
gboolean decision_file_append (const char *path, const GString *line,
                               GError **error);

G_END_DECLS

#endif
