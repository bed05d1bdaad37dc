/* Front matter: lines "key: value" between two lines "---" at the very
 * beginning of a text, as static site generators write it (a small part of
 * YAML: values of one line, with or without quotes). */
#ifndef CONCORDAT_DOCUMENTS_FRONT_MATTER_H
#define CONCORDAT_DOCUMENTS_FRONT_MATTER_H

#include "base/problem.h"
#include "documents/metadata.h"

G_BEGIN_DECLS

typedef enum
{
  FRONT_MATTER_NONE,   /* the text begins at once */
  FRONT_MATTER_READ,
  FRONT_MATTER_BROKEN, /* a problem was added */
} FrontMatter;

/* Called for keys that mean nothing here; borrowed. */
typedef void (*FrontMatterKeyFunc) (const char *key, guint64 line,
                                    gpointer data);

/* Reads front matter at the beginning of TEXT (LENGTH bytes of UTF-8) into
 * METADATA; *ret_end is where the rest begins.  FILE is borrowed by METADATA.
 * FUNC may be NULL. */
FrontMatter front_matter_read (const char *text, gsize length,
                               const char *file, Metadata *metadata,
                               FrontMatterKeyFunc func, gpointer data,
                               ProblemList *problems, gsize *ret_end);

/* The encoding that front matter declares, in bytes of any encoding that
 * holds ASCII; NULL where none is.  (transfer full) */
char *front_matter_encoding (const char *bytes, gsize size);

G_END_DECLS

#endif
