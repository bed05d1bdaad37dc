/* Running tolls: growth, what was superseded, what was withdrawn.
 *
 * A toll is read as "known at publication": one that grew is no conflict, one
 * that fell is, unless a claim states the revision.  A level ("in shelters",
 * "missing") may rise and fall, and is compared on one day only.  Dates that
 * were inferred decide nothing. */
#include "config.h"

#include "reconcile/attackers.h"
#include "reconcile/few.h"
#include "reconcile/growth.h"
#include "reconcile/series.h"

#include <math.h>

#define MAX_POINTS 64
#define MAX_TOLLS 64

gboolean
figures_at_odds (const Member *a, const Member *b)
{
  gboolean conflict;
  Relation relation
      = quantity_relation_kind (&a->value, &b->value, &conflict);

  return relation == RELATION_CONTRADICT || relation == RELATION_NEAR_MISS;
}

gboolean
is_bound_of (const Quantity *bound, const Quantity *value)
{
  return bound->support.low <= value->core.low
         && value->core.high <= bound->support.high
         && (bound->core.high < value->core.low
             || value->core.high < bound->core.low);
}

int
members_compare_known (const void *one, const void *two)
{
  const Member *a = *(const Member *const *) one;
  const Member *b = *(const Member *const *) two;

  if (a->known.end != b->known.end)
    return a->known.end < b->known.end ? -1 : 1;
  return members_compare (a, b);
}

/* The unit of the last digit that is not a nought; 0: no number. */
static double
unit_of (double number)
{
  double unit = 1;

  if (!(number >= 1) || number != floor (number))
    return 0;
  while (fmod (number, 10 * unit) == 0)
    unit *= 10;
  return unit;
}

/* TRUE where LATER is another figure than EARLIER, and not the same one
 * rounded or told as a bound. */
static gboolean
is_new_figure (const Member *earlier, const Member *later)
{
  const Quantity *a = &earlier->value, *b = &later->value;

  if (figures_at_odds (earlier, later))
    return TRUE;
  if (a->qualifier == QUALIFIER_VAGUE || b->qualifier == QUALIFIER_VAGUE)
    return FALSE;
  if (is_bound_of (a, b))
    return TRUE;
  return !is_bound_of (b, a) && a->core.low <= b->core.high
         && b->core.low <= a->core.high && !isnan (a->best)
         && !isnan (b->best)
         && fabs (a->best - b->best)
                >= MAX (unit_of (a->best), unit_of (b->best)) / 2
         && a->best != b->best;
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
              || latest[old->group] == NULL
              || member_is_earlier (latest[old->group], member))
            continue;
          member->status = CLAIM_STATUS_SUPERSEDED;
          member->reason = "repeats a figure that a named origin has since "
                           "replaced";
        }
    }
}

/* TRUE where MEMBER is what the exact TOLL has passed: what was the least, or
 * another report's lower figure that is no toll. */
static gboolean
is_passed_by (const Member *member, const Member *toll)
{
  return is_bound_of (&member->value, &toll->value)
         || (member->document != toll->document && !growth_is_toll (member)
             && member->value.core.high < toll->value.core.low
             && figures_at_odds (member, toll));
}

/* "At least 49", or "50 died", and on the same day "the toll is 105": an
 * origin's exact toll takes the place of what it said before. */
static void
supersede_by_toll (Case *it)
{
  guint most = MIN (it->group->n_members, MAX_TOLLS);

  for (guint i = 0; i < most; i++)
    {
      const Member *toll = it->group->members[i];

      if (!growth_is_toll (toll) || !can_count (toll) || toll->retold
          || toll->origin == NULL
          || toll->value.qualifier != QUALIFIER_EXACT)
        continue;
      for (guint k = 0; k < most; k++)
        {
          Member *member = it->group->members[k];

          if (member->group != toll->group || !can_count (member)
              || member->status != CLAIM_STATUS_CURRENT
              || member_is_earlier (toll, member)
              || !is_passed_by (member, toll))
            continue;
          member->status = CLAIM_STATUS_SUPERSEDED;
          member->reason = "the same origin gives the exact toll";
        }
    }
}

/* Within a named origin the latest word stands. */
static void
supersede (Case *it)
{
  Member **latest
      = arena_new_array (it->bench->scratch, Member *, it->n_origins);

  for (guint i = 0; i < it->group->n_members; i++)
    {
      Member *member = it->group->members[i];
      Member **last = &latest[member->group];

      if (can_count (member) && member->origin != NULL
          && member->status == CLAIM_STATUS_CURRENT
          && member->known.precision != PRECISION_NONE
          && (*last == NULL || member_is_earlier (*last, member)))
        *last = member;
    }
  for (guint i = 0; i < it->group->n_members; i++)
    {
      Member *member = it->group->members[i];
      const Member *last = latest[member->group];

      if (last == member || !can_count (member) || last == NULL
          || !member_is_earlier (member, last)
          || !is_new_figure (member, last))
        continue;
      member->status = CLAIM_STATUS_SUPERSEDED;
      member->reason = "the same origin later gave another figure";
    }
  supersede_repeats (it, latest);
}

/* "Lowered to 91" takes back no count that was lower. */
static gboolean
is_growth_to (const Member *lower, const Member *revision)
{
  return g_strcmp0 (revision->claim->revises.direction, "down") == 0
         && lower->value.core.high < revision->value.core.low;
}

/* The toll that "officials" lower is that of the government. */
static gboolean
are_both_official (const Member *revision, const Member *other)
{
  return revision->origin == NULL
         && revision->origin_kind == ORIGIN_OFFICIAL
         && other->origin_kind == ORIGIN_GOVERNMENT;
}

/* TRUE where REVISION says that OTHER's figure no longer stands. */
static gboolean
revises (const Case *it, const Member *revision, const Member *other)
{
  gboolean ours = revision->group == other->group
                  || !case_is_named (it, other)
                  || are_both_official (revision, other);

  if (!revision->revises || revision == other
      || !figures_at_odds (revision, other)
      || is_growth_to (other, revision))
    return FALSE;
  if (is_figure (other, revision->claim->revises.from))
    return ours || !member_is_earlier (revision, other);
  return ours && member_is_earlier (other, revision);
}

static void
withdraw (Case *it)
{
  guint most = MIN (it->traits.n_revisions, MAX_REVISIONS), seen = 0;

  for (guint i = 0; i < it->group->n_members && seen < most; i++)
    {
      const Member *revision = it->group->members[i];

      if (!revision->revises || !can_count (revision))
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
  supersede_retold (it);
  if (it->traits.many_days)
    supersede (it);
  if (it->traits.n_tolls > 0)
    supersede_by_toll (it);
  if (it->traits.n_revisions > 0)
    withdraw (it);
  if (it->traits.many_days)
    supersede_outdated (it);
}

static gboolean
is_past (const Member *member)
{
  return member->status == CLAIM_STATUS_SUPERSEDED
         || member->status == CLAIM_STATUS_WITHDRAWN;
}

/* TRUE where an origin has moved on from what stands against the other.
 * Counts of one day by two named origins stay at odds until both have. */
static gboolean
is_replaced (const Case *it, const Member *a, const Member *b)
{
  gboolean one_day = !member_is_earlier (a, b) && !member_is_earlier (b, a)
                     && case_is_named (it, a) && case_is_named (it, b)
                     && a->known.precision != PRECISION_NONE
                     && b->known.precision != PRECISION_NONE;

  if (a->group == b->group)
    return FALSE;
  if (one_day)
    return is_past (a) && !a->outdated && is_past (b) && !b->outdated;
  return is_past (a) || is_past (b);
}

/* TRUE where both are an origin's of one day and the higher is a running
 * toll: it grew in the hours between. */
static gboolean
grew_in_the_day (const Member *a, const Member *b)
{
  const Member *higher = a->value.core.low > b->value.core.high ? a : b;
  const Member *lower = higher == a ? b : a;

  return a->document != b->document && a->group == b->group
         && higher->value.core.low > lower->value.core.high
         && growth_is_toll (higher);
}

Explained
pair_explain (const Case *it, const Member *a, const Member *b)
{
  if (it->traits.n_revisions > 0
      && (revises (it, a, b) || revises (it, b, a)))
    return EXPLAINED_REVISION;
  if (attackers_explain (it, a, b, NULL))
    return EXPLAINED_ATTACKERS;
  if (a->stock && b->stock
      && (member_is_earlier (a, b) || member_is_earlier (b, a)))
    return EXPLAINED_DATE;
  if (a->retold || b->retold || is_replaced (it, a, b))
    return EXPLAINED_LATER;
  if (a->stock || b->stock || !may_follow (a, b))
    return EXPLAINED_NOT;
  if ((member_is_earlier (a, b) && a->value.core.high < b->value.core.low)
      || (member_is_earlier (b, a) && b->value.core.high < a->value.core.low)
      || (!member_is_earlier (a, b) && !member_is_earlier (b, a)
          && grew_in_the_day (a, b)))
    return EXPLAINED_GROWTH;
  return EXPLAINED_NOT;
}

/* Marks those whose figures have moved with the days (Member.moved). */
static void
mark_moved (Case *it)
{
  for (guint i = 0; i < it->pairs.len; i++)
    {
      const Pair *pair = &arena_array_index (it->pairs, Pair, i);

      if (pair->explained == EXPLAINED_GROWTH
          || pair->explained == EXPLAINED_DATE
          || pair->explained == EXPLAINED_REVISION)
        pair->a->moved = pair->b->moved = TRUE;
    }
}

static gboolean
is_in_series (const Case *it, const Member *member)
{
  if (member->retold)
    return FALSE;
  if (is_past (member))
    return it->standard == NULL
           || !member_is_earlier (it->standard, member);
  return member->moved || member == it->standard;
}

/* The day on which a series that only grew passed FIGURE; DAY_OPEN_END where
 * it never did. */
static Day
invert_series (const FindingPoint *points, guint n, double figure, Day before)
{
  for (guint i = 0; i + 1 < n; i++)
    {
      double from = points[i].best, to = points[i + 1].best;
      Day first = points[i].as_of.end, last = points[i + 1].as_of.end;

      if (from <= figure && figure < to && last < before)
        return first
               + (Day) floor ((last - first) * (figure - from) / (to - from)
                              + 0.5);
    }
  return DAY_OPEN_END;
}

/* A figure that was told late and fits the series at an earlier day is likely
 * a count of that day.  This is inferred: it explains, and decides nothing. */
const char *
series_explain (const Case *it, const Member *member, Arena *arena)
{
  char text[16];
  Day day;

  /* Levels rise and fall. */
  if (it->finding->n_series == 0 || member->stock
      || member->status != CLAIM_STATUS_OUTSIDE
      || member->claim->as_of.basis == AS_OF_STATED
      || member->known.precision == PRECISION_NONE
      || isnan (member->value.best))
    return NULL;
  day = invert_series (it->finding->series, it->finding->n_series,
                       member->value.best, member->known.end);
  if (day == DAY_OPEN_END)
    return NULL;
  day_format (day, text);
  return arena_printf (
      arena, "likely a count of about %s, inferred from the series", text);
}

static FindingPoint *
find_points (Member *const *members, guint n, Arena *arena, guint *ret_n)
{
  FindingPoint *points = arena_new_array (arena, FindingPoint, n);
  guint n_points = 0;

  for (guint i = 0; i < n; i++)
    if (n_points == 0 || points[n_points - 1].best != members[i]->value.best)
      points[n_points++]
          = (FindingPoint) { members[i]->known, members[i]->value.best,
                             members[i]->claim->id };
  *ret_n = n_points;
  return points;
}

void
series_write (Case *it, Arena *arena)
{
  Member *members[MAX_POINTS];
  guint n = 0;

  if (it->n_statements < 2)
    return;
  mark_moved (it);
  for (guint i = 0; i < MIN (it->n_statements, MAX_POINTS); i++)
    {
      Member *member = it->statements[i];

      if (!isnan (member->value.best)
          && member->known.precision != PRECISION_NONE
          && is_in_series (it, member))
        members[n++] = member;
    }
  if (n < 2)
    return;
  few_sort (members, n, members_compare_known);
  it->finding->series
      = find_points (members, n, arena, &it->finding->n_series);
}
