#include "config.h"

#include "host/wire.h"

#include <string.h>

/* Of a message: its length without the head, its type. */
typedef struct
{
  guint32 length;
  guint32 type;
} Head;

G_STATIC_ASSERT (sizeof (Head) == WIRE_HEAD);

#define NO_STRING G_MAXUINT64

gsize
wire_begin (GString *out, WireType type)
{
  Head head = { 0, type };

  g_string_append_len (out, (const char *) &head, sizeof head);
  return out->len;
}

void
wire_end (GString *out, gsize begin)
{
  guint32 length = (guint32) (out->len - begin);

  memcpy (out->str + begin - sizeof (Head), &length, sizeof length);
}

char *
wire_write_head (char *to, WireType type, gsize length)
{
  Head head = { (guint32) (length - sizeof (Head)), type };

  return (char *) memcpy (to, &head, sizeof head) + sizeof head;
}

void
wire_put_number (GString *out, guint64 value)
{
  g_string_append_len (out, (const char *) &value, sizeof value);
}

void
wire_put_bytes (GString *out, const void *bytes, gsize length)
{
  wire_put_number (out, length);
  g_string_append_len (out, bytes, (gssize) length);
}

gsize
wire_begin_bytes (GString *out)
{
  wire_put_number (out, 0);
  return out->len;
}

void
wire_end_bytes (GString *out, gsize begin)
{
  guint64 length = out->len - begin;

  memcpy (out->str + begin - sizeof length, &length, sizeof length);
}

void
wire_put_string (GString *out, const char *string)
{
  if (string == NULL)
    wire_put_number (out, NO_STRING);
  else
    wire_put_bytes (out, string, strlen (string));
}

gsize
wire_length (const char *data)
{
  Head head;

  memcpy (&head, data, sizeof head);
  return sizeof head + head.length;
}

int
wire_next (const char *data, gsize length, WireReader *ret_reader,
           gsize *ret_used)
{
  Head head;

  if (length < sizeof head)
    return 0;
  memcpy (&head, data, sizeof head);
  if (head.length > WIRE_LIMIT || head.type < WIRE_SETUP
      || head.type > WIRE_FORBIDDEN)
    return -1;
  if (length - sizeof head < head.length)
    return 0;
  *ret_reader = (WireReader) { data + sizeof head,
                               data + sizeof head + head.length, FALSE };
  *ret_used = sizeof head + head.length;
  return (int) head.type;
}

guint64
wire_get_number (WireReader *reader)
{
  guint64 value;

  if (reader->failed || (gsize) (reader->end - reader->at) < sizeof value)
    {
      reader->failed = TRUE;
      return 0;
    }
  memcpy (&value, reader->at, sizeof value);
  reader->at += sizeof value;
  return value;
}

guint
wire_get_below (WireReader *reader, guint limit)
{
  guint64 value = wire_get_number (reader);

  if (value < limit)
    return (guint) value;
  reader->failed = TRUE;
  return 0;
}

const char *
wire_get_bytes (WireReader *reader, gsize *ret_length)
{
  guint64 length = wire_get_number (reader);
  const char *bytes = reader->at;

  *ret_length = 0;
  if (reader->failed || length == NO_STRING)
    return NULL;
  if (length > (gsize) (reader->end - reader->at))
    {
      reader->failed = TRUE;
      return NULL;
    }
  reader->at += length;
  *ret_length = length;
  return bytes;
}

const char *
wire_get_string (WireReader *reader, Arena *arena)
{
  gsize length;
  const char *bytes = wire_get_bytes (reader, &length);

  if (bytes == NULL)
    return NULL;
  if (!g_utf8_validate (bytes, (gssize) length, NULL))
    {
      reader->failed = TRUE;
      return NULL;
    }
  return arena_strndup (arena, bytes, length);
}
