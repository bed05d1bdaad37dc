/* Of one event, do two claims count the whole, the same part of it, or
 * different parts?
 *
 * Parts are by place (a town of several that were hit), by population
 * (children, foreigners, police officers) and by the hospital that counts
 * them.  A place is a part where the event
 * has places apart from each other, or where one document tells the figure of
 * the place from that of the whole; else it is where the event was.  Where no
 * event is given only the latter makes a part. */
#ifndef CONCORDAT_RECONCILE_SLICE_H
#define CONCORDAT_RECONCILE_SLICE_H

#include "reconcile/member.h"

G_BEGIN_DECLS

typedef enum
{
  SLICE_SAME,
  SLICE_WITHIN, /* the first counts a part of what the second counts */
  SLICE_HOLDS,  /* the second counts a part of what the first counts */
  SLICE_OTHER,  /* neither holds the other */
} Slice;

/* Marks those of MEMBERS, one measure in canonical order, whose place is a
 * part of their given event (Member.local). */
void slices_find (Member *const *members, guint n_members);

/* Marks those without a given event whose document tells the figure of their
 * place beside a higher one of the whole. */
void slices_find_told (Member *const *members, guint n_members);

/* For two claims of one given event. */
Slice members_slice (const Member *a, const Member *b);

G_END_DECLS

#endif
