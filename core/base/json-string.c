/* Strings of JSON, which are nearly all of a file of documents: eight bytes
 * at a time, decoded in their place. */
#include "config.h"

#include "base/json-value.h"

#include <string.h>

#define EACH(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

#define REPLACEMENT 0xFFFD

/* The first byte from AT that is not plain: a quotation mark, a backslash, a
 * NUL or not ASCII.  A subtraction sets the high bit where it finds 0; its
 * borrow spoils only bytes behind the first such (after "Bit Twiddling
 * Hacks", S. E. Anderson). */
static char *
skip_plain (char *at)
{
  for (;;)
    {
      guint64 bytes, special;

      memcpy (&bytes, at, sizeof bytes);
      bytes = GUINT64_FROM_LE (bytes);
      special = (bytes | (bytes - EACH (1))
                 | ((bytes ^ EACH ('"')) - EACH (1))
                 | ((bytes ^ EACH ('\\')) - EACH (1)))
                & EACH (0x80);
      if (special != 0)
        return at + __builtin_ctzll (special) / 8;
      at += sizeof bytes;
    }
}

/* Moves AT to the byte that ends a run of plain characters. */
static gboolean
skip_characters (JsonParser *parser)
{
  while ((guchar) *(parser->at = skip_plain (parser->at)) >= 0x80)
    {
      char *begin = parser->at;
      const char *valid;

      while ((guchar) *parser->at >= 0x80)
        parser->at++;
      if (!g_utf8_validate_len (begin, (gsize) (parser->at - begin), &valid))
        {
          parser->at = begin + (valid - begin);
          return json_parse_fail (parser, "it is not UTF-8");
        }
    }
  return TRUE;
}

/* Takes "\uXXXX". */
static gboolean
take_code (JsonParser *parser, gunichar *ret_code)
{
  parser->at += 2;
  *ret_code = 0;
  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (*parser->at);

      if (digit < 0)
        return json_parse_fail (parser, "\\u needs four hexadecimal digits");
      *ret_code = *ret_code << 4 | (gunichar) digit;
      parser->at++;
    }
  return TRUE;
}

/* A character by its code, two where it stands above U+FFFF.  Half a pair,
 * as programs that cut text at a length leave it, is replaced, not refused:
 * the rest of the document is good. */
static gboolean
take_character (JsonParser *parser, char **out)
{
  gunichar code, low;
  char *behind;

  if (!take_code (parser, &code))
    return FALSE;
  behind = parser->at;
  if (code >= 0xD800 && code <= 0xDBFF && behind[0] == '\\'
      && behind[1] == 'u')
    {
      if (!take_code (parser, &low))
        return FALSE;
      if (low >= 0xDC00 && low <= 0xDFFF)
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      else
        parser->at = behind;
    }
  if (code >= 0xD800 && code <= 0xDFFF)
    code = REPLACEMENT;
  *out += g_unichar_to_utf8 (code, *out);
  return TRUE;
}

/* Takes what a backslash begins. */
static gboolean
take_escape (JsonParser *parser, char **out)
{
  static const char letters[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
  char letter = parser->at[1];
  const char *found;

  if (letter == 'u')
    return take_character (parser, out);
  found = letter == '\0' ? NULL : strchr (letters, letter);
  if (found == NULL)
    {
      parser->at++;
      return json_parse_fail (parser, "no such escape in a string");
    }
  *(*out)++ = meant[found - letters];
  parser->at += 2;
  return TRUE;
}

gboolean
json_parse_string (JsonParser *parser, const char **ret_string,
                   gsize *ret_length)
{
  char *begin = ++parser->at;
  char *out = begin;

  for (;;)
    {
      char *run = parser->at;
      gsize length;

      if (!skip_characters (parser))
        return FALSE;
      length = (gsize) (parser->at - run);
      if (out != run)
        memmove (out, run, length);
      out += length;
      if (*parser->at == '"')
        break;
      if (*parser->at != '\\')
        return json_parse_fail (parser, "a NUL byte in a string");
      if (!take_escape (parser, &out))
        return FALSE;
    }
  parser->at++;
  *out = '\0';
  *ret_string = begin;
  *ret_length = (gsize) (out - begin);
  return TRUE;
}
