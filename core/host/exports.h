/* Which symbols a plugin's file exports. */
#ifndef CONCORDAT_HOST_EXPORTS_H
#define CONCORDAT_HOST_EXPORTS_H

#include <glib.h>

G_BEGIN_DECLS

/* The names that LENGTH bytes of an ELF library of this machine's kind
 * define for others, without those that begin with "_", which are the
 * compiler's; NULL where it cannot be read as such.  (transfer full), of
 * char * */
GPtrArray *exports_list (const char *bytes, gsize length);

G_END_DECLS

#endif
