/* Surveys a block in one pass over its members. */
#include "config.h"

#include "reconcile/contents.h"

#define MOST_SPECIFIC 15

/* How much a claim says of itself. */
static guint
specificity (const Member *member)
{
  return (member->dated ? 8u : 0u) + (member->about->level > 0 ? 4u : 0u)
         + (member->about->side != NULL ? 2u : 0u)
         + (member->value.qualifier != QUALIFIER_VAGUE ? 1u : 0u);
}

static void
note (Contents *contents, const Member *member)
{
  contents->in_countries &= member->about->country != NULL;
  contents->has_events |= member->about->event != NULL;
  contents->has_words |= member->has_words;
  contents->has_abroad |= member->abroad;
  contents->has_households |= member->households;
}

Member **
contents_survey (Contents *contents, Member *members, guint n)
{
  Member **order = g_new (Member *, MAX (n, 1));
  g_autofree guint8 *specific = g_new (guint8, MAX (n, 1));
  guint starts[MOST_SPECIFIC + 1] = { 0 }, sum = 0;

  *contents = (Contents) { .in_countries = TRUE };
  for (guint i = 0; i < n; i++)
    {
      note (contents, &members[i]);
      specific[i] = (guint8) specificity (&members[i]);
      starts[specific[i]]++;
    }
  for (guint i = MOST_SPECIFIC + 1; i-- > 0;)
    {
      guint count = starts[i];

      starts[i] = sum;
      sum += count;
    }
  for (guint i = 0; i < n; i++)
    order[starts[specific[i]]++] = &members[i];
  return order;
}
