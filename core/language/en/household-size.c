/* How many people a household has, where a text says so: "families of six on
 * average", "five people per household". */
#include "config.h"

#include "language/en/english.h"
#include "language/en/names.h"

#include <math.h>
#include <string.h>

#define LEAST 2
#define MOST 15
#define REACH 6 /* words between "family size" and its figure */

typedef struct
{
  const Analysis *analysis;
  const Token *tokens;
  guint n;
} Reader;

static gboolean
reads_any (const Reader *reader, guint at, const char *const *words)
{
  for (; at < reader->n && *words != NULL; words++)
    if (token_reads (reader->analysis, &reader->tokens[at], *words))
      return TRUE;
  return FALSE;
}

static gboolean
is_household (const Reader *reader, guint at)
{
  const LexEntry *entry
      = at < reader->n
            ? lexicon_match (reader->tokens, at, reader->n, LEX_PERSON)
            : NULL;
  const PersonNoun *noun = entry != NULL ? entry->payload : NULL;

  return noun != NULL && noun->unit != NULL
         && strcmp (noun->unit, "household") == 0;
}

/* The figure at AT, NAN where none can be the size of a household; *ret_end
 * is behind it. */
static double
read_size (const Reader *reader, guint at, guint *ret_end)
{
  Number number;

  if (at >= reader->n || !number_match (reader->tokens, at, reader->n,
                                        &number)
      || number.kind != NUMBER_CARDINAL || number.value < LEAST
      || number.value > MOST)
    return NAN;
  *ret_end = at + number.n_tokens;
  return number.value;
}

/* "Five people per household", "six members in each family". */
static double
read_rate (const Reader *reader, guint at)
{
  static const char *const people[]
      = { "people", "persons", "members", "individuals", NULL };
  static const char *const each[]
      = { "per", "each", "every", "a", "average", NULL };
  guint end;
  double size = read_size (reader, at, &end);

  if (isnan (size) || !reads_any (reader, end, people))
    return NAN;
  at = end + 1;
  if (at < reader->n && token_function (&reader->tokens[at])
      && !reads_any (reader, at, each))
    at++;
  return reads_any (reader, at, each) && is_household (reader, at + 1)
             ? size
             : NAN;
}

static gboolean
says_average (const Reader *reader)
{
  static const char *const words[] = { "average", "averages", "averaging",
                                       "averaged", "assuming", NULL };

  for (guint i = 0; i < reader->n; i++)
    if (reads_any (reader, i, words))
      return TRUE;
  return FALSE;
}

/* "Families of six", "households averaging 5.2 members", "family size in the
 * region is 5.5". */
static double
read_household (const Reader *reader, guint at)
{
  static const char *const joining[]
      = { "of", "average", "averages", "averaging", "averaged", "numbering",
          NULL };
  static const char *const size[] = { "size", "sizes", NULL };
  guint end;

  if (!is_household (reader, at))
    return NAN;
  if (reads_any (reader, at + 1, joining))
    return read_size (reader, at + 2, &end);
  if (!reads_any (reader, at + 1, size))
    return NAN;
  for (guint i = at + 2; i < MIN (reader->n, at + 2 + REACH); i++)
    if (reader->tokens[i].kind == TOKEN_NUMBER
        || token_starts (&reader->tokens[i], LEX_NUMBER))
      return read_size (reader, i, &end);
  return NAN;
}

/* The same in a sentence that speaks of an average. */
static double
read_average (const Reader *reader, guint at)
{
  double size = read_household (reader, at);

  return !isnan (size) && says_average (reader) ? size : NAN;
}

double
english_household_size (Analysis *analysis, guint index)
{
  const Sentence *sentence
      = analysis_sentence (analysis, index, STAGE_TOKENS);
  Reader reader = { analysis, sentence->tokens, sentence->n_tokens };
  double size = NAN;

  for (guint at = 0; at < reader.n && isnan (size); at++)
    {
      size = read_rate (&reader, at);
      if (isnan (size))
        size = read_average (&reader, at);
    }
  return size;
}
