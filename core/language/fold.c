/* Folds words, so that they are the same however they are written. */
#include "config.h"

#include "language/fold.h"

#include <string.h>

/* A Latin letter without its accents: the first character of its full
 * decomposition, and the few letters that have none. */
static gunichar
base_letter (gunichar character)
{
  gunichar first, rest;

  while (g_unichar_decompose (character, &first, &rest) && first < 0x250)
    character = first;
  switch (character)
    {
    case 0x0131: /* dotless i */
      return 'i';
    case 0x0142:
      return 'l';
    case 0x00f8:
      return 'o';
    case 0x0111:
      return 'd';
    default:
      return character;
    }
}

/* The small base letter of CHARACTER; those below U+2000, where the letters
 * with accents stand, are asked for often, so they are kept. */
static gunichar
folded_letter (gunichar character)
{
  static guint16 known[0x2000]; /* 0: nobody has asked */
  gunichar result = 0;

  if (character < G_N_ELEMENTS (known))
    result = __atomic_load_n (&known[character], __ATOMIC_RELAXED);
  if (result != 0)
    return result;
  result = base_letter (g_unichar_tolower (character));
  if (character < G_N_ELEMENTS (known) && result <= G_MAXUINT16)
    __atomic_store_n (&known[character], (guint16) result, __ATOMIC_RELAXED);
  return result;
}

/* From U+2010 to U+203F; all but the single quotation marks are folded. */
static gboolean
is_punctuation (const char *text)
{
  return memcmp (text, "\xe2\x80", 2) == 0 && (guchar) text[2] >= 0x90;
}

static gboolean
is_single_quote (const char *text)
{
  return text[2] == '\x98' || text[2] == '\x99';
}

/* Folds what begins with the first character that is not ASCII. */
static gsize
fold_rest (const char *text, gsize i, gsize length, char *buffer, gsize size)
{
  gsize used = i;

  while (i < length)
    {
      if (used + 6 > size)
        return 0;
      if ((guchar) text[i] < 0x80)
        buffer[used++] = g_ascii_tolower (text[i++]);
      else if (is_punctuation (text + i))
        {
          if (!is_single_quote (text + i))
            {
              memcpy (buffer + used, text + i, 3);
              used += 3;
            }
          else
            buffer[used++] = '\'';
          i += 3;
        }
      else
        {
          gunichar character = g_utf8_get_char (text + i);

          i = (gsize) (g_utf8_next_char (text + i) - text);
          if (character >= 0x300 && character < 0x370
              && g_unichar_ismark (character))
            continue;
          character = folded_letter (character);
          if (character < 0x80)
            buffer[used++] = (char) character;
          else
            used += (gsize) g_unichar_to_utf8 (character, buffer + used);
        }
    }
  return used;
}

gsize
word_fold (const char *text, gsize length, char *buffer, gsize size)
{
  gsize used = 0;

  if (length + 6 > size)
    return 0;
  while (used < length && (guchar) text[used] < 0x80)
    {
      char byte = text[used];

      buffer[used++] = (char) (byte | (byte >= 'A' && byte <= 'Z' ? 32 : 0));
    }
  if (used == length)
    return used;
  return fold_rest (text, used, length, buffer, size);
}
