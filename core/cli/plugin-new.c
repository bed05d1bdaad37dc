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
read_template (const char *name, GError **error)
{
  g_autofree char *installed
      = g_build_filename (paths_data (), "..", "template", name, NULL);
  g_autofree char *source = g_build_filename (
      paths_data (), "..", "..", "plugins", "template", name, NULL);
  char *text;

  if (g_file_get_contents (installed, &text, NULL, NULL)
      || g_file_get_contents (source, &text, NULL, error))
    return text;
  return NULL;
}

static gboolean
write_file (const char *template, const char *folder, const char *file,
            const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *identifier = g_strdelimit (g_strdup (name), "-", '_');
  g_autofree char *given = read_template (template, error);
  g_autoptr (GString) text = g_string_new (given);

  if (given == NULL)
    return FALSE;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST,
                   "%s: is there already; nothing is written over it", path);
      return FALSE;
    }
  g_string_replace (text, "@NAME@", name, 0);
  g_string_replace (text, "@IDENTIFIER@", identifier, 0);
  if (!output_write_file (path, text, error))
    return FALSE;
  printf ("%s\n", path);
  return TRUE;
}

int
plugin_new (const char *name, const char *folder, gboolean in_c)
{
  g_autofree char *rules = g_strconcat (name, ".claims", NULL);
  g_autofree char *source = g_strconcat (name, ".c", NULL);
  g_autofree char *fixtures = g_strconcat (name, ".fixtures", NULL);
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
    folder = name;
  done = output_make_folder (folder, &error);
  if (done && in_c)
    done = write_file ("plugin.c", folder, source, name, &error)
           && write_file ("plugin.mk", folder, "Makefile", name, &error);
  else if (done)
    done = write_file ("rules.claims", folder, rules, name, &error);
  done = done && write_file ("fixtures", folder, fixtures, name, &error);
  if (done)
    return STATUS_OK;
  console_error ("%s", error->message);
  return STATUS_ERROR;
}
