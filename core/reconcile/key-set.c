/* An open-addressing table over an array of keys. */
#include "config.h"

#include "reconcile/key-set.h"

#include <string.h>

/* The slot where the key is, or where it belongs. */
static KeySlot *
find_slot (const KeySet *set, const void *key, guint32 hash)
{
  guint mask = set->n_slots - 1;

  for (guint at = hash & mask;; at = (at + 1) & mask)
    {
      KeySlot *slot = &set->slots[at];

      if (slot->number == 0
          || (slot->hash == hash
              && key_set_is_same (
                  set->keys + (slot->number - 1) * set->key_size, key,
                  set->key_size)))
        return slot;
    }
}

/* Where a key of HASH that is not there goes. */
static KeySlot *
find_empty (const KeySet *set, guint32 hash)
{
  guint mask = set->n_slots - 1, at = hash & mask;

  while (set->slots[at].number != 0)
    at = (at + 1) & mask;
  return &set->slots[at];
}

static void
grow_slots (KeySet *set)
{
  KeySlot *before = set->slots;
  guint n_before = set->n_slots;

  set->n_slots = 2 * n_before;
  set->slots = g_new0 (KeySlot, set->n_slots);
  for (guint i = 0; i < n_before; i++)
    if (before[i].number != 0)
      *find_empty (set, before[i].hash) = before[i];
  g_free (before);
}

static void
make_slots (KeySet *set)
{
  set->n_slots = 4 * KEY_SET_FEW;
  set->slots = g_new0 (KeySlot, set->n_slots);
  for (guint i = 0; i < set->n; i++)
    {
      guint32 hash = (guint32) key_set_hash (set->keys + i * set->key_size,
                                             set->key_size);

      *find_empty (set, hash) = (KeySlot) { hash, i + 1 };
    }
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
    make_slots (set);
  return set->n - 1;
}

guint
key_set_add_to_many (KeySet *set, const void *key, gboolean *ret_is_new)
{
  guint32 hash = (guint32) key_set_hash (key, set->key_size);
  KeySlot *slot = find_slot (set, key, hash);

  *ret_is_new = slot->number == 0;
  if (slot->number != 0)
    return slot->number - 1;
  append (set, key);
  *slot = (KeySlot) { hash, set->n };
  if (2 * set->n > set->n_slots)
    grow_slots (set);
  return set->n - 1;
}
