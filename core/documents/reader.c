/* Reads all inputs of a run, one after another. */
#include "config.h"

#include "documents/reader.h"

#include "documents/file.h"
#include "documents/position.h"

#include <string.h>
#include <unistd.h>

static gboolean
read_standard_input (Reading *reading, GError **error)
{
  g_autoptr (LineReader) input
      = line_reader_new (dup (STDIN_FILENO), reading->limit);

  return stream_read (reading, input, "(standard input)", "stdin", error);
}

static gboolean
read_input (Reading *reading, const char *path, GError **error)
{
  g_autofree char *file = name_display (path);

  if (strcmp (path, "-") == 0)
    return read_standard_input (reading, error);
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return folder_read (reading, path, file, error);
  return file_read (reading, path, file, TRUE, error);
}

gboolean
documents_read (const char *const *inputs, const ReaderOptions *options,
                DocumentFunc func, gpointer data, ProblemList *problems,
                GError **error)
{
  g_auto (Reading) reading = { 0 };

  reading_init (&reading, options, func, data, problems);
  for (; *inputs != NULL; inputs++)
    if (!read_input (&reading, *inputs, error))
      return FALSE;
  reading_finish (&reading);
  return TRUE;
}
