/* Does what happened in a period fit the totals before and after it?
 *
 * Rule S6 of the model: where C (t) is a running total or a level and F a
 * count over a period from t1 to t2, C (t2) - C (t1) must meet F.  Fits are
 * told, and so are misfits that no reading of the words explains. */
#include "config.h"

#include "reconcile/case.h"
#include "reconcile/slice.h"

#include <math.h>

#define MAX_CASES 64     /* of one scope and measure */
#define TOLERANCE_DAYS 2 /* between a report and the end of the period */
#define LEAST_FIGURE 100 /* smaller counts meet by chance */

/* The statement of IT that was known nearest to DAY. */
static const Member *
find_known (const Case *it, Day day)
{
  const Member *best = NULL;

  for (guint i = 0; i < it->group->n_members; i++)
    {
      const Member *member = it->group->members[i];
      Day known = member->known.end;

      if (member->set_aside || member_denies (member)
          || member->known.precision == PRECISION_NONE
          || member->value.qualifier == QUALIFIER_VAGUE
          || !(member->value.core.low >= LEAST_FIGURE)
          || ABS ((gint64) known - day) > TOLERANCE_DAYS)
        continue;
      if (best == NULL
          || ABS ((gint64) known - day)
                 < ABS ((gint64) best->known.end - day))
        best = member;
    }
  return best;
}

static gboolean
meets (Interval a, Interval b)
{
  return a.low <= b.high && b.low <= a.high;
}

static Interval
growth (Interval from, Interval to)
{
  return (Interval) { to.low - from.high, to.high - from.low };
}

static gboolean
may_compare (const Case *totals, const Case *window)
{
  const Member *a = totals->group->members[0], *b = window->standard;
  const Subject *x = a->about, *y = b != NULL ? b->about : NULL;

  return totals != window && b != NULL && member_counts_over (b)
         && !DAY_IS_OPEN (b->when.begin) && !DAY_IS_OPEN (b->when.end)
         && b->value.core.low >= LEAST_FIGURE
         && b->value.qualifier != QUALIFIER_VAGUE && a->unit == b->unit
         && a->abroad == b->abroad && a->expected == b->expected
         && x->breakdown == y->breakdown
         && (x->side == NULL || y->side == NULL || x->side == y->side)
         && (x->country == NULL || y->country == NULL
             || x->country == y->country)
         && (x->event == NULL || members_slice (a, b) == SLICE_SAME);
}

static void
add_check (Case *totals, const Case *window, const Member *before,
           const Member *after, gboolean holds, Arena *arena)
{
  FindingSum entry;
  const char **parts = arena_new_array (arena, const char *, 2);
  g_autofree char *from = quantity_to_string (&before->value);
  g_autofree char *to = quantity_to_string (&after->value);
  g_autofree char *flow = quantity_to_string (&window->standard->value);
  char first[16], last[16];

  day_format (before->known.end, first);
  day_format (after->known.end, last);
  parts[0] = window->finding->question.id;
  entry = (FindingSum) {
    totals->finding->question.id, parts, holds,
    arena_printf (arena,
                  "From %s (%s, claim %s) to %s (%s, claim %s): %s %s in the "
                  "time between (claim %s)",
                  from, first, before->claim->id, to, last, after->claim->id,
                  holds ? "this fits" : "this does not fit", flow,
                  window->standard->claim->id)
  };
  case_add_sum (totals, entry, arena);
}

static void
check_flow (Case *totals, const Case *window, Arena *arena)
{
  const Member *flow = window->standard;
  const Member *before = find_known (totals, flow->when.begin);
  const Member *after = find_known (totals, flow->when.end);
  Interval cores, supports;

  if (before == NULL || after == NULL || !member_is_earlier (before, after))
    return;
  cores = growth (before->value.core, after->value.core);
  supports = growth (before->value.support, after->value.support);
  if (meets (cores, flow->value.core))
    add_check (totals, window, before, after, TRUE, arena);
  else if (!meets (supports, flow->value.support))
    add_check (totals, window, before, after, FALSE, arena);
}

void
flows_find (GPtrArray *cases, Arena *arena)
{
  for (guint i = 0; i < cases->len; i++)
    {
      Case *window = g_ptr_array_index (cases, i);
      const Member *first;

      if (!window->traits.periods || window->standard == NULL
          || !member_counts_over (window->standard))
        continue;
      first = window->group->members[0];
      for (guint k = i > MAX_CASES ? i - MAX_CASES : 0;
           k < MIN (cases->len, i + MAX_CASES); k++)
        {
          Case *totals = g_ptr_array_index (cases, k);
          const Member *other = totals->group->members[0];

          if (other->about->scope == first->about->scope
              && other->about->measure == first->about->measure
              && may_compare (totals, window))
            check_flow (totals, window, arena);
        }
    }
}
