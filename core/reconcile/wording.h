/* How alike two documents are in the words in which they tell of a measure.
 *
 * The words of a document are those of its title and of the sentences of its
 * claims, of three letters and more, folded and cut after seven (a stem that
 * needs no language).  A word weighs idf^2 with idf = ln ((N + 10) / (n + 1)),
 * N the texts and n those that hold it; the similarity is the cosine of both
 * texts.  Copies of one text count once.  On English news (ECB+) documents
 * tell of one event where it reaches about 0.2. */
#ifndef CONCORDAT_RECONCILE_WORDING_H
#define CONCORDAT_RECONCILE_WORDING_H

#include "reconcile/member.h"

G_BEGIN_DECLS

typedef struct Wording Wording;

/* MEMBERS: one block in canonical order; only its strings are borrowed, and
 * only for this call. */
Wording *wording_new (Member *const *members, guint n_members);
void wording_free (Wording *wording);

/* The words of MEMBER's document will be looked at soon. */
void wording_expect (const Wording *wording, const Member *member);

/* For members of the block.  0 to 1. */
double wording_similarity (Wording *wording, const Member *a,
                           const Member *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wording, wording_free)

G_END_DECLS

#endif
