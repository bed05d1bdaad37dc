/* Measures publishers.
 *
 * A claim is held against the latest claim of its origin that another
 * publisher carries; so the cost is linear however often a figure is
 * repeated. */
#include "config.h"

#include "reconcile/publisher.h"

#include "reconcile/member.h"
#include "reconcile/relation.h"
#include "reconcile/voice.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The latest claims of an origin by two different publishers. */
typedef struct
{
  const Claim *claim[2];
  Quantity value[2];
} Latest;

static PublisherStatistics *
look_up (GHashTable *table, const char *publisher, Arena *arena)
{
  PublisherStatistics *entry = g_hash_table_lookup (table, publisher);

  if (entry == NULL)
    {
      entry = arena_new_struct (arena, PublisherStatistics);
      entry->publisher = publisher;
      g_hash_table_insert (table, (gpointer) (gsize) publisher, entry);
    }
  return entry;
}

static gboolean
same_publisher (const Claim *a, const Claim *b)
{
  return g_strcmp0 (a->document.publisher, b->document.publisher) == 0;
}

static gboolean
is_earlier (const Claim *a, const Claim *b)
{
  DayRange x = claim_known (a), y = claim_known (b);

  return x.precision != PRECISION_NONE && y.precision != PRECISION_NONE
         && x.end < y.begin;
}

static void
note_latest (Latest *latest, const Claim *claim, Quantity value)
{
  if (latest->claim[0] != NULL && is_earlier (claim, latest->claim[0]))
    {
      if (latest->claim[1] == NULL
          && !same_publisher (claim, latest->claim[0]))
        {
          latest->claim[1] = claim;
          latest->value[1] = value;
        }
      return;
    }
  if (latest->claim[0] != NULL && !same_publisher (claim, latest->claim[0]))
    {
      latest->claim[1] = latest->claim[0];
      latest->value[1] = latest->value[0];
    }
  latest->claim[0] = claim;
  latest->value[0] = value;
}

static void
judge_claim (PublisherStatistics *entry, const FindingClaim *claim,
             const Claim *record, const Latest *latest, gboolean alone)
{
  Quantity value = finding_claim_value (claim, record);

  if (!alone)
    {
      entry->judged++;
      entry->outlyingness += claim->status == CLAIM_STATUS_OUTSIDE;
    }
  for (guint i = 0; i < 2 && claim->group_name != NULL; i++)
    if (latest->claim[i] != NULL
        && !same_publisher (latest->claim[i], record))
      {
        entry->shared++;
        entry->fidelity
            += quantity_relation (&value, &latest->value[i]).similarity;
        break;
      }
}

static void
add_finding (GHashTable *table, const Finding *finding,
             const Claim *const *claims, Arena *arena)
{
  g_autofree Latest *latest = g_new0 (Latest, finding->n_claims);
  guint standing = 0;

  for (guint i = 0; i < finding->n_claims; i++)
    {
      const FindingClaim *entry = &finding->claims[i];

      if (!finding_claim_stands (entry, claims[i])
          || entry->group >= finding->n_claims)
        continue;
      standing++;
      note_latest (&latest[entry->group], claims[i],
                   finding_claim_value (entry, claims[i]));
    }
  for (guint i = 0; i < finding->n_claims; i++)
    {
      const FindingClaim *entry = &finding->claims[i];

      if (finding_claim_stands (entry, claims[i])
          && entry->group < finding->n_claims
          && claims[i]->document.publisher != NULL)
        judge_claim (
            look_up (table, claims[i]->document.publisher, arena), entry,
            claims[i], &latest[entry->group], standing < 2);
    }
}

static int
compare_names (const void *one, const void *two)
{
  const PublisherStatistics *a = one, *b = two;

  return strcmp (a->publisher, b->publisher);
}

static const PublisherStatistics *
collect (GHashTable *table, Arena *arena)
{
  guint n = g_hash_table_size (table), i = 0;
  PublisherStatistics *all = arena_new_array (arena, PublisherStatistics, n);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      PublisherStatistics *entry = &all[i++];

      *entry = *(PublisherStatistics *) value;
      entry->fidelity
          = entry->shared > 0 ? entry->fidelity / entry->shared : NAN;
      entry->outlyingness
          = entry->judged > 0 ? entry->outlyingness / entry->judged : NAN;
    }
  if (n > 1)
    qsort (all, n, sizeof *all, compare_names);
  return all;
}

const PublisherStatistics *
publishers_find (const Claim *const *claims, guint n_claims,
                 const Finding *const *findings, guint n_findings,
                 Arena *arena, guint *ret_n)
{
  g_autoptr (GHashTable) table = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) by_id = claims_by_id (claims, n_claims);

  for (guint i = 0; i < n_claims; i++)
    if (claims[i]->document.publisher != NULL)
      look_up (table, claims[i]->document.publisher, arena)->claims++;
  for (guint i = 0; i < n_findings; i++)
    add_finding (table, findings[i],
                 finding_claims (findings[i], by_id, arena), arena);
  *ret_n = g_hash_table_size (table);
  return collect (table, arena);
}
