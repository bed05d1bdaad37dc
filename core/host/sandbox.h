/* Takes from a worker what its plugins do not need, in two steps
 * (no_new_privs, seccomp, resource limits).
 *
 * sandbox_enter, before a plugin is loaded, for the loader and the plugins'
 * constructors: files can be opened for reading, nothing can be written,
 * sent, started or signalled, and memory is limited.  sandbox_close, once all
 * is loaded: nothing can be opened any more, and no memory made executable.
 *
 * What it does not cover: a constructor can read what its user can read; it
 * has nowhere to take it but into a claim or to standard error.  In sanitizer
 * builds, which need more of the system, there is no sandbox; without
 * libseccomp there are the limits alone, from sandbox_close on also on files.
 */
#ifndef CONCORDAT_HOST_SANDBOX_H
#define CONCORDAT_HOST_SANDBOX_H

#include <glib.h>

G_BEGIN_DECLS

/* Megabytes of memory where nobody says how many. */
#define SANDBOX_MEMORY 2048

/* The descriptor CHANNEL may be read and written afterwards, standard output
 * and error written.  A forbidden call is told there (WIRE_FORBIDDEN) and
 * ends the process.  MEMORY is what the process may take, in bytes beyond
 * what it has. */
gboolean sandbox_enter (int channel, guint64 memory, GError **error);
gboolean sandbox_close (int channel, GError **error);

/* What this build does, in a few words: "seccomp, memory, time". */
const char *sandbox_description (void);

/* The name of a system call, or NULL.  (transfer full) */
char *sandbox_call_name (int number);

G_END_DECLS

#endif
