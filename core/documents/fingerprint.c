/* Folds text to its bare words in one pass, quickly where it is ASCII. */
#include "config.h"

#include "documents/fingerprint.h"

/* The longest decomposition has 18 characters (U+FDFA). */
#define DECOMPOSITION_SIZE G_UNICHAR_MAX_DECOMPOSITION_LENGTH
#define UTF8_SIZE 6

typedef struct
{
  char *bytes;
  gsize length;
  gsize capacity;
  gboolean gap; /* a space is due before the next letter */
} Folded;

/* What becomes of an ASCII byte: itself in lower case, or 0 for a gap. */
static const char *
ascii_table (void)
{
  static char table[128];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (int byte = 0; byte < 128; byte++)
        table[byte]
            = g_ascii_isalnum (byte) ? (char) g_ascii_tolower (byte) : 0;
      g_once_init_leave (&ready, 1);
    }
  return table;
}

static void
fold_character (Folded *folded, gunichar character)
{
  switch (g_unichar_type (character))
    {
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_FORMAT: /* soft hyphens and direction marks */
      return;
    case G_UNICODE_SPACING_MARK: /* vowel signs of Indic scripts */
      break;
    default:
      if (!g_unichar_isalnum (character))
        {
          folded->gap = TRUE;
          return;
        }
    }
  if (folded->gap && folded->length > 0)
    folded->bytes[folded->length++] = ' ';
  folded->gap = FALSE;
  folded->length += (gsize) g_unichar_to_utf8 (
      g_unichar_tolower (character), folded->bytes + folded->length);
}

/* Folds the character at TEXT, which is not ASCII, with REST bytes from
 * there to the end of the text; returns where the next begins. */
static const char *
fold_wide (Folded *folded, const char *text, gsize rest)
{
  gunichar parts[DECOMPOSITION_SIZE];
  gsize need = folded->length + rest + DECOMPOSITION_SIZE * (UTF8_SIZE + 1);
  gsize n_parts = g_unichar_fully_decompose (g_utf8_get_char (text), TRUE,
                                             parts, G_N_ELEMENTS (parts));

  if (need + 1 > folded->capacity)
    {
      folded->capacity = need + 1 + need / 2;
      folded->bytes = g_realloc (folded->bytes, folded->capacity);
    }
  for (gsize i = 0; i < n_parts; i++)
    fold_character (folded, parts[i]);
  return text + g_utf8_skip[(guchar) *text];
}

char *
words_fold (const char *text, gsize length, gsize *ret_length)
{
  const char *table = ascii_table ();
  const char *end = text + length;
  Folded folded = { NULL, 0, length + 1, FALSE };

  folded.bytes = g_malloc (folded.capacity);
  while (text < end)
    {
      guchar byte = (guchar) *text;

      if (byte >= 128)
        {
          text = fold_wide (&folded, text, (gsize) (end - text));
          continue;
        }
      text++;
      if (table[byte] == 0)
        {
          folded.gap = TRUE;
          continue;
        }
      if (folded.gap && folded.length > 0)
        folded.bytes[folded.length++] = ' ';
      folded.gap = FALSE;
      folded.bytes[folded.length++] = table[byte];
    }
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
