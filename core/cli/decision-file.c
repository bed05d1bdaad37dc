#include "config.h"

#include "cli/decision-file.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Nobody decides so much; a device may never end. */
#define MOST ((gsize) 16 * 1024 * 1024)
#define BLOCK ((gsize) 64 * 1024)

static gboolean
fail (const char *path, const char *what, const char *remedy, GError **error)
{
  g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_INPUT, "%s: %s; %s",
               path, what, remedy);
  return FALSE;
}

static gboolean
fail_with_number (const char *path, const char *what, GError **error)
{
  int number = errno;
  g_autofree char *text
      = g_strdup_printf ("cannot %s it: %s", what, g_strerror (number));

  return fail (path, text,
               number == ENOSPC ? "make room and run it again"
                                : "check the name and its permissions",
               error);
}

static gboolean
read_all (int fd, const char *path, GString *text, GError **error)
{
  gssize n;

  do
    {
      gsize before = text->len;

      g_string_set_size (text, before + BLOCK);
      n = read (fd, text->str + before, BLOCK);
      g_string_set_size (text, before + (gsize) MAX (n, 0));
      if (n < 0 && errno != EINTR)
        return fail_with_number (path, "read", error);
      if (text->len > MOST)
        return fail (path, "it is too long for a file of decisions",
                     "name the right file", error);
    }
  while (n != 0);
  if (strlen (text->str) == text->len)
    return TRUE;
  return fail (path, "it holds a NUL byte, and is no text",
               "name the right file, or take the byte out", error);
}

char *
decision_file_read (const char *path, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean done;

  if (fd < 0)
    {
      fail_with_number (path, "read", error);
      return NULL;
    }
  done = read_all (fd, path, text, error);
  close (fd);
  return done ? g_strdup (text->str) : NULL;
}

/* A line that is there in part is worse than none. */
static gboolean
write_all (int fd, off_t size, const char *path, const GString *text,
           GError **error)
{
  gsize done = 0;

  while (done < text->len)
    {
      gssize n = write (fd, text->str + done, text->len - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          fail_with_number (path, "write", error);
          if (done > 0 && ftruncate (fd, size) != 0)
            g_prefix_error (error, "the end of the file is incomplete: ");
          return FALSE;
        }
      done += (gsize) n;
    }
  return TRUE;
}

static gboolean
ends_in_line (int fd, off_t size)
{
  char last = '\n';

  return size == 0 || pread (fd, &last, 1, size - 1) != 1 || last == '\n';
}

gboolean
decision_file_append (const char *path, const GString *line, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  struct stat about;
  int fd = open (path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK,
                 0666);
  gboolean done;

  if (fd < 0)
    return fail_with_number (path, "write", error);
  if (fstat (fd, &about) != 0 || !S_ISREG (about.st_mode))
    {
      close (fd);
      return fail (path, "it is no ordinary file", "name another with --file",
                   error);
    }
  g_string_assign (text, ends_in_line (fd, about.st_size) ? "" : "\n");
  g_string_append_len (text, line->str, (gssize) line->len);
  done = write_all (fd, about.st_size, path, text, error);
  if (close (fd) != 0 && done)
    return fail_with_number (path, "write", error);
  return done;
}
