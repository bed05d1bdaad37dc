/* The grammar of numbers in words and digits: a running total over tokens,
 * which ends where the next word cannot belong to the same number. */
#include "config.h"

#include "base/table.h"
#include "language/en/english.h"

#include <math.h>
#include <string.h>

typedef enum
{
  CLASS_ZERO,
  CLASS_UNIT,
  CLASS_TEEN,
  CLASS_TEN,
  CLASS_HUNDRED,
  CLASS_MULTIPLIER,
  CLASS_DOZEN,
  CLASS_SHARE,
  CLASS_SUFFIX,
  CLASS_MARK,
  CLASS_POINT,
  CLASS_ORDINAL_SUFFIX,
} NumberClass;

static const char *const class_names[]
    = { "zero", "unit", "teen", "ten", "hundred", "multiplier", "dozen",
        "share", "suffix", "mark", "point", "ordinal-suffix" };

typedef struct
{
  double value;
  NumberClass class;
  gboolean ordinal;
  gboolean plural;
  gboolean spaced;
  gboolean metre;
} NumberWord;

static gboolean
load_row (const TableRow *row, gpointer data, GError **error)
{
  Language *language = data;
  NumberWord *word = arena_new_struct (language->arena, NumberWord);
  const char *flags = table_field (row, 3);
  guint class = 0;

  while (class < G_N_ELEMENTS (class_names)
         && strcmp (class_names[class], row->fields[2]) != 0)
    class ++;
  if (class == G_N_ELEMENTS (class_names))
    return table_error (row, error, "unknown class \"%s\"", row->fields[2]);
  word->class = (NumberClass) class;
  word->value = g_ascii_strtod (row->fields[1], NULL);
  word->ordinal = flags != NULL && strstr (flags, "ordinal") != NULL;
  word->plural = flags != NULL && strstr (flags, "plural") != NULL;
  word->spaced = flags != NULL && strstr (flags, "spaced") != NULL;
  word->metre = flags != NULL && strstr (flags, "metre") != NULL;
  lexicon_add (language->lexicon, row->fields[0], LEX_NUMBER, word);
  return TRUE;
}

gboolean
numbers_load (Language *language, GError **error)
{
  return table_read ("en/numbers.tsv", 3, load_row, language, error);
}

static const NumberWord *
number_word (const Token *tokens, guint at, guint end)
{
  if (at >= end || !token_is (&tokens[at], LEX_NUMBER))
    return NULL;
  for (const LexEntry *entry = tokens[at].word->entries; entry != NULL;
       entry = entry->next)
    if (entry->kind == LEX_NUMBER && entry->n_words == 1)
      return entry->payload;
  return NULL;
}

/* A number as far as it has been read.  `room` bounds what may still be
 * added to the present group: nothing behind "five", units behind "twenty",
 * up to 99 behind "hundred". */
typedef struct
{
  const Token *tokens;
  guint end;
  guint at; /* the next token */
  double total;
  double group;
  double room;
  double limit; /* multipliers from here up cannot follow */
  gboolean group_open; /* the group holds something */
  gboolean hundred;
  gboolean after_multiplier;
  gboolean digits;
  NumberKind kind;
  gboolean plural;
  gboolean words;
  double multiplier; /* the last one; 0: none */
} Reader;

static gboolean
adjacent (const Reader *reader, guint at)
{
  return at > 0 && at < reader->end
         && reader->tokens[at].start == reader->tokens[at - 1].end;
}

/* The place behind a hyphen at AT, or AT itself. */
static guint
pass_hyphen (const Reader *reader, guint at)
{
  return at + 1 < reader->end && adjacent (reader, at)
                 && token_is_mark (&reader->tokens[at], MARK_HYPHEN)
                 && adjacent (reader, at + 1)
             ? at + 1
             : at;
}

static gboolean
word_at (const Reader *reader, guint at, const char *text)
{
  return at < reader->end && token_equals (&reader->tokens[at], text);
}

static gboolean
article_at (const Reader *reader, guint at)
{
  return word_at (reader, at, "a") || word_at (reader, at, "an");
}

static const NumberWord *
word_of (const Reader *reader, guint at)
{
  return number_word (reader->tokens, at, reader->end);
}

/* "5m people", "$5m", "5m euros", "5m have fled" are millions; "5m tall",
 * "5m from the wall" are metres, and so is what nothing else decides. */
static gboolean
is_million (const Reader *reader, guint at)
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

/* The multiplier behind digits: a word of its own or a suffix. */
static gboolean
is_suffix (const Reader *reader, guint at, const NumberWord *word)
{
  if (word->class != CLASS_SUFFIX)
    return FALSE;
  if (!adjacent (reader, at) && !word->spaced)
    return FALSE;
  return !word->metre || is_million (reader, at);
}

static void
add_to_group (Reader *reader, double value, double room)
{
  reader->group += value;
  reader->room = room;
  reader->group_open = TRUE;
  reader->after_multiplier = FALSE;
}

static gboolean
take_hundred (Reader *reader)
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

static gboolean
take_multiplier (Reader *reader, double value)
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
      reader->total += (reader->group_open ? reader->group : 1) * value;
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
take_dozens (Reader *reader, double value)
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
take_point (Reader *reader, guint at)
{
  char digits[24] = "0.";
  guint n = 2;
  guint i = at + 1;

  if (!reader->group_open || reader->digits)
    return FALSE;
  for (; n + 1 < sizeof digits; i++)
    {
      const NumberWord *word = word_of (reader, i);

      if (word == NULL || word->class > CLASS_UNIT || word->ordinal)
        break;
      digits[n++] = (char) ('0' + (int) word->value);
    }
  if (n == 2)
    return FALSE;
  add_to_group (reader, g_ascii_strtod (digits, NULL), 0);
  reader->at = i - 1;
  return TRUE;
}

/* Takes the word at AT into the number; FALSE when it cannot belong to it. */
static gboolean
take_word (Reader *reader, guint at, const NumberWord *word)
{
  gboolean first = !reader->group_open && !reader->after_multiplier;
  gboolean taken = FALSE;

  /* "280 million first shares": digits never end in a word for a place. */
  if (word->ordinal && reader->digits)
    return FALSE;
  reader->at = at;
  switch (word->class)
    {
    case CLASS_ZERO:
      taken = first;
      if (taken)
        add_to_group (reader, 0, 0);
      break;
    case CLASS_UNIT:
    case CLASS_TEEN:
    case CLASS_TEN:
      taken = word->value < reader->room && !(word->plural && first);
      if (taken)
        add_to_group (reader, word->value, word->class == CLASS_TEN ? 10 : 0);
      break;
    case CLASS_HUNDRED:
      taken = !(word->plural && (first || word->ordinal))
              && take_hundred (reader);
      break;
    case CLASS_MULTIPLIER:
      taken = !(word->plural && (first || word->ordinal))
              && take_multiplier (reader, word->value);
      break;
    case CLASS_DOZEN:
      /* "the score" is none, "three score" is one. */
      taken = !((word->plural || word->value > 12) && first)
              && take_dozens (reader, word->value);
      break;
    case CLASS_SUFFIX:
      taken = reader->digits && reader->group_open
              && is_suffix (reader, at, word)
              && take_multiplier (reader, word->value);
      break;
    case CLASS_MARK:
      taken = reader->room > 0 || reader->digits;
      if (taken)
        add_to_group (reader, word->value, 0);
      break;
    case CLASS_POINT:
      taken = take_point (reader, at);
      break;
    case CLASS_SHARE:
    case CLASS_ORDINAL_SUFFIX:
      break;
    }
  if (!taken)
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
static gboolean
take_digits (Reader *reader, guint at)
{
  const Token *token = &reader->tokens[at];
  const NumberWord *next = word_of (reader, at + 1);

  if (reader->group_open)
    return FALSE;
  if (reader->after_multiplier
      && (token->number >= 1000 || next == NULL
          || (next->class != CLASS_MULTIPLIER && next->class != CLASS_HUNDRED)
          || next->value >= reader->limit))
    return FALSE;
  add_to_group (reader, token->number, 0);
  reader->digits = TRUE;
  reader->at = at + 1;
  if (next != NULL && next->class == CLASS_ORDINAL_SUFFIX
      && adjacent (reader, at + 1))
    {
      reader->kind = NUMBER_ORDINAL;
      reader->at++;
    }
  return TRUE;
}

/* "a half", "a quarter", "three quarters", "half"; the shares that stand
 * behind "and" and before multipliers. */
static gboolean
read_share (const Reader *reader, guint at, double *ret_value, guint *ret_at)
{
  const NumberWord *word;
  double parts = 1;
  gboolean counted = FALSE;

  if (article_at (reader, at))
    at = pass_hyphen (reader, at + 1);
  else if ((word = word_of (reader, at)) != NULL
           && word->class == CLASS_UNIT && !word->ordinal)
    {
      parts = word->value;
      counted = TRUE;
      at = pass_hyphen (reader, at + 1);
    }
  word = word_of (reader, at);
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

/* "one and a half", "a million and a half". */
static gboolean
take_share (Reader *reader, double share, guint behind)
{
  if (reader->group_open)
    add_to_group (reader, share, 0);
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

/* "and five" behind hundreds, "and a half" behind any number. */
static gboolean
take_and (Reader *reader)
{
  guint at = pass_hyphen (reader, reader->at);
  const NumberWord *word;
  double share;
  guint behind;

  if (!word_at (reader, at, "and"))
    return FALSE;
  at = pass_hyphen (reader, at + 1);
  if (read_share (reader, at, &share, &behind)
      && !word_at (reader, behind, "of"))
    return take_share (reader, share, behind);
  word = word_of (reader, at);
  if (word == NULL || reader->room < 100 || word->plural)
    return FALSE;
  if (word->class == CLASS_UNIT || word->class == CLASS_TEEN
      || word->class == CLASS_TEN)
    return take_word (reader, at, word);
  return FALSE;
}

/* "two million, three hundred thousand": behind a comma only where a hundred
 * or a smaller multiplier follows. */
static gboolean
take_comma (Reader *reader)
{
  guint at = reader->at + 1;
  const NumberWord *word = word_of (reader, at);
  const NumberWord *next;

  if (!reader->after_multiplier || reader->digits || word == NULL
      || !token_is_mark (&reader->tokens[reader->at], ',')
      || word->class < CLASS_UNIT || word->class > CLASS_TEN
      || word->value >= reader->room)
    return FALSE;
  next = word_of (reader, pass_hyphen (reader, at + 1));
  if (next != NULL && word->class == CLASS_TEN && next->class == CLASS_UNIT)
    next = word_of (reader, pass_hyphen (reader, at + 1) + 1);
  if (next == NULL || next->plural
      || (next->class != CLASS_HUNDRED && next->class != CLASS_MULTIPLIER)
      || next->value >= reader->limit)
    return FALSE;
  return take_word (reader, at, word);
}

static gboolean
refused_number (const Reader *reader)
{
  const NumberWord *word = word_of (reader, pass_hyphen (reader, reader->at));

  return word != NULL
         && (word->class == CLASS_HUNDRED || word->class == CLASS_MULTIPLIER);
}

/* Reads on from READER->at as long as words belong to the number. */
static void
read_on (Reader *reader)
{
  Reader whole = *reader; /* as it stood before the last loose joint */

  while (reader->at < reader->end && reader->kind == NUMBER_CARDINAL)
    {
      guint start = reader->at;
      guint at = pass_hyphen (reader, start);
      const NumberWord *word = word_of (reader, at);
      gboolean taken = FALSE;

      if (reader->room >= 100)
        whole = *reader;
      if (word != NULL)
        taken = take_word (reader, at, word);
      else if (reader->tokens[at].kind == TOKEN_NUMBER && at == start)
        taken = take_digits (reader, at);
      else
        taken = take_and (reader) || take_comma (reader);
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

/* "of a million", "a dozen", "-million" behind a share. */
static gboolean
take_share_of (Reader *reader, double share, guint at)
{
  guint next = at;
  const NumberWord *word;

  next = pass_hyphen (reader, next);
  if (word_at (reader, next, "of"))
    next++;
  if (article_at (reader, next) || word_at (reader, next, "one"))
    next = pass_hyphen (reader, next + 1);
  word = word_of (reader, next);
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

/* Numbers that begin with a share: "half a million", "a quarter", "a third
 * of", "three-quarters of a million". */
static gboolean
start_share (Reader *reader, guint first)
{
  const NumberWord *word = word_of (reader, first);
  gboolean article = article_at (reader, first);
  Reader start = *reader;
  double share;
  guint behind;

  if (article)
    {
      word = word_of (reader, first + 1);
      if (word != NULL && word->ordinal && !word->plural && word->value > 2
          && word_at (reader, first + 2, "of"))
        {
          take_share_of (reader, 1 / word->value, first + 2);
          return TRUE;
        }
    }
  if (!read_share (reader, first, &share, &behind))
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
read_slash (const Reader *reader, guint at, double *ret_value)
{
  static const guint denominators[]
      = { 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100 };
  const Token *tokens = reader->tokens;

  if (at + 2 >= reader->end || tokens[at].kind != TOKEN_NUMBER
      || !token_is_mark (&tokens[at + 1], '/')
      || tokens[at + 2].kind != TOKEN_NUMBER || !adjacent (reader, at + 1)
      || !adjacent (reader, at + 2) || tokens[at].number == 0
      || tokens[at].number >= tokens[at + 2].number
      || (at > 0 && adjacent (reader, at)
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
static gboolean
start_slash (Reader *reader, guint first)
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
  at = pass_hyphen (reader, first + 1);
  if (!read_slash (reader, at, &share)
      || reader->tokens[first].number != floor (reader->tokens[first].number))
    return FALSE;
  add_to_group (reader, reader->tokens[first].number + share, 0);
  reader->digits = TRUE;
  reader->at = at + 3;
  read_on (reader);
  return TRUE;
}

/* "two thirds", "one-fifth", "three hundredths" behind a cardinal. */
static void
take_denominator (Reader *reader)
{
  double value = reader->total + reader->group;
  guint hyphen = pass_hyphen (reader, reader->at);
  Reader below = { .tokens = reader->tokens, .end = reader->end,
                   .at = hyphen, .room = 1000, .limit = INFINITY };
  const NumberWord *word = word_of (reader, hyphen);

  if (reader->kind != NUMBER_CARDINAL || reader->multiplier > 0 || word == NULL
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
    read_on (&below);
  if (below.kind != NUMBER_ORDINAL || below.total + below.group < 3
      || !(below.plural || value == 1
           || (hyphen > reader->at && below.at > hyphen)))
    return;
  take_share_of (reader, value / (below.total + below.group), below.at);
}

/* ".5": the point and its digits are two tokens. */
static gboolean
start_point (Reader *reader, guint first)
{
  const Token *tokens = reader->tokens;
  guint length;

  if (first + 1 >= reader->end || !token_is_mark (&tokens[first], '.')
      || tokens[first + 1].kind != TOKEN_NUMBER
      || !adjacent (reader, first + 1) || adjacent (reader, first))
    return FALSE;
  length = tokens[first + 1].end - tokens[first + 1].start;
  if (tokens[first + 1].number >= pow (10, length))
    return FALSE;
  add_to_group (reader, tokens[first + 1].number / pow (10, length), 0);
  reader->digits = TRUE;
  reader->at = first + 2;
  read_on (reader);
  return TRUE;
}

static gboolean
start_number (Reader *reader, guint first)
{
  const NumberWord *word;

  if (reader->tokens[first].kind == TOKEN_NUMBER)
    take_digits (reader, first);
  else if (article_at (reader, first))
    {
      guint at = pass_hyphen (reader, first + 1);

      word = word_of (reader, at);
      if (word == NULL || word->plural || word->ordinal
          || word->class < CLASS_HUNDRED || word->class > CLASS_DOZEN
          || word->value == 20 || !take_word (reader, at, word))
        return FALSE;
    }
  else
    {
      word = word_of (reader, first);
      if (word == NULL || !take_word (reader, first, word))
        return FALSE;
    }
  read_on (reader);
  take_denominator (reader);
  return TRUE;
}

gboolean
number_match (const Token *tokens, guint first, guint end, Number *ret_number)
{
  Reader reader = { .tokens = tokens, .end = end, .at = first, .room = 1000,
                    .limit = INFINITY };

  if (first >= end
      || (tokens[first].kind != TOKEN_NUMBER
          && !token_is (&tokens[first], LEX_NUMBER)
          && !token_is_mark (&tokens[first], '.')
          && !article_at (&reader, first)))
    return FALSE;
  if (!start_point (&reader, first) && !start_share (&reader, first)
      && !start_slash (&reader, first) && !start_number (&reader, first))
    return FALSE;
  ret_number->value = reader.total + reader.group;
  ret_number->kind = reader.kind;
  ret_number->n_tokens = reader.at - first;
  ret_number->words = reader.words;
  ret_number->multiplied = reader.multiplier > 0;
  ret_number->multiplier = MAX (reader.multiplier, 1);
  return isfinite (ret_number->value);
}
