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

static guint64
print_of (const Member *member)
{
  return document_print (member->names);
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
has_reprints (Member *const *members, guint n)
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
      } key = { members[i]->about->scope, members[i]->about->measure,
                print_of (members[i]) };
      gboolean is_new;

      if (print_of (members[i]) == 0
          || (i > 0 && members[i]->document == members[i - 1]->document))
        continue;
      key_set_add (&prints, &key, &is_new);
      found = !is_new;
    }
  return found;
}

static void
hang (Member *first, Member *member)
{
  Member **end = &first->reprints;

  while (*end != NULL)
    end = &(*end)->reprints;
  *end = member;
}

static guint
fold (Member **members, guint n_members)
{
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *given = g_new (guint, n_members); /* documents before */
  g_auto (KeySet) known;
  guint n = 0, documents = 0;

  key_set_init (&known, sizeof (XXH128_hash_t));
  for (guint i = 0; i < n_members; i++)
    {
      Member *member = members[i];
      XXH128_hash_t key = hash_claim (member);
      gboolean is_new = TRUE, has_print = print_of (member) != 0;
      guint number = has_print ? key_set_add (&known, &key, &is_new) : 0;
      guint of = is_new ? n : g_array_index (first, guint, number);

      if (!is_new && given[of] != member->document)
        {
          hang (members[of], member);
          continue;
        }
      if (is_new && has_print)
        g_array_append_val (first, n);
      given[n] = member->document;
      documents += n > 0 && given[n - 1] != given[n];
      member->document = documents;
      member->number = n;
      members[n++] = member;
    }
  return n;
}

guint
members_fold_reprints (Member **members, guint n_members)
{
  return has_reprints (members, n_members)
             ? fold (members, n_members)
             : n_members;
}
