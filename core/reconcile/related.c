/* Questions near by that must not be compared: stock and flow, another
 * period, another measure.  Each names the other, with the reason. */
#include "config.h"

#include "reconcile/case.h"
#include "reconcile/comparable.h"

#include <string.h>

#define MAX_CASES 200  /* of one scope and family */
#define MAX_RELATED 6  /* told in one finding */

static const Member *
spokesman (const Case *it)
{
  return it->standard != NULL ? it->standard : it->group->members[0];
}

static void
add_related (Case *it, const Case *other, const char *reason, Arena *arena)
{
  FindingNotCompared *entry;

  if (it->related->len >= MAX_RELATED)
    return;
  entry = arena_new_struct (arena, FindingNotCompared);
  *entry = (FindingNotCompared) { other->finding->question.id, reason };
  g_ptr_array_add (it->related, entry);
}

/* Measures of which one holds the other; killed and injured do not. */
static const char *
measures_reason (const Member *a, const Member *b)
{
  const Member *pair[] = { a, b };

  for (guint i = 0; i < 2; i++)
    {
      if (strcmp (pair[i]->measure, "casualties") == 0)
        return "casualties count killed and injured together";
      if (strcmp (pair[i]->measure, "neutralised") == 0)
        return "neutralised counts killed, wounded, captured and surrendered "
               "together";
    }
  return NULL;
}

/* One statement that was carried with two units. */
static gboolean
is_unit_conflict (const Member *a, const Member *b)
{
  return strcmp (a->measure, b->measure) == 0
         && strcmp (a->unit, b->unit) != 0 && a->origin != NULL
         && g_strcmp0 (a->origin, b->origin) == 0
         && a->value.best == b->value.best;
}

static void
relate_cases (Case *one, Case *two, Arena *arena)
{
  const Member *a = spokesman (one), *b = spokesman (two);
  Fit fit = members_fit (a, b);
  const char *reason = fit.reason;

  if (fit.comparable || !fit.telling)
    return;
  if (strcmp (a->measure, b->measure) != 0)
    reason = measures_reason (a, b);
  if (is_unit_conflict (a, b))
    {
      reason = "the same figure of the same origin with another unit";
      one->unit_conflict = two->unit_conflict = TRUE;
    }
  if (reason == NULL || a->claim->part_of != NULL
      || b->claim->part_of != NULL)
    return;
  add_related (one, two, reason, arena);
  add_related (two, one, reason, arena);
}

static gboolean
same_block (const Case *a, const Case *b)
{
  const Member *x = a->group->members[0], *y = b->group->members[0];

  return strcmp (x->scope, y->scope) == 0
         && strcmp (claim_measure_family (x->measure),
                    claim_measure_family (y->measure))
                == 0;
}

void
related_find (GPtrArray *cases, Arena *arena)
{
  for (guint i = 0; i < cases->len; i++)
    for (guint k = i + 1; k < MIN (cases->len, i + MAX_CASES)
                          && same_block (g_ptr_array_index (cases, i),
                                         g_ptr_array_index (cases, k));
         k++)
      relate_cases (g_ptr_array_index (cases, i),
                    g_ptr_array_index (cases, k), arena);
  for (guint i = 0; i < cases->len; i++)
    {
      Case *it = g_ptr_array_index (cases, i);
      FindingNotCompared *all
          = arena_new_array (arena, FindingNotCompared, it->related->len);

      for (guint k = 0; k < it->related->len; k++)
        all[k] = *(FindingNotCompared *) g_ptr_array_index (it->related, k);
      it->finding->not_compared = all;
      it->finding->n_not_compared = it->related->len;
    }
}
