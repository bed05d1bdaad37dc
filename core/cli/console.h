/* What the program says to its user, on standard error: plain bytes as they
 * are, whatever the locale. */
#ifndef CONCORDAT_CLI_CONSOLE_H
#define CONCORDAT_CLI_CONSOLE_H

#include "base/problem.h"

G_BEGIN_DECLS

/* One line "concordat: ...".  A line end in the message is shown as a
 * space. */
void console_error (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* Prints the problems, one line each; QUIET leaves out warnings. */
void console_problems (const ProblemList *problems, gboolean quiet);

/* How far the work is, on a terminal and nowhere else. */
typedef struct
{
  gboolean shown;
  gint64 last; /* monotonic time of the last line */
} Progress;

void progress_init (Progress *progress, gboolean quiet);
void progress_show (Progress *progress, guint64 documents, guint64 claims);
void progress_clear (Progress *progress);

G_END_DECLS

#endif
