/* The counts of a run for other programs: concordat-summary/1. */
#include "config.h"

#include "report/corpus.h"
#include "report/report.h"
#include "report/view.h"

#define SUMMARY_SCHEMA "concordat-summary/1"

static void
write_strings (JsonWriter *writer, const char *key, const char *const *strings)
{
  json_key (writer, key);
  json_begin_array (writer);
  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    json_string (writer, strings[i]);
  json_end_array (writer);
}

static void
write_coverage (JsonWriter *writer, const ReportInput *input)
{
  gboolean is_complete = input->lost == NULL || input->lost[0] == NULL;

  json_key (writer, "coverage");
  json_begin_object (writer);
  json_member_bool (writer, "complete", is_complete);
  write_strings (writer, "lost", input->lost);
  write_strings (writer, "warnings", input->warnings);
  json_end_object (writer);
}

static void
write_findings (JsonWriter *writer, const View *view)
{
  json_member_int (writer, "findings", view->n_questions);
  json_key (writer, "verdicts");
  json_begin_object (writer);
  for (guint i = 0; i < N_VERDICTS; i++)
    json_member_int (writer, verdict_name ((Verdict) i), view->n_verdict[i]);
  json_end_object (writer);
  json_key (writer, "corroboration");
  json_begin_object (writer);
  for (guint i = 0; i < N_CORROBORATIONS; i++)
    json_member_int (writer, corroboration_name ((Corroboration) i),
                     view->n_corroboration[i]);
  json_end_object (writer);
  json_key (writer, "grades");
  json_begin_object (writer);
  for (guint i = 0; i < N_GRADES; i++)
    json_member_int (writer, grade_name ((Grade) i), view->n_grade[i]);
  json_end_object (writer);
}

GString *
report_summary_json (const ReportInput *input)
{
  g_autoptr (View) view = view_new (input);
  GString *out = g_string_new (NULL);
  JsonWriter writer;

  json_writer_init (&writer, out);
  json_begin_object (&writer);
  json_member_string (&writer, "schema", SUMMARY_SCHEMA);
  json_member_string_opt (&writer, "title", input->title);
  json_member_int (&writer, "documents", view->n_documents);
  json_member_int (&writer, "claims", input->n_claims);
  write_findings (&writer, view);
  json_member_int (&writer, "nonreports", input->n_nonreports);
  corpus_json (&writer, view);
  write_coverage (&writer, input);
  write_strings (&writer, "plugins", input->plugins);
  json_end_object (&writer);
  g_string_append_c (out, '\n');
  return out;
}
