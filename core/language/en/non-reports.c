/* Sentences that say that nothing is known: "no immediate reports of
 * casualties".  They make no claim but are told. */
#include "config.h"

#include "base/table.h"
#include "language/en/attributions.h"
#include "language/en/names.h"

#include <string.h>

#define LONGEST_GAP 6 /* words between "no" and what it is about */

typedef enum
{
  PART_HARM,    /* casualties, deaths: what is not reported */
  PART_NEWS,    /* reports, word: "no reports of" */
  PART_PASSIVE, /* reported: "no deaths were reported" */
  PART_ACTIVE,  /* report: "did not report deaths" */
} NonReportPart;

typedef struct
{
  NonReportPart part;
  const char *measure; /* of harm */
} NonReportWord;

static gboolean
load_word (const TableRow *row, gpointer data, GError **error)
{
  static const char *const parts[] = { "harm", "news", "passive", "active" };
  Language *language = data;
  NonReportWord *word = arena_new_struct (language->arena, NonReportWord);
  guint part = 0;

  while (part < G_N_ELEMENTS (parts)
         && strcmp (parts[part], row->fields[1]) != 0)
    part++;
  if (part == G_N_ELEMENTS (parts))
    return table_error (row, error, "unknown part \"%s\"", row->fields[1]);
  word->part = (NonReportPart) part;
  word->measure = arena_strdup (language->arena, table_field (row, 2));
  if (word->part == PART_HARM && word->measure == NULL)
    return table_error (row, error, "a word of harm needs its measure");
  lexicon_add (language->lexicon, row->fields[0],
               word->part == PART_HARM ? LEX_HARM : LEX_NEWS, word);
  return TRUE;
}

gboolean
non_reports_load (Language *language, GError **error)
{
  return table_read ("en/non-reports.tsv", 3, load_word, language, error);
}

/* The measure that a noun of harm speaks of; NULL for other words. */
static const char *
measure_of (const Sentence *sentence, guint token)
{
  const LexEntry *entry = lexicon_match (sentence->tokens, token,
                                         sentence->n_tokens, LEX_HARM);

  return entry != NULL ? ((const NonReportWord *) entry->payload)->measure
                       : NULL;
}

static gboolean
is_part (const Sentence *sentence, guint token, NonReportPart part)
{
  const LexEntry *entry = lexicon_match (sentence->tokens, token,
                                         sentence->n_tokens, LEX_NEWS);

  for (; entry != NULL; entry = lexicon_next_meaning (entry))
    if (((const NonReportWord *) entry->payload)->part == part)
      return TRUE;
  return FALSE;
}

/* The next noun of harm within the gap; its token in *ret_at. */
static const char *
measure_within (const Sentence *sentence, guint first, guint *ret_at)
{
  for (guint i = first; i < sentence->n_tokens && i < first + LONGEST_GAP; i++)
    {
      const char *measure = measure_of (sentence, i);

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
no_reports (const Sentence *sentence, guint no, guint *ret_end)
{
  for (guint i = no + 1; i < sentence->n_tokens && i < no + LONGEST_GAP; i++)
    {
      if (sentence->tokens[i].kind == TOKEN_MARK)
        return NULL;
      if (is_part (sentence, i, PART_NEWS))
        return measure_within (sentence, i + 1, ret_end);
    }
  return NULL;
}

/* "no casualties were immediately reported". */
static const char *
none_reported (const Sentence *sentence, guint no, guint *ret_end)
{
  guint noun;
  const char *measure = measure_within (sentence, no + 1, &noun);
  gboolean be = FALSE;

  if (measure == NULL)
    return NULL;
  for (guint i = noun + 1;
       i < sentence->n_tokens && i < noun + LONGEST_GAP + 2; i++)
    {
      if (token_function (&sentence->tokens[i]) & WORD_BE)
        be = TRUE;
      if (be && is_part (sentence, i, PART_PASSIVE))
        {
          *ret_end = i;
          return measure;
        }
    }
  return NULL;
}

/* "did not report any casualties". */
static const char *
not_reported (const Sentence *sentence, guint negation, guint *ret_end)
{
  for (guint i = negation + 1; i < sentence->n_tokens && i < negation + 4; i++)
    if (is_part (sentence, i, PART_ACTIVE))
      return measure_within (sentence, i + 1, ret_end);
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

/* FALSE where a word is missing that each of them holds. */
static gboolean
may_say_nothing (const Sentence *sentence)
{
  return sentence_has (sentence, LEX_NEWS) && sentence_has (sentence, LEX_HARM)
         && (sentence->traits.function & WORD_NEGATION) != 0;
}

void
nonreports_find (Analysis *analysis, guint index)
{
  Sentence *sentence = &analysis->sentences[index];
  ArenaArray found = { 0 };

  if (!may_say_nothing (sentence))
    return;
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      NonReport report = { .measure = NULL };
      guint end = i;

      if ((token_function (&sentence->tokens[i]) & WORD_NEGATION) == 0)
        continue;
      if (token_equals (&sentence->tokens[i], "no"))
        {
          report.measure = no_reports (sentence, i, &end);
          if (report.measure == NULL)
            report.measure = none_reported (sentence, i, &end);
        }
      else
        report.measure = not_reported (sentence, i, &end);
      if (report.measure == NULL)
        continue;
      report.at = tokens_range (sentence, i, end + 1);
      report.source = source_of (sentence, i);
      arena_array_add (analysis->arena, &found, report);
      i = end;
    }
  sentence->nonreports = found.data;
  sentence->n_nonreports = found.len;
}
