/* The results of a run, gathered for the reports and written as files. */
#ifndef CONCORDAT_CLI_RESULTS_H
#define CONCORDAT_CLI_RESULTS_H

#include "cli/output.h"
#include "reconcile/reconcile.h"
#include "report/report.h"

G_BEGIN_DECLS

/* Everything but the containers lives in the arena. */
typedef struct
{
  Spill *spill;          /* NULL: all is in memory */
  Arena *arena;
  const char *title;     /* NULL: none */
  GPtrArray *documents;  /* of ClaimDocument */
  GPtrArray *claims;     /* of Claim */
  GPtrArray *findings;   /* of Finding */
  GArray *nonreports;    /* of NonReportRecord */
  GPtrArray *lost;       /* of char * */
  GPtrArray *warnings;   /* of char * */
  GPtrArray *plugins;    /* of char * */
} Results;

/* Of SPILL, which it takes, or in memory where that is NULL. */
void results_init (Results *results, Spill *spill);
void results_clear (Results *results);

/* Adds the problems as lost and warnings. */
void results_add_problems (Results *results, const ProblemList *problems);

/* Sorts the documents by id and gives what the reports need; borrowed. */
ReportInput results_input (Results *results);

typedef enum
{
  PRINT_HTML = 1 << 0,
  PRINT_MARKDOWN = 1 << 1,
  PRINT_TEXT = 1 << 2,
  PRINT_CSV = 1 << 3,
  PRINT_JSON = 1 << 4,
  PRINT_SQLITE = 1 << 5,
  PRINT_ALL = (1 << 6) - 1,
} PrintFormat;

/* Reads "html,csv" into PrintFormat bits.  FALSE with *ret_wrong, a word of
 * LIST that is no format.  (transfer full) *ret_wrong */
gboolean print_formats_parse (const char *list, guint *ret_formats,
                              char **ret_wrong);

/* Writes the files of FORMATS into FOLDER. */
gboolean results_write (const ReportInput *input, guint formats,
                        const char *folder, const char *run_json,
                        GError **error);

/* Prints one of FORMATS (not SQLITE) to standard output; of CSV the
 * questions, of JSON the summary. */
gboolean results_print (const ReportInput *input, guint format,
                        gboolean color, GError **error);

/* NULL is corpus. */
gboolean group_by_parse (const char *name, GroupBy *ret_group_by);

/* Writes findings as JSON Lines and finishes OUTPUT. */
gboolean findings_output (const Finding *const *findings, guint n_findings,
                          Output *output, GError **error);

/* TRUE when reports contradict each other anywhere. */
gboolean findings_conflict (const Finding *const *findings,
                            guint n_findings);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Results, results_clear)

G_END_DECLS

#endif
