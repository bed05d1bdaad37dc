/* Sentences that were copied with small changes: by the runs of five words
 * that they share (Broder 1997; S4 of the model).
 *
 * Two sentences of different documents are copies where they share as many
 * runs as a run of a dozen words has, and at least half of those of the
 * shorter one.  Between few sentences all pairs are looked at; among many
 * those that share the least hash of one of 32 parts of their runs (one
 * permutation MinHash: Li, Owen and Zhang 2012), each pair counted exactly
 * before it is believed.  Threads: pure. */
#ifndef CONCORDAT_RECONCILE_COPIES_H
#define CONCORDAT_RECONCILE_COPIES_H

#include "reconcile/group.h"

G_BEGIN_DECLS

/* By what two claims are known to be of one text, or of one source. */
typedef enum
{
  COPY_RUNS,     /* runs of words */
  COPY_SENTENCE, /* the same long sentence */
  COPY_CREDIT,   /* one agency's wire */
  COPY_FIGURE,   /* an odd figure, and neither names an origin */
} CopyKind;

typedef struct
{
  guint a; /* members of the group, the earlier first */
  guint b;
  guint shared; /* runs of five words that both have */
  guint of;     /* runs of the shorter one */
  CopyKind kind;
} Copy;

/* Unites the copies among the members with sentences of at least a dozen
 * words; PARENTS are the sets of those that stand in one text (sets.h).  What
 * united them; NULL: nothing did.  (transfer full) of Copy */
GArray *copies_find (const Group *group, guint *parents);

G_END_DECLS

#endif
