/* What went wrong with an input, in a form that can be printed as one line
 * "file:line:column: what is wrong; what to do", counted, and told in the
 * report.  A problem never stops a run: the rest goes on.
 *
 * Threads: a list belongs to one thread at a time.
 */
#ifndef CONCORDAT_BASE_PROBLEM_H
#define CONCORDAT_BASE_PROBLEM_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PROBLEM_WARNING, /* everything was read, something is doubtful */
  PROBLEM_LOST,    /* part of the input could not be read or analysed */
} ProblemKind;

typedef struct
{
  ProblemKind kind;
  char *file;   /* as the user named it; NULL: no file */
  guint64 line; /* from 1; 0: unknown */
  guint64 column; /* in characters, from 1; 0: unknown */
  char *what;   /* what is wrong, no capital, no full stop */
  char *remedy; /* what to do; NULL: nothing can be done */
} Problem;

typedef struct ProblemList ProblemList;

ProblemList *problem_list_new (void);
void problem_list_free (ProblemList *list);

/* Adds a problem; all strings are copied, WHAT is a format. */
void problem_list_add (ProblemList *list, ProblemKind kind, const char *file,
                       guint64 line, guint64 column, const char *remedy,
                       const char *format, ...) G_GNUC_PRINTF (7, 8);

guint problem_list_length (const ProblemList *list);
guint problem_list_lost (const ProblemList *list); /* of kind LOST */
const Problem *problem_list_get (const ProblemList *list, guint index);

/* "file:line:column: what; remedy", without the parts that are unknown. */
char *problem_to_string (const Problem *problem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProblemList, problem_list_free)

G_END_DECLS

#endif
