/* Finds what claims name, and the subjects that they have in common. */
#include "config.h"

#include "reconcile/named.h"

#include "reconcile/key-set.h"
#include "reconcile/outline.h"

#include <string.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

/* Measures that count persons, so that "people" and "soldiers" nest. */
static const char *const of_people[]
    = { "killed",    "injured",  "casualties", "displaced",  "neutralised",
        "captured",  "abducted", "missing",    "deployed",   "detained",
        "population", "evacuated", "homeless", "sheltered", "relocated",
        "returned", "surrendered", "feared-dead", "rescued", "survived",
        "trapped",  "dead-or-missing",
        "released" };

/* By what a subject is found again: numbers of texts. */
typedef struct
{
  guint block;
  guint side;
  guint event;
  guint place;
  guint place_text;
  guint country;
  guint breakdown;
  guint kind;
  guint thing;
  guint actor;
  const char *const *within;
} SubjectKey;

struct Naming
{
  Interning *interning;
  Arena *arena;
  guint n_documents;
  KeySet prints;       /* of documents */
  gboolean has_reprints;
  GPtrArray *withins;  /* by the number of a place: the last list of it */
  KeySet keys;         /* of SubjectKey */
  GPtrArray *subjects; /* of Subject, by the number of its key */
  const Claim *before; /* the last claim that was read; NULL: none */
  Named named;         /* what it names */
  guint block;         /* its number */
  guint unit;          /* and that of its unit */
  guint person;        /* the number of "person" */
  guint household;
};

static gboolean
measures_people (const char *measure)
{
  for (guint i = 0; i < G_N_ELEMENTS (of_people); i++)
    if (strcmp (measure, of_people[i]) == 0)
      return TRUE;
  return FALSE;
}

static const char *
find_unit (const char *unit)
{
  static const char *const persons[] = { "person", "persons", "people" };

  if (unit == NULL)
    return persons[0];
  if ((unit[0] | 0x20) != 'p')
    return unit;
  for (guint i = 0; i < G_N_ELEMENTS (persons); i++)
    if (g_ascii_strcasecmp (unit, persons[i]) == 0)
      return persons[0];
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

static const DocumentNames *
document_names_new (Naming *naming, const ClaimDocument *document)
{
  DocumentNames *names = arena_new_struct (naming->arena, DocumentNames);
  guint64 print;
  gboolean is_new = TRUE;

  *names = (DocumentNames) { {
      [DOCUMENT_ID] = hash_text (document->id),
      [DOCUMENT_FINGERPRINT] = hash_text (document->fingerprint),
      [DOCUMENT_SHA256] = hash_text (document->sha256),
      [DOCUMENT_CREDIT] = hash_text (document->credit),
  } };
  print = document_print (names);
  if (print != 0 && !naming->has_reprints)
    key_set_add (&naming->prints, &print, &is_new);
  naming->has_reprints |= !is_new;
  naming->n_documents++;
  return names;
}

/* Claims of one document mostly come one after the other. */
static const DocumentNames *
name_document (Naming *naming, const ClaimDocument *document)
{
  const ClaimDocument *before
      = naming->before != NULL ? &naming->before->document : NULL;

  if (before != NULL && same_text (document->id, before->id)
      && same_text (document->fingerprint, before->fingerprint)
      && same_text (document->sha256, before->sha256)
      && same_text (document->credit, before->credit))
    return naming->named.names;
  return document_names_new (naming, document);
}

/* How finely the place is known. */
static guint
find_level (const Claim *claim)
{
  guint level = 1;

  if (claim->place.id == NULL
      || same_text (claim->place.id, claim->place.country))
    return 0;
  for (const char *const *around = claim->place.within;
       around != NULL && *around != NULL; around++)
    level += !same_text (*around, claim->place.country);
  return MIN (level, G_MAXUINT8);
}

static const char *
text_of (const Naming *naming, guint number)
{
  return interned (naming->interning, number);
}

static Subject *
subject_new (Naming *naming, const Claim *claim, const Block *block,
             const SubjectKey *key)
{
  Subject *subject = arena_new_struct (naming->arena, Subject);
  const char *place = claim->place.text;
  guint place_name
      = key->place == 0 && place != NULL
            ? intern_lower (naming->interning, place, strlen (place))
            : 0;

  *subject = (Subject) {
    .scope = block->scope,
    .measure = block->measure,
    .family = block->family,
    .side = text_of (naming, key->side),
    .event = text_of (naming, key->event),
    .place = text_of (naming, key->place),
    .place_text = text_of (naming, key->place_text),
    .place_name = text_of (naming, place_name),
    .country = text_of (naming, key->country),
    .within = key->within,
    .breakdown = text_of (naming, key->breakdown),
    .kind = text_of (naming, key->kind),
    .thing = text_of (naming, key->thing),
    .actor = text_of (naming, key->actor),
    .level = find_level (claim),
    .of_people = measures_people (block->measure),
  };
  subject->marks = outline_marks (subject);
  return subject;
}

/* Claims of one event mostly come one after the other: nothing is read of
 * texts that are those of the last claim. */
static gboolean
is_about_the_same (const Claim *a, const Claim *b)
{
  return a->place.id == b->place.id && a->place.text == b->place.text
         && a->place.country == b->place.country
         && a->place.within == b->place.within
         && a->document.event == b->document.event
         && a->population.text == b->population.text
         && a->population.category == b->population.category
         && a->population.category_assumed == b->population.category_assumed
         && a->population.side == b->population.side
         && a->population.breakdown == b->population.breakdown
         && a->population.kind == b->population.kind
         && a->actor.side == b->actor.side;
}

static const Subject *
find_subject (Naming *naming, const Claim *claim, const Block *block)
{
  Interning *interning = naming->interning;
  SubjectKey key = {
    .block = block->number,
    .side = intern (interning, find_side (claim)),
    .event = intern (interning, claim->document.event),
    .place = intern (interning, claim->place.id),
    .place_text = intern (interning, claim->place.text),
    .country = intern (interning, claim->place.country),
    .breakdown = intern (interning, claim->population.breakdown),
    .kind = intern (interning, find_kind (claim)),
    .thing = intern_thing (interning, claim->population.text),
    .actor = intern (interning, claim->actor.side),
  };
  gboolean is_new;
  guint number;

  key.within = name_places (naming, key.place, claim->place.within);
  number = key_set_add (&naming->keys, &key, &is_new);
  if (is_new)
    g_ptr_array_add (naming->subjects,
                     subject_new (naming, claim, block, &key));
  return g_ptr_array_index (naming->subjects, number);
}

Naming *
naming_new (Interning *interning, Arena *arena)
{
  Naming *naming = g_new0 (Naming, 1);

  naming->interning = interning;
  naming->arena = arena;
  key_set_init (&naming->prints, sizeof (guint64));
  naming->withins = g_ptr_array_new ();
  key_set_init (&naming->keys, sizeof (SubjectKey));
  naming->subjects = g_ptr_array_new ();
  naming->person = intern (interning, "person");
  naming->household = intern (interning, "household");
  return naming;
}

void
naming_free (Naming *naming)
{
  key_set_clear (&naming->prints);
  g_ptr_array_unref (naming->withins);
  key_set_clear (&naming->keys);
  g_ptr_array_unref (naming->subjects);
  g_free (naming);
}

Named
claim_name (Naming *naming, const Claim *claim, const Block *block)
{
  Interning *interning = naming->interning;
  gboolean again = naming->before != NULL && naming->block == block->number
                   && is_about_the_same (claim, naming->before);
  const Subject *about = again ? naming->named.about
                               : find_subject (naming, claim, block);
  guint unit = again && claim->quantity.unit == naming->before->quantity.unit
                   ? naming->unit
                   : intern (interning, find_unit (claim->quantity.unit));
  const DocumentNames *names = name_document (naming, &claim->document);

  naming->named = (Named) {
    .about = about,
    .unit = interned (interning, unit),
    .origin = interned (interning, intern_origin (interning, claim)),
    .names = names,
    .document = naming->n_documents,
    .in_persons = about->of_people && unit == naming->person,
    .in_households = about->of_people && unit == naming->household,
  };
  naming->before = claim;
  naming->unit = unit;
  naming->block = block->number;
  return naming->named;
}

gboolean
naming_has_reprints (const Naming *naming)
{
  return naming->has_reprints;
}
