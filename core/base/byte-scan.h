/* Looks at eight or more bytes of text at a time.
 *
 * Nothing is read behind END, or behind the bytes that a mask is of.  The
 * tricks are those of H. S. Warren, "Hacker's Delight", section 6-1: no sum
 * below carries into the next byte.
 */
#ifndef CONCORDAT_BASE_BYTE_SCAN_H
#define CONCORDAT_BASE_BYTE_SCAN_H

#include <glib.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

G_BEGIN_DECLS

#define BYTES_EACH(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

static inline guint64
bytes_load (const char *at)
{
  guint64 bytes;

  memcpy (&bytes, at, sizeof bytes);
  return GUINT64_FROM_LE (bytes);
}

/* How many bits below the lowest one set; BITS is not 0. */
static inline guint
bits_below_first (guint64 bits)
{
  return (guint) __builtin_ctzll (bits);
}

#ifdef __SSE2__

/* 0xff for each ASCII digit. */
static inline __m128i
bytes_digit_lane (__m128i bytes)
{
  __m128i place = _mm_sub_epi8 (bytes, _mm_set1_epi8 ('0'));

  return _mm_cmpeq_epi8 (_mm_min_epu8 (place, _mm_set1_epi8 (9)), place);
}

#endif

/* Bit i is set where byte i of the 64 at AT is an ASCII digit. */
static inline guint64
bytes_digit_mask (const char *at)
{
  guint64 mask = 0;

#ifdef __SSE2__
#pragma GCC unroll 4
  for (guint i = 0; i < 4; i++)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) (at + 16 * i));
      guint digits = (guint) _mm_movemask_epi8 (bytes_digit_lane (bytes));

      mask |= (guint64) digits << (16 * i);
    }
#else
  for (guint i = 0; i < 64; i++)
    mask |= (guint64) g_ascii_isdigit (at[i]) << i;
#endif
  return mask;
}

/* The first four ASCII digits in [at, end) that no fifth stands beside, or
 * END; behind a digit AT stands before none. */
static inline const char *
bytes_find_four_digits (const char *at, const char *end)
{
  guint64 before = 0; /* 1: a digit stands before AT */
  char last[64];

  while (at < end)
    {
      gsize rest = (gsize) (end - at);
      guint64 digits, runs;

      if (G_UNLIKELY (rest < sizeof last))
        memset ((char *) memcpy (last, at, rest) + rest, 0,
                sizeof last - rest);
      digits = bytes_digit_mask (rest < sizeof last ? last : at);
      runs = digits & digits >> 1;
      runs = runs & runs >> 2 & ~(digits >> 4) & ~(digits << 1 | before);
      /* Of the last four it is not known yet whether a fifth follows. */
      runs &= G_GUINT64_CONSTANT (0x0fffffffffffffff);
      if (runs != 0)
        return at + bits_below_first (runs);
      before = digits >> 59 & 1;
      at += MIN (60, rest);
    }
  return end;
}

#ifdef __SSE2__

/* Bit i is set where byte i of the 16 at AT is not ASCII. */
static inline guint
bytes_wide_mask (const char *at)
{
  return (guint) _mm_movemask_epi8 (_mm_loadu_si128 ((const __m128i *) at));
}

#endif

/* The first byte in [at, end) that is not ASCII, or END. */
static inline const char *
bytes_find_wide (const char *at, const char *end)
{
#ifdef __SSE2__
  const char *begin = at;

  for (; end - at >= 16; at += 16)
    {
      guint wide = bytes_wide_mask (at);

      if (wide != 0)
        return at + bits_below_first (wide);
    }
  if (at < end && end - begin >= 16)
    {
      guint wide = bytes_wide_mask (end - 16) >> (16 - (end - at));

      return wide != 0 ? at + bits_below_first (wide) : end;
    }
#endif
  while (end - at >= 8 && (bytes_load (at) & BYTES_EACH (0x80)) == 0)
    at += 8;
  while (at < end && (*at & 0x80) == 0)
    at++;
  return at;
}

/* The first byte in [at, end) that is NUL or not ASCII, or END. */
static inline const char *
bytes_find_nul_or_wide (const char *at, const char *end)
{
#ifdef __SSE2__
  for (; end - at >= 16; at += 16)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) at);
      guint plain = (guint) _mm_movemask_epi8 (
          _mm_cmpgt_epi8 (bytes, _mm_setzero_si128 ()));

      if (plain != 0xffff)
        return at + bits_below_first (~plain);
    }
#endif
  while (at < end && (*at & 0x80) == 0 && *at != '\0')
    at++;
  return at;
}

/* TRUE when [at, end) is valid UTF-8 without NUL, as g_utf8_validate says. */
static inline gboolean
bytes_are_utf8 (const char *at, const char *end)
{
  while ((at = bytes_find_nul_or_wide (at, end)) < end)
    {
      const char *wide = at;

      while (at < end && (*at & 0x80) != 0)
        at++;
      if (at == wide || !g_utf8_validate (wide, at - wide, NULL))
        return FALSE;
    }
  return TRUE;
}

/* How many characters the UTF-8 in [at, end) has. */
static inline gsize
bytes_count_characters (const char *at, const char *end)
{
  gsize n = 0;

#ifdef __SSE2__
  const __m128i zero = _mm_setzero_si128 ();
  __m128i sums = zero;
  const char *begin = at;
  guint64 both[2];

  for (; end - at >= 16; at += 16)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) at);
      __m128i ones = _mm_and_si128 (
          _mm_cmplt_epi8 (bytes, _mm_set1_epi8 ((char) 0xc0)),
          _mm_set1_epi8 (1));

      sums = _mm_add_epi64 (sums, _mm_sad_epu8 (ones, zero));
    }
  _mm_storeu_si128 ((__m128i *) both, sums);
  n = (gsize) (at - begin) - (gsize) (both[0] + both[1]);
#endif
  for (; end - at >= 8; at += 8)
    {
      guint64 bytes = bytes_load (at);
      guint64 continuing = (bytes >> 7) & ~(bytes >> 6) & BYTES_EACH (0x01);

      /* The highest byte of the product is the sum of all eight. */
      n += 8 - (gsize) ((continuing * BYTES_EACH (0x01)) >> 56);
    }
  for (; at < end; at++)
    n += (*at & 0xc0) != 0x80;
  return n;
}

#ifdef __SSE2__

/* 0xff for each byte from 'a' to 'z' once it is a small letter. */
static inline __m128i
bytes_letter_lane (__m128i bytes)
{
  __m128i place = _mm_sub_epi8 (_mm_or_si128 (bytes, _mm_set1_epi8 (0x20)),
                                _mm_set1_epi8 ('a'));

  return _mm_cmpeq_epi8 (_mm_min_epu8 (place, _mm_set1_epi8 (25)), place);
}

/* 0xff for each ASCII letter or digit. */
static inline __m128i
bytes_word_lane (__m128i bytes)
{
  return _mm_or_si128 (bytes_letter_lane (bytes), bytes_digit_lane (bytes));
}

#endif

#define BYTES_BLOCK 64

/* Copies the 64 bytes at AT to LOWER, with small letters for capitals and 0
 * for all but ASCII letters.  Bit i is set where byte i is a letter. */
static inline guint64
bytes_lower_letters (const char *at, char *lower)
{
  guint64 mask = 0;

#ifdef __SSE2__
#pragma GCC unroll 4
  for (guint i = 0; i < BYTES_BLOCK; i += 16)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) (at + i));
      __m128i letters = bytes_letter_lane (bytes);
      guint bits = (guint) _mm_movemask_epi8 (letters);

      bytes = _mm_and_si128 (_mm_or_si128 (bytes, _mm_set1_epi8 (0x20)),
                             letters);
      _mm_storeu_si128 ((__m128i *) (lower + i), bytes);
      mask |= (guint64) bits << i;
    }
#else
  for (guint i = 0; i < BYTES_BLOCK; i++)
    {
      gboolean letter = g_ascii_isalpha (at[i]);

      lower[i] = letter ? (char) (at[i] | 0x20) : '\0';
      mask |= (guint64) letter << i;
    }
#endif
  return mask;
}

/* Bit i is set where byte i of the 64 at AT is ONE or OTHER. */
static inline guint64
bytes_either_mask (const char *at, char one, char other)
{
  guint64 mask = 0;

#ifdef __SSE2__
#pragma GCC unroll 4
  for (guint i = 0; i < BYTES_BLOCK; i += 16)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) (at + i));
      __m128i found
          = _mm_or_si128 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 (one)),
                          _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 (other)));

      mask |= (guint64) (guint) _mm_movemask_epi8 (found) << i;
    }
#else
  for (guint i = 0; i < BYTES_BLOCK; i++)
    mask |= (guint64) (at[i] == one || at[i] == other) << i;
#endif
  return mask;
}

/* What the bytes of a block of 64 are: bit i tells of byte i. */
typedef struct
{
  guint64 letters; /* of ASCII, as all of these */
  guint64 capitals;
  guint64 inner; /* letters, digits and "_" */
} BlockClasses;

#define BYTES_LANE 16

/* Tells what the 16 bytes at AT are, which become those from SHIFT on of
 * CLASSES, and copies them to LOWER with small letters for capitals. */
static inline void
bytes_classify (const char *at, guint shift, BlockClasses *classes,
                char *lower)
{
#ifdef __SSE2__
  const __m128i small = _mm_set1_epi8 (0x20);
  __m128i bytes = _mm_loadu_si128 ((const __m128i *) at);
  __m128i letters = bytes_letter_lane (bytes);
  __m128i small_ones
      = _mm_cmpeq_epi8 (bytes, _mm_or_si128 (bytes, small));
  __m128i capitals = _mm_andnot_si128 (small_ones, letters);
  __m128i inner = _mm_or_si128 (
      bytes_word_lane (bytes), _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('_')));

  bytes = _mm_or_si128 (bytes, _mm_and_si128 (capitals, small));
  _mm_storeu_si128 ((__m128i *) lower, bytes);
  classes->letters |= (guint64) (guint) _mm_movemask_epi8 (letters) << shift;
  classes->capitals |= (guint64) (guint) _mm_movemask_epi8 (capitals)
                       << shift;
  classes->inner |= (guint64) (guint) _mm_movemask_epi8 (inner) << shift;
#else
  for (guint i = 0; i < BYTES_LANE; i++)
    {
      gboolean letter = g_ascii_isalpha (at[i]);
      gboolean inner = letter || g_ascii_isdigit (at[i]) || at[i] == '_';

      lower[i] = g_ascii_tolower (at[i]);
      classes->letters |= (guint64) letter << (shift + i);
      classes->capitals |= (guint64) g_ascii_isupper (at[i]) << (shift + i);
      classes->inner |= (guint64) inner << (shift + i);
    }
#endif
}

G_END_DECLS

#endif
