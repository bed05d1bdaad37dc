/* Whose figures are these?  Origins, not publishers (S4 of the model,
 * corrected): claims of one named authority, or of one side's state and
 * ministries, are one origin; nobody named is no origin. */
#ifndef CONCORDAT_RECONCILE_ORIGIN_H
#define CONCORDAT_RECONCILE_ORIGIN_H

#include "reconcile/group.h"

G_BEGIN_DECLS

typedef struct
{
  const char *key;  /* NULL: nobody is named; copies of one text are one */
  const char *name; /* for people, when named; NULL: nobody */
  double reliability; /* 0 to 1: prior, or learned */
  guint outlets;      /* texts that carry it, copies counted once */
  OriginKind kind : 8;
  guint own_loss : 1;   /* admits losses of its own side */
  guint enemy_loss : 1; /* nothing but losses of the other side */
} Origin;

/* For how many the origin counts: (1 - 0.2^outlets) / 0.8. */
double origin_n_eff (const Origin *origin);

/* Numbers the members' origins (Member.group), named ones first, in
 * canonical order.  In ARENA; works in SCRATCH.  LEARNED: key ->
 * Reliability; NULL: priors.  *ret_copies, of Copy: what united claims of
 * different documents, NULL: nothing. (transfer full) */
Origin *origins_new (const Group *group, GHashTable *learned, Arena *scratch,
                     Arena *arena, guint *ret_n, GArray **ret_copies);

/* Finds the names that people read. */
void origins_name (const Group *group, Origin *origins);

G_END_DECLS

#endif
