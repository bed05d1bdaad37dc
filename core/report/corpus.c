/* The words for the corpus as a whole. */
#include "config.h"

#include "report/corpus.h"

#include <math.h>

Statistics
corpus_statistics (const ReportInput *input, Arena *arena)
{
  return statistics_find (input->claims, input->n_claims, input->findings,
                          input->n_findings, arena);
}

char *
corpus_number (double value, char *buffer)
{
  if (isnan (value))
    g_strlcpy (buffer, "-", G_ASCII_DTOSTR_BUF_SIZE);
  else
    g_ascii_formatd (buffer, G_ASCII_DTOSTR_BUF_SIZE, "%.2f",
                     fabs (value) < 0.005 ? 0 : value);
  return buffer;
}

const char *
corpus_source (const Statistics *statistics, guint index)
{
  const Reliability *source = &statistics->sources[index];

  return source->name != NULL ? source->name : source->key;
}

static void
append_alpha (GString *text, const char *what, const Alpha *alpha)
{
  char value[G_ASCII_DTOSTR_BUF_SIZE], low[G_ASCII_DTOSTR_BUF_SIZE];
  char high[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (alpha->value))
    return;
  g_string_append_printf (text, " %s %s (%s to %s, %u questions).", what,
                          corpus_number (alpha->value, value),
                          corpus_number (alpha->low, low),
                          corpus_number (alpha->high, high), alpha->units);
}

char *
corpus_sentence (const Statistics *statistics)
{
  GString *text = g_string_new (NULL);

  if (isnan (statistics->gap.value) && isnan (statistics->ratio.value))
    g_string_append_printf (
        text,
        statistics->gap.units < 2
            ? "On %u %s two named origins or more give a figure; agreement "
              "over the whole takes two such questions at least."
            : "On %u %s two named origins or more give a figure, but these "
              "figures hardly differ from question to question, so that "
              "agreement beyond chance cannot be told.",
        statistics->gap.units,
        statistics->gap.units == 1 ? "question" : "questions");
  else
    {
      g_string_append (
          text, "Krippendorff's alpha is 1 where named origins always agree "
                "and 0 where they agree no more than by chance; 0.80 is "
                "usually asked for. With 95 % intervals:");
      append_alpha (text, "for what the words allow", &statistics->gap);
      append_alpha (text, "For the figures as stated, by their ratio",
                    &statistics->ratio);
      append_alpha (text, "By their difference", &statistics->interval);
      append_alpha (text, "Counting every difference alike",
                    &statistics->nominal);
    }
  return g_string_free (text, FALSE);
}
