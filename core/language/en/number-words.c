/* The words of numbers, and how tokens of a number touch. */
#include "config.h"

#include "language/en/numbers.h"

#include "base/table.h"

#include <string.h>

static const char *const class_names[]
    = { "zero", "unit", "teen", "ten", "hundreds", "hundred", "multiplier",
        "dozen", "share", "suffix", "mark", "point", "ordinal-suffix" };

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
  word->after = flags != NULL && strstr (flags, "after") != NULL;
  word->behind = flags != NULL && strstr (flags, "behind") != NULL;
  word->money = flags != NULL && strstr (flags, "money") != NULL;
  lexicon_add (language->lexicon, row->fields[0], LEX_NUMBER, word);
  return TRUE;
}

gboolean
numbers_load (Language *language, GError **error)
{
  /* English texts cite figures as others wrote them; these scripts are read
   * with the same grammar. */
  return table_read ("en/numbers.tsv", 3, load_row, language, error)
         && table_read ("ar/numbers.tsv", 3, load_row, language, error)
         && table_read ("ru/numbers.tsv", 3, load_row, language, error);
}

const NumberWord *
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

gboolean
number_adjacent (const NumberReader *reader, guint at)
{
  return at > 0 && at < reader->end
         && reader->tokens[at].start == reader->tokens[at - 1].end;
}

/* "ninety - five", "one - fourth": spaces around a hyphen that can join no
 * range, since what follows is a unit behind a ten, or an ordinal. */
static gboolean
is_spaced_hyphen (const NumberReader *reader, guint at)
{
  const NumberWord *before, *behind;

  if (at == 0 || at + 1 >= reader->end
      || !token_is_mark (&reader->tokens[at], MARK_DASH)
      || reader->tokens[at].end - reader->tokens[at].start != 1)
    return FALSE;
  before = number_word_of (reader, at - 1);
  behind = number_word_of (reader, at + 1);
  if (before == NULL || behind == NULL || before->ordinal
      || behind->class != CLASS_UNIT)
    return FALSE;
  return before->class == CLASS_TEN
         || (before->class == CLASS_UNIT && behind->ordinal
             && behind->value > 2);
}

/* The place behind a hyphen at AT, or AT itself. */
guint
number_pass_hyphen (const NumberReader *reader, guint at)
{
  if (is_spaced_hyphen (reader, at))
    return at + 1;
  return at + 1 < reader->end && number_adjacent (reader, at)
                 && token_is_mark (&reader->tokens[at], MARK_HYPHEN)
                 && number_adjacent (reader, at + 1)
             ? at + 1
             : at;
}

const NumberWord *
number_word_of (const NumberReader *reader, guint at)
{
  return number_word (reader->tokens, at, reader->end);
}
