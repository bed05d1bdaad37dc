#include "config.h"

#include "host/registry-wire.h"

#include "host/handshake.h"

#include <string.h>

/* Nobody installs so many. */
#define MAX_ENTRIES 10000

static void
put_tables (const struct concordat_plugin *plugin, GString *out)
{
  const struct concordat_predicate *predicate = plugin->predicates;
  const struct concordat_noun *noun = plugin->nouns;

  for (; predicate != NULL && predicate->words != NULL; predicate++)
    {
      wire_put_string (out, predicate->words);
      wire_put_number (out, predicate->part);
      wire_put_number (out, predicate->counted);
      wire_put_number (out, predicate->flags);
      wire_put_string (out, predicate->measure);
      wire_put_string (out, predicate->accumulation);
      wire_put_string (out, predicate->count_status);
    }
  wire_put_string (out, NULL);
  for (; noun != NULL && noun->lemma != NULL; noun++)
    {
      wire_put_string (out, noun->lemma);
      wire_put_string (out, noun->unit);
    }
  wire_put_string (out, NULL);
  for (guint i = 0;
       plugin->categories != NULL && plugin->categories[i] != NULL; i++)
    wire_put_string (out, plugin->categories[i]);
  wire_put_string (out, NULL);
  wire_put_number (out, plugin->categories != NULL);
}

static void
put_plugin (const struct concordat_plugin *plugin, GString *out)
{
  wire_put_string (out, plugin->version);
  wire_put_string (out, plugin->description);
  wire_put_string (out, plugin->convention);
  wire_put_string (out, plugin->measure);
  wire_put_string (out, plugin->accumulation);
  wire_put_number (out, plugin->accept != NULL);
  wire_put_number (out, plugin->read != NULL);
  put_tables (plugin, out);
}

/* Paths need not be UTF-8. */
static void
put_valid (GString *out, const char *text)
{
  g_autofree char *valid
      = text != NULL ? g_utf8_make_valid (text, -1) : NULL;

  wire_put_string (out, valid);
}

void
registry_put (const Registry *registry, GString *out)
{
  wire_put_number (out, registry_length (registry));
  for (guint i = 0; i < registry_length (registry); i++)
    {
      const PluginInfo *info = registry_get (registry, i);

      put_valid (out, info->name);
      wire_put_bytes (out, info->file, strlen (info->file));
      wire_put_string (out, info->sha256);
      put_valid (out, info->reason);
      put_valid (out, info->remedy);
      wire_put_number (out, info->line);
      wire_put_number (out, info->column);
      wire_put_number (out, info->plugin != NULL);
      if (info->plugin != NULL)
        put_plugin (info->plugin, out);
    }
}

static int
no_accept (const struct concordat_host *host,
           const struct concordat_sentence *sentence,
           struct concordat_claim *claim)
{
  return -1;
}

static int
no_read (const struct concordat_host *host,
         const struct concordat_sentence *sentence)
{
  return -1;
}

static void
take_predicates (WireReader *reader, Arena *arena,
                 struct concordat_plugin *plugin)
{
  g_autoptr (GArray) list
      = g_array_new (TRUE, TRUE, sizeof (struct concordat_predicate));
  const char *text;

  while ((text = wire_get_string (reader, arena)) != NULL)
    {
      struct concordat_predicate predicate = { .words = text };

      predicate.part = wire_get_below (reader, G_MAXINT);
      predicate.counted = wire_get_below (reader, G_MAXINT);
      predicate.flags = wire_get_below (reader, G_MAXINT);
      predicate.measure = wire_get_string (reader, arena);
      predicate.accumulation = wire_get_string (reader, arena);
      predicate.count_status = wire_get_string (reader, arena);
      g_array_append_val (list, predicate);
    }
  if (list->len > 0)
    plugin->predicates = arena_memdup (
        arena, list->data,
        (list->len + 1) * sizeof (struct concordat_predicate));
}

static void
take_lists (WireReader *reader, Arena *arena, struct concordat_plugin *plugin)
{
  g_autoptr (GArray) nouns
      = g_array_new (TRUE, TRUE, sizeof (struct concordat_noun));
  g_autoptr (GPtrArray) categories = g_ptr_array_new ();
  const char *text;

  while ((text = wire_get_string (reader, arena)) != NULL)
    {
      struct concordat_noun noun = { text, wire_get_string (reader, arena) };

      g_array_append_val (nouns, noun);
    }
  if (nouns->len > 0)
    plugin->nouns = arena_memdup (
        arena, nouns->data, (nouns->len + 1) * sizeof (struct concordat_noun));
  do
    {
      text = wire_get_string (reader, arena);
      g_ptr_array_add (categories, (gpointer) text);
    }
  while (text != NULL);
  if (wire_get_number (reader) != 0)
    plugin->categories = arena_memdup (arena, categories->pdata,
                                       categories->len * sizeof (char *));
}

static RuleFile *
take_plugin (WireReader *reader, const char *name)
{
  RuleFile *tables = g_new0 (RuleFile, 1);
  struct concordat_plugin *plugin = &tables->plugin;

  tables->arena = arena_new ();
  plugin->abi_major = CONCORDAT_ABI_MAJOR;
  plugin->abi_minor = CONCORDAT_ABI_MINOR;
  plugin->size = sizeof *plugin;
  plugin->predicate_size = sizeof (struct concordat_predicate);
  plugin->noun_size = sizeof (struct concordat_noun);
  plugin->name = arena_strdup (tables->arena, name);
  plugin->version = wire_get_string (reader, tables->arena);
  plugin->description = wire_get_string (reader, tables->arena);
  plugin->convention = wire_get_string (reader, tables->arena);
  plugin->measure = wire_get_string (reader, tables->arena);
  plugin->accumulation = wire_get_string (reader, tables->arena);
  plugin->accept = wire_get_number (reader) ? no_accept : NULL;
  plugin->read = wire_get_number (reader) ? no_read : NULL;
  take_predicates (reader, tables->arena, plugin);
  take_lists (reader, tables->arena, plugin);
  return tables;
}

static void
take_entry (WireReader *reader, Registry *registry, Arena *arena)
{
  PluginInfo info = { NULL };
  RuleFile *tables = NULL;
  const char *sha256, *file;
  gsize length;

  info.name = g_strdup (wire_get_string (reader, arena));
  file = wire_get_bytes (reader, &length);
  info.file = g_strndup (file != NULL ? file : "", length);
  sha256 = wire_get_string (reader, arena);
  g_strlcpy (info.sha256, sha256 != NULL ? sha256 : "", sizeof info.sha256);
  info.reason = g_strdup (wire_get_string (reader, arena));
  info.remedy = g_strdup (wire_get_string (reader, arena));
  info.line = wire_get_number (reader);
  info.column = wire_get_number (reader);
  if (wire_get_number (reader) != 0)
    tables = take_plugin (reader, info.name);
  if (info.name == NULL)
    info.name = g_strdup ("");
  registry_append (registry, &info, tables);
}

Registry *
registry_take (WireReader *reader)
{
  g_autoptr (Registry) registry = registry_new_empty ();
  g_autoptr (Arena) arena = arena_new ();
  guint n = wire_get_below (reader, MAX_ENTRIES);

  for (guint i = 0; i < n && !reader->failed; i++)
    take_entry (reader, registry, arena);
  return reader->failed ? NULL : g_steal_pointer (&registry);
}
