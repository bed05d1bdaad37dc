/* Opens inputs without hanging on a pipe that somebody left in a folder. */
#include "config.h"

#include "documents/input.h"

#include "documents/position.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct
{
  const char *ending;
  Format format;
} formats[] = {
  { ".txt", FORMAT_TEXT },         { ".text", FORMAT_TEXT },
  { ".jsonl", FORMAT_JSON_LINES }, { ".ndjson", FORMAT_JSON_LINES },
  { ".json", FORMAT_JSON },
};

Format
format_from_name (const char *name)
{
  const char *dot = strrchr (name, '.');

  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (dot, formats[i].ending) == 0)
      return formats[i].format;
  return FORMAT_UNKNOWN;
}

char *
name_stem (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  char *dot = strrchr (base, '.');

  if (dot != NULL && dot != base)
    *dot = '\0';
  return name_display (base);
}

void
input_add_failure (Reading *reading, const char *file, int error_number)
{
  const char *remedy = error_number == ENOENT ? "check the name"
                       : error_number == EACCES
                           ? "change its permissions, or those of its folder"
                       : error_number == ELOOP
                           ? "remove the link, which leads back to itself"
                           : NULL;

  problem_list_add (reading->problems, PROBLEM_LOST, file, 0, 0, remedy,
                    "cannot be read: %s", g_strerror (error_number));
}

static const char *
special_kind (mode_t mode)
{
  return S_ISFIFO (mode)                     ? "a named pipe"
         : S_ISSOCK (mode)                   ? "a socket"
         : S_ISDIR (mode)                    ? "a folder"
         : S_ISCHR (mode) || S_ISBLK (mode) ? "a device"
                                             : NULL;
}

LineReader *
input_open (Reading *reading, const char *path, const char *file,
            gboolean named)
{
  struct stat status;
  const char *kind;
  int fd;

  /* Without O_NONBLOCK a pipe that nobody writes to would stop the run. */
  fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY
                         | (named ? 0 : O_NONBLOCK), 0);
  if (fd < 0 || fstat (fd, &status) != 0)
    {
      input_add_failure (reading, file, errno);
      if (fd >= 0)
        close (fd);
      return NULL;
    }
  kind = special_kind (status.st_mode);
  if (kind != NULL && (!named || S_ISDIR (status.st_mode)
                       || S_ISBLK (status.st_mode)))
    {
      problem_list_add (reading->problems, PROBLEM_LOST, file, 0, 0,
                        "take it out of the folder, or name it itself",
                        "it is %s, not a file", kind);
      close (fd);
      return NULL;
    }
  return line_reader_new (fd, reading->limit);
}

gboolean
input_read_all (Reading *reading, LineReader *input, const char *file,
                char **ret_bytes, gsize *ret_size)
{
  switch (line_reader_read_all (input, ret_bytes, ret_size))
    {
    case LINE_TOO_LONG:
      problem_list_add (reading->problems, PROBLEM_LOST, file, 0, 0,
                        "split it",
                        "the file is longer than %" G_GSIZE_FORMAT " bytes, "
                        "the most that is read as one text", reading->limit);
      return FALSE;
    case LINE_FAILED:
      input_add_failure (reading, file, line_reader_error (input));
      return FALSE;
    default:
      return TRUE;
    }
}
