/* Alpha of rated units, and its bootstrap interval. */
#include "config.h"

#include "reconcile/alpha.h"

#include <math.h>
#include <stdlib.h>

#define MAX_DISTINCT 2048
#define RESAMPLES 1000
#define MAX_DRAWS 10000000 /* fewer resamples of very many units */
#define SEED G_GUINT64_CONSTANT (0x636f6e636f726461)

double
alpha_nominal (const Rating *a, const Rating *b)
{
  return a->point == b->point ? 0 : 1;
}

double
alpha_interval (const Rating *a, const Rating *b)
{
  return (a->point - b->point) * (a->point - b->point);
}

double
alpha_ratio (const Rating *a, const Rating *b)
{
  double sum = a->point + b->point;
  double share = sum != 0 ? (a->point - b->point) / sum : 0;

  return share * share;
}

double
alpha_gap (const Rating *a, const Rating *b)
{
  const Rating *lower = a->core.high < b->core.low ? a : b;
  const Rating *upper = lower == a ? b : a;
  double gap = upper->core.low > lower->core.high
                   ? log ((upper->core.low + 1) / (lower->core.high + 1))
                   : 0;

  return gap * gap;
}

/* What one unit adds to D_o, times the number of ratings. */
typedef struct
{
  double disagreement;
  guint ratings;
} UnitSum;

static UnitSum
sum_unit (const RatedUnit *unit, AlphaMetric metric)
{
  UnitSum sum = { 0, unit->n };

  for (guint i = 0; i < unit->n; i++)
    for (guint k = i + 1; k < unit->n; k++)
      sum.disagreement += 2 * metric (&unit->ratings[i], &unit->ratings[k]);
  sum.disagreement /= unit->n - 1;
  return sum;
}

static int
compare_ratings (const void *one, const void *two)
{
  const Rating *a = one, *b = two;
  const double x[] = { a->point, a->core.low, a->core.high };
  const double y[] = { b->point, b->core.low, b->core.high };

  for (guint i = 0; i < G_N_ELEMENTS (x); i++)
    {
      if (isnan (x[i]) != isnan (y[i]))
        return isnan (x[i]) ? 1 : -1;
      if (x[i] < y[i] || x[i] > y[i])
        return x[i] < y[i] ? -1 : 1;
    }
  return 0;
}

/* Packs equal neighbours of the N sorted RATINGS; returns how many differ. */
static guint
count_distinct (Rating *ratings, guint n, guint *counts)
{
  guint distinct = 0;

  for (guint i = 0; i < n; i++)
    {
      if (distinct == 0
          || compare_ratings (&ratings[distinct - 1], &ratings[i]) != 0)
        {
          counts[distinct] = 0;
          ratings[distinct++] = ratings[i];
        }
      counts[distinct - 1]++;
    }
  return distinct;
}

static guint
take_sample (Rating *ratings, guint n)
{
  for (guint i = 0; i < MAX_DISTINCT; i++)
    ratings[i] = ratings[(guint64) i * n / MAX_DISTINCT];
  return MAX_DISTINCT;
}

/* D_e over all ratings of units that have two or more. */
static double
expected_disagreement (GArray *pooled, AlphaMetric metric)
{
  Rating *ratings = (Rating *) (void *) pooled->data;
  guint n = pooled->len, distinct;
  g_autofree guint *counts = g_new (guint, n);
  g_autofree Rating *packed = NULL;
  double sum = 0;

  qsort (ratings, n, sizeof *ratings, compare_ratings);
  packed = g_memdup2 (ratings, n * sizeof *ratings);
  distinct = count_distinct (packed, n, counts);
  if (distinct > MAX_DISTINCT)
    {
      n = take_sample (ratings, n);
      g_free (packed);
      packed = g_memdup2 (ratings, n * sizeof *ratings);
      distinct = count_distinct (packed, n, counts);
    }
  for (guint i = 0; i < distinct; i++)
    for (guint k = i + 1; k < distinct; k++)
      sum += 2.0 * counts[i] * counts[k] * metric (&packed[i], &packed[k]);
  return sum / ((double) n * (n - 1));
}

static guint64
draw (guint64 *state)
{
  guint64 z = (*state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

static int
compare_doubles (const void *one, const void *two)
{
  double a = *(const double *) one, b = *(const double *) two;

  return (a > b) - (a < b);
}

static void
bootstrap (const UnitSum *sums, guint n, double expected, Alpha *alpha)
{
  guint resamples = (guint) CLAMP (MAX_DRAWS / n, 40, RESAMPLES);
  g_autofree double *values = g_new (double, resamples);
  guint64 state = SEED;

  for (guint i = 0; i < resamples; i++)
    {
      double disagreement = 0, ratings = 0;

      for (guint k = 0; k < n; k++)
        {
          const UnitSum *sum = &sums[(draw (&state) >> 32) * n >> 32];

          disagreement += sum->disagreement;
          ratings += sum->ratings;
        }
      values[i] = 1 - disagreement / ratings / expected;
    }
  qsort (values, resamples, sizeof *values, compare_doubles);
  alpha->low = values[(guint) (0.025 * (resamples - 1))];
  alpha->high = values[(guint) (0.975 * (resamples - 1) + 0.5)];
}

Alpha
alpha_find (const RatedUnit *units, guint n_units, AlphaMetric metric)
{
  g_autoptr (GArray) sums = g_array_new (FALSE, FALSE, sizeof (UnitSum));
  g_autoptr (GArray) pooled = g_array_new (FALSE, FALSE, sizeof (Rating));
  Alpha alpha = { NAN, NAN, NAN, 0, 0 };
  double observed = 0, expected;

  for (guint i = 0; i < n_units; i++)
    {
      UnitSum sum;

      if (units[i].n < 2)
        continue;
      sum = sum_unit (&units[i], metric);
      observed += sum.disagreement;
      g_array_append_val (sums, sum);
      g_array_append_vals (pooled, units[i].ratings, units[i].n);
    }
  alpha.units = sums->len;
  alpha.ratings = pooled->len;
  if (alpha.units < 2)
    return alpha;
  expected = expected_disagreement (pooled, metric);
  if (!(expected > 0))
    return alpha;
  alpha.value = 1 - observed / alpha.ratings / expected;
  bootstrap ((const UnitSum *) (void *) sums->data, sums->len, expected,
             &alpha);
  return alpha;
}
