/* Claims drawn at random. */
#include "config.h"

#include "tests/random-claim.h"

#include <math.h>

const char *
random_word (GRand *random)
{
  static const char *const words[]
      = { "soldiers",   "a \"quoted\" word", "T\xc3\xbcrkiye", "line\nbreak",
          "\xd8\xa5\xd8\xaf\xd9\x84\xd8\xa8", "tab\tand \\", "TR", "killed",
          "2020-02-12", "since December", "", "\xf0\x9f\x8c\x8d" };

  return words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))];
}

static const char *
maybe_word (GRand *random)
{
  return g_rand_boolean (random) ? random_word (random) : NULL;
}

static double
maybe_number (GRand *random)
{
  return g_rand_boolean (random) ? g_rand_double_range (random, 0, 90) : NAN;
}

static const char *const *
maybe_words (GRand *random, Arena *arena)
{
  guint n = (guint) g_rand_int_range (random, 0, 4);
  const char **words = arena_new_array (arena, const char *, n + 1);

  for (guint i = 0; i < n; i++)
    words[i] = random_word (random);
  return n == 0 ? NULL : words;
}

DayRange
random_days (GRand *random)
{
  Day day = 18000 + g_rand_int_range (random, 0, 1000);

  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      return DAY_RANGE_NONE;
    case 1:
      return day_range_day (day);
    case 2:
      return day_range_week (day);
    case 3:
      return (DayRange) { day, DAY_OPEN_END, PRECISION_INTERVAL };
    default:
      return (DayRange) { day, day + 40, PRECISION_INTERVAL };
    }
}

static Quantity
random_quantity (GRand *random)
{
  double low = g_rand_int_range (random, 0, 1000000);
  Qualifier qualifier = (Qualifier) g_rand_int_range (random, 0, 8);
  Quantity vague = { NAN, { low, 2 * low }, { low / 2, INFINITY },
                     QUALIFIER_VAGUE };

  if (g_rand_int_range (random, 0, 8) == 0)
    return vague;
  if (qualifier == QUALIFIER_RANGE)
    return quantity_from_range (low, low + 10);
  if (g_rand_int_range (random, 0, 4) == 0)
    low /= 8;
  return quantity_from_number (low, qualifier);
}

static void
fill_what (GRand *random, Claim *claim)
{
  claim->type = maybe_word (random);
  claim->measure = random_word (random);
  if (*claim->measure == '\0')
    claim->measure = "injured";
  claim->count_status = (CountStatus) g_rand_int_range (random, 0, 5);
  claim->quantity.text = maybe_word (random);
  claim->quantity.value = random_quantity (random);
  claim->quantity.unit = maybe_word (random);
  claim->quantity.increment = g_rand_boolean (random);
  claim->quantity.has_reported = g_rand_boolean (random);
  claim->quantity.reported_value
      = claim->quantity.reported_factor = maybe_number (random);
  claim->quantity.reported_unit = maybe_word (random);
  claim->population.text = maybe_word (random);
  claim->population.category = (Category) g_rand_int_range (random, 0, 5);
  claim->population.category_assumed = g_rand_boolean (random);
  claim->population.side = maybe_word (random);
  claim->population.breakdown = maybe_word (random);
  claim->population.attackers
      = (Attackers) g_rand_int_range (random, 0, 4);
  claim->population.n_attackers = (guint) g_rand_int_range (random, 0, 4);
  claim->population.named
      = claim->population.text != NULL && g_rand_boolean (random);
  claim->actor.text = maybe_word (random);
  claim->actor.side = maybe_word (random);
}

static void
fill_when_and_where (GRand *random, Arena *arena, Claim *claim)
{
  claim->place.text = maybe_word (random);
  claim->place.id = maybe_word (random);
  claim->place.country = maybe_word (random);
  claim->place.within = maybe_words (random, arena);
  claim->place.anchor = claim->place.text != NULL ? maybe_word (random) : NULL;
  claim->place.latitude = claim->place.longitude = maybe_number (random);
  claim->destination = maybe_word (random);
  claim->time.text = maybe_word (random);
  claim->time.range = random_days (random);
  claim->time.support = random_days (random);
  claim->time.anchor = maybe_word (random);
  claim->as_of.range = random_days (random);
  claim->as_of.basis = (AsOfBasis) g_rand_int_range (random, 0, 4);
  claim->accumulation = (Accumulation) g_rand_int_range (random, 0, 6);
  claim->part_of = maybe_word (random);
  claim->revises.stated = g_rand_boolean (random);
  claim->revises.from = maybe_number (random);
  claim->revises.direction = maybe_word (random);
}

static void
fill_who (GRand *random, Arena *arena, Claim *claim)
{
  claim->document.sha256 = maybe_word (random);
  claim->document.fingerprint = maybe_word (random);
  claim->document.publisher = maybe_word (random);
  claim->document.published = maybe_word (random);
  claim->document.event = maybe_word (random);
  claim->origin.name = maybe_word (random);
  claim->origin.id = maybe_word (random);
  claim->origin.speaker = maybe_word (random);
  claim->origin.anonymous = g_rand_boolean (random);
  claim->origin.recalled = g_rand_boolean (random);
  claim->origin.kind = (OriginKind) g_rand_int_range (random, 0, 11);
  claim->origin.controlled_by = maybe_word (random);
  claim->origin.chain = maybe_words (random, arena);
  if (g_rand_boolean (random))
    {
      JointOrigin joint = { .name = maybe_word (random),
                            .id = maybe_word (random),
                            .kind = ORIGIN_WITNESS };

      claim->origin.joint = arena_memdup (arena, &joint, sizeof joint);
      claim->origin.n_joint = 1;
    }
  claim->stance = (Stance) g_rand_int_range (random, 0, 4);
  claim->modality = (Modality) g_rand_int_range (random, 0, 3);
  claim->verification = (Verification) g_rand_int_range (random, 0, 3);
  claim->silent = maybe_words (random, arena);
}

Claim *
random_claim (GRand *random, Arena *arena)
{
  Claim *claim = arena_new_struct (arena, Claim);

  claim->document.id = random_word (random);
  if (*claim->document.id == '\0')
    claim->document.id = "some report";
  claim->document.published_range = DAY_RANGE_NONE;
  fill_what (random, claim);
  fill_when_and_where (random, arena, claim);
  fill_who (random, arena, claim);
  claim->target.byte_start = (gsize) g_rand_int_range (random, 0, 1000);
  claim->target.byte_end
      = claim->target.byte_start + (gsize) g_rand_int_range (random, 1, 20);
  claim->target.in_title = g_rand_boolean (random);
  claim->target.exact = maybe_word (random);
  claim->target.prefix = maybe_word (random);
  claim->sentence.text = maybe_word (random);
  claim->sentence.byte_end = 7;
  claim->extractor.plugin = maybe_word (random);
  claim->confidence = g_rand_double (random);
  claim_identify (claim, arena);
  return claim;
}
