/* Folds text to its bare words in one pass, with a table for the scripts
 * that stand below U+2100. */
#include "config.h"

#include "documents/fingerprint.h"

/* The longest decomposition has 18 characters (U+FDFA). */
#define DECOMPOSITION_SIZE G_UNICHAR_MAX_DECOMPOSITION_LENGTH
#define UTF8_SIZE 6

/* What becomes of a character: another, or one of these.  Control
 * characters themselves are gaps, so their numbers are free. */
enum
{
  FOLD_NOTHING, /* it vanishes within its word */
  FOLD_GAP,     /* it ends a word */
  FOLD_MANY,    /* it becomes several characters */
};

#define TABLE_SIZE 0x2100

typedef struct
{
  char *bytes;
  gsize length;
  gsize capacity;
  gboolean gap; /* a space is due before the next letter */
} Folded;

/* Folds one part of a decomposition. */
static gunichar
fold_part (gunichar character)
{
  switch (g_unichar_type (character))
    {
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_FORMAT: /* soft hyphens and direction marks */
      return FOLD_NOTHING;
    case G_UNICODE_SPACING_MARK: /* vowel signs of Indic scripts */
      return character;
    default:
      return g_unichar_isalnum (character) ? g_unichar_tolower (character)
                                           : (gunichar) FOLD_GAP;
    }
}

/* Folds a character as a whole where it becomes one. */
static gunichar
fold_character (gunichar character)
{
  gunichar parts[DECOMPOSITION_SIZE];
  gunichar result = FOLD_NOTHING;
  gsize n_parts = g_unichar_fully_decompose (character, TRUE, parts,
                                             G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n_parts; i++)
    {
      gunichar part = fold_part (parts[i]);

      if (part != FOLD_NOTHING && result != FOLD_NOTHING)
        return FOLD_MANY;
      if (part != FOLD_NOTHING)
        result = part;
    }
  return result;
}

static const gunichar *
fold_table (void)
{
  static gunichar table[TABLE_SIZE];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (gunichar character = 0; character < TABLE_SIZE; character++)
        table[character] = fold_character (character);
      g_once_init_leave (&ready, 1);
    }
  return table;
}

static void
append (Folded *folded, gunichar result)
{
  if (result == FOLD_NOTHING)
    return;
  if (result == FOLD_GAP)
    {
      folded->gap = TRUE;
      return;
    }
  if (folded->gap && folded->length > 0)
    folded->bytes[folded->length++] = ' ';
  folded->gap = FALSE;
  if (result < 128)
    folded->bytes[folded->length++] = (char) result;
  else
    folded->length += (gsize) g_unichar_to_utf8 (
        result, folded->bytes + folded->length);
}

static void
append_many (Folded *folded, gunichar character)
{
  gunichar parts[DECOMPOSITION_SIZE];
  gsize n_parts = g_unichar_fully_decompose (character, TRUE, parts,
                                             G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n_parts; i++)
    append (folded, fold_part (parts[i]));
}

/* Folds the character at TEXT, which is not ASCII, with REST bytes from
 * there to the end of the text; returns where the next begins. */
static const char *
fold_wide (Folded *folded, const gunichar *table, const char *text,
           gsize rest)
{
  gunichar character = g_utf8_get_char (text);
  gsize need = folded->length + rest + DECOMPOSITION_SIZE * (UTF8_SIZE + 1);

  if (need + 3 > folded->capacity)
    {
      folded->capacity = need + 3 + need / 2;
      folded->bytes = g_realloc (folded->bytes, folded->capacity);
    }
  if (character < TABLE_SIZE && table[character] != FOLD_MANY)
    append (folded, table[character]);
  else
    append_many (folded, character);
  return text + g_utf8_skip[(guchar) *text];
}

/* Folds a run of ASCII, without branches: words are too short for the
 * processor to foresee their ends.  Returns where the run ends. */
static const char *
fold_ascii (Folded *folded, const gunichar *table, const char *text,
            const char *end)
{
  char *out = folded->bytes + folded->length;
  gboolean any = folded->length > 0;
  gboolean gap = folded->gap;

  for (; text < end && (guchar) *text < 128; text++)
    {
      gunichar result = table[(guchar) *text];
      gboolean letter = result != FOLD_GAP;

      *out = ' ';
      out += letter & gap & any;
      *out = (char) result;
      out += letter;
      any |= letter;
      gap = !letter;
    }
  folded->length = (gsize) (out - folded->bytes);
  folded->gap = gap;
  return text;
}

char *
words_fold (const char *text, gsize length, gsize *ret_length)
{
  const gunichar *table = fold_table ();
  const char *end = text + length;
  /* A byte gives at most one, and two may be written in vain. */
  Folded folded = { g_malloc (length + 3), 0, length + 3, FALSE };

  while (text < end)
    if ((guchar) *text < 128)
      text = fold_ascii (&folded, table, text, end);
    else
      text = fold_wide (&folded, table, text, (gsize) (end - text));
  folded.bytes[folded.length] = '\0';
  if (ret_length != NULL)
    *ret_length = folded.length;
  return folded.bytes;
}

void
words_fingerprint (const char *text, gsize length,
                   char ret_text[DIGEST_KEY_SIZE])
{
  gsize folded_length;
  g_autofree char *folded = words_fold (text, length, &folded_length);

  digest_key (folded, folded_length, ret_text);
}
