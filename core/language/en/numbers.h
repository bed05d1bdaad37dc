/* The parts of the grammar of numbers. */
#ifndef CONCORDAT_LANGUAGE_EN_NUMBERS_H
#define CONCORDAT_LANGUAGE_EN_NUMBERS_H

#include "language/en/english.h"

G_BEGIN_DECLS

typedef enum
{
  CLASS_ZERO,
  CLASS_UNIT,
  CLASS_TEEN,
  CLASS_TEN,
  CLASS_HUNDREDS, /* "двести": two hundred in one word */
  CLASS_HUNDRED,
  CLASS_MULTIPLIER,
  CLASS_DOZEN,
  CLASS_SHARE,
  CLASS_SUFFIX,
  CLASS_MARK,
  CLASS_POINT,
  CLASS_ORDINAL_SUFFIX,
} NumberClass;

typedef struct
{
  double value;
  NumberClass class;
  gboolean ordinal;
  gboolean plural;
  gboolean spaced;
  gboolean metre;
  gboolean after;  /* a ten that may stand behind its unit */
  gboolean behind; /* only behind another number */
  gboolean money; /* only in capitals and behind a currency */
} NumberWord;

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
  gboolean denominator; /* of a share: may be an ordinal in the plural */
  NumberKind kind;
  gboolean plural;
  gboolean words;
  double multiplier; /* the last one; 0: none */
  gboolean unit_last; /* the last word was below ten */
  double before_and; /* what stood before "and"; 0: no such word */
} NumberReader;

/* number-words.c: the words and the places of tokens. */
const NumberWord *number_word (const Token *tokens, guint at, guint end);
gboolean number_adjacent (const NumberReader *reader, guint at);
guint number_pass_hyphen (const NumberReader *reader, guint at);
static inline gboolean
number_word_at (const NumberReader *reader, guint at, const char *text)
{
  return at < reader->end && token_equals (&reader->tokens[at], text);
}

/* "a" or "an". */
static inline gboolean
number_article_at (const NumberReader *reader, guint at)
{
  return number_word_at (reader, at, "a") || number_word_at (reader, at, "an");
}

const NumberWord *number_word_of (const NumberReader *reader, guint at);

/* number-total.c: what adds to the running total.  Each returns FALSE where
 * the token at AT cannot belong to the number. */
void total_add (NumberReader *reader, double value, double room);
gboolean total_take_word (NumberReader *reader, guint at,
                          const NumberWord *word);
gboolean total_take_digits (NumberReader *reader, guint at);
gboolean total_take_and (NumberReader *reader);
gboolean total_take_comma (NumberReader *reader);
/* Reads on from READER->at as long as words belong to the number. */
void total_read_on (NumberReader *reader);

/* number-shares.c: "half a million", "two thirds", "1 1/2". */
gboolean share_read (const NumberReader *reader, guint at, double *ret_value,
                     guint *ret_at);
/* "a fifth", where nothing follows that it could be the fifth of. */
gboolean share_read_ordinal (const NumberReader *reader, guint at,
                             double *ret_value, guint *ret_at);
gboolean share_take (NumberReader *reader, double share, guint behind);
gboolean share_start (NumberReader *reader, guint first);
gboolean share_start_slash (NumberReader *reader, guint first);
void share_take_denominator (NumberReader *reader);

G_END_DECLS

#endif
