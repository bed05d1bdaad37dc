/* The grammar of numbers in words and digits: a running total over tokens,
 * which ends where the next word cannot belong to the same number. */
#include "config.h"

#include "language/en/numbers.h"

#include <math.h>

/* ".5": the point and its digits are two tokens. */
static gboolean
start_point (NumberReader *reader, guint first)
{
  const Token *tokens = reader->tokens;
  guint length;

  if (first + 1 >= reader->end || !token_is_mark (&tokens[first], '.')
      || tokens[first + 1].kind != TOKEN_NUMBER
      || !number_adjacent (reader, first + 1)
      || number_adjacent (reader, first))
    return FALSE;
  length = tokens[first + 1].end - tokens[first + 1].start;
  if (tokens[first + 1].number >= pow (10, length))
    return FALSE;
  total_add (reader, tokens[first + 1].number / pow (10, length), 0);
  reader->digits = TRUE;
  reader->at = first + 2;
  total_read_on (reader);
  return TRUE;
}

static gboolean
start_number (NumberReader *reader, guint first)
{
  const NumberWord *word;

  if (reader->tokens[first].kind == TOKEN_NUMBER)
    total_take_digits (reader, first);
  else if (number_article_at (reader, first))
    {
      guint at = number_pass_hyphen (reader, first + 1);

      word = number_word_of (reader, at);
      if (word == NULL || word->plural || word->ordinal
          || word->class < CLASS_HUNDRED || word->class > CLASS_DOZEN
          || word->value == 20 || !total_take_word (reader, at, word))
        return FALSE;
    }
  else
    {
      word = number_word_of (reader, first);
      if (word == NULL || !total_take_word (reader, first, word))
        return FALSE;
    }
  total_read_on (reader);
  share_take_denominator (reader);
  return TRUE;
}

/* FALSE where TOKEN ends a number that stands before it. */
static inline gboolean
may_go_on (const Token *token)
{
  if (token_is (token, LEX_NUMBER))
    return TRUE;
  if (token->kind == TOKEN_MARK)
    return token->mark == MARK_HYPHEN || token->mark == MARK_DASH
           || token->mark == '/' || token->mark == '&';
  return token->kind == TOKEN_NUMBER || token_equals (token, "and");
}

/* Nothing behind FIRST joins it: "12 soldiers", "five,", "19-year-old". */
static gboolean
stands_alone (const Token *tokens, guint first, guint end)
{
  guint next = first + 1;

  if (next < end
      && (token_is_mark (&tokens[next], MARK_HYPHEN)
          || token_is_mark (&tokens[next], MARK_DASH)))
    next++;
  return next >= end || !may_go_on (&tokens[next]);
}

/* "a hundred", "a-hundred": FALSE where none can follow. */
static gboolean
begins_article (const Token *tokens, guint first, guint end)
{
  return (token_equals (&tokens[first], "a")
          || token_equals (&tokens[first], "an"))
         && ((first + 1 < end && token_is (&tokens[first + 1], LEX_NUMBER))
             || (first + 2 < end
                 && token_is (&tokens[first + 2], LEX_NUMBER)));
}

/* Sets what the token at FIRST alone says, FALSE where it needs reading with
 * others. */
static gboolean
read_alone (const Token *tokens, guint first, guint end, Number *ret_number)
{
  const NumberWord *word;

  if (!stands_alone (tokens, first, end))
    return FALSE;
  *ret_number = (Number) { .value = tokens[first].number,
                           .kind = NUMBER_CARDINAL,
                           .n_tokens = 1,
                           .multiplier = 1 };
  word = number_word (tokens, first, end);
  if (word == NULL || tokens[first].kind == TOKEN_NUMBER)
    return word == NULL && tokens[first].kind == TOKEN_NUMBER;
  ret_number->value = word->value;
  ret_number->kind = word->ordinal ? NUMBER_ORDINAL : NUMBER_CARDINAL;
  ret_number->words = TRUE;
  return word->class >= CLASS_UNIT && word->class <= CLASS_TEN
         && !word->plural && !word->behind;
}

gboolean
number_match (const Token *tokens, guint first, guint end, Number *ret_number)
{
  NumberReader reader;

  if (first >= end
      || (tokens[first].kind != TOKEN_NUMBER
          && !token_is (&tokens[first], LEX_NUMBER)
          && !token_is_mark (&tokens[first], '.')
          && !begins_article (tokens, first, end)))
    return FALSE;
  if (read_alone (tokens, first, end, ret_number))
    return isfinite (ret_number->value);
  reader = (NumberReader) { .tokens = tokens, .end = end, .at = first,
                            .room = 1000, .limit = INFINITY };
  if (!start_point (&reader, first) && !share_start (&reader, first)
      && !share_start_slash (&reader, first) && !start_number (&reader, first))
    return FALSE;
  ret_number->value = reader.total + reader.group;
  ret_number->kind = reader.kind;
  ret_number->n_tokens = reader.at - first;
  ret_number->words = reader.words;
  ret_number->multiplied = reader.multiplier > 0;
  ret_number->multiplier = MAX (reader.multiplier, 1);
  return isfinite (ret_number->value);
}
