/* Turns what the user named (files, folders, "-") into documents, one after
 * another, in an order that depends on names alone.  What cannot be read is
 * added to the list of problems and the rest goes on. */
#ifndef CONCORDAT_DOCUMENTS_READER_H
#define CONCORDAT_DOCUMENTS_READER_H

#include "base/problem.h"
#include "documents/document.h"

G_BEGIN_DECLS

typedef struct
{
  const char *encoding; /* of plain text that is not UTF-8; NULL: refuse */
  Day as_of; /* a later date of publication is a problem; DAY_OPEN_END: none */
} ReaderOptions;

/* Called for each document, which becomes the callee's.  FALSE with ERROR
 * set ends the reading. */
typedef gboolean (*DocumentFunc) (Document *document, gpointer data,
                                  GError **error);

/* Reads INPUTS (NULL-terminated).  FALSE only where FUNC failed. */
gboolean documents_read (const char *const *inputs,
                         const ReaderOptions *options, DocumentFunc func,
                         gpointer data, ProblemList *problems, GError **error);

G_END_DECLS

#endif
