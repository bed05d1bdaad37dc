/* A buffer over a file descriptor that grows to the longest line. */
#include "config.h"

#include "documents/line-reader.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK_SIZE ((gsize) 32 * 1024)

struct LineReader
{
  int fd; /* -1: everything is in the buffer */
  gsize limit;
  char *buffer;
  gsize capacity;
  gsize begin; /* of what has not been given out */
  gsize end;
  guint64 number; /* of lines given out or passed over */
  int error;
};

LineReader *
line_reader_new (int fd, gsize limit)
{
  LineReader *reader = g_new0 (LineReader, 1);
  struct stat status;

  reader->fd = fd;
  reader->limit = limit;
  reader->capacity = CHUNK_SIZE;
  if (fd >= 0 && fstat (fd, &status) == 0 && S_ISREG (status.st_mode)
      && status.st_size < (goffset) CHUNK_SIZE)
    reader->capacity = (gsize) status.st_size + 2;
  reader->buffer = g_malloc (reader->capacity);
  return reader;
}

LineReader *
line_reader_new_bytes (const char *bytes, gsize size, gsize limit)
{
  LineReader *reader = g_new0 (LineReader, 1);

  reader->fd = -1;
  reader->limit = limit;
  reader->capacity = size + 1;
  reader->buffer = g_malloc (reader->capacity);
  if (size > 0)
    memcpy (reader->buffer, bytes, size);
  reader->end = size;
  return reader;
}

void
line_reader_free (LineReader *reader)
{
  if (reader == NULL)
    return;
  if (reader->fd >= 0)
    close (reader->fd);
  g_free (reader->buffer);
  g_free (reader);
}

int
line_reader_error (const LineReader *reader)
{
  return reader->error;
}

/* Small files fit at once; else the buffer stays at least half free, so
 * that calls are few and long lines are not moved often. */
static void
make_room (LineReader *reader)
{
  gsize size = reader->end - reader->begin;

  if (reader->begin > 0)
    memmove (reader->buffer, reader->buffer + reader->begin, size);
  reader->begin = 0;
  reader->end = size;
  if (size + 2 > reader->capacity
      || (size > reader->capacity / 2 && reader->capacity >= CHUNK_SIZE))
    {
      reader->capacity = MAX (2 * reader->capacity, CHUNK_SIZE);
      reader->buffer = g_realloc (reader->buffer, reader->capacity);
    }
}

/* Reads more behind what is there, at least a byte. */
static LineStatus
fill (LineReader *reader)
{
  gssize got;

  if (reader->fd < 0)
    return LINE_END;
  make_room (reader);
  do
    got = read (reader->fd, reader->buffer + reader->end,
                reader->capacity - reader->end - 1);
  while (got < 0 && errno == EINTR);
  if (got < 0)
    {
      reader->error = errno;
      return LINE_FAILED;
    }
  reader->end += (gsize) got;
  return got == 0 ? LINE_END : LINE_READ;
}

/* Drops bytes up to the next line feed. */
static LineStatus
pass_over (LineReader *reader)
{
  LineStatus status;
  const char *feed;

  do
    {
      reader->begin = reader->end;
      status = fill (reader);
      if (status == LINE_FAILED)
        return status;
      feed = memchr (reader->buffer + reader->begin, '\n',
                     reader->end - reader->begin);
    }
  while (feed == NULL && status == LINE_READ);
  reader->begin
      = feed != NULL ? (gsize) (feed - reader->buffer) + 1 : reader->end;
  return LINE_TOO_LONG;
}

LineStatus
line_reader_next (LineReader *reader, const char **ret_line,
                  gsize *ret_length, guint64 *ret_number)
{
  LineStatus status = LINE_READ;
  const char *feed = NULL;
  gsize searched = 0;

  *ret_number = ++reader->number;
  while (feed == NULL && status == LINE_READ)
    {
      gsize size = reader->end - reader->begin;

      if (size > searched)
        feed = memchr (reader->buffer + reader->begin + searched, '\n',
                       size - searched);
      searched = size;
      if (feed == NULL && size > reader->limit)
        return pass_over (reader);
      if (feed == NULL)
        status = fill (reader);
    }
  if (status == LINE_FAILED || (feed == NULL && searched == 0))
    return status;
  *ret_line = reader->buffer + reader->begin;
  *ret_length = feed != NULL ? (gsize) (feed - *ret_line) : searched;
  reader->begin += *ret_length + (feed != NULL ? 1 : 0);
  return *ret_length > reader->limit ? LINE_TOO_LONG : LINE_READ;
}

int
line_reader_peek (LineReader *reader)
{
  gsize at = 0;

  while (at < CHUNK_SIZE)
    {
      if (at == reader->end && fill (reader) != LINE_READ)
        return -1;
      if (at == 0 && reader->end < 3 && fill (reader) == LINE_READ)
        continue;
      if (at == 0 && reader->end >= 3
          && memcmp (reader->buffer, "\357\273\277", 3) == 0)
        at = 3;
      else if (g_ascii_isspace (reader->buffer[at]))
        at++;
      else
        return (guchar) reader->buffer[at];
    }
  return -1;
}

LineStatus
line_reader_read_all (LineReader *reader, char **ret_bytes, gsize *ret_size)
{
  LineStatus status = LINE_READ;

  while (status == LINE_READ)
    {
      if (reader->end > reader->limit)
        return LINE_TOO_LONG;
      status = fill (reader);
    }
  if (status == LINE_FAILED)
    return status;
  *ret_size = reader->end;
  *ret_bytes = g_realloc (g_steal_pointer (&reader->buffer),
                          reader->end + 1);
  (*ret_bytes)[reader->end] = '\0';
  reader->begin = reader->end = reader->capacity = 0;
  return LINE_READ;
}
