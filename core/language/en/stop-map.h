/* Where in a text a sentence or a line may end: a bit a byte, found in one
 * look at all bytes. */
#ifndef CONCORDAT_LANGUAGE_EN_STOP_MAP_H
#define CONCORDAT_LANGUAGE_EN_STOP_MAP_H

#include "base/arena.h"
#include "base/byte-scan.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 start; /* of what was looked at, bytes in the text */
  guint32 end;
  /* From START on; in a block behind END all are set. */
  guint64 *stops;    /* ".", "!", "?", "\n", and 0xe2, which begins "…" */
  guint64 *newlines; /* "\n" */
} StopMap;

/* Both maps live in ARENA. */
StopMap stop_map_new (const char *text, guint32 start, guint32 end,
                      Arena *arena);

/* The first byte from AT on that BITS marks, or the end. */
static inline guint32
stop_map_find (const StopMap *map, const guint64 *bits, guint32 at)
{
  guint32 place = at - map->start;
  const guint64 *block = bits + place / BYTES_BLOCK;
  guint64 rest;

  if (at >= map->end)
    return map->end;
  rest = *block & G_MAXUINT64 << (place % BYTES_BLOCK);
  while (rest == 0)
    rest = *++block;
  place = (guint32) (block - bits) * BYTES_BLOCK + bits_below_first (rest);
  return MIN (map->start + place, map->end);
}

static inline guint32
stop_map_next (const StopMap *map, guint32 at)
{
  return stop_map_find (map, map->stops, at);
}

static inline guint32
stop_map_newline (const StopMap *map, guint32 at)
{
  return stop_map_find (map, map->newlines, at);
}

G_END_DECLS

#endif
