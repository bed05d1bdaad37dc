/* Explains differences by those who carried out the attack. */
#include "config.h"

#include "reconcile/attackers.h"

#include "reconcile/comparable.h"

#include <math.h>

/* Members of a document, and of a question, that are looked at. */
#define MAX_IN_DOCUMENT 64
#define MAX_TELLING 32

static gboolean
is_number (const Member *member)
{
  return (member->value.qualifier == QUALIFIER_EXACT
          || member->value.qualifier == QUALIFIER_AT_LEAST)
         && !isnan (member->value.best);
}

/* TRUE where MEMBER counts the attackers alone, apart from all others. */
static gboolean
tells_attackers (const Member *member)
{
  return member->attackers == ATTACKERS_ONLY && !member->is_part
         && !member->expected && !member->denies
         && member->value.qualifier == QUALIFIER_EXACT
         && member->value.best >= 1 && member->value.best <= G_MAXUINT8;
}

/* TRUE where MEMBER may count the victims of those whom ATTACKERS counts. */
static gboolean
may_be_victims (const Member *member, const Member *attackers)
{
  return member->attackers == ATTACKERS_UNSTATED && !member->is_part
         && member->category != CATEGORY_MILITANT && is_number (member)
         && members_meet (member, attackers);
}

static void
leave_out (Member *const *members, guint n, const Member *attackers)
{
  for (guint i = 0; i < n; i++)
    if (may_be_victims (members[i], attackers))
      {
        members[i]->attackers = ATTACKERS_NOT_COUNTED;
        members[i]->n_attackers = (guint8) attackers->value.best;
      }
}

/* A title gives the figure that the text explains. */
static void
say_again (Member *const *members, guint n, const Member *stated)
{
  for (guint i = 0; i < n; i++)
    if (may_be_victims (members[i], stated)
        && members[i]->value.best == stated->value.best)
      {
        members[i]->attackers = stated->attackers;
        members[i]->n_attackers = stated->n_attackers;
      }
}

static gboolean
states_attackers (const Member *member)
{
  return member->attackers_stated && member->n_attackers > 0;
}

static void
read_document (Member *const *members, guint n)
{
  n = MIN (n, MAX_IN_DOCUMENT);
  for (guint i = 0; i < n; i++)
    if (states_attackers (members[i]))
      say_again (members, n, members[i]);
  for (guint i = 0; i < n; i++)
    if (tells_attackers (members[i]))
      leave_out (members, n, members[i]);
}

void
attackers_find_told (Member *const *members, guint n_members)
{
  for (guint i = 0, end; i < n_members; i = end)
    {
      gboolean any = members[i]->attackers != ATTACKERS_UNSTATED;

      for (end = i + 1;
           end < n_members && members[end]->document == members[i]->document;
           end++)
        any = any || members[end]->attackers != ATTACKERS_UNSTATED;
      if (any && end > i + 1)
        read_document (members + i, end - i);
    }
}

/* TRUE where what TOLD says of the attackers makes up the difference of LOWER
 * to HIGHER. */
static gboolean
makes_up (const Member *told, const Member *lower, const Member *higher)
{
  double number = told->n_attackers;

  if (number == 0 || !is_number (told)
      || higher->value.best - lower->value.best != number)
    return FALSE;
  return told->attackers == ATTACKERS_COUNTED
             ? told->value.best == higher->value.best
             : told->attackers == ATTACKERS_NOT_COUNTED
                   && told->value.best == lower->value.best;
}

/* The figures as they are may leave out, and count, the attackers. */
static gboolean
may_differ (const Member *lower, const Member *higher)
{
  return is_number (lower) && is_number (higher)
         && lower->attackers != ATTACKERS_COUNTED
         && higher->attackers != ATTACKERS_NOT_COUNTED
         && lower->attackers != ATTACKERS_ONLY
         && higher->attackers != ATTACKERS_ONLY;
}

gboolean
members_differ_by_attackers (const Member *a, const Member *b)
{
  const Member *lower = a->value.best < b->value.best ? a : b;
  const Member *higher = lower == a ? b : a;

  return (a->n_attackers > 0 || b->n_attackers > 0)
         && may_differ (lower, higher)
         && (makes_up (a, lower, higher) || makes_up (b, lower, higher));
}

gboolean
attackers_of_question_explain (const Case *it, const Member *a,
                               const Member *b, const Member **ret_told)
{
  const Member *lower = a->value.best < b->value.best ? a : b;
  const Member *higher = lower == a ? b : a;
  guint looked_at = 0;

  if (!may_differ (lower, higher))
    return FALSE;
  for (guint i = 0;
       i < it->group->n_members && looked_at < MAX_TELLING; i++)
    {
      const Member *told = it->group->members[i];

      if (told->n_attackers == 0 || told->set_aside)
        continue;
      looked_at++;
      if (!makes_up (told, lower, higher))
        continue;
      if (ret_told != NULL)
        *ret_told = told;
      return TRUE;
    }
  return FALSE;
}

gboolean
attackers_contradict (const Member *a, const Member *b)
{
  return a->attackers_stated && b->attackers_stated
         && a->attackers != b->attackers && a->attackers != ATTACKERS_ONLY
         && b->attackers != ATTACKERS_ONLY
         && a->value.best == b->value.best
         && a->value.qualifier == QUALIFIER_EXACT
         && b->value.qualifier == QUALIFIER_EXACT;
}
