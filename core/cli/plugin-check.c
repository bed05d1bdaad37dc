/* concordat plugin check: the kit, and what it says. */
#include "config.h"

#include "base/error.h"
#include "base/json-writer.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/output.h"
#include "cli/plugin-commands.h"
#include "cli/plugin-kit.h"
#include "cli/trial.h"
#include "host/exports.h"
#include "host/fixtures.h"
#include "host/handshake.h"

#include <stdio.h>
#include <string.h>

static void
tell (const Verdict *verdict)
{
  printf ("%s: %s%s%s\n", verdict->passed ? "passed" : "FAILED",
          verdict->what, verdict->detail != NULL ? ": " : "",
          verdict->detail != NULL ? verdict->detail : "");
  fflush (stdout);
}

/* The plugin as it was found; FALSE where it cannot be used. */
static gboolean
check_found (Kit *kit)
{
  static const char what[]
      = "it is found, trusted, loaded, and fits this program's ABI";
  g_autoptr (GError) error = NULL;
  g_auto (Trial) trial;
  gboolean usable
      = trial_init (&trial, &kit->options, WORK_SCAN, kit->path, &error);
  const PluginInfo *info = trial.info;

  if (error != NULL)
    kit_add (kit, "found", what, FALSE, g_strdup (error->message));
  else if (info == NULL)
    kit_add (kit, "found", what, FALSE,
             g_strdup ("no file NAME.claims or NAME.so"));
  else if (!usable)
    kit_add (kit, "found", what, FALSE,
             info->remedy != NULL
                 ? g_strconcat (info->reason, "; ", info->remedy, NULL)
                 : g_strdup (info->reason));
  else
    kit_add (kit, "found", what, TRUE, NULL);
  return usable;
}

/* A rule file has none. */
static void
check_exports (Kit *kit)
{
  static const char what[] = "it exports its one symbol and no other";
  g_autofree char *symbol = plugin_symbol (kit->name);
  g_autofree char *bytes = NULL;
  g_autoptr (GPtrArray) names = NULL;
  gsize length;
  char *wrong = NULL;

  if (!g_str_has_suffix (kit->path, ".so"))
    return;
  if (g_file_get_contents (kit->path, &bytes, &length, NULL))
    names = exports_list (bytes, length);
  if (names == NULL)
    wrong = g_strdup ("its symbols cannot be read");
  for (guint i = 0; wrong == NULL && i < names->len; i++)
    if (strcmp (g_ptr_array_index (names, i), symbol) != 0)
      wrong = g_strdup_printf ("%s; make it static, or compile with "
                               "-fvisibility=hidden",
                               (const char *) g_ptr_array_index (names, i));
  kit_add (kit, "exports", what, wrong == NULL, wrong);
}

/* FALSE when the plugin fails with them, as it would with all else. */
static gboolean
check_fixtures (Kit *kit)
{
  g_autoptr (GString) failures = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  guint failed = 0, total = 0;
  gboolean passed;

  if (!plugin_run_fixtures (&kit->options, kit->path, failures, &failed,
                            &total, &error))
    {
      kit_add (kit, "fixtures", "its fixtures", FALSE,
               g_strdup (error->message));
      return error->domain != CONCORDAT_ERROR;
    }
  passed = failed == 0 && total > 0;
  kit_add (kit, "fixtures", "its fixtures", passed,
           g_strdup_printf ("%u of %u pass%s", total - failed, total,
                            passed ? "" : "; concordat plugin test tells "
                                          "more"));
  return TRUE;
}

/* What the plugin is tried with: the texts of its fixtures. */
static void
take_texts (Kit *kit)
{
  g_autofree char *file = plugin_fixtures_file (kit->path);
  g_autofree char *contents = NULL;
  g_autoptr (GPtrArray) fixtures = NULL;
  g_autoptr (GString) all = g_string_new (NULL);

  kit->texts = g_ptr_array_new_with_free_func (g_free);
  g_file_get_contents (file, &contents, NULL, NULL);
  fixtures = fixtures_parse (contents != NULL ? contents : "");
  for (guint i = 0; i < fixtures->len; i++)
    {
      const Fixture *fixture = g_ptr_array_index (fixtures, i);

      g_ptr_array_add (kit->texts, g_strdup (fixture->text));
      g_string_append_printf (all, "%s\n", fixture->text);
    }
  if (all->len == 0)
    g_string_append (all, "12 soldiers, 30 people and 7 schools were hit.\n");
  if (kit->texts->len == 0)
    g_ptr_array_add (kit->texts, g_strdup (all->str));
  kit->text = g_string_free (g_steal_pointer (&all), FALSE);
}

static gboolean
print_json (const Kit *kit, gboolean passed, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *file = g_utf8_make_valid (kit->path, -1);
  JsonWriter writer;

  json_writer_init (&writer, out);
  json_begin_object (&writer);
  json_member_string (&writer, "name", kit->name);
  json_member_string (&writer, "file", file);
  json_member_bool (&writer, "passed", passed);
  json_key (&writer, "checks");
  json_begin_array (&writer);
  for (guint i = 0; i < kit->verdicts->len; i++)
    {
      const Verdict *verdict = &g_array_index (kit->verdicts, Verdict, i);
      g_autofree char *detail
          = verdict->detail != NULL ? g_utf8_make_valid (verdict->detail, -1)
                                    : NULL;

      json_begin_object (&writer);
      json_member_string (&writer, "property", verdict->property);
      json_member_string (&writer, "what", verdict->what);
      json_member_bool (&writer, "passed", verdict->passed);
      json_member_string_opt (&writer, "detail", detail);
      json_end_object (&writer);
    }
  json_end_array (&writer);
  json_end_object (&writer);
  g_string_append_c (out, '\n');
  return output_print (out, error);
}

static void
kit_clear (Kit *kit)
{
  for (guint i = 0; i < kit->verdicts->len; i++)
    g_free (g_array_index (kit->verdicts, Verdict, i).detail);
  g_array_unref (kit->verdicts);
  g_clear_pointer (&kit->texts, g_ptr_array_unref);
  g_free (kit->text);
  g_free (kit->name);
}

static void
check_all (Kit *kit)
{
  take_texts (kit);
  check_exports (kit);
  if (!check_fixtures (kit))
    return;
  kit_check_inputs (kit);
  kit_check_bytes (kit);
  kit_check_spans (kit);
  kit_check_jobs (kit);
  kit_check_costs (kit);
}

int
plugin_check (const Options *options, const char *file, gboolean as_json)
{
  g_autofree char *path = g_canonicalize_filename (file, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  char *folders[] = { folder, NULL };
  Kit kit = { .options = *options, .path = path,
              .tell = as_json ? NULL : tell };
  gboolean passed = TRUE;

  kit.options.plugin_folders = folders;
  kit.name = g_path_get_basename (path);
  if (strrchr (kit.name, '.') != NULL)
    *strrchr (kit.name, '.') = '\0';
  kit.verdicts = g_array_new (FALSE, FALSE, sizeof (Verdict));
  if (check_found (&kit))
    check_all (&kit);
  for (guint i = 0; i < kit.verdicts->len; i++)
    passed &= g_array_index (kit.verdicts, Verdict, i).passed;
  if (as_json && !print_json (&kit, passed, &error))
    console_error ("%s", error->message);
  kit_clear (&kit);
  if (error != NULL)
    return STATUS_ERROR;
  return passed ? STATUS_OK : STATUS_CONTRADICTIONS;
}
