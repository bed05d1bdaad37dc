/* concordat reconcile: claims to findings, one a line. */
#include "config.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/realms.h"
#include "cli/reconciling.h"
#include "cli/record-input.h"

#include <string.h>

static gboolean
reconcile_input (const char *path, const Reconciling *reconciling,
                 ProblemList *problems, gboolean *ret_conflict,
                 GError **error)
{
  g_autoptr (LineReader) input = record_input_open (path, error);
  g_autoptr (Spill) spill = spill_new (reconciling->in_memory / 2,
                                       reconciling->in_memory);
  g_autoptr (Arena) arena = arena_new_spilling (spill);
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (Output) output = NULL;

  if (input == NULL)
    return FALSE;
  claims = claims_read_much (
      input, strcmp (path, "-") == 0 ? "(standard input)" : path, arena,
      spill, problems, error);
  if (claims == NULL)
    return FALSE;
  output = output_new (NULL, error);
  return realms_reconcile (reconciling, claims, problems, output,
                           ret_conflict, error);
}

int
command_reconcile (const Command *command, char **argv)
{
  g_auto (ReconcilingWords) words = { .buffer_size = BUFFER_SIZE_DEFAULT };
  gboolean check = FALSE, conflict = FALSE;
  GOptionEntry entries[] = {
    RECONCILING_ENTRIES (words),
    { "check", 0, 0, G_OPTION_ARG_NONE, &check,
      "Exit with 1 when reports contradict each other", NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (Options) options;
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_autoptr (GError) error = NULL;
  const char *path;
  Reconciling reconciling;
  int status;

  if (!options_parse (&options, command, entries, argv, &status))
    return status;
  if (!reconciling_parse (command, &words, &reconciling))
    return STATUS_ERROR;
  if (options.arguments[0] != NULL && options.arguments[1] != NULL)
    return options_usage_error (command, "one file of claims, or none");
  path = options.arguments[0] != NULL ? options.arguments[0] : "-";
  if (!reconcile_input (path, &reconciling, problems, &conflict, &error))
    status = STATUS_ERROR;
  else if (problem_list_lost (problems) > 0)
    status = STATUS_INCOMPLETE;
  else if (check && conflict)
    status = STATUS_CONTRADICTIONS;
  console_problems (problems, options.quiet);
  if (error != NULL)
    console_error ("%s", error->message);
  return status;
}
