#include "config.h"

#include "reconcile/realm.h"

#include "reconcile/key-set.h"
#include "reconcile/order.h"
#include "reconcile/sets.h"

#include <string.h>
#include <xxhash.h>

/* As order.c tells scopes apart. */
static guint64
hash_scope (const Claim *claim, GroupBy group_by)
{
  const char *event = claim->document.event;
  gboolean alone = group_by == GROUP_BY_DOCUMENT
                   || (group_by == GROUP_BY_EVENT && event == NULL);
  const char *scope = alone ? claim->document.id : event;

  return scope != NULL ? XXH3_64bits_withSeed (scope, strlen (scope), !alone)
                       : 0;
}

/* Two realms of one hash are reconciled together, which harms nobody. */
static guint64
hash_realm (const Claim *claim, GroupBy group_by)
{
  const char *family
      = claim_measure_family (measure_one_name (claim->measure));

  return XXH3_64bits_withSeed (family, strlen (family),
                               hash_scope (claim, group_by));
}

/* The realm of each claim, numbered from 0; *ret_n of them. */
static guint *
number_realms (const Claim *const *claims, guint n_claims, GroupBy group_by,
               guint *ret_n)
{
  guint *realms = g_new (guint, n_claims);
  g_auto (KeySet) known;

  key_set_init (&known, sizeof (guint64));
  for (guint i = 0; i < n_claims; i++)
    {
      guint64 hash = hash_realm (claims[i], group_by);

      realms[i] = key_set_number (&known, &hash);
    }
  *ret_n = known.n;
  return realms;
}

/* The ids of the claims of which a part is stated.  NULL: none. */
static GHashTable *
find_totals (const Claim *const *claims, guint n_claims)
{
  GHashTable *totals = NULL;

  for (guint i = 0; i < n_claims; i++)
    {
      if (claims[i]->part_of == NULL)
        continue;
      if (totals == NULL)
        totals = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (totals, (gpointer) (gsize) claims[i]->part_of,
                           NULL);
    }
  return totals;
}

/* Makes one of the realms of a part and its total. */
static void
join_parts (const Claim *const *claims, guint n_claims, const guint *realms,
            guint *parents)
{
  g_autoptr (GHashTable) totals = find_totals (claims, n_claims);

  for (guint i = 0; i < n_claims && totals != NULL; i++)
    if (g_hash_table_contains (totals, claims[i]->id))
      g_hash_table_insert (totals, (gpointer) (gsize) claims[i]->id,
                           GUINT_TO_POINTER (realms[i] + 1));
  for (guint i = 0; i < n_claims && totals != NULL; i++)
    {
      guint total
          = claims[i]->part_of != NULL
                ? GPOINTER_TO_UINT (
                    g_hash_table_lookup (totals, claims[i]->part_of))
                : 0;

      if (total > 0)
        unite (parents, realms[i], total - 1);
    }
}

/* ENDS[i] claims are in the realms before the one after i. */
static void
move_claims (const Claim **claims, guint n_claims, const guint *realms,
             guint *ends)
{
  g_autofree const Claim **before
      = g_memdup2 (claims, n_claims * sizeof *claims);

  for (guint i = n_claims; i-- > 0;)
    claims[--ends[realms[i]]] = before[i];
}

GArray *
realms_sort (const Claim **claims, guint n_claims, GroupBy group_by,
             guint least)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n, sum = 0;
  g_autofree guint *realms = number_realms (claims, n_claims, group_by, &n);
  g_autofree guint *parents = g_new (guint, MAX (n, 1));
  g_autofree guint *ends = g_new0 (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    parents[i] = i;
  join_parts (claims, n_claims, realms, parents);
  for (guint i = 0; i < n_claims; i++)
    {
      realms[i] = find_root (parents, realms[i]);
      ends[realms[i]]++;
    }
  for (guint i = 0, begin = 0; i < n; i++)
    {
      sum += ends[i];
      ends[i] = sum;
      if (sum == begin || (sum < n_claims && sum - begin < least))
        continue;
      g_array_append_val (parts, sum);
      begin = sum;
    }
  move_claims (claims, n_claims, realms, ends);
  return parts;
}
