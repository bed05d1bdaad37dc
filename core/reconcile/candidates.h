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

#include "reconcile/outline.h"

G_BEGIN_DECLS

typedef struct
{
  Member *member;
  guint like;  /* the first that fits alike (comparable.h), or itself */
  guint64 marks; /* of its outline */
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
  Outline outline; /* of all its statements */
} Draft;

/* A question as a search saw it last, by its number. */
typedef struct
{
  guint64 order; /* among what was found: the lower the sooner */
  guint search;
} Sight;

typedef struct Entry Entry;

/* The questions of a month and a country, the oldest first. */
typedef struct
{
  const char *country;
  int month;
  Entry *entries;
  guint n;
  guint allocated;
} CandidateList;

typedef struct
{
  GArray *slots;    /* of guint: number of a list, plus 1; 0: none */
  GArray *lists;    /* of CandidateList */
  GArray *seats;    /* of the drafts in the lists */
  GArray *sights;   /* of Sight, by draft */
  GPtrArray *found; /* of Draft: what the last search found */
  const GPtrArray *drafts;
  Arena *scratch;
  gboolean in_countries;
  gboolean any_month; /* there are entries that are of no month */
  guint searches;
  guint n_found;    /* by this search, with those that cannot match */
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

/* Forgets all; IN_COUNTRIES where each claim to come names a country.  The
 * DRAFTS to come, by their numbers, and SCRATCH are borrowed. */
void candidates_reset (Candidates *candidates, gboolean in_countries,
                       const GPtrArray *drafts, Arena *scratch);

/* DRAFT has a new statement, which MEMBER makes; OUTLINE is that of it. */
void candidates_add (Candidates *candidates, const Member *member,
                     const Outline *outline, Draft *draft);

/* Leaves in FOUND what MEMBER, of OUTLINE, might join. */
void candidates_find (Candidates *candidates, const Member *member,
                      const Outline *outline);

/* Where DRAFT stood in the last search that looked at it. */
static inline guint64
candidates_order (const Candidates *candidates, const Draft *draft)
{
  return g_array_index (candidates->sights, Sight, draft->number).order;
}

G_END_DECLS

#endif
