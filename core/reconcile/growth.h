/* Brings together questions whose figures differ only because days passed.
 *
 * A toll of one disaster is told anew each day; no two reports need have a
 * figure in common.  Where the reports are surely of one event
 * (evidence.h), a running toll of the later one that is not lower, and no
 * more than GROWTH_MOST times as high, answers the question of the earlier.
 * Of the tolls of a day the closest are joined first; no document's figures
 * are brought together that it tells apart. */
#ifndef CONCORDAT_RECONCILE_GROWTH_H
#define CONCORDAT_RECONCILE_GROWTH_H

#include "reconcile/candidates.h"
#include "reconcile/wording.h"

G_BEGIN_DECLS

/* From the first hours to the last count most tolls grow less. */
#define GROWTH_MOST 10
/* Days from one report of a toll to the next. */
#define GROWTH_DAYS 14
/* Lower figures are too common to tell a series. */
#define GROWTH_LEAST 10

/* TRUE where MEMBER gives a running count that others may follow, also one
 * that says since when. */
static inline gboolean
growth_is_toll (const Member *member)
{
  return member->accumulation == ACCUMULATION_CUMULATIVE && !member->stock
         && member->dated == member->lasting;
}

/* N_DRAFTS questions have numbers, N_MEMBERS members of one block are in
 * canonical order and, by member, the number of its draft: that is changed
 * where its draft is joined to another, and inferred is set.  WORDING is that
 * of the block. */
void growth_join (guint n_drafts, Member *const *members, guint n_members,
                  guint *draft_of, Wording *wording);

G_END_DECLS

#endif
