/* The workers of a run, and what to do when one of them fails.
 *
 * Documents go in one after another, results come out in the same order,
 * the same for any number of workers.  A worker that crashes, hangs, takes
 * too much memory or calls what it must not costs one document and plugin:
 * the document is examined again with each plugin alone, and then without
 * those that failed.  A plugin that has failed three times is set aside for
 * the rest of the run, counted in the order of the documents.
 */
#ifndef CONCORDAT_CLI_CREW_H
#define CONCORDAT_CLI_CREW_H

#include "base/problem.h"
#include "cli/options.h"
#include "cli/task-wire.h"

G_BEGIN_DECLS

typedef struct Crew Crew;

/* Called for each document with what it gave, both borrowed, when its lines
 * stand at the end of those that crew_collect names.  FALSE with ERROR set
 * ends the run. */
typedef gboolean (*CrewFunc) (const Document *document,
                              const TaskResult *result, gpointer data,
                              GError **error);

/* Starts the workers that OPTIONS ask for, or none with --no-isolation.
 * Refused plugins, and later what was not examined, become PROBLEMS.
 * OPTIONS and PROBLEMS are borrowed. */
Crew *crew_new (const Options *options, WorkMode mode, CrewFunc func,
                gpointer data, ProblemList *problems, GError **error);
void crew_free (Crew *crew);

/* To be called before the first document: the lines of all documents are
 * appended to LINES, which is borrowed; whoever has it may cut off what he has
 * used whenever he is called. */
void crew_collect (Crew *crew, GString *lines);

const Registry *crew_registry (const Crew *crew);

/* Takes DOCUMENT over.  FUNC may be called, for this or earlier ones. */
gboolean crew_submit (Crew *crew, Document *document, GError **error);

/* Waits for all results. */
gboolean crew_finish (Crew *crew, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Crew, crew_free)

G_END_DECLS

#endif
