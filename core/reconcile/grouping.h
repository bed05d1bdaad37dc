/* The claims of one block while they are grouped. */
#ifndef CONCORDAT_RECONCILE_GROUPING_H
#define CONCORDAT_RECONCILE_GROUPING_H

#include "reconcile/candidates.h"
#include "reconcile/contents.h"
#include "reconcile/group.h"
#include "reconcile/wording.h"

G_BEGIN_DECLS

/* A bound of the search, which keeps it linear. */
#define MAX_NEIGHBOURS 256 /* earlier claims of the document looked at */

/* Where a member went. */
typedef struct
{
  guint draft;  /* its number */
  guint before; /* the last member of the same document so far, plus 1 */
} Placed;

struct Grouping
{
  Candidates candidates;
  Arena *scratch;    /* of all that is known of one block; borrowed */
  GPtrArray *drafts; /* of Draft */
  Outline outline;   /* of the member that is being placed */
  Member *const *members; /* of the block */
  guint n_members;
  guint first_number;   /* of its members, and of their documents */
  guint first_document;
  Wording *wording;  /* of the block; NULL until it is asked for */
  Contents contents;
  Placed *placed;    /* by member */
  guint *last;       /* by document: its last member so far, plus 1 */
};

static inline Placed *
placed_at (const Grouping *grouping, const Member *member)
{
  return &grouping->placed[member->number - grouping->first_number];
}

static inline Draft *
draft_at (const Grouping *grouping, guint number)
{
  return g_ptr_array_index (grouping->drafts, number);
}

static inline guint *
last_of_document (const Grouping *grouping, const Member *member)
{
  return &grouping->last[member->document - grouping->first_document];
}

/* settle.c, once all claims are placed.
 *
 * "Police had given a toll of 207": what its report gives a new figure for is
 * of the question of that, and out of date. */
void grouping_settle_recalled (Grouping *grouping);

/* Who left the country stands beside the question of who fled, and is not
 * compared; but several such reports have a question of their own. */
void grouping_set_aside_abroad (Grouping *grouping);

/* Where a question has counts of persons, those of households are turned into
 * persons. */
void group_settle_units (const Group *group);

G_END_DECLS

#endif
