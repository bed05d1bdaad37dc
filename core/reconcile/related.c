/* Questions near by that must not be compared: stock and flow, another
 * period, another measure.  Each names the other, with the reason. */
#include "config.h"

#include "reconcile/case.h"
#include "reconcile/comparable.h"

#include <string.h>

#define MAX_CASES 200  /* of one scope and family */
#define MAX_RELATED 6  /* told in one finding */

void
case_add_related (Case *it, const Case *other, const char *reason,
                  Arena *arena)
{
  FindingNotCompared entry = { other->finding->question.id, reason };

  if (it->related.len == MAX_RELATED)
    return;
  arena_array_add (arena, &it->related, entry);
  it->finding->not_compared = it->related.data;
  it->finding->n_not_compared = it->related.len;
}

/* The measures that hold others; killed and injured do not. */
static const char *
measure_reason (const char *measure)
{
  if (strcmp (measure, "casualties") == 0)
    return "casualties count killed and injured together";
  if (strcmp (measure, "neutralised") == 0)
    return "neutralised counts killed, wounded, captured and surrendered "
           "together";
  return NULL;
}

static const char *
measures_reason (const Member *a, const Member *b)
{
  const char *reason = measure_reason (a->about->measure);

  return reason != NULL ? reason : measure_reason (b->about->measure);
}

static void
relate_cases (Case *one, Case *two, Arena *arena)
{
  const Member *a = case_spokesman (one), *b = case_spokesman (two);
  Fit fit = members_fit (a, b);
  const char *reason = fit.reason;

  if (fit.comparable || !fit.telling)
    return;
  if (a->about->measure != b->about->measure)
    reason = a->counts_people && b->counts_people ? measures_reason (a, b)
                                                  : NULL;
  if (reason == NULL || a->is_part || b->is_part)
    return;
  case_add_related (one, two, reason, arena);
  case_add_related (two, one, reason, arena);
}

/* What a refusal that is worth telling depends on. */
typedef struct
{
  Manner manner;
  gboolean bounding; /* its measure holds others */
  gboolean acts;     /* it counts what one side or another did */
} Kind;

static Kind
kind_of (const Case *it, const Kind *before)
{
  gboolean known
      = before != NULL && before->manner.measure == it->manner.measure;

  return (Kind) {
    .manner = it->manner,
    .bounding
    = known ? before->bounding
            : measure_reason (it->manner.measure) != NULL,
    .acts = known ? before->acts : measure_counts_acts (it->manner.measure),
  };
}

static gboolean
is_same_kind (const Manner *a, const Manner *b)
{
  return a->measure == b->measure && a->unit == b->unit && a->flags == b->flags
         && a->counts == b->counts && a->lasting == b->lasting;
}

/* Questions of one kind are refused for their times, places or populations,
 * and that is not told, nor is what none of two measures holds. */
static gboolean
may_tell (const Kind *one, const Kind *two)
{
  const Manner *a = &one->manner, *b = &two->manner;

  if (a->measure != b->measure)
    return one->bounding || two->bounding;
  if (a->unit != b->unit
      && (a->counts != b->counts || !a->people || !b->people))
    return TRUE;
  return a->flags != b->flags || a->lasting || b->lasting || one->acts;
}

/* One scope and family. */
static gboolean
are_of_one_family (const Case *a, const Case *b)
{
  const Subject *x, *y;

  if (a->traits.block == b->traits.block)
    return TRUE;
  x = a->group->members[0]->about;
  y = b->group->members[0]->about;
  return x->scope == y->scope && x->family == y->family;
}

/* The cases of one scope and family end where this says. */
static guint
block_end (const GPtrArray *cases, guint start)
{
  const Case *before = g_ptr_array_index (cases, start);
  guint end = start + 1;

  for (; end < cases->len; end++)
    {
      const Case *it = g_ptr_array_index (cases, end);

      if (!are_of_one_family (before, it))
        break;
      before = it;
    }
  return end;
}

/* KINDS are those of the cases from START on; NEXT of each is the first case
 * behind it of another kind. */
static void
relate_block (GPtrArray *cases, const Kind *kinds, const guint *next,
              guint start, guint n, Arena *arena)
{
  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < MIN (n, i + MAX_CASES);)
      if (may_tell (&kinds[i], &kinds[k]))
        {
          relate_cases (g_ptr_array_index (cases, start + i),
                        g_ptr_array_index (cases, start + k), arena);
          k++;
        }
      else
        k = next[k];
}

void
related_find (GPtrArray *cases, Arena *arena)
{
  g_autofree Kind *kinds = g_new (Kind, MAX (cases->len, 1));
  g_autofree guint *next = g_new (guint, MAX (cases->len, 1));

  for (guint start = 0, end; start < cases->len; start = end)
    {
      guint n;

      end = block_end (cases, start);
      n = end - start;
      for (guint i = 0; i < n; i++)
        kinds[i] = kind_of (g_ptr_array_index (cases, start + i),
                            i > 0 ? &kinds[i - 1] : NULL);
      for (guint i = n; i-- > 0;)
        next[i] = i + 1 < n
                          && !kinds[i].acts
                          && is_same_kind (&kinds[i].manner,
                                           &kinds[i + 1].manner)
                      ? next[i + 1]
                      : i + 1;
      relate_block (cases, kinds, next, start, n, arena);
    }
}
