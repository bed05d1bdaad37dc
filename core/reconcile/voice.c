/* Finds what each origin says now. */
#include "config.h"

#include "reconcile/voice.h"

#include "reconcile/member.h"

Quantity
finding_claim_value (const FindingClaim *entry, const Claim *claim)
{
  if (entry->is_corrected)
    return quantity_from_number (entry->corrected, QUALIFIER_EXACT);
  return claim->quantity.value;
}

gboolean
finding_claim_stands (const FindingClaim *entry, const Claim *claim)
{
  return claim != NULL && claim->modality != MODALITY_DENIED
         && (entry->status == CLAIM_STATUS_CURRENT
             || entry->status == CLAIM_STATUS_OUTSIDE);
}

static gboolean
is_earlier (const Claim *a, const Claim *b)
{
  DayRange x = claim_known (a), y = claim_known (b);

  return x.precision != PRECISION_NONE && y.precision != PRECISION_NONE
         && x.end < y.begin;
}

static guint
count_groups (const Finding *finding)
{
  guint n = 0;

  for (guint i = 0; i < finding->n_claims; i++)
    n = MAX (n, MIN (finding->claims[i].group, finding->n_claims - 1) + 1);
  return n;
}

Voice *
finding_voices (const Finding *finding, const Claim *const *claims,
                Arena *arena, guint *ret_n)
{
  guint n_groups = count_groups (finding), n = 0;
  Voice *voices = arena_new_array (arena, Voice, n_groups);

  for (guint i = 0; i < finding->n_claims; i++)
    {
      const FindingClaim *entry = &finding->claims[i];
      Voice *voice = &voices[MIN (entry->group, n_groups - 1)];
      Quantity value;

      if (!finding_claim_stands (entry, claims[i]))
        continue;
      if (voice->key == NULL)
        voice->key = claim_origin_key (claims[i], arena);
      /* Who repeats a figure does not say it anew. */
      value = finding_claim_value (entry, claims[i]);
      if (voice->claim != NULL
          && (is_earlier (claims[i], voice->claim)
              || quantity_is_same (&value, &voice->value)))
        continue;
      voice->claim = claims[i];
      voice->entry = entry;
      voice->value = value;
    }
  for (guint i = 0; i < n_groups; i++)
    if (voices[i].claim != NULL)
      voices[n++] = voices[i];
  *ret_n = n;
  return voices;
}

const Claim **
finding_claims (const Finding *finding, GHashTable *by_id, Arena *arena)
{
  const Claim **claims
      = arena_new_array (arena, const Claim *, finding->n_claims);

  for (guint i = 0; i < finding->n_claims; i++)
    claims[i] = finding->claims[i].id != NULL
                    ? g_hash_table_lookup (by_id, finding->claims[i].id)
                    : NULL;
  return claims;
}

GHashTable *
claims_by_id (const Claim *const *claims, guint n_claims)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_claims; i++)
    if (claims[i]->id != NULL)
      g_hash_table_insert (by_id, (gpointer) (gsize) claims[i]->id,
                           (gpointer) (gsize) claims[i]);
  return by_id;
}
