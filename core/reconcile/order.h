/* The canonical order of claims: by scope, measure's family and measure,
 * which make a block; then by publication, document, place in the text, id,
 * and whatever else the records hold.  The order of input never matters. */
#ifndef CONCORDAT_RECONCILE_ORDER_H
#define CONCORDAT_RECONCILE_ORDER_H

#include "base/claim.h"
#include "reconcile/intern.h"
#include "reconcile/reconcile.h"

G_BEGIN_DECLS

/* What is compared only within itself: one scope and one measure. */
typedef struct
{
  const char *scope;   /* the event or document that it may not leave */
  const char *measure; /* one name for each measure */
  const char *family;
} Block;

typedef struct
{
  const Claim *claim;
  guint block;    /* blocks are numbered in order */
  /* Documents of a block, in order, no two blocks alike.  A document has
   * one date: claims that differ in it are of different documents. */
  guint document;
} Ordered;

/* The claims in order, exact duplicates dropped; *ret_n of them.
 * (transfer full; *ret_blocks in ARENA) */
Ordered *claims_order (const Claim *const *claims, guint n_claims,
                       GroupBy group_by, Interning *interning, Arena *arena,
                       const Block **ret_blocks, guint *ret_n);

/* The one name for all the names of a measure. */
const char *measure_one_name (const char *measure);

G_END_DECLS

#endif
