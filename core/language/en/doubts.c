/* What a sentence itself says is not so, or leaves open: "there is no evidence
 * that ...", "reports that ... are false", "whether ...". */
#include "config.h"

#include "base/table.h"
#include "language/en/attributions.h"
#include "language/en/names.h"

#include <string.h>

#define NEGATION_REACH 3 /* words from "no" to "evidence" */
#define LONGEST_LINK 5   /* words from "evidence" to "that" */

typedef enum
{
  USE_NEGATED, /* "no evidence that" */
  USE_THAT,    /* "unlikely that", "reports that ... are false" */
  USE_CLAUSE,  /* "whether" */
} DoubtUse;

/* Payload of LEX_DOUBT. */
typedef struct
{
  gboolean denied;
  DoubtUse use;
} DoubtWord;

static gboolean
load_word (const TableRow *row, gpointer data, GError **error)
{
  static const char *const uses[] = { "negated", "that", "clause" };
  Language *language = data;
  DoubtWord *word = arena_new_struct (language->arena, DoubtWord);
  guint use = 0;

  while (use < G_N_ELEMENTS (uses) && strcmp (uses[use], row->fields[2]) != 0)
    use++;
  if (use == G_N_ELEMENTS (uses))
    return table_error (row, error, "unknown use \"%s\"", row->fields[2]);
  if (strcmp (row->fields[1], "denied") != 0
      && strcmp (row->fields[1], "open") != 0)
    return table_error (row, error, "neither \"denied\" nor \"open\"");
  word->denied = row->fields[1][0] == 'd';
  word->use = (DoubtUse) use;
  lexicon_add (language->lexicon, row->fields[0], LEX_DOUBT, word);
  return TRUE;
}

gboolean
doubts_load (Language *language, GError **error)
{
  return table_read ("en/doubts.tsv", 3, load_word, language, error);
}

/* "But", "although": what was said before does not hold of what follows. */
static gboolean
is_contrast (const Token *token)
{
  return token_equals (token, "but") || token_equals (token, "although")
         || token_equals (token, "though") || token_equals (token, "while")
         || token_equals (token, "whereas");
}

guint
doubted_end (const Sentence *sentence, guint first)
{
  for (guint i = first; i < sentence->n_tokens; i++)
    if (token_is_mark (&sentence->tokens[i], ';')
        || token_is_mark (&sentence->tokens[i], MARK_CLOSE_QUOTE)
        || (i > first && is_contrast (&sentence->tokens[i])
            && !token_equals (&sentence->tokens[i - 1], "all")))
      return i;
  return sentence->n_tokens;
}

/* A condition, and what is not known, ends at a comma, too. */
static guint
clause_end (const Sentence *sentence, guint first)
{
  guint end = doubted_end (sentence, first);

  for (guint i = first; i < end; i++)
    if (token_is_mark (&sentence->tokens[i], ','))
      return i;
  return end;
}

static gboolean
is_negated (const Sentence *sentence, guint at)
{
  for (guint i = at; i-- > 0 && i + NEGATION_REACH >= at;)
    {
      if (sentence->tokens[i].kind == TOKEN_MARK)
        return FALSE;
      if (token_function (&sentence->tokens[i]) & WORD_NEGATION)
        return TRUE;
    }
  return FALSE;
}

/* Behind "that", "whether" or "if", which stands at AT or within REACH words
 * behind; 0: it does not. */
static guint
pass_link (const Sentence *sentence, guint at, guint reach)
{
  for (guint i = at; i < sentence->n_tokens && i < at + reach; i++)
    {
      const Token *token = &sentence->tokens[i];

      if (token->kind == TOKEN_MARK)
        return 0;
      if (token_equals (token, "that") || token_equals (token, "whether")
          || token_equals (token, "if"))
        return i + 1;
    }
  return 0;
}

/* "Reports that 30 people were killed are false": behind "that" or "of";
 * *RET_END is where the other verb stands.  0: AT ends no such sentence. */
static guint
told_of (const Sentence *sentence, guint at, guint *ret_end)
{
  guint be = at;

  *ret_end = 0;
  while (be > 0
         && ((token_function (&sentence->tokens[be - 1]) & WORD_ADVERB)
             || token_ends (&sentence->tokens[be - 1], "ly")))
    be--;
  if (be == 0
      || (token_function (&sentence->tokens[be - 1]) & WORD_BE) == 0)
    return 0;
  *ret_end = be - 1;
  for (guint i = be - 1; i-- > 1;)
    if ((token_equals (&sentence->tokens[i], "that")
         || token_equals (&sentence->tokens[i], "of"))
        && (token_class (&sentence->tokens[i - 1]) & CLASS_TOLD))
      return i + 1;
  return 0;
}

/* "The false report of 30 deaths": behind "of"; 0: NEXT begins no such. */
static guint
told_behind (const Sentence *sentence, guint next)
{
  return next + 1 < sentence->n_tokens
                 && token_equals (&sentence->tokens[next + 1], "of")
                 && (token_class (&sentence->tokens[next]) & CLASS_TOLD)
             ? next + 2
             : 0;
}

/* "If not thousands", "even if": no condition. */
static gboolean
is_condition (const Sentence *sentence, guint at, guint next)
{
  return next < sentence->n_tokens
         && (token_function (&sentence->tokens[next]) & WORD_NEGATION) == 0
         && !token_equals (&sentence->tokens[next], "any")
         && !(at > 0
              && (token_equals (&sentence->tokens[at - 1], "even")
                  || token_equals (&sentence->tokens[at - 1], "as")));
}

/* The tokens that the doubt at tokens [AT, NEXT) is about.  ASKED: "is it true
 * that" asserts as little as "it is not true that". */
static gboolean
find_content (const Sentence *sentence, const DoubtWord *word, gboolean asked,
              guint at, guint next, guint *ret_first, guint *ret_end)
{
  guint first = 0;

  switch (word->use)
    {
    case USE_NEGATED:
      if (asked || is_negated (sentence, at))
        first = pass_link (sentence, next, LONGEST_LINK);
      break;
    case USE_THAT:
      first = pass_link (sentence, next, 2);
      if (first == 0)
        first = told_behind (sentence, next);
      if (first == 0 && word->denied)
        {
          *ret_first = told_of (sentence, at, ret_end);
          return *ret_first > 0 && *ret_first < *ret_end;
        }
      break;
    case USE_CLAUSE:
      *ret_first = next;
      *ret_end = clause_end (sentence, next);
      return is_condition (sentence, at, next) && next < *ret_end;
    }
  *ret_first = first;
  *ret_end = doubted_end (sentence, first);
  return first > 0 && first < *ret_end;
}

/* "Did 30 people die?": up to the mark, or to a clause about somebody, as what
 * that tells is taken for granted; 0: SENTENCE asks nothing so. */
static guint
question_end (const Sentence *sentence, guint first)
{
  guint end = first + 1;

  for (guint i = first; i < sentence->n_tokens; i++)
    if (token_is_mark (&sentence->tokens[i], '?'))
      return end;
    else if (end == i
             && ((token_function (&sentence->tokens[i]) & WORD_RELATIVE) == 0
                 || token_equals (&sentence->tokens[i], "that")))
      end++;
  return 0;
}

/* "Had 30 people died, we would know": up to the comma; 0: SENTENCE begins
 * with no such condition. */
static guint
inversion_end (const Sentence *sentence, guint first)
{
  static const char *const words[] = { "had", "should", "were" };
  guint end = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (token_equals (&sentence->tokens[first], words[i]))
      end = clause_end (sentence, first);
  return end < sentence->n_tokens
                 && token_is_mark (&sentence->tokens[end], ',')
             ? end
             : 0;
}

/* Adds what a sentence that begins with its verb asks or supposes. */
static void
find_inversion (Analysis *analysis, const Sentence *sentence,
                ArenaArray *found)
{
  const guint verbs = WORD_BE | WORD_HAVE | WORD_DO | WORD_MODAL;
  guint first = sentence->n_tokens > 0
                && token_is_mark (&sentence->tokens[0], MARK_OPEN_QUOTE);
  guint end;

  if (first + 1 >= sentence->n_tokens
      || (token_function (&sentence->tokens[first]) & verbs) == 0)
    return;
  end = question_end (sentence, first);
  if (end == 0)
    end = inversion_end (sentence, first);
  if (end > first + 1)
    {
      DoubtMention mention
          = { .cue = tokens_range (sentence, first, first + 1),
              .content = tokens_range (sentence, first, end) };

      arena_array_add (analysis->arena, found, mention);
    }
}

void
doubts_find (Analysis *analysis, guint index)
{
  Sentence *sentence = &analysis->sentences[index];
  ArenaArray found = { 0 };
  gboolean asked;

  find_inversion (analysis, sentence, &found);
  asked = found.len > 0;
  sentence->doubts = found.data;
  sentence->n_doubts = found.len;
  if (!sentence_has (sentence, LEX_DOUBT))
    return;
  for (guint i = 0; i < sentence->n_tokens; i++)
    for (const LexEntry *entry = lexicon_match (
             sentence->tokens, i, sentence->n_tokens, LEX_DOUBT);
         entry != NULL; entry = lexicon_next_meaning (entry))
      {
        const DoubtWord *word = entry->payload;
        guint next = i + entry->n_words, first, end;

        if (find_content (sentence, word, asked, i, next, &first, &end))
          {
            DoubtMention mention = { .cue = tokens_range (sentence, i, next),
                                     .content = tokens_range (sentence, first,
                                                              end),
                                     .denied = word->denied && !asked };

            arena_array_add (analysis->arena, &found, mention);
            break;
          }
      }
  sentence->doubts = found.data;
  sentence->n_doubts = found.len;
}
