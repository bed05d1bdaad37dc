/* concordat extract: documents to claims, one a line. */
#include "config.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/crew.h"
#include "cli/engine.h"
#include "cli/options.h"
#include "cli/output.h"
#include "documents/reader.h"

typedef struct
{
  Crew *crew;
  Output *output;
  ProblemList *problems;
  Progress progress;
  guint64 documents;
  guint64 claims;
} Extracting;

static gboolean
take_result (const Document *document, const TaskResult *result,
             gpointer data, GError **error)
{
  Extracting *extracting = data;

  extracting->documents++;
  extracting->claims += result->n_claims;
  progress_show (&extracting->progress, extracting->documents,
                 extracting->claims);
  return output_flush_some (extracting->output, error);
}

static gboolean
extract_document (Document *document, gpointer data, GError **error)
{
  Extracting *extracting = data;

  return crew_submit (extracting->crew, document, error);
}

static gboolean
extract_all (Extracting *extracting, const Options *options, GError **error)
{
  ReaderOptions reading
      = { .encoding = options->encoding, .as_of = options->as_of };
  gboolean done;

  extracting->crew = crew_new (options, WORK_EXTRACT, take_result, extracting,
                               extracting->problems, error);
  if (extracting->crew == NULL
      || !registry_check_plugins (crew_registry (extracting->crew), error))
    return FALSE;
  extracting->output = output_new (NULL, error);
  crew_collect (extracting->crew, output_buffer (extracting->output));
  done = documents_read ((const char *const *) options->arguments, &reading,
                         extract_document, extracting, extracting->problems,
                         error)
         && crew_finish (extracting->crew, error)
         && output_finish (extracting->output, error);
  progress_clear (&extracting->progress);
  return done;
}

int
command_extract (const Command *command, char **argv)
{
  GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto (Options) options;
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_autoptr (GError) error = NULL;
  Extracting extracting = { .problems = problems };
  int status;

  if (!options_parse (&options, command, entries, argv, &status))
    return status;
  if (options.arguments[0] == NULL)
    return options_usage_error (command, "say which documents");
  progress_init (&extracting.progress, options.quiet);
  if (!extract_all (&extracting, &options, &error))
    status = STATUS_ERROR;
  else if (problem_list_lost (problems) > 0)
    status = STATUS_INCOMPLETE;
  console_problems (problems, options.quiet);
  if (error != NULL)
    console_error ("%s", error->message);
  output_free (extracting.output);
  crew_free (extracting.crew);
  return status;
}
