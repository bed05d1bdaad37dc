/* Numbers what claims name. */
#include "config.h"

#include "reconcile/named.h"

#include <string.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

static const char *
find_unit (const char *unit)
{
  static const char *const persons[] = { "person", "persons", "people" };

  if (unit == NULL)
    return "person";
  for (guint i = 0; i < G_N_ELEMENTS (persons); i++)
    if (g_ascii_strcasecmp (unit, persons[i]) == 0)
      return "person";
  return unit;
}

/* The people of a country in their country need no side: "Syrians" and
 * "people" are the same there. */
static const char *
find_side (const Claim *claim)
{
  const char *side = claim->population.side;
  Category category = claim->population.category;

  if (side != NULL && claim->place.country != NULL
      && strcmp (side, claim->place.country) == 0
      && (category == CATEGORY_PEOPLE || category == CATEGORY_CIVILIAN))
    return NULL;
  return side;
}

/* Whom the claim counts, in one word: what is stated, else its noun. */
static const char *
find_kind (const Claim *claim)
{
  const char *kind = claim->population.kind;
  Category category = claim->population.category;
  gboolean stated = !claim->population.category_assumed;

  if (claim->population.breakdown != NULL)
    return claim->population.breakdown;
  if (category == CATEGORY_MILITARY)
    return g_strcmp0 (kind, "police") == 0 ? kind : category_name (category);
  if (stated
      && (category == CATEGORY_MILITANT || category == CATEGORY_CIVILIAN))
    return category_name (category);
  return kind;
}

/* Who speaks; *ret_is_id where it is an id and not a name. */
static const char *
find_authority (const Claim *claim, gboolean *ret_is_id)
{
  const char *id = claim->origin.controlled_by != NULL
                       ? claim->origin.controlled_by
                       : claim->origin.id;

  if (claim->origin.kind == ORIGIN_UNNAMED || claim->origin.anonymous)
    return NULL;
  *ret_is_id = id != NULL;
  if (id != NULL)
    return id;
  return claim->origin.name != NULL ? claim->origin.name
                                    : claim->origin.speaker;
}

const char *
claim_origin_key (const Claim *claim, Arena *arena)
{
  gboolean is_id = FALSE;
  const char *name = find_authority (claim, &is_id);

  return name == NULL || is_id ? name : name_fold (name, arena);
}

static guint
intern_origin (Interning *interning, const Claim *claim)
{
  gboolean is_id = FALSE;
  const char *name = find_authority (claim, &is_id);

  return name == NULL || is_id ? intern (interning, name)
                               : intern_folded (interning, name);
}

static guint
intern_place_name (Interning *interning, const Claim *claim)
{
  const char *text = claim->place.text;

  return claim->place.id != NULL || text == NULL
             ? 0
             : intern_lower (interning, text, strlen (text));
}

/* The noun at the end of a population's words, without its plural. */
static guint
intern_thing (Interning *interning, const char *text)
{
  const char *space = text != NULL ? strrchr (text, ' ') : NULL;
  const char *noun = space != NULL ? space + 1 : text;
  gsize length = text != NULL ? strlen (noun) : 0;

  if (text == NULL)
    return 0;
  if (length > 3 && noun[length - 1] == 's')
    length--;
  return intern_lower (interning, noun, length);
}

static gboolean
is_list_of (Interning *interning, const char *const *list,
            const char *const *texts)
{
  for (; *list != NULL && *texts != NULL; list++, texts++)
    if (*list != interned (interning, intern (interning, *texts)))
      return FALSE;
  return *list == NULL && *texts == NULL;
}

static const char *const *
name_places (Naming *naming, guint place, const char *const *texts)
{
  const char *const *known, **list;
  guint n = 0;

  if (texts == NULL)
    return NULL;
  if (place >= naming->withins->len)
    g_ptr_array_set_size (naming->withins, (gint) place + 1);
  known = g_ptr_array_index (naming->withins, place);
  if (known != NULL && is_list_of (naming->interning, known, texts))
    return known;
  while (texts[n] != NULL)
    n++;
  list = arena_new_array (naming->arena, const char *, n + 1);
  for (guint i = 0; i < n; i++)
    list[i]
        = interned (naming->interning, intern (naming->interning, texts[i]));
  g_ptr_array_index (naming->withins, place) = list;
  return list;
}

static gboolean
same_text (const char *a, const char *b)
{
  return a == b || (a != NULL && b != NULL && strcmp (a, b) == 0);
}

static guint64
hash_text (const char *text)
{
  guint64 hash = text != NULL ? XXH3_64bits (text, strlen (text)) : 0;

  return hash + (text != NULL && hash == 0);
}

/* Claims of one document mostly come one after the other. */
static guint
name_document (Naming *naming, const ClaimDocument *document)
{
  const ClaimDocument *before
      = naming->before != NULL ? &naming->before->document : NULL;
  DocumentNames names;

  if (before != NULL && same_text (document->id, before->id)
      && same_text (document->fingerprint, before->fingerprint)
      && same_text (document->sha256, before->sha256)
      && same_text (document->credit, before->credit))
    return naming->before_document;
  names = (DocumentNames) { {
      [DOCUMENT_ID] = hash_text (document->id),
      [DOCUMENT_FINGERPRINT] = hash_text (document->fingerprint),
      [DOCUMENT_SHA256] = hash_text (document->sha256),
      [DOCUMENT_CREDIT] = hash_text (document->credit),
  } };
  g_array_append_val (naming->documents, names);
  return naming->documents->len - 1;
}

void
naming_init (Naming *naming, Arena *arena)
{
  naming->interning = interning_new (arena);
  naming->documents = g_array_new (FALSE, FALSE, sizeof (DocumentNames));
  naming->withins = g_ptr_array_new ();
  naming->arena = arena;
  naming->before = NULL;
  naming->before_document = 0;
}

void
naming_clear (Naming *naming)
{
  g_clear_pointer (&naming->interning, interning_free);
  g_clear_pointer (&naming->documents, g_array_unref);
  g_clear_pointer (&naming->withins, g_ptr_array_unref);
}

Named
claim_name (Naming *naming, const Claim *claim)
{
  Interning *interning = naming->interning;
  Named named = {
    .unit = intern (interning, find_unit (claim->quantity.unit)),
    .side = intern (interning, find_side (claim)),
    .origin = intern_origin (interning, claim),
    .event = intern (interning, claim->document.event),
    .place = intern (interning, claim->place.id),
    .country = intern (interning, claim->place.country),
    .breakdown = intern (interning, claim->population.breakdown),
    .kind = intern (interning, find_kind (claim)),
    .place_name = intern_place_name (interning, claim),
    .thing = intern_thing (interning, claim->population.text),
    .actor = intern (interning, claim->actor.side),
    .document = name_document (naming, &claim->document),
  };

  named.within = name_places (naming, named.place, claim->place.within);
  naming->before = claim;
  naming->before_document = named.document;
  return named;
}

const DocumentNames *
naming_documents (const Naming *naming, Arena *arena)
{
  return arena_memdup (arena, naming->documents->data,
                       naming->documents->len * sizeof (DocumentNames));
}
