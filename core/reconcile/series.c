/* Running tolls: growth, what was superseded, what was withdrawn.
 *
 * A toll is read as "known at publication": one that grew is no conflict, one
 * that fell is, unless a claim states the revision.  Dates that were inferred
 * decide nothing. */
#include "config.h"

#include "reconcile/case.h"

#include <math.h>
#include <stdlib.h>

#define MAX_REVISIONS 16

static gboolean
can_count (const Member *member)
{
  return !member->set_aside && !member_denies (member);
}

static gboolean
is_at_odds (const Member *a, const Member *b)
{
  Relation relation = quantity_relation (&a->value, &b->value).relation;

  return relation == RELATION_CONTRADICT || relation == RELATION_NEAR_MISS;
}

/* An unnamed claim that repeats a figure which its origin has since replaced
 * adds nothing, unless it was published after the new one. */
static void
supersede_repeats (Case *it, Member *const *latest)
{
  guint seen = 0;

  for (guint i = 0; i < it->group->n_members && seen < MAX_REVISIONS; i++)
    {
      const Member *old = it->group->members[i];

      if (old->status != CLAIM_STATUS_SUPERSEDED || old->origin == NULL)
        continue;
      seen++;
      for (guint k = 0; k < it->group->n_members; k++)
        {
          Member *member = it->group->members[k];

          if (case_is_named (it, member) || !can_count (member)
              || member->status != CLAIM_STATUS_CURRENT
              || !quantity_is_same (&member->value, &old->value)
              || member_is_earlier (latest[old->group], member))
            continue;
          member->status = CLAIM_STATUS_SUPERSEDED;
          member->reason = "repeats a figure that a named origin has since "
                           "replaced";
        }
    }
}

/* Within a named origin the latest word stands. */
static void
supersede (Case *it)
{
  g_autofree Member **latest = g_new0 (Member *, it->n_origins);

  for (guint i = 0; i < it->group->n_members; i++)
    {
      Member *member = it->group->members[i];
      Member **last = &latest[member->group];

      if (can_count (member) && member->origin != NULL
          && member->known.precision != PRECISION_NONE
          && (*last == NULL || member_is_earlier (*last, member)))
        *last = member;
    }
  for (guint i = 0; i < it->group->n_members; i++)
    {
      Member *member = it->group->members[i];
      const Member *last = latest[member->group];

      if (!can_count (member) || last == NULL
          || !member_is_earlier (member, last) || !is_at_odds (member, last))
        continue;
      member->status = CLAIM_STATUS_SUPERSEDED;
      member->reason = "the same origin later gave another figure";
    }
  supersede_repeats (it, latest);
}

static gboolean
is_figure (const Member *member, double figure)
{
  return member->value.best == figure
         || (member->value.core.low <= figure
             && figure <= member->value.core.high);
}

/* TRUE where REVISION says that OTHER's figure no longer stands. */
static gboolean
revises (const Case *it, const Member *revision, const Member *other)
{
  gboolean ours = revision->group == other->group
                  || !case_is_named (it, other);

  if (!revision->claim->revises.stated || revision == other
      || !is_at_odds (revision, other))
    return FALSE;
  if (is_figure (other, revision->claim->revises.from))
    return ours || !member_is_earlier (revision, other);
  return ours && member_is_earlier (other, revision);
}

static void
withdraw (Case *it)
{
  guint seen = 0;

  for (guint i = 0; i < it->group->n_members && seen < MAX_REVISIONS; i++)
    {
      const Member *revision = it->group->members[i];

      if (!revision->claim->revises.stated || !can_count (revision))
        continue;
      seen++;
      for (guint k = 0; k < it->group->n_members; k++)
        {
          Member *other = it->group->members[k];
          gboolean named
              = is_figure (other, revision->claim->revises.from);

          if (!can_count (other) || !revises (it, revision, other))
            continue;
          other->status = named ? CLAIM_STATUS_WITHDRAWN
                                : CLAIM_STATUS_SUPERSEDED;
          other->reason = named ? "a later claim states the revision"
                                : "an earlier count, revised later";
        }
    }
}

void
series_apply (Case *it)
{
  supersede (it);
  withdraw (it);
}

static gboolean
is_past (const Member *member)
{
  return member->status == CLAIM_STATUS_SUPERSEDED
         || member->status == CLAIM_STATUS_WITHDRAWN;
}

/* What a party says of the other side's losses is no later count of what
 * that side admits. */
static gboolean
may_grow (const Member *a, const Member *b)
{
  gboolean opposed = (a->claim->stance == STANCE_ENEMY_LOSS)
                     != (b->claim->stance == STANCE_ENEMY_LOSS);

  return !a->stock && !b->stock && (a->group == b->group || !opposed);
}

Explained
pair_explain (const Case *it, const Member *a, const Member *b)
{
  if (revises (it, a, b) || revises (it, b, a))
    return EXPLAINED_REVISION;
  if (a->group != b->group && (is_past (a) || is_past (b)))
    return EXPLAINED_LATER;
  if (!may_grow (a, b))
    return EXPLAINED_NOT;
  if ((member_is_earlier (a, b) && a->value.core.high < b->value.core.low)
      || (member_is_earlier (b, a) && b->value.core.high < a->value.core.low))
    return EXPLAINED_GROWTH;
  return EXPLAINED_NOT;
}

static int
compare_known (const void *one, const void *two)
{
  const Member *a = *(const Member *const *) one;
  const Member *b = *(const Member *const *) two;

  if (a->known.end != b->known.end)
    return a->known.end < b->known.end ? -1 : 1;
  return a < b ? -1 : a > b;
}

static gboolean
is_in_series (const Case *it, const Member *member)
{
  if (is_past (member))
    return TRUE;
  for (guint i = 0; i < it->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (it->pairs, Pair, i);

      if ((pair->a == member || pair->b == member)
          && (pair->explained == EXPLAINED_GROWTH
              || pair->explained == EXPLAINED_REVISION))
        return TRUE;
    }
  return FALSE;
}

void
series_write (Case *it, Arena *arena)
{
  const guint most = 64;
  Member **members
      = arena_new_array (arena, Member *, MAX (it->n_statements, 1));
  FindingPoint *points;
  guint n = 0, n_points = 0;

  for (guint i = 0; i < MIN (it->n_statements, most); i++)
    {
      Member *member = it->statements[i].first;

      if (!isnan (member->value.best)
          && member->known.precision != PRECISION_NONE
          && is_in_series (it, member))
        members[n++] = member;
    }
  if (n < 2)
    return;
  qsort (members, n, sizeof *members, compare_known);
  points = arena_new_array (arena, FindingPoint, n);
  for (guint i = 0; i < n; i++)
    if (n_points == 0 || points[n_points - 1].best != members[i]->value.best)
      points[n_points++]
          = (FindingPoint) { members[i]->known, members[i]->value.best,
                             members[i]->claim->id };
  it->finding->series = points;
  it->finding->n_series = n_points;
}
