/* Opening what the user named, and the names that follow from it. */
#ifndef CONCORDAT_DOCUMENTS_INPUT_H
#define CONCORDAT_DOCUMENTS_INPUT_H

#include "documents/line-reader.h"
#include "documents/reading.h"

G_BEGIN_DECLS

typedef enum
{
  FORMAT_UNKNOWN,
  FORMAT_TEXT,       /* .txt .text */
  FORMAT_JSON_LINES, /* .jsonl .ndjson */
  FORMAT_JSON,       /* .json: one object */
} Format;

/* The format by the ending of NAME, in any case. */
Format format_from_name (const char *name);

/* The base name of PATH without its ending, as it can be shown.
 * (transfer full) */
char *name_stem (const char *path);

/* Opens PATH, called FILE in messages.  Pipes and terminals are opened only
 * where the user NAMED them.  NULL after adding a problem. */
LineReader *input_open (Reading *reading, const char *path, const char *file,
                        gboolean named);

/* Reads all of INPUT; FALSE after adding a problem.
 * (transfer full) *ret_bytes */
gboolean input_read_all (Reading *reading, LineReader *input,
                         const char *file, char **ret_bytes, gsize *ret_size);

/* Adds that FILE cannot be read for the reason ERROR_NUMBER. */
void input_add_failure (Reading *reading, const char *file,
                        int error_number);

G_END_DECLS

#endif
