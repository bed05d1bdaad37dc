/* How the report was made: plugins, conventions, and what its words mean. */
#include "config.h"

#include "report/html.h"
#include "report/markup.h"
#include "report/words.h"

static void
append_plugins (GString *out, const char *const *plugins)
{
  if (plugins == NULL || plugins[0] == NULL)
    return;
  g_string_append (out, "<h3>Plugins that found the claims</h3>\n<ul>\n");
  for (guint i = 0; plugins[i] != NULL; i++)
    markup_element (out, "li", plugins[i]);
  g_string_append (out, "</ul>\n");
}

static void
append_conventions (GString *out)
{
  g_string_append (
      out,
      "<h3>Conventions</h3>\n<ul>\n"
      "<li>A figure is read as a range of what its words plainly mean: "
      "“nearly 700,000” is 665,000 to 699,999; a round number stands for "
      "what rounds to it. “Several” and “dozens” are ranges without a "
      "point.</li>\n"
      "<li>Low, best and high are figures that somebody stated, not averages. "
      "A limit that nobody stated is left open.</li>\n"
      "<li>An origin is to whom a document attributes a figure, not who "
      "published it. Ten documents that quote one ministry are one "
      "origin.</li>\n"
      "<li>Whether figures agree and how many stand behind them are two "
      "questions and are never folded into one number. Nothing here says "
      "that a figure is right.</li>\n"
      "<li>What is only inferred, such as that a lower count may be an "
      "older one, is told as a likely reason and does not settle a "
      "conflict.</li>\n</ul>\n");
}

static void
append_glossary (GString *out)
{
  g_string_append (out, "<h3>What the words mean</h3>\n<dl "
                        "class=\"glossary\">\n");
  for (guint i = 0; i < N_VERDICTS; i++)
    {
      g_string_append (out, "<dt>");
      html_badge (out, (Verdict) i);
      g_string_append_printf (out, "</dt><dd>%s</dd>\n",
                              words_verdict_meaning ((Verdict) i));
    }
  for (guint i = 0; i < N_CORROBORATIONS; i++)
    g_string_append_printf (out, "<dt>%s</dt><dd>%s</dd>\n",
                            corroboration_name ((Corroboration) i),
                            words_corroboration_meaning ((Corroboration) i));
  for (guint i = 0; i < N_GRADES; i++)
    g_string_append_printf (out, "<dt>grade: %s</dt><dd>%s.</dd>\n",
                            grade_name ((Grade) i),
                            words_grade_meaning ((Grade) i));
  g_string_append (out, "</dl>\n");
}

void
html_method (GString *out, const View *view)
{
  g_string_append (out, "<section id=\"method\"><h2>How this was made</h2>\n");
  g_string_append_printf (
      out,
      "<p>Made by %s %s from %u documents, without a network. Every figure "
      "above links to the sentence it stands in.</p>\n",
      PACKAGE_NAME, PACKAGE_VERSION, view->n_documents);
  append_plugins (out, view->input->plugins);
  append_conventions (out);
  append_glossary (out);
  g_string_append (out, "</section>\n");
}
