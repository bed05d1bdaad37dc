/* Reads the texts that a folder's documents.csv names. */
#include "config.h"

#include "documents/documents-csv.h"

#include "documents/csv.h"
#include "documents/decode.h"
#include "documents/input.h"
#include "documents/plain-text.h"
#include "documents/position.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define COLUMN_FILE METADATA_N_FIELDS
#define COLUMN_UNKNOWN (-1)

typedef struct
{
  Reading *reading;
  const char *file;
  char *folder;       /* as it is opened */
  char *shown_folder; /* as it is called */
  int *columns;       /* a MetadataField, COLUMN_FILE or COLUMN_UNKNOWN */
  guint n_columns;
} Table;

static void
table_clear (Table *table)
{
  g_free (table->folder);
  g_free (table->shown_folder);
  g_free (table->columns);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

static void
add_lost (const Table *table, const CsvField *at, const char *remedy,
          const char *what)
{
  problem_list_add (table->reading->problems, PROBLEM_LOST, table->file,
                    at->line, at->column, remedy, "%s", what);
}

/* Adds a problem whose WHAT holds "%s" for the field's text. */
static void
add_lost_file (const Table *table, const CsvField *at, const char *remedy,
               const char *what)
{
  g_autofree char *shown = name_display (at->text);

  problem_list_add (table->reading->problems, PROBLEM_LOST, table->file,
                    at->line, at->column, remedy, "the file \"%s\" %s", shown,
                    what);
}

static int
column_find (const Table *table, const CsvField *field)
{
  g_autofree char *name = g_strstrip (g_strdup (field->text));
  g_autofree char *shown = NULL;
  MetadataField found;

  if (g_ascii_strcasecmp (name, "file") == 0)
    return COLUMN_FILE;
  if (metadata_field_find (name, &found))
    return (int) found;
  shown = name_display (name);
  problem_list_add (table->reading->problems, PROBLEM_WARNING, table->file,
                    field->line, field->column,
                    "known are file, id, title, publisher, owner, credit, "
                    "published, url, language, event and encoding",
                    "the column \"%s\" means nothing here", shown);
  return COLUMN_UNKNOWN;
}

static gboolean
has_column (const Table *table, guint n_columns, int column)
{
  for (guint i = 0; i < n_columns; i++)
    if (table->columns[i] == column)
      return TRUE;
  return FALSE;
}

/* FALSE after adding a problem: without a sound header no row is read. */
static gboolean
read_header (Table *table, const CsvField *fields, guint n_fields)
{
  table->n_columns = n_fields;
  table->columns = g_new (int, n_fields);
  if (n_fields == 1 && strpbrk (fields[0].text, ";\t") != NULL)
    {
      add_lost (table, fields, "separate the columns by commas",
                "the header is one column");
      return FALSE;
    }
  for (guint i = 0; i < n_fields; i++)
    {
      table->columns[i] = column_find (table, &fields[i]);
      if (table->columns[i] != COLUMN_UNKNOWN
          && has_column (table, i, table->columns[i]))
        {
          add_lost (table, &fields[i], "take one of the two out",
                    "the column stands twice");
          return FALSE;
        }
    }
  if (has_column (table, n_fields, COLUMN_FILE))
    return TRUE;
  add_lost (table, fields, "name the columns in the first line",
            "there is no column \"file\"");
  return FALSE;
}

static gboolean
leaves_folder (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "/", -1);

  return g_path_is_absolute (name)
         || g_strv_contains ((const char *const *) parts, "..");
}

/* What forbids that the file is read, NULL for nothing. */
static const char *
file_fault (const char *name, const char *path, const char **ret_remedy)
{
  GStatBuf status;
  Format format = format_from_name (name);

  *ret_remedy = "name a file inside the folder";
  if (leaves_folder (name))
    return "is outside the folder";
  if (g_stat (path, &status) != 0 && (errno == ENOENT || errno == ENOTDIR))
    {
      *ret_remedy = "add the file or delete the row";
      return "does not exist";
    }
  *ret_remedy = "name such a file as an input of its own";
  if (format == FORMAT_JSON_LINES || format == FORMAT_JSON)
    return "is JSON, which says itself what it holds";
  *ret_remedy = "a row names a text, *.txt or *.text";
  if (format != FORMAT_TEXT && strchr (name, '.') != NULL)
    return "is of a format that is not known";
  return NULL;
}

static gboolean
read_text (Table *table, const CsvField *at, Metadata *row, GError **error)
{
  g_autofree char *name = g_strstrip (g_strdup (at->text));
  g_autofree char *path = g_build_filename (table->folder, name, NULL);
  g_autofree char *called
      = g_build_filename (table->shown_folder, name, NULL);
  g_autofree char *shown = name_display (called);
  g_autofree char *stem = name_stem (name);
  g_autoptr (LineReader) input = NULL;
  const char *remedy;
  const char *fault = file_fault (name, path, &remedy);
  char *bytes;
  gsize size;

  if (fault != NULL)
    {
      add_lost_file (table, at, remedy, fault);
      return TRUE;
    }
  input = input_open (table->reading, path, shown, FALSE);
  if (input == NULL
      || !input_read_all (table->reading, input, shown, &bytes, &size))
    return TRUE;
  metadata_set (row, METADATA_ID, stem, strlen (stem), table->file, at->line,
                at->column);
  return plain_text_read (table->reading, bytes, size, shown, stem, row,
                          error);
}

static gboolean
read_row (Table *table, const CsvField *fields, guint n_fields,
          GError **error)
{
  g_auto (Metadata) row = { 0 };
  const CsvField *file = NULL;

  if (n_fields > table->n_columns)
    {
      add_lost (table, &fields[table->n_columns],
                "put fields that hold commas in quotes",
                "the row has more fields than the header");
      return TRUE;
    }
  if (n_fields < table->n_columns)
    problem_list_add (table->reading->problems, PROBLEM_WARNING, table->file,
                      fields[0].line, fields[0].column,
                      "write a comma for each field that is empty",
                      "the row has %u fields, the header %u", n_fields,
                      table->n_columns);
  for (guint i = 0; i < n_fields; i++)
    if (table->columns[i] == COLUMN_FILE)
      file = &fields[i];
    else if (table->columns[i] != COLUMN_UNKNOWN)
      metadata_set (&row, (MetadataField) table->columns[i], fields[i].text,
                    fields[i].length, table->file, fields[i].line,
                    fields[i].column);
  if (file == NULL || file->text[strspn (file->text, " \t")] == '\0')
    {
      add_lost (table, file != NULL ? file : &fields[0],
                "name a file or delete the row", "the row names no file");
      return TRUE;
    }
  return read_text (table, file, &row, error);
}

static gboolean
read_rows (Table *table, const DecodedText *text, GError **error)
{
  g_autoptr (CsvReader) csv = csv_reader_new (text->text + text->body,
                                              text->length - text->body);
  const CsvField *fields;
  guint n_fields;
  CsvStatus status;

  while ((status = csv_reader_next (csv, &fields, &n_fields)) != CSV_END)
    {
      gboolean is_header = table->columns == NULL;

      if (status == CSV_BROKEN)
        add_lost (table, fields, "see RFC 4180: quotes stand around a whole "
                  "field, and are doubled inside it", fields[0].text);
      else if (!is_header && !read_row (table, fields, n_fields, error))
        return FALSE;
      if (is_header && (status == CSV_BROKEN
                        || !read_header (table, fields, n_fields)))
        return TRUE;
    }
  if (table->columns == NULL)
    problem_list_add (table->reading->problems, PROBLEM_LOST, table->file, 1,
                      1, "write a header and a row for each text, or delete "
                      "it", "the table is empty");
  return TRUE;
}

gboolean
documents_csv_read (Reading *reading, const char *path, const char *file,
                    GError **error)
{
  g_auto (Table) table = { reading, file, g_path_get_dirname (path),
                           g_path_get_dirname (file), NULL, 0 };
  g_autoptr (LineReader) input = input_open (reading, path, file, FALSE);
  DecodedText text = { NULL, 0, 0 };
  g_autofree char *owned = NULL;
  char *bytes;
  gsize size;

  if (input == NULL || !input_read_all (reading, input, file, &bytes, &size)
      || !text_decode (bytes, size, NULL, reading->options->encoding, file,
                       reading->problems, &text))
    return TRUE;
  owned = text.text;
  return read_rows (&table, &text, error);
}
