/* concordat diff: what is new, changed or gone from one run to another.
 *
 * Claims are the same by their ids; a finding is the same question by its
 * id, or, where that changed, the one that holds the same claims. */
#include "config.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/run-folder.h"
#include "report/clean.h"

#include <string.h>

typedef struct
{
  RunFolder before;
  RunFolder after;
  GString *out;
  guint changes;
} Diff;

static char *
record_text (void (*write) (gconstpointer record, JsonWriter *writer),
             gconstpointer record)
{
  GString *text = g_string_new (NULL);
  JsonWriter writer;

  json_writer_init (&writer, text);
  write (record, &writer);
  return g_string_free (text, FALSE);
}

static void
write_claim (gconstpointer record, JsonWriter *writer)
{
  claim_write (record, writer);
}

static void
write_finding (gconstpointer record, JsonWriter *writer)
{
  finding_write (record, writer);
}

static void
tell (Diff *diff, const char *what, const char *id, const char *words)
{
  g_autofree char *clean = clean_text (words != NULL ? words : "");

  g_string_append_printf (diff->out, "%-18s %s  %s\n", what, id, clean);
  diff->changes++;
}

static const char *
claim_words (const Claim *claim)
{
  return claim->sentence.text != NULL ? claim->sentence.text
                                      : claim->target.exact;
}

static GHashTable *
claims_of (const RunFolder *folder)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < folder->claims->len; i++)
    {
      const Claim *claim = g_ptr_array_index (folder->claims, i);

      g_hash_table_insert (table, (gpointer) (gsize) claim->id,
                           (gpointer) (gsize) claim);
    }
  return table;
}

static void
diff_claims (Diff *diff)
{
  g_autoptr (GHashTable) before = claims_of (&diff->before);
  g_autoptr (GHashTable) after = claims_of (&diff->after);

  for (guint i = 0; i < diff->after.claims->len; i++)
    {
      const Claim *claim = g_ptr_array_index (diff->after.claims, i);
      const Claim *old = g_hash_table_lookup (before, claim->id);
      g_autofree char *now = record_text (write_claim, claim);
      g_autofree char *then
          = old != NULL ? record_text (write_claim, old) : NULL;

      if (old == NULL)
        tell (diff, "new claim", claim->id, claim_words (claim));
      else if (strcmp (now, then) != 0)
        tell (diff, "changed claim", claim->id, claim_words (claim));
    }
  for (guint i = 0; i < diff->before.claims->len; i++)
    {
      const Claim *claim = g_ptr_array_index (diff->before.claims, i);

      if (g_hash_table_lookup (after, claim->id) == NULL)
        tell (diff, "vanished claim", claim->id, claim_words (claim));
    }
}

/* By the question's id, and by each of its claims. */
static GHashTable *
findings_of (const RunFolder *folder)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < folder->findings->len; i++)
    {
      const Finding *finding = g_ptr_array_index (folder->findings, i);

      for (guint k = 0; k < finding->n_claims; k++)
        g_hash_table_insert (table,
                             (gpointer) (gsize) finding->claims[k].id,
                             (gpointer) (gsize) finding);
    }
  for (guint i = 0; i < folder->findings->len; i++)
    {
      const Finding *finding = g_ptr_array_index (folder->findings, i);

      g_hash_table_insert (table, (gpointer) (gsize) finding->question.id,
                           (gpointer) (gsize) finding);
    }
  return table;
}

static const Finding *
find_same (GHashTable *table, const Finding *finding)
{
  const Finding *same = g_hash_table_lookup (table, finding->question.id);

  for (guint i = 0; same == NULL && i < finding->n_claims; i++)
    same = g_hash_table_lookup (table, finding->claims[i].id);
  return same;
}

static char *
figures_of (const Finding *finding)
{
  g_autofree char *best = finding->best >= 0
                              ? quantity_number_to_string (finding->best)
                              : g_strdup ("no number");

  return g_strdup_printf ("%s, %s, %s, %u claims",
                          verdict_name (finding->verdict), best,
                          grade_name (finding->grade), finding->n_claims);
}

static void
tell_changed (Diff *diff, const Finding *old, const Finding *finding)
{
  g_autofree char *then = figures_of (old), *now = figures_of (finding);
  g_autofree char *words = NULL;

  if (strcmp (then, now) == 0)
    words = g_strdup_printf ("%s (%s; its reasons changed)",
                             finding->question.text, now);
  else
    words = g_strdup_printf ("%s (%s; before: %s)", finding->question.text,
                             now, then);
  tell (diff, "changed finding", finding->question.id, words);
}

static void
diff_findings (Diff *diff)
{
  g_autoptr (GHashTable) before = findings_of (&diff->before);
  g_autoptr (GHashTable) after = findings_of (&diff->after);

  for (guint i = 0; i < diff->after.findings->len; i++)
    {
      const Finding *finding = g_ptr_array_index (diff->after.findings, i);
      const Finding *old = find_same (before, finding);
      g_autofree char *now = record_text (write_finding, finding);
      g_autofree char *then
          = old != NULL ? record_text (write_finding, old) : NULL;

      if (old == NULL)
        tell (diff, "new finding", finding->question.id,
              finding->question.text);
      else if (strcmp (now, then) != 0)
        tell_changed (diff, old, finding);
    }
  for (guint i = 0; i < diff->before.findings->len; i++)
    {
      const Finding *finding = g_ptr_array_index (diff->before.findings, i);

      if (find_same (after, finding) == NULL)
        tell (diff, "vanished finding", finding->question.id,
              finding->question.text);
    }
}

static gboolean
diff_runs (char **folders, ProblemList *problems, gboolean *ret_differ,
           GError **error)
{
  g_autoptr (Arena) arena = arena_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  Diff diff = { { NULL, NULL }, { NULL, NULL }, out, 0 };
  gboolean done
      = run_folder_read (&diff.before, folders[0], arena, problems, error)
        && run_folder_read (&diff.after, folders[1], arena, problems, error);

  if (done)
    {
      diff_claims (&diff);
      diff_findings (&diff);
      done = output_print (out, error);
    }
  *ret_differ = diff.changes > 0;
  run_folder_clear (&diff.before);
  run_folder_clear (&diff.after);
  return done;
}

int
command_diff (const Command *command, char **argv)
{
  gboolean check = FALSE, differ = FALSE;
  GOptionEntry entries[] = {
    { "check", 0, 0, G_OPTION_ARG_NONE, &check,
      "Exit with 1 when the runs differ", NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (Options) options;
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_autoptr (GError) error = NULL;
  int status;

  if (!options_parse (&options, command, entries, argv, &status))
    return status;
  if (g_strv_length (options.arguments) != 2)
    return options_usage_error (command, "say which two folders of runs");
  if (!diff_runs (options.arguments, problems, &differ, &error))
    status = STATUS_ERROR;
  else if (problem_list_lost (problems) > 0)
    status = STATUS_INCOMPLETE;
  else if (check && differ)
    status = STATUS_CONTRADICTIONS;
  console_problems (problems, options.quiet);
  if (error != NULL)
    console_error ("%s", error->message);
  return status;
}
