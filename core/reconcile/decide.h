/* Applies decisions to the questions that were found. */
#ifndef CONCORDAT_RECONCILE_DECIDE_H
#define CONCORDAT_RECONCILE_DECIDE_H

#include "reconcile/case.h"
#include "reconcile/decision.h"

G_BEGIN_DECLS

/* A question as decided. */
typedef struct
{
  Group *group;
  const Finding *asked;      /* whose question it keeps; NULL: none yet */
  GPtrArray *decisions;      /* of Decision */
} Decided;

void decided_free (Decided *decided);

/* CASES are described and stay as they are, but their members change.  Ids
 * that are not there are problems.  (transfer full) of Decided */
GPtrArray *decisions_apply (const Decision *decisions, guint n_decisions,
                            const GPtrArray *cases, Arena *arena,
                            ProblemList *problems);

/* The decisions as the finding tells them. */
void decisions_write (Finding *finding, const GPtrArray *decisions,
                      Arena *arena);

G_END_DECLS

#endif
