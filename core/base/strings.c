/* A table in which each string has one slot, and drives out what was there. */
#include "config.h"

#include "base/strings.h"

#include <string.h>
#include <xxhash.h>

#define N_SLOTS 16384 /* a power of two */

typedef struct
{
  guint64 hash;
  const char *text; /* NULL: empty */
} Slot;

struct Strings
{
  Arena *arena;
  Slot slots[N_SLOTS];
};

Strings *
strings_new (Arena *arena)
{
  Strings *strings = g_new0 (Strings, 1);

  strings->arena = arena;
  return strings;
}

void
strings_free (Strings *strings)
{
  g_free (strings);
}

const char *
strings_keep (Strings *strings, const char *text, gsize length)
{
  guint64 hash = XXH3_64bits (text, length);
  Slot *slot = &strings->slots[hash % N_SLOTS];

  if (slot->text == NULL || slot->hash != hash
      || strcmp (slot->text, text) != 0)
    *slot = (Slot) { hash, arena_strndup (strings->arena, text, length) };
  return slot->text;
}
