/* Pieces of memory, the later ones mapped from a file, and the watch over
 * how much of the file is in memory. */
#include "config.h"

#include "base/spill.h"

#include "base/temporary.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

/* A page can come in every microsecond. */
#define WATCH_EVERY ((gint64) 10 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  void *bytes;
  gsize size;
  off_t offset;
} Piece;

struct Spill
{
  gsize in_memory; /* ordinary memory that may be taken */
  gsize taken;     /* of it */
  gsize in_file;   /* bytes of the file that may be in memory */
  int fd;          /* -1: no file yet */
  off_t file_size;
  GError *error;   /* NULL so far */
  GThread *watch;  /* NULL: no file yet */
  GMutex mutex;    /* of what follows */
  GCond ended;
  gboolean is_ended;
  GArray *pieces; /* of Piece, those of the file */
  guint next;     /* to be put out of memory */
};

Spill *
spill_new (gsize in_memory, gsize in_file)
{
  Spill *spill = g_new0 (Spill, 1);

  spill->in_memory = in_memory;
  spill->in_file = in_file;
  spill->fd = -1;
  spill->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_mutex_init (&spill->mutex);
  g_cond_init (&spill->ended);
  return spill;
}

void
spill_free (Spill *spill)
{
  if (spill == NULL)
    return;
  if (spill->watch != NULL)
    {
      g_mutex_lock (&spill->mutex);
      spill->is_ended = TRUE;
      g_cond_signal (&spill->ended);
      g_mutex_unlock (&spill->mutex);
      g_thread_join (spill->watch);
    }
  if (spill->fd >= 0)
    close (spill->fd);
  g_array_unref (spill->pieces);
  g_clear_error (&spill->error);
  g_mutex_clear (&spill->mutex);
  g_cond_clear (&spill->ended);
  g_free (spill);
}

gboolean
spill_check (const Spill *spill, GError **error)
{
  if (spill->error != NULL && error != NULL)
    *error = g_error_copy (spill->error);
  return spill->error == NULL;
}

/* How many bytes of files the process has in memory, after proc(5). */
static gsize
file_bytes_in_memory (int statm)
{
  char text[128];
  gssize length = pread (statm, text, sizeof text - 1, 0);
  const char *at = text;

  text[MAX (length, 0)] = '\0';
  for (guint i = 0; i < 2 && *at != '\0'; at++)
    i += *at == ' ';
  return (gsize) g_ascii_strtoull (at, NULL, 10)
         * (gsize) sysconf (_SC_PAGESIZE);
}

/* Takes the file out of memory, piece after piece, where there is more than
 * is allowed, until there is half of it; its bytes stay what they are.  In
 * rotation, so that what is in use has a while before it must come back. */
static void
put_out (Spill *spill, int statm)
{
  const GArray *pieces = spill->pieces;

  if (statm >= 0 && file_bytes_in_memory (statm) <= spill->in_file)
    return;
  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece,
                                           spill->next++ % pieces->len);

      madvise (piece->bytes, piece->size, MADV_DONTNEED);
      if (statm >= 0 && file_bytes_in_memory (statm) <= spill->in_file / 2)
        return;
    }
}

static gpointer
watch (gpointer data)
{
  Spill *spill = data;
  int statm = open ("/proc/self/statm", O_RDONLY | O_CLOEXEC);

  g_mutex_lock (&spill->mutex);
  while (!spill->is_ended)
    {
      put_out (spill, statm);
      g_cond_wait_until (&spill->ended, &spill->mutex,
                         g_get_monotonic_time () + WATCH_EVERY);
    }
  g_mutex_unlock (&spill->mutex);
  if (statm >= 0)
    close (statm);
  return NULL;
}

/* Room for SIZE more bytes in the file; no hole that a full disk would make
 * known only when it is written to. */
static gboolean
grow_file (Spill *spill, gsize size)
{
  int number;

  if (spill->fd < 0)
    spill->fd = temporary_open (&spill->error);
  if (spill->fd < 0)
    return FALSE;
  do
    number = posix_fallocate (spill->fd, spill->file_size, (off_t) size);
  while (number == EINTR);
  return number == 0 || temporary_fail (number, &spill->error);
}

static void *
map_piece (Spill *spill, gsize size)
{
  Piece piece = { NULL, size, spill->file_size };

  if (spill->error != NULL || !grow_file (spill, size))
    return NULL;
  piece.bytes = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED,
                      spill->fd, piece.offset);
  if (piece.bytes == MAP_FAILED)
    {
      temporary_fail (errno, &spill->error);
      return NULL;
    }
  spill->file_size += (off_t) size;
  g_mutex_lock (&spill->mutex);
  g_array_append_val (spill->pieces, piece);
  g_mutex_unlock (&spill->mutex);
  if (spill->watch == NULL)
    spill->watch = g_thread_new ("spill", watch, spill);
  return piece.bytes;
}

static gsize
whole_pages (gsize size)
{
  gsize page = (gsize) sysconf (_SC_PAGESIZE);

  return (size + page - 1) / page * page;
}

void *
spill_take (Spill *spill, gsize size)
{
  void *bytes = NULL;

  if (spill->taken + size > spill->in_memory)
    bytes = map_piece (spill, whole_pages (size));
  if (bytes != NULL)
    return bytes;
  spill->taken += size;
  return g_malloc (size);
}

static gboolean
unmap_piece (Spill *spill, void *bytes)
{
  gboolean found = FALSE;

  g_mutex_lock (&spill->mutex);
  for (guint i = spill->pieces->len; i-- > 0 && !found;)
    {
      Piece piece = g_array_index (spill->pieces, Piece, i);

      if (piece.bytes != bytes)
        continue;
      munmap (piece.bytes, piece.size);
      fallocate (spill->fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE,
                 piece.offset, (off_t) piece.size);
      g_array_remove_index_fast (spill->pieces, i);
      found = TRUE;
    }
  g_mutex_unlock (&spill->mutex);
  return found;
}

void
spill_give_back (Spill *spill, void *bytes, gsize size)
{
  if (unmap_piece (spill, bytes))
    return;
  spill->taken -= size;
  g_free (bytes);
}
