/* What stands at a token of a sentence, behind whose end nothing stands. */
#ifndef CONCORDAT_FRAMES_TOKEN_AT_H
#define CONCORDAT_FRAMES_TOKEN_AT_H

#include "language/analysis.h"

G_BEGIN_DECLS

static inline guint
function_at (const Sentence *sentence, guint token)
{
  return token < sentence->n_tokens ? sentence->tokens[token].function : 0;
}

static inline gboolean
mark_at (const Sentence *sentence, guint token, guint32 mark)
{
  return token < sentence->n_tokens
         && token_is_mark (&sentence->tokens[token], mark);
}

/* Where the compiler knows WORD it is one comparison. */
static inline gboolean
word_at (const Sentence *sentence, guint token, const char *word)
{
  return token < sentence->n_tokens
         && token_equals (&sentence->tokens[token], word);
}

/* TRUE for a word that is known and ends with the two letters of ENDING. */
static inline gboolean
token_ends (const Token *token, const char *ending)
{
  return token->word != NULL && token->word->length >= 2
         && memcmp (token->word->text + token->word->length - 2, ending, 2)
                == 0;
}

/* TRUE for the "but" of "all but eight". */
static inline gboolean
excepts_at (const Sentence *sentence, guint token)
{
  return token > 0 && word_at (sentence, token - 1, "all")
         && (word_at (sentence, token, "but")
             || word_at (sentence, token, "except"));
}

G_END_DECLS

#endif
