/* concordat annotate: what the core sees in each document, for authors of
 * plugins and for measurements. */
#include "config.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/crew.h"
#include "cli/options.h"
#include "cli/output.h"
#include "documents/reader.h"

typedef struct
{
  Crew *crew;
  Output *output;
  ProblemList *problems;
  gboolean explain;
} Annotating;

static gboolean
take_result (const Document *document, const TaskResult *result,
             gpointer data, GError **error)
{
  Annotating *annotating = data;

  return output_flush_some (annotating->output, error);
}

static gboolean
annotate_document (Document *document, gpointer data, GError **error)
{
  Annotating *annotating = data;

  return crew_submit (annotating->crew, document, error);
}

static gboolean
annotate_all (Annotating *annotating, const Options *options, GError **error)
{
  ReaderOptions reading
      = { .encoding = options->encoding, .as_of = options->as_of };

  annotating->crew
      = crew_new (options, annotating->explain ? WORK_EXPLAIN : WORK_ANNOTATE,
                  take_result, annotating, annotating->problems, error);
  if (annotating->crew == NULL)
    return FALSE;
  annotating->output = output_new (NULL, error);
  crew_collect (annotating->crew, output_buffer (annotating->output));
  return documents_read ((const char *const *) options->arguments, &reading,
                         annotate_document, annotating, annotating->problems,
                         error)
         && crew_finish (annotating->crew, error)
         && output_finish (annotating->output, error);
}

int
command_annotate (const Command *command, char **argv)
{
  Annotating annotating = { NULL };
  GOptionEntry entries[] = {
    { "explain", 0, 0, G_OPTION_ARG_NONE, &annotating.explain,
      "Tell what became of each figure, and why", NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (Options) options;
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_autoptr (GError) error = NULL;
  int status;

  annotating.problems = problems;
  if (!options_parse (&options, command, entries, argv, &status))
    return status;
  if (options.arguments[0] == NULL)
    return options_usage_error (command, "say which documents");
  if (!annotate_all (&annotating, &options, &error))
    status = STATUS_ERROR;
  else if (problem_list_lost (problems) > 0)
    status = STATUS_INCOMPLETE;
  console_problems (problems, options.quiet);
  if (error != NULL)
    console_error ("%s", error->message);
  output_free (annotating.output);
  crew_free (annotating.crew);
  return status;
}
