/* The plugins that were found: loaded, or refused with the reason.
 *
 * Plugins are looked for in the folders given, then in those of
 * CONCORDAT_PLUGIN_PATH, the user's ($XDG_DATA_HOME/concordat/plugins) and
 * the program's own, each in the order of file names.  The first of a name
 * wins; the others stay in the list with that reason.
 *
 * Threads: libltdl is not thread-safe; the registry is filled by one thread
 * before others use it.
 */
#ifndef CONCORDAT_HOST_REGISTRY_H
#define CONCORDAT_HOST_REGISTRY_H

#include "base/digest.h"
#include "host/rule-file.h"

#include <concordat/plugin.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *name; /* from the file, NAME.so or NAME.claims: "troop-deaths" */
  char *file;
  char sha256[DIGEST_SHA256_SIZE]; /* of the bytes loaded; "" if not read */
  /* The plugin, whole: members that an older binary does not have are
   * NULL.  NULL when it was refused. */
  const struct concordat_plugin *plugin;
  char *reason; /* why it was refused; NULL: it was not */
  char *remedy; /* what to do about it; NULL */
  guint64 line; /* where in a rule file; 0: no place */
  guint64 column;
} PluginInfo;

typedef struct Registry Registry;

/* FOLDERS (NULL-terminated, may be NULL) come before all others. */
Registry *registry_new (const char *const *folders);

/* Who wants to know before a binary is loaded, which may end the program. */
typedef struct
{
  void (*loading) (const char *file, gpointer data);
  /* Why the file must not be loaded (transfer none), NULL: load it. */
  const char *(*broken) (const char *file, gpointer data);
  gpointer data;
} RegistryWatch;

Registry *registry_new_watched (const char *const *folders,
                                const RegistryWatch *watch);
void registry_free (Registry *registry);

/* A list that was made elsewhere: the strings of INFO and TABLES (NULL: the
 * plugin was refused) are taken over; what TABLES hold is checked. */
Registry *registry_new_empty (void);
void registry_append (Registry *registry, const PluginInfo *info,
                      RuleFile *tables);

guint registry_length (const Registry *registry);
const PluginInfo *registry_get (const Registry *registry, guint index);

/* The loaded plugin of that name, or NULL. */
const PluginInfo *registry_find (const Registry *registry, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Registry, registry_free)

G_END_DECLS

#endif
