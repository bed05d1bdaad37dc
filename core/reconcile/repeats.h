/* Which of very many keys may come more than once: those that surely do not
 * are most, and need not be kept.  Two bits for each of the parts that the
 * hashes of keys fall into, of which there are many for each key. */
#ifndef CONCORDAT_RECONCILE_REPEATS_H
#define CONCORDAT_RECONCILE_REPEATS_H

#include <glib.h>

G_BEGIN_DECLS

#define REPEATS_PARTS 32 /* for each key, at least */

typedef struct
{
  guint64 *met; /* of each part, whether once, and whether again */
  guint64 mask; /* of the bits of a hash */
} Repeats;

static inline void
repeats_init (Repeats *repeats, gsize n_keys)
{
  gsize n = 32;

  while (n < REPEATS_PARTS * n_keys)
    n *= 2;
  repeats->met = g_new0 (guint64, n / 32);
  repeats->mask = n - 1;
}

static inline void
repeats_clear (Repeats *repeats)
{
  g_free (repeats->met);
}

static inline void
repeats_note (Repeats *repeats, guint64 hash)
{
  guint64 part = hash & repeats->mask;
  guint64 *word = &repeats->met[part / 32];
  guint64 once = (guint64) 1 << part % 32 * 2;

  *word |= (*word & once) << 1 | once;
}

/* FALSE where a key with HASH was noted but once. */
static inline gboolean
repeats_may (const Repeats *repeats, guint64 hash)
{
  guint64 part = hash & repeats->mask;

  return (repeats->met[part / 32] >> (part % 32 * 2 + 1) & 1) != 0;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Repeats, repeats_clear)

G_END_DECLS

#endif
