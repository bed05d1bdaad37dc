/* An open-addressing table over an array of keys. */
#include "config.h"

#include "reconcile/key-set.h"

#include <string.h>

#define FEW 16 /* keys that are looked for one by one */

static guint64
word_at (const void *key, gsize at)
{
  guint64 word;

  memcpy (&word, (const char *) key + at, sizeof word);
  return word;
}

/* Multiplies and folds, as FxHash and its like do: keys are a few words. */
static guint64
hash (const void *key, gsize size)
{
  guint64 sum = 0;

  for (gsize i = 0; i < size; i += sizeof (guint64))
    {
      sum = (sum ^ word_at (key, i)) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      sum ^= sum >> 32;
    }
  return sum;
}

static gboolean
is_same (const void *a, const void *b, gsize size)
{
  for (gsize i = 0; i < size; i += sizeof (guint64))
    if (word_at (a, i) != word_at (b, i))
      return FALSE;
  return TRUE;
}

/* The slot where the key is, or where it belongs. */
static guint *
find_slot (const KeySet *set, const void *key)
{
  guint mask = set->n_slots - 1;
  guint at = (guint) hash (key, set->key_size) & mask;

  while (set->slots[at] != 0
         && !is_same (set->keys + (set->slots[at] - 1) * set->key_size, key,
                      set->key_size))
    at = (at + 1) & mask;
  return &set->slots[at];
}

static void
grow_slots (KeySet *set)
{
  g_free (set->slots);
  set->n_slots = MAX (4 * FEW, 2 * set->n_slots);
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
  guint8 *end;

  if ((set->n + 1) * set->key_size > set->allocated)
    grow_keys (set);
  end = set->keys + set->n * set->key_size;
  for (gsize at = 0; at < set->key_size; at += sizeof (guint64))
    memcpy (end + at, (const guint8 *) key + at, sizeof (guint64));
  set->n++;
}

static guint
add_to_few (KeySet *set, const void *key, gboolean *ret_is_new)
{
  const guint8 *at = set->keys;
  guint64 first = word_at (key, 0);

  *ret_is_new = FALSE;
  for (guint i = 0; i < set->n; i++, at += set->key_size)
    if (word_at (at, 0) == first && is_same (at, key, set->key_size))
      return i;
  *ret_is_new = TRUE;
  append (set, key);
  if (set->n == FEW)
    grow_slots (set);
  return set->n - 1;
}

guint
key_set_add (KeySet *set, const void *key, gboolean *ret_is_new)
{
  gboolean unused;
  guint *slot;

  if (ret_is_new == NULL)
    ret_is_new = &unused;
  if (set->slots == NULL)
    return add_to_few (set, key, ret_is_new);
  slot = find_slot (set, key);
  *ret_is_new = *slot == 0;
  if (*slot != 0)
    return *slot - 1;
  append (set, key);
  *slot = set->n;
  if (2 * set->n > set->n_slots)
    grow_slots (set);
  return set->n - 1;
}
