/* An open-addressing table over an array of keys. */
#include "config.h"

#include "reconcile/key-set.h"

#include <string.h>

/* The slot where the key is, or where it belongs. */
static guint *
find_slot (const KeySet *set, const void *key)
{
  guint mask = set->n_slots - 1;
  guint at = (guint) key_set_hash (key, set->key_size) & mask;

  while (set->slots[at] != 0
         && !key_set_is_same (set->keys
                                  + (set->slots[at] - 1) * set->key_size,
                              key, set->key_size))
    at = (at + 1) & mask;
  return &set->slots[at];
}

static void
grow_slots (KeySet *set)
{
  g_free (set->slots);
  set->n_slots = MAX (4 * KEY_SET_FEW, 2 * set->n_slots);
  set->slots = g_new0 (guint, set->n_slots);
  for (guint i = 0; i < set->n; i++)
    *find_slot (set, set->keys + i * set->key_size) = i + 1;
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

static void
append (KeySet *set, const void *key)
{
  if ((set->n + 1) * set->key_size > set->allocated)
    grow_keys (set);
  memcpy (set->keys + set->n++ * set->key_size, key, set->key_size);
}

guint
key_set_add_new (KeySet *set, const void *key)
{
  append (set, key);
  if (set->n == KEY_SET_FEW)
    grow_slots (set);
  return set->n - 1;
}

guint
key_set_add_to_many (KeySet *set, const void *key, gboolean *ret_is_new)
{
  guint *slot = find_slot (set, key);

  *ret_is_new = *slot == 0;
  if (*slot != 0)
    return *slot - 1;
  append (set, key);
  *slot = set->n;
  if (2 * set->n > set->n_slots)
    grow_slots (set);
  return set->n - 1;
}
