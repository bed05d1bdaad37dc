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

/* Cuts LINE into its fields where it stands. */
static void
split_fields (char *line, GPtrArray *fields)
{
  char *tab;

  g_ptr_array_set_size (fields, 0);
  do
    {
      tab = strchr (line, '\t');
      if (tab != NULL)
        *tab = '\0';
      g_ptr_array_add (fields, g_strstrip (line));
      line = tab != NULL ? tab + 1 : NULL;
    }
  while (line != NULL);
  g_ptr_array_add (fields, NULL);
}

static gboolean
read_row (TableRow *row, char *line, GPtrArray *fields, guint min_fields,
          TableFunc func, gpointer data, GError **error)
{
  if (line[0] == '#' || line[0] == '\0')
    return TRUE;
  split_fields (line, fields);
  row->fields = (char **) fields->pdata;
  row->n_fields = fields->len - 1;
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
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  char *line, *end;
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
  row.file = path;
  for (line = text; line != NULL; line = end)
    {
      end = strchr (line, '\n');
      if (end != NULL)
        *end++ = '\0';
      row.line++;
      if (!read_row (&row, line, fields, min_fields, func, data, error))
        return FALSE;
    }
  return TRUE;
}
