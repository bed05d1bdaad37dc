/* Sentences that say that nothing is known: "no immediate reports of
 * casualties".  They make no claim but are told. */
#include "config.h"

#include "language/en/attributions.h"
#include "language/en/names.h"

#define LONGEST_GAP 6 /* words between "no" and what it is about */

/* The measure that a noun of harm speaks of; NULL for other words. */
static const char *
measure_of (const Analysis *analysis, const Token *token)
{
  static const struct
  {
    const char *word;
    const char *measure;
  } nouns[] = {
    { "casualties", "casualties" },
    { "casualty", "casualties" },
    { "victims", "casualties" },
    { "losses", "casualties" },
    { "deaths", "killed" },
    { "fatalities", "killed" },
    { "dead", "killed" },
    { "killed", "killed" },
    { "killings", "killed" },
    { "life", "killed" },
    { "injuries", "injured" },
    { "injured", "injured" },
    { "wounded", "injured" },
    { "displaced", "displaced" },
    { "displacement", "displaced" },
    { "evacuations", "displaced" },
    { "damage", "damage" },
    { "damages", "damage" },
    { "destruction", "damage" },
    { "missing", "missing" },
    { "abductions", "abducted" },
    { "arrests", "captured" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (token_reads (analysis, token, nouns[i].word))
      return nouns[i].measure;
  return NULL;
}

static gboolean
is_one_of (const Analysis *analysis, const Token *token,
           const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (token_reads (analysis, token, words[i]))
      return TRUE;
  return FALSE;
}

static const char *const news_nouns[]
    = { "report", "reports", "word",    "news",       "information",
        "detail", "details", "figures", "indication", NULL };
static const char *const news_verbs[]
    = { "reported",  "confirmed", "announced", "recorded", "registered",
        "mentioned", "given",     "known",     NULL };
static const char *const active_verbs[]
    = { "report", "reported", "mention", "mentioned", "give", NULL };

/* The next noun of harm within the gap; its token in *ret_at. */
static const char *
measure_within (const Analysis *analysis, const Sentence *sentence,
                guint first, guint *ret_at)
{
  for (guint i = first; i < sentence->n_tokens && i < first + LONGEST_GAP; i++)
    {
      const char *measure = measure_of (analysis, &sentence->tokens[i]);

      if (sentence->tokens[i].kind == TOKEN_MARK
          && sentence->tokens[i].mark != ',')
        return NULL;
      if (measure != NULL)
        {
          *ret_at = i;
          return measure;
        }
    }
  return NULL;
}

/* "no immediate reports of casualties", "no word on casualties". */
static const char *
no_reports (const Analysis *analysis, const Sentence *sentence, guint no,
            guint *ret_end)
{
  for (guint i = no + 1; i < sentence->n_tokens && i < no + LONGEST_GAP; i++)
    {
      if (sentence->tokens[i].kind == TOKEN_MARK)
        return NULL;
      if (is_one_of (analysis, &sentence->tokens[i], news_nouns))
        return measure_within (analysis, sentence, i + 1, ret_end);
    }
  return NULL;
}

/* "no casualties were immediately reported". */
static const char *
none_reported (const Analysis *analysis, const Sentence *sentence, guint no,
               guint *ret_end)
{
  guint noun;
  const char *measure = measure_within (analysis, sentence, no + 1, &noun);
  gboolean be = FALSE;

  if (measure == NULL)
    return NULL;
  for (guint i = noun + 1;
       i < sentence->n_tokens && i < noun + LONGEST_GAP + 2; i++)
    {
      if (token_function (&sentence->tokens[i]) & WORD_BE)
        be = TRUE;
      if (be && is_one_of (analysis, &sentence->tokens[i], news_verbs))
        {
          *ret_end = i;
          return measure;
        }
    }
  return NULL;
}

/* "did not report any casualties". */
static const char *
not_reported (const Analysis *analysis, const Sentence *sentence,
              guint negation, guint *ret_end)
{
  for (guint i = negation + 1; i < sentence->n_tokens && i < negation + 4; i++)
    if (is_one_of (analysis, &sentence->tokens[i], active_verbs))
      return measure_within (analysis, sentence, i + 1, ret_end);
  return NULL;
}

static const char *
source_of (const Sentence *sentence, guint at)
{
  for (guint i = 0; i < sentence->n_attributions; i++)
    if (at >= sentence->attributions[i].content.first_token
        && at < sentence->attributions[i].content.end_token)
      return sentence->attributions[i].name;
  return NULL;
}

void
nonreports_find (Analysis *analysis, guint index)
{
  Sentence *sentence = &analysis->sentences[index];
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (NonReport));

  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      NonReport report = { .measure = NULL };
      guint end = i;

      if ((token_function (&sentence->tokens[i]) & WORD_NEGATION) == 0)
        continue;
      if (token_equals (&sentence->tokens[i], "no"))
        {
          report.measure = no_reports (analysis, sentence, i, &end);
          if (report.measure == NULL)
            report.measure = none_reported (analysis, sentence, i, &end);
        }
      else
        report.measure = not_reported (analysis, sentence, i, &end);
      if (report.measure == NULL)
        continue;
      report.at = tokens_range (sentence, i, end + 1);
      report.source = source_of (sentence, i);
      g_array_append_val (found, report);
      i = end;
    }
  sentence->n_nonreports = found->len;
  if (found->len > 0)
    sentence->nonreports = arena_memdup (analysis->arena, found->data,
                                         found->len * sizeof (NonReport));
}
