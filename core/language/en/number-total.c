/* The running total of a number: what may follow, and what it adds. */
#include "config.h"

#include "language/en/numbers.h"

#include <math.h>

/* "5m people", "$5m", "5m euros", "5m have fled" are millions; "5m tall",
 * "5m from the wall" are metres, and so is what nothing else decides. */
static gboolean
is_million (const NumberReader *reader, guint at)
{
  const Token *tokens = reader->tokens;

  if (tokens[at].flags & TOKEN_CAPITAL)
    return TRUE;
  if (at >= 2 && tokens[at - 2].kind == TOKEN_MARK
      && g_unichar_type (tokens[at - 2].mark) == G_UNICODE_CURRENCY_SYMBOL)
    return TRUE;
  if (at + 1 < reader->end
      && (token_function (&tokens[at + 1])
          & (WORD_BE | WORD_HAVE | WORD_MODAL | WORD_OTHERS)))
    return TRUE;
  for (guint i = at + 1; i < reader->end && i <= at + 3; i++)
    {
      if (token_is (&tokens[i], LEX_PERSON))
        return TRUE;
      if (tokens[i].kind != TOKEN_WORD || token_function (&tokens[i]) != 0)
        break;
    }
  return FALSE;
}

/* "2.33 k", "4.5 M": a letter apart from a number with a decimal part, and
 * nothing behind it that it could belong to. */
static gboolean
is_spaced_letter (const NumberReader *reader, guint at,
                  const NumberWord *word)
{
  const Token *token = &reader->tokens[at];

  return reader->group != floor (reader->group) && word->value < 1e9
         && (word->metre == ((token->flags & TOKEN_CAPITAL) != 0))
         && (at + 1 == reader->end
             || reader->tokens[at + 1].kind == TOKEN_MARK);
}

/* "573.15K": hundreds with decimals are no thousands but kelvins. */
static gboolean
is_kelvin (const NumberReader *reader, guint at, const NumberWord *word)
{
  return word->value == 1000 && reader->group >= 100
         && reader->group != floor (reader->group)
         && (reader->tokens[at].flags & TOKEN_CAPITAL) != 0;
}

/* The multiplier behind digits: a word of its own or a suffix. */
static gboolean
is_suffix (const NumberReader *reader, guint at, const NumberWord *word)
{
  if (word->class != CLASS_SUFFIX || is_kelvin (reader, at, word))
    return FALSE;
  if (!number_adjacent (reader, at) && !word->spaced
      && !is_spaced_letter (reader, at, word))
    return FALSE;
  if (word->money)
    return at >= 2 && token_is (&reader->tokens[at - 2], LEX_UNIT)
           && (reader->tokens[at].flags & TOKEN_ALL_CAPS);
  return !word->metre || is_million (reader, at);
}

void
total_add (NumberReader *reader, double value, double room)
{
  reader->group += value;
  reader->room = room;
  reader->group_open = TRUE;
  reader->after_multiplier = FALSE;
}

static gboolean
take_hundred (NumberReader *reader)
{
  if (reader->hundred || reader->group >= 100
      || (reader->group_open && reader->group == 0)
      || (!reader->group_open && reader->after_multiplier))
    return FALSE;
  if (!reader->group_open)
    reader->group = 1;
  reader->group *= 100;
  reader->group_open = reader->hundred = TRUE;
  reader->room = 100;
  reader->multiplier = 100;
  return TRUE;
}

/* "4.1 billion" is a whole number though 4.1 is none in binary. */
static double
whole_product (double value, double multiplier)
{
  double product = value * multiplier;
  double nearest = floor (product + 0.5);

  return fabs (product - nearest) < 1e-6 * multiplier
                 && fabs (product - nearest) < 1e-3
             ? nearest
             : product;
}

static gboolean
take_multiplier (NumberReader *reader, double value)
{
  if (!reader->group_open && reader->after_multiplier)
    {
      /* "a thousand million" */
      if (value <= reader->total)
        return FALSE;
      reader->total *= value;
    }
  else
    {
      if (value >= reader->limit)
        return FALSE;
      reader->total
          += whole_product (reader->group_open ? reader->group : 1, value);
    }
  reader->limit = value;
  reader->group = 0;
  reader->group_open = reader->hundred = FALSE;
  reader->after_multiplier = TRUE;
  reader->room = MIN (value, 1000);
  reader->multiplier = value;
  return TRUE;
}

static gboolean
take_dozens (NumberReader *reader, double value)
{
  if (!take_multiplier (reader, value))
    return FALSE;
  reader->room = 0;
  reader->limit = 0;
  reader->after_multiplier = FALSE;
  return TRUE;
}

/* "two point five": single digits behind. */
static gboolean
take_point (NumberReader *reader, guint at)
{
  char digits[24] = "0.";
  guint n = 2;
  guint i = at + 1;

  if (!reader->group_open || reader->digits)
    return FALSE;
  for (; n + 1 < sizeof digits; i++)
    {
      const NumberWord *word = number_word_of (reader, i);

      if (word == NULL || word->class > CLASS_UNIT || word->ordinal)
        break;
      digits[n++] = (char) ('0' + (int) word->value);
    }
  if (n == 2)
    return FALSE;
  total_add (reader, g_ascii_strtod (digits, NULL), 0);
  reader->at = i - 1;
  return TRUE;
}

/* Words below a hundred. */
static gboolean
take_small (NumberReader *reader, const NumberWord *word, gboolean first)
{
  gboolean turned = word->after && reader->unit_last;

  if (word->class == CLASS_ZERO ? !first
                                : word->value >= reader->room && !turned)
    return FALSE;
  if (word->plural && (first || !reader->denominator))
    return FALSE;
  total_add (reader, word->value,
             word->class == CLASS_HUNDREDS            ? 100
             : word->class == CLASS_TEN && !turned ? 10
                                                       : 0);
  reader->unit_last = word->class == CLASS_UNIT;
  return TRUE;
}

static gboolean
take_by_class (NumberReader *reader, guint at, const NumberWord *word)
{
  gboolean first = !reader->group_open && !reader->after_multiplier;

  if (word->behind && first)
    return FALSE;
  switch (word->class)
    {
    case CLASS_ZERO:
    case CLASS_UNIT:
    case CLASS_TEEN:
    case CLASS_TEN:
    case CLASS_HUNDREDS:
      return take_small (reader, word, first);
    case CLASS_HUNDRED:
      return !(word->plural && (first || word->ordinal))
             && take_hundred (reader);
    case CLASS_MULTIPLIER:
      return !(word->plural && (first || word->ordinal))
             && take_multiplier (reader, word->value);
    case CLASS_DOZEN:
      /* "the score" is none, "three score" is one. */
      return !((word->plural || word->value > 12) && first)
             && take_dozens (reader, word->value);
    case CLASS_SUFFIX:
      return reader->digits && reader->group_open
             && is_suffix (reader, at, word)
             && take_multiplier (reader, word->value);
    case CLASS_MARK:
      if (reader->room == 0 && !reader->digits)
        return FALSE;
      total_add (reader, word->value, 0);
      return TRUE;
    case CLASS_POINT:
      return take_point (reader, at);
    case CLASS_SHARE:
    case CLASS_ORDINAL_SUFFIX:
      break;
    }
  return FALSE;
}

gboolean
total_take_word (NumberReader *reader, guint at, const NumberWord *word)
{
  /* "280 million first shares": digits never end in a word for a place. */
  if (word->ordinal && reader->digits)
    return FALSE;
  reader->at = at;
  if (!take_by_class (reader, at, word))
    return FALSE;
  reader->at++;
  reader->words = reader->words || word->class < CLASS_SHARE;
  if (word->ordinal)
    reader->kind = NUMBER_ORDINAL;
  reader->plural = word->ordinal && word->plural;
  return TRUE;
}

/* Digits: at the start, or before a smaller multiplier ("2 million 300
 * thousand"). */
gboolean
total_take_digits (NumberReader *reader, guint at)
{
  const Token *token = &reader->tokens[at];
  const NumberWord *next = number_word_of (reader, at + 1);

  if (reader->group_open)
    return FALSE;
  if (reader->after_multiplier
      && (token->number >= 1000 || next == NULL
          || (next->class != CLASS_MULTIPLIER && next->class != CLASS_HUNDRED)
          || next->value >= reader->limit))
    return FALSE;
  total_add (reader, token->number, 0);
  reader->digits = TRUE;
  reader->at = at + 1;
  if (next != NULL && next->class == CLASS_ORDINAL_SUFFIX
      && number_adjacent (reader, at + 1))
    {
      reader->kind = NUMBER_ORDINAL;
      reader->at++;
    }
  return TRUE;
}

/* "and five" behind hundreds, "and a half" behind any number. */
gboolean
total_take_and (NumberReader *reader)
{
  guint at = number_pass_hyphen (reader, reader->at);
  const NumberWord *word;
  double share;
  guint behind;

  if (!number_word_at (reader, at, "and")
      && !(at < reader->end && token_is_mark (&reader->tokens[at], '&')))
    return FALSE;
  at = number_pass_hyphen (reader, at + 1);
  if (share_read (reader, at, &share, &behind)
      && !number_word_at (reader, behind, "of"))
    return share_take (reader, share, behind);
  if (share_read_ordinal (reader, at, &share, &behind))
    return share_take (reader, share, behind);
  if (reader->digits && reader->hundred && reader->room == 100
      && at < reader->end && reader->tokens[at].kind == TOKEN_NUMBER
      && reader->tokens[at].number > 0 && reader->tokens[at].number < 100)
    {
      /* "3 hundred and 21" */
      total_add (reader, reader->tokens[at].number, 0);
      reader->at = at + 1;
      return TRUE;
    }
  word = number_word_of (reader, at);
  if (word == NULL || reader->room < 100 || word->plural)
    return FALSE;
  if (word->class != CLASS_UNIT && word->class != CLASS_TEEN
      && word->class != CLASS_TEN)
    return FALSE;
  reader->before_and = reader->total + reader->group;
  return total_take_word (reader, at, word);
}

/* "two million, three hundred thousand": behind a comma only where a hundred
 * or a smaller multiplier follows. */
gboolean
total_take_comma (NumberReader *reader)
{
  guint at = reader->at + 1;
  const NumberWord *word = number_word_of (reader, at);
  const NumberWord *next;

  if (!reader->after_multiplier || reader->digits || word == NULL
      || !token_is_mark (&reader->tokens[reader->at], ',')
      || word->class < CLASS_UNIT || word->class > CLASS_TEN
      || word->value >= reader->room)
    return FALSE;
  next = number_word_of (reader, number_pass_hyphen (reader, at + 1));
  if (next != NULL && word->class == CLASS_TEN && next->class == CLASS_UNIT)
    next = number_word_of (reader, number_pass_hyphen (reader, at + 1) + 1);
  if (next == NULL || next->plural
      || (next->class != CLASS_HUNDRED && next->class != CLASS_MULTIPLIER)
      || next->value >= reader->limit)
    return FALSE;
  return total_take_word (reader, at, word);
}

static gboolean
refused_number (const NumberReader *reader)
{
  guint at = number_pass_hyphen (reader, reader->at);
  const NumberWord *word = number_word_of (reader, at);

  return word != NULL && !word->ordinal
         && (word->class == CLASS_HUNDRED || word->class == CLASS_MULTIPLIER);
}

/* Reads on from READER->at as long as words belong to the number. */
void
total_read_on (NumberReader *reader)
{
  NumberReader whole = *reader; /* as it stood before the last loose joint */

  while (reader->at < reader->end && reader->kind == NUMBER_CARDINAL)
    {
      guint start = reader->at;
      guint at = number_pass_hyphen (reader, start);
      const NumberWord *word = number_word_of (reader, at);
      gboolean taken = FALSE;

      if (reader->room >= 100)
        whole = *reader;
      if (word != NULL)
        taken = total_take_word (reader, at, word);
      else if (reader->tokens[at].kind == TOKEN_NUMBER && at == start)
        taken = total_take_digits (reader, at);
      else
        taken = total_take_and (reader) || total_take_comma (reader);
      if (!taken)
        {
          reader->at = start;
          break;
        }
    }
  /* "two hundred and five hundred": the five begins a number of its own. */
  if (refused_number (reader) && whole.at < reader->at
      && (whole.group_open || whole.after_multiplier))
    *reader = whole;
}
