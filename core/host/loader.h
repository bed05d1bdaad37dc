/* Maps a plugin into the program, with every symbol bound at once, and says
 * in the system loader's own words why it cannot be.
 *
 * Plugins stay mapped until the program ends: their tables and strings are
 * used everywhere, and a leak's stack can still be named.
 *
 * Threads: any; calls wait for each other.
 */
#ifndef CONCORDAT_HOST_LOADER_H
#define CONCORDAT_HOST_LOADER_H

#include "host/trust.h"

G_BEGIN_DECLS

/* The address of the function SYMBOL in FILE, or NULL with REFUSAL filled.
 * PATH stands in messages only.  The descriptor of FILE is taken over. */
void *loader_symbol (TrustedFile *file, const char *path, const char *symbol,
                     Refusal *refusal);

G_END_DECLS

#endif
