/* Memory that is given back all at once: one arena a document, a claim set
 * or a run.  Nothing in an arena is freed alone and nothing runs when it
 * goes, so it holds plain data only.
 *
 * Threads: an arena belongs to one thread at a time.
 */
#ifndef CONCORDAT_BASE_ARENA_H
#define CONCORDAT_BASE_ARENA_H

#include "base/spill.h"

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

typedef struct ArenaBlock ArenaBlock;

/* Nobody but the functions here looks into it. */
typedef struct Arena
{
  char *at;  /* the room that is left in the current block */
  char *end; /* of what of it is ready; as aligned as all objects */
  ArenaBlock *first;
  ArenaBlock *current;
  Spill *spill; /* NULL: all is ordinary memory */
  gboolean large; /* it is, in huge pages */
} Arena;

Arena *arena_new (void);

/* One for megabytes that are read here and there: in huge pages where the
 * system gives them, which cost less to get and to find. */
Arena *arena_new_large (void);

/* One that may grow beyond memory; what it holds must not be in use by
 * another process.  SPILL is borrowed; NULL: the same as arena_new. */
Arena *arena_new_spilling (Spill *spill);
void arena_free (Arena *arena);

/* Forgets everything in FROM and gives its memory to ARENA, which takes it
 * before any other: it has its pages already, and new ones cost much.  FROM
 * starts anew.  FALSE where the two are of different memory and nothing is
 * changed. */
gboolean arena_inherit (Arena *arena, Arena *from);

/* Forgets everything in the arena but keeps its memory for the next use. */
void arena_reset (Arena *arena);

#define ARENA_ALIGNMENT 16

/* Part of what follows: SIZE bytes, which the current block has no room
 * for. */
void *arena_take_elsewhere (Arena *arena, gsize size);

/* SIZE bytes, aligned to ALIGNMENT, a power of two up to ARENA_ALIGNMENT. */
static inline void *
arena_take (Arena *arena, gsize size, gsize alignment)
{
  char *from = arena->at + (-(guintptr) arena->at & (alignment - 1));

  if (G_UNLIKELY (size > (gsize) (arena->end - from)))
    return arena_take_elsewhere (arena, size);
  arena->at = from + size;
  return from;
}

/* SIZE bytes, aligned for any object, not cleared. */
static inline void *
arena_alloc (Arena *arena, gsize size)
{
  return arena_take (arena, size, ARENA_ALIGNMENT);
}

/* The same, filled with zeros. */
void *arena_alloc0 (Arena *arena, gsize size);

/* A copy of LENGTH bytes with a NUL behind. */
char *arena_strndup (Arena *arena, const char *string, gsize length);

/* A copy of STRING; NULL stays NULL. */
char *arena_strdup (Arena *arena, const char *string);

char *arena_printf (Arena *arena, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* A copy of SIZE bytes. */
void *arena_memdup (Arena *arena, const void *memory, gsize size);

/* An array that grows in an arena; zeroed it is empty. */
typedef struct
{
  void *data;
  guint len;
  guint room;
} ArenaArray;

/* Makes room for more elements of SIZE bytes. */
void arena_array_grow (Arena *arena, ArenaArray *array, gsize size);

static inline void *
arena_array_next (Arena *arena, ArenaArray *array, gsize size)
{
  if (array->len == array->room)
    arena_array_grow (arena, array, size);
  return (char *) array->data + size * array->len++;
}

#define arena_array_index(array, type, i) (((type *) (array).data)[i])

/* Appends a copy of the variable ELEMENT. */
#define arena_array_add(arena, array, element) \
  memcpy (arena_array_next ((arena), (array), sizeof (element)), &(element), \
          sizeof (element))

#define arena_new_array(arena, type, n) \
  ((type *) arena_alloc0 ((arena), sizeof (type) * (gsize) (n)))
#define arena_new_struct(arena, type) arena_new_array (arena, type, 1)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arena, arena_free)

G_END_DECLS

#endif
