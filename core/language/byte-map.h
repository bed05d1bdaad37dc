/* The bytes of a piece of text, looked at once for all words in it: which are
 * letters and capitals, and the same text in small letters. */
#ifndef CONCORDAT_LANGUAGE_BYTE_MAP_H
#define CONCORDAT_LANGUAGE_BYTE_MAP_H

#include "base/byte-scan.h"

G_BEGIN_DECLS

#define BYTE_MAP_SIZE 4096 /* bytes of text; hardly a sentence has more */
#define BYTE_MAP_BLOCK 64
#define BYTE_MAP_BLOCKS (BYTE_MAP_SIZE / BYTE_MAP_BLOCK + 1)
#define BYTE_MAP_MARGIN 16 /* bytes that may be read from any byte on */

typedef struct
{
  BlockClasses blocks[BYTE_MAP_BLOCKS + 1];
  char lower[BYTE_MAP_BLOCKS * BYTE_MAP_BLOCK + BYTE_MAP_MARGIN];
} ByteMap;

/* Looks at the LENGTH bytes at TEXT, at most BYTE_MAP_SIZE. */
static inline void
byte_map_fill (ByteMap *map, const char *text, gsize length)
{
  BlockClasses *block = map->blocks;
  char last[2 * BYTES_LANE] = { 0 };
  gsize at = 0;

  *block = (BlockClasses) { 0, 0, 0 };
  while (at + BYTES_LANE <= length)
    {
      bytes_classify (text + at, at % BYTE_MAP_BLOCK, block,
                      map->lower + at);
      at += BYTES_LANE;
      if (at % BYTE_MAP_BLOCK == 0)
        *++block = (BlockClasses) { 0, 0, 0 };
    }
  /* The last bytes and 0 behind them; how many to copy is hard to foretell. */
  if (length >= BYTES_LANE)
    memcpy (last, text + length - BYTES_LANE, BYTES_LANE);
  else
    memcpy (last + BYTES_LANE - length, text, length);
  bytes_classify (last + BYTES_LANE - (length - at), at % BYTE_MAP_BLOCK,
                  block, map->lower + at);
  block[1] = (BlockClasses) { 0, 0, 0 };
}

/* 64 bits of one class, from that of byte AT on. */
#define byte_map_bits(map, which, at)                                         \
  byte_map_join ((map)->blocks[(at) / BYTE_MAP_BLOCK].which,                  \
                 (map)->blocks[(at) / BYTE_MAP_BLOCK + 1].which,              \
                 (at) % BYTE_MAP_BLOCK)

static inline guint64
byte_map_join (guint64 first, guint64 second, guint skip)
{
  /* In two steps: no shift is as wide as the number. */
  return first >> skip | second << 1 << (63 - skip);
}

G_END_DECLS

#endif
