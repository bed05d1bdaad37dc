/* Sorts more records than memory holds: parts of them in memory, each then
 * written to a temporary file (temporary.h), and these merged.
 *
 * A record is a key and a text; both may hold any bytes.  Records are in the
 * order of the bytes of their keys, a key before those that it begins; equal
 * keys in no certain order. */
#ifndef CONCORDAT_BASE_SORTER_H
#define CONCORDAT_BASE_SORTER_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct Sorter Sorter;

/* About IN_MEMORY bytes are sorted at once; where there are no more, no file
 * is made. */
Sorter *sorter_new (gsize in_memory);
void sorter_free (Sorter *sorter);

/* Copies the record.  FALSE with ERROR set where the file cannot be
 * written. */
gboolean sorter_add (Sorter *sorter, const GString *key, const GString *text,
                     GError **error);

/* Called with the text of a record.  FALSE with ERROR set ends it. */
typedef gboolean (*SorterFunc) (const char *text, gsize length, gpointer data,
                                GError **error);

/* Gives all records in order, once. */
gboolean sorter_each (Sorter *sorter, SorterFunc func, gpointer data,
                      GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sorter, sorter_free)

G_END_DECLS

#endif
