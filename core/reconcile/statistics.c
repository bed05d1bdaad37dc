/* Goes over the findings once and gathers the figures of the corpus. */
#include "config.h"

#include "reconcile/statistics.h"

#include "reconcile/publisher.h"
#include "reconcile/relation.h"
#include "reconcile/voice.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MAX_VOICES 64 /* of a question, for the pairs */

typedef struct
{
  Arena *arena;
  GArray *points; /* of RatedUnit, the figures as stated */
  GArray *cores;  /* of RatedUnit, the ranges */
  GHashTable *numbers; /* key of an origin -> its number + 1 */
  GHashTable *pairs;   /* a << 32 | b -> SourcePair in the arena */
} Gathering;

static void
add_units (Gathering *gathering, const Voice *voices, guint n)
{
  Rating *points = arena_new_array (gathering->arena, Rating, n);
  Rating *cores = arena_new_array (gathering->arena, Rating, n);
  RatedUnit stated = { points, 0 }, ranges = { cores, n };

  for (guint i = 0; i < n; i++)
    {
      const Quantity *value = &voices[i].value;

      cores[i] = (Rating) { NAN, value->core };
      if (!isnan (value->best))
        points[stated.n++] = (Rating) { value->best, INTERVAL (0, 0) };
    }
  g_array_append_val (gathering->points, stated);
  g_array_append_val (gathering->cores, ranges);
}

static void
add_pair (Gathering *gathering, const Voice *one, const Voice *two)
{
  guint x = GPOINTER_TO_UINT (
      g_hash_table_lookup (gathering->numbers, one->key));
  guint y = GPOINTER_TO_UINT (
      g_hash_table_lookup (gathering->numbers, two->key));
  guint64 key;
  SourcePair *pair;
  QuantityRelation relation;

  if (x == 0 || y == 0 || x == y)
    return;
  key = (guint64) MIN (x, y) << 32 | MAX (x, y);
  pair = g_hash_table_lookup (gathering->pairs, &key);
  if (pair == NULL)
    {
      pair = arena_new_struct (gathering->arena, SourcePair);
      pair->a = MIN (x, y) - 1;
      pair->b = MAX (x, y) - 1;
      g_hash_table_insert (
          gathering->pairs,
          arena_memdup (gathering->arena, &key, sizeof key), pair);
    }
  relation = quantity_relation (&one->value, &two->value);
  pair->questions++;
  pair->fitting += !relation.conflict;
  pair->similarity += relation.similarity;
}

static guint
choose_named (Voice *voices, guint n)
{
  guint kept = 0;

  for (guint i = 0; i < n; i++)
    if (voices[i].key != NULL)
      voices[kept++] = voices[i];
  return kept;
}

static void
add_finding (Gathering *gathering, const Finding *finding,
             const Claim *const *claims)
{
  guint n;
  Voice *voices = finding_voices (finding, claims, gathering->arena, &n);

  n = choose_named (voices, n);
  if (n < 2)
    return;
  add_units (gathering, voices, n);
  for (guint i = 0; i < MIN (n, MAX_VOICES); i++)
    for (guint k = i + 1; k < MIN (n, MAX_VOICES); k++)
      add_pair (gathering, &voices[i], &voices[k]);
}

static int
compare_pairs (const void *one, const void *two)
{
  const SourcePair *a = one, *b = two;

  if (a->a != b->a)
    return a->a < b->a ? -1 : 1;
  return (a->b > b->b) - (a->b < b->b);
}

static const SourcePair *
collect_pairs (const Gathering *gathering, guint *ret_n)
{
  guint n = g_hash_table_size (gathering->pairs), i = 0;
  SourcePair *pairs = arena_new_array (gathering->arena, SourcePair, n);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, gathering->pairs);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      pairs[i] = *(SourcePair *) value;
      pairs[i].similarity /= pairs[i].questions;
      i++;
    }
  if (n > 1)
    qsort (pairs, n, sizeof *pairs, compare_pairs);
  *ret_n = n;
  return pairs;
}

static Alpha
alpha_of (const GArray *units, AlphaMetric metric)
{
  return alpha_find ((const RatedUnit *) (const void *) units->data,
                     units->len, metric);
}

static void
number_sources (GHashTable *numbers, const Statistics *statistics)
{
  for (guint i = 0; i < statistics->n_sources; i++)
    g_hash_table_insert (numbers,
                         (gpointer) (gsize) statistics->sources[i].key,
                         GUINT_TO_POINTER (i + 1));
}

Statistics
statistics_find (const Claim *const *claims, guint n_claims,
                 const Finding *const *findings, guint n_findings,
                 Arena *arena)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (RatedUnit));
  g_autoptr (GArray) cores = g_array_new (FALSE, FALSE, sizeof (RatedUnit));
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) pairs
      = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) by_id = claims_by_id (claims, n_claims);
  Gathering gathering = { arena, points, cores, numbers, pairs };
  Statistics statistics = { 0 };

  statistics.sources
      = reliability_learn (claims, n_claims, findings, n_findings, arena,
                           &statistics.n_sources);
  number_sources (numbers, &statistics);
  for (guint i = 0; i < n_findings; i++)
    add_finding (&gathering, findings[i],
                 finding_claims (findings[i], by_id, arena));
  statistics.nominal = alpha_of (points, alpha_nominal);
  statistics.interval = alpha_of (points, alpha_interval);
  statistics.ratio = alpha_of (points, alpha_ratio);
  statistics.gap = alpha_of (cores, alpha_gap);
  statistics.pairs = collect_pairs (&gathering, &statistics.n_pairs);
  statistics.publishers
      = publishers_find (claims, n_claims, findings, n_findings, arena,
                         &statistics.n_publishers);
  return statistics;
}
