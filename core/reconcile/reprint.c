/* Finds the claims of texts that were published twice word for word. */
#include "config.h"

#include "reconcile/reprint.h"

#include "reconcile/key-set.h"

#include <xxhash.h>

/* What two claims of one text have in common where they are one claim. */
typedef struct
{
  const char *scope; /* interned, as are all texts here */
  const char *measure;
  guint64 print; /* a hash */
  const char *unit;
  const char *side;
  const char *origin;
  const char *place;
  const char *breakdown;
  guint64 begin;
  guint64 end;
  double figures[5];
  gint32 qualifier;
  gint32 category;
} ClaimKey;

/* By the words of the text, else by its bytes; 0: neither is known. */
static guint64
print_of (const Member *member)
{
  guint64 words = member->names->hashes[DOCUMENT_FINGERPRINT];

  return words != 0 ? words : member->names->hashes[DOCUMENT_SHA256];
}

/* No two keys have one hash of 128 bits. */
static XXH128_hash_t
hash_claim (const Member *member)
{
  const Claim *claim = member->claim;
  const Quantity *value = &member->value;
  ClaimKey key = {
    .scope = member->about->scope,
    .measure = member->about->measure,
    .print = print_of (member),
    .unit = member->unit,
    .side = member->about->side,
    .origin = member->origin,
    .place = member->about->place,
    .breakdown = member->about->breakdown,
    .begin = claim->target.byte_start * 2 + claim->target.in_title,
    .end = claim->target.byte_end,
    .figures = { value->best, value->core.low, value->core.high,
                 value->support.low, value->support.high },
    .qualifier = (gint32) value->qualifier,
    .category = (gint32) member->category,
  };

  return XXH3_128bits (&key, sizeof key);
}

/* TRUE where two documents of one scope are one text. */
static gboolean
has_reprints (const Member *members, guint n)
{
  g_auto (KeySet) prints;
  gboolean found = FALSE;

  key_set_init (&prints, 3 * sizeof (guint64));
  for (guint i = 0; i < n && !found; i++)
    {
      struct
      {
        const char *scope;
        const char *measure;
        guint64 print;
      } key = { members[i].about->scope, members[i].about->measure,
                print_of (&members[i]) };
      gboolean is_new;

      if (print_of (&members[i]) == 0
          || (i > 0 && members[i].document == members[i - 1].document))
        continue;
      key_set_add (&prints, &key, &is_new);
      found = !is_new;
    }
  return found;
}

static void
hang (Member *first, const Member *member, Arena *arena)
{
  Member **end = &first->reprints;

  while (*end != NULL)
    end = &(*end)->reprints;
  *end = arena_memdup (arena, member, sizeof *member);
}

static guint
fold (Member *members, guint n_members, Arena *arena)
{
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (KeySet) known;
  guint n = 0, documents = 0;

  key_set_init (&known, sizeof (XXH128_hash_t));
  for (guint i = 0; i < n_members; i++)
    {
      XXH128_hash_t key = hash_claim (&members[i]);
      guint document = members[i].document, number = 0;
      gboolean is_new = TRUE;

      if (print_of (&members[i]) != 0)
        number = key_set_add (&known, &key, &is_new);
      if (!is_new
          && members[g_array_index (first, guint, number)].given != document)
        {
          hang (&members[g_array_index (first, guint, number)], &members[i],
                arena);
          continue;
        }
      if (is_new && print_of (&members[i]) != 0)
        g_array_append_val (first, n);
      members[n] = members[i];
      members[n].given = document;
      documents += n > 0 && members[n - 1].given != document;
      members[n++].document = documents;
    }
  return n;
}

guint
members_fold_reprints (Member *members, guint n_members, Arena *arena)
{
  return has_reprints (members, n_members)
             ? fold (members, n_members, arena)
             : n_members;
}
