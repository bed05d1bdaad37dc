/* One question of the HTML report: the answer, the plot, the reasons, and
 * who says what. */
#include "config.h"

#include "report/html.h"
#include "report/markup.h"
#include "report/plot.h"
#include "report/reason.h"
#include "report/words.h"

#include <math.h>
#include <string.h>

#define FEW_SERIES 3

static void
append_number (GString *out, double value, const char *format)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, g_ascii_formatd (number, sizeof number, format,
                                         value));
}

static void
begin_fact (GString *out, const char *name)
{
  g_string_append_printf (out, "<div><dt>%s</dt><dd>", name);
}

static void
end_fact (GString *out)
{
  g_string_append (out, "</dd></div>\n");
}

static void
append_figures (GString *out, const Finding *finding)
{
  g_autofree char *range = words_interval (finding->low, finding->high);

  begin_fact (out, "Best supported");
  if (isfinite (finding->best))
    {
      g_autofree char *best = quantity_number_to_string (finding->best);

      g_string_append_printf (out, "<b>%s%s</b>",
                              finding->floor ? "at least " : "", best);
    }
  else
    g_string_append (out, "no single figure");
  end_fact (out);
  begin_fact (out, "Lowest to highest");
  g_string_append_printf (out, "<b>%s</b>", range);
  end_fact (out);
}

static void
append_support (GString *out, const Finding *finding)
{
  begin_fact (out, "Do they agree?");
  if (isfinite (finding->agreement))
    {
      append_number (out, finding->agreement, "%.2f");
      g_string_append_printf (out, " <small>of 1, between %u named "
                                   "origins</small>",
                              words_named_groups (finding));
    }
  else
    g_string_append (out, "not measured <small>(fewer than two named "
                          "origins)</small>");
  end_fact (out);
  begin_fact (out, "Who stands behind it?");
  if (finding->corroboration.kind == CORROBORATION_INDEPENDENT)
    {
      g_string_append_printf (out, "%u ", finding->corroboration.origins);
      g_string_append (out, words_corroboration (CORROBORATION_INDEPENDENT));
      if (finding->corroboration.independent < finding->corroboration.origins)
        {
          g_string_append (out, " <small>they count as ");
          append_number (out, finding->corroboration.independent, "%.1f");
          g_string_append (out, ", since some may share a source</small>");
        }
    }
  else
    g_string_append (out,
                     words_corroboration (finding->corroboration.kind));
  end_fact (out);
  begin_fact (out, "Grade");
  g_string_append_printf (out, "<b>%s</b> <small>%s</small>",
                          grade_name (finding->grade),
                          words_grade_reason (finding));
  end_fact (out);
}

static void
append_facts (GString *out, const Finding *finding)
{
  g_autofree char *policies = words_policies (finding);

  g_string_append (out, "<dl class=\"facts\">\n");
  append_figures (out, finding);
  append_support (out, finding);
  begin_fact (out, "By other rules");
  markup_text (out, policies);
  end_fact (out);
  g_string_append (out, "</dl>\n");
}

static void
append_sums (GString *out, const View *view, const Finding *finding)
{
  for (guint i = 0; i < finding->n_sums; i++)
    {
      const FindingSum *sum = &finding->sums[i];
      g_autofree char *words = NULL;

      if (reason_is_given (finding, sum->reason))
        continue;
      words = words_sum (view, sum);
      g_string_append (out, "<li class=\"sum\"><b>");
      markup_text (out, words);
      g_string_append_printf (out, "</b> %s", words_sum_check (sum));
      if (sum->reason != NULL)
        {
          g_string_append (out, ": ");
          html_reason (out, view, sum->reason);
        }
      g_string_append (out, "</li>\n");
    }
}

static void
append_related (GString *out, const View *view, const Finding *finding)
{
  guint whole = view_question_number (view, finding->part_of);

  if (whole != 0 && !reason_is_given (finding, finding->part_of))
    {
      g_string_append (out, "<li>Part of ");
      html_question_link (out, view, whole);
      g_string_append (out, "</li>\n");
    }
  for (guint i = 0; i < finding->n_not_compared; i++)
    {
      const FindingNotCompared *other = &finding->not_compared[i];
      guint number = view_question_number (view, other->question);

      if (reason_is_given (finding, other->question))
        continue;
      g_string_append (out, "<li>Not compared with ");
      if (number != 0)
        html_question_link (out, view, number);
      else
        markup_text (out, other->question);
      g_string_append (out, ": ");
      html_reason (out, view, other->reason);
      g_string_append (out, "</li>\n");
    }
}

static void
append_reasons (GString *out, const View *view, const Finding *finding)
{
  g_auto (GStrv) reasons = reason_list (view, finding);
  gboolean has_any = reasons[0] != NULL
                     || finding->n_sums > 0 || finding->n_not_compared > 0
                     || view_question_number (view, finding->part_of) != 0;

  if (!has_any)
    return;
  g_string_append (out, "<h4>Why</h4>\n<ul class=\"why\">\n");
  for (guint i = 0; reasons[i] != NULL; i++)
    {
      g_string_append (out, "<li>");
      html_reason (out, view, reasons[i]);
      g_string_append (out, "</li>\n");
    }
  append_sums (out, view, finding);
  append_related (out, view, finding);
  g_string_append (out, "</ul>\n");
}

static void
append_series (GString *out, const View *view, const Finding *finding,
               guint number)
{
  if (finding->n_series < FEW_SERIES)
    return;
  g_string_append (out, "<h4>How the count grew</h4>\n<div class=\"scroll\" "
                        "tabindex=\"0\">");
  plot_series (out, view, finding, number);
  g_string_append (out, "</div>\n<ol class=\"series\">\n");
  for (guint i = 0; i < finding->n_series; i++)
    {
      const FindingPoint *point = &finding->series[i];
      g_autofree char *days = words_days (&point->as_of);
      g_autofree char *best = isfinite (point->best)
                                  ? quantity_number_to_string (point->best)
                                  : g_strdup ("no single figure");
      guint claim = view_claim_number (view, point->claim);

      g_string_append_printf (out, "<li>%s: <b>%s</b>",
                              days != NULL ? days : "undated", best);
      if (claim != 0)
        {
          g_string_append (out, ", ");
          html_claim_link (out, view, claim);
        }
      g_string_append (out, "</li>\n");
    }
  g_string_append (out, "</ol>\n");
}

static void
append_claim_cells (GString *out, const View *view, const Claim *claim)
{
  g_autofree char *origin = words_origin (claim);
  const Quantity *value = &claim->quantity.value;
  g_autofree char *core
      = words_interval (value->core.low, value->core.high);
  guint document = view_document_number (view, claim->document.id);
  g_autofree char *label = view_document_label (view, claim->document.id);

  g_string_append_printf (out, "<td><a href=\"#d%u\">", document);
  markup_text (out, label);
  g_string_append (out, "</a></td><td>");
  g_string_append_printf (out, "<a href=\"#c%u\"><q dir=\"auto\">",
                          view_claim_number (view, claim->id));
  markup_text (out, words_figure (claim));
  g_string_append_printf (out, "</q></a></td><td class=\"n\">%s</td><td>",
                          core);
  markup_text (out, origin);
  if (claim->origin.kind != ORIGIN_UNNAMED)
    g_string_append_printf (out, " <small>%s</small>",
                            origin_kind_name (claim->origin.kind));
  g_string_append (out, "</td>");
}

static void
append_claim_row (GString *out, const View *view, const Finding *finding,
                  const FindingClaim *entry)
{
  const Claim *claim = view_claim (view, entry->id);

  g_string_append_printf (out, "<tr%s>",
                          words_is_contradicting (finding, entry)
                              ? " class=\"against\""
                              : words_is_listed_only (entry)
                                    ? " class=\"listed\""
                                    : "");
  if (claim != NULL)
    append_claim_cells (out, view, claim);
  else
    {
      g_string_append (out, "<td colspan=\"4\">");
      markup_text (out, entry->id);
      g_string_append (out, " <small>(not among these claims)</small></td>");
    }
  g_string_append_printf (out, "<td>%s %s",
                          words_standing_symbol (finding, entry),
                          words_standing (finding, entry));
  if (entry->reason != NULL)
    {
      g_string_append (out, "<br/><small>");
      html_reason (out, view, entry->reason);
      g_string_append (out, "</small>");
    }
  g_string_append (out, "</td></tr>\n");
}

static void
append_table (GString *out, const View *view, const Finding *finding)
{
  g_string_append_printf (
      out,
      "<details><summary>%u %s in words and numbers</summary>\n"
      "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>"
      "<th scope=\"col\">Document</th><th scope=\"col\">Words</th>"
      "<th scope=\"col\">Read as</th><th scope=\"col\">Who says so</th>"
      "<th scope=\"col\">Against the best supported</th></tr></thead>\n"
      "<tbody>\n",
      finding->n_claims, finding->n_claims == 1 ? "claim" : "claims");
  for (guint i = 0; i < finding->n_claims; i++)
    append_claim_row (out, view, finding, &finding->claims[i]);
  g_string_append (out, "</tbody></table></div></details>\n");
}

/* A question with one claim needs no plot: its sentence says it all. */
static void
append_only_claim (GString *out, const View *view, const Finding *finding)
{
  const Claim *claim = finding->n_claims > 0
                           ? view_claim (view, finding->claims[0].id)
                           : NULL;
  g_autofree char *origin = NULL;

  if (claim == NULL)
    return;
  origin = words_origin (claim);
  g_string_append (out, "<blockquote dir=\"auto\">");
  html_sentence (out, claim);
  g_string_append (out, "</blockquote>\n<p class=\"only\">");
  html_claim_link (out, view, view_claim_number (view, claim->id));
  g_string_append (out, " <span>said by: <bdi>");
  markup_text (out, origin);
  g_string_append_printf (out, "</bdi></span> <span>grade: %s, %s</span></p>\n",
                          grade_name (finding->grade),
                          words_grade_reason (finding));
}

static void
append_heading (GString *out, const View *view, const Finding *finding,
                guint number)
{
  g_autofree char *answer = words_answer (view, finding);
  g_autofree char *summary = words_summary (view, finding);

  g_string_append_printf (
      out, "<section class=\"question\" id=\"q%u\" "
           "aria-labelledby=\"q%u-heading\">\n<h3 id=\"q%u-heading\">",
      number, number, number);
  html_badge (out, finding->verdict);
  g_string_append_printf (out, " <span class=\"number\">%u</span> <bdi>",
                          number);
  markup_text (out, words_question (finding));
  g_string_append (out, "</bdi></h3>\n<p class=\"answer\"><b>");
  markup_text (out, answer);
  g_string_append (out, "</b> <span>");
  markup_sentence (out, summary, strlen (summary));
  g_string_append (out, "</span></p>\n");
}

void
html_question (GString *out, const View *view, guint number)
{
  const Finding *finding = view->questions[number - 1];

  append_heading (out, view, finding, number);
  if (finding->n_claims > 1)
    {
      g_string_append (out, "<div class=\"scroll\" tabindex=\"0\">");
      plot_intervals (out, view, finding, number);
      g_string_append (out, "</div>\n");
      append_facts (out, finding);
    }
  else
    append_only_claim (out, view, finding);
  append_reasons (out, view, finding);
  append_series (out, view, finding, number);
  if (finding->n_claims > 1)
    append_table (out, view, finding);
  g_string_append (out, "</section>\n");
}
