/* Whether a claim has been checked, and who is said not to have reported
 * it. */
#include "config.h"

#include "base/table.h"
#include "language/en/attributions.h"
#include "language/en/names.h"

#include <string.h>

#define LONGEST_LIST 40 /* words between "neither" and the verb */
#define MOST_SILENT 8
#define MOST_ADVERBS 5 /* words between "not" and "report" */

static const Verification verified = VERIFICATION_VERIFIED;
static const Verification unverified = VERIFICATION_UNVERIFIED;

static gboolean
load_phrase (const TableRow *row, gpointer data, GError **error)
{
  Language *language = data;
  const Verification *payload;

  if (strcmp (row->fields[1], "verified") == 0)
    payload = &verified;
  else if (strcmp (row->fields[1], "unverified") == 0)
    payload = &unverified;
  else
    return table_error (row, error,
                        "neither \"verified\" nor "
                        "\"unverified\"");
  lexicon_add (language->lexicon, row->fields[0], LEX_VERIFICATION, payload);
  return TRUE;
}

gboolean
verification_load (Language *language, GError **error)
{
  return table_read ("en/verification.tsv", 2, load_phrase, language, error);
}

/* A sentence that counts something speaks of that, one without of what was
 * said before. */
static gboolean
speaks_of_previous (const Sentence *sentence)
{
  return !sentence_has_quantity (sentence, QUANTITY_COUNT);
}

/* The verb of a report that AT begins. */
static gboolean
is_reporting_verb (const Sentence *sentence, guint at)
{
  guint end;

  return cue_at (sentence, at, CUE_CLAUSE | CUE_OBJECT, &end) != NULL
         && entity_covering (sentence, at) == NULL;
}

/* The names of those who speak in TOKENS[first, end). */
static const char *const *
names_within (const Analysis *analysis, const Sentence *sentence, guint first,
              guint end)
{
  const char **names
      = arena_new_array (analysis->arena, const char *, MOST_SILENT + 1);
  guint n = 0;

  for (guint i = 0; i < sentence->n_entities && n < MOST_SILENT; i++)
    {
      const EntityMention *entity = &sentence->entities[i];
      gboolean known = FALSE;

      if (entity->at.first_token < first || entity->at.end_token > end
          || (entity->kind != ENTITY_PARTY && entity->kind != ENTITY_COUNTRY)
          || (end > entity->at.end_token
              && sentence->tokens[entity->at.end_token].kind
                     == TOKEN_POSSESSIVE))
        continue;
      for (guint j = 0; j < n; j++)
        known = known || strcmp (names[j], entity->name) == 0;
      if (!known)
        names[n++] = entity->name;
    }
  return n > 0 ? names : NULL;
}

/* "neither A nor B reported casualties". */
static gboolean
neither_reports (const Sentence *sentence, guint at, guint *ret_verb)
{
  guint verb = at + 1;

  if (!token_equals (&sentence->tokens[at], "neither"))
    return FALSE;
  while (verb < sentence->n_tokens && verb < at + LONGEST_LIST
         && !is_reporting_verb (sentence, verb))
    verb++;
  *ret_verb = verb;
  return verb < sentence->n_tokens && is_reporting_verb (sentence, verb);
}

static gboolean
neither (const Analysis *analysis, const Sentence *sentence, guint at,
         VerificationMention *ret)
{
  guint verb;

  if (!neither_reports (sentence, at, &verb))
    return FALSE;
  ret->silent = names_within (analysis, sentence, at, verb);
  ret->at = tokens_range (sentence, at, verb + 1);
  return ret->silent != NULL;
}

static gboolean
is_auxiliary (const Sentence *sentence, guint at)
{
  return at < sentence->n_tokens
         && (token_function (&sentence->tokens[at]) & (WORD_DO | WORD_HAVE))
                != 0;
}

/* "X did not report", "X has not commented". */
static gboolean
does_not_report (const Sentence *sentence, guint at, guint *ret_verb)
{
  guint verb = at;

  if (at < 2 || !is_auxiliary (sentence, at - 1))
    return FALSE;
  /* "did not immediately report", "did not at first report". */
  do
    verb++;
  while (verb < sentence->n_tokens && verb < at + MOST_ADVERBS
         && sentence->tokens[verb].kind == TOKEN_WORD
         && !is_reporting_verb (sentence, verb));
  *ret_verb = verb;
  return verb < sentence->n_tokens && is_reporting_verb (sentence, verb);
}

static gboolean
did_not (const Analysis *analysis, const Sentence *sentence, guint at,
         VerificationMention *ret)
{
  guint verb, start;

  if (!does_not_report (sentence, at, &verb))
    return FALSE;
  start = phrase_start (sentence, at - 1);
  ret->silent = names_within (analysis, sentence, start, at - 1);
  ret->at = tokens_range (sentence, start, verb + 1);
  return ret->silent != NULL;
}

/* "and nor did Y", behind "X did not report". */
static gboolean
is_nor_did (const Sentence *sentence, guint at)
{
  return token_equals (&sentence->tokens[at], "nor")
         && is_auxiliary (sentence, at + 1);
}

static gboolean
nor_did (const Analysis *analysis, const Sentence *sentence, guint at,
         VerificationMention *ret)
{
  guint end = at + 2;

  if (end >= sentence->n_tokens || !is_nor_did (sentence, at))
    return FALSE;
  while (end < sentence->n_tokens && end < at + LONGEST_LIST
         && (token_function (&sentence->tokens[end]) & WORD_RELATIVE) == 0
         && sentence->tokens[end].mark != ',')
    end++;
  ret->silent = names_within (analysis, sentence, at + 2, end);
  ret->at = tokens_range (sentence, at, end);
  return ret->silent != NULL;
}

static gboolean
match_phrase (const Sentence *sentence, guint at, VerificationMention *ret)
{
  const LexEntry *entry = lexicon_match (sentence->tokens, at,
                                         sentence->n_tokens, LEX_VERIFICATION);

  if (entry == NULL)
    return FALSE;
  ret->at = tokens_range (sentence, at, at + entry->n_words);
  ret->verification = *(const Verification *)entry->payload;
  return TRUE;
}

static gboolean
is_negation (const Token *token)
{
  return (token_function (token) & WORD_NEGATION) != 0;
}

/* FALSE for a sentence that has no word that a mention begins with.  Behind a
 * negation stands a verb of saying, or "did". */
static gboolean
may_verify (const Sentence *sentence)
{
  guint function = sentence->traits.function;

  return sentence_has (sentence, LEX_VERIFICATION)
         || ((function & WORD_NEGATION) != 0
             && (sentence_has (sentence, LEX_CUE)
                 || (function & (WORD_DO | WORD_HAVE)) != 0));
}

/* FALSE for a word that no mention begins with: a quick test. */
static inline gboolean
is_first_word (const Token *token)
{
  return token_starts (token, LEX_VERIFICATION) || is_negation (token);
}

/* FALSE where no negation at AT says who has not reported.  Where names are
 * not known yet, more may. */
static gboolean
may_tell_silent (const Sentence *sentence, guint at)
{
  guint verb;

  return is_negation (&sentence->tokens[at])
         && (neither_reports (sentence, at, &verb)
             || does_not_report (sentence, at, &verb)
             || is_nor_did (sentence, at));
}

/* Names and figures are asked for only where they matter. */
static gboolean
mention_at (Analysis *analysis, guint index, guint at,
            VerificationMention *ret)
{
  const Sentence *sentence = &analysis->sentences[index];

  *ret = (VerificationMention) { .verification = VERIFICATION_NONE };
  if (!match_phrase (sentence, at, ret))
    {
      if (!may_tell_silent (sentence, at))
        return FALSE;
      analysis_sentence (analysis, index, STAGE_ENTITIES);
      if (!neither (analysis, sentence, at, ret)
          && !did_not (analysis, sentence, at, ret)
          && !nor_did (analysis, sentence, at, ret))
        return FALSE;
    }
  if (sentence_may_have_figures (sentence))
    analysis_sentence (analysis, index, STAGE_QUANTITIES);
  ret->previous = speaks_of_previous (sentence);
  return TRUE;
}

void
english_verifications (Analysis *analysis, guint index)
{
  Sentence *sentence = &analysis->sentences[index];
  ArenaArray found = { 0 };

  if (!may_verify (sentence))
    return;
  for (guint i = 0; i < sentence->n_tokens; i++)
    {
      VerificationMention mention;

      if (!is_first_word (&sentence->tokens[i])
          || !mention_at (analysis, index, i, &mention))
        continue;
      arena_array_add (analysis->arena, &found, mention);
      i = MAX (i + 1, mention.at.end_token) - 1;
    }
  sentence->verifications = found.data;
  sentence->n_verifications = found.len;
}
