/* Data files: lines of fields between tabs.  A line that begins with "#" is
 * a comment, empty lines are skipped; every file begins with comments that
 * name its source and licence.
 *
 * Where a file stands: the user's folder ($XDG_CONFIG_HOME/concordat/data),
 * then the installed one (or that of the build tree).  The first that exists
 * is read, so that a user's file replaces ours. */
#ifndef CONCORDAT_BASE_TABLE_H
#define CONCORDAT_BASE_TABLE_H

#include "base/arena.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *file;   /* for messages */
  guint line;         /* from 1 */
  guint n_fields;
  char **fields;      /* borrowed for the call; spaces at the ends cut */
} TableRow;

/* Called for each row; FALSE with ERROR set ends the reading. */
typedef gboolean (*TableFunc) (const TableRow *row, gpointer data,
                               GError **error);

/* Reads the data file NAME ("en/hedges.tsv").  A row with fewer than
 * MIN_FIELDS fields is an error that names file and line. */
gboolean table_read (const char *name, guint min_fields, TableFunc func,
                     gpointer data, GError **error);

/* The same; the fields live as long as ARENA. */
gboolean table_read_kept (const char *name, Arena *arena, guint min_fields,
                          TableFunc func, gpointer data, GError **error);

/* The field, or NULL where the row has none there or it is "" or "-". */
const char *table_field (const TableRow *row, guint index);

/* Sets ERROR to "file:line: " and the message; returns FALSE. */
gboolean table_error (const TableRow *row, GError **error, const char *format,
                      ...) G_GNUC_PRINTF (3, 4);

/* The path of a data file, NULL if there is none.  (transfer full) */
char *table_find (const char *name);

/* Puts a folder before the others, for a corpus' own data; NULL ends it. */
void table_set_override (const char *folder);

G_END_DECLS

#endif
