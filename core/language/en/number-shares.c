/* Shares and what they are of: "half a million", "two thirds", "1 1/2". */
#include "config.h"

#include "language/en/numbers.h"

#include <math.h>

/* "a half", "a quarter", "three quarters", "half"; the shares that stand
 * behind "and" and before multipliers. */
gboolean
share_read (const NumberReader *reader, guint at, double *ret_value,
            guint *ret_at)
{
  const NumberWord *word;
  double parts = 1;
  gboolean counted = FALSE;

  if (number_article_at (reader, at))
    at = number_pass_hyphen (reader, at + 1);
  else if ((word = number_word_of (reader, at)) != NULL
           && word->class == CLASS_UNIT && !word->ordinal)
    {
      parts = word->value;
      counted = TRUE;
      at = number_pass_hyphen (reader, at + 1);
    }
  word = number_word_of (reader, at);
  if (word == NULL)
    return FALSE;
  if (word->class != CLASS_SHARE
      && !(counted && word->ordinal && word->class <= CLASS_TEN
           && word->value > 2))
    return FALSE;
  if ((word->plural != (parts != 1)) || parts >= word->value)
    return FALSE;
  *ret_value = parts / word->value;
  *ret_at = at + 1;
  return TRUE;
}

gboolean
share_read_ordinal (const NumberReader *reader, guint at, double *ret_value,
                    guint *ret_at)
{
  const NumberWord *word;

  if (!number_article_at (reader, at))
    return FALSE;
  word = number_word_of (reader, at + 1);
  if (word == NULL || !word->ordinal || word->plural || word->value <= 2
      || word->class > CLASS_TEN
      || (at + 2 < reader->end && reader->tokens[at + 2].kind != TOKEN_MARK))
    return FALSE;
  *ret_value = 1 / word->value;
  *ret_at = at + 2;
  return TRUE;
}

/* "a billion and a quarter million" */
static gboolean
take_share_of_multiplier (NumberReader *reader, double share, guint behind)
{
  const NumberWord *word = number_word_of (reader, behind);

  if (word == NULL || word->class != CLASS_MULTIPLIER || word->plural
      || word->ordinal || word->value >= reader->limit)
    return FALSE;
  reader->total += share * word->value;
  reader->room = reader->limit = 0;
  reader->after_multiplier = FALSE;
  reader->words = TRUE;
  reader->at = behind + 1;
  return TRUE;
}

/* "one and a half", "a million and a half". */
gboolean
share_take (NumberReader *reader, double share, guint behind)
{
  if (reader->after_multiplier
      && take_share_of_multiplier (reader, share, behind))
    return TRUE;
  if (reader->group_open)
    total_add (reader, share, 0);
  else if (reader->after_multiplier && reader->limit > 12)
    {
      reader->total += share * reader->limit;
      reader->room = reader->limit = 0;
      reader->after_multiplier = FALSE;
    }
  else
    return FALSE;
  reader->words = TRUE;
  reader->at = behind;
  return TRUE;
}

/* "of a million", "a dozen", "-million" behind a share. */
static gboolean
take_share_of (NumberReader *reader, double share, guint at)
{
  guint next = at;
  const NumberWord *word;

  next = number_pass_hyphen (reader, next);
  if (number_word_at (reader, next, "of"))
    next++;
  if (number_article_at (reader, next) || number_word_at (reader, next, "one"))
    next = number_pass_hyphen (reader, next + 1);
  word = number_word_of (reader, next);
  reader->at = at;
  reader->kind = NUMBER_FRACTION;
  reader->words = TRUE;
  reader->total = share;
  reader->group = 0;
  if (word == NULL || word->plural || word->ordinal
      || word->class < CLASS_HUNDRED || word->class > CLASS_DOZEN)
    return FALSE;
  reader->total = share * word->value;
  reader->kind = NUMBER_CARDINAL;
  reader->multiplier = word->value;
  reader->at = next + 1;
  return TRUE;
}

/* "a twenty-first", where it ends what is said: the 21st part. */
static gboolean
share_start_compound (NumberReader *reader, guint first)
{
  NumberReader below = { .tokens = reader->tokens, .end = reader->end,
                         .at = first + 1, .room = 1000, .limit = INFINITY };
  const NumberWord *word = number_word_of (reader, first + 1);

  if (word == NULL || word->ordinal || word->plural
      || word->class != CLASS_TEN)
    return FALSE;
  total_read_on (&below);
  if (below.kind != NUMBER_ORDINAL || below.plural
      || (below.at < reader->end
          && !token_is_mark (&reader->tokens[below.at], '.')))
    return FALSE;
  take_share_of (reader, 1 / (below.total + below.group), below.at);
  return TRUE;
}

/* Numbers that begin with a share: "half a million", "a quarter", "a third
 * of", "three-quarters of a million". */
gboolean
share_start (NumberReader *reader, guint first)
{
  const NumberWord *word = number_word_of (reader, first);
  gboolean article = number_article_at (reader, first);
  NumberReader start;
  double share;
  guint behind;

  if (word == NULL && !article)
    return FALSE;
  start = *reader;
  if (article)
    {
      if (share_start_compound (reader, first))
        return TRUE;
      word = number_word_of (reader, first + 1);
      if (word != NULL && word->ordinal && !word->plural && word->value > 2
          && (first + 2 >= reader->end
              || number_word_at (reader, first + 2, "of")))
        {
          take_share_of (reader, 1 / word->value, first + 2);
          return TRUE;
        }
    }
  if (!share_read (reader, first, &share, &behind))
    return FALSE;
  if (take_share_of (reader, share, behind))
    return TRUE;
  /* "the quarter" and "last quarter" are no shares. */
  if (article || word->class != CLASS_SHARE || word->value == 2)
    return TRUE;
  *reader = start;
  return FALSE;
}

/* "3/4": two whole numbers of which the second is a usual denominator. */
static gboolean
read_slash (const NumberReader *reader, guint at, double *ret_value)
{
  static const guint denominators[]
      = { 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100 };
  const Token *tokens = reader->tokens;

  if (at + 2 >= reader->end || tokens[at].kind != TOKEN_NUMBER
      || !token_is_mark (&tokens[at + 1], '/')
      || tokens[at + 2].kind != TOKEN_NUMBER 
      || !number_adjacent (reader, at + 1)
      || !number_adjacent (reader, at + 2) || tokens[at].number == 0
      || tokens[at].number >= tokens[at + 2].number
      || (at > 0 && number_adjacent (reader, at)
          && !token_is_mark (&tokens[at - 1], MARK_HYPHEN))
      || (at + 3 < reader->end && token_is_mark (&tokens[at + 3], '/')))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (denominators); i++)
    if (tokens[at + 2].number == denominators[i])
      {
        *ret_value = tokens[at].number / tokens[at + 2].number;
        return TRUE;
      }
  return FALSE;
}

/* "1/2", "1 1/2", "1-1/2"; a multiplier may follow a mixed number. */
gboolean
share_start_slash (NumberReader *reader, guint first)
{
  double share;
  guint at;

  if (read_slash (reader, first, &share))
    {
      take_share_of (reader, share, first + 3);
      return TRUE;
    }
  if (reader->tokens[first].kind != TOKEN_NUMBER)
    return FALSE;
  at = number_pass_hyphen (reader, first + 1);
  if (!read_slash (reader, at, &share)
      || reader->tokens[first].number != floor (reader->tokens[first].number))
    return FALSE;
  total_add (reader, reader->tokens[first].number + share, 0);
  reader->digits = TRUE;
  reader->at = at + 3;
  total_read_on (reader);
  return TRUE;
}

/* VALUE parts of WHOLE; in "two hundred and five hundredths" the "and" parts
 * a whole number from its decimals. */
static void
take_denominator (NumberReader *reader, double value, double whole,
                  guint behind)
{
  double rest = value - reader->before_and;

  if (reader->before_and > 0 && rest < whole && value > whole
      && pow (10, floor (log10 (whole) + 0.5)) == whole)
    {
      reader->total = reader->before_and + rest / whole;
      reader->group = 0;
      reader->at = behind;
      return;
    }
  take_share_of (reader, value / whole, behind);
}

/* "two thirds", "one-fifth", "three hundredths" behind a cardinal. */
void
share_take_denominator (NumberReader *reader)
{
  double value = reader->total + reader->group;
  guint hyphen = number_pass_hyphen (reader, reader->at);
  NumberReader below = { .tokens = reader->tokens, .end = reader->end,
                         .at = hyphen, .room = 1000, .limit = INFINITY,
                         .denominator = TRUE };
  const NumberWord *word = number_word_of (reader, hyphen);

  if (reader->kind != NUMBER_CARDINAL || word == NULL
      || word->class == CLASS_SHARE || value <= 0)
    return;
  /* A denominator in one word may be a plural. */
  if (word->ordinal && word->plural)
    {
      below.group = word->value;
      below.at++;
      below.kind = NUMBER_ORDINAL;
      below.plural = TRUE;
    }
  else
    total_read_on (&below);
  if (below.kind != NUMBER_ORDINAL || below.total + below.group < 3
      || !(below.plural || value == 1
           || (hyphen > reader->at && below.at > hyphen)))
    return;
  take_denominator (reader, value, below.total + below.group, below.at);
}
