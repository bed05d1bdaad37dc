/* What the files that follow a toll from day to day have in common: retold.c
 * (counts of before), series.c (one origin, revisions, the series itself) and
 * outdated.c (what others have passed). */
#ifndef CONCORDAT_RECONCILE_SERIES_H
#define CONCORDAT_RECONCILE_SERIES_H

#include "reconcile/case.h"

G_BEGIN_DECLS

/* Stated revisions of one question that are looked at. */
#define MAX_REVISIONS 16

static inline gboolean
can_count (const Member *member)
{
  return !member->set_aside && !member_denies (member);
}

/* Their figures are not the same, nor one within the other. */
gboolean figures_at_odds (const Member *a, const Member *b);

/* BOUND holds VALUE, and only as what is the least or the most. */
gboolean is_bound_of (const Quantity *bound, const Quantity *value);

static inline gboolean
is_figure (const Member *member, double figure)
{
  return member->value.best == figure
         || (member->value.core.low <= figure
             && figure <= member->value.core.high);
}

/* What a party says of the other side's losses is no later count of what
 * that side admits. */
static inline gboolean
may_follow (const Member *a, const Member *b)
{
  gboolean opposed = (a->stance == STANCE_ENEMY_LOSS)
                     != (b->stance == STANCE_ENEMY_LOSS);

  return a->group == b->group || !opposed;
}

/* By the day on which the figure was known; for qsort. */
int members_compare_known (const void *one, const void *two);

/* Marks what a report tells only as the count of before. */
void supersede_retold (Case *it);

/* Marks what later figures, of whatever origin, have put out of date. */
void supersede_outdated (Case *it);

G_END_DECLS

#endif
