/* Memory that lies in a temporary file where there is much of it.
 *
 * The first bytes are ordinary memory.  What goes beyond stands in a file
 * (temporary.h) that is mapped: the system can write it out and take it in
 * again, and only so much of it is kept in memory.  Where the file cannot
 * grow, ordinary memory is given all the same, and spill_check tells of it.
 *
 * Threads: one at a time; a thread of its own watches what is in memory.
 */
#ifndef CONCORDAT_BASE_SPILL_H
#define CONCORDAT_BASE_SPILL_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct Spill Spill;

/* The first IN_MEMORY bytes need no file, and none is made before them; of
 * all files that the process maps about IN_FILE bytes may be in memory. */
Spill *spill_new (gsize in_memory, gsize in_file);

/* When all that it gave has been given back. */
void spill_free (Spill *spill);

/* FALSE with ERROR set where the file could not be made or grow. */
gboolean spill_check (const Spill *spill, GError **error);

/* SIZE bytes, and their return. */
void *spill_take (Spill *spill, gsize size);
void spill_give_back (Spill *spill, void *bytes, gsize size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Spill, spill_free)

G_END_DECLS

#endif
