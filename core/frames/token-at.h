/* What stands at a token of a sentence, behind whose end nothing stands. */
#ifndef CONCORDAT_FRAMES_TOKEN_AT_H
#define CONCORDAT_FRAMES_TOKEN_AT_H

#include "language/en/english.h"

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

static inline gboolean
class_at (const Sentence *sentence, guint token, guint64 classes)
{
  return token < sentence->n_tokens
         && (token_class (&sentence->tokens[token]) & classes) != 0;
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
