/* The report as one HTML file: no script, nothing loaded from elsewhere, and
 * well-formed as XML. */
#include "config.h"

#include "report/html.h"

#include "report/corpus.h"
#include "report/markup.h"
#include "report/plot.h"
#include "report/words.h"

#include <string.h>

static const char *
title_of (const ReportInput *input)
{
  return input->title != NULL ? input->title : "What the reports say";
}

static void
append_head (GString *out, const ReportInput *input)
{
  g_string_append (
      out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
           "<meta charset=\"utf-8\"/>\n"
           "<meta name=\"viewport\" content=\"width=device-width, "
           "initial-scale=1\"/>\n"
           "<meta name=\"color-scheme\" content=\"light dark\"/>\n"
           "<meta http-equiv=\"Content-Security-Policy\" "
           "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
           "<meta name=\"generator\" content=\"" PACKAGE_NAME
           " " PACKAGE_VERSION "\"/>\n");
  markup_element (out, "title", title_of (input));
  g_string_append (out, "\n<style>\n");
  g_string_append (out, html_style);
  g_string_append (out, "</style>\n</head>\n<body>\n");
}

static void
append_count (GString *out, guint count, const char *one, const char *many)
{
  g_autofree char *number = quantity_number_to_string (count);

  g_string_append_printf (out, "<li><b>%s</b> %s</li>", number,
                          count == 1 ? one : many);
}

/* A link to where the questions of VERDICT begin in the summary. */
static void
append_verdict_count (GString *out, const View *view, Verdict verdict,
                      const char *one, const char *many)
{
  guint count = view->n_verdict[verdict];
  g_autofree char *number = quantity_number_to_string (count);

  if (count == 0)
    {
      append_count (out, count, one, many);
      return;
    }
  g_string_append_printf (out,
                          "<li%s><a href=\"#%s\"><b>%s</b> %s</a></li>",
                          verdict == VERDICT_CONFLICT ? " class=\"loud\"" : "",
                          verdict_name (verdict), number,
                          count == 1 ? one : many);
}

static void
append_counts (GString *out, const View *view)
{
  g_string_append (out, "<header>\n<h1 dir=\"auto\">");
  markup_text (out, title_of (view->input));
  g_string_append (out, "</h1>\n<ul class=\"counts\">");
  append_count (out, view->n_documents, "document", "documents");
  append_count (out, view->input->n_claims, "figure", "figures");
  append_count (out, view->n_questions, "question", "questions");
  append_verdict_count (out, view, VERDICT_CONFLICT, "conflict", "conflicts");
  append_verdict_count (out, view, VERDICT_AGREE, "agrees", "agree");
  append_verdict_count (out, view, VERDICT_COMPATIBLE, "fits together",
                        "fit together");
  append_count (out, view->n_corroboration[CORROBORATION_SINGLE_ORIGIN],
                "question rests on one named origin",
                "questions rest on one named origin");
  g_string_append (out, "</ul>\n</header>\n");
}

static void
append_summary_row (GString *out, const View *view, guint number)
{
  const Finding *finding = view->questions[number - 1];
  g_autofree char *answer = words_answer (view, finding);
  g_autofree char *summary = words_summary (view, finding);

  if (number == 1
      || view->questions[number - 2]->verdict != finding->verdict)
    g_string_append_printf (out, "<tr id=\"%s\"><td>",
                            verdict_name (finding->verdict));
  else
    g_string_append (out, "<tr><td>");
  html_badge (out, finding->verdict);
  g_string_append_printf (out, "</td><th scope=\"row\"><a href=\"#q%u\"><bdi>",
                          number);
  markup_text (out, words_question (finding));
  g_string_append (out, "</bdi></a></th><td><b>");
  markup_text (out, answer);
  g_string_append (out, "</b> <span>");
  markup_sentence (out, summary, strlen (summary));
  g_string_append (out, "</span></td></tr>\n");
}

static void
append_summary_rows (GString *out, const View *view, guint from, guint to)
{
  g_string_append (out, "<table class=\"summary\">\n<thead class=\"hidden\">"
                        "<tr><th scope=\"col\">Verdict</th><th "
                        "scope=\"col\">Question</th><th scope=\"col\">"
                        "Answer</th></tr></thead>\n<tbody>\n");
  for (guint i = from; i < to; i++)
    append_summary_row (out, view, i + 1);
  g_string_append (out, "</tbody></table>\n");
}

static void
append_summary (GString *out, const View *view)
{
  guint shown = view_summary_length (view);

  g_string_append (out, "<section id=\"summary\" aria-label=\"Summary\">\n");
  if (view->n_questions == 0)
    g_string_append (out, "<p>No figure that can be compared was found.</p>\n");
  else
    append_summary_rows (out, view, 0, shown);
  if (shown < view->n_questions)
    {
      g_string_append_printf (out,
                              "<details><summary>and %u more with one claim "
                              "each</summary>\n",
                              view->n_questions - shown);
      append_summary_rows (out, view, shown, view->n_questions);
      g_string_append (out, "</details>\n");
    }
  g_string_append (out, "</section>\n");
}

static void
append_list (GString *out, const char *id, const char *heading,
             const char *const *lines)
{
  if (lines == NULL || lines[0] == NULL)
    return;
  g_string_append_printf (out, "<section id=\"%s\"><h2>%s</h2>\n<ul>\n", id,
                          heading);
  for (guint i = 0; lines[i] != NULL; i++)
    markup_element (out, "li dir=\"auto\"", lines[i]);
  g_string_append (out, "</ul></section>\n");
}

static void
append_questions (GString *out, const View *view)
{
  if (view->n_questions == 0)
    return;
  g_string_append (out, "<section id=\"questions\"><h2>Questions</h2>\n");
  plot_legend (out);
  for (guint i = 0; i < view->n_questions; i++)
    html_question (out, view, i + 1);
  g_string_append (out, "</section>\n");
}

static void
append_nonreports (GString *out, const View *view)
{
  const ReportInput *input = view->input;

  if (input->n_nonreports == 0)
    return;
  g_string_append (out, "<section id=\"nonreports\"><h2>Reported as none, "
                        "or as not known</h2>\n<ul>\n");
  for (guint i = 0; i < input->n_nonreports; i++)
    {
      const NonReportRecord *record = &input->nonreports[i];
      guint document = view_document_number (view, record->document);

      g_string_append (out, "<li>");
      markup_element (out, "q dir=\"auto\"", record->text);
      if (document != 0)
        g_string_append_printf (out,
                                " <a href=\"#d%u\" aria-label=\"document "
                                "%u\">[%u]</a>",
                                document, document, document);
      if (record->measure != NULL)
        {
          g_string_append (out, " <small>");
          markup_text (out, record->measure);
          g_string_append (out, "</small>");
        }
      g_string_append (out, "</li>\n");
    }
  g_string_append (out, "</ul></section>\n");
}

GString *
report_html (const ReportInput *input)
{
  g_autoptr (View) view = view_new (input);
  GString *out = g_string_new (NULL);

  append_head (out, input);
  append_counts (out, view);
  g_string_append (out, "<main>\n");
  append_summary (out, view);
  append_list (out, "lost", "Could not be read", input->lost);
  append_questions (out, view);
  html_matrix (out, view);
  corpus_html (out, view);
  html_not_compared (out, view);
  html_claims (out, view);
  html_documents (out, view);
  append_nonreports (out, view);
  append_list (out, "warnings", "Warnings", input->warnings);
  html_method (out, view);
  g_string_append (out, "</main>\n</body>\n</html>\n");
  return out;
}
