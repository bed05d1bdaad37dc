/* The corpus as a whole, in the HTML report. */
#include "config.h"

#include "report/corpus.h"
#include "report/markup.h"

static void
begin_table (GString *out, const char *heading, const char *const *columns)
{
  g_string_append_printf (out,
                          "<h3>%s</h3>\n<div class=\"scroll\" "
                          "tabindex=\"0\"><table>\n<thead><tr>",
                          heading);
  for (; *columns != NULL; columns++)
    g_string_append_printf (out, "<th scope=\"col\">%s</th>", *columns);
  g_string_append (out, "</tr></thead>\n<tbody>\n");
}

static void
end_table (GString *out)
{
  g_string_append (out, "</tbody></table></div>\n");
}

static void
append_name (GString *out, const char *tag, const char *name)
{
  g_string_append_printf (out, "<%s><bdi>", tag);
  markup_text (out, name);
  g_string_append_printf (out, "</bdi></%.2s>", tag);
}

static void
append_count (GString *out, guint count)
{
  g_string_append_printf (out, "<td class=\"n\">%u</td>", count);
}

static void
append_number (GString *out, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (out, "<td class=\"n\">%s</td>",
                          corpus_number (value, text));
}

static void
append_publishers (GString *out, const Statistics *statistics)
{
  static const char *const columns[]
      = { "Publisher", "Claims", "Fidelity to its origins",
          "Share outside the consensus", NULL };

  begin_table (out, "Publishers", columns);
  for (guint i = 0; i < statistics->n_publishers; i++)
    {
      const PublisherStatistics *entry = &statistics->publishers[i];

      g_string_append (out, "<tr>");
      append_name (out, "th scope=\"row\"", entry->publisher);
      append_count (out, entry->claims);
      append_number (out, entry->fidelity);
      append_number (out, entry->outlyingness);
      g_string_append (out, "</tr>\n");
    }
  end_table (out);
}

static void
append_sources (GString *out, const Statistics *statistics)
{
  static const char *const columns[]
      = { "Origin",       "Kind",
          "Questions with others", "Fits them",
          "Reliability assumed",  "Reliability learned", NULL };

  begin_table (out, "Origins", columns);
  for (guint i = 0; i < statistics->n_sources; i++)
    {
      const Reliability *source = &statistics->sources[i];

      g_string_append (out, "<tr>");
      append_name (out, "th scope=\"row\"", corpus_source (statistics, i));
      g_string_append_printf (out, "<td>%s</td>",
                              origin_kind_name (source->kind));
      append_count (out, source->questions);
      append_number (out, source->fitting);
      append_number (out, source->prior);
      append_number (out, source->learned);
      g_string_append (out, "</tr>\n");
    }
  end_table (out);
  g_string_append (
      out, "<p>Reliability is the lower tenth of what the evidence allows, "
           "from how well an origin fits the others; it never changes "
           "agreement.</p>\n");
}

static void
append_pairs (GString *out, const Statistics *statistics)
{
  static const char *const columns[]
      = { "Origin", "Beside", "Questions", "Not at odds", "Similarity",
          NULL };

  begin_table (out, "Origin beside origin", columns);
  for (guint i = 0; i < statistics->n_pairs; i++)
    {
      const SourcePair *pair = &statistics->pairs[i];

      g_string_append (out, "<tr>");
      append_name (out, "th scope=\"row\"",
                   corpus_source (statistics, pair->a));
      append_name (out, "td", corpus_source (statistics, pair->b));
      append_count (out, pair->questions);
      append_count (out, pair->fitting);
      append_number (out, pair->similarity);
      g_string_append (out, "</tr>\n");
    }
  end_table (out);
}

void
corpus_html (GString *out, const View *view)
{
  g_autoptr (Arena) arena = arena_new ();
  Statistics statistics = corpus_statistics (view->input, arena);
  g_autofree char *sentence = corpus_sentence (&statistics);

  if (view->n_questions == 0)
    return;
  g_string_append (out, "<section id=\"agreement\"><h2>Agreement over all "
                        "questions</h2>\n");
  markup_element (out, "p", sentence);
  g_string_append_c (out, '\n');
  if (statistics.n_publishers > 0)
    append_publishers (out, &statistics);
  if (statistics.n_sources > 0)
    append_sources (out, &statistics);
  if (statistics.n_pairs > 0)
    append_pairs (out, &statistics);
  g_string_append (out, "</section>\n");
}
