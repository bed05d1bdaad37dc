/* run.json: what a run was given and what it met, so that it can be judged
 * and its reports made again.  The only file that holds times.  The format
 * is concordat-run/1. */
#ifndef CONCORDAT_CLI_RUN_RECORD_H
#define CONCORDAT_CLI_RUN_RECORD_H

#include "cli/results.h"
#include "host/registry.h"

G_BEGIN_DECLS

/* What only run.json tells; all NULL in the copy that the database gets,
 * which must not depend on clock and command line, but for the convention. */
typedef struct
{
  const char *convention; /* for vague words */
  const char *started; /* 2020-02-12T10:30:00Z */
  const char *finished;
  const char *const *arguments; /* NULL-terminated */
} RunTimes;

/* REGISTRY's loaded plugins, and everything that RESULTS hold but claims,
 * findings and non-reports.  (transfer full) */
GString *run_record_write (const Results *results, const Registry *registry,
                           const RunTimes *times);

/* Adds what PATH tells of title, documents, plugins and problems. */
gboolean run_record_read (const char *path, Results *results,
                          GError **error);

/* Adds the sentences of nonreports.jsonl. */
gboolean nonreports_read (const char *path, Results *results,
                          ProblemList *problems, GError **error);

/* Now, or the moment that SOURCE_DATE_EPOCH sets.  (transfer full) */
char *run_time (void);

G_END_DECLS

#endif
