/* Settles what only all the claims of a block together tell: who left the
 * country, what is told again, and in what unit a question counts. */
#include "config.h"

#include "reconcile/grouping.h"

#include "reconcile/comparable.h"
#include "reconcile/one-document.h"

/* The first claim of MEMBER's document that MEMBER is not compared with only
 * because it counts who left the country. */
static const Member *
find_remainer (const Grouping *grouping, const Member *member,
               const char **ret_reason)
{
  const Member *found = NULL;
  guint looked_at = 0;

  for (guint at = *last_of_document (grouping, member);
       at != 0 && looked_at < MAX_NEIGHBOURS; looked_at++)
    {
      const Member *other = grouping->members[at - 1];
      Fit fit = members_fit (member, other);

      at = placed_at (grouping, other)->before;
      if (other->abroad || !fit.telling
          || g_strcmp0 (fit.reason, "other destination") != 0)
        continue;
      *ret_reason = fit.reason;
      found = other;
    }
  return found;
}

static void
move (Grouping *grouping, const Member *member, const Member *to)
{
  Placed *placed = placed_at (grouping, member);

  draft_at (grouping, placed->draft)->n_members--;
  placed->draft = placed_at (grouping, to)->draft;
  draft_at (grouping, placed->draft)->n_members++;
}

void
grouping_set_aside_abroad (Grouping *grouping)
{
  for (guint i = 0;
       grouping->contents.has_abroad && i < grouping->drafts->len; i++)
    {
      Draft *draft = draft_at (grouping, i);
      Member *member = draft->first;
      const Member *other;
      const char *reason;

      if (!member->abroad || draft->n_members > 1)
        continue;
      other = find_remainer (grouping, member, &reason);
      if (other == NULL)
        continue;
      member->set_aside = TRUE;
      member->aside = RELATION_INCOMPARABLE;
      member->reason = reason;
      move (grouping, member, other);
    }
}

void
grouping_settle_recalled (Grouping *grouping)
{
  guint n = grouping->contents.has_recalled ? grouping->n_members : 0;

  for (guint i = 0; i < n; i++)
    {
      Member *member = grouping->members[i];
      const Member *now
          = member->recalled ? document_recalls (grouping->members, n, i)
                             : NULL;

      if (now == NULL)
        continue;
      move (grouping, member, now);
      member->retold = TRUE;
      member->status = CLAIM_STATUS_SUPERSEDED;
      member->reason = "an earlier count, told again beside a new one";
    }
}

void
group_settle_units (const Group *group)
{
  const char *persons = NULL;

  for (guint i = 0; i < group->n_members; i++)
    if (group->members[i]->counts_people && !group->members[i]->households)
      persons = group->members[i]->unit;
  for (guint i = 0; persons != NULL && i < group->n_members; i++)
    if (group->members[i]->households)
      member_count_persons (group->members[i], persons);
}
