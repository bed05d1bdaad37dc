#include "config.h"

#include "cli/startup.h"

#include "cli/command.h"
#include "cli/console.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* Loading a plugin opens it with its libraries; on this many open files the
 * program works with one worker. */
#define LEAST_FILES 48

void
startup_hold_streams (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl (fd, F_GETFD) < 0 && errno == EBADF
        && open ("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0)
      return;
}

/* GLib ends the program where memory runs out, with a trap. */
static void
end_in_one_line (const char *domain, GLogLevelFlags level,
                 const char *message, gpointer data)
{
  if ((level & G_LOG_LEVEL_ERROR) == 0)
    {
      g_log_default_handler (domain, level, message, data);
      return;
    }
  if (strstr (message, "allocate") != NULL)
    console_error ("memory ran out: %s; give it more, or less to do at once "
                   "(fewer --jobs, a smaller --buffer-size)",
                   message);
  else
    console_error ("%s; this is a mistake of the program, report it",
                   message);
  _exit (STATUS_ERROR);
}

static gboolean
check_files (void)
{
  struct rlimit files;

  if (getrlimit (RLIMIT_NOFILE, &files) != 0)
    return TRUE;
  files.rlim_cur = files.rlim_max;
  /* What remains is told by whoever cannot open a file. */
  if (setrlimit (RLIMIT_NOFILE, &files) != 0
      || files.rlim_cur >= LEAST_FILES)
    return TRUE;
  console_error ("only %u files may be open here; allow %u or more (ulimit "
                 "-n)",
                 (guint) files.rlim_cur, LEAST_FILES);
  return FALSE;
}

gboolean
startup_prepare (void)
{
  /* Whoever started us may ignore it; a reader that has gone ends us. */
  signal (SIGPIPE, SIG_DFL);
  /* A file that may not grow is an error of writing, told as such. */
  signal (SIGXFSZ, SIG_IGN);
  g_log_set_default_handler (end_in_one_line, NULL);
  return check_files ();
}
