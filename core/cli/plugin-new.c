/* concordat plugin new: a skeleton that works. */
#include "config.h"

#include "base/paths.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/output.h"
#include "cli/plugin-commands.h"
#include "host/handshake.h"

#include <stdio.h>

/* Beside the data folder where it is installed; in the sources else. */
static char *
read_template (const char *data, const char *name, GError **error)
{
  g_autofree char *installed
      = g_build_filename (data, "..", "template", name, NULL);
  g_autofree char *source = g_build_filename (data, "..", "..", "plugins",
                                              "template", name, NULL);
  char *text;

  if (g_file_get_contents (installed, &text, NULL, NULL)
      || g_file_get_contents (source, &text, NULL, error))
    return text;
  return NULL;
}

/* What is written for one plugin. */
typedef struct
{
  const char *data; /* the data folder */
  const char *name;
  const char *folder;
} Skeleton;

static gboolean
write_file (const Skeleton *skeleton, const char *template, const char *file,
            GError **error)
{
  g_autofree char *path = g_build_filename (skeleton->folder, file, NULL);
  g_autofree char *identifier
      = g_strdelimit (g_strdup (skeleton->name), "-", '_');
  g_autofree char *given = read_template (skeleton->data, template, error);
  g_autoptr (GString) text = g_string_new (given);

  if (given == NULL)
    return FALSE;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST,
                   "%s: is there already; nothing is written over it", path);
      return FALSE;
    }
  g_string_replace (text, "@NAME@", skeleton->name, 0);
  g_string_replace (text, "@IDENTIFIER@", identifier, 0);
  if (!output_write_file (path, text, error))
    return FALSE;
  printf ("%s\n", path);
  return TRUE;
}

int
plugin_new (const Options *options, const char *name, const char *folder,
            gboolean in_c)
{
  g_autofree char *rules = g_strconcat (name, ".claims", NULL);
  g_autofree char *source = g_strconcat (name, ".c", NULL);
  g_autofree char *fixtures = g_strconcat (name, ".fixtures", NULL);
  Skeleton skeleton = { options->data_folder, name, folder };
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (!plugin_name_is_valid (name))
    {
      console_error ("plugin new: \"%s\" is no name for a plugin: small "
                     "letters, digits and hyphens, a letter first",
                     name);
      return STATUS_ERROR;
    }
  if (folder == NULL)
    skeleton.folder = name;
  if (skeleton.data == NULL)
    skeleton.data = paths_data ();
  done = output_make_folder (skeleton.folder, &error);
  if (done && in_c)
    done = write_file (&skeleton, "plugin.c", source, &error)
           && write_file (&skeleton, "plugin.mk", "Makefile", &error);
  else if (done)
    done = write_file (&skeleton, "rules.claims", rules, &error);
  done = done && write_file (&skeleton, "fixtures", fixtures, &error);
  if (done)
    return STATUS_OK;
  console_error ("%s", error->message);
  return STATUS_ERROR;
}
