/* Any bytes are documents that keep their promises, or problems. */
#include "config.h"

#include "documents/json-lines.h"
#include "tests/fuzz/fuzz.h"

#include <string.h>

const char *const fuzz_samples[] = {
  "{\"id\":1,\"text\":\"Five died\",\"title\":\"x\",\"date\":\"2020\"}\n",
  "\xEF\xBB\xBF{\"text\":\"\\ud800\\u0000\xC3\xA9\"}\r\n\n{\"text\":\"two\"}",
  "{\"text\":[],\"id\":{}}\n[1,2]\n{\"text\":\"cut",
  "{\"text\":\"a\",\"source\":\"u\",\"hostname\":\"h\",\"event\":null}\n",
  NULL,
};

static gboolean
check (Document *document, gpointer data, GError **error)
{
  g_assert_cmpuint (document->body, <=, document->text_length);
  g_assert_cmpuint (document->text_length, <=, document->size);
  g_assert_cmpuint (document->title_start, <=, document->size);
  g_assert_cmpuint (strlen (document->content), ==, document->size);
  g_assert_true (g_utf8_validate (document->content, -1, NULL));
  g_assert_true (g_utf8_validate (document->id, -1, NULL));
  g_assert_cmpuint (strlen (document_identity (document).fingerprint), ==,
                    DIGEST_KEY_SIZE - 1);
  document_free (document);
  return TRUE;
}

static void
read_all (const uint8_t *data, size_t size, gboolean whole)
{
  ReaderOptions options = { NULL, DAY_OPEN_END };
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_autoptr (LineReader) input
      = line_reader_new_bytes ((const char *) data, size, 200);
  g_auto (Reading) reading = { 0 };

  reading_init (&reading, &options, check, NULL, problems);
  if (whole)
    json_object_read (&reading, (const char *) data, size, "f", "f", NULL);
  else
    json_lines_read (&reading, input, "f", "f", NULL);
  for (guint i = 0; i < problem_list_length (problems); i++)
    {
      g_autofree char *line
          = problem_to_string (problem_list_get (problems, i));

      g_assert_true (g_utf8_validate (line, -1, NULL));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  read_all (data, size, FALSE);
  read_all (data, size, TRUE);
  return 0;
}
