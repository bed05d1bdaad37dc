/* Takes from a worker, once its plugins are loaded, everything but working
 * on what it is sent: no files, network, processes or signals, and no more
 * memory than its share (no_new_privs, seccomp, resource limits).
 *
 * What it does not cover: a plugin's constructors have run before.  In
 * sanitizer builds, which need more of the system, there is no sandbox.
 */
#ifndef CONCORDAT_HOST_SANDBOX_H
#define CONCORDAT_HOST_SANDBOX_H

#include <glib.h>

G_BEGIN_DECLS

/* Bytes of memory beyond what the worker has when the sandbox closes. */
#define SANDBOX_MEMORY ((guint64) 2 * 1024 * 1024 * 1024)

/* Closes it.  The descriptor CHANNEL may be read and written afterwards,
 * standard error written, nothing else.  A forbidden call is told there
 * (WIRE_FORBIDDEN) and ends the process. */
gboolean sandbox_enter (int channel, GError **error);

/* What this build does, in a few words: "seccomp, memory, time". */
const char *sandbox_description (void);

/* The name of a system call, or NULL.  (transfer full) */
char *sandbox_call_name (int number);

G_END_DECLS

#endif
