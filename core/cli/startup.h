/* What the program needs of the process it is started in. */
#ifndef CONCORDAT_CLI_STARTUP_H
#define CONCORDAT_CLI_STARTUP_H

#include <glib.h>

G_BEGIN_DECLS

/* Before anything is opened.  A standard stream that was closed is held with
 * one that cannot be used, so that no other file gets its number. */
void startup_hold_streams (void);

/* Signals, memory and open files of a process that is no worker.  FALSE: the
 * program cannot work here, and the user has been told. */
gboolean startup_prepare (void);

G_END_DECLS

#endif
