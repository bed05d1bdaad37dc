/* Reads tab-separated data files and says where they are broken. */
#include "config.h"

#include "base/table.h"

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

static gboolean
read_row (TableRow *row, char *line, guint min_fields, TableFunc func,
          gpointer data, GError **error)
{
  g_auto (GStrv) fields = NULL;

  if (line[0] == '#' || line[0] == '\0')
    return TRUE;
  fields = g_strsplit (line, "\t", -1);
  for (guint i = 0; fields[i] != NULL; i++)
    g_strstrip (fields[i]);
  row->fields = fields;
  row->n_fields = g_strv_length (fields);
  if (row->n_fields < min_fields)
    return table_error (row, error, "%u fields, but %u are needed",
                        row->n_fields, min_fields);
  return func (row, data, error);
}

gboolean
table_read (const char *name, guint min_fields, TableFunc func, gpointer data,
            GError **error)
{
  g_autofree char *path = table_find (name);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  TableRow row = { 0 };

  if (path == NULL)
    {
      g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_DATA,
                   "%s: data file not found in %s", name, paths_data ());
      return FALSE;
    }
  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_DATA,
                   "%s: not UTF-8", path);
      return FALSE;
    }
  lines = g_strsplit (text, "\n", -1);
  row.file = path;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      row.line = i + 1;
      if (!read_row (&row, lines[i], min_fields, func, data, error))
        return FALSE;
    }
  return TRUE;
}
