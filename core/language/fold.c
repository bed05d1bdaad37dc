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
          if (g_unichar_ismark (character) && character < 0x370)
            continue;
          character = base_letter (g_unichar_tolower (character));
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
