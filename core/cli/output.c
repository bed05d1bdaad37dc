#include "config.h"

#include "cli/output.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* One write of this size costs little beside what fills it, and it stays in
 * the processor's cache meanwhile. */
#define BUFFER_SIZE (32 * 1024)

struct Output
{
  int fd;
  char *path; /* NULL: standard output */
  char *part; /* the file while it is being written */
  GString *buffer;
};

static gboolean
output_fail (const Output *output, const char *what, GError **error)
{
  int number = errno;

  g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_OUTPUT,
               "%s: cannot %s: %s%s",
               output->path != NULL ? output->path : "standard output", what,
               g_strerror (number),
               number == ENOSPC ? "; make room and run it again"
               : number == EACCES || number == EROFS
                   ? "; choose another folder with -o"
                   : "");
  return FALSE;
}

Output *
output_new (const char *path, GError **error)
{
  Output *output = g_new0 (Output, 1);

  output->fd = STDOUT_FILENO;
  output->buffer = g_string_sized_new (BUFFER_SIZE);
  if (path != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (path);
      g_autofree char *base = g_path_get_basename (path);
      g_autofree char *part = g_strdup_printf (".%s.part", base);

      output->path = g_strdup (path);
      output->part = g_build_filename (folder, part, NULL);
      output->fd = open (output->part,
                         O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW,
                         0666);
      if (output->fd < 0)
        {
          output_fail (output, "write it", error);
          g_clear_pointer (&output->part, g_free);
          g_clear_pointer (&output, output_free);
        }
    }
  return output;
}

GString *
output_buffer (Output *output)
{
  return output->buffer;
}

static gboolean
output_flush (Output *output, GError **error)
{
  const char *from = output->buffer->str;
  gsize rest = output->buffer->len;

  while (rest > 0)
    {
      gssize written = write (output->fd, from, rest);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return output_fail (output, "write it", error);
      from += written;
      rest -= (gsize) written;
    }
  g_string_truncate (output->buffer, 0);
  return TRUE;
}

gboolean
output_flush_some (Output *output, GError **error)
{
  return output->buffer->len < BUFFER_SIZE || output_flush (output, error);
}

gboolean
output_finish (Output *output, GError **error)
{
  int status;

  if (!output_flush (output, error))
    return FALSE;
  if (output->path == NULL)
    return TRUE;
  /* Some file systems tell only now that the disk is full. */
  status = close (output->fd);
  output->fd = -1;
  if (status != 0 || g_rename (output->part, output->path) != 0)
    return output_fail (output, "write it", error);
  g_clear_pointer (&output->part, g_free);
  return TRUE;
}

void
output_free (Output *output)
{
  if (output == NULL)
    return;
  if (output->path != NULL && output->fd >= 0)
    close (output->fd);
  if (output->part != NULL)
    g_unlink (output->part);
  g_free (output->path);
  g_free (output->part);
  g_string_free (output->buffer, TRUE);
  g_free (output);
}

static gboolean
write_text (const char *path, const GString *text, GError **error)
{
  g_autoptr (Output) output = output_new (path, error);

  if (output == NULL)
    return FALSE;
  g_string_append_len (output->buffer, text->str, (gssize) text->len);
  return output_finish (output, error);
}

gboolean
output_print (const GString *text, GError **error)
{
  return write_text (NULL, text, error);
}

gboolean
output_write_file (const char *path, const GString *text, GError **error)
{
  return write_text (path, text, error);
}

gboolean
output_make_folder (const char *path, GError **error)
{
  if (g_mkdir_with_parents (path, 0777) == 0)
    return TRUE;
  g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_OUTPUT,
               "%s: cannot make the folder: %s; choose another with -o", path,
               g_strerror (errno));
  return FALSE;
}
