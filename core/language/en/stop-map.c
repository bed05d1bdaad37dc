/* Marks the bytes of a text that may end something, 64 at a time. */
#include "config.h"

#include "language/en/stop-map.h"

#ifdef __SSE2__

static inline void
mark_block (const char *at, guint64 *ret_stops, guint64 *ret_newlines)
{
  guint64 stops = 0, newlines = 0;

#pragma GCC unroll 4
  for (guint i = 0; i < BYTES_BLOCK; i += BYTES_LANE)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) (at + i));
      __m128i newline = _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('\n'));
      __m128i marks = _mm_or_si128 (
          _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('.')),
          _mm_or_si128 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('!')),
                        _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('?'))));

      marks = _mm_or_si128 (
          _mm_or_si128 (marks, newline),
          _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ((char) 0xe2)));
      stops |= (guint64) (guint) _mm_movemask_epi8 (marks) << i;
      newlines |= (guint64) (guint) _mm_movemask_epi8 (newline) << i;
    }
  *ret_stops = stops;
  *ret_newlines = newlines;
}

#else

static void
mark_block (const char *at, guint64 *ret_stops, guint64 *ret_newlines)
{
  static const guint8 stops[256] = {
    ['\n'] = 1, ['.'] = 1, ['!'] = 1, ['?'] = 1, [0xe2] = 1,
  };

  *ret_stops = *ret_newlines = 0;
  for (guint i = 0; i < BYTES_BLOCK; i++)
    {
      *ret_stops |= (guint64) stops[(guchar) at[i]] << i;
      *ret_newlines |= (guint64) (at[i] == '\n') << i;
    }
}

#endif

StopMap
stop_map_new (const char *text, guint32 start, guint32 end, Arena *arena)
{
  gsize n_blocks = (end - start) / BYTES_BLOCK + 1;
  guint64 *stops
      = arena_alloc (arena, 2 * (n_blocks + 1) * sizeof (guint64));
  guint64 *newlines = stops + n_blocks + 1;
  const char *at = text + start;
  char last[BYTES_BLOCK] = { 0 };

  for (gsize i = 0; i + 1 < n_blocks; i++, at += BYTES_BLOCK)
    mark_block (at, &stops[i], &newlines[i]);
  memcpy (last, at, (gsize) (text + end - at));
  mark_block (last, &stops[n_blocks - 1], &newlines[n_blocks - 1]);
  stops[n_blocks] = newlines[n_blocks] = G_MAXUINT64;
  return (StopMap) { start, end, stops, newlines };
}
