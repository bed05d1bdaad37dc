/* Finds the questions that a claim might join: those with a claim of the
 * same months and, where both name one, of the same country.
 *
 * Nothing is found that the gate (comparable.h) would surely refuse for its
 * time, unit, kind or side; nothing else is left out but beyond the bounds
 * below, which keep the cost of a claim constant. */
#ifndef CONCORDAT_RECONCILE_CANDIDATES_H
#define CONCORDAT_RECONCILE_CANDIDATES_H

#include "reconcile/member.h"

G_BEGIN_DECLS

typedef struct
{
  Member *member;
  guint like; /* the first that fits alike (comparable.h), or itself */
} DraftStatement;

/* A question while claims join it. */
typedef struct
{
  Member *first;
  DraftStatement *statements; /* the distinct ones, in a scratch arena */
  guint n_statements;
  guint allocated;
  guint n_members;
  guint number;
  guint entries;  /* candidates.c: its places in the lists */
  guint seen;     /* ... by which search it was looked at last */
  guint64 order;  /* among what that search found: the lower the sooner */
} Draft;

/* The entries of a month and a country; none: an empty slot. */
typedef struct
{
  const char *country;
  int month;
  guint head; /* the newest entry, plus 1 */
} CandidateList;

typedef struct
{
  CandidateList *lists; /* an open-addressing table */
  guint n_slots;        /* a power of two */
  guint n_lists;
  GArray *entries;
  GPtrArray *found; /* of Draft: what the last search found */
  gboolean in_countries;
  gboolean any_month; /* there are entries that are of no month */
  guint searches;
  guint statements; /* counts them as they come */
  int month;        /* the last one asked for, and its days */
  Day month_begin;
  Day month_end;
  const Member *member; /* the last one whose months were asked for */
  int first_month;
  int last_month;
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
