/* What a worker has found, told to the program that started it: plugins are
 * loaded in workers only, and their tables come back as a copy. */
#ifndef CONCORDAT_HOST_REGISTRY_WIRE_H
#define CONCORDAT_HOST_REGISTRY_WIRE_H

#include "host/registry.h"
#include "host/wire.h"

G_BEGIN_DECLS

/* Appends all entries with their tables. */
void registry_put (const Registry *registry, GString *out);

/* The same list; its plugins have no callbacks that could be called.  NULL
 * where the message is spoilt. */
Registry *registry_take (WireReader *reader);

G_END_DECLS

#endif
