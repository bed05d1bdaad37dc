/* concordat annotate: what the core sees in each document, for authors of
 * plugins and for measurements. */
#include "config.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/engine.h"
#include "cli/options.h"
#include "cli/output.h"
#include "documents/reader.h"
#include "language/analysis-json.h"

typedef struct
{
  Engine engine;
  Output *output;
  ProblemList *problems;
} Annotating;

static gboolean
annotate_document (Document *given, gpointer data, GError **error)
{
  Annotating *annotating = data;
  g_autoptr (Document) document = given;
  Arena *arena = annotating->engine.arena;
  GString *out = output_buffer (annotating->output);
  JsonWriter writer;

  arena_reset (arena);
  json_writer_init (&writer, out);
  analysis_write (
      analysis_new (annotating->engine.language, document, arena), &writer);
  g_string_append_c (out, '\n');
  return output_flush_some (annotating->output, error);
}

static gboolean
annotate_all (Annotating *annotating, const Options *options, GError **error)
{
  ReaderOptions reading
      = { .encoding = options->encoding, .as_of = options->as_of };

  if (!engine_init (&annotating->engine,
                    (const char *const *) options->plugin_folders,
                    annotating->problems, error))
    return FALSE;
  annotating->output = output_new (NULL, error);
  return documents_read ((const char *const *) options->arguments, &reading,
                         annotate_document, annotating, annotating->problems,
                         error)
         && output_finish (annotating->output, error);
}

int
command_annotate (const Command *command, char **argv)
{
  GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto (Options) options;
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_autoptr (GError) error = NULL;
  Annotating annotating = { .problems = problems };
  int status;

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
  engine_clear (&annotating.engine);
  return status;
}
