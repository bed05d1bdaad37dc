/* Writes one JSON value at a time into a GString: fast, and always the same
 * bytes for the same calls.  Commas, quotes and escapes are its work.
 *
 * Strings must be valid UTF-8; control characters are escaped, everything
 * else is written as it is.  Numbers are written in the C locale: whole
 * numbers without a point, others with as few digits as read back exactly,
 * and those that JSON cannot hold (NaN, infinities) as null.
 *
 * Threads: a writer belongs to one thread at a time.
 */
#ifndef CONCORDAT_BASE_JSON_WRITER_H
#define CONCORDAT_BASE_JSON_WRITER_H

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

typedef struct
{
  GString *out;      /* borrowed */
  gboolean need_comma;
} JsonWriter;

/* Writes to the end of OUT, which stays the caller's. */
void json_writer_init (JsonWriter *writer, GString *out);

void json_begin_object (JsonWriter *writer);
void json_end_object (JsonWriter *writer);
void json_begin_array (JsonWriter *writer);
void json_end_array (JsonWriter *writer);

/* The name of the member that is written next; plain ASCII, not escaped.
 * Inline, so that the length of a constant name is constant too. */
void json_key_len (JsonWriter *writer, const char *key, gsize length);

static inline void
json_key (JsonWriter *writer, const char *key)
{
  json_key_len (writer, key, strlen (key));
}

void json_string (JsonWriter *writer, const char *value); /* NULL: null */
void json_string_len (JsonWriter *writer, const char *value, gsize length);
void json_double (JsonWriter *writer, double value);
void json_int (JsonWriter *writer, gint64 value);
void json_bool (JsonWriter *writer, gboolean value);
void json_null (JsonWriter *writer);

/* A member with its value; those with _opt write nothing for NULL. */
static inline void
json_member_string (JsonWriter *writer, const char *key, const char *value)
{
  json_key (writer, key);
  json_string (writer, value);
}

static inline void
json_member_string_opt (JsonWriter *writer, const char *key,
                        const char *value)
{
  if (value != NULL)
    json_member_string (writer, key, value);
}

static inline void
json_member_double (JsonWriter *writer, const char *key, double value)
{
  json_key (writer, key);
  json_double (writer, value);
}

static inline void
json_member_int (JsonWriter *writer, const char *key, gint64 value)
{
  json_key (writer, key);
  json_int (writer, value);
}

static inline void
json_member_bool (JsonWriter *writer, const char *key, gboolean value)
{
  json_key (writer, key);
  json_bool (writer, value);
}

G_END_DECLS

#endif
