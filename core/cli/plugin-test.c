/* concordat plugin test: a plugin against its fixtures. */
#include "config.h"

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

      g_free (document->id);
      document->id = g_strdup_printf ("%u", i);
      document->content = g_strdup (fixture->text);
      document->text_length = strlen (fixture->text);
      document_complete (document);
      if (!crew_submit (crew, document, error))
        return FALSE;
    }
  return crew_finish (crew, error);
}

/* Prints what is wrong; the number of fixtures that fail. */
static guint
print_fixtures (const Testing *testing, const char *file)
{
  guint failed = 0;

  for (guint i = 0; i < testing->fixtures->len; i++)
    {
      const Fixture *fixture = g_ptr_array_index (testing->fixtures, i);

      if (fixture->found != NULL
          && strcmp (fixture->found, fixture->expected) == 0)
        continue;
      failed++;
      printf ("%s:%u: %s\nexpected:\n%sfound:\n%s", file, fixture->line,
              fixture->text, fixture->expected,
              fixture->found != NULL ? fixture->found : "not examined\n");
    }
  printf ("%s: %u of %u fixtures pass\n", testing->name,
          testing->fixtures->len - failed, testing->fixtures->len);
  return failed;
}

/* FILE must be the one that is used under its name. */
static gboolean
check_used (const Crew *crew, const char *name, const char *file)
{
  const PluginInfo *info = registry_find (crew_registry (crew), name);
  g_autofree char *path = g_canonicalize_filename (file, NULL);

  if (info != NULL && strcmp (info->file, path) == 0)
    return TRUE;
  for (guint i = 0; i < registry_length (crew_registry (crew)); i++)
    {
      info = registry_get (crew_registry (crew), i);
      if (strcmp (info->file, path) != 0)
        continue;
      if (info->line > 0)
        console_error ("%s:%u:%u: %s; %s", file, (guint) info->line,
                       (guint) info->column, info->reason,
                       info->remedy != NULL ? info->remedy : "");
      else
        console_error ("%s: %s; %s", file, info->reason,
                       info->remedy != NULL ? info->remedy : "");
      return FALSE;
    }
  console_error ("%s: no such plugin: a file NAME.claims or NAME.so", file);
  return FALSE;
}

static int
test_once (const Options *given, const char *file)
{
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *name = g_path_get_basename (file);
  g_autofree char *fixtures_file = NULL;
  g_autofree char *contents = NULL;
  char *folders[] = { folder, NULL };
  Options options = *given;
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_autoptr (GError) error = NULL;
  Testing testing = { 0 };
  g_autoptr (Crew) crew = NULL;
  int status = STATUS_ERROR;

  if (strrchr (name, '.') != NULL)
    *strrchr (name, '.') = '\0';
  fixtures_file = g_strdup_printf ("%s/%s.fixtures", folder, name);
  testing.name = name;
  options.plugin_folders = folders;
  crew = crew_new (&options, WORK_EXTRACT, take_result, &testing, problems,
                   &error);
  if (crew != NULL && !check_used (crew, name, file))
    return STATUS_ERROR;
  if (crew != NULL
      && g_file_get_contents (fixtures_file, &contents, NULL, &error))
    {
      testing.fixtures = fixtures_parse (contents);
      if (run_fixtures (&testing, crew, &error))
        status = print_fixtures (&testing, fixtures_file) > 0
                     ? STATUS_CONTRADICTIONS
                     : STATUS_OK;
      g_ptr_array_unref (testing.fixtures);
    }
  for (guint i = 0; i < problem_list_length (problems); i++)
    if (problem_list_get (problems, i)->kind == PROBLEM_LOST)
      {
        g_autofree char *text
            = problem_to_string (problem_list_get (problems, i));

        console_error ("%s", text);
        status = STATUS_ERROR;
      }
  if (error != NULL)
    console_error ("%s", error->message);
  return status;
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
  g_autofree char *fixtures = NULL;
  const char *dot = strrchr (file, '.');
  int status = test_once (options, file);

  fixtures = g_strdup_printf (
      "%.*s.fixtures", (int) (dot != NULL ? dot - file : 0), file);
  while (watch)
    {
      gint64 before = changed (file) ^ changed (fixtures);

      fflush (stdout);
      while ((changed (file) ^ changed (fixtures)) == before)
        g_usleep (G_USEC_PER_SEC / 4);
      printf ("\n");
      status = test_once (options, file);
    }
  return status;
}
