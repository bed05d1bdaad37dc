/* The summary for a terminal: what an editor grasps in ten seconds.
 *
 * Lines are at most 100 columns wide.  Words stand before symbols and colour
 * only repeats what the words say. */
#include "config.h"

#include "report/clean.h"
#include "report/corpus.h"
#include "report/reason.h"
#include "report/report.h"
#include "report/words.h"

#include <math.h>
#include <string.h>

#define LINE_COLUMNS 100
#define WORD_COLUMNS 12
#define QUESTION_COLUMNS 46
#define ANSWER_COLUMNS (LINE_COLUMNS - WORD_COLUMNS - QUESTION_COLUMNS - 2)

#define MANY_DOCUMENTS 20
#define MANY_NOT_COMPARED 12

typedef struct
{
  GString *out;
  const View *view;
  gboolean color;
} Printer;

/* The bytes of TEXT that fit into COLUMNS, broken at a space where there is
 * one; at least one character. */
static gsize
fitting (const char *text, guint columns)
{
  const char *at = text;
  const char *space = NULL;
  guint width = 0;

  while (*at != '\0')
    {
      const char *next = CLEAN_NEXT (at);
      char one[8] = { 0 };

      memcpy (one, at, (gsize) (next - at));
      width += clean_width (one);
      if (width > columns && at > text)
        return (gsize) ((space != NULL ? space : at) - text);
      if (*at == ' ')
        space = at;
      at = next;
    }
  return (gsize) (at - text);
}

/* Takes the next line off *TEXT into LINE; FALSE at the end. */
static gboolean
take_line (const char **text, guint columns, GString *line)
{
  gsize length;

  g_string_truncate (line, 0);
  while (**text == ' ')
    (*text)++;
  if (**text == '\0')
    return FALSE;
  length = fitting (*text, columns);
  g_string_append_len (line, *text, (gssize) length);
  *text += length;
  return TRUE;
}

static void
append_padded (GString *out, const char *text, guint columns)
{
  g_string_append (out, text);
  for (guint width = clean_width (text); width < columns; width++)
    g_string_append_c (out, ' ');
}

static void
end_line (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

/* TEXT in lines, the first after FIRST, the others after as many spaces. */
static void
print_wrapped (Printer *printer, const char *first, const char *text)
{
  g_autofree char *clean = clean_text (text);
  const char *rest = clean;
  guint indent = clean_width (first);
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean is_first = TRUE;

  while (take_line (&rest, LINE_COLUMNS - indent, line))
    {
      append_padded (printer->out, is_first ? first : "", indent);
      g_string_append (printer->out, line->str);
      end_line (printer->out);
      is_first = FALSE;
    }
}

static const char *
verdict_color (Verdict verdict)
{
  static const char *const codes[N_VERDICTS] = {
    [VERDICT_CONFLICT] = "\033[1;31m",
    [VERDICT_AGREE] = "\033[32m",
    [VERDICT_COMPATIBLE] = "\033[36m",
    [VERDICT_SINGLE] = "\033[33m",
  };

  return codes[verdict];
}

static void
print_verdict (Printer *printer, Verdict verdict)
{
  if (printer->color)
    g_string_append (printer->out, verdict_color (verdict));
  append_padded (printer->out, words_verdict (verdict), WORD_COLUMNS);
  if (printer->color)
    g_string_append (printer->out, "\033[0m");
}

/* Verdict, question and answer as one row of a table. */
static void
print_question (Printer *printer, const Finding *finding)
{
  g_autofree char *question = clean_text (words_question (finding));
  g_autofree char *figures = words_answer (printer->view, finding);
  g_autofree char *summary = words_summary (printer->view, finding);
  g_autofree char *raw = g_strdup_printf ("%s; %s", figures, summary);
  g_autofree char *answer = clean_text (raw);
  const char *left = question;
  const char *right = answer;
  g_autoptr (GString) left_line = g_string_new (NULL);
  g_autoptr (GString) right_line = g_string_new (NULL);
  gboolean is_first = TRUE;

  for (;;)
    {
      gboolean more = take_line (&left, QUESTION_COLUMNS, left_line);

      more |= take_line (&right, ANSWER_COLUMNS, right_line);
      if (!more && !is_first)
        return;
      if (is_first)
        print_verdict (printer, finding->verdict);
      else
        append_padded (printer->out, "", WORD_COLUMNS);
      append_padded (printer->out, left_line->str, QUESTION_COLUMNS + 2);
      g_string_append (printer->out, right_line->str);
      end_line (printer->out);
      is_first = FALSE;
    }
}

static void
append_count (GString *out, guint count, const char *one, const char *many)
{
  g_autofree char *number = quantity_number_to_string (count);

  g_string_append_printf (out, "%s%s %s", out->len > 0 ? " · " : "", number,
                          count == 1 ? one : many);
}

static void
print_counts (Printer *printer)
{
  const View *view = printer->view;
  g_autoptr (GString) counts = g_string_new (NULL);

  append_count (counts, view->n_documents, "document", "documents");
  append_count (counts, view->input->n_claims, "figure", "figures");
  append_count (counts, view->n_questions, "question", "questions");
  append_count (counts, view->n_verdict[VERDICT_CONFLICT], "conflict",
                "conflicts");
  append_count (counts, view->n_verdict[VERDICT_AGREE], "agrees", "agree");
  append_count (counts, view->n_corroboration[CORROBORATION_SINGLE_ORIGIN],
                "with one named origin", "with one named origin");
  print_wrapped (printer, "", counts->str);
}

static void
print_questions (Printer *printer)
{
  const View *view = printer->view;
  guint shown = view_summary_length (view);

  for (guint i = 0; i < shown; i++)
    print_question (printer, view->questions[i]);
  if (shown < view->n_questions)
    g_string_append_printf (printer->out,
                            "%-*s... and %u more with one claim each; the "
                            "HTML and Markdown reports list them\n",
                            WORD_COLUMNS, "", view->n_questions - shown);
}

static void
print_why (Printer *printer)
{
  const View *view = printer->view;

  for (guint i = 0; i < view->n_questions; i++)
    {
      const Finding *finding = view->questions[i];
      g_auto (GStrv) reasons = NULL;

      if (finding->verdict != VERDICT_CONFLICT || finding->reasons == NULL)
        continue;
      g_string_append_c (printer->out, '\n');
      print_wrapped (printer, "Why: ", words_question (finding));
      reasons = reason_list (view, finding);
      for (guint j = 0; reasons[j] != NULL; j++)
        {
          g_autofree char *reason = reason_to_words (view, reasons[j]);

          print_wrapped (printer, "  - ", reason);
        }
    }
}

static void
print_heading (Printer *printer, const char *heading, gboolean *is_printed)
{
  if (!*is_printed)
    g_string_append_printf (printer->out, "\n%s\n", heading);
  *is_printed = TRUE;
}

static const char *
question_text (const View *view, const char *id)
{
  guint number = view_question_number (view, id);

  if (number == 0)
    return id != NULL ? id : "?";
  return words_question (view->questions[number - 1]);
}

/* A sum stands with its total; a stated part is best known by its own
 * question. */
static const char *
question_of_sum (const View *view, const Finding *total, const FindingSum *sum)
{
  gboolean is_one_part = sum->parts != NULL && sum->parts[0] != NULL
                         && sum->parts[1] == NULL;

  if (is_one_part && view_question_number (view, sum->parts[0]) != 0)
    return question_text (view, sum->parts[0]);
  return words_question (total);
}

static void
print_sums (Printer *printer)
{
  const View *view = printer->view;
  gboolean has_heading = FALSE;

  for (guint i = 0; i < view->n_questions; i++)
    for (guint j = 0; j < view->questions[i]->n_sums; j++)
      {
        const Finding *total = view->questions[i];
        const FindingSum *sum = &total->sums[j];
        g_autofree char *words = words_sum (view, sum);
        g_autofree char *line = g_strdup_printf (
            "%s (%s): %s", words, words_sum_check (sum),
            question_of_sum (view, total, sum));

        print_heading (printer, "Sums", &has_heading);
        print_wrapped (printer, "  - ", line);
      }
}

static void
print_corpus (Printer *printer)
{
  g_autoptr (Arena) arena = arena_new ();
  Statistics statistics = corpus_statistics (printer->view->input, arena);
  g_autofree char *sentence = corpus_sentence (&statistics);

  if (isnan (statistics.gap.value))
    return;
  g_string_append (printer->out, "\nAgreement over all questions\n");
  print_wrapped (printer, "  - ", sentence);
}

/* Prints a line of the list while it is short; *COUNT counts all. */
static void
print_one_not_compared (Printer *printer, const char *line, guint *count)
{
  gboolean has_heading = *count > 0;

  if (++*count > MANY_NOT_COMPARED)
    return;
  print_heading (printer, "Not compared", &has_heading);
  print_wrapped (printer, "  - ", line);
}

static void
print_pairs_not_compared (Printer *printer, guint number, guint *count)
{
  const View *view = printer->view;
  const Finding *finding = view->questions[number - 1];

  for (guint i = 0; i < finding->n_not_compared; i++)
    {
      const FindingNotCompared *other = &finding->not_compared[i];
      g_autofree char *reason = reason_to_words (
          view, other->reason != NULL ? other->reason : "");
      g_autofree char *line = g_strdup_printf (
          "%s / %s: %s", words_question (finding),
          question_text (view, other->question), reason);

      if (view_pair_is_told (view, number, other))
        continue;
      print_one_not_compared (printer, line, count);
    }
}

static void
print_claims_not_compared (Printer *printer, const Finding *finding,
                           guint *count)
{
  const View *view = printer->view;

  for (guint i = 0; i < finding->n_claims; i++)
    {
      const FindingClaim *entry = &finding->claims[i];
      g_autofree char *line = NULL;
      g_autofree char *words = NULL;

      if (!words_is_not_compared (entry))
        continue;
      line = g_strdup_printf (
          "%s: %s", entry->id,
          entry->reason != NULL ? entry->reason : "not compared");
      words = reason_to_words (view, line);
      print_one_not_compared (printer, words, count);
    }
}

static void
print_not_compared (Printer *printer)
{
  const View *view = printer->view;
  guint count = 0;

  for (guint i = 0; i < view->n_questions; i++)
    {
      print_pairs_not_compared (printer, i + 1, &count);
      print_claims_not_compared (printer, view->questions[i], &count);
    }
  if (count > MANY_NOT_COMPARED)
    g_string_append_printf (printer->out,
                            "  ... and %u more; the HTML report lists them\n",
                            count - MANY_NOT_COMPARED);
}

static void
print_list (Printer *printer, const char *heading, const char *const *lines)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      print_heading (printer, heading, &has_heading);
      print_wrapped (printer, "  - ", lines[i]);
    }
}

/* What the numbers in square brackets stand for. */
static void
print_documents (Printer *printer)
{
  const View *view = printer->view;
  guint shown = MIN (view->n_documents, MANY_DOCUMENTS);

  if (view->n_documents == 0)
    return;
  g_string_append (printer->out, "\nDocuments\n");
  for (guint i = 0; i < shown; i++)
    {
      const ClaimDocument *document = view->documents[i];
      g_autofree char *label = view_document_label (view, document->id);
      g_autofree char *line = g_strdup_printf (
          "%s, %s", label,
          document->published != NULL ? document->published : "undated");

      print_wrapped (printer, "  ", line);
    }
  if (shown < view->n_documents)
    g_string_append_printf (printer->out,
                            "  ... and %u more; the HTML report lists them\n",
                            view->n_documents - shown);
}

GString *
report_text (const ReportInput *input, ColorMode color)
{
  g_autoptr (View) view = view_new (input);
  Printer printer = { g_string_new (NULL), view, color == COLOR_ALWAYS };

  if (input->title != NULL)
    print_wrapped (&printer, "", input->title);
  print_counts (&printer);
  if (view->n_questions > 0)
    g_string_append_c (printer.out, '\n');
  else
    g_string_append (printer.out,
                     "No figure that can be compared was found.\n");
  print_questions (&printer);
  print_why (&printer);
  print_sums (&printer);
  print_corpus (&printer);
  print_not_compared (&printer);
  print_documents (&printer);
  print_list (&printer, "Could not be read", input->lost);
  print_list (&printer, "Warnings", input->warnings);
  return printer.out;
}
