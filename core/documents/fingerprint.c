/* Folds text to its bare words in one pass: ASCII by 64 or eight bytes, with a
 * table for the other scripts that stand below U+2100. */
#include "config.h"

#include "documents/fingerprint.h"

#include "base/byte-scan.h"

#include <string.h>

#define EACH(byte) BYTES_EACH (byte)
#define BLOCK_SIZE ((gssize) sizeof (guint64))

/* The longest decomposition has 18 characters (U+FDFA). */
#define DECOMPOSITION_SIZE G_UNICHAR_MAX_DECOMPOSITION_LENGTH
#define UTF8_SIZE 6
/* Room for one, and for a block of which only some bytes count. */
#define MARGIN (DECOMPOSITION_SIZE * (UTF8_SIZE + 1) + 2 * BYTES_BLOCK)

/* What becomes of a character: another, or one of these.  Control
 * characters themselves are gaps, so their numbers are free. */
enum
{
  FOLD_UNKNOWN, /* nobody has asked */
  FOLD_NOTHING, /* it vanishes within its word */
  FOLD_GAP,     /* it ends a word */
  FOLD_MANY,    /* it becomes several characters */
};

#define TABLE_SIZE 0x2100

typedef struct
{
  GString *words;
  gsize begin; /* of the bytes, in the words */
  char *bytes;
  gsize length;
  gsize capacity;
  gboolean gap; /* it ends with a space, or is empty */
} Folded;

static void
make_room (Folded *folded, gsize capacity)
{
  g_string_set_size (folded->words, folded->begin + capacity);
  folded->bytes = folded->words->str + folded->begin;
  folded->capacity = capacity;
}

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

/* The same from a table, which is filled as characters are met. */
static gunichar
fold_known (gunichar character)
{
  static gunichar table[TABLE_SIZE];
  gunichar result;

  if (character >= TABLE_SIZE)
    return FOLD_MANY;
  result = __atomic_load_n (&table[character], __ATOMIC_RELAXED);
  if (result == FOLD_UNKNOWN)
    {
      result = fold_character (character);
      __atomic_store_n (&table[character], result, __ATOMIC_RELAXED);
    }
  return result;
}

static void
append (Folded *folded, gunichar result)
{
  if (result == FOLD_NOTHING)
    return;
  if (result == FOLD_GAP && folded->gap)
    return;
  folded->gap = result == FOLD_GAP;
  if (result == FOLD_GAP)
    folded->bytes[folded->length++] = ' ';
  else if (result < 128)
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
fold_wide (Folded *folded, const char *text, gsize rest)
{
  gunichar character = g_utf8_get_char (text);
  gunichar result = fold_known (character);
  gsize need = folded->length + rest + MARGIN;

  if (need > folded->capacity)
    make_room (folded, need + need / 2);
  if (result != FOLD_MANY)
    append (folded, result);
  else
    append_many (folded, character);
  return text + g_utf8_skip[(guchar) *text];
}

#ifdef __SSE2__

/* Writes the first LENGTH of the bytes of a block without those that SURPLUS
 * marks; a block may be read from any byte on, and written behind them. */
static inline char *
put_block (char *out, const char *block, guint length, guint64 surplus)
{
  guint done = 0;

  for (; surplus != 0; surplus &= surplus - 1)
    {
      guint at = bits_below_first (surplus);

      memcpy (out, block + done, BYTES_BLOCK);
      out += at - done;
      done = at + 1;
    }
  memcpy (out, block + done, BYTES_BLOCK);
  return out + (length - done);
}

/* Copies the block at TEXT to FOLDED with small letters for capitals and
 * spaces for what is no letter or digit of ASCII: 0x20 makes a letter small,
 * leaves a digit, and is a space.  Returns which are such gaps, and in
 * *ret_wide which are not ASCII. */
static inline guint64
fold_block (const char *text, char *folded, guint64 *ret_wide)
{
  guint64 words = 0, wide = 0;

#pragma GCC unroll 4
  for (guint i = 0; i < BYTES_BLOCK; i += BYTES_LANE)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) (text + i));
      __m128i inner = bytes_word_lane (bytes);

      words |= (guint64) (guint) _mm_movemask_epi8 (inner) << i;
      wide |= (guint64) (guint) _mm_movemask_epi8 (bytes) << i;
      bytes = _mm_or_si128 (_mm_and_si128 (bytes, inner),
                            _mm_set1_epi8 (0x20));
      _mm_storeu_si128 ((__m128i *) (folded + i), bytes);
    }
  *ret_wide = wide;
  return ~words;
}

/* The bytes of the block that are those of dashes and quotation marks, from
 * U+2010 to U+201F: E2 80 9x.  They are gaps, as marks of ASCII are. */
static guint64
mark_bytes (const char *text)
{
  guint64 first = 0, second = 0, third = 0;

#pragma GCC unroll 4
  for (guint i = 0; i < BYTES_BLOCK; i += BYTES_LANE)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) (text + i));
      __m128i high = _mm_and_si128 (bytes, _mm_set1_epi8 ((char) 0xf0));

      first |= (guint64) (guint) _mm_movemask_epi8 (_mm_cmpeq_epi8 (
                   bytes, _mm_set1_epi8 ((char) 0xe2)))
               << i;
      second |= (guint64) (guint) _mm_movemask_epi8 (_mm_cmpeq_epi8 (
                    bytes, _mm_set1_epi8 ((char) 0x80)))
                << i;
      third |= (guint64) (guint) _mm_movemask_epi8 (_mm_cmpeq_epi8 (
                   high, _mm_set1_epi8 ((char) 0x90)))
               << i;
    }
  first &= second >> 1 & third >> 2;
  return first | first << 1 | first << 2;
}

/* Folds up to the first character that is neither ASCII nor one of those
 * marks, or to the end. */
static const char *
fold_blocks (Folded *folded, const char *text, const char *end)
{
  char *out = folded->bytes + folded->length;
  char block[2 * BYTES_BLOCK], last[BYTES_BLOCK] = { 0 };
  guint64 before = folded->gap;
  guint length = BYTES_BLOCK;

  while (length == BYTES_BLOCK && text < end)
    {
      const char *from = text;
      guint64 gaps, wide, surplus;

      if (end - text < BYTES_BLOCK)
        {
          length = (guint) (end - text);
          from = memcpy (last, text, length);
        }
      gaps = fold_block (from, block, &wide);
      if (wide != 0 && (wide &= ~mark_bytes (from)) != 0)
        length = MIN (length, bits_below_first (wide));
      if (length == 0)
        break;
      surplus = gaps & (gaps << 1 | before)
                & G_MAXUINT64 >> (BYTES_BLOCK - length);
      out = put_block (out, block, length, surplus);
      before = gaps >> (length - 1) & 1;
      text += length;
    }
  folded->length = (gsize) (out - folded->bytes);
  folded->gap = before != 0;
  return text;
}

#else

/* The high bit of each of eight ASCII bytes that is not below LOW and not
 * above HIGH.  No sum carries into the next byte. */
static inline guint64
bytes_between (guint64 bytes, guchar low, guchar high)
{
  return (bytes + EACH (0x80 - low)) & ~(bytes + EACH (0x7F - high))
         & EACH (0x80);
}

/* Writes eight bytes without those that SURPLUS marks, mostly none. */
static inline char *
put_block (char *out, guint64 bytes, guint64 surplus)
{
  gsize length = sizeof bytes;

  for (; surplus != 0; length--)
    {
      guint64 kept = ((surplus & -surplus) >> 7) - 1;

      bytes = (bytes & kept) | (bytes >> 8 & ~kept);
      surplus = (surplus & (surplus - 1)) >> 8;
    }
  bytes = GUINT64_TO_LE (bytes);
  memcpy (out, &bytes, sizeof bytes);
  return out + length;
}

/* Folds as many times eight bytes of ASCII as there are. */
static const char *
fold_blocks (Folded *folded, const char *text, const char *end)
{
  char *out = folded->bytes + folded->length;
  guint64 before = folded->gap ? 0x80 : 0;

  for (; end - text >= BLOCK_SIZE; text += BLOCK_SIZE)
    {
      guint64 bytes = bytes_load (text);
      guint64 words, gaps;

      if ((bytes & EACH (0x80)) != 0)
        break;
      words = bytes_between (bytes | EACH (0x20), 'a', 'z')
              | bytes_between (bytes, '0', '9');
      gaps = words ^ EACH (0x80);
      /* 0x20 makes a letter small, leaves a digit, and is a space. */
      bytes = (bytes & ((words << 1) - (words >> 7))) | EACH (0x20);
      out = put_block (out, bytes, gaps & (gaps << 8 | before));
      before = gaps >> 56;
    }
  folded->length = (gsize) (out - folded->bytes);
  folded->gap = before != 0;
  return text;
}

#endif

/* Folds a run of ASCII; returns where it ends. */
static const char *
fold_ascii (Folded *folded, const char *text, const char *end)
{
  text = fold_blocks (folded, text, end);
  for (guint i = 0; i < BLOCK_SIZE && text < end && (guchar) *text < 128; i++)
    append (folded, fold_known ((guchar) *text++));
  return text;
}

static void
fold (Folded *folded, const char *text, const char *end)
{
  while (text < end)
    if ((guchar) *text < 128)
      text = fold_ascii (folded, text, end);
    else
      text = fold_wide (folded, text, (gsize) (end - text));
}

void
words_fold (const char *text, gsize length, GString *words)
{
  Folded folded = { .words = words, .begin = words->len, .gap = TRUE };

  make_room (&folded, length + MARGIN);
  fold (&folded, text, text + length);
  /* Without the gap at its end. */
  g_string_truncate (words, folded.begin + folded.length
                                - (folded.gap && folded.length > 0));
}
