/* The canonical order of claims: by scope, measure's family and measure,
 * which make a block; then by publication, document, place in the text, id,
 * and whatever else the records hold.  The order of input never matters. */
#ifndef CONCORDAT_RECONCILE_ORDER_H
#define CONCORDAT_RECONCILE_ORDER_H

#include "base/claim.h"
#include "reconcile/named.h"
#include "reconcile/reconcile.h"

G_BEGIN_DECLS

/* What is compared only within itself: one scope and one measure. */
typedef struct
{
  const char *scope;   /* the event or document that it may not leave */
  const char *measure; /* one name for each measure */
  const char *family;
} Block;

/* Where a claim stands. */
typedef struct
{
  guint64 first;    /* block, whether undated, last day of publication */
  guint64 document; /* the first bytes of its id */
  guint64 position; /* whether in the text, not the title; where */
  guint32 begin;    /* first day of publication */
  guint32 index;    /* of the claim */
} Place;

typedef struct
{
  const Claim *const *claims;
  const Named *named;
  const Block *blocks; /* in order; in the arena */
  Place *places;       /* of the claims, exact duplicates dropped */
  guint n;
} Order;

/* NAMED are what CLAIMS name.  The result borrows both. */
Order claims_order (const Claim *const *claims, const Named *named,
                    guint n_claims, GroupBy group_by, Interning *interning,
                    Arena *arena);
void order_clear (Order *order);

static inline guint
place_block (const Place *place)
{
  return (guint) (place->first >> 33);
}

/* Both stand in one document.  A document has one date: claims that differ
 * in it are of different documents, unless no other stands between them. */
gboolean place_is_of_document (const Order *order, const Place *a,
                               const Place *b);

/* The one name for all the names of a measure. */
const char *measure_one_name (const char *measure);

G_END_DECLS

#endif
