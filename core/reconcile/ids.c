/* Two questions that read the same are told apart by their first claims: no
 * two have one id. */
#include "config.h"

#include "reconcile/case.h"
#include "reconcile/key-set.h"

#include "base/digest.h"

#include <string.h>

/* An id, filled up with noughts. */
typedef struct
{
  char text[(DIGEST_ID_SIZE + 7) / 8 * 8];
} Id;

struct Ids
{
  KeySet known; /* of Id */
};

Ids *
ids_new (void)
{
  Ids *ids = g_new (Ids, 1);

  key_set_init (&ids->known, sizeof (Id));
  return ids;
}

void
ids_free (Ids *ids)
{
  key_set_clear (&ids->known);
  g_free (ids);
}

/* FALSE where it is known. */
static gboolean
add_id (Ids *ids, const char *text)
{
  Id id = { "" };
  gboolean is_new;

  memcpy (id.text, text, DIGEST_ID_SIZE - 1);
  key_set_add (&ids->known, &id, &is_new);
  return is_new;
}

void
ids_make_unique (Ids *ids, Case *it, Arena *arena)
{
  const char **id = &it->finding->question.id;

  while (!add_id (ids, *id))
    {
      const char *claim = it->group->members[0]->claim->id;
      g_autofree char *content = g_strconcat (*id, "|", claim, NULL);
      char text[DIGEST_ID_SIZE];

      digest_id (content, strlen (content), text);
      *id = arena_strdup (arena, text);
    }
}
