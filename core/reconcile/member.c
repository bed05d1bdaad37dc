/* Reads off a claim what its comparisons need, and puts claims in order. */
#include "config.h"

#include "reconcile/member.h"

#include "reconcile/order.h"
#include "reconcile/reprint.h"

#include <math.h>
#include <string.h>

#define CLAIMS_AHEAD 8
#define TEXTS_AHEAD 3

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

static gboolean
is_abroad (const Claim *claim)
{
  return claim->destination != NULL
         && strcmp (claim->destination, "internal") != 0
         && g_strcmp0 (claim->destination, claim->place.country) != 0;
}

static gboolean
is_expected (const Claim *claim)
{
  return claim->modality == MODALITY_HYPOTHETICAL
         || claim->count_status == COUNT_STATUS_FEARED
         || claim->count_status == COUNT_STATUS_PRESUMED;
}

/* A day with a place, or a period, says most; "this week in Pakistan" less than
 * a town without a day. */
static guint
find_specificity (const Member *member)
{
  gboolean placed = member->about->level > 0, dated = member->dated;

  return (dated && (placed || member->lasting) ? 8u : 0u)
         + (placed ? SPECIFIC_PLACE : 0u)
         + (member->about->side != NULL || (dated && !placed) ? 2u : 0u)
         + (member->value.qualifier != QUALIFIER_VAGUE ? 1u : 0u);
}

static void
member_init (Member *member, const Claim *claim, const Named *named)
{
  *member = (Member) {
    .about = named->about,
    .unit = named->unit,
    .origin = named->origin,
    .category = claim->population.category,
    .accumulation = claim->accumulation,
    .stance = claim->stance,
    .origin_kind = claim->origin.kind,
    .category_assumed = claim->population.category_assumed & 1,
    .stock = claim->accumulation == ACCUMULATION_STOCK,
    .abroad = is_abroad (claim) & 1,
    .expected = is_expected (claim) & 1,
    .is_part = claim->part_of != NULL,
    .increment = claim->quantity.increment & 1,
    .recalled = claim->origin.recalled & 1,
    .revises = claim->revises.stated & 1,
    .attackers = claim->population.attackers,
    .attackers_stated
    = claim->population.attackers != ATTACKERS_UNSTATED,
    .n_attackers = claim->population.n_attackers & 0xff,
    .denies = claim->modality == MODALITY_DENIED,
    .counts_people = named->in_households || named->in_persons,
    .households = named->in_households & 1,
    .hypothetical = claim->modality == MODALITY_HYPOTHETICAL,
    .recovered = claim->count_status == COUNT_STATUS_RECOVERED,
    .in_country = named->about->country != NULL,
    .in_event = named->about->event != NULL,
    .has_sentence = claim->sentence.text != NULL,
    .has_words
    = claim->sentence.text != NULL || claim->document.title != NULL,
    .in_sentence = claim->sentence.byte_end > 0,
    .in_title = claim->target.in_title & 1,
    .has_chain = claim->origin.chain != NULL,
    .has_speaker = claim->origin.speaker != NULL,
    .is_controlled = claim->origin.controlled_by != NULL,
    .value = find_value (claim),
    .claim = claim,
    .names = named->names,
  };
  set_times (member);
  member->specific = find_specificity (member) & MOST_SPECIFIC;
}

static void
claim_expect (const Claim *claim)
{
#pragma GCC unroll 16
  for (gsize at = 0; at < sizeof *claim; at += 64)
    __builtin_prefetch ((const char *) claim + at);
}

/* What is read of a claim that was fetched before. */
static void
texts_expect (const Claim *claim)
{
  __builtin_prefetch (claim->document.id);
  __builtin_prefetch (claim->place.id);
  __builtin_prefetch (claim->origin.name);
}

/* The members as the claims come, which is as they lie in memory. */
static Member *
read_members (const Claim *const *claims, Order *order, Naming *naming,
              Arena *arena)
{
  char *memory = arena_alloc (
      arena, order->n * sizeof (Member) + MEMBER_ALIGNMENT);
  gsize beyond = (gsize) memory % MEMBER_ALIGNMENT;
  Member *members
      = (Member *) (void *) (memory + MEMBER_ALIGNMENT - beyond);

  for (guint i = 0; i < order->n; i++)
    {
      const Block *block;
      Named named;

      if (i + CLAIMS_AHEAD < order->n)
        claim_expect (claims[i + CLAIMS_AHEAD]);
      if (i + TEXTS_AHEAD < order->n)
        texts_expect (claims[i + TEXTS_AHEAD]);
      block = order_place (order, i);
      named = claim_name (naming, claims[i], block);
      order_note_document (order, i, named.document);
      member_init (&members[i], claims[i], &named);
    }
  return members;
}

/* The members stay where they are: they are too large to be moved. */
static Member **
sort_members (Member *read, Order *order)
{
  const guint ahead = 8;
  Member **members;

  order_sort (order);
  members = g_new (Member *, MAX (order->n, 1));
  for (guint i = 0; i < order->n; i++)
    {
      const Place *place = &order->places[i];

      if (i + ahead < order->n)
        __builtin_prefetch (&read[place[ahead].index].number);
      members[i] = &read[place->index];
      members[i]->number = i;
      members[i]->block = order_block (order, place);
      members[i]->document = place->begin;
    }
  return members;
}

Member **
members_new (const Claim *const *claims, guint n_claims, GroupBy group_by,
             Arena *scratch, Arena *arena, guint *ret_n)
{
  g_autoptr (Interning) interning = interning_new (arena);
  g_autoptr (Naming) naming = naming_new (interning, arena);
  g_auto (Order) order;
  Member *read, **members;

  order_init (&order, claims, n_claims, group_by, interning, scratch);
  read = read_members (claims, &order, naming, arena);
  members = sort_members (read, &order);
  *ret_n = naming_has_reprints (naming)
               ? members_fold_reprints (members, order.n)
               : order.n;
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
members_relation_in_persons (const Member *a, const Member *b,
                             gboolean *ret_conflict)
{
  Quantity persons = in_persons (a->households ? a : b);

  return a->households
             ? quantity_relation_kind (&persons, &b->value, ret_conflict)
             : quantity_relation_kind (&a->value, &persons, ret_conflict);
}

void
member_count_persons (Member *member, const char *unit)
{
  member->value = in_persons (member);
  member->unit = unit;
}
