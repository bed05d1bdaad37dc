/* What single bytes and characters are to the cutter of words. */
#ifndef CONCORDAT_LANGUAGE_TOKEN_BYTES_H
#define CONCORDAT_LANGUAGE_TOKEN_BYTES_H

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* Classes of bytes; control characters have none. */
enum
{
  BYTE_LOWER = 1 << 0,
  BYTE_UPPER = 1 << 1,
  BYTE_DIGIT = 1 << 2,
  BYTE_LETTER = BYTE_LOWER | BYTE_UPPER,
  BYTE_WORD = BYTE_LETTER | BYTE_DIGIT,
  BYTE_LOW_LINE = 1 << 3,
  BYTE_INNER = BYTE_WORD | BYTE_LOW_LINE, /* of a word, behind its first */
  BYTE_APOSTROPHE = 1 << 4,
  BYTE_SPACE = 1 << 5,
  BYTE_WIDE = 1 << 6,   /* of a character that is not ASCII */
  BYTE_SIMPLE = 1 << 7, /* a mark that is the same wherever it stands */
};

static const guint8 byte_classes[256] = {
  ['a' ... 'z'] = BYTE_LOWER,
  ['A' ... 'Z'] = BYTE_UPPER,
  ['0' ... '9'] = BYTE_DIGIT,
  ['_'] = BYTE_LOW_LINE | BYTE_SIMPLE,
  ['\''] = BYTE_APOSTROPHE,
  ['\t'] = BYTE_SPACE,
  ['\n'] = BYTE_SPACE,
  ['\f'] = BYTE_SPACE,
  ['\r'] = BYTE_SPACE,
  [' '] = BYTE_SPACE,
  ['!'] = BYTE_SIMPLE,
  ['#' ... '&'] = BYTE_SIMPLE,
  ['(' ... ','] = BYTE_SIMPLE,
  ['.' ... '/'] = BYTE_SIMPLE,
  [':' ... '@'] = BYTE_SIMPLE,
  ['[' ... '^'] = BYTE_SIMPLE,
  ['`'] = BYTE_SIMPLE,
  ['{' ... '~'] = BYTE_SIMPLE,
  [0x80 ... 0xff] = BYTE_WIDE,
};

static inline guint8
byte_class (char byte)
{
  return byte_classes[(guchar) byte];
}

static inline gboolean
is_ascii_letter (char byte)
{
  return (byte_class (byte) & BYTE_LETTER) != 0;
}

/* Letters, and what stands on or joins them, of any script. */
static inline gboolean
is_word_character (gunichar character)
{
  return g_unichar_isalpha (character) || g_unichar_ismark (character)
         || character == 0x0640 || character == 0x200d;
}

/* Space, and characters without a width that may stand between words. */
static inline gboolean
is_space_character (gunichar character)
{
  return g_unichar_isspace (character)
         || (character >= 0x200b && character <= 0x200f)
         || (character >= 0x202a && character <= 0x202f)
         || (character >= 0x2066 && character <= 0x2069)
         || character == 0xfeff || character == 0x00ad;
}

/* TRUE for a dash, or a double quotation mark. */
static inline gboolean
is_printed_mark (const char *at)
{
  return memcmp (at, "\xe2\x80", 2) == 0
         && ((at[2] >= '\x93' && at[2] <= '\x95')
             || (at[2] >= '\x9c' && at[2] <= '\x9f'));
}

G_END_DECLS

#endif
