/* concordat plugin test: a plugin against its fixtures. */
#include "config.h"

#include "base/error.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/crew.h"
#include "host/fixtures.h"
#include "cli/plugin-commands.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

typedef struct
{
  const char *name;
  GPtrArray *fixtures;
} Testing;

static gboolean
take_result (const Document *document, const TaskResult *result,
             gpointer data, GError **error)
{
  Testing *testing = data;
  guint index = (guint) g_ascii_strtoull (document->id, NULL, 10);

  fixture_found (g_ptr_array_index (testing->fixtures, index), result->text,
                 result->length, testing->name);
  return TRUE;
}

static gboolean
run_fixtures (Testing *testing, Crew *crew, GError **error)
{
  for (guint i = 0; i < testing->fixtures->len; i++)
    {
      const Fixture *fixture = g_ptr_array_index (testing->fixtures, i);
      Document *document = document_new ();

      document->metadata = g_strdup_printf ("%u", i);
      document->id = document->metadata;
      document->content = g_strdup (fixture->text);
      document->text_length = strlen (fixture->text);
      document_complete (document);
      if (!crew_submit (crew, document, error))
        return FALSE;
    }
  return crew_finish (crew, error);
}

/* Appends what is wrong; the number of fixtures that fail. */
static guint
append_failures (const Testing *testing, const char *file, GString *out)
{
  guint failed = 0;

  for (guint i = 0; i < testing->fixtures->len; i++)
    {
      const Fixture *fixture = g_ptr_array_index (testing->fixtures, i);

      if (fixture->found != NULL
          && strcmp (fixture->found, fixture->expected) == 0)
        continue;
      failed++;
      g_string_append_printf (
          out, "%s:%u: %s\nexpected:\n%sfound:\n%s", file, fixture->line,
          fixture->text, fixture->expected,
          fixture->found != NULL ? fixture->found : "not examined\n");
    }
  return failed;
}

static gboolean
set_refused (GError **error, const char *file, const PluginInfo *info)
{
  const char *remedy = info->remedy != NULL ? info->remedy : "";
  g_autofree char *place
      = info->line > 0 ? g_strdup_printf (":%u:%u", (guint) info->line,
                                          (guint) info->column)
                       : g_strdup ("");

  g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_PLUGIN,
               "%s%s: %s; %s", file, place, info->reason, remedy);
  return FALSE;
}

/* FILE must be the one that is used under its name. */
static gboolean
check_used (const Crew *crew, const char *name, const char *file,
            GError **error)
{
  const PluginInfo *info = registry_find (crew_registry (crew), name);
  g_autofree char *path = g_canonicalize_filename (file, NULL);

  if (info != NULL && strcmp (info->file, path) == 0)
    return TRUE;
  for (guint i = 0; i < registry_length (crew_registry (crew)); i++)
    {
      info = registry_get (crew_registry (crew), i);
      if (strcmp (info->file, path) == 0)
        return set_refused (error, file, info);
    }
  g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_PLUGIN,
               "%s: no such plugin: a file NAME.claims or NAME.so", file);
  return FALSE;
}

/* FALSE when something was not examined. */
static gboolean
check_coverage (const ProblemList *problems, GError **error)
{
  for (guint i = 0; i < problem_list_length (problems); i++)
    if (problem_list_get (problems, i)->kind == PROBLEM_LOST)
      {
        g_autofree char *text
            = problem_to_string (problem_list_get (problems, i));

        g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_PLUGIN, "%s",
                     text);
        return FALSE;
      }
  return TRUE;
}

char *
plugin_fixtures_file (const char *file)
{
  const char *dot = strrchr (file, '.');

  return g_strdup_printf ("%.*s.fixtures",
                          (int) (dot != NULL ? dot - file : 0), file);
}

gboolean
plugin_run_fixtures (const Options *given, const char *file, GString *out,
                     guint *ret_failed, guint *ret_total, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *name = g_path_get_basename (file);
  g_autofree char *fixtures_file = plugin_fixtures_file (file);
  g_autofree char *contents = NULL;
  char *folders[] = { folder, NULL };
  Options options = *given;
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_autoptr (GPtrArray) fixtures = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  Testing testing = { .name = name };
  g_autoptr (Crew) crew = NULL;

  if (strrchr (name, '.') != NULL)
    *strrchr (name, '.') = '\0';
  options.plugin_folders = folders;
  crew = crew_new (&options, WORK_EXTRACT, take_result, &testing, problems,
                   error);
  if (crew == NULL || !check_used (crew, name, file, error)
      || !g_file_get_contents (fixtures_file, &contents, NULL, error))
    return FALSE;
  testing.fixtures = fixtures = fixtures_parse (contents);
  crew_collect (crew, lines);
  if (!run_fixtures (&testing, crew, error)
      || !check_coverage (problems, error))
    return FALSE;
  *ret_failed = append_failures (&testing, fixtures_file, out);
  *ret_total = fixtures->len;
  return TRUE;
}

static int
test_once (const Options *options, const char *file)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (file);
  guint failed, total;

  if (!plugin_run_fixtures (options, file, out, &failed, &total, &error))
    {
      console_error ("%s", error->message);
      return STATUS_ERROR;
    }
  if (strrchr (name, '.') != NULL)
    *strrchr (name, '.') = '\0';
  printf ("%s%s: %u of %u fixtures pass\n", out->str, name, total - failed,
          total);
  return failed > 0 ? STATUS_CONTRADICTIONS : STATUS_OK;
}

/* When FILE was changed last, or 0. */
static gint64
changed (const char *file)
{
  GStatBuf status;

  if (g_stat (file, &status) != 0)
    return 0;
  return (gint64) status.st_mtim.tv_sec * 1000000000
         + status.st_mtim.tv_nsec + status.st_size;
}

int
plugin_test (const Options *options, const char *file, gboolean watch)
{
  g_autofree char *fixtures = plugin_fixtures_file (file);
  gint64 before = changed (file) ^ changed (fixtures);
  int status;

  /* What the plugin says is for its author, who is here. */
  g_setenv ("CONCORDAT_PLUGIN_LOG", "1", FALSE);
  status = test_once (options, file);
  while (watch)
    {
      fflush (stdout);
      while ((changed (file) ^ changed (fixtures)) == before)
        g_usleep (G_USEC_PER_SEC / 4);
      before = changed (file) ^ changed (fixtures);
      printf ("\n");
      fflush (stdout);
      status = test_once (options, file);
    }
  return status;
}
