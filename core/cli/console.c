#include "config.h"

#include "cli/console.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* g_printerr would convert to the locale's encoding and lose what that does
 * not have. */
static void
print_line (const char *prefix, char *text)
{
  g_strdelimit (text, "\r\n", ' ');
  fprintf (stderr, "%s%s\n", prefix, text);
}

void
console_error (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  print_line ("concordat: ", text);
}

void
console_problems (const ProblemList *problems, gboolean quiet)
{
  for (guint i = 0; i < problem_list_length (problems); i++)
    {
      const Problem *problem = problem_list_get (problems, i);
      g_autofree char *text = NULL;

      if (quiet && problem->kind == PROBLEM_WARNING)
        continue;
      text = problem_to_string (problem);
      print_line ("", text);
    }
}

void
progress_init (Progress *progress, gboolean quiet)
{
  const char *terminal = g_getenv ("TERM");

  progress->shown = !quiet && isatty (STDERR_FILENO) && terminal != NULL
                    && strcmp (terminal, "dumb") != 0;
  progress->last = 0;
}

void
progress_show (Progress *progress, guint64 documents, guint64 claims)
{
  gint64 now;

  if (!progress->shown)
    return;
  now = g_get_monotonic_time ();
  if (progress->last != 0 && now - progress->last < G_USEC_PER_SEC / 10)
    return;
  progress->last = now;
  fprintf (stderr,
           "\r%" G_GUINT64_FORMAT " documents, %" G_GUINT64_FORMAT
           " claims\033[K",
           documents, claims);
}

void
progress_clear (Progress *progress)
{
  if (progress->shown && progress->last != 0)
    fputs ("\r\033[K", stderr);
  progress->last = 0;
}
