/* Holds the figures of headlines against those of the text below. */
#include "config.h"

#include "reconcile/headline.h"

#include "reconcile/comparable.h"
#include "reconcile/growth.h"

#include <math.h>

/* The lead: the sentences that begin within so many bytes of the text. */
#define LEAD 400

/* Members of a document that are looked at. */
#define MAX_IN_DOCUMENT 64

/* It may be the figure that the whole report is about. */
static gboolean
may_be_the_news (const Member *member)
{
  return !member->is_part && !member->increment && !member->recalled
         && !member->revises && !member->expected && !member->denies
         && !member->lasting && !growth_is_toll (member)
         && member->value.qualifier != QUALIFIER_VAGUE
         && !isnan (member->value.best);
}

static gboolean
is_in_lead (const Member *member)
{
  return member->in_sentence && member->claim->sentence.byte_start < LEAD;
}

static gboolean
contradict (const Member *a, const Member *b)
{
  gboolean conflict;

  members_relation (a, b, &conflict);
  return conflict;
}

/* The one figure that the text gives where HEAD gives another; NULL: it gives
 * the same, several, or none that can be held against it. */
static Member *
find_other (Member *const *members, guint n, const Member *head)
{
  Member *found = NULL;

  for (guint i = 0; i < n; i++)
    {
      Member *member = members[i];

      if (member == head)
        continue;
      if (member->in_title || !contradict (head, member)
          || (found != NULL && contradict (found, member)))
        return NULL;
      if (found == NULL && may_be_the_news (member) && is_in_lead (member)
          && members_fit (head, member).comparable)
        found = member;
    }
  return found;
}

/* The title stands first. */
static void
read_document (Member *const *members, guint n)
{
  Member *head = members[0];
  Member *other = may_be_the_news (head) ? find_other (members, n, head)
                                         : NULL;

  if (other == NULL)
    return;
  head->headline = other->headline = TRUE;
}

void
headlines_find (Member *const *members, guint n_members)
{
  for (guint i = 0, end; i < n_members; i = end)
    {
      for (end = i + 1;
           end < n_members && members[end]->document == members[i]->document;
           end++)
        ;
      if (members[i]->in_title && end > i + 1 && end - i <= MAX_IN_DOCUMENT)
        read_document (members + i, end - i);
    }
}
