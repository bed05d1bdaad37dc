/* Reads claims and findings that were written as JSON Lines; what is wrong
 * with a line is a problem at file, line and column, and the rest goes on. */
#ifndef CONCORDAT_CLI_RECORD_INPUT_H
#define CONCORDAT_CLI_RECORD_INPUT_H

#include "base/claim.h"
#include "base/finding.h"
#include "base/problem.h"
#include "base/spill.h"
#include "documents/line-reader.h"

G_BEGIN_DECLS

/* Called for each line that is JSON, with where it stands.  FALSE with ERROR
 * set: the line is lost for that reason, which lies with the member *ret_wrong
 * (NULL: with the whole line). */
typedef gboolean (*RecordFunc) (const JsonValue *value, const char *file,
                                guint64 line, gpointer data,
                                const JsonValue **ret_wrong, GError **error);

/* Reads all lines of INPUT, called FILE in messages; empty lines are passed
 * over.  FALSE with ERROR set where FUNC fails for something that cannot be
 * written: no line is to blame. */
gboolean records_read (LineReader *input, const char *file, RecordFunc func,
                       gpointer data, ProblemList *problems, GError **error);

/* Opens PATH, "-" for standard input.  NULL with ERROR set. */
LineReader *record_input_open (const char *path, GError **error);

/* Each claim once: a line that says the same as one before is dropped; one
 * of two that have the same id and do not say the same is a problem, and the
 * choice does not depend on their order.  (transfer container) */
GPtrArray *claims_read (LineReader *input, const char *file, Arena *arena,
                        ProblemList *problems);

/* The same into an ARENA that spills into SPILL.  NULL with ERROR set where
 * that fails. */
GPtrArray *claims_read_much (LineReader *input, const char *file,
                             Arena *arena, Spill *spill,
                             ProblemList *problems, GError **error);

/* (transfer container) */
GPtrArray *findings_read (LineReader *input, const char *file, Arena *arena,
                          ProblemList *problems);

G_END_DECLS

#endif
