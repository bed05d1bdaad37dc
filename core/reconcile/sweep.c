/* Sweeps over the ends of intervals. */
#include "config.h"

#include "reconcile/sweep.h"

#include "reconcile/few.h"

/* How many of the claims that cover a region are looked at in a tie. */
#define TIE_LOOK 64

/* Where an interval begins or ends. */
typedef struct
{
  double at;
  guint voter;
} Edge;

typedef struct
{
  guint64 weight;
  guint64 reliability;
  Day recent;
  Interval interval;
} Region;

typedef struct
{
  const Voter *voters;
  guint *active;   /* voters that cover the current place */
  guint *position; /* of each voter in active */
  guint n_active;
  guint *covering; /* by origin: how many of its intervals cover it */
  guint64 weight;
} Sweep;

static inline int
compare_edges (const void *one, const void *two)
{
  const Edge *a = one, *b = two;

  if (a->at != b->at)
    return a->at < b->at ? -1 : 1;
  return a->voter < b->voter ? -1 : a->voter > b->voter;
}

static void
enter (Sweep *sweep, guint voter)
{
  guint origin = sweep->voters[voter].member->group;

  if (sweep->covering[origin]++ == 0)
    sweep->weight += sweep->voters[voter].weight;
  sweep->position[voter] = sweep->n_active;
  sweep->active[sweep->n_active++] = voter;
}

static void
leave (Sweep *sweep, guint voter)
{
  guint origin = sweep->voters[voter].member->group;
  guint at = sweep->position[voter];

  if (--sweep->covering[origin] == 0)
    sweep->weight -= sweep->voters[voter].weight;
  sweep->active[at] = sweep->active[--sweep->n_active];
  sweep->position[sweep->active[at]] = at;
}

static Region
describe_region (const Sweep *sweep, double low, double high)
{
  Region region = { sweep->weight, 0, DAY_OPEN_BEGIN, { low, high } };

  for (guint i = 0; i < MIN (sweep->n_active, TIE_LOOK); i++)
    {
      const Voter *voter = &sweep->voters[sweep->active[i]];

      region.reliability = MAX (region.reliability, voter->weight);
      if (voter->member->known.precision != PRECISION_NONE)
        region.recent = MAX (region.recent, voter->member->known.end);
    }
  return region;
}

static gboolean
is_better (const Region *a, const Region *b)
{
  if (a->weight != b->weight)
    return a->weight > b->weight;
  if (a->reliability != b->reliability)
    return a->reliability > b->reliability;
  return a->recent > b->recent;
}

Interval
sweep_best (const Voter *voters, guint n_voters, guint n_origins,
            Arena *scratch)
{
  Edge *begins = arena_alloc (scratch, 2 * (gsize) n_voters * sizeof (Edge));
  Edge *ends = begins + n_voters;
  guint *active = arena_alloc (scratch, n_voters * sizeof (guint));
  guint *position = arena_alloc (scratch, n_voters * sizeof (guint));
  guint *covering = arena_new_array (scratch, guint, n_origins);
  Sweep sweep = { voters, active, position, 0, covering, 0 };
  Region best = { 0, 0, DAY_OPEN_BEGIN, { 0, 0 } };

  for (guint i = 0; i < n_voters; i++)
    {
      begins[i] = (Edge) { voters[i].interval.low, i };
      ends[i] = (Edge) { voters[i].interval.high, i };
    }
  few_sort (begins, n_voters, compare_edges);
  few_sort (ends, n_voters, compare_edges);
  for (guint i = 0, end = 0; i < n_voters; i++)
    {
      for (; end < i && ends[end].at < begins[i].at; end++)
        leave (&sweep, ends[end].voter);
      enter (&sweep, begins[i].voter);
      /* A region is complete where the next interval ends. */
      if ((i + 1 == n_voters || ends[end].at < begins[i + 1].at)
          && sweep.weight >= best.weight)
        {
          Region region
              = describe_region (&sweep, begins[i].at, ends[end].at);

          if (is_better (&region, &best))
            best = region;
        }
    }
  return best.interval;
}
