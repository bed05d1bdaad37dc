/* Every figure of a document with what was decided about it: the claim that
 * it became and by which rule, or why it became none. */
#ifndef CONCORDAT_CLI_EXPLAIN_DOCUMENT_H
#define CONCORDAT_CLI_EXPLAIN_DOCUMENT_H

#include "cli/engine.h"

G_BEGIN_DECLS

/* Adds lines for people.  EXTRACTION is what ENGINE made of DOCUMENT, and
 * nothing has been examined since. */
void explain_document (const Engine *engine, const Document *document,
                       const Extraction *extraction, GString *out);

G_END_DECLS

#endif
