/* Reads one file as what its name or its first byte says it is. */
#include "config.h"

#include "documents/file.h"

#include "documents/documents-csv.h"
#include "documents/input.h"
#include "documents/json-lines.h"
#include "documents/plain-text.h"

#include <string.h>

static gboolean
read_whole (Reading *reading, LineReader *input, gboolean is_json,
            const char *file, const char *stem, GError **error)
{
  g_auto (Metadata) row = { 0 };
  g_autofree char *json = NULL;
  char *bytes;
  gsize size;

  if (!input_read_all (reading, input, file, &bytes, &size))
    return TRUE;
  if (!is_json)
    return plain_text_read (reading, bytes, size, file, stem, &row, error);
  json = bytes;
  return json_object_read (reading, bytes, size, file, stem, error);
}

gboolean
stream_read (Reading *reading, LineReader *input, const char *file,
             const char *stem, GError **error)
{
  int first = line_reader_peek (input);

  if (first == '{' || first < 0)
    return json_lines_read (reading, input, file, stem, error);
  return read_whole (reading, input, FALSE, file, stem, error);
}

gboolean
file_read (Reading *reading, const char *path, const char *file,
           gboolean named, GError **error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *stem = name_stem (path);
  g_autoptr (LineReader) input = NULL;
  Format format = format_from_name (base);

  if (strcmp (base, DOCUMENTS_CSV) == 0)
    return documents_csv_read (reading, path, file, error);
  if (format == FORMAT_UNKNOWN && strchr (base, '.') != NULL)
    {
      problem_list_add (reading->problems, PROBLEM_LOST, file, 0, 0,
                        "known are .txt, .text, .jsonl, .ndjson, .json and "
                        "documents.csv",
                        "the ending of its name says no format that is read");
      return TRUE;
    }
  input = input_open (reading, path, file, named);
  if (input == NULL)
    return TRUE;
  switch (format)
    {
    case FORMAT_JSON_LINES:
      return json_lines_read (reading, input, file, stem, error);
    case FORMAT_JSON:
    case FORMAT_TEXT:
      return read_whole (reading, input, format == FORMAT_JSON, file, stem,
                         error);
    default:
      return stream_read (reading, input, file, stem, error);
    }
}
