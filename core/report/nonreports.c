/* Sentences that say that nothing was reported, as JSON Lines. */
#include "config.h"

#include "report/report.h"

#define NONREPORT_SCHEMA "concordat-nonreport/1"

GString *
report_nonreports (const ReportInput *input)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < input->n_nonreports; i++)
    {
      const NonReportRecord *record = &input->nonreports[i];
      JsonWriter writer;

      json_writer_init (&writer, out);
      json_begin_object (&writer);
      json_member_string (&writer, "schema", NONREPORT_SCHEMA);
      json_member_string_opt (&writer, "document", record->document);
      json_member_int (&writer, "byte_start", (gint64) record->byte_start);
      json_member_int (&writer, "byte_end", (gint64) record->byte_end);
      json_member_string_opt (&writer, "text", record->text);
      json_member_string_opt (&writer, "measure", record->measure);
      json_member_string_opt (&writer, "source", record->source);
      json_end_object (&writer);
      g_string_append_c (out, '\n');
    }
  return out;
}
