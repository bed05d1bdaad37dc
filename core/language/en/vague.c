/* Vague words for numbers: "dozens", "several hundred". */
#include "config.h"

#include "base/table.h"
#include "language/en/quantities.h"

#include <math.h>
#include <string.h>

typedef enum
{
  USE_COUNT,
  USE_SMALL,   /* a number word may follow: "several hundred" */
  USE_SCALED,  /* one must: "few hundred" */
  USE_GUARDED, /* only beside "of" or a word of persons or events */
  USE_NOUN,    /* only before a number word, or whom or what it counts */
} VagueUse;

typedef struct
{
  Interval core;
  Interval support;
  double scale; /* what "several" before it multiplies; 0: nothing */
  double single; /* the figure of the convention; NAN: it has none */
  VagueUse use;
} VagueWord;

/* The figure that the chosen convention takes for the word. */
static double
read_single (const TableRow *row, const Language *language)
{
  const char *convention = language->convention;
  const char *field = NULL;

  if (g_strcmp0 (convention, "acled") == 0)
    field = table_field (row, 7);
  else if (g_strcmp0 (convention, "ccc") == 0)
    field = table_field (row, 8);
  return field != NULL ? g_ascii_strtod (field, NULL) : NAN;
}

static gboolean
load_row (const TableRow *row, gpointer data, GError **error)
{
  static const char *const uses[] = { "count", "small", "scaled", "guarded",
                                      "noun" };
  Language *language = data;
  VagueWord *word = arena_new_struct (language->arena, VagueWord);
  const char *scale = table_field (row, 5);
  guint use = 0;

  word->support = INTERVAL (g_ascii_strtod (row->fields[1], NULL),
                            g_ascii_strtod (row->fields[4], NULL));
  word->core = INTERVAL (g_ascii_strtod (row->fields[2], NULL),
                         g_ascii_strtod (row->fields[3], NULL));
  if (word->support.low > word->core.low || word->core.low > word->core.high
      || word->core.high > word->support.high)
    return table_error (row, error, "the intervals are not nested");
  word->scale = scale != NULL ? g_ascii_strtod (scale, NULL) : 0;
  while (use < G_N_ELEMENTS (uses)
         && strcmp (uses[use], row->fields[6]) != 0)
    use++;
  if (use == G_N_ELEMENTS (uses))
    return table_error (row, error, "unknown use \"%s\"", row->fields[6]);
  word->use = (VagueUse) use;
  word->single = read_single (row, language);
  lexicon_add (language->lexicon, row->fields[0], LEX_VAGUE, word);
  return TRUE;
}

gboolean
vague_load (Language *language, GError **error)
{
  return table_read ("en/vague.tsv", 7, load_row, language, error);
}

static gboolean
is_counted (const Token *token)
{
  return token_is (token, LEX_PERSON) || token_is (token, LEX_PREDICATE)
         || token_is (token, LEX_THING)
         || (token_function (token) & (WORD_BE | WORD_HAVE)) != 0;
}

/* TRUE for "people" of "a couple people". */
static gboolean
is_noun (const Token *tokens, guint at, guint end)
{
  return at < end
         && (token_is (&tokens[at], LEX_PERSON)
             || token_is (&tokens[at], LEX_THING)
             || token_is (&tokens[at], LEX_UNIT));
}

/* "were hurt, scores badly": the word is a count where one stands beside it
 * that is counted. */
static gboolean
is_beside_counted (const Token *tokens, guint at, guint behind, guint end)
{
  return (at > 0 && is_counted (&tokens[at - 1]))
         || (behind < end && is_counted (&tokens[behind]));
}

/* The multiplier that follows a small word: "hundred", "dozens of". */
static double
scale_match (const Token *tokens, guint at, guint end, guint *ret_n)
{
  const LexEntry *entry = lexicon_match (tokens, at, end, LEX_VAGUE);
  Number number, first;

  if (entry != NULL && ((const VagueWord *) entry->payload)->scale > 0)
    {
      *ret_n = entry->n_words;
      return ((const VagueWord *) entry->payload)->scale;
    }
  if (at >= end || tokens[at].kind != TOKEN_WORD
      || !number_match (tokens, at, end, &number)
      || !number_match (tokens, at, at + 1, &first) || !first.multiplied)
    return 0;
  *ret_n = number.n_tokens;
  return number.value;
}

/* "1,000s of": a power of ten in the plural. */
static gboolean
match_plural_digits (const Token *tokens, guint at, guint end,
                     Quantity *ret_value, guint *ret_n)
{
  double value = tokens[at].number;

  if (tokens[at].kind != TOKEN_NUMBER || at + 1 >= end
      || !tokens_touch (tokens, at + 1, end)
      || !token_equals (&tokens[at + 1], "s") || value < 10
      || value != pow (10, floor (log10 (value) + 0.5)))
    return FALSE;
  ret_value->core = INTERVAL (2 * value, 10 * value - 1);
  ret_value->support = INTERVAL (value, 20 * value - 1);
  *ret_n = 2;
  return TRUE;
}

gboolean
vague_match (const Token *tokens, guint at, guint end, Quantity *ret_value,
             guint *ret_n)
{
  const LexEntry *entry = lexicon_match (tokens, at, end, LEX_VAGUE);
  const VagueWord *word;
  double scale = 0;
  guint n_scale = 0;

  ret_value->best = NAN;
  ret_value->qualifier = QUALIFIER_VAGUE;
  if (entry == NULL)
    return match_plural_digits (tokens, at, end, ret_value, ret_n);
  word = entry->payload;
  *ret_n = entry->n_words;
  ret_value->core = word->core;
  ret_value->support = word->support;
  ret_value->best = word->single;
  if (word->use == USE_SMALL || word->use == USE_SCALED
      || word->use == USE_NOUN)
    scale = scale_match (tokens, at + *ret_n, end, &n_scale);
  if ((word->use == USE_SCALED && scale == 0)
      || (word->use == USE_GUARDED && !is_beside_counted (tokens, at, at + *ret_n, end))
      || (word->use == USE_NOUN && scale == 0
          && !is_noun (tokens, at + *ret_n, end)))
    return FALSE;
  if (scale > 0)
    {
      quantity_multiply (ret_value, scale);
      *ret_n += n_scale;
    }
  else if (word->support.low == word->support.high)
    *ret_value = quantity_from_number (word->core.low, QUALIFIER_EXACT);
  return TRUE;
}
