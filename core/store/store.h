/* The database of a run: documents, claims, findings and the run itself, in
 * one SQLite file that other tools open. */
#ifndef CONCORDAT_STORE_STORE_H
#define CONCORDAT_STORE_STORE_H

#include "report/report.h"

G_BEGIN_DECLS

/* Writes a new database at PATH, whole or not at all (a file of that name
 * stays as it was when writing fails).  RUN_JSON is the text of run.json,
 * NULL for none. */
gboolean store_write (const char *path, const ReportInput *input,
                      const char *run_json, GError **error);

G_END_DECLS

#endif
