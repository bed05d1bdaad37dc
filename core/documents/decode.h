/* Turns the bytes of a text file into valid UTF-8 without NUL bytes, or says
 * where and why that cannot be done. */
#ifndef CONCORDAT_DOCUMENTS_DECODE_H
#define CONCORDAT_DOCUMENTS_DECODE_H

#include "base/problem.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *text; /* from g_malloc, a NUL behind */
  gsize length;
  gsize body; /* behind the byte order mark */
} DecodedText;

/* Takes BYTES (SIZE of them and a NUL behind, from g_malloc).  In this order
 * a byte order mark, DECLARED (what is said of this text), UTF-8 and FALLBACK
 * (for what is not UTF-8) decide; both may be NULL.  UTF-8 keeps its bytes.
 * FALSE after adding a problem about FILE. */
gboolean text_decode (char *bytes, gsize size, const char *declared,
                      const char *fallback, const char *file,
                      ProblemList *problems, DecodedText *ret_text);

/* TRUE for a NAME from which bytes can be converted. */
gboolean encoding_is_known (const char *name);

/* What kind of file begins with BYTES ("a PDF file"), NULL where it may be
 * text. */
const char *binary_kind (const char *bytes, gsize size);

G_END_DECLS

#endif
