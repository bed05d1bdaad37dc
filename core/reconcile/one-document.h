/* What two claims of one document have to do with each other. */
#ifndef CONCORDAT_RECONCILE_ONE_DOCUMENT_H
#define CONCORDAT_RECONCILE_ONE_DOCUMENT_H

#include "reconcile/comparable.h"
#include "reconcile/member.h"

G_BEGIN_DECLS

/* TRUE where A is a stated revision of B's figure, in one document or not. */
static inline gboolean
member_revises (const Member *a, const Member *b)
{
  return a->revises && a->claim->revises.from >= b->value.core.low
         && a->claim->revises.from <= b->value.core.high;
}

/* A part and what it is a part of, or claims that contradict each other in
 * one document, are apart; but a document may tell of a disagreement between
 * others, or of a revision.  FIT is that of A and B; NULL: it is not known. */
gboolean document_may_disagree (const Member *a, const Member *b,
                                const Fit *fit);

/* Those of one document and of others: "78,476 families, or 380,552
 * people". */
static inline gboolean
document_counts_twice (const Member *a, const Member *b)
{
  gboolean conflict;

  if (a->document != b->document || a->unit == b->unit)
    return FALSE;
  members_relation (a, b, &conflict);
  return !conflict;
}

/* TRUE where two claims of one document may count the same people: both count
 * soldiers or policemen, or none does, as far as they say. */
gboolean document_counts_alike (const Member *a, const Member *b);

/* "Several were held" and then "three were held": one document says first
 * roughly and then exactly. */
gboolean document_makes_exact (const Member *a, const Member *b);

/* What the one at INDEX of the N MEMBERS, in canonical order, was the count of
 * before for: the last figure before it in its document that differs and may
 * count the same; NULL: there is none. */
const Member *document_recalls (Member *const *members, guint n, guint index);

/* Of two claims of one document: they cannot be one. */
gboolean document_tells_apart (const Member *a, const Member *b);

G_END_DECLS

#endif
