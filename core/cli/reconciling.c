/* Reads the words that say how to reconcile, and does it. */
#include "config.h"

#include "cli/reconciling.h"

#include "cli/decision-file.h"
#include "cli/options.h"
#include "cli/results.h"

#include <string.h>

gboolean
policy_parse (const Command *command, const char *name, Policy *ret_policy)
{
  *ret_policy = POLICY_BEST;
  if (name == NULL || policy_from_name (name, ret_policy))
    return TRUE;
  options_usage_error (command,
                       "--policy=%s: must be best, range, majority or "
                       "conservative",
                       name);
  return FALSE;
}

gboolean
reconciling_parse (const Command *command, const ReconcilingWords *words,
                   Reconciling *ret_reconciling)
{
  const char *reliability
      = words->reliability != NULL ? words->reliability : "fixed";

  *ret_reconciling = (Reconciling) { 0 };
  ret_reconciling->decisions = words->decisions;
  ret_reconciling->in_memory = (gsize) MAX (words->buffer_size, 0) << 20;
  ret_reconciling->learn = strcmp (reliability, "learned") == 0;
  if (!group_by_parse (words->group_by, &ret_reconciling->options.group_by))
    options_usage_error (command,
                         "--group-by=%s: must be corpus, event or document",
                         words->group_by);
  else if (!ret_reconciling->learn && strcmp (reliability, "fixed") != 0)
    options_usage_error (command, "--reliability=%s: must be fixed or learned",
                         reliability);
  else if (words->buffer_size < 0)
    options_usage_error (command, "--buffer-size=%d: must not be negative",
                         words->buffer_size);
  else
    return policy_parse (command, words->policy,
                         &ret_reconciling->options.policy);
  return FALSE;
}

void
reconciling_words_clear (ReconcilingWords *words)
{
  g_clear_pointer (&words->group_by, g_free);
  g_clear_pointer (&words->policy, g_free);
  g_clear_pointer (&words->reliability, g_free);
  g_clear_pointer (&words->decisions, g_free);
}

static gboolean
read_decisions (const char *path, ReconcileOptions *options, Arena *arena,
                GError **error)
{
  g_autofree char *text = decision_file_read (path, error);
  g_autofree char *name = g_utf8_make_valid (path, -1);

  if (text == NULL)
    return FALSE;
  options->decisions
      = decisions_parse (text, arena_strdup (arena, name), arena,
                         options->problems, &options->n_decisions);
  return TRUE;
}

gboolean
reconciling_options (const Reconciling *reconciling, Arena *arena,
                     ProblemList *problems, ReconcileOptions *ret_options,
                     GError **error)
{
  *ret_options = reconciling->options;
  ret_options->problems = problems;
  return reconciling->decisions == NULL
         || read_decisions (reconciling->decisions, ret_options, arena,
                            error);
}

gboolean
reconciling_run (const Reconciling *reconciling, const Claim *const *claims,
                 guint n_claims, Arena *arena, ProblemList *problems,
                 Reconciliation *ret_reconciliation, GError **error)
{
  ReconcileOptions options;

  if (!reconciling_options (reconciling, arena, problems, &options, error))
    return FALSE;
  *ret_reconciliation = reconcile_with (claims, n_claims, &options, arena);
  if (!reconciling->learn)
    return TRUE;
  options.problems = NULL;
  options.reliabilities = reliability_learn (
      claims, n_claims, ret_reconciliation->findings,
      ret_reconciliation->n_findings, arena, &options.n_reliabilities);
  *ret_reconciliation = reconcile_with (claims, n_claims, &options, arena);
  return TRUE;
}
