/* Folds text to its bare words in one pass: ASCII by 16 or eight bytes, with a
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
#define MARGIN (DECOMPOSITION_SIZE * (UTF8_SIZE + 1) + 2 * BYTES_LANE)

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
  char *bytes;
  gsize length;
  gsize capacity;
  gboolean gap; /* it ends with a space, or is empty */
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
    {
      folded->capacity = need + need / 2;
      folded->bytes = g_realloc (folded->bytes, folded->capacity);
    }
  if (result != FOLD_MANY)
    append (folded, result);
  else
    append_many (folded, character);
  return text + g_utf8_skip[(guchar) *text];
}

#ifdef __SSE2__

/* Writes the first LENGTH of the 16 bytes without those that SURPLUS marks;
 * as many as there are may be written behind them. */
static inline char *
put_lane (char *out, __m128i bytes, guint length, guint surplus)
{
  char lanes[2 * BYTES_LANE];
  guint done = 0;

  if (surplus == 0)
    {
      _mm_storeu_si128 ((__m128i *) out, bytes);
      return out + length;
    }
  _mm_storeu_si128 ((__m128i *) lanes, bytes);
  for (; surplus != 0; surplus &= surplus - 1)
    {
      guint at = bits_below_first (surplus);

      memcpy (out, lanes + done, BYTES_LANE);
      out += at - done;
      done = at + 1;
    }
  memcpy (out, lanes + done, BYTES_LANE);
  return out + (length - done);
}

/* 16 bytes of ASCII with spaces for what is no letter or digit, which GAPS
 * marks, and small letters for capitals: 0x20 makes a letter small, leaves a
 * digit, and is a space. */
static inline __m128i
fold_lane (__m128i bytes, guint *ret_gaps)
{
  __m128i words = bytes_word_lane (bytes);

  *ret_gaps = (guint) _mm_movemask_epi8 (words) ^ 0xffff;
  return _mm_or_si128 (_mm_and_si128 (bytes, words), _mm_set1_epi8 (0x20));
}

/* Folds ASCII up to the first byte that is none, or to the last few. */
static const char *
fold_blocks (Folded *folded, const char *text, const char *end)
{
  char *out = folded->bytes + folded->length;
  guint before = folded->gap;
  guint gaps, wide, length;
  __m128i bytes;

  for (; end - text >= BYTES_LANE; text += BYTES_LANE)
    {
      bytes = _mm_loadu_si128 ((const __m128i *) text);
      wide = (guint) _mm_movemask_epi8 (bytes);
      bytes = fold_lane (bytes, &gaps);
      if (G_UNLIKELY (wide != 0))
        {
          length = bits_below_first (wide);
          out = put_lane (out, bytes, length,
                          gaps & (gaps << 1 | before) & ((1u << length) - 1));
          text += length;
          before = (gaps << 1 | before) >> length & 1;
          break;
        }
      out = put_lane (out, bytes, BYTES_LANE, gaps & (gaps << 1 | before));
      before = gaps >> (BYTES_LANE - 1);
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
fold (Folded *folded, const char *text, const char *end, gsize behind)
{
  while (text < end)
    if ((guchar) *text < 128)
      text = fold_ascii (folded, text, end);
    else
      text = fold_wide (folded, text, (gsize) (end - text) + behind);
}

/* Without the gap at its end. */
static gsize
folded_length (const Folded *folded)
{
  return folded->length - (folded->gap && folded->length > 0);
}

char *
words_fold (const char *text, gsize length, gsize head, gsize *ret_length,
            gsize *ret_head)
{
  gsize capacity = length + MARGIN + 1;
  Folded folded = { g_malloc (capacity), 0, capacity, TRUE };

  fold (&folded, text, text + head, length - head);
  *ret_head = folded_length (&folded);
  fold (&folded, text + head, text + length, 0);
  *ret_length = folded_length (&folded);
  folded.bytes[*ret_length] = '\0';
  return folded.bytes;
}
