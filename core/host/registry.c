/* Looks for plugins, in an order that depends on names alone. */
#include "config.h"

#include "host/registry.h"

#include "base/paths.h"
#include "host/handshake.h"
#include "host/loader.h"
#include "host/rule-file.h"
#include "host/trust.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUFFIX_BINARY ".so"
#define SUFFIX_RULES ".claims"
/* Nobody writes a rule file of this size. */
#define MAX_RULES (1024 * 1024)

/* One plugin with what only the registry needs to know. */
typedef struct
{
  PluginInfo info; /* first: handed out */
  struct concordat_plugin *plugin;
  RuleFile *rules; /* what the plugin points to; NULL: a binary */
  guint64 device;
  guint64 inode;
} Entry;

struct Registry
{
  GPtrArray *entries; /* of Entry */
  GArray *folders;    /* of struct stat: a folder is searched once */
  const RegistryWatch *watch; /* NULL: nobody; while it is filled */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  handshake_free (entry->plugin);
  rule_file_free (entry->rules);
  g_free (entry->info.name);
  g_free (entry->info.file);
  g_free (entry->info.reason);
  g_free (entry->info.remedy);
  g_free (entry);
}

static const Entry *
find_file (const Registry *registry, const TrustedFile *file)
{
  for (guint i = 0; i < registry->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (registry->entries, i);

      if (entry->plugin != NULL && entry->device == file->device
          && entry->inode == file->inode)
        return entry;
    }
  return NULL;
}

/* What can be said without running any of the plugin's code. */
static gboolean
entry_open (const Registry *registry, Entry *entry, TrustedFile *ret_file,
            Refusal *refusal)
{
  const PluginInfo *same_name = registry_find (registry, entry->info.name);
  const Entry *same_file;
  gboolean trusted = FALSE;

  *ret_file = (TrustedFile) { .fd = -1 };
  if (!plugin_name_is_valid (entry->info.name))
    return refuse (refusal, g_strdup_printf ("rename it: [a-z][a-z0-9-]*%s",
                                    strrchr (entry->info.file, '.')),
                   "\"%s\" is no name for a plugin", entry->info.name);
  trusted = trust_open (entry->info.file, ret_file, refusal);
  entry->device = ret_file->device;
  entry->inode = ret_file->inode;
  memcpy (entry->info.sha256, ret_file->sha256, sizeof entry->info.sha256);
  if (!trusted)
    return FALSE;
  same_file = find_file (registry, ret_file);
  if (same_file != NULL)
    return refuse (refusal, g_strdup ("remove one of the two"),
                   "it is the same file as %s", same_file->info.file);
  if (same_name != NULL)
    return refuse (refusal, g_strdup ("remove one of the two"),
                   "a plugin of this name was found before: %s",
                   same_name->file);
  return TRUE;
}

static gboolean
may_load (const Registry *registry, const Entry *entry, TrustedFile *file,
          Refusal *refusal)
{
  const RegistryWatch *watch = registry->watch;
  const char *broken;

  if (watch == NULL)
    return TRUE;
  broken = watch->broken (entry->info.file, watch->data);
  if (broken == NULL)
    {
      watch->loading (entry->info.file, watch->data);
      return TRUE;
    }
  close (file->fd);
  return refuse (refusal,
                 g_strdup ("build it again, or remove it; concordat plugin "
                           "check tells more"),
                 "%s", broken);
}

static struct concordat_plugin *
entry_load (const Registry *registry, const Entry *entry, TrustedFile *file,
            Refusal *refusal)
{
  struct concordat_plugin *(*get) (void);
  g_autofree char *symbol = plugin_symbol (entry->info.name);
  void *address;

  if (!may_load (registry, entry, file, refusal))
    return NULL;
  address = loader_symbol (file, entry->info.file, symbol, refusal);
  if (address == NULL)
    return NULL;
  /* ISO C has no cast from an object pointer to a function pointer. */
  memcpy (&get, &address, sizeof get);
  return handshake (get (), entry->info.name, refusal);
}

/* The very bytes that were hashed: read from the open file. */
static struct concordat_plugin *
entry_read (Entry *entry, TrustedFile *file, Refusal *refusal)
{
  g_autoptr (GMappedFile) map
      = g_mapped_file_new_from_fd (file->fd, FALSE, NULL);

  close (file->fd);
  if (map == NULL || g_mapped_file_get_length (map) > MAX_RULES)
    {
      refuse (refusal, NULL, "a rule file of this size cannot be meant");
      return NULL;
    }
  entry->rules = rule_file_read (g_mapped_file_get_contents (map),
                                 g_mapped_file_get_length (map),
                                 entry->info.name, refusal);
  if (entry->rules == NULL)
    return NULL;
  return handshake (&entry->rules->plugin, entry->info.name, refusal);
}

static const char *
find_suffix (const char *base)
{
  if (g_str_has_suffix (base, SUFFIX_BINARY))
    return SUFFIX_BINARY;
  return g_str_has_suffix (base, SUFFIX_RULES) ? SUFFIX_RULES : NULL;
}

static void
add_file (Registry *registry, const char *folder, const char *base)
{
  Entry *entry = g_new0 (Entry, 1);
  const char *suffix = find_suffix (base);
  Refusal refusal = { NULL };
  TrustedFile file;

  entry->info.name = g_strndup (base, strlen (base) - strlen (suffix));
  entry->info.file = g_build_filename (folder, base, NULL);
  if (entry_open (registry, entry, &file, &refusal))
    entry->plugin = strcmp (suffix, SUFFIX_RULES) == 0
                        ? entry_read (entry, &file, &refusal)
                        : entry_load (registry, entry, &file, &refusal);
  else if (file.fd >= 0)
    close (file.fd);
  entry->info.plugin = entry->plugin;
  entry->info.reason = refusal.reason;
  entry->info.remedy = refusal.remedy;
  entry->info.line = refusal.line;
  entry->info.column = refusal.column;
  g_ptr_array_add (registry->entries, entry);
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  const char *const *first = a;
  const char *const *second = b;

  return strcmp (*first, *second);
}

static gboolean
was_searched (Registry *registry, const char *folder)
{
  struct stat status;

  if (stat (folder, &status) != 0)
    return TRUE;
  for (guint i = 0; i < registry->folders->len; i++)
    {
      const struct stat *before
          = &g_array_index (registry->folders, struct stat, i);

      if (before->st_dev == status.st_dev && before->st_ino == status.st_ino)
        return TRUE;
    }
  g_array_append_val (registry->folders, status);
  return FALSE;
}

/* A folder that does not exist holds no plugins. */
static void
add_folder (Registry *registry, const char *folder)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = g_canonicalize_filename (folder, NULL);
  GDir *dir;
  const char *name;

  if (folder[0] == '\0' || was_searched (registry, path))
    return;
  dir = g_dir_open (path, 0, NULL);
  if (dir == NULL)
    return;
  while ((name = g_dir_read_name (dir)) != NULL)
    if (name[0] != '.' && find_suffix (name) != NULL)
      g_ptr_array_add (names, g_strdup (name));
  g_dir_close (dir);
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    add_file (registry, path, g_ptr_array_index (names, i));
}

static void
add_folders (Registry *registry, const char *const *folders)
{
  for (guint i = 0; folders != NULL && folders[i] != NULL; i++)
    add_folder (registry, folders[i]);
}

Registry *
registry_new_empty (void)
{
  Registry *registry = g_new0 (Registry, 1);

  registry->entries = g_ptr_array_new_with_free_func (entry_free);
  registry->folders = g_array_new (FALSE, FALSE, sizeof (struct stat));
  return registry;
}

void
registry_append (Registry *registry, const PluginInfo *info, RuleFile *tables)
{
  Entry *entry = g_new0 (Entry, 1);
  Refusal refusal = { NULL };

  entry->info = *info;
  entry->info.plugin = NULL;
  entry->rules = tables;
  if (tables != NULL)
    entry->plugin = handshake (&tables->plugin, info->name, &refusal);
  entry->info.plugin = entry->plugin;
  if (refusal.reason != NULL)
    {
      g_free (entry->info.reason);
      g_free (entry->info.remedy);
      entry->info.reason = refusal.reason;
      entry->info.remedy = refusal.remedy;
    }
  g_ptr_array_add (registry->entries, entry);
}

Registry *
registry_new_watched (const char *const *folders, const RegistryWatch *watch)
{
  Registry *registry = registry_new_empty ();
  const char *list = g_getenv ("CONCORDAT_PLUGIN_PATH");
  g_auto (GStrv) listed = g_strsplit (list != NULL ? list : "", ":", -1);
  g_autofree char *user = g_build_filename (g_get_user_data_dir (),
                                            "concordat", "plugins", NULL);

  registry->watch = watch;
  add_folders (registry, folders);
  add_folders (registry, (const char *const *) listed);
  add_folder (registry, user);
  add_folders (registry, paths_plugins ());
  registry->watch = NULL;
  return registry;
}

Registry *
registry_new (const char *const *folders)
{
  return registry_new_watched (folders, NULL);
}

void
registry_free (Registry *registry)
{
  if (registry == NULL)
    return;
  g_ptr_array_unref (registry->entries);
  g_array_unref (registry->folders);
  g_free (registry);
}

guint
registry_length (const Registry *registry)
{
  return registry->entries->len;
}

const PluginInfo *
registry_get (const Registry *registry, guint index)
{
  const Entry *entry = g_ptr_array_index (registry->entries, index);

  return &entry->info;
}

const PluginInfo *
registry_find (const Registry *registry, const char *name)
{
  for (guint i = 0; i < registry->entries->len; i++)
    {
      const PluginInfo *info = registry_get (registry, i);

      if (info->plugin != NULL && strcmp (info->name, name) == 0)
        return info;
    }
  return NULL;
}
