/* What a block of claims holds, and the order in which they are placed. */
#ifndef CONCORDAT_RECONCILE_CONTENTS_H
#define CONCORDAT_RECONCILE_CONTENTS_H

#include "reconcile/member.h"

G_BEGIN_DECLS

/* What a block has none of is not looked for. */
typedef struct
{
  gboolean in_countries; /* all of it */
  gboolean has_words;    /* a document has a title or sentence */
  gboolean has_events;
  gboolean has_abroad;
  gboolean has_households;
} Contents;

/* The N members in the order in which they are placed: those that say most of
 * themselves first, of equal ones the first in canonical order.
 * (transfer container) */
Member **contents_survey (Contents *contents, Member *members, guint n);

G_END_DECLS

#endif
