/* The outline of one statement or of several: enough to see without a look at
 * them that a claim joins none of them.
 *
 * A claim joins a statement that is surely of the same question
 * (Fit.strong), one of its own document, or one whose figure is near: cores
 * within a factor of two, and supports that meet or ends within a tenth
 * (relation.h).  Two outlines that have no mark in common and no figures near
 * each other are of statements that never join. */
#ifndef CONCORDAT_RECONCILE_OUTLINE_H
#define CONCORDAT_RECONCILE_OUTLINE_H

#include "reconcile/member.h"

G_BEGIN_DECLS

/* An end of an interval: the upper half of a float, which orders as the
 * number does; rounded so that the interval grows. */
typedef guint16 OutlineEnd;

typedef struct
{
  guint64 marks; /* of its documents, and of what makes it surely the same */
  OutlineEnd core_low; /* of all figures, and somewhat wider */
  OutlineEnd core_high;
  OutlineEnd support_low;
  OutlineEnd support_high;
} Outline;

Outline outline_of (const Member *member);

/* What a dated claim ABOUT it has for marks, beside its document's. */
guint64 outline_marks (const Subject *about);

/* OUTLINE of OTHER as well. */
void outline_add (Outline *outline, const Outline *other);

static inline gboolean
outlines_may_join (const Outline *a, const Outline *b)
{
  return (a->core_low <= b->core_high && b->core_low <= a->core_high
          && a->support_low <= b->support_high
          && b->support_low <= a->support_high)
         || (a->marks & b->marks) != 0;
}

G_END_DECLS

#endif
