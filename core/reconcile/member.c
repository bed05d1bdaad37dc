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
        "returned", "surrendered", "feared-dead", "rescued", "survived" };

static gboolean
measures_people (const char *measure)
{
  for (guint i = 0; i < G_N_ELEMENTS (of_people); i++)
    if (strcmp (measure, of_people[i]) == 0)
      return TRUE;
  return FALSE;
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
  return MIN (level, G_MAXUINT8);
}

static void
set_names (Member *member, const Named *named, const Interning *interning)
{
  member->unit = interned (interning, named->unit);
  member->side = interned (interning, named->side);
  member->event = interned (interning, named->event);
  member->place = interned (interning, named->place);
  member->country = interned (interning, named->country);
  member->breakdown = interned (interning, named->breakdown);
  member->kind = interned (interning, named->kind);
  member->origin = interned (interning, named->origin);
  member->place_name = interned (interning, named->place_name);
  member->thing = interned (interning, named->thing);
  member->actor = interned (interning, named->actor);
  member->within = named->within;
}

static void
member_init (Member *member, const Claim *claim, const Block *block)
{
  *member = (Member) {
    .claim = claim,
    .scope = block->scope,
    .measure = block->measure,
    .family = block->family,
    .value = find_value (claim),
    .category = claim->population.category,
    .accumulation = claim->accumulation,
    .stance = claim->stance,
    .category_assumed = claim->population.category_assumed & 1,
    .revises = claim->revises.stated & 1,
    .recovered = claim->count_status == COUNT_STATUS_RECOVERED,
    .has_sentence = claim->sentence.text != NULL,
    .has_words
    = claim->sentence.text != NULL || claim->document.title != NULL,
    .is_part = claim->part_of != NULL,
    .increment = claim->quantity.increment & 1,
    .denies = claim->modality == MODALITY_DENIED,
  };
  member->stock = claim->accumulation == ACCUMULATION_STOCK;
  member->abroad
      = claim->destination != NULL
        && strcmp (claim->destination, "internal") != 0
        && g_strcmp0 (claim->destination, claim->place.country) != 0;
  member->expected = claim->modality == MODALITY_HYPOTHETICAL
                     || claim->count_status == COUNT_STATUS_FEARED
                     || claim->count_status == COUNT_STATUS_PRESUMED;
  member->level = find_level (claim);
  set_times (member);
}

/* The claim at PLACE will be read soon. */
static void
expect (const Claim *const *claims, const Place *place)
{
  const char *claim = (const char *) claims[place->index];

  for (gsize at = 0; at < sizeof (Claim); at += 64)
    __builtin_prefetch (claim + at);
}

typedef struct
{
  Order order;
  const Interning *interning;
  const Named *named;
  const DocumentNames *documents;
} Reading;

static void
read_members (const Claim *const *claims, const Reading *reading,
              Member *members)
{
  const guint ahead = 4;
  const Order *order = &reading->order;
  gboolean people = FALSE;

  for (guint i = 0; i < order->n; i++)
    {
      const Place *place = &order->places[i];
      const Named *named = &reading->named[place->index];
      const Block *block = &order->blocks[place_block (place)];
      Member *member = &members[i];

      if (i + ahead < order->n)
        expect (claims, place + ahead);
      member_init (member, claims[place->index], block);
      set_names (member, named, reading->interning);
      if (i == 0 || member[-1].measure != member->measure)
        people = measures_people (block->measure);
      member->households
          = people && strcmp (member->unit, "household") == 0;
      member->counts_people
          = member->households
            || (people && strcmp (member->unit, "person") == 0);
      member->names = &reading->documents[named->document];
      member->document = i == 0 ? 0
                                : member[-1].document
                                      + !place_is_of_document (
                                          order, place - 1, place);
    }
}

Member *
members_new (const Claim *const *claims, guint n_claims, GroupBy group_by,
             Arena *arena, guint *ret_n)
{
  g_auto (Naming) naming;
  g_autofree Named *named = g_new (Named, MAX (n_claims, 1));
  Reading reading;
  Member *members;

  naming_init (&naming, arena);
  for (guint i = 0; i < n_claims; i++)
    named[i] = claim_name (&naming, claims[i]);
  reading = (Reading) {
    claims_order (claims, named, n_claims, group_by, naming.interning, arena),
    naming.interning, named, naming_documents (&naming, arena)
  };
  members = arena_alloc (arena, reading.order.n * sizeof (Member));
  read_members (claims, &reading, members);
  *ret_n = members_fold_reprints (members, reading.order.n, arena);
  order_clear (&reading.order);
  return members;
}

double
member_household_size (const Member *member)
{
  double size = member->claim->quantity.reported_factor;

  return member->claim->quantity.has_reported && size >= 1 ? size : NAN;
}

static Quantity
in_persons (const Member *member)
{
  Quantity value = member->value;
  double size = member_household_size (member);
  gboolean stated
      = g_strcmp0 (member->claim->quantity.reported_basis, "stated") == 0
        && !isnan (size);

  if (isnan (size))
    size = HOUSEHOLD_SIZE;
  value.best = NAN;
  value.core.low *= size * (stated ? 0.9 : 0.8);
  value.core.high *= size * (stated ? 1.1 : 1.2);
  value.support.low *= size * (stated ? 0.8 : 0.6);
  value.support.high *= size * (stated ? 1.2 : 1.6);
  value.qualifier = QUALIFIER_VAGUE;
  return value;
}

Relation
members_relation (const Member *a, const Member *b, gboolean *ret_conflict)
{
  Quantity persons;

  if (a->unit != b->unit && a->households)
    {
      persons = in_persons (a);
      return quantity_relation_kind (&persons, &b->value, ret_conflict);
    }
  if (a->unit != b->unit && b->households)
    {
      persons = in_persons (b);
      return quantity_relation_kind (&a->value, &persons, ret_conflict);
    }
  return quantity_relation_kind (&a->value, &b->value, ret_conflict);
}

void
member_count_persons (Member *member, const char *unit)
{
  member->value = in_persons (member);
  member->unit = unit;
}
