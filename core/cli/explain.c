/* concordat explain: where a claim, a relation or a finding comes from: the
 * rule, the words, the bytes, the reasons. */
#include "config.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/explain-claim.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/run-folder.h"

#include <math.h>
#include <string.h>

static void
explain_entry (GString *out, const FindingClaim *entry)
{
  g_autofree char *text = g_strdup_printf (
      "%s: %s, %s%s%s%s%s", entry->id, claim_status_name (entry->status),
      relation_name (entry->relation),
      entry->group_name != NULL ? ", origin " : ", nobody named",
      entry->group_name != NULL ? entry->group_name : "",
      entry->reason != NULL ? "; " : "",
      entry->reason != NULL ? entry->reason : "");

  explain_add_line (out, "claim", text);
}

static void
explain_relation (GString *out, const FindingRelation *relation)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE] = "-";
  g_autofree char *text = NULL;

  if (!isnan (relation->similarity))
    g_ascii_formatd (number, sizeof number, "%.3f", relation->similarity);
  text = g_strdup_printf ("%s / %s: %s, similarity %s%s%s", relation->a,
                          relation->b, relation_name (relation->relation),
                          number, relation->reason != NULL ? "; " : "",
                          relation->reason != NULL ? relation->reason : "");
  explain_add_line (out, "relation", text);
}

static void
explain_finding (GString *out, const Finding *finding)
{
  g_string_append_printf (out, "question %s\n", finding->question.id);
  explain_add_line (out, "asks", finding->question.text);
  explain_add_line (out, "verdict", verdict_name (finding->verdict));
  explain_add_line (out, "standing", finding->summary);
  explain_add_line (out, "grade", grade_name (finding->grade));
  for (const char *const *reason = finding->reasons;
       reason != NULL && *reason != NULL; reason++)
    explain_add_line (out, "reason", *reason);
  for (guint i = 0; i < finding->n_claims; i++)
    explain_entry (out, &finding->claims[i]);
  for (guint i = 0; i < finding->n_relations; i++)
    explain_relation (out, &finding->relations[i]);
}

/* What the findings say of the claim. */
static void
explain_standing (GString *out, const RunFolder *folder, const char *id)
{
  for (guint i = 0; i < folder->findings->len; i++)
    {
      const Finding *finding = g_ptr_array_index (folder->findings, i);

      for (guint k = 0; k < finding->n_claims; k++)
        {
          if (g_strcmp0 (finding->claims[k].id, id) != 0)
            continue;
          g_string_append_printf (out, "question %s\n",
                                  finding->question.id);
          explain_add_line (out, "asks", finding->question.text);
          explain_entry (out, &finding->claims[k]);
        }
      for (guint k = 0; k < finding->n_relations; k++)
        if (g_strcmp0 (finding->relations[k].a, id) == 0
            || g_strcmp0 (finding->relations[k].b, id) == 0)
          explain_relation (out, &finding->relations[k]);
    }
}

/* The relations that hold between two claims. */
static void
explain_pair (GString *out, const RunFolder *folder, const char *a,
              const char *b)
{
  gboolean found = FALSE;

  for (guint i = 0; i < folder->findings->len; i++)
    {
      const Finding *finding = g_ptr_array_index (folder->findings, i);

      for (guint k = 0; k < finding->n_relations; k++)
        {
          const FindingRelation *relation = &finding->relations[k];

          if ((strcmp (relation->a, a) != 0 || strcmp (relation->b, b) != 0)
              && (strcmp (relation->a, b) != 0
                  || strcmp (relation->b, a) != 0))
            continue;
          g_string_append_printf (out, "question %s\n",
                                  finding->question.id);
          explain_relation (out, relation);
          found = TRUE;
        }
    }
  if (!found)
    g_string_append (out, "The two claims are not compared with each "
                          "other.\n");
}

static gboolean
explain (const char *ids, const char *path, ProblemList *problems,
         GError **error)
{
  g_autoptr (Arena) arena = arena_new ();
  g_auto (RunFolder) folder = { NULL, NULL };
  g_auto (GStrv) parts = g_strsplit (ids, "/", 2);
  g_autoptr (GString) out = g_string_new (NULL);
  Named one, two = { NULL, NULL, NULL };

  if (!run_folder_read (&folder, path, arena, problems, error)
      || !run_folder_find (&folder, parts[0], &one, error)
      || (parts[1] != NULL
          && !run_folder_find (&folder, parts[1], &two, error)))
    return FALSE;
  for (guint i = 0; i < 2; i++)
    {
      const Named *named = i == 0 ? &one : &two;

      if (named->claim != NULL)
        explain_claim (out, named->claim);
      else if (named->finding != NULL)
        explain_finding (out, named->finding);
    }
  if (two.id != NULL)
    explain_pair (out, &folder, one.id, two.id);
  else if (one.claim != NULL)
    explain_standing (out, &folder, one.id);
  return output_print (out, error);
}

int
command_explain (const Command *command, char **argv)
{
  GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto (Options) options;
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_autoptr (GError) error = NULL;
  const char *folder;
  int status;

  if (!options_parse (&options, command, entries, argv, &status))
    return status;
  if (options.arguments[0] == NULL || *options.arguments[0] == '\0')
    return options_usage_error (command,
                                "say which id, of a claim or a question, or "
                                "A/B for the relation of two claims");
  folder = options.arguments[1] != NULL ? options.arguments[1]
                                        : DEFAULT_FOLDER;
  if (!explain (options.arguments[0], folder, problems, &error))
    status = STATUS_ERROR;
  else if (problem_list_lost (problems) > 0)
    status = STATUS_INCOMPLETE;
  console_problems (problems, options.quiet);
  if (error != NULL)
    console_error ("%s", error->message);
  return status;
}
