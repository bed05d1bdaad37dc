/* What plugins did not examine, for the report. */
#ifndef CONCORDAT_CLI_CREW_LOSSES_H
#define CONCORDAT_CLI_CREW_LOSSES_H

#include "base/problem.h"
#include "documents/document.h"
#include "host/registry.h"

G_BEGIN_DECLS

typedef struct Losses Losses;

Losses *losses_new (const Registry *registry);
void losses_free (Losses *losses);

/* PLUGIN failed with DOCUMENT. */
void losses_add (Losses *losses, guint plugin, const Document *document,
                 const char *reason);
/* One more document has been dealt with. */
void losses_count_document (Losses *losses);

/* A byte for each plugin, 1 where it is set aside.  (transfer none) */
const guint8 *losses_aside (const Losses *losses);

/* "displacement: 3 of 41 documents not examined: crashed (SIGSEGV)". */
void losses_tell (const Losses *losses, ProblemList *problems);

G_END_DECLS

#endif
