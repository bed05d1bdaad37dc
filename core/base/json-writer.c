/* JSON text, written straight into a growing string. */
#include "config.h"

#include "base/json-writer.h"

#include <math.h>
#include <string.h>

void
json_writer_init (JsonWriter *writer, GString *out)
{
  writer->out = out;
  writer->need_comma = FALSE;
}

static void
before_value (JsonWriter *writer)
{
  if (writer->need_comma)
    g_string_append_c (writer->out, ',');
  writer->need_comma = TRUE;
}

void
json_begin_object (JsonWriter *writer)
{
  before_value (writer);
  g_string_append_c (writer->out, '{');
  writer->need_comma = FALSE;
}

void
json_end_object (JsonWriter *writer)
{
  g_string_append_c (writer->out, '}');
  writer->need_comma = TRUE;
}

void
json_begin_array (JsonWriter *writer)
{
  before_value (writer);
  g_string_append_c (writer->out, '[');
  writer->need_comma = FALSE;
}

void
json_end_array (JsonWriter *writer)
{
  g_string_append_c (writer->out, ']');
  writer->need_comma = TRUE;
}

void
json_key (JsonWriter *writer, const char *key)
{
  before_value (writer);
  g_string_append_c (writer->out, '"');
  g_string_append (writer->out, key);
  g_string_append_len (writer->out, "\":", 2);
  writer->need_comma = FALSE;
}

/* Bytes that cannot stand in a JSON string as they are. */
static gboolean
needs_escape (guchar byte)
{
  return byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7f;
}

static void
append_escape (GString *out, guchar byte)
{
  switch (byte)
    {
    case '"':
      g_string_append_len (out, "\\\"", 2);
      break;
    case '\\':
      g_string_append_len (out, "\\\\", 2);
      break;
    case '\n':
      g_string_append_len (out, "\\n", 2);
      break;
    case '\r':
      g_string_append_len (out, "\\r", 2);
      break;
    case '\t':
      g_string_append_len (out, "\\t", 2);
      break;
    default:
      g_string_append_printf (out, "\\u%04x", byte);
    }
}

void
json_string_len (JsonWriter *writer, const char *value, gsize length)
{
  GString *out = writer->out;
  gsize from = 0;

  before_value (writer);
  g_string_append_c (out, '"');
  for (gsize i = 0; i < length; i++)
    if (G_UNLIKELY (needs_escape ((guchar) value[i])))
      {
        g_string_append_len (out, value + from, (gssize) (i - from));
        append_escape (out, (guchar) value[i]);
        from = i + 1;
      }
  g_string_append_len (out, value + from, (gssize) (length - from));
  g_string_append_c (out, '"');
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
  char digits[24];
  char *at = digits + sizeof digits;
  guint64 rest = value < 0 ? -(guint64) value : (guint64) value;

  before_value (writer);
  do
    {
      *--at = (char) ('0' + rest % 10);
      rest /= 10;
    }
  while (rest > 0);
  if (value < 0)
    *--at = '-';
  g_string_append_len (writer->out, at, digits + sizeof digits - at);
}

/* The shortest of 15, 16 or 17 digits that reads back as the same number. */
static void
append_fraction (GString *out, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 15; digits <= 17; digits++)
    {
      char format[] = "%.15g";

      format[3] = (char) ('0' + digits - 10);
      g_ascii_formatd (text, sizeof text, format, value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }
  g_string_append (out, text);
}

void
json_double (JsonWriter *writer, double value)
{
  if (!isfinite (value))
    json_null (writer);
  else if (value == floor (value) && fabs (value) < 9007199254740992.0)
    json_int (writer, (gint64) value);
  else
    {
      before_value (writer);
      append_fraction (writer->out, value);
    }
}

void
json_bool (JsonWriter *writer, gboolean value)
{
  before_value (writer);
  g_string_append (writer->out, value ? "true" : "false");
}

void
json_null (JsonWriter *writer)
{
  before_value (writer);
  g_string_append (writer->out, "null");
}

void
json_member_string (JsonWriter *writer, const char *key, const char *value)
{
  json_key (writer, key);
  json_string (writer, value);
}

void
json_member_string_opt (JsonWriter *writer, const char *key,
                        const char *value)
{
  if (value != NULL)
    json_member_string (writer, key, value);
}

void
json_member_double (JsonWriter *writer, const char *key, double value)
{
  json_key (writer, key);
  json_double (writer, value);
}

void
json_member_int (JsonWriter *writer, const char *key, gint64 value)
{
  json_key (writer, key);
  json_int (writer, value);
}

void
json_member_bool (JsonWriter *writer, const char *key, gboolean value)
{
  json_key (writer, key);
  json_bool (writer, value);
}
