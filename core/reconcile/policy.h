/* What the published rules of conflict data would print for a finding.
 *
 * range         Iraq Body Count: the least and the most that is reported
 * majority      Global Terrorism Database: of the independent sources that
 *               spoke last the majority figure, of all where these differ,
 *               and the lowest where there is none; what the perpetrators'
 *               side claims and what is too vague are left out
 * conservative  ACLED: the most conservative figure; vague words stand for
 *               the least they allow, "tens" 10, "dozens" 12, "hundreds" 100,
 *               and no plural for less than 3
 *
 * (GTD and ACLED codebooks and frequently asked questions; Iraq Body Count,
 * "Methods".)  Pure. */
#ifndef CONCORDAT_RECONCILE_POLICY_H
#define CONCORDAT_RECONCILE_POLICY_H

#include "reconcile/member.h"

G_BEGIN_DECLS

/* MEMBERS: those of one question, as the consensus left them; their origins
 * are numbered below N_ORIGINS.  Works in SCRATCH. */
FindingPolicies policies_find (Member *const *members, guint n_members,
                               guint n_origins, Arena *scratch);

G_END_DECLS

#endif
