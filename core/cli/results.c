#include "config.h"

#include "cli/results.h"

#include "store/store.h"

#include <string.h>

void
results_init (Results *results, Spill *spill)
{
  results->spill = spill;
  results->arena = arena_new_spilling (spill);
  results->title = NULL;
  results->documents = g_ptr_array_new ();
  results->claims = g_ptr_array_new ();
  results->findings = g_ptr_array_new ();
  results->nonreports = g_array_new (FALSE, FALSE, sizeof (NonReportRecord));
  results->lost = g_ptr_array_new ();
  results->warnings = g_ptr_array_new ();
  results->plugins = g_ptr_array_new ();
}

void
results_clear (Results *results)
{
  g_clear_pointer (&results->documents, g_ptr_array_unref);
  g_clear_pointer (&results->claims, g_ptr_array_unref);
  g_clear_pointer (&results->findings, g_ptr_array_unref);
  g_clear_pointer (&results->nonreports, g_array_unref);
  g_clear_pointer (&results->lost, g_ptr_array_unref);
  g_clear_pointer (&results->warnings, g_ptr_array_unref);
  g_clear_pointer (&results->plugins, g_ptr_array_unref);
  g_clear_pointer (&results->arena, arena_free);
  g_clear_pointer (&results->spill, spill_free);
}

void
results_add_problems (Results *results, const ProblemList *problems)
{
  for (guint i = 0; i < problem_list_length (problems); i++)
    {
      const Problem *problem = problem_list_get (problems, i);
      g_autofree char *text = problem_to_string (problem);
      g_autofree char *valid = g_utf8_make_valid (text, -1);

      g_ptr_array_add (problem->kind == PROBLEM_LOST ? results->lost
                                                     : results->warnings,
                       arena_strdup (results->arena, valid));
    }
}

static gint
compare_documents (gconstpointer a, gconstpointer b)
{
  const ClaimDocument *const *first = a;
  const ClaimDocument *const *second = b;

  return strcmp ((*first)->id, (*second)->id);
}

/* The array's elements as a list that ends with NULL, in the arena. */
static const char *const *
terminated (Results *results, const GPtrArray *array)
{
  const char **list
      = arena_new_array (results->arena, const char *, array->len + 1);

  for (guint i = 0; i < array->len; i++)
    list[i] = g_ptr_array_index (array, i);
  return list;
}

ReportInput
results_input (Results *results)
{
  g_ptr_array_sort (results->documents, compare_documents);
  return (ReportInput) {
    .title = results->title,
    .documents = (const ClaimDocument *const *) results->documents->pdata,
    .n_documents = results->documents->len,
    .claims = (const Claim *const *) results->claims->pdata,
    .n_claims = results->claims->len,
    .findings = (const Finding *const *) results->findings->pdata,
    .n_findings = results->findings->len,
    .nonreports = (const NonReportRecord *) results->nonreports->data,
    .n_nonreports = results->nonreports->len,
    .lost = terminated (results, results->lost),
    .warnings = terminated (results, results->warnings),
    .plugins = terminated (results, results->plugins),
  };
}

static const struct
{
  const char *name;
  PrintFormat format;
} format_names[] = {
  { "html", PRINT_HTML },     { "md", PRINT_MARKDOWN },
  { "markdown", PRINT_MARKDOWN }, { "text", PRINT_TEXT },
  { "txt", PRINT_TEXT },      { "csv", PRINT_CSV },
  { "json", PRINT_JSON },     { "sqlite", PRINT_SQLITE },
  { "all", PRINT_ALL },
};

gboolean
print_formats_parse (const char *list, guint *ret_formats, char **ret_wrong)
{
  g_auto (GStrv) names = g_strsplit (list, ",", -1);
  guint formats = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      guint before = formats;
      guint known = 0;

      for (guint j = 0; j < G_N_ELEMENTS (format_names); j++)
        if (strcmp (names[i], format_names[j].name) == 0)
          known = format_names[j].format;
      formats = before | known;
      if (known == 0)
        {
          *ret_wrong = g_strdup (names[i]);
          return FALSE;
        }
    }
  *ret_formats = formats;
  if (formats == 0)
    *ret_wrong = g_strdup ("");
  return formats != 0;
}

static GString *
text_without_color (const ReportInput *input)
{
  return report_text (input, COLOR_NEVER);
}

static const struct
{
  PrintFormat format;
  const char *file;
  GString *(*print) (const ReportInput *input);
} printers[] = {
  { PRINT_HTML, "report.html", report_html },
  { PRINT_MARKDOWN, "report.md", report_markdown },
  { PRINT_TEXT, "report.txt", text_without_color },
  { PRINT_CSV, "questions.csv", report_questions_csv },
  { PRINT_CSV, "claims.csv", report_claims_csv },
  { PRINT_JSON, "summary.json", report_summary_json },
};

static gboolean
write_one (const ReportInput *input, const char *folder, const char *file,
           GString *(*print) (const ReportInput *input), GError **error)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GString) text = print (input);

  return output_write_file (path, text, error);
}

gboolean
results_write (const ReportInput *input, guint formats, const char *folder,
               const char *run_json, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (printers); i++)
    if ((formats & printers[i].format) != 0
        && !write_one (input, folder, printers[i].file, printers[i].print,
                       error))
      return FALSE;
  if (formats & PRINT_SQLITE)
    {
      g_autofree char *path
          = g_build_filename (folder, "concordat.db", NULL);

      return store_write (path, input, run_json, error);
    }
  return TRUE;
}

gboolean
results_print (const ReportInput *input, guint format, gboolean color,
               GError **error)
{
  g_autoptr (GString) text = NULL;

  if (format == PRINT_TEXT && color)
    text = report_text (input, COLOR_ALWAYS);
  for (guint i = 0; text == NULL && i < G_N_ELEMENTS (printers); i++)
    if (printers[i].format == format)
      text = printers[i].print (input);
  return output_print (text, error);
}

gboolean
group_by_parse (const char *name, GroupBy *ret_group_by)
{
  static const char *const names[] = { "corpus", "event", "document" };

  *ret_group_by = GROUP_BY_CORPUS;
  if (name == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (name, names[i]) == 0)
      {
        *ret_group_by = (GroupBy) i;
        return TRUE;
      }
  return FALSE;
}

gboolean
findings_output (const Finding *const *findings, guint n_findings,
                 Output *output, GError **error)
{
  JsonWriter writer;

  for (guint i = 0; i < n_findings; i++)
    {
      json_writer_init (&writer, output_buffer (output));
      finding_write (findings[i], &writer);
      g_string_append_c (output_buffer (output), '\n');
      if (!output_flush_some (output, error))
        return FALSE;
    }
  return output_finish (output, error);
}

gboolean
findings_conflict (const Finding *const *findings, guint n_findings)
{
  for (guint i = 0; i < n_findings; i++)
    if (findings[i]->verdict == VERDICT_CONFLICT)
      return TRUE;
  return FALSE;
}
