/* Finds the questions that a claim might join: those with a claim of the
 * same months and, where both name one, of the same country.
 *
 * Nothing is found that the gate (comparable.h) would surely refuse for its
 * time, unit, kind or side, nor a question of other documents that neither
 * place nor time can make surely the same and of which no figure is near;
 * nothing else is left out but beyond the bounds below, which keep the cost
 * of a claim constant. */
#ifndef CONCORDAT_RECONCILE_CANDIDATES_H
#define CONCORDAT_RECONCILE_CANDIDATES_H

#include "reconcile/comparable.h"
#include "reconcile/outline.h"

G_BEGIN_DECLS

typedef struct
{
  Member *member;
  guint64 marks; /* of its outline */
  Fit fit;       /* with itself, where it is the first that fits so; not
                    comparable until it is asked for */
  guint like;    /* the first that fits alike (comparable.h), or itself */
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
  guint seats;     /* candidates.c: its places in the lists */
  gboolean has_revisions;
  gboolean is_mixed; /* not all statements fit alike */
  Outline outline; /* of all its statements */
} Draft;

#define MAX_CANDIDATES 384 /* questions found for a claim */

/* The most months that a claim is looked for in; a longer time is a month of
 * its own. */
#define MAX_MONTHS 24

/* The lists of a month: that of a country, and that of them all. */
typedef struct
{
  guint of_country;
  guint of_all;
} MonthLists;

typedef struct
{
  GArray *slots;     /* of guint: number of a list, plus 1; 0: none */
  ArenaArray lists;  /* of CandidateList */
  ArenaArray seats;  /* of the drafts in the lists */
  ArenaArray sights; /* of drafts in the last search, by their numbers */
  const GPtrArray *drafts;
  Arena *scratch;
  gboolean in_countries;
  gboolean any_month; /* there are entries that are of no month */
  guint searches;
  guint statements; /* counts them as they come */
  int month;        /* the last one asked for, and its days */
  Day month_begin;
  Day month_end;
  /* Of the last search. */
  Draft *found[MAX_CANDIDATES];
  guint n_found;
  guint n_looked_at; /* with those that cannot match */
  MonthLists months[MAX_MONTHS];
  guint n_months;
  gboolean in_any_month; /* that is the only one */
} Candidates;

void candidates_init (Candidates *candidates);
void candidates_clear (Candidates *candidates);

/* Forgets all; IN_COUNTRIES where each claim to come names a country.  The
 * DRAFTS to come, by their numbers, and SCRATCH are borrowed. */
void candidates_reset (Candidates *candidates, gboolean in_countries,
                       const GPtrArray *drafts, Arena *scratch);

/* Leaves in FOUND what MEMBER, of OUTLINE, might join. */
void candidates_find (Candidates *candidates, const Member *member,
                      const Outline *outline);

/* DRAFT has a new statement, which the member makes that was searched for
 * last; OUTLINE is that of it. */
void candidates_add (Candidates *candidates, const Outline *outline,
                     Draft *draft);

/* Where DRAFT stood in the last search that looked at it: the lower the
 * sooner. */
guint64 candidates_order (const Candidates *candidates, const Draft *draft);

G_END_DECLS

#endif
