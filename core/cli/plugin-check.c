/* concordat plugin check: what every plugin must stand, a line each. */
#include "config.h"

#include "cli/command.h"
#include "cli/crew.h"
#include "cli/plugin-commands.h"

#include <stdio.h>
#include <string.h>

/* How long the huge texts are, in bytes. */
#define HUGE_TEXT (1024 * 1024)

typedef struct
{
  GString *claims;  /* of all documents */
} Checking;

static void
tell (gboolean passed, guint *failed, const char *what, const char *why)
{
  printf ("%s: %s%s%s\n", passed ? "passed" : "FAILED", what,
          why != NULL ? ": " : "", why != NULL ? why : "");
  if (!passed)
    ++*failed;
}

static gboolean
take_result (const Document *document, const TaskResult *result,
             gpointer data, GError **error)
{
  Checking *checking = data;

  g_string_append_len (checking->claims, result->text,
                       (gssize) result->length);
  return TRUE;
}

/* TEXT over and over, up to SIZE bytes. */
static char *
repeat (const char *text, gsize size)
{
  GString *all = g_string_sized_new (size);

  while (all->len < size)
    g_string_append (all, text);
  return g_string_free (all, FALSE);
}

static Document *
make_document (const char *id, char *text)
{
  Document *document = document_new ();

  g_free (document->id);
  document->id = g_strdup (id);
  document->content = text;
  document->text_length = strlen (text);
  document_complete (document);
  return document;
}

/* Texts that a plugin may not have been written for. */
static const struct
{
  const char *what;
  const char *text;
  gsize size;
} inputs[] = {
  { "an empty text", "", 0 },
  { "a text of one letter", "a", 0 },
  { "a text without letters", "\xE2\x80\xA8\xEF\xBF\xBD\t\x01 \xC2\xA0...", 0 },
  { "many figures", "12 soldiers, 30 people and 7 schools were hit. ",
    HUGE_TEXT },
  { "one sentence of a megabyte", "12 people and ", HUGE_TEXT },
  { "one word of a megabyte", "x", HUGE_TEXT },
  { "brackets and quotes", "(\"'[{", HUGE_TEXT / 16 },
};

/* One run over input INDEX; what was lost, or NULL.  (transfer full) */
static char *
run_input (const Options *options, guint index, GString *claims,
           GError **error)
{
  g_autoptr (ProblemList) problems = problem_list_new ();
  Checking checking = { .claims = claims };
  g_autoptr (Crew) crew = crew_new (options, WORK_EXTRACT, take_result,
                                    &checking, problems, error);

  if (crew == NULL
      || !crew_submit (crew,
                       make_document ("check", repeat (inputs[index].text,
                                                       inputs[index].size)),
                       error)
      || !crew_finish (crew, error))
    return g_strdup ((*error)->message);
  for (guint i = 0; i < problem_list_length (problems); i++)
    if (problem_list_get (problems, i)->kind == PROBLEM_LOST)
      return problem_to_string (problem_list_get (problems, i));
  return NULL;
}

static void
check_inputs (const Options *options, guint *failed)
{
  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autoptr (GString) first = g_string_new (NULL);
      g_autoptr (GString) second = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      gint64 begun = g_get_monotonic_time ();
      g_autofree char *lost = run_input (options, i, first, &error);
      gint64 taken = g_get_monotonic_time () - begun;
      g_autofree char *again
          = lost == NULL ? run_input (options, i, second, &error) : NULL;
      gboolean same = g_string_equal (first, second);

      if (lost == NULL && !same)
        lost = g_strdup ("two runs give different claims");
      tell (lost == NULL && again == NULL, failed, inputs[i].what,
            lost != NULL ? lost : again);
      if (inputs[i].size == HUGE_TEXT && lost == NULL)
        printf ("        %.1f s for the megabyte, all plugins and the start "
                "included\n",
                (double) taken / G_USEC_PER_SEC);
    }
}

/* The plugin as it was found; FALSE where it cannot be used. */
static gboolean
check_found (const Options *options, const char *path, guint *failed)
{
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (Crew) crew
      = crew_new (options, WORK_SCAN, NULL, NULL, problems, &error);
  const Registry *registry = crew != NULL ? crew_registry (crew) : NULL;

  for (guint i = 0; registry != NULL && i < registry_length (registry); i++)
    {
      const PluginInfo *info = registry_get (registry, i);

      if (strcmp (info->file, path) != 0)
        continue;
      tell (info->plugin != NULL, failed,
            "it is found, trusted, loaded, and fits this program's ABI",
            info->reason);
      return info->plugin != NULL;
    }
  tell (FALSE, failed, "it is found",
        error != NULL ? error->message : "no file NAME.claims or NAME.so");
  return FALSE;
}

int
plugin_check (const Options *given, const char *file)
{
  g_autofree char *path = g_canonicalize_filename (file, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  char *folders[] = { folder, NULL };
  Options options = *given;
  guint failed = 0;

  options.plugin_folders = folders;
  if (check_found (&options, path, &failed))
    {
      tell (plugin_test (&options, path, FALSE) == STATUS_OK, &failed,
            "its fixtures", NULL);
      check_inputs (&options, &failed);
    }
  return failed == 0 ? STATUS_OK : STATUS_CONTRADICTIONS;
}
