/* Claims in, findings out.  Pure: no input or output, no clock, no locale,
 * no globals; the same set of claims, in any order, gives the same findings
 * in the same order. */
#ifndef CONCORDAT_RECONCILE_RECONCILE_H
#define CONCORDAT_RECONCILE_RECONCILE_H

#include "base/claim.h"
#include "base/finding.h"
#include "reconcile/decision.h"
#include "reconcile/reliability.h"

G_BEGIN_DECLS

typedef enum
{
  GROUP_BY_CORPUS,   /* over all documents; given events never join */
  GROUP_BY_EVENT,    /* within each given event */
  GROUP_BY_DOCUMENT, /* each document against itself */
} GroupBy;

typedef struct Untold Untold;

typedef struct
{
  const Finding *const *findings; /* conflicts first, single claims last */
  guint n_findings;
  Untold *untold; /* what reconciliation_tell needs; NULL: all is told */
} Reconciliation;

typedef struct
{
  GroupBy group_by;
  Policy policy; /* which figure the findings print first */
  /* What was learned of origins, for the weights of the consensus alone;
   * NULL: priors by kind. */
  const Reliability *reliabilities;
  guint n_reliabilities;
  /* The findings lack what is only written down of what was decided, until
   * reconciliation_tell: question.text, summary, agreement and score, series,
   * policies, claims (not their number), relations within the question,
   * reasons. */
  gboolean untold;
  /* Applied last; what they name in vain is added to PROBLEMS (or NULL). */
  const Decision *decisions;
  guint n_decisions;
  ProblemList *problems;
} ReconcileOptions;

/* Everything in the result lives in ARENA; strings of claims are borrowed. */
Reconciliation reconcile (const Claim *const *claims, guint n_claims,
                          GroupBy group_by, Arena *arena);

/* The same with more to choose. */
Reconciliation reconcile_with (const Claim *const *claims, guint n_claims,
                               const ReconcileOptions *options,
                               Arena *arena);

/* Completes findings that were left untold, in ARENA, which is the one that
 * they are in or lives no longer than they are used. */
void reconciliation_tell (Reconciliation *reconciliation, Arena *arena);

/* Called with a finding that is complete until the call returns.  FALSE with
 * ERROR set ends it. */
typedef gboolean (*FindingFunc) (const Finding *finding, gpointer data,
                                 GError **error);

/* Gives each of the findings that were left untold, completed, in the order
 * of their places in memory; they are untold again afterwards, so that the
 * texts of no more than one take memory. */
gboolean reconciliation_each (const Reconciliation *reconciliation,
                              FindingFunc func, gpointer data,
                              GError **error);

/* What an editor reads first: conflicts (0), then what several claims speak
 * of, then single claims, those that nobody stands behind last.  Findings are
 * ordered by their rank, then by their number of claims, the greatest first,
 * then by the bytes of their measures and ids. */
guint finding_rank (const Finding *finding);

G_END_DECLS

#endif
