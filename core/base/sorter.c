/* An external merge sort. */
#include "config.h"

#include "base/sorter.h"

#include "base/temporary.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* Read of a run at once, at the most; all runs together read as much as was
 * sorted at once. */
#define READ_AT_ONCE ((gsize) 1024 * 1024)

/* A record in a buffer: its head, its key, its text. */
typedef struct
{
  guint32 key_length;
  guint32 length; /* of the text */
} Head;

typedef struct
{
  gint64 at;  /* in the file, where it goes on */
  gint64 end;
  GString *buffer;
  gsize used; /* of the buffer, by records before this one */
  Head head;  /* of its next record */
} Run;

struct Sorter
{
  gsize in_memory;
  GString *buffer;
  GArray *records; /* of gsize: where each begins in the buffer */
  GArray *runs;    /* of Run */
  GPtrArray *heap; /* of Run, that with the least key first */
  gint64 file_size;
  int fd; /* -1: no file yet */
};

static void
run_clear (gpointer data)
{
  Run *run = data;

  if (run->buffer != NULL)
    g_string_free (run->buffer, TRUE);
}

Sorter *
sorter_new (gsize in_memory)
{
  Sorter *sorter = g_new0 (Sorter, 1);

  sorter->in_memory = in_memory;
  sorter->buffer = g_string_new (NULL);
  sorter->records = g_array_new (FALSE, FALSE, sizeof (gsize));
  sorter->runs = g_array_new (FALSE, TRUE, sizeof (Run));
  g_array_set_clear_func (sorter->runs, run_clear);
  sorter->heap = g_ptr_array_new ();
  sorter->fd = -1;
  return sorter;
}

void
sorter_free (Sorter *sorter)
{
  if (sorter == NULL)
    return;
  g_string_free (sorter->buffer, TRUE);
  g_array_unref (sorter->records);
  g_array_unref (sorter->runs);
  g_ptr_array_unref (sorter->heap);
  if (sorter->fd >= 0)
    close (sorter->fd);
  g_free (sorter);
}

static int
compare_keys (const char *a, gsize a_length, const char *b, gsize b_length)
{
  int order = memcmp (a, b, MIN (a_length, b_length));

  return order != 0 ? order : (a_length > b_length) - (a_length < b_length);
}

static Head
head_at (const char *record)
{
  Head head;

  memcpy (&head, record, sizeof head);
  return head;
}

static int
compare_records (gconstpointer one, gconstpointer two, gpointer data)
{
  const char *a = (const char *) data + *(const gsize *) one;
  const char *b = (const char *) data + *(const gsize *) two;

  return compare_keys (a + sizeof (Head), head_at (a).key_length,
                       b + sizeof (Head), head_at (b).key_length);
}

static void
sort_records (Sorter *sorter)
{
  if (sorter->records->len > 1)
    g_qsort_with_data (sorter->records->data, (gint) sorter->records->len,
                       sizeof (gsize), compare_records, sorter->buffer->str);
}

static gboolean
write_all (Sorter *sorter, const char *from, gsize rest, GError **error)
{
  while (rest > 0)
    {
      gssize written = pwrite (sorter->fd, from, rest, sorter->file_size);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return temporary_fail (errno, error);
      from += written;
      rest -= (gsize) written;
      sorter->file_size += written;
    }
  return TRUE;
}

/* Writes what is in memory as one more run. */
static gboolean
write_run (Sorter *sorter, GError **error)
{
  g_autoptr (GString) out = g_string_sized_new (READ_AT_ONCE);
  Run run = { .at = sorter->file_size };

  if (sorter->fd < 0)
    sorter->fd = temporary_open (error);
  if (sorter->fd < 0)
    return FALSE;
  sort_records (sorter);
  for (guint i = 0; i < sorter->records->len; i++)
    {
      const char *record
          = sorter->buffer->str + g_array_index (sorter->records, gsize, i);
      Head head = head_at (record);

      g_string_append_len (out, record,
                           (gssize) (sizeof head + head.key_length
                                     + head.length));
      if (out->len < READ_AT_ONCE)
        continue;
      if (!write_all (sorter, out->str, out->len, error))
        return FALSE;
      g_string_truncate (out, 0);
    }
  if (!write_all (sorter, out->str, out->len, error))
    return FALSE;
  run.end = sorter->file_size;
  g_array_append_val (sorter->runs, run);
  g_string_truncate (sorter->buffer, 0);
  g_array_set_size (sorter->records, 0);
  return TRUE;
}

gboolean
sorter_add (Sorter *sorter, const GString *key, const GString *text,
            GError **error)
{
  Head head = { (guint32) key->len, (guint32) text->len };
  gsize begin = sorter->buffer->len;

  g_assert (key->len <= G_MAXUINT32 && text->len <= G_MAXUINT32);
  g_string_append_len (sorter->buffer, (const char *) &head, sizeof head);
  g_string_append_len (sorter->buffer, key->str, (gssize) key->len);
  g_string_append_len (sorter->buffer, text->str, (gssize) text->len);
  g_array_append_val (sorter->records, begin);
  return sorter->buffer->len < sorter->in_memory || write_run (sorter, error);
}

/* Has at least NEEDED bytes of RUN from its next record on in memory. */
static gboolean
fill (const Sorter *sorter, Run *run, gsize needed, GError **error)
{
  gsize at_once = CLAMP (sorter->in_memory / sorter->runs->len,
                         (gsize) 4096, READ_AT_ONCE);

  if (run->buffer->len - run->used >= needed)
    return TRUE;
  g_string_erase (run->buffer, 0, (gssize) run->used);
  run->used = 0;
  while (run->buffer->len < needed)
    {
      gsize before = run->buffer->len;
      gsize more = (gsize) MIN (run->end - run->at,
                                (gint64) MAX (at_once, needed - before));
      gssize count;

      g_string_set_size (run->buffer, before + more);
      count = pread (sorter->fd, run->buffer->str + before, more, run->at);
      g_string_truncate (run->buffer, before + (gsize) MAX (count, 0));
      if (count < 0 && errno == EINTR)
        continue;
      if (count <= 0)
        return temporary_fail (count < 0 ? errno : EIO, error);
      run->at += count;
    }
  return TRUE;
}

static gboolean
run_has_more (const Run *run)
{
  return run->at < run->end || run->buffer->len > run->used;
}

/* Brings the next record of RUN, of which there must be one, into memory. */
static gboolean
read_record (const Sorter *sorter, Run *run, GError **error)
{
  if (!fill (sorter, run, sizeof (Head), error))
    return FALSE;
  run->head = head_at (run->buffer->str + run->used);
  return fill (sorter, run,
               sizeof (Head) + run->head.key_length + run->head.length,
               error);
}

static const char *
key_of (const Run *run)
{
  return run->buffer->str + run->used + sizeof (Head);
}

static gboolean
is_before (const Run *a, const Run *b)
{
  return compare_keys (key_of (a), a->head.key_length, key_of (b),
                       b->head.key_length)
         < 0;
}

/* Moves the run at INDEX down the heap to where it belongs. */
static void
sink (GPtrArray *heap, guint index)
{
  for (;;)
    {
      guint least = index;

      for (guint child = 2 * index + 1; child <= 2 * index + 2; child++)
        if (child < heap->len
            && is_before (heap->pdata[child], heap->pdata[least]))
          least = child;
      if (least == index)
        return;
      gpointer other = heap->pdata[least];

      heap->pdata[least] = heap->pdata[index];
      heap->pdata[index] = other;
      index = least;
    }
}

static gboolean
open_runs (Sorter *sorter, GError **error)
{
  for (guint i = 0; i < sorter->runs->len; i++)
    {
      Run *run = &g_array_index (sorter->runs, Run, i);

      run->buffer = g_string_new (NULL);
      if (!read_record (sorter, run, error))
        return FALSE;
      g_ptr_array_add (sorter->heap, run);
    }
  for (guint i = sorter->heap->len / 2; i-- > 0;)
    sink (sorter->heap, i);
  return TRUE;
}

static gboolean
merge_runs (Sorter *sorter, SorterFunc func, gpointer data, GError **error)
{
  while (sorter->heap->len > 0)
    {
      Run *run = sorter->heap->pdata[0];

      if (!func (key_of (run) + run->head.key_length, run->head.length, data,
                 error))
        return FALSE;
      run->used += sizeof (Head) + run->head.key_length + run->head.length;
      if (!run_has_more (run))
        g_ptr_array_remove_index_fast (sorter->heap, 0);
      else if (!read_record (sorter, run, error))
        return FALSE;
      if (sorter->heap->len > 0)
        sink (sorter->heap, 0);
    }
  return TRUE;
}

gboolean
sorter_each (Sorter *sorter, SorterFunc func, gpointer data, GError **error)
{
  if (sorter->runs->len > 0)
    {
      if (sorter->records->len > 0 && !write_run (sorter, error))
        return FALSE;
      g_string_free (sorter->buffer, TRUE);
      sorter->buffer = g_string_new (NULL);
      return open_runs (sorter, error)
             && merge_runs (sorter, func, data, error);
    }
  sort_records (sorter);
  for (guint i = 0; i < sorter->records->len; i++)
    {
      const char *record
          = sorter->buffer->str + g_array_index (sorter->records, gsize, i);
      Head head = head_at (record);

      if (!func (record + sizeof head + head.key_length, head.length, data,
                 error))
        return FALSE;
    }
  return TRUE;
}
