/* concordat report: findings, once more, in another form. */
#include "config.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/options.h"
#include "cli/reconciling.h"
#include "cli/record-input.h"
#include "cli/results.h"
#include "cli/run-record.h"

typedef struct
{
  const char *input;  /* a folder of a run, or a file of findings */
  const char *claims; /* the file of claims; NULL: in the folder */
  const char *folder; /* to write to; NULL: standard output */
  guint formats;
  gboolean color;
  Results results;
  ProblemList *problems;
} Reporting;

/* Findings beside the claims of another run would tell nothing of theirs. */
static void
check_claims (Reporting *reporting, const char *claims_path)
{
  const Results *results = &reporting->results;
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  guint missing = 0;

  for (guint i = 0; i < results->claims->len; i++)
    g_hash_table_add (known,
                      (gpointer) ((const Claim *) g_ptr_array_index (
                                      results->claims, i))->id);
  for (guint i = 0; i < results->findings->len; i++)
    {
      const Finding *finding = g_ptr_array_index (results->findings, i);

      for (guint j = 0; j < finding->n_claims; j++)
        missing += !g_hash_table_contains (known, finding->claims[j].id);
    }
  if (missing > 0)
    problem_list_add (reporting->problems, PROBLEM_LOST, claims_path, 0, 0,
                      "name the claims that the findings were made from",
                      "%u %s that the findings name %s not there", missing,
                      missing == 1 ? "claim" : "claims",
                      missing == 1 ? "is" : "are");
}

static gboolean
read_records (Reporting *reporting, const char *findings_path,
              const char *claims_path, GError **error)
{
  Results *results = &reporting->results;
  g_autoptr (LineReader) findings = record_input_open (findings_path, error);
  g_autoptr (LineReader) claims = NULL;

  if (findings == NULL)
    return FALSE;
  claims = record_input_open (claims_path, error);
  if (claims == NULL)
    return FALSE;
  g_ptr_array_unref (results->findings);
  results->findings = findings_read (findings, findings_path, results->arena,
                                     reporting->problems);
  g_ptr_array_unref (results->claims);
  results->claims = claims_read (claims, claims_path, results->arena,
                                 reporting->problems);
  check_claims (reporting, claims_path);
  return TRUE;
}

/* Where no run.json tells which documents were read, the claims do. */
static void
add_documents_of_claims (Results *results)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < results->claims->len; i++)
    {
      const Claim *claim = g_ptr_array_index (results->claims, i);

      if (g_hash_table_add (known, (gpointer) claim->document.id))
        g_ptr_array_add (results->documents, (gpointer) &claim->document);
    }
}

static gboolean
read_folder (Reporting *reporting, GError **error)
{
  Results *results = &reporting->results;
  g_autofree char *findings
      = g_build_filename (reporting->input, "findings.jsonl", NULL);
  g_autofree char *claims
      = g_build_filename (reporting->input, "claims.jsonl", NULL);
  g_autofree char *record
      = g_build_filename (reporting->input, "run.json", NULL);
  g_autofree char *nonreports
      = g_build_filename (reporting->input, "nonreports.jsonl", NULL);

  if (!read_records (reporting, findings,
                     reporting->claims != NULL ? reporting->claims : claims,
                     error))
    return FALSE;
  if (g_file_test (record, G_FILE_TEST_EXISTS)
      && !run_record_read (record, results, error))
    return FALSE;
  return !g_file_test (nonreports, G_FILE_TEST_EXISTS)
         || nonreports_read (nonreports, results, reporting->problems, error);
}

static void
set_policy (Results *results, Policy policy)
{
  for (guint i = 0; i < results->findings->len; i++)
    ((Finding *) g_ptr_array_index (results->findings, i))->policy = policy;
}

static gboolean
read_all (Reporting *reporting, const Policy *policy, GError **error)
{
  gboolean done
      = g_file_test (reporting->input, G_FILE_TEST_IS_DIR)
            ? read_folder (reporting, error)
            : read_records (reporting, reporting->input, reporting->claims,
                            error);

  if (reporting->results.documents->len == 0)
    add_documents_of_claims (&reporting->results);
  results_add_problems (&reporting->results, reporting->problems);
  if (policy != NULL)
    set_policy (&reporting->results, *policy);
  return done;
}

static gboolean
write_all (Reporting *reporting, GError **error)
{
  ReportInput input = results_input (&reporting->results);

  if (reporting->folder == NULL)
    return results_print (&input, reporting->formats, reporting->color,
                          error);
  return output_make_folder (reporting->folder, error)
         && results_write (&input, reporting->formats, reporting->folder,
                           NULL, error);
}

static gboolean
check_words (const Command *command, Reporting *reporting,
             const char *formats, const Options *options)
{
  g_autofree char *wrong = NULL;

  if (options->arguments[0] == NULL || options->arguments[1] != NULL)
    options_usage_error (command, "say which folder or file of findings");
  else if (formats != NULL
           && !print_formats_parse (formats, &reporting->formats, &wrong))
    options_usage_error (command,
                         "--format=%s: \"%s\" is none of html, md, text, "
                         "csv, json, sqlite",
                         formats, wrong);
  else if (reporting->folder == NULL
           && ((reporting->formats & (reporting->formats - 1)) != 0
               || reporting->formats == PRINT_SQLITE))
    options_usage_error (command, "--format=%s: say where to with -o DIR",
                         formats);
  else if (reporting->claims == NULL
           && !g_file_test (options->arguments[0], G_FILE_TEST_IS_DIR))
    options_usage_error (command, "say where the claims are with --claims");
  else
    return TRUE;
  return FALSE;
}

int
command_report (const Command *command, char **argv)
{
  g_autofree char *folder = NULL, *formats = NULL, *claims = NULL;
  g_autofree char *policy_word = NULL;
  GOptionEntry entries[] = {
    { "claims", 0, 0, G_OPTION_ARG_FILENAME, &claims,
      "The claims of the findings", "FILE" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &folder,
      "Write into the folder DIR, not to standard output", "DIR" },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &formats,
      "Some of html,md,text,csv,json,sqlite; else text", "LIST" },
    { "policy", 0, 0, G_OPTION_ARG_FILENAME, &policy_word,
      "Print first: best, range, majority or conservative", "RULE" },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (Options) options;
  g_autoptr (GError) error = NULL;
  Reporting reporting = { .formats = PRINT_TEXT };
  Policy policy;
  int status;

  if (!options_parse (&options, command, entries, argv, &status))
    return status;
  reporting.folder = folder;
  reporting.claims = claims;
  reporting.color = options.color;
  if (!check_words (command, &reporting, formats, &options)
      || !policy_parse (command, policy_word, &policy))
    return STATUS_ERROR;
  reporting.input = options.arguments[0];
  reporting.problems = problem_list_new ();
  results_init (&reporting.results, NULL);
  if (!read_all (&reporting, policy_word != NULL ? &policy : NULL, &error)
      || !write_all (&reporting, &error))
    status = STATUS_ERROR;
  else if (problem_list_lost (reporting.problems) > 0)
    status = STATUS_INCOMPLETE;
  console_problems (reporting.problems, options.quiet);
  if (error != NULL)
    console_error ("%s", error->message);
  results_clear (&reporting.results);
  problem_list_free (reporting.problems);
  return status;
}
