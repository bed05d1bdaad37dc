/* An open-addressing table over an array of keys. */
#include "config.h"

#include "reconcile/key-set.h"

#include <string.h>
#include <xxhash.h>

void
key_set_init (KeySet *set, gsize key_size)
{
  set->key_size = key_size;
  set->n = 0;
  set->n_slots = KEY_SET_FEW_SLOTS;
  set->allocated = KEY_SET_FEW_BYTES;
  set->slots = set->few_slots;
  set->keys = set->few_bytes;
  memset (set->few_slots, 0, sizeof set->few_slots);
}

void
key_set_clear (KeySet *set)
{
  if (set->slots != set->few_slots)
    g_free (set->slots);
  if (set->keys != set->few_bytes)
    g_free (set->keys);
}

/* The slot where the key is, or where it belongs. */
static guint *
find_slot (const KeySet *set, const void *key)
{
  guint mask = set->n_slots - 1;
  guint at = (guint) XXH3_64bits (key, set->key_size) & mask;

  while (set->slots[at] != 0
         && memcmp (set->keys + (set->slots[at] - 1) * set->key_size, key,
                    set->key_size)
                != 0)
    at = (at + 1) & mask;
  return &set->slots[at];
}

static void
grow_slots (KeySet *set)
{
  guint *before = set->slots;

  set->n_slots *= 2;
  set->slots = g_new0 (guint, set->n_slots);
  for (guint i = 0; i < set->n; i++)
    *find_slot (set, set->keys + i * set->key_size) = i + 1;
  if (before != set->few_slots)
    g_free (before);
}

static void
grow_keys (KeySet *set)
{
  guint8 *before = set->keys;

  set->allocated *= 2;
  set->keys = g_malloc (set->allocated);
  memcpy (set->keys, before, set->n * set->key_size);
  if (before != set->few_bytes)
    g_free (before);
}

guint
key_set_add (KeySet *set, const void *key, gboolean *ret_is_new)
{
  guint *slot = find_slot (set, key);

  if (ret_is_new != NULL)
    *ret_is_new = *slot == 0;
  if (*slot != 0)
    return *slot - 1;
  if ((set->n + 1) * set->key_size > set->allocated)
    grow_keys (set);
  memcpy (set->keys + set->n * set->key_size, key, set->key_size);
  *slot = ++set->n;
  if (2 * set->n > set->n_slots)
    grow_slots (set);
  return set->n - 1;
}
