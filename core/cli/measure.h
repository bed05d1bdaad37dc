/* What a document costs in a worker: for plugin check. */
#ifndef CONCORDAT_CLI_MEASURE_H
#define CONCORDAT_CLI_MEASURE_H

#include "cli/engine.h"

G_BEGIN_DECLS

/* Extracts the claims of DOCUMENT, drops them and appends a line to OUT: the
 * bytes that are then allocated (0 where nobody can tell), and the processor
 * time that it took, in nanoseconds. */
void engine_measure (Engine *engine, const Document *document,
                     const guint8 *without, GString *out);

G_END_DECLS

#endif
