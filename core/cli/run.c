/* concordat run: from documents to the report, in one go. */
#include "config.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/crew.h"
#include "cli/engine.h"
#include "cli/options.h"
#include "cli/reconciling.h"
#include "cli/record-input.h"
#include "cli/results.h"
#include "cli/run-folder.h"
#include "cli/run-record.h"
#include "documents/reader.h"
#include "language/language.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  Crew *crew;
  Results results;
  ProblemList *problems;
  Output *claims;
  const char *folder;
  guint formats;
  Reconciling reconciling;
  char *started;
  char **arguments;
  Progress progress;
  guint64 n_claims;
} Run;

static char *
in_folder (const Run *run, const char *name)
{
  return g_build_filename (run->folder, name, NULL);
}

static void
add_nonreports (Results *results, const TaskResult *result)
{
  for (guint i = 0; i < result->n_nonreports; i++)
    {
      const ExtractedNonReport *given = &result->nonreports[i];
      NonReportRecord record
          = { .document = arena_strdup (results->arena, given->document),
              .byte_start = given->byte_start,
              .byte_end = given->byte_end,
              .text = arena_strdup (results->arena, given->text),
              .measure = arena_strdup (results->arena, given->measure),
              .source = arena_strdup (results->arena, given->source) };

      g_array_append_val (results->nonreports, record);
    }
}

static gboolean
take_result (const Document *document, const TaskResult *result,
             gpointer data, GError **error)
{
  Run *run = data;

  g_ptr_array_add (run->results.documents,
                   document_record (document, run->results.arena));
  add_nonreports (&run->results, result);
  run->n_claims += result->n_claims;
  progress_show (&run->progress, run->results.documents->len, run->n_claims);
  return output_flush_some (run->claims, error);
}

static gboolean
run_document (Document *document, gpointer data, GError **error)
{
  Run *run = data;

  /* Asked for of every document, here and by its claims. */
  document->identity = document_identity (document);
  return crew_submit (run->crew, document, error);
}

static void
add_plugins (Run *run)
{
  for (guint i = 0; i < registry_length (crew_registry (run->crew)); i++)
    {
      const PluginInfo *info = registry_get (crew_registry (run->crew), i);

      if (info->plugin != NULL)
        g_ptr_array_add (run->results.plugins,
                         arena_printf (run->results.arena,
                                       "%s %s (sha256 %s)", info->name,
                                       info->plugin->version, info->sha256));
    }
}

static gboolean
run_extract (Run *run, const Options *options, GError **error)
{
  ReaderOptions reading
      = { .encoding = options->encoding, .as_of = options->as_of };
  g_autofree char *path = in_folder (run, "claims.jsonl");
  g_autofree char *record = in_folder (run, "run.json");
  gboolean done;

  run->crew = crew_new (options, WORK_EXTRACT, take_result, run,
                        run->problems, error);
  if (run->crew == NULL
      || !registry_check_plugins (crew_registry (run->crew), error)
      || !output_make_folder (run->folder, error))
    return FALSE;
  add_plugins (run);
  /* Its presence says that all files are of one run. */
  g_unlink (record);
  run->claims = output_new (path, error);
  if (run->claims == NULL)
    return FALSE;
  crew_collect (run->crew, output_buffer (run->claims));
  done = documents_read ((const char *const *) options->arguments, &reading,
                         run_document, run, run->problems, error)
         && crew_finish (run->crew, error)
         && output_finish (run->claims, error);
  progress_clear (&run->progress);
  return done;
}

/* The claims are read back from the file, so that one run gives what the
 * stages give one by one. */
static gboolean
run_reconcile (Run *run, GError **error)
{
  g_autofree char *claims_path = in_folder (run, "claims.jsonl");
  g_autofree char *path = in_folder (run, "findings.jsonl");
  g_autoptr (LineReader) input = record_input_open (claims_path, error);
  g_autoptr (Output) output = NULL;
  Results *results = &run->results;
  Reconciliation result;

  if (input == NULL)
    return FALSE;
  g_ptr_array_unref (results->claims);
  results->claims
      = claims_read_much (input, claims_path, results->arena, results->spill,
                          run->problems, error);
  if (results->claims == NULL
      || !reconciling_run (&run->reconciling,
                           (const Claim *const *) results->claims->pdata,
                           results->claims->len, results->arena,
                           run->problems, &result, error)
      || !spill_check (results->spill, error))
    return FALSE;
  for (guint i = 0; i < result.n_findings; i++)
    g_ptr_array_add (results->findings, (gpointer) result.findings[i]);
  output = output_new (path, error);
  return output != NULL
         && findings_output (result.findings, result.n_findings, output,
                             error);
}

static gboolean
write_run_record (Run *run, const char *path, GError **error)
{
  g_autofree char *finished = run_time ();
  RunTimes times = { .convention = language_convention (),
                     .started = run->started,
                     .finished = finished,
                     .arguments = (const char *const *) run->arguments };
  g_autoptr (GString) text
      = run_record_write (&run->results, crew_registry (run->crew), &times);

  return output_write_file (path, text, error);
}

static gboolean
run_report (Run *run, GError **error)
{
  const RunTimes no_times = { .convention = language_convention () };
  g_autofree char *nonreports_path = in_folder (run, "nonreports.jsonl");
  g_autofree char *record_path = in_folder (run, "run.json");
  g_autoptr (GString) nonreports = NULL;
  g_autoptr (GString) record = NULL;
  ReportInput input;

  results_add_problems (&run->results, run->problems);
  input = results_input (&run->results);
  nonreports = report_nonreports (&input);
  record
      = run_record_write (&run->results, crew_registry (run->crew), &no_times);
  return output_write_file (nonreports_path, nonreports, error)
         && results_write (&input, run->formats, run->folder, record->str,
                           error)
         && write_run_record (run, record_path, error);
}

/* The summary for the terminal, and where the rest is. */
static gboolean
print_summary (Run *run, gboolean color, GError **error)
{
  ReportInput input = results_input (&run->results);
  g_autoptr (GString) text
      = report_text (&input, color ? COLOR_ALWAYS : COLOR_NEVER);
  g_autofree char *page
      = run->formats & PRINT_HTML ? in_folder (run, "report.html") : NULL;

  g_string_append_printf (text, "\nThe report is in %s\n",
                          page != NULL ? page : run->folder);
  return output_print (text, error);
}

static int
run_all (Run *run, const Options *options, gboolean check)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  run->started = run_time ();
  progress_init (&run->progress, options->quiet);
  done = run_extract (run, options, &error) && run_reconcile (run, &error)
         && run_report (run, &error)
         && (options->quiet || print_summary (run, options->color, &error));
  console_problems (run->problems, options->quiet);
  if (!done)
    {
      console_error ("%s", error->message);
      return STATUS_ERROR;
    }
  if (problem_list_lost (run->problems) > 0)
    return STATUS_INCOMPLETE;
  if (check
      && findings_conflict ((const Finding *const *)
                                run->results.findings->pdata,
                            run->results.findings->len))
    return STATUS_CONTRADICTIONS;
  return STATUS_OK;
}

static void
run_clear (Run *run)
{
  output_free (run->claims);
  results_clear (&run->results);
  crew_free (run->crew);
  problem_list_free (run->problems);
  g_free (run->started);
}

/* TRUE when the words of the command line can be used. */
static gboolean
check_words (const Command *command, Run *run, const char *formats,
             const ReconcilingWords *words, const char *title,
             const Options *options)
{
  g_autofree char *wrong = NULL;

  if (options->arguments[0] == NULL)
    options_usage_error (command, "say which documents");
  else if (formats != NULL
           && !print_formats_parse (formats, &run->formats, &wrong))
    options_usage_error (command,
                         "--format=%s: \"%s\" is none of html, md, text, "
                         "csv, json, sqlite",
                         formats, wrong);
  else if (title != NULL && !g_utf8_validate (title, -1, NULL))
    options_usage_error (command, "--title: it is not UTF-8");
  else
    return reconciling_parse (command, words, &run->reconciling);
  return FALSE;
}

int
command_run (const Command *command, char **argv)
{
  g_autofree char *folder = NULL, *formats = NULL, *title = NULL;
  g_auto (ReconcilingWords) words = { .buffer_size = BUFFER_SIZE_DEFAULT };
  gboolean check = FALSE;
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &folder,
      "Write into the folder DIR, not " DEFAULT_FOLDER, "DIR" },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &formats,
      "Some of html,md,text,csv,json,sqlite; else all", "LIST" },
    RECONCILING_ENTRIES (words),
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &title, "Title of the report",
      "TEXT" },
    { "check", 0, 0, G_OPTION_ARG_NONE, &check,
      "Exit with 1 when reports contradict each other", NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (Options) options;
  Run run = { .formats = PRINT_ALL, .arguments = argv };
  int status;

  if (!options_parse (&options, command, entries, argv, &status))
    return status;
  if (!check_words (command, &run, formats, &words, title, &options))
    return STATUS_ERROR;
  run.folder = folder != NULL ? folder : DEFAULT_FOLDER;
  run.problems = problem_list_new ();
  results_init (&run.results,
                spill_new (run.reconciling.in_memory,
                           run.reconciling.in_memory));
  run.results.title = arena_strdup (run.results.arena, title);
  status = run_all (&run, &options, check);
  run_clear (&run);
  return status;
}
