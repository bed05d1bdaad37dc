/* Who says what: documents by questions, a symbol and the words in each
 * cell.  Wide matrices are cut into several tables; a table has only the
 * documents that say something there. */
#include "config.h"

#include "report/clean.h"
#include "report/html.h"
#include "report/markup.h"
#include "report/words.h"

#define MAX_COLUMNS 7

/* With more questions than this, those with one claim are left to the list. */
#define MANY_QUESTIONS 24
#define CELL_COLUMNS 30

static const char *
cell_class (const Finding *finding, const FindingClaim *entry)
{
  if (words_is_contradicting (finding, entry))
    return "conflict";
  if (words_is_listed_only (entry))
    return "listed";
  if (finding->verdict == VERDICT_SINGLE)
    return "single";
  return entry->relation == RELATION_EQUAL ? "agree" : "compatible";
}

static const char *
cell_symbol (const Finding *finding, const FindingClaim *entry)
{
  return finding->verdict == VERDICT_SINGLE && !words_is_listed_only (entry)
             ? "1"
             : words_standing_symbol (finding, entry);
}

/* A question of a table with the documents of its claims, in their order. */
typedef struct
{
  const Finding *finding;
  guint number;
  guint *documents; /* 0: unknown */
} Column;

static Column
column_new (const View *view, guint number)
{
  const Finding *finding = view->questions[number - 1];
  Column column = { finding, number, g_new0 (guint, finding->n_claims + 1) };

  for (guint i = 0; i < finding->n_claims; i++)
    {
      const Claim *claim = view_claim (view, finding->claims[i].id);

      if (claim != NULL)
        column.documents[i]
            = view_document_number (view, claim->document.id);
    }
  return column;
}

static void
append_entry (GString *out, const View *view, const Finding *finding,
              const FindingClaim *entry)
{
  g_autofree char *clean
      = clean_text (words_figure (view_claim (view, entry->id)));
  g_autofree char *words = clean_shorten (clean, CELL_COLUMNS);

  g_string_append_printf (
      out,
      "<a class=\"cell %s\" href=\"#c%u\"><span class=\"hidden\">%s: "
      "</span><b aria-hidden=\"true\">%s</b> <bdi>",
      cell_class (finding, entry), view_claim_number (view, entry->id),
      words_standing (finding, entry), cell_symbol (finding, entry));
  markup_text (out, words);
  g_string_append (out, "</bdi></a>");
}

static void
append_cell (GString *out, const View *view, const Column *column,
             guint document)
{
  g_string_append (out, "<td>");
  for (guint i = 0; i < column->finding->n_claims; i++)
    if (column->documents[i] == document)
      append_entry (out, view, column->finding, &column->finding->claims[i]);
  g_string_append (out, "</td>");
}

static void
append_column_head (GString *out, const Finding *finding, guint number)
{
  const char *population = finding->question.population.text;
  const char *place = finding->question.place.text;
  g_autofree char *days = words_days (&finding->question.time);

  g_string_append_printf (out, "<th scope=\"col\"><a href=\"#q%u\">%u</a> ",
                          number, number);
  markup_text (out, finding->question.measure);
  g_string_append (out, "<small>");
  markup_text (out, population);
  if (place != NULL)
    {
      g_string_append (out, population != NULL ? ", " : "");
      markup_text (out, place);
    }
  if (days != NULL)
    g_string_append_printf (out, "<br/>%s", days);
  g_string_append (out, "</small></th>");
}

/* Rows for the documents that speak in one of the columns. */
static void
append_rows (GString *out, const View *view, const Column *columns,
             guint n_columns)
{
  g_autofree gboolean *speaks = g_new0 (gboolean, view->n_documents + 1);

  for (guint i = 0; i < n_columns; i++)
    for (guint j = 0; j < columns[i].finding->n_claims; j++)
      speaks[columns[i].documents[j]] = TRUE;
  for (guint document = 1; document <= view->n_documents; document++)
    {
      g_autofree char *label = NULL;

      if (!speaks[document])
        continue;
      label = view_document_label (view, view->documents[document - 1]->id);
      g_string_append_printf (out, "<tr><th scope=\"row\"><a href=\"#d%u\">",
                              document);
      markup_text (out, label);
      g_string_append (out, "</a></th>");
      for (guint i = 0; i < n_columns; i++)
        append_cell (out, view, &columns[i], document);
      g_string_append (out, "</tr>\n");
    }
}

static void
append_table (GString *out, const View *view, const guint *numbers,
              guint n_numbers)
{
  Column columns[MAX_COLUMNS];

  for (guint i = 0; i < n_numbers; i++)
    columns[i] = column_new (view, numbers[i]);
  g_string_append (out, "<div class=\"scroll\" tabindex=\"0\"><table "
                        "class=\"matrix\">\n<thead><tr><th scope=\"col\">"
                        "Document</th>");
  for (guint i = 0; i < n_numbers; i++)
    append_column_head (out, columns[i].finding, columns[i].number);
  g_string_append (out, "</tr></thead>\n<tbody>\n");
  append_rows (out, view, columns, n_numbers);
  g_string_append (out, "</tbody></table></div>\n");
  for (guint i = 0; i < n_numbers; i++)
    g_free (columns[i].documents);
}

static void
append_key (GString *out, gboolean is_cut)
{
  g_string_append (
      out, "<p class=\"note\"><b>=</b> same figure &#160; <b>≈</b> fits "
           "(rounding, “at least”, “nearly”, a range) &#160; <b>≠</b> "
           "contradicts &#160; <b>⊂</b> part of the whole &#160; <b>1</b> "
           "only claim &#160; <b>–</b> listed only: not compared, or replaced "
           "by a later count");
  if (is_cut)
    g_string_append (out, "<br/>Questions with one claim are left out here; "
                          "they stand under “Questions”.");
  g_string_append (out, "</p>\n");
}

void
html_matrix (GString *out, const View *view)
{
  gboolean is_cut = view->n_questions > MANY_QUESTIONS
                    && view->n_verdict[VERDICT_SINGLE] > 0;
  guint n_shown = view->n_questions
                  - (is_cut ? view->n_verdict[VERDICT_SINGLE] : 0);
  guint n_tables = (n_shown + MAX_COLUMNS - 1) / MAX_COLUMNS;
  guint columns = n_tables > 0 ? (n_shown + n_tables - 1) / n_tables : 1;
  guint numbers[MAX_COLUMNS];
  guint n_numbers = 0;

  if (view->n_questions == 0)
    return;
  g_string_append (out, "<section id=\"matrix\"><h2>Who says what</h2>\n");
  append_key (out, is_cut);
  for (guint i = 0; i < view->n_questions; i++)
    {
      if (is_cut && view->questions[i]->verdict == VERDICT_SINGLE)
        continue;
      numbers[n_numbers++] = i + 1;
      if (n_numbers == columns)
        {
          append_table (out, view, numbers, n_numbers);
          n_numbers = 0;
        }
    }
  if (n_numbers > 0)
    append_table (out, view, numbers, n_numbers);
  g_string_append (out, "</section>\n");
}
