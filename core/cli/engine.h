/* What reads documents: the language and the plugins, set up once and then
 * the same for every document. */
#ifndef CONCORDAT_CLI_ENGINE_H
#define CONCORDAT_CLI_ENGINE_H

#include "base/problem.h"
#include "frames/extractor.h"

G_BEGIN_DECLS

typedef struct
{
  Registry *registry;
  Language *language;
  Extractor *extractor;
  Arena *arena;     /* of the documents at hand */
  Arena *reading;   /* of what is read in them together */
  ArenaArray batch; /* of ExtractorTask: they are read together */
  gsize batch_size; /* of their texts, in bytes */
} Engine;

/* PLUGIN_FOLDERS come before those of the registry; NULL: none.  A refused
 * plugin is added to PROBLEMS as a warning. */
gboolean engine_init (Engine *engine, const char *const *plugin_folders,
                      ProblemList *problems, GError **error);

/* The second half of engine_init, where registry and arena are there. */
gboolean engine_load_language (Engine *engine, GError **error);
void engine_clear (Engine *engine);

/* What DOCUMENT says; lives until the next call. */
Extraction engine_extract (Engine *engine, const Document *document);

/* Puts DOCUMENT by until there are enough to be read together: then TRUE.
 * It and WITHOUT (extractor.h) are borrowed until they have been read, and may
 * live in the arena. */
gboolean engine_add (Engine *engine, const Document *document,
                     const guint8 *without);

/* Reads what was put by, and tells FUNC of it as extractor_run_all does;
 * FALSE where FUNC was. */
gboolean engine_extract_all (Engine *engine, ExtractorFunc func,
                             gpointer data);

/* Appends the claims as JSON Lines. */
void engine_append_claims (const Extraction *extraction, GString *out);

/* Adds a warning for each refused plugin that nothing replaces. */
void registry_tell_refused (const Registry *registry, ProblemList *problems);

/* FALSE with ERROR set where no plugin can be used, so that there would be
 * no claims. */
gboolean registry_check_plugins (const Registry *registry, GError **error);

/* What a record says of DOCUMENT, copied into ARENA. */
ClaimDocument *document_record (const Document *document, Arena *arena);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Engine, engine_clear)

G_END_DECLS

#endif
