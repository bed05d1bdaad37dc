/* Every claim with its sentence, the figure marked, and every document. */
#include "config.h"

#include "report/html.h"
#include "report/markup.h"
#include "report/words.h"

#include <string.h>

#define SHORT_DIGEST 12

/* Where the figure stands in the sentence; FALSE where it is not there. */
static gboolean
find_figure (const Claim *claim, gsize *ret_start, gsize *ret_length)
{
  const char *text = claim->sentence.text;
  const char *exact = claim->target.exact;
  const char *found;
  gsize start;

  if (exact == NULL || *exact == '\0')
    return FALSE;
  *ret_length = strlen (exact);
  start = claim->target.byte_start - claim->sentence.byte_start;
  if (claim->target.byte_start >= claim->sentence.byte_start
      && start <= strlen (text) && g_str_has_prefix (text + start, exact))
    {
      *ret_start = start;
      return TRUE;
    }
  found = strstr (text, exact);
  if (found == NULL)
    return FALSE;
  *ret_start = (gsize) (found - text);
  return TRUE;
}

void
html_sentence (GString *out, const Claim *claim)
{
  const char *text = claim->sentence.text;
  gsize start;
  gsize length;

  if (text == NULL)
    markup_text (out, words_figure (claim));
  else if (find_figure (claim, &start, &length))
    {
      markup_text_len (out, text, start);
      g_string_append (out, "<mark>");
      markup_text_len (out, text + start, length);
      g_string_append (out, "</mark>");
      markup_text (out, text + start + length);
    }
  else
    markup_text (out, text);
  if (claim->target.in_title)
    g_string_append (out, " <small dir=\"ltr\">(title)</small>");
}

static void
append_reading (GString *out, const Claim *claim)
{
  const Quantity *value = &claim->quantity.value;
  g_autofree char *core = words_interval (value->core.low, value->core.high);

  g_string_append_printf (out, "<td class=\"n\">%s", core);
  if (value->qualifier != QUALIFIER_EXACT)
    {
      g_autofree char *qualifier
          = g_strdelimit (g_strdup (qualifier_name (value->qualifier)), "_",
                          ' ');

      g_string_append_printf (out, "<br/><small>%s</small>", qualifier);
    }
  g_string_append (out, "</td>");
}

static void
append_part (GString *out, const char *text)
{
  if (text == NULL)
    return;
  g_string_append (out, " · <bdi>");
  markup_text (out, text);
  g_string_append (out, "</bdi>");
}

static void
append_what (GString *out, const Claim *claim)
{
  g_autofree char *days = words_days (&claim->time.range);

  g_string_append (out, "<td><b>");
  markup_text (out, claim->measure);
  g_string_append (out, "</b>");
  append_part (out, claim->population.text);
  append_part (out, claim->place.text);
  append_part (out, claim->destination);
  if (claim->modality != MODALITY_ASSERTED)
    append_part (out, modality_name (claim->modality));
  if (claim->verification != VERIFICATION_NONE)
    append_part (out, verification_name (claim->verification));
  if (claim->count_status != COUNT_STATUS_REPORTED)
    append_part (out, count_status_name (claim->count_status));
  if (days != NULL)
    g_string_append_printf (out, "<br/><small class=\"days\">%s</small>",
                            days);
  g_string_append (out, "</td>");
}

static void
append_questions (GString *out, const GArray *questions)
{
  g_string_append (out, "<td>");
  if (questions == NULL)
    g_string_append (out, "<small>in no question</small>");
  for (guint i = 0; questions != NULL && i < questions->len; i++)
    {
      guint number = g_array_index (questions, guint, i);

      g_string_append_printf (out,
                              "%s<a href=\"#q%u\" "
                              "aria-label=\"question %u\">Q%u</a>",
                              i > 0 ? ", " : "", number, number, number);
    }
  g_string_append (out, "</td>");
}

static void
append_claim (GString *out, const View *view, guint index)
{
  const Claim *claim = view->input->claims[index];
  g_autofree char *origin = words_origin (claim);
  guint document = view_document_number (view, claim->document.id);

  g_string_append_printf (out, "<tr id=\"c%u\"><th scope=\"row\">%u</th>",
                          index + 1, index + 1);
  g_string_append (out, "<td class=\"sentence\" dir=\"auto\">");
  html_sentence (out, claim);
  g_string_append (out, "</td>");
  append_reading (out, claim);
  append_what (out, claim);
  g_string_append (out, "<td class=\"who\"><bdi>");
  markup_text (out, origin);
  g_string_append_printf (out,
                          "</bdi></td><td><a href=\"#d%u\" "
                          "aria-label=\"document %u\">[%u]</a></td>",
                          document, document, document);
  append_questions (out, view->claim_questions[index]);
  g_string_append (out, "</tr>\n");
}

void
html_claims (GString *out, const View *view)
{
  if (view->input->n_claims == 0)
    return;
  g_string_append (
      out, "<section id=\"claims\"><h2>Every claim, in its sentence</h2>\n"
           "<div class=\"scroll\" tabindex=\"0\"><table class=\"claims\">\n"
           "<thead><tr><th scope=\"col\"><span class=\"hidden\">Number"
           "</span></th><th scope=\"col\">Sentence</th><th scope=\"col\">"
           "Read as</th><th scope=\"col\">What is counted</th>"
           "<th scope=\"col\">Who says so</th><th scope=\"col\">From</th>"
           "<th scope=\"col\">Answers</th></tr></thead>\n<tbody>\n");
  for (guint i = 0; i < view->input->n_claims; i++)
    append_claim (out, view, i);
  g_string_append (out, "</tbody></table></div></section>\n");
}

/* Only addresses of the web become links. */
static gboolean
is_web_address (const char *uri)
{
  return uri != NULL
         && (g_ascii_strncasecmp (uri, "https://", 8) == 0
             || g_ascii_strncasecmp (uri, "http://", 7) == 0);
}

static void
append_name (GString *out, const ClaimDocument *document)
{
  const char *name = document->title != NULL ? document->title : document->id;

  if (is_web_address (document->uri))
    {
      g_string_append (out, "<a rel=\"noopener noreferrer\"");
      markup_attribute (out, "href", document->uri);
      g_string_append_c (out, '>');
      markup_text (out, name);
      g_string_append (out, "</a>");
    }
  else
    markup_text (out, name);
  if (document->title != NULL)
    {
      g_string_append (out, "<br/><small>");
      markup_text (out, document->id);
      g_string_append (out, "</small>");
    }
}

static void
append_document (GString *out, const ClaimDocument *document, guint number)
{
  g_string_append_printf (out,
                          "<tr id=\"d%u\"><th scope=\"row\">[%u]</th>"
                          "<td dir=\"auto\">",
                          number, number);
  append_name (out, document);
  g_string_append (out, "</td>");
  markup_element (out, "td dir=\"auto\"", document->publisher);
  markup_element (out, "td", document->published != NULL
                                 ? document->published
                                 : "not stated");
  g_string_append (out, "<td>");
  if (document->sha256 != NULL)
    {
      g_string_append (out, "<code");
      markup_attribute (out, "title", document->sha256);
      g_string_append_c (out, '>');
      markup_text_len (out, document->sha256,
                       strnlen (document->sha256, SHORT_DIGEST));
      g_string_append (out, "</code>");
    }
  g_string_append (out, "</td></tr>\n");
}

void
html_documents (GString *out, const View *view)
{
  if (view->n_documents == 0)
    return;
  g_string_append (
      out, "<section id=\"documents\"><h2>Documents</h2>\n"
           "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>"
           "<th scope=\"col\"><span class=\"hidden\">Number</span></th>"
           "<th scope=\"col\">Document</th><th scope=\"col\">Publisher</th>"
           "<th scope=\"col\">Published</th><th scope=\"col\">SHA-256</th>"
           "</tr></thead>\n<tbody>\n");
  for (guint i = 0; i < view->n_documents; i++)
    append_document (out, view->documents[i], i + 1);
  g_string_append (out, "</tbody></table></div></section>\n");
}
