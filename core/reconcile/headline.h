/* A report's headline against its text: "Twelve dead in market blast" over
 * "fifteen people were killed".
 *
 * Figures of one report that contradict each other mostly count different
 * people.  Those of the headline and of the lead do not: by the convention of
 * the inverted pyramid both tell the news itself. */
#ifndef CONCORDAT_RECONCILE_HEADLINE_H
#define CONCORDAT_RECONCILE_HEADLINE_H

#include "reconcile/member.h"

G_BEGIN_DECLS

/* Marks the figures of headlines that their leads contradict, and those of the
 * leads (Member.headline).  The members of one block are in canonical
 * order. */
void headlines_find (Member *const *members, guint n_members);

/* TRUE where one is the headline's and the other the text's. */
static inline gboolean
headline_is_of (const Member *a, const Member *b)
{
  return a->headline && b->headline && a->in_title != b->in_title;
}

G_END_DECLS

#endif
