/* A claim as one JSON object, written in the order of the design. */
#include "config.h"

#include "base/claim.h"

#include "base/record.h"

#include <math.h>
#include <string.h>

static void
write_number_opt (JsonWriter *writer, const char *key, double value)
{
  if (!isnan (value))
    json_member_double (writer, key, value);
}

static void
write_interval (JsonWriter *writer, const char *key, Interval interval)
{
  json_key (writer, key);
  json_begin_array (writer);
  json_double (writer, interval.low);
  json_double (writer, interval.high);
  json_end_array (writer);
}

static void
write_document (const ClaimDocument *document, JsonWriter *writer)
{
  json_key (writer, "document");
  json_begin_object (writer);
  json_member_string_opt (writer, "id", document->id);
  json_member_string_opt (writer, "sha256", document->sha256);
  json_member_string_opt (writer, "fingerprint", document->fingerprint);
  json_member_string_opt (writer, "title", document->title);
  json_member_string_opt (writer, "publisher", document->publisher);
  json_member_string_opt (writer, "owner", document->owner);
  json_member_string_opt (writer, "credit", document->credit);
  json_member_string_opt (writer, "published", document->published);
  json_member_string_opt (writer, "language", document->language);
  json_member_string_opt (writer, "uri", document->uri);
  json_member_string_opt (writer, "event", document->event);
  json_end_object (writer);
}

static void
write_quantity (const Claim *claim, JsonWriter *writer)
{
  const Quantity *value = &claim->quantity.value;

  json_key (writer, "quantity");
  json_begin_object (writer);
  json_member_string_opt (writer, "text", claim->quantity.text);
  json_member_double (writer, "best", value->best);
  write_interval (writer, "core", value->core);
  write_interval (writer, "support", value->support);
  json_member_string (writer, "qualifier", qualifier_name (value->qualifier));
  json_member_string_opt (writer, "unit", claim->quantity.unit);
  json_member_string_opt (writer, "convention", claim->quantity.convention);
  if (claim->quantity.increment)
    json_member_bool (writer, "increment", TRUE);
  if (claim->quantity.has_reported)
    {
      json_key (writer, "reported");
      json_begin_object (writer);
      write_number_opt (writer, "value", claim->quantity.reported_value);
      json_member_string_opt (writer, "unit", claim->quantity.reported_unit);
      write_number_opt (writer, "factor", claim->quantity.reported_factor);
      json_member_string_opt (writer, "basis",
                              claim->quantity.reported_basis);
      json_end_object (writer);
    }
  json_end_object (writer);
}

static void
write_population (const Claim *claim, JsonWriter *writer)
{
  gboolean known = claim->population.category != CATEGORY_UNSPECIFIED;

  if (claim->population.text == NULL && !known
      && claim->population.side == NULL
      && claim->population.breakdown == NULL
      && claim->population.kind == NULL)
    return;
  json_key (writer, "population");
  json_begin_object (writer);
  json_member_string_opt (writer, "text", claim->population.text);
  json_member_string (writer, "category",
                      category_name (claim->population.category));
  if (known)
    json_member_string (writer, "status_basis",
                        claim->population.category_assumed ? "assumed"
                                                           : "stated");
  json_member_string_opt (writer, "side", claim->population.side);
  json_member_string_opt (writer, "breakdown", claim->population.breakdown);
  json_member_string_opt (writer, "kind", claim->population.kind);
  json_end_object (writer);
}

static void
write_actor (const Claim *claim, JsonWriter *writer)
{
  if (claim->actor.text == NULL && claim->actor.side == NULL)
    return;
  json_key (writer, "actor");
  json_begin_object (writer);
  json_member_string_opt (writer, "text", claim->actor.text);
  json_member_string_opt (writer, "side", claim->actor.side);
  json_end_object (writer);
}

static void
write_place (const Claim *claim, JsonWriter *writer)
{
  if (claim->place.text != NULL || claim->place.id != NULL
      || claim->place.country != NULL || claim->place.within != NULL
      || !isnan (claim->place.latitude))
    {
      json_key (writer, "place");
      json_begin_object (writer);
      json_member_string_opt (writer, "text", claim->place.text);
      json_member_string_opt (writer, "id", claim->place.id);
      json_member_string_opt (writer, "country", claim->place.country);
      record_write_strings (writer, "within", claim->place.within);
      write_number_opt (writer, "lat", claim->place.latitude);
      write_number_opt (writer, "lon", claim->place.longitude);
      json_member_string_opt (writer, "anchor", claim->place.anchor);
      json_end_object (writer);
    }
  json_member_string_opt (writer, "destination", claim->destination);
}

static gboolean
same_days (DayRange a, DayRange b)
{
  return a.begin == b.begin && a.end == b.end;
}

static void
write_time (const Claim *claim, JsonWriter *writer)
{
  gboolean known = claim->time.range.precision != PRECISION_NONE;
  gboolean other = claim->time.support.precision != PRECISION_NONE
                   && !(known
                        && same_days (claim->time.support, claim->time.range));

  if (claim->time.text == NULL && !known && !other
      && claim->time.anchor == NULL)
    return;
  json_key (writer, "time");
  json_begin_object (writer);
  json_member_string_opt (writer, "text", claim->time.text);
  if (known)
    {
      record_write_days (writer, claim->time.range);
      json_member_string (writer, "precision",
                          precision_name (claim->time.range.precision));
    }
  if (other)
    {
      json_key (writer, "support");
      json_begin_array (writer);
      record_write_day (writer, claim->time.support.begin);
      record_write_day (writer, claim->time.support.end);
      json_end_array (writer);
    }
  json_member_string_opt (writer, "anchor", claim->time.anchor);
  json_end_object (writer);
}

static void
write_as_of (const Claim *claim, JsonWriter *writer)
{
  if (claim->as_of.range.precision == PRECISION_NONE)
    return;
  json_key (writer, "as_of");
  json_begin_object (writer);
  record_write_days (writer, claim->as_of.range);
  if (claim->as_of.basis != AS_OF_NONE)
    json_member_string (writer, "basis",
                        as_of_basis_name (claim->as_of.basis));
  json_end_object (writer);
}

static void
write_revises (const Claim *claim, JsonWriter *writer)
{
  json_member_string_opt (writer, "part_of", claim->part_of);
  if (!claim->revises.stated)
    return;
  json_key (writer, "revises");
  json_begin_object (writer);
  write_number_opt (writer, "from", claim->revises.from);
  json_member_string_opt (writer, "direction", claim->revises.direction);
  json_member_string_opt (writer, "reason", claim->revises.reason);
  json_end_object (writer);
}

static void
write_joint_origins (const Claim *claim, JsonWriter *writer)
{
  if (claim->origin.n_joint == 0)
    return;
  json_key (writer, "joint");
  json_begin_array (writer);
  for (guint i = 0; i < claim->origin.n_joint; i++)
    {
      const JointOrigin *joint = &claim->origin.joint[i];

      json_begin_object (writer);
      json_member_string_opt (writer, "name", joint->name);
      json_member_string_opt (writer, "id", joint->id);
      json_member_string (writer, "kind", origin_kind_name (joint->kind));
      json_end_object (writer);
    }
  json_end_array (writer);
}

static void
write_origin (const Claim *claim, JsonWriter *writer)
{
  json_key (writer, "origin");
  json_begin_object (writer);
  json_member_string_opt (writer, "name", claim->origin.name);
  json_member_string_opt (writer, "id", claim->origin.id);
  json_member_string_opt (writer, "speaker", claim->origin.speaker);
  if (claim->origin.anonymous)
    json_member_bool (writer, "anonymous", TRUE);
  json_member_string (writer, "kind", origin_kind_name (claim->origin.kind));
  json_member_string_opt (writer, "controlled_by",
                          claim->origin.controlled_by);
  record_write_strings (writer, "chain", claim->origin.chain);
  write_joint_origins (claim, writer);
  json_end_object (writer);
  json_member_string (writer, "stance", stance_name (claim->stance));
  json_member_string (writer, "modality", modality_name (claim->modality));
  json_member_string (writer, "verification",
                      verification_name (claim->verification));
  record_write_strings (writer, "silent", claim->silent);
}

static void
write_selectors (const Claim *claim, JsonWriter *writer)
{
  json_key (writer, "selector");
  json_begin_array (writer);
  json_begin_object (writer);
  json_member_string (writer, "type", "TextQuoteSelector");
  json_member_string (writer, "exact", claim->target.exact);
  json_member_string_opt (writer, "prefix", claim->target.prefix);
  json_member_string_opt (writer, "suffix", claim->target.suffix);
  json_end_object (writer);
  json_begin_object (writer);
  json_member_string (writer, "type", "TextPositionSelector");
  json_member_int (writer, "start", (gint64) claim->target.start);
  json_member_int (writer, "end", (gint64) claim->target.end);
  json_end_object (writer);
  json_end_array (writer);
}

static void
write_spans (const Claim *claim, JsonWriter *writer)
{
  if (claim->target.byte_end > 0 || claim->target.exact != NULL)
    {
      json_key (writer, "target");
      json_begin_object (writer);
      json_member_int (writer, "byte_start",
                       (gint64) claim->target.byte_start);
      json_member_int (writer, "byte_end", (gint64) claim->target.byte_end);
      if (claim->target.in_title)
        json_member_bool (writer, "in_title", TRUE);
      if (claim->target.exact != NULL)
        write_selectors (claim, writer);
      json_end_object (writer);
    }
  if (claim->sentence.byte_end > 0 || claim->sentence.text != NULL)
    {
      json_key (writer, "sentence");
      json_begin_object (writer);
      json_member_int (writer, "byte_start",
                       (gint64) claim->sentence.byte_start);
      json_member_int (writer, "byte_end", (gint64) claim->sentence.byte_end);
      json_member_string_opt (writer, "text", claim->sentence.text);
      json_end_object (writer);
    }
}

static void
write_extractor (const Claim *claim, JsonWriter *writer)
{
  if (claim->extractor.plugin != NULL || claim->extractor.version != NULL
      || claim->extractor.rule != NULL || claim->extractor.sha256 != NULL)
    {
      json_key (writer, "extractor");
      json_begin_object (writer);
      json_member_string_opt (writer, "plugin", claim->extractor.plugin);
      json_member_string_opt (writer, "version", claim->extractor.version);
      json_member_string_opt (writer, "rule", claim->extractor.rule);
      json_member_string_opt (writer, "sha256", claim->extractor.sha256);
      json_end_object (writer);
    }
  write_number_opt (writer, "confidence", claim->confidence);
}

/* Where the document of the claim that was written last stands. */
typedef struct
{
  const ClaimDocument *document; /* NULL: none has been written */
  gsize begin;
  gsize end;
} LastDocument;

/* Claims of one document stand together: what is known of it is written once
 * and then copied. */
static void
write_document_again (const ClaimDocument *document, LastDocument *last,
                      JsonWriter *writer)
{
  if (last->document != NULL
      && memcmp (last->document, document, sizeof *document) == 0)
    {
      g_string_append_len (writer->out, writer->out->str + last->begin,
                           (gssize) (last->end - last->begin));
      return;
    }
  last->document = document;
  last->begin = writer->out->len;
  write_document (document, writer);
  last->end = writer->out->len;
}

static void
write_claim (const Claim *claim, LastDocument *last, JsonWriter *writer)
{
  json_begin_object (writer);
  json_member_string_opt (writer, "key", claim->key);
  json_member_string (writer, "schema", CLAIM_SCHEMA);
  json_member_string_opt (writer, "id", claim->id);
  json_member_string_opt (writer, "type", claim->type);
  json_member_string_opt (writer, "measure", claim->measure);
  json_member_string (writer, "count_status",
                      count_status_name (claim->count_status));
  write_document_again (&claim->document, last, writer);
  write_quantity (claim, writer);
  write_population (claim, writer);
  write_actor (claim, writer);
  write_place (claim, writer);
  write_time (claim, writer);
  write_as_of (claim, writer);
  json_member_string (writer, "accumulation",
                      accumulation_name (claim->accumulation));
  write_revises (claim, writer);
  write_origin (claim, writer);
  write_spans (claim, writer);
  write_extractor (claim, writer);
  json_end_object (writer);
}

void
claim_write (const Claim *claim, JsonWriter *writer)
{
  LastDocument last = { NULL, 0, 0 };

  write_claim (claim, &last, writer);
}

void
claims_write_lines (const Claim *const *claims, guint n, GString *out)
{
  LastDocument last = { NULL, 0, 0 };
  JsonWriter writer;

  for (guint i = 0; i < n; i++)
    {
      json_writer_init (&writer, out);
      write_claim (claims[i], &last, &writer);
      g_string_append_c (out, '\n');
    }
}
