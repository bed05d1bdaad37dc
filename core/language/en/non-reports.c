/* Sentences that say that nothing is known, "no immediate reports of
 * casualties", or that nobody was harmed, "no one was killed".  They make no
 * claim but are told. */
#include "config.h"

#include "base/table.h"
#include "language/en/attributions.h"
#include "language/en/names.h"

#include <string.h>

#define LONGEST_GAP 6 /* words between "no" and what it is about */
#define MOST_MODIFIERS 3 /* between "no" and its noun */

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

static guint
function_of (const Sentence *sentence, guint at)
{
  return at < sentence->n_tokens ? token_function (&sentence->tokens[at]) : 0;
}

static gboolean
is_word (const Sentence *sentence, guint at, const char *word)
{
  return at < sentence->n_tokens && token_equals (&sentence->tokens[at], word);
}

/* Behind the noun of "no Turkish soldiers" at NO, which MEASURE may be of, "no
 * further injuries" says that there were some before; 0: there is none. */
static guint
no_noun_end (const Sentence *sentence, guint no, const char **ret_measure)
{
  for (guint i = no + 1;
       i < sentence->n_tokens && i <= no + 1 + MOST_MODIFIERS; i++)
    {
      const Token *token = &sentence->tokens[i];

      *ret_measure = measure_of (sentence, i);
      if (token->kind != TOKEN_WORD || token_function (token) != 0
          || token_class (token) & CLASS_OF_BEFORE
          || token_starts (token, LEX_NUMBER) || is_word (sentence, i, "further")
          || is_word (sentence, i, "new") || is_word (sentence, i, "fewer")
          || is_word (sentence, i, "less"))
        return 0;
      if (*ret_measure != NULL || token_starts (token, LEX_PERSON))
        return i + 1;
    }
  return 0;
}

/* Behind the subject of "no one was", "nobody was", "none of the crew was" at
 * AT; 0: none stands there. */
static guint
nobody_end (const Sentence *sentence, guint at)
{
  if (is_word (sentence, at, "nobody"))
    return at + 1;
  if (is_word (sentence, at, "no") && is_word (sentence, at + 1, "one"))
    return at + 2;
  if (!is_word (sentence, at, "none"))
    return 0;
  if (!is_word (sentence, at + 1, "of"))
    return at + 1;
  for (guint i = at + 2; i < at + 2 + LONGEST_GAP; i++)
    if (function_of (sentence, i) & (WORD_BE | WORD_HAVE))
      return i;
  return 0;
}

/* What befell nobody: the verb behind the subject that ends at AT, "has been
 * killed", "died". */
static const char *
harm_behind (const Sentence *sentence, guint at, guint *ret_end)
{
  while (function_of (sentence, at) & (WORD_BE | WORD_HAVE | WORD_ADVERB))
    at++;
  *ret_end = at;
  return at < sentence->n_tokens ? measure_of (sentence, at) : NULL;
}

/* "No one was killed", "no soldiers died", "there were no deaths", "caused no
 * injuries". */
static const char *
nobody_harmed (const Sentence *sentence, guint at, guint *ret_end)
{
  guint end = nobody_end (sentence, at);
  const char *measure;

  if (end > 0 && at > 0 && measure_of (sentence, at - 1) != NULL)
    {
      *ret_end = end - 1; /* "killed no one" */
      return measure_of (sentence, at - 1);
    }
  if (end > 0)
    return harm_behind (sentence, end, ret_end);
  if (!is_word (sentence, at, "no"))
    return NULL;
  end = no_noun_end (sentence, at, &measure);
  if (end == 0)
    return NULL;
  *ret_end = end - 1;
  return measure != NULL ? measure : harm_behind (sentence, end, ret_end);
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
  return sentence_has (sentence, LEX_HARM)
         && (sentence->traits.function & WORD_NEGATION) != 0;
}

/* Adds what the words in [FIRST, END] say of MEASURE to FOUND. */
static void
add_nonreport (Analysis *analysis, const Sentence *sentence, guint first,
               guint end, const char *measure, ArenaArray *found)
{
  NonReport report = { .at = tokens_range (sentence, first, end + 1),
                       .measure = measure,
                       .source = source_of (sentence, first) };

  arena_array_add (analysis->arena, found, report);
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
      const char *measure = NULL;
      guint first = i, end = i;

      if ((token_function (&sentence->tokens[i]) & WORD_NEGATION) == 0)
        continue;
      if (is_word (sentence, i, "no"))
        {
          measure = no_reports (sentence, i, &end);
          if (measure == NULL)
            measure = none_reported (sentence, i, &end);
        }
      else
        measure = not_reported (sentence, i, &end);
      if (measure == NULL)
        measure = nobody_harmed (sentence, i, &end);
      if (measure == NULL)
        continue;
      add_nonreport (analysis, sentence, first, end, measure, &found);
      i = end;
      /* "killed or injured" */
      if ((function_of (sentence, end + 1) & WORD_CONJUNCTION)
          && end + 2 < sentence->n_tokens
          && (measure = measure_of (sentence, end + 2)) != NULL)
        add_nonreport (analysis, sentence, first, i = end + 2, measure,
                       &found);
    }
  sentence->nonreports = found.data;
  sentence->n_nonreports = found.len;
}
