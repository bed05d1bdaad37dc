/* A toll of several origins is one series: who counted earlier, and was passed
 * since, is out of date. */
#include "config.h"

#include "reconcile/series.h"

#include "reconcile/attackers.h"
#include "reconcile/evidence.h"
#include "reconcile/few.h"
#include "reconcile/growth.h"
#include "reconcile/key-set.h"

#include <math.h>

/* TRUE where a claim of no later day states that it replaces this figure. */
static gboolean
was_withdrawn_before (const Case *it, const Member *member)
{
  guint most = MIN (it->traits.n_revisions, MAX_REVISIONS), seen = 0;

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

typedef struct
{
  double best;
  Interval core;
  gint32 qualifier;
  guint32 group;
} Word;

static void
number_many_words (Case *it)
{
  g_auto (KeySet) seen;

  key_set_init (&seen, sizeof (Word));
  for (guint i = 0; i < it->group->n_members; i++)
    {
      Member *member = it->group->members[i];
      Word word = { member->value.best, member->value.core,
                    (gint32) member->value.qualifier, member->group };

      member->word = key_set_number (&seen, &word);
    }
  it->n_words = seen.n;
}

/* Their best figures and their cores have the same bytes. */
static gboolean
are_one_word (const Member *a, const Member *b)
{
  return a->value.qualifier == b->value.qualifier
         && key_set_is_same (&a->value, &b->value,
                             offsetof (Quantity, support));
}

/* Most origins speak once in a question: who speaks again is held against
 * what the same one said before. */
static void
number_few_words (Case *it)
{
  Member *const *members = it->group->members;
  guint *last
      = arena_new_array (it->bench->scratch, guint, it->n_origins);
  guint before[FEW_TO_SORT]; /* members, plus 1, as in LAST; 0: none */

  it->n_words = 0;
  for (guint i = 0; i < it->group->n_members; i++)
    {
      guint at = before[i] = last[members[i]->group];

      while (at != 0 && !are_one_word (members[at - 1], members[i]))
        at = before[at - 1];
      members[i]->word = at != 0 ? members[at - 1]->word : it->n_words++;
      last[members[i]->group] = i + 1;
    }
}

void
words_number (Case *it)
{
  if (it->group->n_members <= FEW_TO_SORT)
    number_few_words (it);
  else
    number_many_words (it);
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

/* Some authority counted a toll that is exact to the last of many digits,
 * whether its name is given or not. */
static gboolean
has_authority (const Case *it, const Member *member)
{
  return case_is_named (it, member)
         || (growth_is_toll (member) && !member->retold
             && member->value.qualifier == QUALIFIER_EXACT
             && member->value.best >= GROWTH_LEAST);
}

/* TRUE where LAST, which is higher, puts MEMBER's figure out of date: they
 * contradict each other; or LAST is an exact toll, which passes another toll
 * however near, and what was the least there was. */
static gboolean
has_passed (const Member *member, const Member *last)
{
  gboolean conflict;
  Relation relation
      = quantity_relation_kind (&member->value, &last->value, &conflict);

  if (relation == RELATION_CONTRADICT)
    return TRUE;
  if (!growth_is_toll (last) || last->value.qualifier != QUALIFIER_EXACT)
    return FALSE;
  return relation == RELATION_NEAR_MISS
             ? growth_is_toll (member)
             : is_bound_of (&member->value, &last->value);
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

  for (guint i = 0; i < (has_authority (it, member) ? 2 : 1); i++)
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

  if (last == NULL || !can_count (member)
      || member->status != CLAIM_STATUS_CURRENT
      || !member_is_earlier (member, last) || !may_follow (member, last))
    return;
  if (!member->stock
      && (member->accumulation == ACCUMULATION_WINDOW
          || member->value.core.high >= last->value.core.low))
    return;
  if (!has_passed (member, last)
      || attackers_explain (it, member, last, NULL))
    return;
  member->status = CLAIM_STATUS_SUPERSEDED;
  member->outdated = TRUE;
  member->reason = member->stock ? "the level of an earlier day"
                                 : "the toll has since grown";
}

/* "The toll nears 2,900" at the head of a report of 2,862 is out of date with
 * it. */
static void
outdate_rounded (Case *it)
{
  const guint looked_at = 32;
  Member **members = it->group->members;
  guint n = it->group->n_members;

  for (guint i = 0; i < n; i++)
    for (guint k = i > looked_at ? i - looked_at : 0;
         members[i]->outdated && k < MIN (n, i + looked_at); k++)
      if (members[k]->document == members[i]->document
          && members[k]->group == members[i]->group
          && members[k]->status == CLAIM_STATUS_CURRENT
          && members[k]->value.core.low < members[k]->value.core.high
          && is_figure (members[k], members[i]->value.best))
        {
          members[k]->status = CLAIM_STATUS_SUPERSEDED;
          members[k]->outdated = TRUE;
          members[k]->reason = members[i]->reason;
        }
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
  few_sort (order, n, members_compare_known);
  return order;
}

/* FALSE where surely no figure is passed by another. */
static gboolean
may_be_passed (const Case *it)
{
  double least = INFINITY, most = -INFINITY;

  if (it->traits.n_tolls > 0)
    return TRUE;
  for (guint i = 0; i < it->group->n_members; i++)
    {
      const Member *member = it->group->members[i];

      least = MIN (least, member->value.core.high);
      most = MAX (most, member->value.core.low);
    }
  return figures_contradict (least, most);
}

/* A toll of several origins is one series: the count of an earlier day that
 * has since been passed by far is out of date, whoever gave it, and so is the
 * level of an earlier day.  The unnamed replace nobody who is named. */
static void
outdate_all (Case *it)
{
  guint n = it->group->n_members;
  Member *const *order = sort_by_day (it);
  gboolean *first
      = arena_alloc (it->bench->scratch, n * sizeof (gboolean));
  Later later = { NULL, NULL };
  g_auto (KeySet) seen;

  key_set_init (&seen, sizeof (Interval));
  if (order[0]->known.end == order[n - 1]->known.end)
    return; /* all of one day */
  for (guint i = 0; i < n; i++)
    key_set_add (&seen, &order[i]->value.core, &first[i]);
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

void
supersede_outdated (Case *it)
{
  if (!may_be_passed (it))
    return;
  outdate_all (it);
  outdate_rounded (it);
}
