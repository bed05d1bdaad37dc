/* Reads tab-separated data files and says where they are broken. */
#include "config.h"

#include "base/table.h"

#include "base/byte-scan.h"
#include "base/error.h"
#include "base/paths.h"

#include <stdarg.h>
#include <string.h>

static char *override_folder;

void
table_set_override (const char *folder)
{
  g_free (override_folder);
  override_folder = g_strdup (folder);
}

/* The path when the file exists there. */
static char *
existing (const char *folder, const char *part, const char *name)
{
  char *path;

  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, part, name, NULL);
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_clear_pointer (&path, g_free);
  return path;
}

char *
table_find (const char *name)
{
  char *path = existing (override_folder, "", name);

  if (path == NULL)
    path = existing (g_get_user_config_dir (), "concordat/data", name);
  if (path == NULL)
    path = existing (paths_data (), "", name);
  return path;
}

const char *
table_field (const TableRow *row, guint index)
{
  if (index >= row->n_fields || row->fields[index][0] == '\0'
      || strcmp (row->fields[index], "-") == 0)
    return NULL;
  return row->fields[index];
}

gboolean
table_error (const TableRow *row, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_DATA, "%s:%u: %s",
               row->file, row->line, message);
  return FALSE;
}

/* One file while it is read. */
typedef struct
{
  TableRow row;
  char *at; /* of the text, which is cut where it stands */
  guint room; /* for fields */
} Reading;

static gboolean
is_space (char byte)
{
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* The field between START and END, without space at its ends. */
static char *
trim (char *start, char *end)
{
  while (end > start && is_space (end[-1]))
    end--;
  while (start < end && is_space (*start))
    start++;
  *end = '\0';
  return start;
}

static void
add_field (Reading *reading, char *start, char *end)
{
  TableRow *row = &reading->row;

  /* One more stays free for the NULL behind the last. */
  if (row->n_fields + 1 >= reading->room)
    {
      reading->room = reading->room * 2 + 16;
      row->fields = g_renew (char *, row->fields, reading->room);
    }
  row->fields[row->n_fields++] = trim (start, end);
  row->fields[row->n_fields] = NULL;
}

/* Cuts the next line into its fields; FALSE where it is none of a row. */
static gboolean
next_row (Reading *reading)
{
  char *start = reading->at;
  char *at = start;
  gboolean is_row = *at != '#' && *at != '\0' && *at != '\n';

  reading->row.line++;
  reading->row.n_fields = 0;
  for (; *at != '\n' && *at != '\0'; at++)
    if (*at == '\t' && is_row)
      {
        add_field (reading, start, at);
        start = at + 1;
      }
  reading->at = *at == '\n' ? at + 1 : at;
  if (is_row)
    add_field (reading, start, at);
  return is_row;
}

static gboolean
read_rows (Reading *reading, guint min_fields, TableFunc func, gpointer data,
           GError **error)
{
  const TableRow *row = &reading->row;

  while (*reading->at != '\0')
    {
      if (!next_row (reading))
        continue;
      if (row->n_fields < min_fields)
        return table_error (row, error, "%u fields, but %u are needed",
                            row->n_fields, min_fields);
      if (!func (row, data, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
table_read_kept (const char *name, Arena *arena, guint min_fields,
                 TableFunc func, gpointer data, GError **error)
{
  g_autofree char *path = table_find (name);
  g_autofree char *text = NULL;
  Reading reading = { { 0 }, NULL, 0 };
  gboolean done;
  gsize length;

  if (path == NULL)
    {
      g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_DATA,
                   "%s: data file not found in %s", name, paths_data ());
      return FALSE;
    }
  if (!g_file_get_contents (path, &text, &length, error))
    return FALSE;
  if (!bytes_are_utf8 (text, text + length))
    {
      g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_DATA,
                   "%s: not UTF-8", path);
      return FALSE;
    }
  reading.row.file = path;
  reading.at = arena != NULL ? arena_strndup (arena, text, length) : text;
  done = read_rows (&reading, min_fields, func, data, error);
  g_free (reading.row.fields);
  return done;
}

gboolean
table_read (const char *name, guint min_fields, TableFunc func, gpointer data,
            GError **error)
{
  return table_read_kept (name, NULL, min_fields, func, data, error);
}
