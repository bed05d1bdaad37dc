/* Badges and links between the parts of the HTML report. */
#include "config.h"

#include "report/clean.h"
#include "report/html.h"
#include "report/markup.h"
#include "report/reason.h"
#include "report/words.h"

/* Words of a figure longer than this are cut in links. */
#define LINK_COLUMNS 60

static const char *const badge_classes[N_VERDICTS] = {
  [VERDICT_AGREE] = "agree",
  [VERDICT_COMPATIBLE] = "compatible",
  [VERDICT_CONFLICT] = "conflict",
  [VERDICT_SINGLE] = "single",
};

void
html_badge (GString *out, Verdict verdict)
{
  g_string_append_printf (out,
                          "<span class=\"badge %s\"><span "
                          "aria-hidden=\"true\">%s </span>%s</span>",
                          badge_classes[verdict],
                          words_verdict_symbol (verdict),
                          words_verdict (verdict));
}

void
html_claim_link (GString *out, const View *view, guint number)
{
  const Claim *claim = view->input->claims[number - 1];
  g_autofree char *clean = clean_text (words_figure (claim));
  g_autofree char *words = clean_shorten (clean, LINK_COLUMNS);
  guint document = view_document_number (view, claim->document.id);

  g_string_append_printf (out, "<a href=\"#c%u\">“<bdi>", number);
  markup_text (out, words);
  g_string_append (out, "</bdi>”</a>");
  if (document != 0)
    g_string_append_printf (out,
                            " <a class=\"document\" href=\"#d%u\" "
                            "aria-label=\"document %u\">[%u]</a>",
                            document, document, document);
}

void
html_question_link (GString *out, const View *view, guint number)
{
  g_string_append_printf (out, "<a href=\"#q%u\">question %u</a> (<bdi>",
                          number, number);
  markup_text (out, words_question (view->questions[number - 1]));
  g_string_append (out, "</bdi>)");
}

typedef struct
{
  GString *out;
  const View *view;
} Page;

static void
append_part (ReasonPart part, const char *text, gsize length, guint number,
             gpointer data)
{
  Page *page = data;

  if (part == REASON_CLAIM)
    html_claim_link (page->out, page->view, number);
  else if (part == REASON_MENTION)
    g_string_append_printf (page->out, "<a href=\"#c%u\">claim %u</a>",
                            number, number);
  else if (part == REASON_QUESTION)
    g_string_append_printf (page->out, "<a href=\"#q%u\">question %u</a>",
                            number, number);
  else
    markup_sentence (page->out, text, length);
}

void
html_reason (GString *out, const View *view, const char *sentence)
{
  Page page = { out, view };

  if (sentence != NULL)
    reason_split (view, sentence, append_part, &page);
}
