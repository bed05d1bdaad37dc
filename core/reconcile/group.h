/* Brings together the claims that answer one question (S3 of the model).
 *
 * Claims are taken in an order of their own, those that state time and place
 * first, and each joins the question that it fits best, or opens one.  A
 * question is compared by its distinct statements, and candidates are found
 * by month, so that the cost is about n log n. */
#ifndef CONCORDAT_RECONCILE_GROUP_H
#define CONCORDAT_RECONCILE_GROUP_H

#include "reconcile/member.h"

G_BEGIN_DECLS

typedef struct
{
  Member **members; /* in canonical order */
  guint n_members;
} Group;

/* The questions of MEMBERS, one scope and measure; each Group is made in
 * ARENA.  (transfer container) */
GPtrArray *groups_new (Member *members, guint n_members, Arena *arena);

G_END_DECLS

#endif
