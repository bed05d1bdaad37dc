/* A temporary file without a name: it is gone with the process, however that
 * ends.  The folder is $TMPDIR, else /var/tmp, else /tmp. */
#ifndef CONCORDAT_BASE_TEMPORARY_H
#define CONCORDAT_BASE_TEMPORARY_H

#include <glib.h>

G_BEGIN_DECLS

/* For reading and writing.  -1 with ERROR set. */
int temporary_open (GError **error);

/* Sets ERROR to why it cannot be written or read, NUMBER as in errno;
 * returns FALSE. */
gboolean temporary_fail (int number, GError **error);

G_END_DECLS

#endif
