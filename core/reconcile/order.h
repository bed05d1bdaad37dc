/* The canonical order of claims: by scope, measure's family and measure,
 * which make a block, or one for each country where all those reported apart
 * from any event name theirs; then by publication, document, place in the
 * text, id, and whatever else the records hold.  The order of input never
 * matters. */
#ifndef CONCORDAT_RECONCILE_ORDER_H
#define CONCORDAT_RECONCILE_ORDER_H

#include "base/claim.h"
#include "reconcile/key-set.h"
#include "reconcile/named.h"
#include "reconcile/reconcile.h"

G_BEGIN_DECLS

/* Where a claim stands. */
typedef struct
{
  guint64 first;    /* block, whether undated, last day of publication; in
                       order: block, and that day among those there are */
  guint32 begin;    /* first day of publication; in order: the number of the
                       document */
  guint32 index;    /* of the claim */
} Place;

/* And where in a document, which is asked for where places are the same. */
typedef struct
{
  guint64 document; /* the first bytes of its id */
  guint64 position; /* whether in the text, not the title; where */
} Spot;

typedef struct
{
  const Claim *const *claims;
  GroupBy group_by;
  Interning *interning;
  KeySet known;     /* numbers of scope, measure and country */
  GArray *blocks;   /* of Block, as they were met */
  guint *documents; /* of the claims, for those who know that two are one */
  Place *places;    /* of the claims */
  Place *spare;     /* as many */
  Spot *spots;      /* by the index of a claim */
  guint n;
  guint32 first_day; /* of all days of publication, sortable */
  guint32 last_day;
  guint day_bits;    /* in order: of Place.first */
} Order;

/* For N claims, which are borrowed, as is INTERNING; the places and what it
 * takes to sort them are in SCRATCH. */
void order_init (Order *order, const Claim *const *claims, guint n,
                 GroupBy group_by, Interning *interning, Arena *scratch);
void order_clear (Order *order);

/* The block of the claim INDEX, which is placed; until the next call. */
const Block *order_place (Order *order, guint index);

/* Notes the document of the claim INDEX, by a number that is equal only for
 * one document: mostly it is that of the claim before. */
void order_note_document (Order *order, guint index, guint document);

/* Puts the places in order, when all claims were placed, and numbers the
 * documents as they stand there.  Exact duplicates come last; N leaves them
 * out. */
void order_sort (Order *order);

/* The one name for all the names of a measure. */
const char *measure_one_name (const char *measure);

/* Of a place in order. */
static inline guint
order_block (const Order *order, const Place *place)
{
  return (guint) (place->first >> order->day_bits);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Order, order_clear)

G_END_DECLS

#endif
