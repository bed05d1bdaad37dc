/* What a block of claims holds, and the order in which they are placed. */
#ifndef CONCORDAT_RECONCILE_CONTENTS_H
#define CONCORDAT_RECONCILE_CONTENTS_H

#include "reconcile/member.h"

G_BEGIN_DECLS

/* So many figures of one measure a document gives that tells parts beside
 * their sum. */
#define RICH 3

typedef struct
{
  /* What a block has none of is not looked for. */
  gboolean in_countries; /* all of it */
  gboolean has_words;    /* a document has a title or sentence */
  gboolean has_events;
  gboolean has_abroad;
  gboolean has_parts; /* a document has parts, or places and figures without
                         one */
  gboolean has_recalled;
  gboolean has_households;
  gboolean has_attackers; /* some say whether attackers are counted */
  gboolean has_titles;    /* some stand in a title */
  /* The members in the order in which they are placed: those that say most of
   * themselves first, of equal ones the first in canonical order. */
  Member **order;
  guint8 *specific;    /* how much each says, in canonical order */
  guint n_of_document; /* members of the last document so far */
  ArenaArray rich; /* of guint: where the documents of RICH members begin */
} Contents;

/* Surveys the block of the first of N members.  How many it has.  The lists
 * are in SCRATCH. */
guint contents_survey (Contents *contents, Member *const *members, guint n,
                       Arena *scratch);

G_END_DECLS

#endif
