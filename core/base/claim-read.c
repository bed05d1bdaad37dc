/* A claim read from JSON: each member checked, all that is not required may
 * be absent, members that are not known are passed over. */
#include "config.h"

#include "base/claim.h"

#include "base/record.h"

#include <math.h>
#include <string.h>

static void
read_document (RecordReader *reader, const JsonValue *value,
               ClaimDocument *document)
{
  const JsonValue *from = record_object (reader, value, "document");

  document->id = record_string (reader, from, "id");
  document->sha256 = record_string (reader, from, "sha256");
  document->fingerprint = record_string (reader, from, "fingerprint");
  document->title = record_string (reader, from, "title");
  document->publisher = record_string (reader, from, "publisher");
  document->owner = record_string (reader, from, "owner");
  document->credit = record_string (reader, from, "credit");
  document->published = record_string (reader, from, "published");
  document->language = record_string (reader, from, "language");
  document->uri = record_string (reader, from, "uri");
  document->event = record_string (reader, from, "event");
  document->published_range = DAY_RANGE_NONE;
  if (document->published != NULL)
    day_range_parse (document->published, &document->published_range);
  if (document->id == NULL)
    record_fail (reader, "document.id", "is missing");
  else if (*document->id == '\0')
    record_fail (reader, "document.id", "is empty");
}

static void
read_reported (RecordReader *reader, const JsonValue *from, Claim *claim)
{
  const JsonValue *reported = record_object (reader, from, "reported");

  claim->quantity.has_reported = reported != NULL;
  claim->quantity.reported_value
      = record_number (reader, reported, "value", NAN);
  claim->quantity.reported_unit = record_string (reader, reported, "unit");
  claim->quantity.reported_factor
      = record_number (reader, reported, "factor", NAN);
  claim->quantity.reported_basis = record_string (reader, reported, "basis");
}

/* A record may leave out the intervals; they follow from the number and its
 * wording. */
static void
read_intervals (RecordReader *reader, const JsonValue *from, Quantity *value)
{
  gboolean worded = value->qualifier != QUALIFIER_RANGE
                    && value->qualifier != QUALIFIER_VAGUE;
  Interval core, support;
  gboolean has_core = record_interval (reader, from, "core", &core);
  gboolean has_support = record_interval (reader, from, "support", &support);

  if (!has_core && !has_support && value->best >= 0)
    {
      *value = quantity_from_number (value->best, worded ? value->qualifier
                                                         : QUALIFIER_EXACT);
      return;
    }
  if (!has_core && !has_support)
    {
      record_fail (reader, "quantity", "has neither a number nor an interval");
      return;
    }
  value->core = has_core ? core : support;
  value->support = has_support ? support : core;
  if (value->core.low < value->support.low
      || value->core.high > value->support.high)
    record_fail (reader, "support", "does not hold the core");
}

static void
read_quantity (RecordReader *reader, const JsonValue *value, Claim *claim)
{
  const JsonValue *from = record_object (reader, value, "quantity");
  Quantity *quantity = &claim->quantity.value;

  if (from == NULL)
    {
      record_fail (reader, "quantity", "is missing");
      return;
    }
  claim->quantity.text = record_string (reader, from, "text");
  quantity->best = record_number (reader, from, "best", NAN);
  if (quantity->best < 0)
    record_fail (reader, "best", "is negative");
  if (!qualifier_from_name (record_string (reader, from, "qualifier"),
                            &quantity->qualifier)
      && json_get (from, "qualifier") != NULL)
    record_fail (reader, "qualifier", "is none of the known names");
  read_intervals (reader, from, quantity);
  claim->quantity.unit = record_string (reader, from, "unit");
  claim->quantity.increment = record_bool (reader, from, "increment");
  claim->quantity.convention = record_string (reader, from, "convention");
  read_reported (reader, from, claim);
}

static void
read_population (RecordReader *reader, const JsonValue *value, Claim *claim)
{
  const JsonValue *from = record_object (reader, value, "population");
  const JsonValue *actor = record_object (reader, value, "actor");
  const char *basis = record_string (reader, from, "status_basis");

  claim->population.text = record_string (reader, from, "text");
  claim->population.category
      = (Category) record_name (reader, from, "category", &category_names);
  claim->population.category_assumed
      = basis != NULL && strcmp (basis, "assumed") == 0;
  claim->population.side = record_string (reader, from, "side");
  claim->population.breakdown = record_string (reader, from, "breakdown");
  claim->population.kind = record_string (reader, from, "kind");
  claim->population.named = record_bool (reader, from, "named");
  claim->population.attackers
      = (Attackers) record_name (reader, from, "attackers",
                                 &attackers_names);
  claim->population.n_attackers
      = (guint) CLAMP (record_number (reader, from, "n_attackers", 0), 0,
                       G_MAXUINT8);
  claim->actor.text = record_string (reader, actor, "text");
  claim->actor.side = record_string (reader, actor, "side");
}

static void
read_place (RecordReader *reader, const JsonValue *value, Claim *claim)
{
  const JsonValue *from = record_object (reader, value, "place");

  claim->place.text = record_string (reader, from, "text");
  claim->place.id = record_string (reader, from, "id");
  claim->place.country = record_string (reader, from, "country");
  claim->place.within = record_strings (reader, from, "within");
  claim->place.latitude = record_number (reader, from, "lat", NAN);
  claim->place.longitude = record_number (reader, from, "lon", NAN);
  claim->place.anchor = record_string (reader, from, "anchor");
  claim->destination = record_string (reader, value, "destination");
}

static void
read_times (RecordReader *reader, const JsonValue *value, Claim *claim)
{
  const JsonValue *from = record_object (reader, value, "time");
  const JsonValue *as_of = record_object (reader, value, "as_of");

  claim->time.text = record_string (reader, from, "text");
  claim->time.range = record_days (reader, from);
  claim->time.support = record_day_pair (reader, from, "support");
  if (claim->time.support.precision == PRECISION_NONE)
    claim->time.support = claim->time.range;
  claim->time.anchor = record_string (reader, from, "anchor");
  claim->as_of.range = record_days (reader, as_of);
  claim->as_of.basis
      = (AsOfBasis) record_name (reader, as_of, "basis", &as_of_basis_names);
}

static void
read_revises (RecordReader *reader, const JsonValue *value, Claim *claim)
{
  const JsonValue *from = record_object (reader, value, "revises");

  claim->accumulation = (Accumulation) record_name (
      reader, value, "accumulation", &accumulation_names);
  claim->part_of = record_string (reader, value, "part_of");
  claim->revises.stated = from != NULL;
  claim->revises.from = record_number (reader, from, "from", NAN);
  claim->revises.direction = record_string (reader, from, "direction");
  claim->revises.reason = record_string (reader, from, "reason");
}

static void
read_joint_origins (RecordReader *reader, const JsonValue *origin,
                    Claim *claim)
{
  const JsonValue *array = record_array (reader, origin, "joint");
  gsize length = json_array_length (array);
  JointOrigin *joint;

  if (length == 0)
    return;
  joint = arena_new_array (reader->arena, JointOrigin, length);
  for (gsize i = 0; i < length; i++)
    {
      const JsonValue *from = json_array_get (array, i);

      joint[i].name = record_string (reader, from, "name");
      joint[i].id = record_string (reader, from, "id");
      joint[i].kind = (OriginKind) record_name (reader, from, "kind",
                                                &origin_kind_names);
    }
  claim->origin.joint = joint;
  claim->origin.n_joint = (guint) length;
}

static void
read_origin (RecordReader *reader, const JsonValue *value, Claim *claim)
{
  const JsonValue *from = record_object (reader, value, "origin");

  claim->origin.name = record_string (reader, from, "name");
  claim->origin.id = record_string (reader, from, "id");
  claim->origin.speaker = record_string (reader, from, "speaker");
  claim->origin.anonymous = record_bool (reader, from, "anonymous");
  claim->origin.recalled = record_bool (reader, from, "recalled");
  claim->origin.kind
      = (OriginKind) record_name (reader, from, "kind", &origin_kind_names);
  claim->origin.controlled_by
      = record_string (reader, from, "controlled_by");
  claim->origin.chain = record_strings (reader, from, "chain");
  read_joint_origins (reader, from, claim);
  claim->stance
      = (Stance) record_name (reader, value, "stance", &stance_names);
  claim->modality
      = (Modality) record_name (reader, value, "modality", &modality_names);
  claim->verification = (Verification) record_name (
      reader, value, "verification", &verification_names);
  claim->silent = record_strings (reader, value, "silent");
}

static void
read_selectors (RecordReader *reader, const JsonValue *target, Claim *claim)
{
  const JsonValue *array = record_array (reader, target, "selector");

  for (gsize i = 0; i < json_array_length (array); i++)
    {
      const JsonValue *selector = json_array_get (array, i);
      const char *type = json_get_member_string (selector, "type");

      if (g_strcmp0 (type, "TextQuoteSelector") == 0)
        {
          claim->target.exact = record_string (reader, selector, "exact");
          claim->target.prefix = record_string (reader, selector, "prefix");
          claim->target.suffix = record_string (reader, selector, "suffix");
        }
      else if (g_strcmp0 (type, "TextPositionSelector") == 0)
        {
          claim->target.start = record_size (reader, selector, "start");
          claim->target.end = record_size (reader, selector, "end");
        }
    }
}

static void
read_spans (RecordReader *reader, const JsonValue *value, Claim *claim)
{
  const JsonValue *target = record_object (reader, value, "target");
  const JsonValue *sentence = record_object (reader, value, "sentence");

  claim->target.byte_start = record_size (reader, target, "byte_start");
  claim->target.byte_end = record_size (reader, target, "byte_end");
  claim->target.in_title = record_bool (reader, target, "in_title");
  read_selectors (reader, target, claim);
  if (claim->target.byte_start > claim->target.byte_end)
    record_fail (reader, "target", "ends before it begins");
  claim->sentence.byte_start = record_size (reader, sentence, "byte_start");
  claim->sentence.byte_end = record_size (reader, sentence, "byte_end");
  claim->sentence.text = record_string (reader, sentence, "text");
}

static void
read_extractor (RecordReader *reader, const JsonValue *value, Claim *claim)
{
  const JsonValue *from = record_object (reader, value, "extractor");

  claim->extractor.plugin = record_string (reader, from, "plugin");
  claim->extractor.version = record_string (reader, from, "version");
  claim->extractor.rule = record_string (reader, from, "rule");
  claim->extractor.sha256 = record_string (reader, from, "sha256");
  claim->confidence = record_number (reader, value, "confidence", 1);
  if (claim->confidence < 0 || claim->confidence > 1)
    record_fail (reader, "confidence", "is not between 0 and 1");
}

static void
read_members (RecordReader *reader, const JsonValue *value, Claim *claim)
{
  claim->key = record_string (reader, value, "key");
  claim->id = record_string (reader, value, "id");
  claim->type = record_string (reader, value, "type");
  claim->measure = record_string (reader, value, "measure");
  if (claim->measure == NULL)
    record_fail (reader, "measure", "is missing");
  else if (*claim->measure == '\0')
    record_fail (reader, "measure", "is empty");
  if (claim->id != NULL && *claim->id == '\0')
    record_fail (reader, "id", "is empty");
  claim->count_status = (CountStatus) record_name (
      reader, value, "count_status", &count_status_names);
  read_document (reader, value, &claim->document);
  read_quantity (reader, value, claim);
  read_population (reader, value, claim);
  read_place (reader, value, claim);
  read_times (reader, value, claim);
  read_revises (reader, value, claim);
  read_origin (reader, value, claim);
  read_spans (reader, value, claim);
  read_extractor (reader, value, claim);
}

Claim *
claim_read_at (const JsonValue *value, Arena *arena, Strings *strings,
               const JsonValue **ret_wrong, GError **error)
{
  RecordReader reader = { arena, .strings = strings };
  Claim *claim = arena_new_struct (arena, Claim);
  const char *id, *key;

  if (record_schema (&reader, value, CLAIM_SCHEMA))
    read_members (&reader, value, claim);
  if (reader.error != NULL)
    {
      *ret_wrong = reader.wrong;
      g_propagate_error (error, reader.error);
      return NULL;
    }
  id = claim->id;
  key = claim->key;
  if (id == NULL || key == NULL)
    claim_identify (claim, arena);
  claim->id = id != NULL ? id : claim->id;
  claim->key = key != NULL ? key : claim->key;
  return claim;
}

Claim *
claim_read (const JsonValue *value, Arena *arena, GError **error)
{
  const JsonValue *wrong;

  return claim_read_at (value, arena, NULL, &wrong, error);
}
