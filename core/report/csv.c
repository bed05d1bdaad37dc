/* Claims and questions as tables for spreadsheets and statistics: RFC 4180,
 * UTF-8, one header line.
 *
 * A text cell that a spreadsheet would take for a formula gets a quote in
 * front (OWASP, "CSV Injection").  An end that is open or not stated is an
 * empty cell; the column "open" says which ends are open. */
#include "config.h"

#include "report/report.h"
#include "report/words.h"

#include <math.h>
#include <string.h>

typedef struct
{
  GString *out;
  gboolean need_comma;
} Row;

static void
begin_cell (Row *row)
{
  if (row->need_comma)
    g_string_append_c (row->out, ',');
  row->need_comma = TRUE;
}

static void
end_row (Row *row)
{
  g_string_append (row->out, "\r\n");
  row->need_comma = FALSE;
}

static void
add_text (Row *row, const char *text)
{
  gboolean is_quoted;

  begin_cell (row);
  if (text == NULL)
    return;
  is_quoted = strpbrk (text, ",\"\r\n") != NULL;
  if (is_quoted)
    g_string_append_c (row->out, '"');
  if (*text != '\0' && strchr ("=+-@\t\r", *text) != NULL)
    g_string_append_c (row->out, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (row->out, '"');
      g_string_append_c (row->out, *text);
    }
  if (is_quoted)
    g_string_append_c (row->out, '"');
}

static void
add_number (Row *row, double value)
{
  JsonWriter writer;

  begin_cell (row);
  if (!isfinite (value))
    return;
  json_writer_init (&writer, row->out);
  json_double (&writer, value);
}

static void
add_bool (Row *row, gboolean value)
{
  add_text (row, value ? "yes" : "no");
}

static void
add_range (Row *row, const DayRange *range)
{
  char day[16];
  gboolean is_stated = range->precision != PRECISION_NONE;

  add_text (row, is_stated ? day_format (range->begin, day) : NULL);
  add_text (row, is_stated ? day_format (range->end, day) : NULL);
}

static const char *
open_ends (double low, double high)
{
  if (isinf (low) && isinf (high))
    return "both";
  if (isinf (low))
    return "low";
  return isinf (high) ? "high" : NULL;
}

static void
add_header (Row *row, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    add_text (row, names[i]);
  end_row (row);
}

static void
add_claim_document (Row *row, const ClaimDocument *document)
{
  add_text (row, document->id);
  add_text (row, document->publisher);
  add_text (row, document->published);
  add_text (row, document->language);
  add_text (row, document->uri);
  add_text (row, document->event);
}

static void
add_claim_quantity (Row *row, const Claim *claim)
{
  const Quantity *value = &claim->quantity.value;

  add_text (row, words_figure (claim));
  add_number (row, value->best);
  add_number (row, value->core.low);
  add_number (row, value->core.high);
  add_number (row, value->support.low);
  add_number (row, value->support.high);
  add_text (row, open_ends (value->support.low, value->support.high));
  add_text (row, qualifier_name (value->qualifier));
  add_text (row, claim->quantity.unit != NULL ? claim->quantity.unit
                                              : "person");
  add_bool (row, claim->quantity.increment);
}

static void
add_claim_scope (Row *row, const Claim *claim)
{
  add_text (row, claim->population.text);
  add_text (row, category_name (claim->population.category));
  add_text (row, claim->population.side);
  add_text (row, claim->population.breakdown);
  add_text (row, claim->actor.text);
  add_text (row, claim->place.text);
  add_text (row, claim->place.country);
  add_number (row, claim->place.latitude);
  add_number (row, claim->place.longitude);
  add_text (row, claim->destination);
  add_text (row, claim->time.text);
  add_range (row, &claim->time.range);
  add_range (row, &claim->as_of.range);
  add_text (row, accumulation_name (claim->accumulation));
  add_text (row, claim->part_of);
}

static void
add_claim_origin (Row *row, const Claim *claim)
{
  add_text (row, claim->origin.name);
  add_text (row, claim->origin.speaker);
  add_text (row, origin_kind_name (claim->origin.kind));
  add_text (row, stance_name (claim->stance));
  add_text (row, modality_name (claim->modality));
  add_text (row, verification_name (claim->verification));
}

static void
add_claim (Row *row, const View *view, guint index)
{
  const Claim *claim = view->input->claims[index];
  const GArray *questions = view->claim_questions[index];
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    {
      guint number = g_array_index (questions, guint, i);
      const char *id = view->questions[number - 1]->question.id;

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                              id != NULL ? id : "");
    }
  add_text (row, claim->id);
  add_text (row, claim->type);
  add_text (row, claim->measure);
  add_text (row, count_status_name (claim->count_status));
  add_claim_document (row, &claim->document);
  add_claim_quantity (row, claim);
  add_claim_scope (row, claim);
  add_claim_origin (row, claim);
  add_number (row, (double) claim->target.byte_start);
  add_number (row, (double) claim->target.byte_end);
  add_text (row, claim->sentence.text);
  add_text (row, ids->str);
  add_text (row, claim->extractor.rule);
  add_number (row, claim->confidence);
  end_row (row);
}

GString *
report_claims_csv (const ReportInput *input)
{
  static const char *const names[] = {
    "id", "type", "measure", "count_status", "document", "publisher",
    "published", "language", "uri", "event", "figure", "best", "core_low",
    "core_high", "support_low", "support_high", "open", "qualifier", "unit",
    "increment", "population", "category", "side", "breakdown", "actor",
    "place", "country", "latitude", "longitude", "destination", "time",
    "time_begin", "time_end", "as_of_begin", "as_of_end", "accumulation",
    "part_of", "origin", "speaker", "origin_kind", "stance", "modality",
    "verification", "byte_start", "byte_end", "sentence", "questions", "rule",
    "confidence", NULL
  };
  g_autoptr (View) view = view_new (input);
  Row row = { g_string_new (NULL), FALSE };

  add_header (&row, names);
  for (guint i = 0; i < input->n_claims; i++)
    add_claim (&row, view, i);
  return row.out;
}

static void
add_question_key (Row *row, const Finding *finding)
{
  add_text (row, finding->question.id);
  add_text (row, finding->question.text);
  add_text (row, finding->question.measure);
  add_text (row, finding->question.population.text);
  add_text (row, category_name (finding->question.population.category));
  add_text (row, finding->question.population.side);
  add_text (row, finding->question.place.text);
  add_text (row, finding->question.place.country);
  add_range (row, &finding->question.time);
  add_text (row, accumulation_name (finding->question.accumulation));
  add_text (row, finding->question.grouping_inferred ? "inferred" : "stated");
  add_text (row, finding->scope_event);
  add_text (row, finding->scope_document);
}

static void
add_question (Row *row, const View *view, const Finding *finding)
{
  g_autofree char *summary = words_summary (view, finding);
  g_autofree char *reasons
      = finding->reasons != NULL ? g_strjoinv (" ", (char **) finding->reasons)
                                 : NULL;

  add_question_key (row, finding);
  add_text (row, verdict_name (finding->verdict));
  add_text (row, corroboration_name (finding->corroboration.kind));
  add_number (row, finding->corroboration.origins);
  add_number (row, finding->corroboration.independent);
  add_number (row, finding->best);
  add_number (row, finding->low);
  add_number (row, finding->high);
  add_text (row, open_ends (finding->low, finding->high));
  add_number (row, finding->agreement);
  add_number (row, finding->score);
  add_text (row, grade_name (finding->grade));
  add_bool (row, finding->floor);
  add_text (row, finding->part_of);
  add_number (row, finding->n_claims);
  add_number (row, view_finding_documents (view, finding));
  add_text (row, summary);
  add_text (row, reasons);
  add_number (row, finding->policies.low);
  add_number (row, finding->policies.high);
  add_number (row, finding->policies.majority);
  add_number (row, finding->policies.conservative);
  end_row (row);
}

GString *
report_questions_csv (const ReportInput *input)
{
  static const char *const names[] = {
    "id", "question", "measure", "population", "category", "side", "place",
    "country", "time_begin", "time_end", "accumulation", "grouping", "event",
    "document", "verdict", "corroboration", "origins", "independent", "best",
    "low", "high", "open", "agreement", "score", "grade", "floor", "part_of",
    "claims", "documents", "summary", "reasons", "range_low", "range_high",
    "majority", "conservative", NULL
  };
  g_autoptr (View) view = view_new (input);
  Row row = { g_string_new (NULL), FALSE };

  add_header (&row, names);
  for (guint i = 0; i < view->n_questions; i++)
    add_question (&row, view, view->questions[i]);
  return row.out;
}
