/* A new database file, written beside its name and then put in its place. */
#ifndef CONCORDAT_STORE_DATABASE_H
#define CONCORDAT_STORE_DATABASE_H

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct
{
  sqlite3 *handle;
  const char *path;    /* where it shall stand; borrowed */
  char *temporary;     /* where it is written */
} Database;

/* Makes an empty file beside PATH with the tables in it and begins the one
 * transaction.  FALSE with ERROR set, and nothing left behind. */
gboolean database_create (Database *database, const char *path,
                          GError **error);

/* Ends the transaction and renames the file to its path. */
gboolean database_commit (Database *database, GError **error);

/* Closes what is open and removes a file that was not committed. */
void database_clear (Database *database);

/* Sets ERROR to what SQLite says, with the file and what to do. */
void database_set_error (const Database *database, GError **error);

/* A row to be inserted into a table: values are bound from left to right. */
typedef struct
{
  const Database *database;
  sqlite3_stmt *statement;
  int next;       /* number of the next column, from 1 */
  gboolean ok;
} Row;

/* Prepares rows of N_COLUMNS for TABLE. */
gboolean row_prepare (Row *row, const Database *database, const char *table,
                      int n_columns, GError **error);
void row_text (Row *row, const char *text);   /* NULL: NULL */
void row_real (Row *row, double value);       /* not finite: NULL */
void row_integer (Row *row, gint64 value);
gboolean row_insert (Row *row, GError **error);
void row_clear (Row *row);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Database, database_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

G_END_DECLS

#endif
