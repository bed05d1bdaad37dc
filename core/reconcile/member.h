/* A claim as the reconciler sees it: what decides its comparisons, read off
 * the claim once, and what becomes of it in its question. */
#ifndef CONCORDAT_RECONCILE_MEMBER_H
#define CONCORDAT_RECONCILE_MEMBER_H

#include "base/claim.h"
#include "base/finding.h"
#include "reconcile/reconcile.h"

G_BEGIN_DECLS

/* An undated claim speaks of the news: most likely of the days just before
 * it was published, and of no more than a month before. */
#define FRESH_DAYS 3
#define RECENT_DAYS 31

typedef struct
{
  const Claim *claim;
  const char *scope;    /* the event or document that it may not leave */
  const char *measure;  /* one name for each measure */
  const char *unit;     /* "person" where none is given */
  const char *side;     /* NULL: not stated, or the people of the place */
  Category category;
  const char *origin;   /* names the origin; NULL: nobody is named */
  Quantity value;
  guint document;       /* documents are numbered in canonical order */
  DayRange known;       /* when the figure was known; NONE: no date */
  DayRange when;        /* the core of its time; NONE: nothing is known */
  DayRange reach;       /* the support of its time */
  gboolean dated;       /* the claim itself states a time */
  gboolean lasting;     /* counts over the whole of its time */
  gboolean stock;       /* a level, not a flow */
  gboolean abroad;      /* counts who left the country */
  gboolean expected;    /* feared, presumed or hypothetical */
  gboolean counts_people;
  guint level;          /* of its place: 0 unknown or a country, 1 in it,
                           2 and more within another place */

  gboolean inferred;    /* its number helped to join it to its question */
  gboolean is_corrected; /* by a decision; value is the corrected one */
  gboolean set_aside;   /* listed in the question, but not compared */
  Relation aside;       /* why: INCOMPARABLE or UNIT_CONFLICT */
  guint group;          /* of origin */
  ClaimStatus status;
  Relation relation;    /* to the consensus */
  double weight;
  const char *reason;
} Member;

/* The claims in canonical order (by scope, block, publication, document,
 * place in the text, id), exact duplicates dropped; *ret_n of them. */
Member *members_new (const Claim *const *claims, guint n_claims,
                     GroupBy group_by, Arena *arena, guint *ret_n);

/* One name for an authority: a state, its ministries and its spokesmen speak
 * for one side.  NULL where nobody is named. */
const char *claim_origin_key (const Claim *claim, Arena *arena);

/* When the figure was known: the day that is stated, else publication. */
DayRange claim_known (const Claim *claim);

/* TRUE where A was known on an earlier day than B. */
gboolean member_is_earlier (const Member *a, const Member *b);

gboolean member_denies (const Member *member);

/* Both state the same figure in the same words. */
gboolean quantity_is_same (const Quantity *a, const Quantity *b);

G_END_DECLS

#endif
