/* A claim as one JSON object, written in the order of the design. */
#include "config.h"

#include "base/claim.h"

#include "base/json-put.h"
#include "base/names.h"

#include <math.h>
#include <string.h>

static char *
put_strings (GString *out, char *at, const char *const *strings)
{
  *at++ = '[';
  for (; *strings != NULL; strings++)
    at = json_put_rest (out, JSON_PUT (at, "\""), *strings);
  return json_put_close (at, ']');
}

/* Both ends are mostly the number that was written LAST. */
static char *
put_interval (char *at, Interval interval, JsonNumber *last)
{
  at = json_put_double_again (JSON_PUT (at, "["), interval.low, last);
  at = json_put_double_again (JSON_PUT (at, ","), interval.high, last);
  return JSON_PUT (at, "],");
}

static char *
put_document (GString *out, char *at, const ClaimDocument *document)
{
  at = JSON_PUT (at, "\"document\":{");
  at = JSON_PUT_STRING (out, at, "id", document->id);
  at = JSON_PUT_STRING (out, at, "sha256", document->sha256);
  at = JSON_PUT_STRING (out, at, "fingerprint", document->fingerprint);
  at = JSON_PUT_STRING (out, at, "title", document->title);
  at = JSON_PUT_STRING (out, at, "publisher", document->publisher);
  at = JSON_PUT_STRING (out, at, "owner", document->owner);
  at = JSON_PUT_STRING (out, at, "credit", document->credit);
  at = JSON_PUT_STRING (out, at, "published", document->published);
  at = JSON_PUT_STRING (out, at, "language", document->language);
  at = JSON_PUT_STRING (out, at, "uri", document->uri);
  at = JSON_PUT_STRING (out, at, "event", document->event);
  return json_put_close (at, '}');
}

static char *
put_reported (GString *out, char *at, const Claim *claim)
{
  at = JSON_PUT (at, "\"reported\":{");
  if (!isnan (claim->quantity.reported_value))
    at = JSON_PUT_DOUBLE (at, "value", claim->quantity.reported_value);
  at = JSON_PUT_STRING (out, at, "unit", claim->quantity.reported_unit);
  if (!isnan (claim->quantity.reported_factor))
    at = JSON_PUT_DOUBLE (at, "factor", claim->quantity.reported_factor);
  at = JSON_PUT_STRING (out, at, "basis", claim->quantity.reported_basis);
  return json_put_close (at, '}');
}

static char *
put_quantity (GString *out, char *at, const Claim *claim)
{
  const Quantity *value = &claim->quantity.value;
  JsonNumber last = { 0 };

  at = JSON_PUT (at, "\"quantity\":{");
  at = JSON_PUT_STRING (out, at, "text", claim->quantity.text);
  at = json_put_double_again (JSON_PUT (at, "\"best\":"), value->best, &last);
  at = put_interval (JSON_PUT (at, ",\"core\":"), value->core, &last);
  at = put_interval (JSON_PUT (at, "\"support\":"), value->support, &last);
  at = JSON_PUT_STRING (out, at, "qualifier",
                        qualifier_name (value->qualifier));
  at = JSON_PUT_STRING (out, at, "unit", claim->quantity.unit);
  at = JSON_PUT_STRING (out, at, "convention", claim->quantity.convention);
  if (claim->quantity.increment)
    at = JSON_PUT (at, "\"increment\":true,");
  if (claim->quantity.has_reported)
    at = put_reported (out, at, claim);
  return json_put_close (at, '}');
}

static char *
put_population (GString *out, char *at, const Claim *claim)
{
  gboolean known = claim->population.category != CATEGORY_UNSPECIFIED;

  if (claim->population.text == NULL && !known
      && claim->population.side == NULL
      && claim->population.breakdown == NULL
      && claim->population.kind == NULL
      && claim->population.attackers == ATTACKERS_UNSTATED)
    return at;
  at = JSON_PUT (at, "\"population\":{");
  at = JSON_PUT_STRING (out, at, "text", claim->population.text);
  at = JSON_PUT_STRING (out, at, "category",
                        category_name (claim->population.category));
  if (known)
    at = JSON_PUT_STRING (out, at, "status_basis",
                          claim->population.category_assumed ? "assumed"
                                                             : "stated");
  at = JSON_PUT_STRING (out, at, "side", claim->population.side);
  at = JSON_PUT_STRING (out, at, "breakdown", claim->population.breakdown);
  at = JSON_PUT_STRING (out, at, "kind", claim->population.kind);
  if (claim->population.named)
    at = JSON_PUT (at, "\"named\":true,");
  if (claim->population.attackers != ATTACKERS_UNSTATED)
    at = JSON_PUT_STRING (out, at, "attackers",
                          attackers_names.names[claim->population.attackers]);
  if (claim->population.n_attackers > 0)
    at = JSON_PUT_INT (at, "n_attackers", claim->population.n_attackers);
  return json_put_close (at, '}');
}

static char *
put_actor (GString *out, char *at, const Claim *claim)
{
  if (claim->actor.text == NULL && claim->actor.side == NULL)
    return at;
  at = JSON_PUT (at, "\"actor\":{");
  at = JSON_PUT_STRING (out, at, "text", claim->actor.text);
  at = JSON_PUT_STRING (out, at, "side", claim->actor.side);
  return json_put_close (at, '}');
}

static char *
put_place (GString *out, char *at, const Claim *claim)
{
  if (claim->place.text == NULL && claim->place.id == NULL
      && claim->place.country == NULL && claim->place.within == NULL
      && isnan (claim->place.latitude))
    return at;
  at = JSON_PUT (at, "\"place\":{");
  at = JSON_PUT_STRING (out, at, "text", claim->place.text);
  at = JSON_PUT_STRING (out, at, "id", claim->place.id);
  at = JSON_PUT_STRING (out, at, "country", claim->place.country);
  if (claim->place.within != NULL)
    at = put_strings (out, JSON_PUT (at, "\"within\":"),
                      claim->place.within);
  if (!isnan (claim->place.latitude))
    at = JSON_PUT_DOUBLE (at, "lat", claim->place.latitude);
  if (!isnan (claim->place.longitude))
    at = JSON_PUT_DOUBLE (at, "lon", claim->place.longitude);
  at = JSON_PUT_STRING (out, at, "anchor", claim->place.anchor);
  return json_put_close (at, '}');
}

static gboolean
same_days (DayRange a, DayRange b)
{
  return a.begin == b.begin && a.end == b.end;
}

static char *
put_days (char *at, DayRange range)
{
  const char *begin;
  gsize length;

  at = JSON_PUT (at, "\"begin\":");
  begin = at;
  at = json_put_day (at, range.begin);
  length = (gsize) (at - begin);
  at = JSON_PUT (at, ",\"end\":");
  at = range.end == range.begin ? json_put_bytes (at, begin, length)
                                : json_put_day (at, range.end);
  return JSON_PUT (at, ",");
}

static char *
put_time (GString *out, char *at, const Claim *claim)
{
  const DayRange range = claim->time.range;
  const DayRange support = claim->time.support;
  gboolean known = range.precision != PRECISION_NONE;
  gboolean other = support.precision != PRECISION_NONE
                   && !(known && same_days (support, range));

  if (claim->time.text == NULL && !known && !other
      && claim->time.anchor == NULL)
    return at;
  at = JSON_PUT (at, "\"time\":{");
  at = JSON_PUT_STRING (out, at, "text", claim->time.text);
  if (known)
    {
      at = put_days (at, range);
      at = JSON_PUT_STRING (out, at, "precision",
                            precision_name (range.precision));
    }
  if (other)
    {
      at = json_put_day (JSON_PUT (at, "\"support\":["), support.begin);
      at = json_put_day (JSON_PUT (at, ","), support.end);
      at = JSON_PUT (at, "],");
    }
  at = JSON_PUT_STRING (out, at, "anchor", claim->time.anchor);
  return json_put_close (at, '}');
}

static char *
put_as_of (GString *out, char *at, const Claim *claim)
{
  if (claim->as_of.range.precision == PRECISION_NONE)
    return at;
  at = put_days (JSON_PUT (at, "\"as_of\":{"), claim->as_of.range);
  if (claim->as_of.basis != AS_OF_NONE)
    at = JSON_PUT_STRING (out, at, "basis",
                          as_of_basis_name (claim->as_of.basis));
  return json_put_close (at, '}');
}

static char *
put_revises (GString *out, char *at, const Claim *claim)
{
  at = JSON_PUT_STRING (out, at, "part_of", claim->part_of);
  if (!claim->revises.stated)
    return at;
  at = JSON_PUT (at, "\"revises\":{");
  if (!isnan (claim->revises.from))
    at = JSON_PUT_DOUBLE (at, "from", claim->revises.from);
  at = JSON_PUT_STRING (out, at, "direction", claim->revises.direction);
  at = JSON_PUT_STRING (out, at, "reason", claim->revises.reason);
  return json_put_close (at, '}');
}

static char *
put_joint_origins (GString *out, char *at, const Claim *claim)
{
  at = JSON_PUT (at, "\"joint\":[");
  for (guint i = 0; i < claim->origin.n_joint; i++)
    {
      const JointOrigin *joint = &claim->origin.joint[i];

      at = JSON_PUT (json_put_room (out, at, 0), "{");
      at = JSON_PUT_STRING (out, at, "name", joint->name);
      at = JSON_PUT_STRING (out, at, "id", joint->id);
      at = JSON_PUT_STRING (out, at, "kind", origin_kind_name (joint->kind));
      at = json_put_close (at, '}');
    }
  return json_put_close (at, ']');
}

static char *
put_origin (GString *out, char *at, const Claim *claim)
{
  at = JSON_PUT (at, "\"origin\":{");
  at = JSON_PUT_STRING (out, at, "name", claim->origin.name);
  at = JSON_PUT_STRING (out, at, "id", claim->origin.id);
  at = JSON_PUT_STRING (out, at, "speaker", claim->origin.speaker);
  if (claim->origin.anonymous)
    at = JSON_PUT (at, "\"anonymous\":true,");
  if (claim->origin.recalled)
    at = JSON_PUT (at, "\"recalled\":true,");
  at = JSON_PUT_STRING (out, at, "kind", origin_kind_name (claim->origin.kind));
  at = JSON_PUT_STRING (out, at, "controlled_by",
                        claim->origin.controlled_by);
  if (claim->origin.chain != NULL)
    at = put_strings (out, JSON_PUT (at, "\"chain\":"),
                      claim->origin.chain);
  if (claim->origin.n_joint > 0)
    at = put_joint_origins (out, at, claim);
  at = json_put_close (at, '}');
  at = JSON_PUT_STRING (out, at, "stance", stance_name (claim->stance));
  at = JSON_PUT_STRING (out, at, "modality", modality_name (claim->modality));
  at = JSON_PUT_STRING (out, at, "verification",
                        verification_name (claim->verification));
  if (claim->silent != NULL)
    at = put_strings (out, JSON_PUT (at, "\"silent\":"), claim->silent);
  return at;
}

static char *
put_selectors (GString *out, char *at, const Claim *claim)
{
  at = JSON_PUT (at, "\"selector\":[{\"type\":\"TextQuoteSelector\",");
  at = JSON_PUT_STRING (out, at, "exact", claim->target.exact);
  at = JSON_PUT_STRING (out, at, "prefix", claim->target.prefix);
  at = JSON_PUT_STRING (out, at, "suffix", claim->target.suffix);
  at = json_put_close (at, '}');
  at = JSON_PUT (at, "{\"type\":\"TextPositionSelector\",");
  at = JSON_PUT_INT (at, "start", (gint64) claim->target.start);
  at = JSON_PUT_INT (at, "end", (gint64) claim->target.end);
  return json_put_close (json_put_close (at, '}'), ']');
}

static char *
put_span (char *at, gsize start, gsize end)
{
  at = JSON_PUT_INT (at, "byte_start", (gint64) start);
  return JSON_PUT_INT (at, "byte_end", (gint64) end);
}

static char *
put_target (GString *out, char *at, const Claim *claim)
{
  if (claim->target.byte_end == 0 && claim->target.exact == NULL)
    return at;
  at = put_span (JSON_PUT (at, "\"target\":{"), claim->target.byte_start,
                 claim->target.byte_end);
  if (claim->target.in_title)
    at = JSON_PUT (at, "\"in_title\":true,");
  if (claim->target.exact != NULL)
    at = put_selectors (out, at, claim);
  return json_put_close (at, '}');
}

static char *
put_sentence (GString *out, char *at, const Claim *claim)
{
  if (claim->sentence.byte_end == 0 && claim->sentence.text == NULL)
    return at;
  at = put_span (JSON_PUT (at, "\"sentence\":{"),
                 claim->sentence.byte_start, claim->sentence.byte_end);
  at = JSON_PUT_STRING (out, at, "text", claim->sentence.text);
  return json_put_close (at, '}');
}

static char *
put_extractor (GString *out, char *at, const Claim *claim)
{
  if (claim->extractor.plugin != NULL || claim->extractor.version != NULL
      || claim->extractor.rule != NULL || claim->extractor.sha256 != NULL)
    {
      at = JSON_PUT (at, "\"extractor\":{");
      at = JSON_PUT_STRING (out, at, "plugin", claim->extractor.plugin);
      at = JSON_PUT_STRING (out, at, "version", claim->extractor.version);
      at = JSON_PUT_STRING (out, at, "rule", claim->extractor.rule);
      at = JSON_PUT_STRING (out, at, "sha256", claim->extractor.sha256);
      at = json_put_close (at, '}');
    }
  if (!isnan (claim->confidence))
    at = JSON_PUT_DOUBLE (at, "confidence", claim->confidence);
  return at;
}

/* Where the document of the claim that was written last stands. */
typedef struct
{
  const ClaimDocument *document; /* NULL: none has been written */
  gsize begin;
  gsize length;
} LastDocument;

/* Claims of one document stand together: what is known of it is written once
 * and then copied. */
static char *
put_document_again (GString *out, char *at, const ClaimDocument *document,
                    LastDocument *last)
{
  gsize begin = (gsize) (at - out->str);

  if (last->document != NULL
      && memcmp (last->document, document, sizeof *document) == 0)
    {
      at = json_put_room (out, at, last->length);
      return json_put_bytes (at, out->str + last->begin, last->length);
    }
  at = put_document (out, at, document);
  *last = (LastDocument) { document, begin,
                           (gsize) (at - out->str) - begin };
  return at;
}

/* With a comma behind it. */
static char *
put_claim (GString *out, char *at, const Claim *claim, LastDocument *last)
{
  at = JSON_PUT (json_put_room (out, at, 0), "{");
  at = JSON_PUT_STRING (out, at, "key", claim->key);
  at = JSON_PUT (at, "\"schema\":\"" CLAIM_SCHEMA "\",");
  at = JSON_PUT_STRING (out, at, "id", claim->id);
  at = JSON_PUT_STRING (out, at, "type", claim->type);
  at = JSON_PUT_STRING (out, at, "measure", claim->measure);
  at = JSON_PUT_STRING (out, at, "count_status",
                        count_status_name (claim->count_status));
  at = put_document_again (out, at, &claim->document, last);
  at = put_quantity (out, at, claim);
  at = put_population (out, at, claim);
  at = put_actor (out, at, claim);
  at = put_place (out, at, claim);
  at = JSON_PUT_STRING (out, at, "destination", claim->destination);
  at = put_time (out, at, claim);
  at = put_as_of (out, at, claim);
  at = JSON_PUT_STRING (out, at, "accumulation",
                        accumulation_name (claim->accumulation));
  at = put_revises (out, at, claim);
  at = put_origin (out, at, claim);
  at = put_target (out, at, claim);
  at = put_sentence (out, at, claim);
  at = put_extractor (out, at, claim);
  return json_put_close (at, '}');
}

void
claim_write (const Claim *claim, JsonWriter *writer)
{
  LastDocument last = { NULL, 0, 0 };
  GString *out = writer->out;
  char *at = json_put_begin (out);

  if (writer->need_comma)
    at = JSON_PUT (at, ",");
  at = put_claim (out, at, claim, &last);
  json_put_end (out, at - 1);
  writer->need_comma = TRUE;
}

void
claims_write_lines (const Claim *const *claims, guint n, GString *out)
{
  LastDocument last = { NULL, 0, 0 };
  char *at = json_put_begin (out);

  for (guint i = 0; i < n; i++)
    {
      at = put_claim (out, at, claims[i], &last);
      at[-1] = '\n';
    }
  json_put_end (out, at);
}
