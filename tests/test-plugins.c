/* Each plugin against its fixtures: tests/fixtures/NAME.fixtures.
 *
 * A fixture is a text of one line or more and, after "=", each claim that the
 * plugin makes of it, in the order of the text:
 *
 *   = MEASURE[/STATUS] BEST QUALIFIER CATEGORY SIDE | FIGURE [< WHOLE]
 *
 * "-" stands for what is not known; WHOLE is the figure of which the claim is
 * a stated part.  A text without "=" must make no claim.  Empty lines part
 * the fixtures, "#" begins a comment. */
#include "config.h"

#include "base/paths.h"
#include "frames/extractor.h"
#include "tests/tap.h"

#include <math.h>
#include <string.h>

static Language *language;
static Registry *registry;
static Extractor *extractor;
static char *folder;

static int
set_up (void)
{
  g_autoptr (GError) error = NULL;
  const char *sources = g_getenv ("SOURCES");

  folder = g_build_filename (sources != NULL ? sources : ".", "tests",
                             "fixtures", NULL);
  registry = registry_new (paths_plugins ());
  language = language_new_english (&error);
  if (language != NULL)
    extractor = extractor_new (language, registry, &error);
  if (extractor == NULL)
    g_printerr ("# %s\n", error->message);
  return extractor == NULL;
}

static int
tear_down (void)
{
  extractor_free (extractor);
  language_free (language);
  registry_free (registry);
  g_free (folder);
  return 0;
}

static void
print_claim (GString *out, const Claim *claim, const Extraction *all)
{
  const Quantity *value = &claim->quantity.value;

  g_string_append_printf (out, "= %s", claim->measure);
  if (claim->count_status != COUNT_STATUS_REPORTED)
    g_string_append_printf (out, "/%s",
                            count_status_name (claim->count_status));
  if (isnan (value->best))
    g_string_append (out, " -");
  else
    g_string_append_printf (out, " %.0f", value->best);
  g_string_append_printf (
      out, " %s %s %s | %s", qualifier_name (value->qualifier),
      category_name (claim->population.category),
      claim->population.side != NULL ? claim->population.side : "-",
      claim->target.exact);
  for (guint i = 0; claim->part_of != NULL && i < all->n_claims; i++)
    if (strcmp (all->claims[i]->id, claim->part_of) == 0)
      g_string_append_printf (out, " < %s", all->claims[i]->target.exact);
  g_string_append_c (out, '\n');
}

/* The claims that the plugin NAME makes of TEXT, a line each. */
static char *
read_claims (const char *name, const char *text)
{
  g_autoptr (Arena) arena = arena_new ();
  g_autoptr (Document) document = document_new ();
  GString *out = g_string_new (NULL);
  Extraction extraction;

  document->id = g_strdup ("fixture");
  document->content = g_strdup (text);
  document->text_length = strlen (text);
  document_complete (document);
  extraction = extractor_run (extractor, document, arena);
  for (guint i = 0; i < extraction.n_claims; i++)
    if (strcmp (extraction.claims[i]->type, name) == 0)
      print_claim (out, extraction.claims[i], &extraction);
  return g_string_free (out, FALSE);
}

typedef struct
{
  guint positive;
  guint negative;
  guint wrong;
} Counts;

static void
check_fixture (const char *name, guint line, const char *text,
               const char *expected, Counts *counts)
{
  g_autofree char *claims = read_claims (name, text);

  if (*expected != '\0')
    counts->positive++;
  else
    counts->negative++;
  if (strcmp (claims, expected) == 0)
    return;
  counts->wrong++;
  g_printerr ("%s.fixtures:%u: %s\nexpected\n%sfound\n%s\n", name, line, text,
              expected, claims);
}

static void
check_file (const char *name, const char *contents, Counts *counts)
{
  g_auto (GStrv) lines = g_strsplit (contents, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0;; i++)
    {
      const char *line = lines[i];

      if (line != NULL && *line == '#')
        continue;
      if (line != NULL && *line == '=')
        g_string_append_printf (expected, "%s\n", line);
      else if (line != NULL && *line != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", line);
      else if (text->len > 0)
        {
          check_fixture (name, i, text->str, expected->str, counts);
          g_string_truncate (text, 0);
          g_string_truncate (expected, 0);
        }
      if (line == NULL)
        return;
    }
}

static Counts
check_plugin (const char *name)
{
  g_autofree char *base = g_strconcat (name, ".fixtures", NULL);
  g_autofree char *file = g_build_filename (folder, base, NULL);
  g_autofree char *contents = NULL;
  Counts counts = { 0 };

  if (g_file_get_contents (file, &contents, NULL, NULL))
    check_file (name, contents, &counts);
  else
    g_printerr ("%s has no fixtures\n", name);
  return counts;
}

static void
plugins_make_the_claims_of_their_fixtures (void)
{
  for (guint i = 0; i < registry_length (registry); i++)
    if (registry_get (registry, i)->plugin != NULL)
      CU_ASSERT_EQUAL (check_plugin (registry_get (registry, i)->name).wrong,
                       0);
}

static void
plugins_have_positive_and_negative_fixtures (void)
{
  guint n = 0;

  for (guint i = 0; i < registry_length (registry); i++)
    if (registry_get (registry, i)->plugin != NULL)
      {
        Counts counts = check_plugin (registry_get (registry, i)->name);

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
