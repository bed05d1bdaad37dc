/* The corpus as a whole, in Markdown. */
#include "config.h"

#include "report/corpus.h"

static void
append_publishers (GString *out, const Statistics *statistics)
{
  g_string_append (
      out, "\n| Publisher | Claims | Fidelity to its origins | Outside the "
           "consensus |\n| --- | ---: | ---: | ---: |\n");
  for (guint i = 0; i < statistics->n_publishers; i++)
    {
      const PublisherStatistics *entry = &statistics->publishers[i];
      char fidelity[G_ASCII_DTOSTR_BUF_SIZE];
      char outside[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append (out, "| ");
      markdown_text (out, entry->publisher);
      g_string_append_printf (out, " | %u | %s | %s |\n", entry->claims,
                              corpus_number (entry->fidelity, fidelity),
                              corpus_number (entry->outlyingness, outside));
    }
}

static void
append_sources (GString *out, const Statistics *statistics)
{
  g_string_append (
      out, "\n| Origin | Kind | Questions with others | Fits them | "
           "Reliability before | learned |\n"
           "| --- | --- | ---: | ---: | ---: | ---: |\n");
  for (guint i = 0; i < statistics->n_sources; i++)
    {
      const Reliability *source = &statistics->sources[i];
      char fitting[G_ASCII_DTOSTR_BUF_SIZE], prior[G_ASCII_DTOSTR_BUF_SIZE];
      char learned[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append (out, "| ");
      markdown_text (out, corpus_source (statistics, i));
      g_string_append_printf (out, " | %s | %u | %s | %s | %s |\n",
                              origin_kind_name (source->kind),
                              source->questions,
                              corpus_number (source->fitting, fitting),
                              corpus_number (source->prior, prior),
                              corpus_number (source->learned, learned));
    }
}

static void
append_pairs (GString *out, const Statistics *statistics)
{
  if (statistics->n_pairs == 0)
    return;
  g_string_append (out, "\n| Origin | Beside | Questions | Not at odds | "
                        "Similarity |\n| --- | --- | ---: | ---: | ---: |\n");
  for (guint i = 0; i < statistics->n_pairs; i++)
    {
      const SourcePair *pair = &statistics->pairs[i];
      char similarity[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append (out, "| ");
      markdown_text (out, corpus_source (statistics, pair->a));
      g_string_append (out, " | ");
      markdown_text (out, corpus_source (statistics, pair->b));
      g_string_append_printf (out, " | %u | %u | %s |\n", pair->questions,
                              pair->fitting,
                              corpus_number (pair->similarity, similarity));
    }
}

void
corpus_markdown (GString *out, const View *view)
{
  g_autoptr (Arena) arena = arena_new ();
  Statistics statistics = corpus_statistics (view->input, arena);
  g_autofree char *sentence = corpus_sentence (&statistics);

  if (view->n_questions == 0)
    return;
  g_string_append (out, "\n## Agreement over all questions\n\n");
  markdown_text (out, sentence);
  g_string_append_c (out, '\n');
  if (statistics.n_publishers > 0)
    append_publishers (out, &statistics);
  if (statistics.n_sources > 0)
    append_sources (out, &statistics);
  append_pairs (out, &statistics);
}
