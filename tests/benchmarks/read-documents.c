/* read-documents: reads documents from standard input and forgets them, so
 * that compare can tell what reading alone costs. */
#include "config.h"

#include "documents/reader.h"

#include <stdio.h>
#include <stdlib.h>

static gboolean
forget_document (Document *document, gpointer data, GError **error)
{
  guint64 *count = data;

  document_free (document);
  *count += 1;
  return TRUE;
}

int
main (void)
{
  const char *const inputs[] = { "-", NULL };
  ReaderOptions options = { .as_of = DAY_OPEN_END };
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_autoptr (GError) error = NULL;
  guint64 count = 0;

  if (!documents_read (inputs, &options, forget_document, &count, problems,
                       &error))
    {
      fprintf (stderr, "read-documents: %s\n", error->message);
      return EXIT_FAILURE;
    }
  printf ("%" G_GUINT64_FORMAT " documents\n", count);
  return problem_list_lost (problems) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
