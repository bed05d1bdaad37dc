/* Finds the origins of a question's claims. */
#include "config.h"

#include "reconcile/origin.h"

#include "reconcile/reliability.h"

#include <math.h>
#include <string.h>

/* A sentence of fewer words may be written twice by chance (Churnalism's
 * and Nicholls' runs of a dozen words). */
#define COPIED_WORDS 12

/* P(copy) within one origin, after ACCU (Dong et al. 2009): c = 0.8. */
#define COPY 0.8

/* Sets that grow together; the smallest member names a set. */
static guint
find_root (guint *parents, guint index)
{
  while (parents[index] != index)
    index = parents[index] = parents[parents[index]];
  return index;
}

static void
unite (guint *parents, guint a, guint b)
{
  guint x = find_root (parents, a), y = find_root (parents, b);

  parents[MAX (x, y)] = MIN (x, y);
}

/* Unites member INDEX with the first that had the same TOKEN. */
static void
unite_by (GHashTable *first, guint *parents, guint index, const char *kind,
          const char *token)
{
  g_autofree char *key = NULL;
  gpointer found;

  if (token == NULL)
    return;
  key = g_strconcat (kind, token, NULL);
  if (g_hash_table_lookup_extended (first, key, NULL, &found))
    unite (parents, index, GPOINTER_TO_UINT (found));
  else
    g_hash_table_insert (first, g_steal_pointer (&key),
                         GUINT_TO_POINTER (index));
}

static gboolean
has_words (const char *text, guint n)
{
  guint words = 0;

  for (; text != NULL && *text != '\0' && words < n; text++)
    words += *text == ' ';
  return words + 1 >= n;
}

/* Which members stand in copies of one text: the same document, the same
 * fingerprint, one agency's wire, or the same sentence. */
static guint *
find_texts (const Group *group)
{
  g_autoptr (GHashTable) first
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint *parents = g_new (guint, group->n_members);

  for (guint i = 0; i < group->n_members; i++)
    {
      const Claim *claim = group->members[i]->claim;
      const char *sentence = claim->sentence.text;

      parents[i] = i;
      unite_by (first, parents, i, "d", claim->document.id);
      unite_by (first, parents, i, "f", claim->document.fingerprint);
      unite_by (first, parents, i, "s", claim->document.sha256);
      unite_by (first, parents, i, "c", claim->document.credit);
      unite_by (first, parents, i, "t",
                has_words (sentence, COPIED_WORDS) ? sentence : NULL);
    }
  return parents;
}

static gboolean
cores_meet (const Member *a, const Member *b)
{
  return a->value.core.low <= b->value.core.high
         && b->value.core.low <= a->value.core.high;
}

/* The sets of named members: by the name of the authority, and by whom it
 * was itself quoting. */
static void
unite_named (const Group *group, guint *parents)
{
  g_autoptr (GHashTable) first
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < group->n_members; i++)
    if (group->members[i]->origin != NULL)
      unite_by (first, parents, i, "o", group->members[i]->origin);
  for (guint i = 0; i < group->n_members; i++)
    {
      const Member *member = group->members[i];

      for (const char *const *link = member->claim->origin.chain;
           member->origin != NULL && link != NULL && *link != NULL; link++)
        {
          g_autofree char *folded = g_utf8_casefold (*link, -1);
          g_autofree char *by_id = g_strconcat ("o", *link, NULL);
          g_autofree char *by_name = g_strconcat ("oname:", folded, NULL);
          gpointer found;

          if (g_hash_table_lookup_extended (first, by_id, NULL, &found)
              || g_hash_table_lookup_extended (first, by_name, NULL, &found))
            unite (parents, i, GPOINTER_TO_UINT (found));
        }
    }
}

/* An unnamed claim that repeats a named one of the same text is that one's;
 * other unnamed claims of one text are together. */
static void
unite_unnamed (const Group *group, guint *texts, guint *parents)
{
  g_autoptr (GHashTable) named = g_hash_table_new_full (
      NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) alone = g_hash_table_new (NULL, NULL);
  const guint looked_at = 32;

  for (guint i = 0; i < group->n_members; i++)
    {
      gpointer text = GUINT_TO_POINTER (find_root (texts, i) + 1);
      GPtrArray *list = g_hash_table_lookup (named, text);

      if (group->members[i]->origin == NULL)
        continue;
      if (list == NULL)
        g_hash_table_insert (named, text, list = g_ptr_array_new ());
      if (list->len < looked_at)
        g_ptr_array_add (list, GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < group->n_members; i++)
    {
      gpointer text = GUINT_TO_POINTER (find_root (texts, i) + 1);
      const GPtrArray *list = g_hash_table_lookup (named, text);
      gpointer other;
      gboolean owned = FALSE;

      if (group->members[i]->origin != NULL)
        continue;
      for (guint k = 0; list != NULL && k < list->len && !owned; k++)
        {
          guint at = GPOINTER_TO_UINT (g_ptr_array_index (list, k));

          owned = cores_meet (group->members[i], group->members[at]);
          if (owned)
            unite (parents, i, at);
        }
      if (owned)
        continue;
      if (g_hash_table_lookup_extended (alone, text, NULL, &other))
        unite (parents, i, GPOINTER_TO_UINT (other));
      else
        g_hash_table_insert (alone, text, GUINT_TO_POINTER (i));
    }
}

/* The name that people read: the shortest that was used, "Turkey" rather
 * than "the Turkish Ministry of Defence". */
static const char *
better_name (const char *name, const Claim *claim)
{
  const char *other = claim->origin.name != NULL ? claim->origin.name
                                                 : claim->origin.speaker;
  if (other == NULL)
    other = claim->origin.id;
  if (name == NULL || other == NULL)
    return name == NULL ? other : name;
  if (strlen (other) != strlen (name))
    return strlen (other) < strlen (name) ? other : name;
  return strcmp (other, name) < 0 ? other : name;
}

static void
describe (Origin *origin, const Member *member, GHashTable *learned)
{
  const Reliability *own = NULL;
  const Claim *claim = member->claim;

  if (member->origin == NULL || member->set_aside)
    return;
  if (origin->key == NULL)
    {
      origin->key = member->origin;
      origin->kind = claim->origin.kind;
      origin->enemy_loss = TRUE;
    }
  origin->name = better_name (origin->name, claim);
  origin->own_loss = origin->own_loss || claim->stance == STANCE_OWN_LOSS;
  origin->enemy_loss
      = origin->enemy_loss && claim->stance == STANCE_ENEMY_LOSS;
  if (learned != NULL)
    own = g_hash_table_lookup (learned, member->origin);
  origin->reliability
      = MAX (origin->reliability,
             own != NULL ? own->learned
                         : reliability_prior (claim->origin.kind));
}

/* Numbers of the sets: those with a name first, each by its first member. */
static guint
number_sets (const Group *group, guint *parents)
{
  g_autofree guint *numbers = g_new0 (guint, group->n_members);
  guint n = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < group->n_members; i++)
      {
        guint root = find_root (parents, i);

        if (numbers[root] == 0
            && (pass == 1 || group->members[i]->origin != NULL))
          numbers[root] = ++n;
      }
  for (guint i = 0; i < group->n_members; i++)
    group->members[i]->group = numbers[find_root (parents, i)] - 1;
  return n;
}

static void
count_outlets (const Group *group, guint *texts, Origin *origins)
{
  g_autoptr (GHashTable) seen
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < group->n_members; i++)
    {
      const Member *member = group->members[i];
      char *pair = g_strdup_printf ("%u:%u", member->group,
                                    find_root (texts, i));

      if (!member->set_aside && g_hash_table_add (seen, pair))
        origins[member->group].outlets++;
      else if (member->set_aside)
        g_free (pair);
    }
}

Origin *
origins_new (const Group *group, GHashTable *learned, Arena *arena,
             guint *ret_n)
{
  g_autofree guint *texts = find_texts (group);
  g_autofree guint *parents = g_new (guint, group->n_members);
  Origin *origins;

  for (guint i = 0; i < group->n_members; i++)
    parents[i] = i;
  unite_named (group, parents);
  unite_unnamed (group, texts, parents);
  *ret_n = number_sets (group, parents);
  origins = arena_new_array (arena, Origin, *ret_n);
  for (guint i = 0; i < group->n_members; i++)
    describe (&origins[group->members[i]->group], group->members[i],
              learned);
  count_outlets (group, texts, origins);
  for (guint i = 0; i < *ret_n; i++)
    origins[i].n_eff
        = (1 - pow (1 - COPY, origins[i].outlets)) / COPY;
  return origins;
}
