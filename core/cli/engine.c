#include "config.h"

#include "cli/engine.h"

#include "base/error.h"

#include <string.h>

/* Documents that are read together have no more bytes than this before the
 * last of them: enough to use each step's code many times while it is in the
 * processor's cache and its branches are foretold, few enough for what is
 * known of them to stay near. */
#define BATCH_SIZE (192 * 1024)

/* One that came after a loaded plugin of its name was only not needed. */
static gboolean
was_needed (const Registry *registry, guint index)
{
  const PluginInfo *info = registry_get (registry, index);

  for (guint i = 0; i < index; i++)
    {
      const PluginInfo *other = registry_get (registry, i);

      if (other->plugin != NULL && strcmp (other->name, info->name) == 0)
        return FALSE;
    }
  return TRUE;
}

void
registry_tell_refused (const Registry *registry, ProblemList *problems)
{
  for (guint i = 0; i < registry_length (registry); i++)
    {
      const PluginInfo *info = registry_get (registry, i);

      if (info->plugin == NULL && was_needed (registry, i))
        problem_list_add (problems, PROBLEM_WARNING, info->file, info->line,
                          info->column, info->remedy,
                          "the plugin is not used: %s", info->reason);
    }
}

gboolean
registry_check_plugins (const Registry *registry, GError **error)
{
  for (guint i = 0; i < registry_length (registry); i++)
    if (registry_get (registry, i)->plugin != NULL)
      return TRUE;
  g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_PLUGIN,
               "no plugin can be used; see concordat plugin list, or say "
               "where they are with --plugin-dir");
  return FALSE;
}

gboolean
engine_init (Engine *engine, const char *const *plugin_folders,
             ProblemList *problems, GError **error)
{
  *engine = (Engine) { NULL };
  engine->arena = arena_new ();
  engine->registry = registry_new (plugin_folders);
  registry_tell_refused (engine->registry, problems);
  return engine_load_language (engine, error);
}

gboolean
engine_load_language (Engine *engine, GError **error)
{
  engine->reading = arena_new ();
  engine->language = language_new_english (error);
  if (engine->language == NULL)
    return FALSE;
  engine->extractor
      = extractor_new (engine->language, engine->registry, error);
  return engine->extractor != NULL;
}

void
engine_clear (Engine *engine)
{
  g_clear_pointer (&engine->extractor, extractor_free);
  g_clear_pointer (&engine->language, language_free);
  g_clear_pointer (&engine->registry, registry_free);
  g_clear_pointer (&engine->arena, arena_free);
  g_clear_pointer (&engine->reading, arena_free);
}

Extraction
engine_extract (Engine *engine, const Document *document)
{
  arena_reset (engine->arena);
  return extractor_run (engine->extractor, document, engine->arena);
}

gboolean
engine_add (Engine *engine, const Document *document, const guint8 *without)
{
  ExtractorTask task = { document, without };

  arena_array_add (engine->arena, &engine->batch, task);
  engine->batch_size += document->size;
  return engine->batch_size >= BATCH_SIZE;
}

gboolean
engine_extract_all (Engine *engine, ExtractorFunc func, gpointer data)
{
  gboolean going
      = extractor_run_all (engine->extractor, engine->batch.data,
                           engine->batch.len, func, data, engine->reading);

  engine->batch = (ArenaArray) { NULL, 0, 0 };
  engine->batch_size = 0;
  arena_reset (engine->arena);
  return going;
}

void
engine_append_claims (const Extraction *extraction, GString *out)
{
  claims_write_lines (extraction->claims, extraction->n_claims, out);
}

ClaimDocument *
document_record (const Document *document, Arena *arena)
{
  ClaimDocument *record = arena_new_struct (arena, ClaimDocument);
  DocumentIdentity identity = document_identity (document);

  record->id = arena_strdup (arena, document->id);
  record->sha256 = arena_strdup (arena, identity.sha256);
  record->fingerprint = arena_strdup (arena, identity.fingerprint);
  record->title = arena_strdup (arena, document->title);
  record->publisher = arena_strdup (arena, document->publisher);
  record->owner = arena_strdup (arena, document->owner);
  record->credit = arena_strdup (arena, document->credit);
  record->published = arena_strdup (arena, document->published);
  record->published_range = document->published_range;
  record->language = arena_strdup (arena, document->language);
  record->uri = arena_strdup (arena, document->uri);
  record->event = arena_strdup (arena, document->event);
  return record;
}
