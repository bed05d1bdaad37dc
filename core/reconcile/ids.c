/* Two questions that read the same are told apart by their first claims: no
 * two have one id. */
#include "config.h"

#include "reconcile/case.h"
#include "reconcile/key-set.h"
#include "reconcile/repeats.h"

#include "base/digest.h"

#include <string.h>

#define HASHED 16 /* digits of an id */

/* Of case after case, as it is worked out: later its id is far away. */
struct Ids
{
  Arena *arena;
  ArenaArray hashes; /* of guint64 */
};

Ids *
ids_new (void)
{
  Ids *ids = g_new (Ids, 1);

  ids->arena = arena_new ();
  ids->hashes = (ArenaArray) { NULL };
  return ids;
}

void
ids_free (Ids *ids)
{
  arena_free (ids->arena);
  g_free (ids);
}

void
ids_note (Ids *ids, const Case *it)
{
  guint64 hash = key_set_hash (it->finding->question.id, HASHED);

  arena_array_add (ids->arena, &ids->hashes, hash);
}

/* An id, filled up with noughts. */
typedef struct
{
  char text[(DIGEST_ID_SIZE + 7) / 8 * 8];
} Id;

/* FALSE where it is known. */
static gboolean
add_id (KeySet *known, const char *text)
{
  Id id = { "" };
  gboolean is_new;

  memcpy (id.text, text, strnlen (text, DIGEST_ID_SIZE - 1));
  key_set_add (known, &id, &is_new);
  return is_new;
}

static void
make_unique (Case *it, KeySet *known, Arena *arena)
{
  const char **id = &it->finding->question.id;

  while (!add_id (known, *id))
    {
      const char *claim = it->group->members[0]->claim->id;
      g_autofree char *content = g_strconcat (*id, "|", claim, NULL);
      char text[DIGEST_ID_SIZE];

      digest_id (content, strlen (content), text);
      *id = arena_strdup (arena, text);
    }
}

void
ids_make_unique (const Ids *ids, const GPtrArray *cases, Arena *arena)
{
  const guint64 *hashes = ids->hashes.data;
  g_auto (KeySet) known;
  g_auto (Repeats) repeats;

  key_set_init (&known, sizeof (Id));
  repeats_init (&repeats, cases->len);
  for (guint i = 0; i < cases->len; i++)
    repeats_note (&repeats, hashes[i]);
  for (guint i = 0; i < cases->len; i++)
    if (repeats_may (&repeats, hashes[i]))
      make_unique (g_ptr_array_index (cases, i), &known, arena);
}
