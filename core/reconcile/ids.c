/* Two questions that read the same are told apart by their first claims: no
 * two have one id.
 *
 * Each id is held against the others a little later than it comes, when its
 * place among them was fetched: they are too many for a processor's cache. */
#include "config.h"

#include "reconcile/case.h"

#include "base/digest.h"

#include <string.h>

#define WAITING 8 /* a power of two */

/* One that is there, or none. */
typedef struct
{
  guint32 hash;
  guint32 number; /* of its question as it was noted, plus 1; 0: none */
} Slot;

struct Ids
{
  Arena *arena;      /* borrowed */
  Case **noted;      /* all so far */
  guint n_noted;
  guint n_settled;
  Slot *slots;       /* twice as many as there will be, and more */
  guint mask;        /* their number is a power of two; less 1 */
  GString *content;
};

Ids *
ids_new (guint n_questions, Arena *scratch, Arena *arena)
{
  Ids *ids = g_new (Ids, 1);
  guint n_slots = 64;

  while (n_slots < 2 * n_questions)
    n_slots *= 2;
  ids->arena = arena;
  ids->noted = arena_alloc (scratch, n_questions * sizeof (Case *));
  ids->n_noted = ids->n_settled = 0;
  ids->slots = arena_new_array (scratch, Slot, n_slots);
  ids->mask = n_slots - 1;
  ids->content = g_string_sized_new (64);
  return ids;
}

void
ids_free (Ids *ids)
{
  g_string_free (ids->content, TRUE);
  g_free (ids);
}

/* An id is made of digits that are as good as random. */
static guint32
hash_id (const char *id)
{
  guint64 first;

  memcpy (&first, id, sizeof first);
  return (guint32) (first * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> 32);
}

/* The slot of ID, or the one where it belongs. */
static Slot *
find_slot (const Ids *ids, const char *id, guint32 hash)
{
  for (guint at = hash & ids->mask;; at = (at + 1) & ids->mask)
    {
      Slot *slot = &ids->slots[at];

      if (slot->number == 0
          || (slot->hash == hash
              && memcmp (ids->noted[slot->number - 1]->finding->question.id,
                         id, DIGEST_ID_SIZE - 1)
                     == 0))
        return slot;
    }
}

/* FALSE where another question has this id. */
static gboolean
add_id (Ids *ids, guint number, const char *id)
{
  guint32 hash = hash_id (id);
  Slot *slot = find_slot (ids, id, hash);

  if (slot->number != 0)
    return FALSE;
  *slot = (Slot) { hash, number + 1 };
  return TRUE;
}

/* The claim by which a question is told from others that read the same. */
static const Claim *
first_claim (const Case *it)
{
  return it->group->members[0]->claim;
}

static void
append_claim (GString *content, const Claim *claim)
{
  g_string_append_c (content, '|');
  if (claim->id != NULL)
    g_string_append (content, claim->id);
}

/* Makes the id unique that has waited longest. */
static void
settle_next (Ids *ids)
{
  guint number = ids->n_settled++;
  Case *it = ids->noted[number];
  const char **id = &it->finding->question.id;

  if (number + WAITING / 2 < ids->n_noted)
    __builtin_prefetch (first_claim (ids->noted[number + WAITING / 2])->id);
  while (!add_id (ids, number, *id))
    {
      GString *content = ids->content;
      char text[DIGEST_ID_SIZE];

      g_string_assign (content, *id);
      append_claim (content, first_claim (it));
      digest_id (content->str, content->len, text);
      *id = arena_strndup (ids->arena, text, DIGEST_ID_SIZE - 1);
    }
}

void
ids_note (Ids *ids, Case *it)
{
  guint32 hash = hash_id (it->finding->question.id);

  if (ids->n_noted - ids->n_settled == WAITING)
    settle_next (ids);
  __builtin_prefetch (&ids->slots[hash & ids->mask]);
  __builtin_prefetch (&first_claim (it)->id);
  ids->noted[ids->n_noted++] = it;
}

void
ids_settle (Ids *ids)
{
  while (ids->n_settled < ids->n_noted)
    settle_next (ids);
}
