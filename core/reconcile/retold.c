/* Counts of before: "police had given a toll of 207 the night before". */
#include "config.h"

#include "reconcile/series.h"

#include "reconcile/growth.h"
#include "reconcile/key-set.h"

#define LOOKED_AT 32 /* members behind one of the same document */

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
  Telling *tellings; /* of the figures */
  guint *figures;    /* the number of each member's figure */
} Told;

typedef struct
{
  double ends[5];
  gint64 qualifier;
} Figure;

/* Numbers the figures of the members. */
static Told
told_new (const Case *it)
{
  guint n = it->group->n_members;
  Told told = { arena_alloc (it->bench->scratch, n * sizeof (Telling)),
                arena_alloc (it->bench->scratch, n * sizeof (guint)) };
  g_auto (KeySet) known;

  key_set_init (&known, sizeof (Figure));
  for (guint i = 0; i < n; i++)
    {
      const Quantity *value = &it->group->members[i]->value;
      Figure figure = { { value->best, value->core.low, value->core.high,
                          value->support.low, value->support.high },
                        (gint64) value->qualifier };
      gboolean is_new;

      told.figures[i] = key_set_add (&known, &figure, &is_new);
      if (is_new)
        told.tellings[told.figures[i]]
            = (Telling) { DAY_OPEN_END, DAY_OPEN_END, 0 };
    }
  return told;
}

static void
note_telling (Telling *telling, const Member *member)
{
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
has_word_before (const Case *it, guint index, const Told *told)
{
  const Member *member = it->group->members[index];
  const Telling *telling = &told->tellings[told->figures[index]];

  return member->known.precision != PRECISION_NONE
         && (telling->document == member->document ? telling->second
                                                   : telling->first)
                < member->known.begin;
}

static void
retell (Case *it, guint index, const Told *told)
{
  Member *member = it->group->members[index];
  guint from = index > LOOKED_AT ? index - LOOKED_AT : 0;
  guint end = MIN (it->group->n_members, index + LOOKED_AT);

  for (guint i = from; i < end; i++)
    {
      const Member *other = it->group->members[i];

      if (other->document != member->document || !can_count (other)
          || !figures_at_odds (member, other)
          || has_word_before (it, i, told))
        continue;
      member->status = CLAIM_STATUS_SUPERSEDED;
      member->retold = TRUE;
      member->reason = "an earlier count, told again beside a new one";
    }
}

/* FALSE where surely no two figures begin alike. */
static gboolean
may_be_told_twice (const Case *it)
{
  guint64 seen = 0;

  for (guint i = 0; i < it->group->n_members; i++)
    {
      guint64 bit = key_set_bit (
          key_set_word (&it->group->members[i]->value.core.low, 0));

      if (seen & bit)
        return TRUE;
      seen |= bit;
    }
  return FALSE;
}

/* FALSE where surely no figure is given in two documents. */
static gboolean
is_any_told_twice (const Case *it)
{
  const guint few = 32;
  guint n = it->group->n_members;

  if (!may_be_told_twice (it))
    return FALSE;
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

/* TRUE where a document gives figures that are at odds; its members stand
 * one after the other. */
static gboolean
is_any_document_at_odds (const Case *it)
{
  Member *const *members = it->group->members;

  for (guint i = 0; i < it->group->n_members; i++)
    for (guint k = i + 1;
         k < it->group->n_members && k <= i + LOOKED_AT
         && members[k]->document == members[i]->document;
         k++)
      if (figures_at_odds (members[i], members[k]))
        return TRUE;
  return FALSE;
}

/* "Police had given a toll of 207 the night before": a document that gives
 * a new figure tells the one of before again. */
static void
supersede_told_again (Case *it)
{
  Told told;

  if (!is_any_document_at_odds (it) || !is_any_told_twice (it))
    return;
  told = told_new (it);
  for (guint i = 0; i < it->group->n_members; i++)
    if (can_count (it->group->members[i])
        && it->group->members[i]->known.precision != PRECISION_NONE)
      note_telling (&told.tellings[told.figures[i]], it->group->members[i]);
  for (guint i = 0; i < it->group->n_members; i++)
    {
      Member *member = it->group->members[i];

      if (can_count (member) && member->status == CLAIM_STATUS_CURRENT
          && has_word_before (it, i, &told))
        retell (it, i, &told);
    }
}

/* Two tolls in one report are that of the day and the one before it, unless
 * two who are named give them. */
static void
supersede_toll_before (Case *it)
{
  Member **members = it->group->members;

  for (guint i = 0; i < it->group->n_members; i++)
    for (guint k = i + 1;
         k < it->group->n_members && k <= i + LOOKED_AT
         && members[k]->document == members[i]->document;
         k++)
      {
        gboolean first = members[i]->value.best < members[k]->value.best;
        Member *before = first ? members[i] : members[k];
        const Member *now = first ? members[k] : members[i];

        if (!growth_is_toll (before) || !growth_is_toll (now)
            || !can_count (before) || !can_count (now)
            || member_is_earlier (now, before) || !figures_at_odds (before, now)
            || (before->group != now->group && case_is_named (it, before)))
          continue;
        before->status = CLAIM_STATUS_SUPERSEDED;
        before->retold = TRUE;
        before->reason = "an earlier count, told again beside a new one";
      }
}

void
supersede_retold (Case *it)
{
  if (it->traits.many_days)
    supersede_told_again (it);
  if (it->traits.n_tolls > 1)
    supersede_toll_before (it);
}
