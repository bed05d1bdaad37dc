/* Puts a whole report input into a new database. */
#include "config.h"

#include "store/store.h"

#include "report/words.h"
#include "store/database.h"

#include <math.h>
#include <string.h>

#define DOCUMENT_COLUMNS 13
#define CLAIM_COLUMNS 39
#define FINDING_COLUMNS 30
#define FINDING_CLAIM_COLUMNS 9
#define RELATION_COLUMNS 7
#define NONREPORT_COLUMNS 8

static void
row_days (Row *row, const DayRange *range)
{
  char day[16];
  gboolean is_stated = range->precision != PRECISION_NONE;

  row_text (row, is_stated && !DAY_IS_OPEN (range->begin)
                     ? day_format (range->begin, day)
                     : NULL);
  row_text (row, is_stated && !DAY_IS_OPEN (range->end)
                     ? day_format (range->end, day)
                     : NULL);
}

static void
write_document_json (const ClaimDocument *document, GString *json)
{
  JsonWriter writer;

  json_writer_init (&writer, json);
  json_begin_object (&writer);
  json_member_string_opt (&writer, "id", document->id);
  json_member_string_opt (&writer, "sha256", document->sha256);
  json_member_string_opt (&writer, "fingerprint", document->fingerprint);
  json_member_string_opt (&writer, "title", document->title);
  json_member_string_opt (&writer, "publisher", document->publisher);
  json_member_string_opt (&writer, "owner", document->owner);
  json_member_string_opt (&writer, "credit", document->credit);
  json_member_string_opt (&writer, "published", document->published);
  json_member_string_opt (&writer, "language", document->language);
  json_member_string_opt (&writer, "uri", document->uri);
  json_member_string_opt (&writer, "event", document->event);
  json_end_object (&writer);
}

static gboolean
insert_documents (const Database *database, const View *view, GError **error)
{
  g_auto (Row) row = { 0 };
  g_autoptr (GString) json = g_string_new (NULL);

  if (!row_prepare (&row, database, "documents", DOCUMENT_COLUMNS, error))
    return FALSE;
  for (guint i = 0; i < view->n_documents; i++)
    {
      const ClaimDocument *document = view->documents[i];

      g_string_truncate (json, 0);
      write_document_json (document, json);
      row_integer (&row, i + 1);
      row_text (&row, document->id);
      row_text (&row, document->title);
      row_text (&row, document->publisher);
      row_text (&row, document->owner);
      row_text (&row, document->credit);
      row_text (&row, document->published);
      row_text (&row, document->language);
      row_text (&row, document->uri);
      row_text (&row, document->event);
      row_text (&row, document->sha256);
      row_text (&row, document->fingerprint);
      row_text (&row, json->str);
      if (!row_insert (&row, error))
        return FALSE;
    }
  return TRUE;
}

static void
bind_claim_figure (Row *row, const Claim *claim)
{
  const Quantity *value = &claim->quantity.value;

  row_text (row, words_figure (claim));
  row_real (row, value->best);
  row_real (row, value->core.low);
  row_real (row, value->core.high);
  row_real (row, value->support.low);
  row_real (row, value->support.high);
  row_text (row, qualifier_name (value->qualifier));
  row_text (row, claim->quantity.unit);
}

static void
bind_claim_scope (Row *row, const Claim *claim)
{
  row_text (row, claim->population.text);
  row_text (row, category_name (claim->population.category));
  row_text (row, claim->population.side);
  row_text (row, claim->place.text);
  row_text (row, claim->place.country);
  row_real (row, claim->place.latitude);
  row_real (row, claim->place.longitude);
  row_text (row, claim->destination);
  row_days (row, &claim->time.range);
  row_days (row, &claim->as_of.range);
  row_text (row, accumulation_name (claim->accumulation));
  row_text (row, claim->part_of);
  row_text (row, claim->origin.name);
  row_text (row, claim->origin.speaker);
  row_text (row, origin_kind_name (claim->origin.kind));
  row_text (row, stance_name (claim->stance));
  row_text (row, modality_name (claim->modality));
  row_text (row, verification_name (claim->verification));
}

/* An id names a claim with everything in it, so a claim that comes twice is
 * the same one, and one row of it is enough. */
static gboolean
insert_claims (const Database *database, const View *view, GError **error)
{
  const ReportInput *input = view->input;
  g_auto (Row) row = { 0 };
  g_autoptr (GString) json = g_string_new (NULL);

  if (!row_prepare (&row, database, "claims", CLAIM_COLUMNS, error))
    return FALSE;
  for (guint i = 0; i < input->n_claims; i++)
    {
      const Claim *claim = input->claims[i];
      JsonWriter writer;

      if (claim->id != NULL && view_claim_number (view, claim->id) != i + 1)
        continue;
      g_string_truncate (json, 0);
      json_writer_init (&writer, json);
      claim_write (claim, &writer);
      row_integer (&row, i + 1);
      row_text (&row, claim->id);
      row_text (&row, claim->key);
      row_text (&row, claim->document.id);
      row_text (&row, claim->type);
      row_text (&row, claim->measure);
      row_text (&row, count_status_name (claim->count_status));
      bind_claim_figure (&row, claim);
      bind_claim_scope (&row, claim);
      row_integer (&row, (gint64) claim->target.byte_start);
      row_integer (&row, (gint64) claim->target.byte_end);
      row_text (&row, claim->sentence.text);
      row_text (&row, json->str);
      if (!row_insert (&row, error))
        return FALSE;
    }
  return TRUE;
}

static void
bind_question (Row *row, const Finding *finding)
{
  row_text (row, finding->question.id);
  row_text (row, finding->question.text);
  row_text (row, finding->question.measure);
  row_text (row, finding->question.population.text);
  row_text (row, category_name (finding->question.population.category));
  row_text (row, finding->question.population.side);
  row_text (row, finding->question.place.text);
  row_text (row, finding->question.place.country);
  row_days (row, &finding->question.time);
  row_text (row, accumulation_name (finding->question.accumulation));
  row_text (row, finding->scope_event);
  row_text (row, finding->scope_document);
}

static void
bind_verdict (Row *row, const Finding *finding)
{
  row_text (row, verdict_name (finding->verdict));
  row_text (row, corroboration_name (finding->corroboration.kind));
  row_integer (row, finding->corroboration.origins);
  row_real (row, finding->corroboration.independent);
  row_real (row, finding->best);
  row_real (row, finding->low);
  row_real (row, finding->high);
  row_integer (row, isinf (finding->low) != 0);
  row_integer (row, isinf (finding->high) != 0);
  row_real (row, finding->agreement);
  row_real (row, finding->score);
  row_text (row, grade_name (finding->grade));
  row_integer (row, finding->floor != FALSE);
  row_text (row, finding->part_of);
  row_text (row, finding->summary);
}

static gboolean
insert_findings (const Database *database, const ReportInput *input,
                 GError **error)
{
  g_auto (Row) row = { 0 };
  g_autoptr (GString) json = g_string_new (NULL);

  if (!row_prepare (&row, database, "findings", FINDING_COLUMNS, error))
    return FALSE;
  for (guint i = 0; i < input->n_findings; i++)
    {
      JsonWriter writer;

      g_string_truncate (json, 0);
      json_writer_init (&writer, json);
      finding_write (input->findings[i], &writer);
      row_integer (&row, i + 1);
      bind_question (&row, input->findings[i]);
      bind_verdict (&row, input->findings[i]);
      row_text (&row, json->str);
      if (!row_insert (&row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_finding_claims (const Database *database, const Finding *finding,
                       Row *row, GError **error)
{
  for (guint i = 0; i < finding->n_claims; i++)
    {
      const FindingClaim *claim = &finding->claims[i];

      row_text (row, finding->question.id);
      row_text (row, claim->id);
      row_integer (row, i + 1);
      row_text (row, relation_name (claim->relation));
      row_integer (row, claim->group);
      row_text (row, claim->group_name);
      row_real (row, claim->weight);
      row_text (row, claim_status_name (claim->status));
      row_text (row, claim->reason);
      if (!row_insert (row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_finding_relations (const Database *database, const Finding *finding,
                          Row *row, GError **error)
{
  for (guint i = 0; i < finding->n_relations; i++)
    {
      const FindingRelation *relation = &finding->relations[i];

      row_text (row, finding->question.id);
      row_integer (row, i + 1);
      row_text (row, relation->a);
      row_text (row, relation->b);
      row_text (row, relation_name (relation->relation));
      row_real (row, relation->similarity);
      row_text (row, relation->reason);
      if (!row_insert (row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_parts (const Database *database, const ReportInput *input,
              GError **error)
{
  g_auto (Row) claims = { 0 };
  g_auto (Row) relations = { 0 };

  if (!row_prepare (&claims, database, "finding_claims",
                    FINDING_CLAIM_COLUMNS, error)
      || !row_prepare (&relations, database, "relations", RELATION_COLUMNS,
                       error))
    return FALSE;
  for (guint i = 0; i < input->n_findings; i++)
    if (!insert_finding_claims (database, input->findings[i], &claims, error)
        || !insert_finding_relations (database, input->findings[i],
                                      &relations, error))
      return FALSE;
  return TRUE;
}

static gboolean
insert_nonreports (const Database *database, const ReportInput *input,
                   GError **error)
{
  g_auto (Row) row = { 0 };

  if (!row_prepare (&row, database, "nonreports", NONREPORT_COLUMNS, error))
    return FALSE;
  for (guint i = 0; i < input->n_nonreports; i++)
    {
      const NonReportRecord *record = &input->nonreports[i];
      const ReportInput one = { .nonreports = record, .n_nonreports = 1 };
      g_autofree char *json
          = g_strchomp (g_string_free (report_nonreports (&one), FALSE));

      row_integer (&row, i + 1);
      row_text (&row, record->document);
      row_integer (&row, (gint64) record->byte_start);
      row_integer (&row, (gint64) record->byte_end);
      row_text (&row, record->text);
      row_text (&row, record->measure);
      row_text (&row, record->source);
      row_text (&row, json);
      if (!row_insert (&row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_run (const Database *database, const char *run_json, GError **error)
{
  g_auto (Row) row = { 0 };

  if (run_json == NULL)
    return TRUE;
  if (!row_prepare (&row, database, "run", 1, error))
    return FALSE;
  row_text (&row, run_json);
  return row_insert (&row, error);
}

gboolean
store_write (const char *path, const ReportInput *input, const char *run_json,
             GError **error)
{
  g_autoptr (View) view = view_new (input);
  g_auto (Database) database = { 0 };

  return database_create (&database, path, error)
         && insert_documents (&database, view, error)
         && insert_claims (&database, view, error)
         && insert_findings (&database, input, error)
         && insert_parts (&database, input, error)
         && insert_nonreports (&database, input, error)
         && insert_run (&database, run_json, error)
         && database_commit (&database, error);
}
