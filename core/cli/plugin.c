/* concordat plugin: what is installed, and why something is not used. */
#include "config.h"

#include "base/json-writer.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/crew.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/plugin-commands.h"
#include "host/registry.h"

#include <stdio.h>
#include <string.h>

static const char *const part_names[] = { "", "verb", "noun", "adjective" };
static const char *const role_names[]
    = { "", "patient", "subject", "object", "complement", "number" };

static void
write_predicates (JsonWriter *writer,
                  const struct concordat_predicate *predicate)
{
  json_key (writer, "predicates");
  json_begin_array (writer);
  for (; predicate != NULL && predicate->words != NULL; predicate++)
    {
      json_begin_object (writer);
      json_member_string (writer, "words", predicate->words);
      json_member_string (writer, "part", part_names[predicate->part]);
      json_member_string (writer, "counted", role_names[predicate->counted]);
      json_member_string_opt (writer, "measure", predicate->measure);
      json_end_object (writer);
    }
  json_end_array (writer);
}

static void
write_json (JsonWriter *writer, const PluginInfo *info, gboolean whole)
{
  const struct concordat_plugin *plugin = info->plugin;
  g_autofree char *file = g_utf8_make_valid (info->file, -1);
  g_autofree char *name = g_utf8_make_valid (info->name, -1);
  g_autofree char *reason
      = info->reason != NULL ? g_utf8_make_valid (info->reason, -1) : NULL;
  g_autofree char *remedy
      = info->remedy != NULL ? g_utf8_make_valid (info->remedy, -1) : NULL;

  json_begin_object (writer);
  json_member_string (writer, "name", name);
  json_member_string (writer, "state",
                      plugin != NULL ? "loaded" : "refused");
  if (plugin != NULL)
    {
      json_member_string (writer, "version", plugin->version);
      json_member_string (writer, "measure", plugin->measure);
      json_member_string (writer, "description", plugin->description);
      json_member_string_opt (writer, "convention", plugin->convention);
    }
  json_member_string_opt (writer, "reason", reason);
  json_member_string_opt (writer, "remedy", remedy);
  json_member_string (writer, "file", file);
  if (info->line > 0)
    {
      json_member_int (writer, "line", (gint64) info->line);
      json_member_int (writer, "column", (gint64) info->column);
    }
  if (info->sha256[0] != '\0')
    json_member_string (writer, "sha256", info->sha256);
  if (whole && plugin != NULL)
    write_predicates (writer, plugin->predicates);
  json_end_object (writer);
}

static void
append_list_json (GString *out, const Registry *registry)
{
  JsonWriter writer;

  json_writer_init (&writer, out);
  json_begin_array (&writer);
  for (guint i = 0; i < registry_length (registry); i++)
    write_json (&writer, registry_get (registry, i), FALSE);
  json_end_array (&writer);
  g_string_append_c (out, '\n');
}

static void
append_refusal (GString *out, const PluginInfo *info)
{
  g_string_append (out, info->file);
  if (info->line > 0)
    g_string_append_printf (
        out, ":%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, info->line,
        info->column);
  g_string_append_printf (out, ": %s%s%s\n", info->reason,
                          info->remedy != NULL ? "; " : "",
                          info->remedy != NULL ? info->remedy : "");
}

static void
append_list (GString *out, const Registry *registry)
{
  gsize name = strlen ("NAME"), version = strlen ("VERSION"),
        measure = strlen ("MEASURE");
  gboolean refused = FALSE;

  for (guint i = 0; i < registry_length (registry); i++)
    {
      const PluginInfo *info = registry_get (registry, i);

      if (info->plugin == NULL)
        continue;
      name = MAX (name, strlen (info->name));
      version = MAX (version, strlen (info->plugin->version));
      measure = MAX (measure, strlen (info->plugin->measure));
    }
  g_string_append_printf (out, "%-*s  %-*s  %-*s  DESCRIPTION\n", (int) name,
                          "NAME", (int) version, "VERSION", (int) measure,
                          "MEASURE");
  for (guint i = 0; i < registry_length (registry); i++)
    {
      const PluginInfo *info = registry_get (registry, i);

      if (info->plugin == NULL)
        refused = TRUE;
      else
        g_string_append_printf (out, "%-*s  %-*s  %-*s  %s\n", (int) name,
                                info->name, (int) version,
                                info->plugin->version, (int) measure,
                                info->plugin->measure,
                                info->plugin->description);
    }
  if (refused)
    g_string_append (out, "\nRefused:\n");
  for (guint i = 0; i < registry_length (registry); i++)
    {
      const PluginInfo *info = registry_get (registry, i);

      if (info->plugin == NULL)
        append_refusal (out, info);
    }
}

static void
append_field (GString *out, const char *label, const char *value)
{
  if (value != NULL && value[0] != '\0')
    g_string_append_printf (out, "%-13s%s\n", label, value);
}

static void
append_words (GString *out, const struct concordat_plugin *plugin)
{
  const struct concordat_predicate *predicate = plugin->predicates;

  for (guint i = 0; plugin->categories != NULL
                    && plugin->categories[i] != NULL;
       i++)
    append_field (out, i == 0 ? "Counts" : "", plugin->categories[i]);
  for (guint i = 0;
       plugin->nouns != NULL && plugin->nouns[i].lemma != NULL; i++)
    append_field (out, i == 0 ? "Nouns" : "", plugin->nouns[i].lemma);
  if (predicate != NULL && predicate->words != NULL)
    g_string_append (out, "Predicates\n");
  for (; predicate != NULL && predicate->words != NULL; predicate++)
    g_string_append_printf (out, "  %s (%s): counts its %s%s%s\n",
                            predicate->words, part_names[predicate->part],
                            role_names[predicate->counted],
                            predicate->measure != NULL ? " as " : "",
                            predicate->measure != NULL ? predicate->measure
                                                       : "");
}

static void
append_show (GString *out, const PluginInfo *info)
{
  const struct concordat_plugin *plugin = info->plugin;

  append_field (out, "Name", info->name);
  append_field (out, "State", plugin != NULL ? "loaded" : "refused");
  append_field (out, "Reason", info->reason);
  append_field (out, "Remedy", info->remedy);
  append_field (out, "File", info->file);
  append_field (out, "SHA-256", info->sha256);
  if (plugin == NULL)
    return;
  append_field (out, "Version", plugin->version);
  append_field (out, "Description", plugin->description);
  append_field (out, "Convention", plugin->convention);
  append_field (out, "Measure", plugin->measure);
  append_words (out, plugin);
}

/* The loaded plugin of that name, else the first that was refused. */
static const PluginInfo *
find_any (const Registry *registry, const char *name)
{
  const PluginInfo *info = registry_find (registry, name);

  for (guint i = 0; info == NULL && i < registry_length (registry); i++)
    if (strcmp (registry_get (registry, i)->name, name) == 0)
      info = registry_get (registry, i);
  return info;
}

static int
show (GString *out, const Registry *registry, const char *name,
      gboolean as_json)
{
  const PluginInfo *info = find_any (registry, name);
  JsonWriter writer;

  if (info == NULL)
    {
      console_error ("%s: no such plugin; see concordat plugin list", name);
      return STATUS_ERROR;
    }
  if (!as_json)
    append_show (out, info);
  else
    {
      json_writer_init (&writer, out);
      write_json (&writer, info, TRUE);
      g_string_append_c (out, '\n');
    }
  return STATUS_OK;
}

static int
tell_usage (const Command *command)
{
  return options_usage_error (command,
                              "say list, show NAME, new NAME [FOLDER], "
                              "test FILE or check FILE");
}

int
command_plugin (const Command *command, char **argv)
{
  gboolean as_json = FALSE, in_c = FALSE, as_rules = FALSE, watch = FALSE;
  GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, "Print JSON", NULL },
    { "rules", 0, 0, G_OPTION_ARG_NONE, &as_rules,
      "new: as a rule file (the default)", NULL },
    { "c", 0, 0, G_OPTION_ARG_NONE, &in_c, "new: in C", NULL },
    { "watch", 0, 0, G_OPTION_ARG_NONE, &watch,
      "test: again whenever a file has changed", NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (Options) options;
  g_autoptr (Crew) crew = NULL;
  g_autoptr (ProblemList) refused = problem_list_new ();
  const Registry *registry;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  guint n_words;
  int status;

  if (!options_parse (&options, command, entries, argv, &status))
    return status;
  n_words = g_strv_length (options.arguments);
  if (n_words == 0)
    return tell_usage (command);
  if (strcmp (options.arguments[0], "new") == 0 && !(in_c && as_rules)
      && (n_words == 2 || n_words == 3))
    return plugin_new (&options, options.arguments[1], options.arguments[2],
                       in_c);
  if (strcmp (options.arguments[0], "test") == 0 && n_words == 2)
    return plugin_test (&options, options.arguments[1], watch);
  if (strcmp (options.arguments[0], "check") == 0 && n_words == 2)
    return plugin_check (&options, options.arguments[1], as_json);
  crew = crew_new (&options, WORK_SCAN, NULL, NULL, refused, &error);
  if (crew == NULL)
    {
      console_error ("%s", error->message);
      return STATUS_ERROR;
    }
  registry = crew_registry (crew);
  if (strcmp (options.arguments[0], "list") == 0 && n_words == 1)
    {
      if (as_json)
        append_list_json (out, registry);
      else
        append_list (out, registry);
    }
  else if (strcmp (options.arguments[0], "show") == 0 && n_words == 2)
    status = show (out, registry, options.arguments[1], as_json);
  else
    return tell_usage (command);
  if (!output_print (out, &error))
    {
      console_error ("%s", error->message);
      return STATUS_ERROR;
    }
  return status;
}
