/* A build tree is known by a file beside the program that configure wrote;
 * an installed program has no such file and uses the paths it was built for. */
#include "config.h"

#include "base/paths.h"

typedef struct
{
  char *data;
  char **plugins;
} Paths;

/* The file stands beside the program, or one or two folders above it: test
 * programs are in tests/, or in tests/.libs where libtool wraps them. */
static gboolean
load_uninstalled (GKeyFile *file, const char *folder)
{
  static const char *const above[] = { ".", "..", "../.." };

  for (guint i = 0; i < G_N_ELEMENTS (above); i++)
    {
      g_autofree char *name = g_build_filename (
          folder, above[i], "concordat-uninstalled.ini", NULL);

      if (g_key_file_load_from_file (file, name, G_KEY_FILE_NONE, NULL))
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_uninstalled (Paths *paths)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *list = NULL;

  if (program == NULL)
    return FALSE;
  folder = g_path_get_dirname (program);
  if (!load_uninstalled (file, folder))
    return FALSE;
  paths->data = g_key_file_get_string (file, "uninstalled", "data", NULL);
  list = g_key_file_get_string (file, "uninstalled", "plugins", NULL);
  if (paths->data == NULL || list == NULL)
    return FALSE;
  paths->plugins = g_strsplit (list, ":", -1);
  return TRUE;
}

static const Paths *
paths_get (void)
{
  static Paths paths;
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      if (!read_uninstalled (&paths))
        {
          paths.data = g_build_filename (PKGDATADIR, "data", NULL);
          paths.plugins = g_strsplit (PLUGINDIR, ":", -1);
        }
      g_once_init_leave (&ready, 1);
    }
  return &paths;
}

const char *
paths_data (void)
{
  return paths_get ()->data;
}

const char *const *
paths_plugins (void)
{
  return (const char *const *) paths_get ()->plugins;
}
