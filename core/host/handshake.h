/* Checks what a plugin says about itself and brings it into the shape that
 * this program was built with. */
#ifndef CONCORDAT_HOST_HANDSHAKE_H
#define CONCORDAT_HOST_HANDSHAKE_H

#include "host/refusal.h"

#include <concordat/plugin.h>

G_BEGIN_DECLS

/* TRUE for [a-z][a-z0-9-]*. */
gboolean plugin_name_is_valid (const char *name);

/* The one symbol that the plugin NAME exports.  (transfer full) */
char *plugin_symbol (const char *name);

/* A copy of GIVEN, whose file is called NAME, in which members that its
 * binary does not know are NULL or as they were for it, and whose tables
 * have this program's sizes.  NULL with REFUSAL filled: the field that
 * differs, both values and the remedy.  Strings stay the plugin's.  Free
 * with handshake_free. */
struct concordat_plugin *handshake (const struct concordat_plugin *given,
                                    const char *name, Refusal *refusal);
void handshake_free (struct concordat_plugin *plugin);

G_END_DECLS

#endif
