/* A bump allocator over a list of blocks. */
#include "config.h"

#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define FIRST_BLOCK ((gsize) 64 * 1024)
#define ALIGNMENT 16

/* Of an arena that spills: a part of a file, not a doubling memory. */
#define LARGEST_BLOCK ((gsize) 32 * 1024 * 1024)

typedef struct Block Block;
struct Block
{
  Block *next;
  gsize size;
  gsize used;
  _Alignas (ALIGNMENT) char bytes[];
};

struct Arena
{
  Block *first;
  Block *current;
  Spill *spill; /* NULL: all is ordinary memory */
};

static Block *
block_new (Arena *arena, gsize size)
{
  Block *block = arena->spill != NULL
                     ? spill_take (arena->spill, sizeof (Block) + size)
                     : g_malloc (sizeof (Block) + size);

  block->next = NULL;
  block->size = size;
  block->used = 0;
  return block;
}

static void
block_free (Arena *arena, Block *block)
{
  if (arena->spill != NULL)
    spill_give_back (arena->spill, block, sizeof (Block) + block->size);
  else
    g_free (block);
}

Arena *
arena_new (void)
{
  return arena_new_spilling (NULL);
}

Arena *
arena_new_spilling (Spill *spill)
{
  Arena *arena = g_new (Arena, 1);

  arena->spill = spill;
  arena->first = arena->current = block_new (arena, FIRST_BLOCK);
  return arena;
}

void
arena_free (Arena *arena)
{
  Block *next;

  if (arena == NULL)
    return;
  for (Block *block = arena->first; block != NULL; block = next)
    {
      next = block->next;
      block_free (arena, block);
    }
  g_free (arena);
}

void
arena_reset (Arena *arena)
{
  for (Block *block = arena->first; block != NULL; block = block->next)
    block->used = 0;
  arena->current = arena->first;
}

/* Moves on to a block with room for SIZE bytes: one kept from before a
 * reset, or a new one, twice as large as the last. */
static void
next_block (Arena *arena, gsize size)
{
  Block *block = arena->current->next;

  while (block != NULL && block->size < size)
    block = block->next;
  if (block == NULL)
    {
      gsize more = arena->current->size * 2;

      if (arena->spill != NULL)
        more = MIN (more, LARGEST_BLOCK - sizeof (Block));
      block = block_new (arena, MAX (more, size));
      block->next = arena->current->next;
      arena->current->next = block;
    }
  arena->current = block;
}

static void *
take_elsewhere (Arena *arena, gsize size)
{
  if (size > G_MAXSIZE / 4)
    g_error ("cannot allocate %" G_GSIZE_FORMAT " bytes", size);
  next_block (arena, size);
  arena->current->used = size;
  return arena->current->bytes;
}

/* ALIGNMENT is a power of two, and no more than that of a block. */
static inline void *
take (Arena *arena, gsize size, gsize alignment)
{
  Block *block = arena->current;
  gsize from = (block->used + alignment - 1) & ~(alignment - 1);

  if (G_UNLIKELY (from > block->size || block->size - from < size))
    return take_elsewhere (arena, size);
  block->used = from + size;
  return block->bytes + from;
}

void *
arena_alloc (Arena *arena, gsize size)
{
  return take (arena, size, ALIGNMENT);
}

void *
arena_alloc0 (Arena *arena, gsize size)
{
  return memset (arena_alloc (arena, size), 0, size);
}

char *
arena_strndup (Arena *arena, const char *string, gsize length)
{
  char *copy = take (arena, length + 1, 1);

  memcpy (copy, string, length);
  copy[length] = '\0';
  return copy;
}

char *
arena_strdup (Arena *arena, const char *string)
{
  return string == NULL ? NULL
                        : arena_strndup (arena, string, strlen (string));
}

void *
arena_memdup (Arena *arena, const void *memory, gsize size)
{
  void *copy = arena_alloc (arena, size);

  /* Nothing may be at NULL, but memcpy wants an address even so. */
  if (size > 0)
    memcpy (copy, memory, size);
  return copy;
}

void
arena_array_grow (Arena *arena, ArenaArray *array, gsize size)
{
  void *old = array->data;

  array->room = MAX (4, 2 * array->room);
  array->data = arena_alloc (arena, size * array->room);
  if (array->len > 0)
    memcpy (array->data, old, size * array->len);
}

char *
arena_printf (Arena *arena, const char *format, ...)
{
  va_list arguments;
  g_autofree char *text = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return arena_strdup (arena, text);
}
