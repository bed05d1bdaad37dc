/* Articles, pronouns, prepositions and the like, from a data file. */
#include "config.h"

#include "base/table.h"
#include "language/en/english.h"

#include <string.h>

static const struct
{
  const char *name;
  FunctionWord bit;
} names[] = {
  { "article", WORD_ARTICLE },
  { "indefinite", WORD_INDEFINITE },
  { "pronoun", WORD_PRONOUN },
  { "possessive", WORD_POSSESSIVE },
  { "relative", WORD_RELATIVE },
  { "preposition", WORD_PREPOSITION },
  { "conjunction", WORD_CONJUNCTION },
  { "subordinator", WORD_SUBORDINATOR },
  { "be", WORD_BE },
  { "have", WORD_HAVE },
  { "do", WORD_DO },
  { "modal", WORD_MODAL },
  { "negation", WORD_NEGATION },
  { "adverb", WORD_ADVERB },
  { "determiner", WORD_DETERMINER },
  { "others", WORD_OTHERS },
  { "including", WORD_INCLUDING },
  { "compels", WORD_COMPELS },
  { "locative", WORD_LOCATIVE },
  { "before-place", WORD_BEFORE_PLACE },
};

static gboolean
add_bits (const TableRow *row, const char *list, guint *ret_bits,
          GError **error)
{
  g_auto (GStrv) parts = g_strsplit (list, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint j = 0;

      while (j < G_N_ELEMENTS (names)
             && strcmp (names[j].name, g_strstrip (parts[i])) != 0)
        j++;
      if (j == G_N_ELEMENTS (names))
        return table_error (row, error, "unknown class \"%s\"", parts[i]);
      *ret_bits |= names[j].bit;
    }
  return TRUE;
}

static gboolean
load_row (const TableRow *row, gpointer data, GError **error)
{
  Language *language = data;
  guint bits = 0;

  if (!add_bits (row, row->fields[1], &bits, error))
    return FALSE;
  lexicon_add (language->lexicon, row->fields[0], LEX_FUNCTION,
               GUINT_TO_POINTER (bits));
  return TRUE;
}

gboolean
function_words_load (Language *language, GError **error)
{
  return table_read ("en/function-words.tsv", 2, load_row, language, error);
}
