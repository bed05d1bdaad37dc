/* Numbers keys of a fixed size: each distinct key is given the next number.
 *
 * Few keys are looked for one by one and cost no allocation; from then on
 * there is a table.  The order of the keys in memory is never seen, so
 * nothing depends on the hash.  Threads: one at a time. */
#ifndef CONCORDAT_RECONCILE_KEY_SET_H
#define CONCORDAT_RECONCILE_KEY_SET_H

#include <glib.h>

G_BEGIN_DECLS

#define KEY_SET_FEW_BYTES 512

typedef struct
{
  gsize key_size; /* a multiple of 8 bytes; keys hold no padding */
  guint n;
  guint n_slots;   /* a power of two; an empty slot holds 0 */
  gsize allocated; /* bytes at KEYS */
  guint *slots;    /* number of a key, plus 1; NULL: the keys are few */
  guint8 *keys;
  _Alignas (8) guint8 few_bytes[KEY_SET_FEW_BYTES];
} KeySet;

static inline void
key_set_init (KeySet *set, gsize key_size)
{
  set->key_size = key_size;
  set->n = set->n_slots = 0;
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

/* The number of KEY, from 0 on; *ret_is_new (or NULL) where it had none. */
guint key_set_add (KeySet *set, const void *key, gboolean *ret_is_new);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KeySet, key_set_clear)

G_END_DECLS

#endif
