/* Finds the questions that a claim might join: those with a claim of the
 * same months and, where both name one, of the same country.
 *
 * Nothing is found that the gate (comparable.h) would surely refuse for its
 * time, unit, kind or side; nothing else is left out but beyond the bounds
 * below, which keep the cost of a claim constant. */
#ifndef CONCORDAT_RECONCILE_CANDIDATES_H
#define CONCORDAT_RECONCILE_CANDIDATES_H

#include "reconcile/key-set.h"
#include "reconcile/member.h"

G_BEGIN_DECLS

/* A question while claims join it. */
typedef struct
{
  Member *first;
  Member **statements; /* the distinct ones, in a scratch arena */
  guint n_statements;
  guint allocated;
  guint n_members;
  guint number;
  guint entries;  /* candidates.c: its places in the lists */
  guint seen;     /* ... by which search it was looked at last */
  guint64 order;  /* among what that search found: the lower the sooner */
} Draft;

typedef struct
{
  KeySet lists;     /* of a month and a country */
  GArray *heads;    /* by list: its newest entry, plus 1 */
  GArray *entries;
  GPtrArray *found; /* of Draft: what the last search found */
  gboolean in_countries;
  guint searches;
  guint statements; /* counts them as they come */
  int month;        /* the last one asked for, and its days */
  Day month_begin;
  Day month_end;
} Candidates;

void candidates_init (Candidates *candidates);
void candidates_clear (Candidates *candidates);

/* Forgets all; IN_COUNTRIES where each claim to come names a country. */
void candidates_reset (Candidates *candidates, gboolean in_countries);

/* DRAFT has a new statement, which MEMBER makes. */
void candidates_add (Candidates *candidates, const Member *member,
                     Draft *draft);

/* Leaves in FOUND what MEMBER might join. */
void candidates_find (Candidates *candidates, const Member *member);

G_END_DECLS

#endif
