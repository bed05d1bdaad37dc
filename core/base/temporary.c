#include "config.h"

#include "base/temporary.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

static const char *
find_folder (void)
{
  const char *folder = g_getenv ("TMPDIR");

  if (folder != NULL && *folder != '\0')
    return folder;
  return g_access ("/var/tmp", W_OK | X_OK) == 0 ? "/var/tmp" : "/tmp";
}

int
temporary_open (GError **error)
{
  g_autofree char *path
      = g_build_filename (find_folder (), "concordat-XXXXXX", NULL);
  int fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    temporary_fail (errno, error);
  else
    g_unlink (path);
  return fd;
}

gboolean
temporary_fail (int number, GError **error)
{
  g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_OUTPUT,
               "%s: cannot use a temporary file: %s; make room there or set "
               "TMPDIR to another folder",
               find_folder (), g_strerror (number));
  return FALSE;
}
