/* The report as Markdown (CommonMark with the tables of GitHub). */
#include "config.h"

#include "report/clean.h"
#include "report/corpus.h"
#include "report/reason.h"
#include "report/report.h"
#include "report/words.h"

#include <math.h>
#include <string.h>

/* Everything that could begin a mark-up is escaped; a dash or a plus does so
 * only at the start of a line. */
void
markdown_text (GString *out, const char *text)
{
  g_autofree char *clean = clean_text (text);

  if (*clean == '-' || *clean == '+' || *clean == '=')
    g_string_append_c (out, '\\');
  for (const char *at = clean; *at != '\0'; at++)
    {
      if (strchr ("\\`*_{}[]<>()#|~!&$", *at) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *at);
    }
}

static void
append_cell (GString *out, const char *text)
{
  g_string_append (out, "| ");
  markdown_text (out, text != NULL ? text : "");
  g_string_append_c (out, ' ');
}

static void
append_item (GString *out, const char *lead, const char *text)
{
  g_string_append_printf (out, "- %s", lead);
  markdown_text (out, text);
  g_string_append_c (out, '\n');
}

static void
append_count (GString *out, guint count, const char *one, const char *many)
{
  g_autofree char *number = quantity_number_to_string (count);

  g_string_append_printf (out, "%s %s · ", number, count == 1 ? one : many);
}

static void
append_counts (GString *out, const View *view)
{
  g_autofree char *origins = quantity_number_to_string (
      view->n_corroboration[CORROBORATION_SINGLE_ORIGIN]);

  append_count (out, view->n_documents, "document", "documents");
  append_count (out, view->input->n_claims, "figure", "figures");
  append_count (out, view->n_questions, "question", "questions");
  append_count (out, view->n_verdict[VERDICT_CONFLICT], "conflict",
                "conflicts");
  append_count (out, view->n_verdict[VERDICT_AGREE], "agrees", "agree");
  g_string_append_printf (out, "%s with one named origin\n", origins);
}

static void
append_summary_table (GString *out, const View *view)
{
  if (view->n_questions == 0)
    {
      g_string_append (out, "\nNo figure that can be compared was found.\n");
      return;
    }
  g_string_append (out, "\n| | Verdict | Question | Answer | Standing |\n"
                        "| ---: | --- | --- | --- | --- |\n");
  for (guint i = 0; i < view->n_questions; i++)
    {
      const Finding *finding = view->questions[i];
      g_autofree char *answer = words_answer (view, finding);
      g_autofree char *summary = words_summary (view, finding);

      g_string_append_printf (out, "| %u | **%s** ", i + 1,
                              words_verdict (finding->verdict));
      append_cell (out, words_question (finding));
      append_cell (out, answer);
      append_cell (out, summary);
      g_string_append (out, "|\n");
    }
}

static void
append_claim_row (GString *out, const View *view, const Finding *finding,
                  const FindingClaim *entry)
{
  const Claim *claim = view_claim (view, entry->id);
  g_autofree char *document = NULL;
  g_autofree char *origin = NULL;
  g_autofree char *reads = NULL;

  if (claim == NULL)
    {
      append_cell (out, entry->id);
      g_string_append (out, "| not in these claims | | | |\n");
      return;
    }
  document = view_document_label (view, claim->document.id);
  origin = words_origin (claim);
  reads = words_interval (claim->quantity.value.core.low,
                          claim->quantity.value.core.high);
  append_cell (out, document);
  append_cell (out, words_figure (claim));
  append_cell (out, reads);
  append_cell (out, origin);
  g_string_append_printf (out, "| %s %s |\n",
                          words_standing_symbol (finding, entry),
                          words_standing (finding, entry));
}

static void
append_notes (GString *out, const View *view, const Finding *finding)
{
  g_autofree char *policies = words_policies (finding);
  g_auto (GStrv) reasons = reason_list (view, finding);

  g_string_append_c (out, '\n');
  for (guint i = 0; reasons[i] != NULL; i++)
    {
      g_autofree char *reason = reason_to_words (view, reasons[i]);

      append_item (out, "", reason);
    }
  for (guint i = 0; i < finding->n_sums; i++)
    {
      g_autofree char *sum = NULL;

      if (reason_is_given (finding, finding->sums[i].reason))
        continue;
      sum = words_sum (view, &finding->sums[i]);
      append_item (out, "Sum: ", sum);
    }
  for (guint i = 0; i < finding->n_not_compared; i++)
    {
      const FindingNotCompared *other = &finding->not_compared[i];
      g_autofree char *raw = NULL;
      g_autofree char *words = NULL;

      if (reason_is_given (finding, other->question))
        continue;
      raw = g_strdup_printf ("%s: %s",
                             other->question != NULL ? other->question : "?",
                             other->reason != NULL ? other->reason : "");
      words = reason_to_words (view, raw);
      append_item (out, "Not compared with ", words);
    }
  if (finding->n_claims > 1)
    append_item (out, "By other rules: ", policies);
  g_string_append_printf (out, "- Grade: %s (%s)\n",
                          grade_name (finding->grade),
                          words_grade_reason (finding));
}

static void
append_question (GString *out, const View *view, guint index)
{
  const Finding *finding = view->questions[index];
  g_autofree char *answer = words_answer (view, finding);
  g_autofree char *summary = words_summary (view, finding);

  g_string_append_printf (out, "\n## %u. ", index + 1);
  markdown_text (out, words_question (finding));
  g_string_append_printf (out, "\n\n**%s**: ",
                          words_verdict (finding->verdict));
  markdown_text (out, answer);
  g_string_append (out, "; ");
  markdown_text (out, summary);
  g_string_append (out, "\n\n| Document | Words | Read as | Who says so | "
                        "Standing |\n| --- | --- | --- | --- | --- |\n");
  for (guint i = 0; i < finding->n_claims; i++)
    append_claim_row (out, view, finding, &finding->claims[i]);
  append_notes (out, view, finding);
}

static void
append_documents (GString *out, const View *view)
{
  if (view->n_documents == 0)
    return;
  g_string_append (out, "\n## Documents\n\n| | Document | Title | Publisher | "
                        "Published | SHA-256 |\n"
                        "| ---: | --- | --- | --- | --- | --- |\n");
  for (guint i = 0; i < view->n_documents; i++)
    {
      const ClaimDocument *document = view->documents[i];

      g_string_append_printf (out, "| %u ", i + 1);
      append_cell (out, document->id);
      append_cell (out, document->title);
      append_cell (out, document->publisher);
      append_cell (out, document->published);
      append_cell (out, document->sha256);
      g_string_append (out, "|\n");
    }
}

static void
append_list (GString *out, const char *heading, const char *const *lines)
{
  if (lines == NULL || lines[0] == NULL)
    return;
  g_string_append_printf (out, "\n## %s\n\n", heading);
  for (guint i = 0; lines[i] != NULL; i++)
    append_item (out, "", lines[i]);
}

GString *
report_markdown (const ReportInput *input)
{
  g_autoptr (View) view = view_new (input);
  GString *out = g_string_new ("# ");

  markdown_text (out, input->title != NULL ? input->title
                                            : "What the reports say");
  g_string_append (out, "\n\n");
  append_counts (out, view);
  append_summary_table (out, view);
  for (guint i = 0; i < view->n_questions; i++)
    append_question (out, view, i);
  corpus_markdown (out, view);
  append_documents (out, view);
  append_list (out, "Could not be read", input->lost);
  append_list (out, "Warnings", input->warnings);
  append_list (out, "Plugins", input->plugins);
  return out;
}
