/* A database file that appears whole or not at all, and its rows. */
#include "config.h"

#include "store/database.h"

#include "base/error.h"
#include "store/schema.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

/* The oldest SQLite that knows STRICT tables. */
#define STRICT_VERSION 3037000

static const char *
remedy_of (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_FULL:
      return "free some space there or choose another folder with -o";
    case SQLITE_IOERR:
      return "check the disk and its free space, or choose another folder "
             "with -o";
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
      return "check that you may write into the folder";
    case SQLITE_CONSTRAINT:
      return "a record has no id, or the id of another; remove it";
    default:
      return "please report this as a bug";
    }
}

void
database_set_error (const Database *database, GError **error)
{
  int code = sqlite3_extended_errcode (database->handle);

  g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_OUTPUT,
               "cannot write %s: %s; %s", database->path,
               sqlite3_errmsg (database->handle), remedy_of (code));
}

static gboolean
run_sql (const Database *database, const char *sql, GError **error)
{
  if (sqlite3_exec (database->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  database_set_error (database, error);
  return FALSE;
}

static gboolean
make_table (const Database *database, const char *sql, GError **error)
{
  g_autofree char *text = g_strdup (sql);
  char *option = g_strrstr (text, " STRICT");

  if (option != NULL && sqlite3_libversion_number () < STRICT_VERSION)
    *option = '\0';
  return run_sql (database, text, error);
}

/* Nothing here depends on the time or on chance, so that the same records
 * give the same bytes; a journal is of no use for a file that is thrown away
 * when something fails. */
static gboolean
begin (const Database *database, GError **error)
{
  g_autofree char *settings = g_strdup_printf (
      "PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; "
      "PRAGMA auto_vacuum = NONE; PRAGMA locking_mode = EXCLUSIVE; "
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; "
      "PRAGMA application_id = %d; PRAGMA user_version = %d; BEGIN",
      STORE_APPLICATION_ID, STORE_SCHEMA_NUMBER);

  if (!run_sql (database, settings, error))
    return FALSE;
  for (guint i = 0; store_tables[i] != NULL; i++)
    if (!make_table (database, store_tables[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
make_temporary (Database *database, GError **error)
{
  int file;

  database->temporary = g_strdup_printf ("%s.XXXXXX", database->path);
  file = g_mkstemp_full (database->temporary, O_RDWR | O_CLOEXEC, 0666);
  if (file < 0)
    {
      int code = errno;

      g_clear_pointer (&database->temporary, g_free);
      g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_OUTPUT,
                   "cannot write %s: %s; check that the folder exists and "
                   "that you may write into it",
                   database->path, g_strerror (code));
      return FALSE;
    }
  close (file);
  return TRUE;
}

gboolean
database_create (Database *database, const char *path, GError **error)
{
  *database = (Database) { NULL, path, NULL };
  if (!make_temporary (database, error))
    return FALSE;
  if (sqlite3_open_v2 (database->temporary, &database->handle,
                       SQLITE_OPEN_READWRITE, NULL)
      == SQLITE_OK)
    {
      if (begin (database, error))
        return TRUE;
    }
  else
    database_set_error (database, error);
  database_clear (database);
  return FALSE;
}

static gboolean
fail_with_errno (const Database *database, int code, GError **error)
{
  g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_OUTPUT,
               "cannot write %s: %s; %s", database->path, g_strerror (code),
               remedy_of (code == ENOSPC ? SQLITE_FULL : SQLITE_IOERR));
  return FALSE;
}

/* The content must be on the disk before the name points to it. */
static gboolean
synchronize (const Database *database, GError **error)
{
  int file = g_open (database->temporary, O_RDONLY | O_CLOEXEC, 0);
  int code;

  if (file < 0)
    return fail_with_errno (database, errno, error);
  code = fsync (file) == 0 ? 0 : errno;
  close (file);
  return code == 0 || fail_with_errno (database, code, error);
}

gboolean
database_commit (Database *database, GError **error)
{
  for (guint i = 0; store_indexes[i] != NULL; i++)
    if (!run_sql (database, store_indexes[i], error))
      return FALSE;
  if (!run_sql (database, "COMMIT", error))
    return FALSE;
  if (sqlite3_close (database->handle) != SQLITE_OK)
    {
      database_set_error (database, error);
      return FALSE;
    }
  database->handle = NULL;
  if (!synchronize (database, error))
    return FALSE;
  if (g_rename (database->temporary, database->path) != 0)
    return fail_with_errno (database, errno, error);
  g_clear_pointer (&database->temporary, g_free);
  return TRUE;
}

void
database_clear (Database *database)
{
  sqlite3_close (database->handle);
  database->handle = NULL;
  if (database->temporary != NULL)
    g_unlink (database->temporary);
  g_clear_pointer (&database->temporary, g_free);
}

gboolean
row_prepare (Row *row, const Database *database, const char *table,
             int n_columns, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  *row = (Row) { database, NULL, 1, TRUE };
  g_string_append_printf (sql, "INSERT INTO %s VALUES (?", table);
  for (int i = 1; i < n_columns; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');
  if (sqlite3_prepare_v2 (database->handle, sql->str, -1, &row->statement,
                          NULL)
      == SQLITE_OK)
    return TRUE;
  database_set_error (database, error);
  return FALSE;
}

void
row_text (Row *row, const char *text)
{
  int code = text == NULL
                 ? sqlite3_bind_null (row->statement, row->next)
                 : sqlite3_bind_text (row->statement, row->next, text, -1,
                                      SQLITE_TRANSIENT);

  row->ok = row->ok && code == SQLITE_OK;
  row->next++;
}

void
row_real (Row *row, double value)
{
  int code = isfinite (value)
                 ? sqlite3_bind_double (row->statement, row->next, value)
                 : sqlite3_bind_null (row->statement, row->next);

  row->ok = row->ok && code == SQLITE_OK;
  row->next++;
}

void
row_integer (Row *row, gint64 value)
{
  int code = sqlite3_bind_int64 (row->statement, row->next, value);

  row->ok = row->ok && code == SQLITE_OK;
  row->next++;
}

gboolean
row_insert (Row *row, GError **error)
{
  gboolean ok = row->ok && sqlite3_step (row->statement) == SQLITE_DONE;

  if (!ok)
    database_set_error (row->database, error);
  sqlite3_reset (row->statement);
  row->next = 1;
  return ok;
}

void
row_clear (Row *row)
{
  sqlite3_finalize (row->statement);
  row->statement = NULL;
}
