/* Each plugin against its fixtures: tests/fixtures/NAME.fixtures, which
 * core/host/fixtures.h describes. */
#include "config.h"

#include "base/paths.h"
#include "cli/engine.h"
#include "host/fixtures.h"
#include "tests/tap.h"

#include <string.h>

static Engine engine;
static char *folder;

static int
set_up (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ProblemList) problems = problem_list_new ();
  const char *sources = g_getenv ("SOURCES");

  folder = g_build_filename (sources != NULL ? sources : ".", "tests",
                             "fixtures", NULL);
  if (!engine_init (&engine, paths_plugins (), problems, &error))
    g_printerr ("# %s\n", error->message);
  return error != NULL;
}

static int
tear_down (void)
{
  engine_clear (&engine);
  g_free (folder);
  return 0;
}

typedef struct
{
  guint positive;
  guint negative;
  guint wrong;
} Counts;

static void
check_fixture (const char *name, Fixture *fixture, Counts *counts)
{
  g_autoptr (Document) document = document_new ();
  g_autoptr (GString) lines = g_string_new (NULL);
  Extraction extraction;

  document->id = "fixture";
  document->content = g_strdup (fixture->text);
  document->text_length = strlen (fixture->text);
  document_complete (document);
  extraction = engine_extract (&engine, document);
  engine_append_claims (&extraction, lines);
  fixture_found (fixture, lines->str, lines->len, name);
  if (*fixture->expected != '\0')
    counts->positive++;
  else
    counts->negative++;
  if (strcmp (fixture->found, fixture->expected) == 0)
    return;
  counts->wrong++;
  g_printerr ("%s.fixtures:%u: %s\nexpected\n%sfound\n%s\n", name,
              fixture->line, fixture->text, fixture->expected,
              fixture->found);
}

static Counts
check_plugin (const char *name)
{
  g_autofree char *base = g_strconcat (name, ".fixtures", NULL);
  g_autofree char *file = g_build_filename (folder, base, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GPtrArray) fixtures = NULL;
  Counts counts = { 0 };

  if (!g_file_get_contents (file, &contents, NULL, NULL))
    {
      g_printerr ("%s has no fixtures\n", name);
      counts.wrong++;
      return counts;
    }
  fixtures = fixtures_parse (contents);
  for (guint i = 0; i < fixtures->len; i++)
    check_fixture (name, g_ptr_array_index (fixtures, i), &counts);
  return counts;
}

/* The name of the plugin at INDEX, NULL when it was refused. */
static const char *
plugin_name (guint index)
{
  const PluginInfo *info = registry_get (engine.registry, index);

  return info->plugin != NULL ? info->name : NULL;
}

static void
plugins_make_the_claims_of_their_fixtures (void)
{
  for (guint i = 0; i < registry_length (engine.registry); i++)
    if (plugin_name (i) != NULL)
      CU_ASSERT_EQUAL (check_plugin (plugin_name (i)).wrong, 0);
}

static void
plugins_have_positive_and_negative_fixtures (void)
{
  guint n = 0;

  for (guint i = 0; i < registry_length (engine.registry); i++)
    if (plugin_name (i) != NULL)
      {
        Counts counts = check_plugin (plugin_name (i));

        CU_ASSERT (counts.positive >= 3 && counts.negative >= 1);
        n++;
      }
  CU_ASSERT (n > 0);
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "make the claims of their fixtures",
      plugins_make_the_claims_of_their_fixtures },
    { "have positive and negative fixtures",
      plugins_have_positive_and_negative_fixtures },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "plugins", set_up, tear_down, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
