/* Messages between the program and its workers: numbers and strings in the
 * machine's own order, behind a head that says how long they are.
 *
 * A worker may be spoilt by a plugin, so that nothing it sends is believed:
 * a reader never leaves its message and remembers that something was wrong.
 */
#ifndef CONCORDAT_HOST_WIRE_H
#define CONCORDAT_HOST_WIRE_H

#include "base/arena.h"

G_BEGIN_DECLS

/* What stands before the content of a message, in bytes. */
#define WIRE_HEAD 8
/* Longer messages are nonsense. */
#define WIRE_LIMIT (512u * 1024 * 1024)

typedef enum
{
  /* To the worker. */
  WIRE_SETUP = 1,
  WIRE_DOCUMENT,
  WIRE_DOCUMENTS, /* of a slot of the exchange: its index, their length */
  /* From the worker. */
  WIRE_LOADING,   /* the plugin's file that is loaded next */
  WIRE_REGISTRY,  /* what was found */
  WIRE_READY,     /* for documents */
  WIRE_RESULT,    /* of one document */
  WIRE_RESULTS,   /* in a slot: its index, their length from its start on */
  WIRE_FAILED,    /* the worker cannot work: why */
  WIRE_FORBIDDEN, /* the number of the system call that ends the worker */
} WireType;

typedef struct
{
  const char *at;
  const char *end;
  gboolean failed; /* something was not there; everything read is then 0 */
} WireReader;

/* wire_begin returns what wire_end needs to fill in the length. */
gsize wire_begin (GString *out, WireType type);
void wire_end (GString *out, gsize begin);
/* Writes the head of a message that is LENGTH bytes long with it to TO;
 * returns where its content begins. */
char *wire_write_head (char *to, WireType type, gsize length);
void wire_put_number (GString *out, guint64 value);
void wire_put_bytes (GString *out, const void *bytes, gsize length);
void wire_put_string (GString *out, const char *string); /* or NULL */
/* Bytes that are written to OUT between the two. */
gsize wire_begin_bytes (GString *out);
void wire_end_bytes (GString *out, gsize begin);

/* How long the message is, with its head, of which the head stands at DATA. */
gsize wire_length (const char *data);

/* Takes a whole message off the front of the LENGTH bytes at DATA: its type,
 * its content, and the bytes used.  0: it is not there yet; -1: this is no
 * message. */
int wire_next (const char *data, gsize length, WireReader *ret_reader,
               gsize *ret_used);
guint64 wire_get_number (WireReader *reader);
/* A number below LIMIT, else the reader has failed. */
guint wire_get_below (WireReader *reader, guint limit);
const char *wire_get_bytes (WireReader *reader, gsize *ret_length);
/* A copy, valid UTF-8, or NULL. */
const char *wire_get_string (WireReader *reader, Arena *arena);

G_END_DECLS

#endif
