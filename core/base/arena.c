/* A bump allocator over a list of blocks. */
#include "config.h"

#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define FIRST_BLOCK ((gsize) 64 * 1024)

/* Of memory, on most machines.  They cost a third as much to get as pages
 * of 4 KiB, and less to find. */
#define HUGE_PAGE ((gsize) 2 * 1024 * 1024)

/* Of an arena that spills: a part of a file, not a doubling memory. */
#define LARGEST_BLOCK ((gsize) 32 * 1024 * 1024)

/* Pages of large blocks are asked for in such parts: many at once cost less
 * than one after the other. */
#define PART ((gsize) 1024 * 1024)

struct ArenaBlock
{
  ArenaBlock *next;
  gsize size;  /* a multiple of ARENA_ALIGNMENT, as is that below */
  gsize ready; /* bytes whose pages were asked for, or need not be */
  _Alignas (ARENA_ALIGNMENT) char bytes[];
};

static gsize
round_up (gsize size, gsize unit)
{
  return (size + unit - 1) / unit * unit;
}

/* Blocks of at least one are made of huge pages, but for those that spill. */
static gboolean
is_huge (const Arena *arena, gsize size)
{
  return arena->spill == NULL && (arena->large || size >= HUGE_PAGE);
}

static void *
take_memory (gsize size, gboolean huge)
{
  void *memory = huge ? aligned_alloc (HUGE_PAGE, size) : malloc (size);

  if (memory == NULL)
    g_error ("cannot allocate %" G_GSIZE_FORMAT " bytes", size);
#ifdef MADV_HUGEPAGE
  /* Where the system has none it is memory as any other. */
  if (huge)
    madvise (memory, size, MADV_HUGEPAGE);
#endif
  return memory;
}

static ArenaBlock *
block_new (Arena *arena, gsize size)
{
  gsize all = round_up (sizeof (ArenaBlock) + size, ARENA_ALIGNMENT);
  gboolean huge = is_huge (arena, all);
  ArenaBlock *block;

  if (huge)
    all = round_up (all, HUGE_PAGE);
  block = arena->spill != NULL ? spill_take (arena->spill, all)
                               : take_memory (all, huge);
  block->next = NULL;
  block->size = all - sizeof (ArenaBlock);
  block->ready = arena->spill != NULL || all < PART ? block->size : 0;
  return block;
}

static void
block_free (Arena *arena, ArenaBlock *block)
{
  if (arena->spill != NULL)
    spill_give_back (arena->spill, block, sizeof (ArenaBlock) + block->size);
  else
    free (block);
}

/* Takes from BLOCK from now on, of which nothing is taken yet. */
static void
enter_block (Arena *arena, ArenaBlock *block)
{
  arena->current = block;
  arena->at = block->bytes;
  arena->end = block->bytes + block->ready;
}

/* Readies another part of the current block, with room for SIZE bytes.  FALSE
 * where it has not so much. */
static gboolean
make_ready (Arena *arena, gsize size)
{
  ArenaBlock *block = arena->current;
  gsize taken = round_up ((gsize) (arena->at - block->bytes), ARENA_ALIGNMENT);
  gsize ready = MAX (round_up (taken + size, ARENA_ALIGNMENT),
                     block->ready + PART);

  if (size > block->size - MIN (taken, block->size))
    return FALSE;
  ready = MIN (ready, block->size);
#ifdef MADV_POPULATE_WRITE
  {
    gsize page = (gsize) sysconf (_SC_PAGESIZE);
    gsize from = round_up ((gsize) (block->bytes + block->ready), page);
    gsize end = (gsize) (block->bytes + ready) / page * page;

    /* Where the system cannot do so they come one by one. */
    if (from < end)
      madvise ((void *) from, end - from, MADV_POPULATE_WRITE);
  }
#endif
  block->ready = ready;
  arena->end = block->bytes + ready;
  return TRUE;
}

static Arena *
start (Spill *spill, gboolean large)
{
  Arena *arena = g_new (Arena, 1);

  arena->spill = spill;
  arena->large = large;
  arena->first = block_new (arena, FIRST_BLOCK);
  enter_block (arena, arena->first);
  return arena;
}

Arena *
arena_new (void)
{
  return start (NULL, FALSE);
}

Arena *
arena_new_large (void)
{
  return start (NULL, TRUE);
}

Arena *
arena_new_spilling (Spill *spill)
{
  return start (spill, FALSE);
}

void
arena_free (Arena *arena)
{
  ArenaBlock *next;

  if (arena == NULL)
    return;
  for (ArenaBlock *block = arena->first; block != NULL; block = next)
    {
      next = block->next;
      block_free (arena, block);
    }
  g_free (arena);
}

gboolean
arena_inherit (Arena *arena, Arena *from)
{
  ArenaBlock **end = &from->first;

  if (arena->spill != NULL || from->spill != NULL
      || arena->large != from->large)
    return FALSE;
  while (*end != NULL)
    end = &(*end)->next;
  *end = arena->current->next;
  arena->current->next = from->first;
  enter_block (arena, from->first);
  from->first = block_new (from, FIRST_BLOCK);
  enter_block (from, from->first);
  return TRUE;
}

void
arena_reset (Arena *arena)
{
  enter_block (arena, arena->first);
}

/* Moves on to a block with room for SIZE bytes: one kept from before a
 * reset, or a new one, twice as large as the last but for a huge page. */
static void
next_block (Arena *arena, gsize size)
{
  ArenaBlock *block = arena->current->next;

  while (block != NULL && block->size < size)
    block = block->next;
  if (block == NULL)
    {
      gsize more = arena->large ? 0 : arena->current->size * 2;

      if (arena->spill != NULL)
        more = MIN (more, LARGEST_BLOCK - sizeof (ArenaBlock));
      block = block_new (arena, MAX (more, size));
      block->next = arena->current->next;
      arena->current->next = block;
    }
  enter_block (arena, block);
}

void *
arena_take_elsewhere (Arena *arena, gsize size)
{
  if (size > G_MAXSIZE / 4)
    g_error ("cannot allocate %" G_GSIZE_FORMAT " bytes", size);
  if (!make_ready (arena, size))
    {
      next_block (arena, size);
      make_ready (arena, size);
    }
  return arena_take (arena, size, ARENA_ALIGNMENT);
}

void *
arena_alloc0 (Arena *arena, gsize size)
{
  return memset (arena_alloc (arena, size), 0, size);
}

char *
arena_strndup (Arena *arena, const char *string, gsize length)
{
  char *copy = arena_take (arena, length + 1, 1);

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
