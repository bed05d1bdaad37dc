/* A finding as one JSON object, written in the order of the design. */
#include "config.h"

#include "base/finding.h"

#include "base/record.h"

#include <math.h>

static void
write_question (const Finding *finding, JsonWriter *writer)
{
  const DayRange *time = &finding->question.time;

  json_key (writer, "question");
  json_begin_object (writer);
  json_member_string_opt (writer, "id", finding->question.id);
  json_member_string_opt (writer, "text", finding->question.text);
  json_member_string_opt (writer, "measure", finding->question.measure);
  json_key (writer, "population");
  json_begin_object (writer);
  json_member_string_opt (writer, "text", finding->question.population.text);
  json_member_string (writer, "category",
                      category_name (finding->question.population.category));
  json_member_string_opt (writer, "side", finding->question.population.side);
  json_end_object (writer);
  json_key (writer, "place");
  json_begin_object (writer);
  json_member_string_opt (writer, "text", finding->question.place.text);
  json_member_string_opt (writer, "id", finding->question.place.id);
  json_member_string_opt (writer, "country", finding->question.place.country);
  json_end_object (writer);
  if (time->precision != PRECISION_NONE)
    {
      json_key (writer, "time");
      json_begin_object (writer);
      record_write_days (writer, *time);
      json_member_string (writer, "precision",
                          precision_name (time->precision));
      json_end_object (writer);
    }
  json_member_string (writer, "accumulation",
                      accumulation_name (finding->question.accumulation));
  json_member_string (writer, "grouping",
                      finding->question.grouping_inferred ? "inferred"
                                                          : "stated");
  json_end_object (writer);
}

static void
write_scope (const Finding *finding, JsonWriter *writer)
{
  if (finding->scope_event == NULL && finding->scope_document == NULL)
    return;
  json_key (writer, "scope");
  json_begin_object (writer);
  json_member_string_opt (writer, "event", finding->scope_event);
  json_member_string_opt (writer, "document", finding->scope_document);
  json_end_object (writer);
}

static void
write_verdict (const Finding *finding, JsonWriter *writer)
{
  json_member_string (writer, "verdict", verdict_name (finding->verdict));
  json_key (writer, "corroboration");
  json_begin_object (writer);
  json_member_int (writer, "origins", finding->corroboration.origins);
  json_member_double (writer, "independent",
                      finding->corroboration.independent);
  json_member_string (writer, "kind",
                      corroboration_name (finding->corroboration.kind));
  json_end_object (writer);
  json_member_string_opt (writer, "summary", finding->summary);
}

static void
write_policies (const Finding *finding, JsonWriter *writer)
{
  json_key (writer, "policies");
  json_begin_object (writer);
  json_key (writer, "range");
  json_begin_array (writer);
  json_double (writer, finding->policies.low);
  json_double (writer, finding->policies.high);
  json_end_array (writer);
  json_member_double (writer, "majority", finding->policies.majority);
  json_member_double (writer, "conservative",
                      finding->policies.conservative);
  json_end_object (writer);
  if (finding->policy != POLICY_BEST)
    json_member_string (writer, "policy", policy_name (finding->policy));
}

/* An end without limit is null and marked, since JSON has no infinity. */
static void
write_figures (const Finding *finding, JsonWriter *writer)
{
  json_member_double (writer, "best", finding->best);
  json_member_double (writer, "low", finding->low);
  if (isinf (finding->low))
    json_member_bool (writer, "low_open", TRUE);
  json_member_double (writer, "high", finding->high);
  if (isinf (finding->high))
    json_member_bool (writer, "high_open", TRUE);
  json_member_double (writer, "agreement", finding->agreement);
  json_member_double (writer, "score", finding->score);
  json_member_string (writer, "grade", grade_name (finding->grade));
  if (finding->floor)
    json_member_bool (writer, "floor", TRUE);
  write_policies (finding, writer);
  json_member_string_opt (writer, "part_of", finding->part_of);
}

static void
write_sums (const Finding *finding, JsonWriter *writer)
{
  json_key (writer, "sums");
  json_begin_array (writer);
  for (guint i = 0; i < finding->n_sums; i++)
    {
      const FindingSum *sum = &finding->sums[i];

      json_begin_object (writer);
      json_member_string_opt (writer, "total", sum->total);
      record_write_strings (writer, "parts", sum->parts);
      json_member_bool (writer, "holds", sum->holds);
      json_member_string_opt (writer, "reason", sum->reason);
      json_end_object (writer);
    }
  json_end_array (writer);
}

static void
write_series (const Finding *finding, JsonWriter *writer)
{
  json_key (writer, "series");
  json_begin_array (writer);
  for (guint i = 0; i < finding->n_series; i++)
    {
      const FindingPoint *point = &finding->series[i];

      json_begin_object (writer);
      if (point->as_of.precision != PRECISION_NONE)
        {
          json_key (writer, "as_of");
          json_begin_array (writer);
          record_write_day (writer, point->as_of.begin);
          record_write_day (writer, point->as_of.end);
          json_end_array (writer);
        }
      json_member_double (writer, "best", point->best);
      json_member_string_opt (writer, "claim", point->claim);
      json_end_object (writer);
    }
  json_end_array (writer);
  json_key (writer, "not_compared");
  json_begin_array (writer);
  for (guint i = 0; i < finding->n_not_compared; i++)
    {
      json_begin_object (writer);
      json_member_string_opt (writer, "question",
                              finding->not_compared[i].question);
      json_member_string_opt (writer, "reason",
                              finding->not_compared[i].reason);
      json_end_object (writer);
    }
  json_end_array (writer);
}

static void
write_claims (const Finding *finding, JsonWriter *writer)
{
  json_key (writer, "claims");
  json_begin_array (writer);
  for (guint i = 0; i < finding->n_claims; i++)
    {
      const FindingClaim *claim = &finding->claims[i];

      json_begin_object (writer);
      json_member_string_opt (writer, "id", claim->id);
      json_member_string (writer, "relation",
                          relation_name (claim->relation));
      json_member_int (writer, "group", claim->group);
      json_member_string_opt (writer, "group_name", claim->group_name);
      json_member_double (writer, "weight", claim->weight);
      json_member_string (writer, "status",
                          claim_status_name (claim->status));
      json_member_string_opt (writer, "reason", claim->reason);
      if (claim->is_corrected)
        json_member_double (writer, "corrected", claim->corrected);
      json_end_object (writer);
    }
  json_end_array (writer);
}

static void
write_relations (const Finding *finding, JsonWriter *writer)
{
  json_key (writer, "relations");
  json_begin_array (writer);
  for (guint i = 0; i < finding->n_relations; i++)
    {
      const FindingRelation *relation = &finding->relations[i];

      json_begin_object (writer);
      json_member_string_opt (writer, "a", relation->a);
      json_member_string_opt (writer, "b", relation->b);
      json_member_string (writer, "relation",
                          relation_name (relation->relation));
      json_member_double (writer, "similarity", relation->similarity);
      json_member_string_opt (writer, "reason", relation->reason);
      json_end_object (writer);
    }
  json_end_array (writer);
}

static void
write_decisions (const Finding *finding, JsonWriter *writer)
{
  if (finding->n_decisions == 0)
    return;
  json_key (writer, "decisions");
  json_begin_array (writer);
  for (guint i = 0; i < finding->n_decisions; i++)
    {
      const FindingDecision *decision = &finding->decisions[i];

      json_begin_object (writer);
      json_member_string_opt (writer, "date", decision->date);
      json_member_string_opt (writer, "who", decision->who);
      json_member_string_opt (writer, "verb", decision->verb);
      record_write_strings (writer, "ids", decision->ids);
      json_member_string_opt (writer, "reason", decision->reason);
      json_end_object (writer);
    }
  json_end_array (writer);
}

static void
write_reasons (const Finding *finding, JsonWriter *writer)
{
  json_key (writer, "reasons");
  json_begin_array (writer);
  for (const char *const *reason = finding->reasons;
       reason != NULL && *reason != NULL; reason++)
    json_string (writer, *reason);
  json_end_array (writer);
}

void
finding_write (const Finding *finding, JsonWriter *writer)
{
  json_begin_object (writer);
  json_member_string (writer, "schema", FINDING_SCHEMA);
  write_question (finding, writer);
  write_scope (finding, writer);
  write_verdict (finding, writer);
  write_figures (finding, writer);
  write_sums (finding, writer);
  write_series (finding, writer);
  write_claims (finding, writer);
  write_relations (finding, writer);
  write_decisions (finding, writer);
  write_reasons (finding, writer);
  json_end_object (writer);
}
