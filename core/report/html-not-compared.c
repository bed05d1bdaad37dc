/* What was not compared, and why: pairs of questions that look alike, claims
 * that a question lists only, and claims that are in no question. */
#include "config.h"

#include "report/html.h"
#include "report/markup.h"
#include "report/words.h"

typedef struct
{
  GString *out;
  gboolean is_open;
} List;

static void
begin_item (List *list)
{
  if (!list->is_open)
    g_string_append (list->out, "<section id=\"not-compared\"><h2>Not "
                                "compared, and why</h2>\n<ul>\n");
  list->is_open = TRUE;
  g_string_append (list->out, "<li>");
}

static void
append_questions (List *list, const View *view, guint number)
{
  const Finding *finding = view->questions[number - 1];

  for (guint i = 0; i < finding->n_not_compared; i++)
    {
      const FindingNotCompared *other = &finding->not_compared[i];
      guint other_number = view_question_number (view, other->question);

      if (view_pair_is_told (view, number, other))
        continue;
      begin_item (list);
      html_question_link (list->out, view, number);
      g_string_append (list->out, " and ");
      if (other_number != 0)
        html_question_link (list->out, view, other_number);
      else
        markup_text (list->out, other->question);
      g_string_append (list->out, ": <b>");
      html_reason (list->out, view, other->reason);
      g_string_append (list->out, "</b></li>\n");
    }
}

static void
append_listed (List *list, const View *view, guint number)
{
  const Finding *finding = view->questions[number - 1];

  for (guint i = 0; i < finding->n_claims; i++)
    {
      const FindingClaim *entry = &finding->claims[i];
      guint claim = view_claim_number (view, entry->id);

      if (claim == 0 || !words_is_not_compared (entry))
        continue;
      begin_item (list);
      html_claim_link (list->out, view, claim);
      g_string_append_printf (list->out,
                              " in <a href=\"#q%u\">question %u</a>: <b>",
                              number, number);
      html_reason (list->out, view,
                   entry->reason != NULL ? entry->reason : "not compared");
      g_string_append (list->out, "</b></li>\n");
    }
}

static void
append_unasked (List *list, const View *view)
{
  for (guint i = 0; i < view->input->n_claims; i++)
    {
      if (view->claim_questions[i] != NULL)
        continue;
      begin_item (list);
      html_claim_link (list->out, view, i + 1);
      g_string_append (list->out, ": <b>in no question</b></li>\n");
    }
}

void
html_not_compared (GString *out, const View *view)
{
  List list = { out, FALSE };

  for (guint i = 1; i <= view->n_questions; i++)
    {
      append_questions (&list, view, i);
      append_listed (&list, view, i);
    }
  append_unasked (&list, view);
  if (list.is_open)
    g_string_append (out, "</ul></section>\n");
}
