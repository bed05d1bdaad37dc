/* Strings of JSON, which are nearly all of a file of documents: 16 or eight
 * bytes at a time, decoded in their place. */
#include "config.h"

#include "base/json-value.h"

#include "base/byte-scan.h"

#define REPLACEMENT 0xFFFD

#ifdef __SSE2__

/* The first byte from AT that is not plain: a quotation mark, a backslash, a
 * NUL or not ASCII, which has the high bit that the mask is of. */
static char *
skip_plain (char *at)
{
  for (;; at += BYTES_LANE)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) at);
      __m128i quote = _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('"'));
      __m128i backslash = _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('\\'));
      __m128i nul = _mm_cmpeq_epi8 (bytes, _mm_setzero_si128 ());
      guint special = (guint) _mm_movemask_epi8 (
          _mm_or_si128 (_mm_or_si128 (bytes, nul),
                        _mm_or_si128 (quote, backslash)));

      if (special != 0)
        return at + bits_below_first (special);
    }
}

#else

/* The same.  A subtraction sets the high bit where it finds 0; its
 * borrow spoils only bytes behind the first such (after "Bit Twiddling
 * Hacks", S. E. Anderson). */
static char *
skip_plain (char *at)
{
  for (;;)
    {
      guint64 bytes = bytes_load (at);
      guint64 special = (bytes | (bytes - BYTES_EACH (1))
                         | ((bytes ^ BYTES_EACH ('"')) - BYTES_EACH (1))
                         | ((bytes ^ BYTES_EACH ('\\')) - BYTES_EACH (1)))
                        & BYTES_EACH (0x80);

      if (special != 0)
        return at + bits_below_first (special) / 8;
      at += sizeof bytes;
    }
}

#endif

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
  static const char meant[256] = {
    ['"'] = '"',  ['\\'] = '\\', ['/'] = '/',  ['b'] = '\b',
    ['f'] = '\f', ['n'] = '\n',  ['r'] = '\r', ['t'] = '\t',
  };
  guchar letter = (guchar) parser->at[1];

  if (letter == 'u')
    return take_character (parser, out);
  if (meant[letter] == '\0')
    {
      parser->at++;
      return json_parse_fail (parser, "no such escape in a string");
    }
  *(*out)++ = meant[letter];
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
