/* JSON text, written straight into a growing string. */
#include "config.h"

#include "base/json-writer.h"

#include "base/byte-scan.h"

#include <math.h>
#include <string.h>

void
json_writer_init (JsonWriter *writer, GString *out)
{
  writer->out = out;
  writer->need_comma = FALSE;
}

/* g_string_append_len without its call for the usual case. */
static inline void
append (GString *out, const char *bytes, gssize length)
{
  if (G_UNLIKELY ((gsize) length >= out->allocated_len - out->len))
    {
      g_string_append_len (out, bytes, length);
      return;
    }
  memcpy (out->str + out->len, bytes, (gsize) length);
  out->len += (gsize) length;
  out->str[out->len] = '\0';
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
  append (writer->out, key, (gssize) strlen (key));
  append (writer->out, "\":", 2);
  writer->need_comma = FALSE;
}

/* Bytes that cannot stand in a JSON string as they are. */
static const guint8 escaped[256] = {
  [0 ... 0x1f] = 1, ['"'] = 1, ['\\'] = 1, [0x7f] = 1,
};

/* TRUE when one of the eight bytes may have to be escaped: controls, the
 * quotation mark, the backslash and DEL, or a byte above ASCII behind such
 * a one. */
static gboolean
any_escaped (guint64 bytes)
{
  guint64 quote = bytes ^ BYTES_EACH ('"');
  guint64 backslash = bytes ^ BYTES_EACH ('\\');
  guint64 delete = bytes ^ BYTES_EACH (0x7f);
  guint64 found = (bytes - BYTES_EACH (0x20)) & ~bytes;

  found |= (quote - BYTES_EACH (1)) & ~quote;
  found |= (backslash - BYTES_EACH (1)) & ~backslash;
  found |= (delete - BYTES_EACH (1)) & ~delete;
  return (found & BYTES_EACH (0x80)) != 0;
}

/* The first byte from AT on that is to be escaped, or END. */
static const char *
find_escaped (const char *at, const char *end)
{
  for (;;)
    {
      const char *stop;

      while (end - at >= 8 && !any_escaped (bytes_load (at)))
        at += 8;
      stop = MIN (at + 8, end);
      if (end - at < 8)
        stop = end;
      while (at < stop && !escaped[(guchar) *at])
        at++;
      if (at < stop || at == end)
        return at;
    }
}

static void
append_escape (GString *out, guchar byte)
{
  switch (byte)
    {
    case '"':
      append (out, "\\\"", 2);
      break;
    case '\\':
      append (out, "\\\\", 2);
      break;
    case '\n':
      append (out, "\\n", 2);
      break;
    case '\r':
      append (out, "\\r", 2);
      break;
    case '\t':
      append (out, "\\t", 2);
      break;
    default:
      g_string_append_printf (out, "\\u%04x", byte);
    }
}

void
json_string_len (JsonWriter *writer, const char *value, gsize length)
{
  GString *out = writer->out;
  const char *end = value + length;

  before_value (writer);
  g_string_append_c (out, '"');
  for (;;)
    {
      const char *stop = find_escaped (value, end);

      append (out, value, stop - value);
      if (stop == end)
        break;
      append_escape (out, (guchar) *stop);
      value = stop + 1;
    }
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
  append (writer->out, at, digits + sizeof digits - at);
}

/* Decimal fractions that have few digits are written straight away.  Both
 * sides of a division below are exact, so that its quotient is what the
 * decimal text reads as (IEEE 754: one rounding). */
static gboolean
append_short_fraction (GString *out, double value)
{
  double scale = 1;

  if (!(fabs (value) >= 0.0001 && fabs (value) < 1e8))
    return FALSE;
  for (guint places = 1; places <= 6; places++)
    {
      gint64 scaled;
      char digits[24];
      char *at = digits + sizeof digits;

      scale *= 10;
      scaled = (gint64) (fabs (value) * scale + 0.5);
      if ((double) scaled / scale != fabs (value))
        continue;
      for (guint i = 0; i <= places || scaled > 0; i++)
        {
          if (i == places)
            *--at = '.';
          *--at = (char) ('0' + scaled % 10);
          scaled /= 10;
        }
      if (value < 0)
        *--at = '-';
      append (out, at, digits + sizeof digits - at);
      return TRUE;
    }
  return FALSE;
}

/* The shortest of 15, 16 or 17 digits that reads back as the same number. */
static void
append_fraction (GString *out, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (append_short_fraction (out, value))
    return;
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
