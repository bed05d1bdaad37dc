/* Running tolls: growth, what was superseded, what was withdrawn.
 *
 * A toll is read as "known at publication": one that grew is no conflict, one
 * that fell is, unless a claim states the revision.  A level ("in shelters",
 * "missing") may rise and fall, and is compared on one day only.  Dates that
 * were inferred decide nothing. */
#include "config.h"

#include "reconcile/case.h"
#include "reconcile/key-set.h"

#include <math.h>
#include <stdlib.h>

#define MAX_REVISIONS 16
#define MAX_POINTS 64

static gboolean
can_count (const Member *member)
{
  return !member->set_aside && !member_denies (member);
}

static gboolean
is_at_odds (const Member *a, const Member *b)
{
  gboolean conflict;
  Relation relation
      = quantity_relation_kind (&a->value, &b->value, &conflict);

  return relation == RELATION_CONTRADICT || relation == RELATION_NEAR_MISS;
}

static gboolean
is_bound_of (const Quantity *bound, const Quantity *value)
{
  return bound->support.low <= value->core.low
         && value->core.high <= bound->support.high
         && (bound->core.high < value->core.low
             || value->core.high < bound->core.low);
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

  if (is_at_odds (earlier, later))
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

/* Of each figure the day on which it was first given, and the day on which
 * another document first gave it. */
typedef struct
{
  Day first;
  Day second;
  guint document; /* that gave it first */
} Telling;

typedef struct
{
  KeySet figures; /* of Quantity, as Figure */
  Telling *tellings;
} Told;

typedef struct
{
  double ends[5];
  gint64 qualifier;
} Figure;

static Telling *
telling_of (Told *told, const Quantity *value)
{
  Figure figure = { { value->best, value->core.low, value->core.high,
                      value->support.low, value->support.high },
                    (gint64) value->qualifier };
  gboolean is_new;
  guint number = key_set_add (&told->figures, &figure, &is_new);

  if (is_new)
    told->tellings[number] = (Telling) { DAY_OPEN_END, DAY_OPEN_END, 0 };
  return &told->tellings[number];
}

static void
note_telling (Told *told, const Member *member)
{
  Telling *telling = telling_of (told, &member->value);
  Day day = member->known.end;

  if (member->document == telling->document && day >= telling->first)
    return;
  if (day < telling->first)
    {
      if (member->document != telling->document)
        telling->second = telling->first;
      telling->first = day;
      telling->document = member->document;
    }
  else
    telling->second = MIN (telling->second, day);
}

/* TRUE where another document had given the figure on an earlier day. */
static gboolean
has_word_before (Told *told, const Member *member)
{
  const Telling *telling = telling_of (told, &member->value);

  return member->known.precision != PRECISION_NONE
         && (telling->document == member->document ? telling->second
                                                   : telling->first)
                < member->known.begin;
}

static void
retell (Case *it, guint index, Told *told)
{
  const guint looked_at = 32;
  Member *member = it->group->members[index];
  guint from = index > looked_at ? index - looked_at : 0;
  guint end = MIN (it->group->n_members, index + looked_at);

  for (guint i = from; i < end; i++)
    {
      const Member *other = it->group->members[i];

      if (other->document != member->document || !can_count (other)
          || !is_at_odds (member, other) || has_word_before (told, other))
        continue;
      member->status = CLAIM_STATUS_SUPERSEDED;
      member->retold = TRUE;
      member->reason = "an earlier count, told again beside a new one";
    }
}

/* FALSE where surely no figure is given in two documents. */
static gboolean
is_any_told_twice (const Case *it)
{
  const guint few = 32;
  guint n = it->group->n_members;

  for (guint i = 1; i < n && n <= few; i++)
    for (guint k = 0; k < i; k++)
      {
        const Member *a = it->group->members[k];
        const Member *b = it->group->members[i];

        if (a->value.core.low == b->value.core.low
            && a->document != b->document
            && a->known.end != b->known.end)
          return TRUE;
      }
  return n > few;
}

/* "Police had given a toll of 207 the night before": a document that gives
 * a new figure tells the one of before again. */
static void
supersede_retold (Case *it)
{
  Told told;

  if (!is_any_told_twice (it))
    return;
  told.tellings = arena_alloc (it->bench->scratch,
                               it->group->n_members * sizeof (Telling));
  key_set_init (&told.figures, sizeof (Figure));
  for (guint i = 0; i < it->group->n_members; i++)
    if (can_count (it->group->members[i])
        && it->group->members[i]->known.precision != PRECISION_NONE)
      note_telling (&told, it->group->members[i]);
  for (guint i = 0; i < it->group->n_members; i++)
    {
      Member *member = it->group->members[i];

      if (can_count (member) && member->status == CLAIM_STATUS_CURRENT
          && has_word_before (&told, member))
        retell (it, i, &told);
    }
  key_set_clear (&told.figures);
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

      if (!can_count (member) || last == NULL
          || !member_is_earlier (member, last)
          || !is_new_figure (member, last))
        continue;
      member->status = CLAIM_STATUS_SUPERSEDED;
      member->reason = "the same origin later gave another figure";
    }
  supersede_repeats (it, latest);
}

/* What a party says of the other side's losses is no later count of what
 * that side admits. */
static gboolean
may_follow (const Member *a, const Member *b)
{
  gboolean opposed = (a->stance == STANCE_ENEMY_LOSS)
                     != (b->stance == STANCE_ENEMY_LOSS);

  return a->group == b->group || !opposed;
}

static gboolean
is_figure (const Member *member, double figure)
{
  return member->value.best == figure
         || (member->value.core.low <= figure
             && figure <= member->value.core.high);
}

/* TRUE where a claim of no later day states that it replaces this figure. */
static gboolean
was_withdrawn_before (const Case *it, const Member *member)
{
  guint most = MIN (it->n_revisions, MAX_REVISIONS), seen = 0;

  for (guint i = 0; i < it->group->n_members && seen < most; i++)
    {
      const Member *revision = it->group->members[i];

      if (!revision->revises || revision == member)
        continue;
      seen++;
      if (is_figure (member, revision->claim->revises.from)
          && !member_is_earlier (member, revision))
        return TRUE;
    }
  return FALSE;
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

typedef struct
{
  double best;
  Interval core;
  gint32 qualifier;
  guint32 group;
} Word;

void
words_number (Case *it)
{
  g_auto (KeySet) seen;

  key_set_init (&seen, sizeof (Word));
  for (guint i = 0; i < it->group->n_members; i++)
    {
      Member *member = it->group->members[i];
      Word word = { member->value.best, member->value.core,
                    (gint32) member->value.qualifier, member->group };

      member->word = key_set_add (&seen, &word, NULL);
    }
  it->n_words = seen.n;
}

/* TRUE where MEMBER's figure may put those of earlier days out of date. */
static gboolean
can_outdate (const Case *it, const Member *member)
{
  return can_count (member) && !member->retold
         && member->known.precision != PRECISION_NONE
         && member->stance != STANCE_ENEMY_LOSS
         && member->value.qualifier != QUALIFIER_VAGUE
         && !was_withdrawn_before (it, member);
}

/* The greatest count of a later day, or of levels the last. */
typedef struct
{
  const Member *named;
  const Member *any;
} Later;

static void
note_later (const Case *it, Later *later, const Member *member)
{
  const Member **slots[] = { &later->any, &later->named };

  for (guint i = 0; i < (case_is_named (it, member) ? 2 : 1); i++)
    if (*slots[i] == NULL
        || (member->stock ? member_is_earlier (*slots[i], member)
                          : member->value.core.low
                                > (*slots[i])->value.core.low))
      *slots[i] = member;
}

static void
outdate (const Case *it, Member *member, const Later *later)
{
  const Member *last = case_is_named (it, member) ? later->named
                                                  : later->any;
  gboolean conflict;

  if (last == NULL || !can_count (member)
      || member->status != CLAIM_STATUS_CURRENT
      || !member_is_earlier (member, last) || !may_follow (member, last))
    return;
  if (!member->stock
      && (member->accumulation == ACCUMULATION_WINDOW
          || member->value.core.high >= last->value.core.low))
    return;
  if (quantity_relation_kind (&member->value, &last->value, &conflict)
      != RELATION_CONTRADICT)
    return;
  member->status = CLAIM_STATUS_SUPERSEDED;
  member->outdated = TRUE;
  member->reason = member->stock ? "the level of an earlier day"
                                 : "the toll has since grown";
}

/* The members by the day on which their figures were known: mostly that is
 * their order already. */
static Member *const *
sort_by_day (const Case *it)
{
  guint n = it->group->n_members, in_order = 1;
  Member **order = it->group->members;

  while (in_order < n
         && order[in_order - 1]->known.end <= order[in_order]->known.end)
    in_order++;
  if (in_order == n)
    return order;
  order = arena_memdup (it->bench->scratch, order, n * sizeof *order);
  qsort (order, n, sizeof *order, compare_known);
  return order;
}

/* A toll of several origins is one series: the count of an earlier day that
 * has since been passed by far is out of date, whoever gave it, and so is the
 * level of an earlier day.  The unnamed replace nobody who is named. */
static void
supersede_outdated (Case *it)
{
  guint n = it->group->n_members;
  Member *const *order = sort_by_day (it);
  gboolean *first
      = arena_alloc (it->bench->scratch, n * sizeof (gboolean));
  guint8 *seen = arena_new_array (it->bench->scratch, guint8, it->n_words);
  Later later = { NULL, NULL };

  if (order[0]->known.end == order[n - 1]->known.end)
    return; /* all of one day */
  for (guint i = 0; i < n; i++)
    {
      first[i] = !seen[order[i]->word];
      seen[order[i]->word] = TRUE;
    }
  for (guint end = n, start; end > 0; end = start)
    {
      for (start = end;
           start > 0
           && order[start - 1]->known.end == order[end - 1]->known.end;
           start--)
        outdate (it, order[start - 1], &later);
      for (guint i = start; i < end; i++)
        if (first[i] && can_outdate (it, order[i]))
          note_later (it, &later, order[i]);
    }
}

/* TRUE where REVISION says that OTHER's figure no longer stands. */
static gboolean
revises (const Case *it, const Member *revision, const Member *other)
{
  gboolean ours = revision->group == other->group
                  || !case_is_named (it, other);

  if (!revision->revises || revision == other
      || !is_at_odds (revision, other))
    return FALSE;
  if (is_figure (other, revision->claim->revises.from))
    return ours || !member_is_earlier (revision, other);
  return ours && member_is_earlier (other, revision);
}

static void
withdraw (Case *it)
{
  guint most = MIN (it->n_revisions, MAX_REVISIONS), seen = 0;

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
  if (it->group->n_members == 1)
    return;
  supersede_retold (it);
  supersede (it);
  withdraw (it);
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

Explained
pair_explain (const Case *it, const Member *a, const Member *b)
{
  if (revises (it, a, b) || revises (it, b, a))
    return EXPLAINED_REVISION;
  if (a->stock && b->stock
      && (member_is_earlier (a, b) || member_is_earlier (b, a)))
    return EXPLAINED_DATE;
  if (a->retold || b->retold || is_replaced (it, a, b))
    return EXPLAINED_LATER;
  if (a->stock || b->stock || !may_follow (a, b))
    return EXPLAINED_NOT;
  if ((member_is_earlier (a, b) && a->value.core.high < b->value.core.low)
      || (member_is_earlier (b, a) && b->value.core.high < a->value.core.low))
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
  return member->moved;
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
static void
date_late_figures (Case *it, Arena *arena)
{
  for (guint i = 0; i < it->group->n_members; i++)
    {
      Member *member = it->group->members[i];
      char text[16];
      Day day;

      if (member->status != CLAIM_STATUS_OUTSIDE || member->reason != NULL
          || member->claim->as_of.basis == AS_OF_STATED
          || member->known.precision == PRECISION_NONE
          || isnan (member->value.best))
        continue;
      day = invert_series (it->finding->series, it->finding->n_series,
                           member->value.best, member->known.end);
      if (day == DAY_OPEN_END)
        continue;
      day_format (day, text);
      member->reason = arena_printf (
          arena, "likely a count of about %s, inferred from the series",
          text);
    }
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
      Member *member = it->statements[i].first;

      if (!isnan (member->value.best)
          && member->known.precision != PRECISION_NONE
          && is_in_series (it, member))
        members[n++] = member;
    }
  if (n < 2)
    return;
  qsort (members, n, sizeof *members, compare_known);
  it->finding->series
      = find_points (members, n, arena, &it->finding->n_series);
  date_late_figures (it, arena);
}
