/* JSON text, written straight into a growing string. */
#include "config.h"

#include "base/json-writer.h"

#include "base/json-put.h"

#include <string.h>

void
json_writer_init (JsonWriter *writer, GString *out)
{
  writer->out = out;
  writer->need_comma = FALSE;
}

/* Where the next value goes, behind the comma, if one is due. */
static inline char *
begin_value (JsonWriter *writer)
{
  char *at = json_put_begin (writer->out);

  *at = ',';
  at += writer->need_comma ? 1 : 0;
  writer->need_comma = TRUE;
  return at;
}

static inline void
begin_bracket (JsonWriter *writer, char bracket)
{
  char *at = begin_value (writer);

  *at = bracket;
  json_put_end (writer->out, at + 1);
  writer->need_comma = FALSE;
}

static inline void
end_bracket (JsonWriter *writer, char bracket)
{
  char *at = json_put_begin (writer->out);

  *at = bracket;
  json_put_end (writer->out, at + 1);
  writer->need_comma = TRUE;
}

void
json_begin_object (JsonWriter *writer)
{
  begin_bracket (writer, '{');
}

void
json_end_object (JsonWriter *writer)
{
  end_bracket (writer, '}');
}

void
json_begin_array (JsonWriter *writer)
{
  begin_bracket (writer, '[');
}

void
json_end_array (JsonWriter *writer)
{
  end_bracket (writer, ']');
}

void
json_key_len (JsonWriter *writer, const char *key, gsize length)
{
  char *at = begin_value (writer);

  *at = '"';
  at = json_put_text (writer->out, at + 1, key, length);
  json_put_end (writer->out, JSON_PUT (at, "\":"));
  writer->need_comma = FALSE;
}

void
json_string_len (JsonWriter *writer, const char *value, gsize length)
{
  char *at = begin_value (writer);

  *at = '"';
  at = json_put_text (writer->out, at + 1, value, length);
  json_put_end (writer->out, JSON_PUT (at, "\""));
}

void
json_string (JsonWriter *writer, const char *value)
{
  if (value == NULL)
    json_null (writer);
  else
    json_string_len (writer, value, strlen (value));
}

void
json_int (JsonWriter *writer, gint64 value)
{
  json_put_end (writer->out, json_put_int (begin_value (writer), value));
}

void
json_double (JsonWriter *writer, double value)
{
  json_put_end (writer->out, json_put_double (begin_value (writer), value));
}

void
json_bool (JsonWriter *writer, gboolean value)
{
  char *at = begin_value (writer);

  json_put_end (writer->out,
                value ? JSON_PUT (at, "true") : JSON_PUT (at, "false"));
}

void
json_null (JsonWriter *writer)
{
  json_put_end (writer->out, JSON_PUT (begin_value (writer), "null"));
}
