/* Numbers keys of a fixed size: each distinct key is given the next number.
 *
 * Few keys are looked for one by one and cost no allocation; from then on
 * there is a table.  The order of the keys in memory is never seen, so
 * nothing depends on the hash.  Threads: one at a time. */
#ifndef CONCORDAT_RECONCILE_KEY_SET_H
#define CONCORDAT_RECONCILE_KEY_SET_H

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

#define KEY_SET_FEW_BYTES 512
#define KEY_SET_FEW 16 /* keys that are looked for one by one */

/* Keys of other hashes are not looked at. */
typedef struct
{
  guint32 hash;
  guint32 number; /* of a key, plus 1; 0: it is empty */
} KeySlot;

typedef struct
{
  gsize key_size; /* a multiple of 8 bytes; keys hold no padding */
  guint n;
  guint n_slots;   /* a power of two */
  gsize allocated; /* bytes at KEYS */
  guint64 few;     /* a bit for each key, while they are few */
  KeySlot *slots;  /* NULL: the keys are few */
  guint8 *keys;
  _Alignas (8) guint8 few_bytes[KEY_SET_FEW_BYTES];
} KeySet;

static inline void
key_set_init (KeySet *set, gsize key_size)
{
  set->key_size = key_size;
  set->n = set->n_slots = 0;
  set->few = 0;
  set->allocated = KEY_SET_FEW_BYTES;
  set->slots = NULL;
  set->keys = set->few_bytes;
}

static inline void
key_set_clear (KeySet *set)
{
  g_free (set->slots);
  if (set->keys != set->few_bytes)
    g_free (set->keys);
}

/* Parts of what follows: adds a key that surely is not there yet to
 * few; adds one to many. */
guint key_set_add_new (KeySet *set, const void *key);
guint key_set_add_to_many (KeySet *set, const void *key,
                           gboolean *ret_is_new);

static inline guint64
key_set_word (const void *key, gsize at)
{
  guint64 word;

  memcpy (&word, (const char *) key + at, sizeof word);
  return word;
}

/* Folds and multiplies, as FxHash and its like do: keys are a few words, and
 * what tells them apart may be in the upper half of one, as in a double. */
static inline guint64
key_set_hash (const void *key, gsize size)
{
  guint64 sum = 0;

  for (gsize i = 0; i < size; i += sizeof (guint64))
    {
      sum ^= key_set_word (key, i);
      sum = (sum ^ sum >> 32) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
    }
  return sum ^ sum >> 32;
}

static inline gboolean
key_set_is_same (const void *a, const void *b, gsize size)
{
  for (gsize i = 0; i < size; i += sizeof (guint64))
    if (key_set_word (a, i) != key_set_word (b, i))
      return FALSE;
  return TRUE;
}

/* The bit of a key that begins with FIRST: where it is not among those of some
 * others, the key is none of them. */
static inline guint64
key_set_bit (guint64 first)
{
  return (guint64) 1
         << ((first ^ first >> 32) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
             >> 58);
}

static inline guint
key_set_add_bytes (KeySet *set, const void *key, gsize size,
                   gboolean *ret_is_new)
{
  const guint most = MIN (KEY_SET_FEW - 1, KEY_SET_FEW_BYTES / size);
  guint64 first = key_set_word (key, 0), bit = key_set_bit (first);
  const guint8 *at = set->keys;

  if (set->slots != NULL)
    return key_set_add_to_many (set, key, ret_is_new);
  /* Most keys are new, and their bits mostly tell so. */
  for (guint i = set->few & bit ? 0 : set->n; i < set->n; i++)
    if (key_set_word (at + i * size, 0) == first
        && key_set_is_same (at + i * size, key, size))
      {
        *ret_is_new = FALSE;
        return i;
      }
  set->few |= bit;
  *ret_is_new = TRUE;
  if (set->n >= most)
    return key_set_add_new (set, key);
  memcpy (set->keys + set->n * size, key, size);
  return set->n++;
}

/* Fetches what it takes to add *KEY soon. */
#define key_set_expect(set, key) \
  key_set_expect_bytes ((set), (key), sizeof *(key))

static inline void
key_set_expect_bytes (const KeySet *set, const void *key, gsize size)
{
  if (set->slots != NULL)
    __builtin_prefetch (&set->slots[(guint32) key_set_hash (key, size)
                                    & (set->n_slots - 1)]);
}

static inline guint
key_set_number_bytes (KeySet *set, const void *key, gsize size)
{
  gboolean is_new;

  return key_set_add_bytes (set, key, size, &is_new);
}

/* The number of *KEY, whose type has the size of all keys, from 0 on;
 * *ret_is_new where it had none. */
#define key_set_add(set, key, ret_is_new) \
  key_set_add_bytes ((set), (key), sizeof *(key), (ret_is_new))
#define key_set_number(set, key) \
  key_set_number_bytes ((set), (key), sizeof *(key))

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KeySet, key_set_clear)

G_END_DECLS

#endif
