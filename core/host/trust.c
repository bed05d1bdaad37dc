/* Judges owner and mode of a plugin's file and folder, without a race. */
#include "config.h"

#include "host/trust.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static char *
shell_remedy (const char *command, const char *path)
{
  g_autofree char *quoted = g_shell_quote (path);

  return g_strdup_printf ("run: %s %s", command, quoted);
}

/* WHAT is "file" or "folder". */
static gboolean
judge (const struct stat *status, const char *what, const char *path,
       Refusal *refusal)
{
  guint mode = status->st_mode & 07777;
  uid_t user = geteuid ();

  if (status->st_uid != 0 && status->st_uid != user)
    {
      g_autofree char *command
          = g_strdup_printf ("chown %lu", (gulong) user);

      return refuse (refusal, shell_remedy (command, path),
                     "the %s belongs to user %lu, neither to root nor to "
                     "you",
                     what, (gulong) status->st_uid);
    }
  if (mode & (S_IWGRP | S_IWOTH))
    return refuse (refusal, shell_remedy ("chmod go-w", path),
                   "the %s can be written by %s (mode %04o)", what,
                   mode & S_IWOTH ? "everybody" : "its group", mode);
  return TRUE;
}

static gboolean
judge_folder (const char *path, Refusal *refusal)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct stat status;

  if (stat (folder, &status) != 0)
    return refuse (refusal, NULL, "its folder cannot be examined: %s",
                   g_strerror (errno));
  return judge (&status, "folder", folder, refusal);
}

/* A symbolic link leads into another folder, which must be safe as well. */
static gboolean
judge_folders (const char *path, int fd, Refusal *refusal)
{
  g_autofree char *descriptor = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autofree char *target = g_file_read_link (descriptor, NULL);

  return judge_folder (path, refusal)
         && (target == NULL || !g_path_is_absolute (target)
             || judge_folder (target, refusal));
}

static gboolean
hash (TrustedFile *file, Refusal *refusal)
{
  g_autoptr (GError) error = NULL;
  GMappedFile *map = g_mapped_file_new_from_fd (file->fd, FALSE, &error);

  if (map == NULL)
    return refuse (refusal, NULL, "it cannot be read: %s", error->message);
  digest_sha256 (g_mapped_file_get_contents (map),
                 g_mapped_file_get_length (map), file->sha256);
  g_mapped_file_unref (map);
  return TRUE;
}

gboolean
trust_open (const char *path, TrustedFile *ret_file, Refusal *refusal)
{
  struct stat status;

  *ret_file = (TrustedFile) { .fd = -1 };
  /* Not blocking: a pipe of that name must not stop the program. */
  ret_file->fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (ret_file->fd < 0)
    return refuse (refusal, shell_remedy ("ls -lL", path),
                   "it cannot be opened: %s", g_strerror (errno));
  if (fstat (ret_file->fd, &status) == 0)
    {
      ret_file->device = status.st_dev;
      ret_file->inode = status.st_ino;
      if (!S_ISREG (status.st_mode))
        refuse (refusal, NULL, "it is no regular file");
      else if (judge (&status, "file", path, refusal)
               && judge_folders (path, ret_file->fd, refusal)
               && hash (ret_file, refusal))
        return TRUE;
    }
  else
    refuse (refusal, NULL, "it cannot be examined: %s", g_strerror (errno));
  close (ret_file->fd);
  ret_file->fd = -1;
  return FALSE;
}
