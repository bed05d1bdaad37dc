/* The region of numbers that most weight covers: interval stabbing after
 * Marzullo (1984).  Each origin counts once, however many of its intervals
 * cover a region; ties go to the more reliable origin, then to the more
 * recent word, then to the lower region (as in GTD and ACLED). */
#ifndef CONCORDAT_RECONCILE_SWEEP_H
#define CONCORDAT_RECONCILE_SWEEP_H

#include "reconcile/member.h"

G_BEGIN_DECLS

typedef struct
{
  Member *member;
  Interval interval;
  guint64 weight; /* of its origin; whole, so that sums know no order */
} Voter;

/* N_VOTERS must not be 0; origins are Member.group, below N_ORIGINS.  Works
 * in SCRATCH. */
Interval sweep_best (const Voter *voters, guint n_voters, guint n_origins,
                     Arena *scratch);

G_END_DECLS

#endif
