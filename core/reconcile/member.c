/* Reads off a claim what its comparisons need, and puts claims in order. */
#include "config.h"

#include "reconcile/member.h"

#include "reconcile/order.h"
#include "reconcile/reprint.h"

#include <math.h>
#include <string.h>

/* Measures that count persons, so that "people" and "soldiers" nest. */
static const char *const of_people[]
    = { "killed",    "injured",  "casualties", "displaced",  "neutralised",
        "captured",  "abducted", "missing",    "deployed",   "detained",
        "population", "evacuated", "homeless", "sheltered", "relocated",
        "returned", "surrendered", "feared-dead" };

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

static gboolean
measures_people (const char *measure)
{
  for (guint i = 0; i < G_N_ELEMENTS (of_people); i++)
    if (strcmp (measure, of_people[i]) == 0)
      return TRUE;
  return FALSE;
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

/* What was recovered is the least there is. */
static Quantity
find_value (const Claim *claim)
{
  Quantity value = claim->quantity.value;

  if (claim->count_status == COUNT_STATUS_RECOVERED)
    value.support.high = INFINITY;
  return value;
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

static const char *
intern_origin (const Claim *claim, Interning *interning)
{
  gboolean is_id = FALSE;
  const char *name = find_authority (claim, &is_id);

  return name == NULL || is_id ? intern (interning, name)
                               : intern_folded (interning, name);
}

static gboolean
is_known (DayRange range)
{
  return range.precision != PRECISION_NONE;
}

static DayRange
days_before (DayRange published, int days)
{
  DayRange range = published;

  range.begin = DAY_IS_OPEN (range.begin) ? range.begin : range.begin - days;
  range.precision = PRECISION_INTERVAL;
  return range;
}

/* The day of a running total is the day up to which it was counted. */
static gboolean
is_as_of (const Claim *claim)
{
  return claim->accumulation == ACCUMULATION_CUMULATIVE
         && (gint64) claim->time.range.end - claim->time.range.begin < 7;
}

DayRange
claim_known (const Claim *claim)
{
  if (is_known (claim->as_of.range)
      && (claim->as_of.basis == AS_OF_STATED
          || claim->as_of.basis == AS_OF_NONE))
    return claim->as_of.range;
  return claim->document.published_range;
}

static void
set_times (Member *member)
{
  const Claim *claim = member->claim;
  DayRange published = claim->document.published_range;
  gboolean counted_over
      = claim->accumulation == ACCUMULATION_WINDOW
        || claim->accumulation == ACCUMULATION_CUMULATIVE
        || claim->accumulation == ACCUMULATION_UNSPECIFIED
        || claim->accumulation == ACCUMULATION_TOTAL;

  member->dated = is_known (claim->time.range) && !is_as_of (claim);
  member->when = claim->time.range;
  member->reach = is_known (claim->time.support) ? claim->time.support
                                                 : claim->time.range;
  if (!member->dated && is_known (claim->time.range))
    published = claim->time.range;
  if (!member->dated && is_known (published))
    {
      member->when = days_before (published, FRESH_DAYS);
      member->reach = days_before (published, RECENT_DAYS);
    }
  member->lasting
      = member->dated && counted_over
        && member->when.precision == PRECISION_INTERVAL
        && (gint64) member->when.end - member->when.begin >= 7;
  member->known = claim_known (claim);
}

/* How finely the place is known. */
static guint
find_level (const Claim *claim)
{
  guint level = 1;

  if (claim->place.id == NULL
      || g_strcmp0 (claim->place.id, claim->place.country) == 0)
    return 0;
  for (const char *const *around = claim->place.within;
       around != NULL && *around != NULL; around++)
    level += g_strcmp0 (*around, claim->place.country) != 0;
  return level;
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

static void
name_members (Member *member, Interning *interning)
{
  const Claim *claim = member->claim;

  member->unit = intern (interning, find_unit (claim->quantity.unit));
  member->side = intern (interning, find_side (claim));
  member->event = intern (interning, claim->document.event);
  member->place = intern (interning, claim->place.id);
  member->country = intern (interning, claim->place.country);
  member->breakdown = intern (interning, claim->population.breakdown);
  member->origin = intern_origin (claim, interning);
  member->kind = intern (interning, find_kind (claim));
}

static void
member_init (Member *member, const Ordered *ordered, const Block *block,
             gboolean people, Interning *interning)
{
  const Claim *claim = ordered->claim;

  member->claim = claim;
  member->scope = block->scope;
  member->measure = block->measure;
  member->family = block->family;
  member->document = ordered->document;
  name_members (member, interning);
  member->within = claim->place.within;
  member->category = claim->population.category;
  member->category_assumed = claim->population.category_assumed;
  member->value = find_value (claim);
  member->accumulation = claim->accumulation;
  member->stance = claim->stance;
  member->revises = claim->revises.stated;
  member->recovered = claim->count_status == COUNT_STATUS_RECOVERED;
  member->has_sentence = claim->sentence.text != NULL;
  member->stock = claim->accumulation == ACCUMULATION_STOCK;
  member->abroad
      = claim->destination != NULL
        && strcmp (claim->destination, "internal") != 0
        && g_strcmp0 (claim->destination, claim->place.country) != 0;
  member->expected = claim->modality == MODALITY_HYPOTHETICAL
                     || claim->count_status == COUNT_STATUS_FEARED
                     || claim->count_status == COUNT_STATUS_PRESUMED;
  member->denies = claim->modality == MODALITY_DENIED;
  member->counts_people = people && strcmp (member->unit, "person") == 0;
  member->level = find_level (claim);
  set_times (member);
}

/* Claims of one document stand together; BEFORE is the one before MEMBER, or
 * NULL. */
static void
name_document (Member *member, const Member *before, Interning *interning,
               Arena *arena)
{
  const ClaimDocument *document = &member->claim->document;
  DocumentNames names = { {
      intern (interning, document->id),
      intern (interning, document->fingerprint),
      intern (interning, document->sha256),
      intern (interning, document->credit),
  } };

  member->names
      = before != NULL
                && memcmp (&names, before->names, sizeof names) == 0
            ? before->names
            : arena_memdup (arena, &names, sizeof names);
}

Member *
members_new (const Claim *const *claims, guint n_claims, GroupBy group_by,
             Arena *arena, guint *ret_n)
{
  g_autoptr (Interning) interning = interning_new (arena);
  const Block *blocks;
  g_autofree Ordered *ordered = claims_order (
      claims, n_claims, group_by, interning, arena, &blocks, ret_n);
  Member *members = arena_new_array (arena, Member, *ret_n);
  gboolean people = FALSE;

  for (guint i = 0; i < *ret_n; i++)
    {
      const Block *block = &blocks[ordered[i].block];

      if (i == 0 || ordered[i].block != ordered[i - 1].block)
        people = measures_people (block->measure);
      member_init (&members[i], &ordered[i], block, people, interning);
      name_document (&members[i], i > 0 ? &members[i - 1] : NULL, interning,
                     arena);
    }
  *ret_n = members_fold_reprints (members, *ret_n, arena);
  return members;
}

gboolean
quantity_is_same (const Quantity *a, const Quantity *b)
{
  return a->core.low == b->core.low && a->core.high == b->core.high
         && a->support.low == b->support.low
         && a->support.high == b->support.high
         && a->qualifier == b->qualifier
         && (a->best == b->best || (isnan (a->best) && isnan (b->best)));
}
