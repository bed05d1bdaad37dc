/* A finding read from JSON. */
#include "config.h"

#include "base/finding.h"

#include "base/record.h"

#include <math.h>
#include <string.h>

static void
read_question (RecordReader *reader, const JsonValue *value,
               Finding *finding)
{
  const JsonValue *from = record_object (reader, value, "question");
  const JsonValue *population = record_object (reader, from, "population");
  const JsonValue *place = record_object (reader, from, "place");
  const char *grouping = record_string (reader, from, "grouping");

  finding->question.id = record_string (reader, from, "id");
  if (finding->question.id == NULL)
    record_fail (reader, "question.id", "is missing");
  finding->question.text = record_string (reader, from, "text");
  finding->question.measure = record_string (reader, from, "measure");
  finding->question.population.text
      = record_string (reader, population, "text");
  finding->question.population.category = (Category) record_name (
      reader, population, "category", &category_names);
  finding->question.population.side
      = record_string (reader, population, "side");
  finding->question.place.text = record_string (reader, place, "text");
  finding->question.place.id = record_string (reader, place, "id");
  finding->question.place.country = record_string (reader, place, "country");
  finding->question.time
      = record_days (reader, record_object (reader, from, "time"));
  finding->question.accumulation = (Accumulation) record_name (
      reader, from, "accumulation", &accumulation_names);
  finding->question.grouping_inferred
      = grouping != NULL && strcmp (grouping, "inferred") == 0;
}

static void
read_verdict (RecordReader *reader, const JsonValue *value, Finding *finding)
{
  const JsonValue *scope = record_object (reader, value, "scope");
  const JsonValue *from = record_object (reader, value, "corroboration");

  finding->scope_event = record_string (reader, scope, "event");
  finding->scope_document = record_string (reader, scope, "document");
  finding->verdict
      = (Verdict) record_name (reader, value, "verdict", &verdict_names);
  finding->corroboration.origins
      = (guint) record_size (reader, from, "origins");
  finding->corroboration.independent
      = record_number (reader, from, "independent", 0);
  finding->corroboration.kind = (Corroboration) record_name (
      reader, from, "kind", &corroboration_names);
  finding->summary = record_string (reader, value, "summary");
}

static void
read_figures (RecordReader *reader, const JsonValue *value, Finding *finding)
{
  finding->best = record_number (reader, value, "best", NAN);
  finding->low = record_number (reader, value, "low", NAN);
  if (record_bool (reader, value, "low_open"))
    finding->low = -INFINITY;
  finding->high = record_number (reader, value, "high", NAN);
  if (record_bool (reader, value, "high_open"))
    finding->high = INFINITY;
  finding->agreement = record_number (reader, value, "agreement", NAN);
  finding->score = record_number (reader, value, "score", NAN);
  finding->grade
      = (Grade) record_name (reader, value, "grade", &grade_names);
  finding->floor = record_bool (reader, value, "floor");
  finding->part_of = record_string (reader, value, "part_of");
}

static void
read_policies (RecordReader *reader, const JsonValue *value, Finding *finding)
{
  const JsonValue *from = record_object (reader, value, "policies");
  FindingPolicies *policies = &finding->policies;
  Interval range = INTERVAL (NAN, NAN);

  if (record_interval (reader, from, "range", &range))
    range = INTERVAL (isfinite (range.low) ? range.low : NAN,
                      isfinite (range.high) ? range.high : NAN);
  policies->low = range.low;
  policies->high = range.high;
  policies->majority = record_number (reader, from, "majority", NAN);
  policies->conservative = record_number (reader, from, "conservative", NAN);
  finding->policy
      = (Policy) record_name (reader, value, "policy", &policy_names);
}

static void
read_sums (RecordReader *reader, const JsonValue *value, Finding *finding)
{
  const JsonValue *array = record_array (reader, value, "sums");
  guint n = (guint) json_array_length (array);
  FindingSum *sums = arena_new_array (reader->arena, FindingSum, n);

  for (guint i = 0; i < n; i++)
    {
      const JsonValue *from = json_array_get (array, i);

      sums[i].total = record_string (reader, from, "total");
      sums[i].parts = record_strings (reader, from, "parts");
      sums[i].holds = record_bool (reader, from, "holds");
      sums[i].reason = record_string (reader, from, "reason");
    }
  finding->sums = sums;
  finding->n_sums = n;
}

static void
read_series (RecordReader *reader, const JsonValue *value, Finding *finding)
{
  const JsonValue *array = record_array (reader, value, "series");
  guint n = (guint) json_array_length (array);
  FindingPoint *points = arena_new_array (reader->arena, FindingPoint, n);

  for (guint i = 0; i < n; i++)
    {
      const JsonValue *from = json_array_get (array, i);

      points[i].as_of = record_day_pair (reader, from, "as_of");
      points[i].best = record_number (reader, from, "best", NAN);
      points[i].claim = record_string (reader, from, "claim");
    }
  finding->series = points;
  finding->n_series = n;
}

static void
read_not_compared (RecordReader *reader, const JsonValue *value,
                   Finding *finding)
{
  const JsonValue *array = record_array (reader, value, "not_compared");
  guint n = (guint) json_array_length (array);
  FindingNotCompared *others
      = arena_new_array (reader->arena, FindingNotCompared, n);

  for (guint i = 0; i < n; i++)
    {
      const JsonValue *from = json_array_get (array, i);

      others[i].question = record_string (reader, from, "question");
      others[i].reason = record_string (reader, from, "reason");
    }
  finding->not_compared = others;
  finding->n_not_compared = n;
}

static void
read_claims (RecordReader *reader, const JsonValue *value, Finding *finding)
{
  const JsonValue *array = record_array (reader, value, "claims");
  guint n = (guint) json_array_length (array);
  FindingClaim *claims = arena_new_array (reader->arena, FindingClaim, n);

  for (guint i = 0; i < n; i++)
    {
      const JsonValue *from = json_array_get (array, i);

      claims[i].id = record_string (reader, from, "id");
      claims[i].relation
          = (Relation) record_name (reader, from, "relation", &relation_names);
      claims[i].group = (guint) record_size (reader, from, "group");
      claims[i].group_name = record_string (reader, from, "group_name");
      claims[i].weight = record_number (reader, from, "weight", 0);
      claims[i].status = (ClaimStatus) record_name (reader, from, "status",
                                                    &claim_status_names);
      claims[i].reason = record_string (reader, from, "reason");
      claims[i].is_corrected = json_get (from, "corrected") != NULL;
      claims[i].corrected = record_number (reader, from, "corrected", NAN);
    }
  finding->claims = claims;
  finding->n_claims = n;
}

static void
read_relations (RecordReader *reader, const JsonValue *value,
                Finding *finding)
{
  const JsonValue *array = record_array (reader, value, "relations");
  guint n = (guint) json_array_length (array);
  FindingRelation *relations
      = arena_new_array (reader->arena, FindingRelation, n);

  for (guint i = 0; i < n; i++)
    {
      const JsonValue *from = json_array_get (array, i);

      relations[i].a = record_string (reader, from, "a");
      relations[i].b = record_string (reader, from, "b");
      relations[i].relation
          = (Relation) record_name (reader, from, "relation", &relation_names);
      relations[i].similarity
          = record_number (reader, from, "similarity", NAN);
      relations[i].reason = record_string (reader, from, "reason");
    }
  finding->relations = relations;
  finding->n_relations = n;
}

static void
read_decisions (RecordReader *reader, const JsonValue *value,
                Finding *finding)
{
  const JsonValue *array = record_array (reader, value, "decisions");
  guint n = (guint) json_array_length (array);
  FindingDecision *decisions
      = arena_new_array (reader->arena, FindingDecision, n);

  for (guint i = 0; i < n; i++)
    {
      const JsonValue *from = json_array_get (array, i);

      decisions[i].date = record_string (reader, from, "date");
      decisions[i].who = record_string (reader, from, "who");
      decisions[i].verb = record_string (reader, from, "verb");
      decisions[i].ids = record_strings (reader, from, "ids");
      decisions[i].reason = record_string (reader, from, "reason");
    }
  finding->decisions = decisions;
  finding->n_decisions = n;
}

Finding *
finding_read_at (const JsonValue *value, Arena *arena,
                 const JsonValue **ret_wrong, GError **error)
{
  RecordReader reader = { arena, NULL, NULL, NULL };
  Finding *finding = arena_new_struct (arena, Finding);

  if (record_schema (&reader, value, FINDING_SCHEMA))
    {
      read_question (&reader, value, finding);
      read_verdict (&reader, value, finding);
      read_figures (&reader, value, finding);
      read_policies (&reader, value, finding);
      read_sums (&reader, value, finding);
      read_series (&reader, value, finding);
      read_not_compared (&reader, value, finding);
      read_claims (&reader, value, finding);
      read_relations (&reader, value, finding);
      read_decisions (&reader, value, finding);
      finding->reasons = record_strings (&reader, value, "reasons");
    }
  if (reader.error == NULL)
    return finding;
  *ret_wrong = reader.wrong;
  g_propagate_error (error, reader.error);
  return NULL;
}

Finding *
finding_read (const JsonValue *value, Arena *arena, GError **error)
{
  const JsonValue *wrong;

  return finding_read_at (value, arena, &wrong, error);
}
