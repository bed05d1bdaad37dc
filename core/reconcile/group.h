/* Brings together the claims that answer one question (S3 of the model).
 *
 * Claims are taken in an order of their own, those that state time and place
 * first, and each joins the question that it fits best, or opens one.  A
 * question is compared by its distinct statements, and candidates are found
 * by month and country (candidates.h), so that the cost is about n log n. */
#ifndef CONCORDAT_RECONCILE_GROUP_H
#define CONCORDAT_RECONCILE_GROUP_H

#include "reconcile/member.h"

G_BEGIN_DECLS

typedef struct
{
  Member **members; /* in canonical order */
  guint n_members;
} Group;

/* Memory that the grouping of one block after the other uses. */
typedef struct Grouping Grouping;

/* Works in SCRATCH, which is reset for each block. */
Grouping *grouping_new (Arena *scratch);
void grouping_free (Grouping *grouping);

/* Adds the questions of the first block of MEMBERS, its scope and measure, to
 * GROUPS; each Group is made in ARENA.  How many members it has.  Where those
 * of a document begin that has RICH of them or more is added to DOCUMENTS. */
guint grouping_add (Grouping *grouping, Member *const *members,
                    guint n_members, GPtrArray *groups, GPtrArray *documents,
                    Arena *arena);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Grouping, grouping_free)

G_END_DECLS

#endif
