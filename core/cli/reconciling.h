/* How claims are reconciled, as the command line says it: what reconcile and
 * run have in common. */
#ifndef CONCORDAT_CLI_RECONCILING_H
#define CONCORDAT_CLI_RECONCILING_H

#include "base/problem.h"
#include "cli/command.h"
#include "reconcile/reconcile.h"

G_BEGIN_DECLS

/* As GOption fills it in. */
typedef struct
{
  char *group_by;
  char *policy;
  char *reliability;
  char *decisions;
  int buffer_size; /* megabytes */
} ReconcilingWords;

/* Of memory for claims, before temporary files are used. */
#define BUFFER_SIZE_DEFAULT 1024

#define RECONCILING_ENTRIES(words) \
  { "group-by", 'g', 0, G_OPTION_ARG_FILENAME, &(words).group_by, \
    "Compare within corpus, event or document", "WHAT" }, \
  { "policy", 0, 0, G_OPTION_ARG_FILENAME, &(words).policy, \
    "Print first: best, range, majority or conservative", "RULE" }, \
  { "reliability", 0, 0, G_OPTION_ARG_FILENAME, &(words).reliability, \
    "Weigh origins as fixed or learned", "HOW" }, \
  { "decisions", 0, 0, G_OPTION_ARG_FILENAME, &(words).decisions, \
    "Apply what people decided last", "FILE" }, \
  { "buffer-size", 0, 0, G_OPTION_ARG_INT, &(words).buffer_size, \
    "Megabytes of claims in memory; more go to temporary files", "N" }

typedef struct
{
  ReconcileOptions options;
  gboolean learn; /* reconcile twice, the second time as learned */
  const char *decisions; /* file of decisions, borrowed; NULL: none */
  gsize in_memory; /* bytes, before temporary files are used */
} Reconciling;

/* FALSE: a word is wrong, and the user has been told. */
gboolean reconciling_parse (const Command *command,
                            const ReconcilingWords *words,
                            Reconciling *ret_reconciling);
void reconciling_words_clear (ReconcilingWords *words);

/* NULL is best.  FALSE: the word is wrong, and the user has been told. */
gboolean policy_parse (const Command *command, const char *name,
                       Policy *ret_policy);

/* As they are given, with the decisions read into ARENA.  FALSE with ERROR
 * set where these cannot be read. */
gboolean reconciling_options (const Reconciling *reconciling, Arena *arena,
                              ProblemList *problems,
                              ReconcileOptions *ret_options, GError **error);

/* FALSE with ERROR set where the decisions cannot be read. */
gboolean reconciling_run (const Reconciling *reconciling,
                          const Claim *const *claims, guint n_claims,
                          Arena *arena, ProblemList *problems,
                          Reconciliation *ret_reconciliation,
                          GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReconcilingWords, reconciling_words_clear)

G_END_DECLS

#endif
