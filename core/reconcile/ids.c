/* Two questions that read the same are told apart by their first claims: no
 * two have one id.
 *
 * Each id is held against the others a little later than it comes, when its
 * place among them was fetched: they are too many for a processor's cache. */
#include "config.h"

#include "reconcile/case.h"
#include "reconcile/key-set.h"

#include "base/digest.h"

#include <string.h>

#define WAITING 8 /* a power of two */

/* An id, filled up with noughts. */
typedef struct
{
  char text[(DIGEST_ID_SIZE + 7) / 8 * 8];
} Id;

struct Ids
{
  Arena *arena; /* borrowed */
  KeySet known; /* of Id */
  Case *waiting[WAITING];
  guint n_noted;
  guint n_settled;
};

Ids *
ids_new (Arena *arena)
{
  Ids *ids = g_new (Ids, 1);

  ids->arena = arena;
  ids->n_noted = ids->n_settled = 0;
  key_set_init (&ids->known, sizeof (Id));
  return ids;
}

void
ids_free (Ids *ids)
{
  key_set_clear (&ids->known);
  g_free (ids);
}

static Id
id_of (const char *text)
{
  Id id = { "" };

  memcpy (id.text, text, DIGEST_ID_SIZE - 1);
  return id;
}

/* FALSE where it is known. */
static gboolean
add_id (Ids *ids, const char *text)
{
  Id id = id_of (text);
  gboolean is_new;

  key_set_add (&ids->known, &id, &is_new);
  return is_new;
}

/* Makes the id unique that has waited longest. */
static void
settle_next (Ids *ids)
{
  Case *it = ids->waiting[ids->n_settled++ % WAITING];
  const char **id = &it->finding->question.id;

  while (!add_id (ids, *id))
    {
      const char *claim = it->group->members[0]->claim->id;
      g_autofree char *content = g_strconcat (*id, "|", claim, NULL);
      char text[DIGEST_ID_SIZE];

      digest_id (content, strlen (content), text);
      *id = arena_strdup (ids->arena, text);
    }
}

void
ids_note (Ids *ids, Case *it)
{
  Id id = id_of (it->finding->question.id);

  if (ids->n_noted - ids->n_settled == WAITING)
    settle_next (ids);
  key_set_expect (&ids->known, &id);
  ids->waiting[ids->n_noted++ % WAITING] = it;
}

void
ids_settle (Ids *ids)
{
  while (ids->n_settled < ids->n_noted)
    settle_next (ids);
}
