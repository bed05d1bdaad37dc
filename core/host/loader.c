/* libltdl with a loader of our own.
 *
 * The stock loader binds lazily, so that a plugin with an undefined function
 * loads and then kills the program at its first call; and libltdl reports
 * "file not found" for whatever went wrong, because the last loader that it
 * asks overwrites the message of the first. */
#include "config.h"

#include "host/loader.h"

#include <dlfcn.h>
#include <ltdl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A plugin that is mapped.  Its descriptor stays open for ever: libltdl and
 * the C library know it as /proc/self/fd/N and would take the next file with
 * that number for the same one. */
typedef struct
{
  TrustedFile file;
  lt_dlhandle handle;
} Module;

static GMutex mutex;
static GArray *modules;  /* of Module; under the mutex */
static char *last_error; /* of bind_now; under the mutex */

static lt_module
bind_now (lt_user_data data, const char *name, lt_dladvise advise)
{
  void *module = dlopen (name, RTLD_NOW | RTLD_LOCAL);

  if (module == NULL)
    {
      const char *error = dlerror ();

      if (last_error == NULL)
        last_error = g_strdup (error);
      lt_dlseterror (LT_ERROR_CANNOT_OPEN);
    }
  return module;
}

static gboolean
start (void)
{
  const lt_dlvtable *stock;
  lt_dlvtable *loader;

  if (modules != NULL)
    return TRUE;
  if (lt_dlinit () != 0)
    return FALSE;
  stock = lt_dlloader_find ("lt_dlopen");
  if (stock == NULL)
    return FALSE;
  loader = malloc (sizeof *loader); /* freed by libltdl, if ever */
  if (loader == NULL)
    return FALSE;
  *loader = *stock;
  loader->name = "concordat-bind-now";
  loader->module_open = bind_now;
  loader->dlloader_exit = NULL;
  loader->dlloader_data = NULL;
  loader->priority = LT_DLLOADER_PREPEND;
  /* Were it left behind ours, it would accept what ours refuses. */
  free (lt_dlloader_remove ("lt_dlopen"));
  if (lt_dlloader_add (loader) != 0)
    return FALSE;
  modules = g_array_new (FALSE, FALSE, sizeof (Module));
  return TRUE;
}

static const Module *
find_module (const TrustedFile *file)
{
  for (guint i = 0; i < modules->len; i++)
    {
      const Module *module = &g_array_index (modules, Module, i);

      if (module->file.device == file->device
          && module->file.inode == file->inode)
        return module;
    }
  return NULL;
}

static lt_dlhandle
open_handle (const char *name)
{
  lt_dladvise advise;
  lt_dlhandle handle = NULL;

  if (lt_dladvise_init (&advise) != 0)
    return NULL;
  if (lt_dladvise_local (&advise) == 0 && lt_dladvise_resident (&advise) == 0)
    handle = lt_dlopenadvise (name, advise);
  lt_dladvise_destroy (&advise);
  return handle;
}

/* The user knows the file by its path, not by our descriptor. */
static char *
with_path (const char *message, const char *name, const char *path)
{
  const char *at = strstr (message, name);

  if (at == NULL)
    return g_strdup (message);
  return g_strdup_printf ("%.*s%s%s", (int) (at - message), message, path,
                          at + strlen (name));
}

static lt_dlhandle
map (const TrustedFile *file, const char *path, Refusal *refusal)
{
  g_autofree char *name = g_strdup_printf ("/proc/self/fd/%d", file->fd);
  g_autofree char *words = NULL;
  Module module = { .file = *file };

  g_clear_pointer (&last_error, g_free);
  module.handle = open_handle (name);
  if (module.handle != NULL)
    {
      g_array_append_val (modules, module);
      return module.handle;
    }
  words = with_path (last_error != NULL ? last_error : lt_dlerror (), name,
                     path);
  refuse (refusal,
          g_strdup ("build it again for this machine, linked with "
                    "-Wl,-z,defs, which names what is missing"),
          "the system cannot load it: %s", words);
  return NULL;
}

/* Maps the file, or finds it mapped already. */
static lt_dlhandle
module_handle (TrustedFile *file, const char *path, Refusal *refusal)
{
  const Module *known = find_module (file);
  lt_dlhandle handle;

  if (known == NULL)
    {
      handle = map (file, path, refusal);
      if (handle != NULL)
        return handle;
    }
  else if (strcmp (known->file.sha256, file->sha256) != 0)
    refuse (refusal, g_strdup ("start the program again"),
            "the file was changed after it had been loaded");
  close (file->fd);
  file->fd = -1;
  return known != NULL && refusal->reason == NULL ? known->handle : NULL;
}

void *
loader_symbol (TrustedFile *file, const char *path, const char *symbol,
               Refusal *refusal)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  lt_dlhandle handle;
  void *address;

  if (!start ())
    {
      refuse (refusal, NULL, "libltdl does not start: %s", lt_dlerror ());
      close (file->fd);
      return NULL;
    }
  handle = module_handle (file, path, refusal);
  if (handle == NULL)
    return NULL;
  address = lt_dlsym (handle, symbol);
  if (address == NULL)
    refuse (refusal,
            g_strdup ("name the file after the plugin and write "
                      "CONCORDAT_PLUGIN in it, with \"_\" for \"-\""),
            "it does not export %s", symbol);
  return address;
}
