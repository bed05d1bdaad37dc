/* Figures of the dead that differ by just those who carried out the attack:
 * "12, including the bomber" and "11, not counting the bomber".
 *
 * Records of attacks count perpetrators among the dead (GTD, ACLED), most
 * news agencies do not, so that both may be right. */
#ifndef CONCORDAT_RECONCILE_ATTACKERS_H
#define CONCORDAT_RECONCILE_ATTACKERS_H

#include "reconcile/case.h"

G_BEGIN_DECLS

/* Where a document tells the attackers' deaths apart, its other figures leave
 * them out (Member.attackers).  The members of one block are in canonical
 * order. */
void attackers_find_told (Member *const *members, guint n_members);

/* TRUE where one of them says of the attackers what makes up the
 * difference. */
gboolean members_differ_by_attackers (const Member *a, const Member *b);

/* The same where any member of the question says it; *RET_TOLD is the one
 * (may be NULL). */
gboolean attackers_of_question_explain (const Case *it, const Member *a,
                                        const Member *b,
                                        const Member **ret_told);

static inline gboolean
attackers_explain (const Case *it, const Member *a, const Member *b,
                   const Member **ret_told)
{
  return it->traits.n_attackers > 0
         && attackers_of_question_explain (it, a, b, ret_told);
}

/* TRUE where both give one figure, and one says that the attackers are in it,
 * the other that they are not. */
gboolean attackers_contradict (const Member *a, const Member *b);

G_END_DECLS

#endif
