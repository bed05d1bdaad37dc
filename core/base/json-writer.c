/* JSON text, written straight into a growing string. */
#include "config.h"

#include "base/json-writer.h"

#include "base/byte-scan.h"
#include "base/decimal.h"

#include <math.h>
#include <string.h>

void
json_writer_init (JsonWriter *writer, GString *out)
{
  writer->out = out;
  writer->need_comma = FALSE;
}

static G_GNUC_NO_INLINE char *
make_room (GString *out, gsize length)
{
  gsize used = out->len;

  g_string_set_size (out, used + length);
  out->len = used;
  return out->str + used;
}

/* Where LENGTH bytes more, and a NUL behind them, can be written. */
static inline char *
room_for (GString *out, gsize length)
{
  return G_UNLIKELY (length >= out->allocated_len - out->len)
             ? make_room (out, length)
             : out->str + out->len;
}

/* What has been written ends at END. */
static inline void
ends_at (GString *out, char *end)
{
  out->len = (gsize) (end - out->str);
  *end = '\0';
}

/* Writes the comma before a value, if one is due. */
static inline char *
put_comma (JsonWriter *writer, char *at)
{
  *at = ',';
  at += writer->need_comma ? 1 : 0;
  writer->need_comma = TRUE;
  return at;
}

/* A value of a few plain bytes. */
static inline void
put_plain (JsonWriter *writer, const char *bytes, gsize length)
{
  char *at = put_comma (writer, room_for (writer->out, length + 1));

  memcpy (at, bytes, length);
  ends_at (writer->out, at + length);
}

static inline void
put_bracket (JsonWriter *writer, char bracket)
{
  char *at = put_comma (writer, room_for (writer->out, 2));

  *at = bracket;
  ends_at (writer->out, at + 1);
  writer->need_comma = FALSE;
}

static inline void
put_end (JsonWriter *writer, char bracket)
{
  char *at = room_for (writer->out, 1);

  *at = bracket;
  ends_at (writer->out, at + 1);
  writer->need_comma = TRUE;
}

void
json_begin_object (JsonWriter *writer)
{
  put_bracket (writer, '{');
}

void
json_end_object (JsonWriter *writer)
{
  put_end (writer, '}');
}

void
json_begin_array (JsonWriter *writer)
{
  put_bracket (writer, '[');
}

void
json_end_array (JsonWriter *writer)
{
  put_end (writer, ']');
}

/* Copies the few bytes of a name: two halves that overlap. */
static inline void
copy_name (char *to, const char *from, gsize length)
{
  if (length > 16)
    memcpy (to, from, length);
  else if (length >= 8)
    {
      memcpy (to, from, 8);
      memcpy (to + length - 8, from + length - 8, 8);
    }
  else if (length >= 4)
    {
      memcpy (to, from, 4);
      memcpy (to + length - 4, from + length - 4, 4);
    }
  else
    for (gsize i = 0; i < length; i++)
      to[i] = from[i];
}

/* Writes the comma, if one is due, and the name of a member. */
static inline char *
put_key (JsonWriter *writer, char *at, const char *key, gsize length)
{
  at = put_comma (writer, at);
  *at++ = '"';
  copy_name (at, key, length);
  at += length;
  *at++ = '"';
  *at++ = ':';
  return at;
}

void
json_key_len (JsonWriter *writer, const char *key, gsize length)
{
  char *at = room_for (writer->out, length + 4);

  ends_at (writer->out, put_key (writer, at, key, length));
  writer->need_comma = FALSE;
}

/* Bytes that cannot stand in a JSON string as they are. */
static const guint8 escaped[256] = {
  [0 ... 0x1f] = 1, ['"'] = 1, ['\\'] = 1, [0x7f] = 1,
};

/* TRUE when one of the eight bytes may have to be escaped: controls, the
 * quotation mark, the backslash and DEL, or a byte above ASCII behind such
 * a one. */
static inline gboolean
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

#ifdef __SSE2__
/* Bit i is set where byte i of the 16 is to be escaped. */
static inline guint
escaped_lane (__m128i bytes)
{
  __m128i control = _mm_cmpeq_epi8 (
      _mm_min_epu8 (bytes, _mm_set1_epi8 (0x1f)), bytes);
  __m128i quote = _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('"'));
  __m128i backslash = _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('\\'));
  __m128i delete = _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 (0x7f));

  return (guint) _mm_movemask_epi8 (_mm_or_si128 (
      _mm_or_si128 (control, quote), _mm_or_si128 (backslash, delete)));
}
#endif

/* Bit i is set where byte i of the 16 at AT is to be escaped. */
static inline guint
escaped_mask (const char *at)
{
#ifdef __SSE2__
  return escaped_lane (_mm_loadu_si128 ((const __m128i *) at));
#else
  guint mask = 0;

  if (any_escaped (bytes_load (at)) || any_escaped (bytes_load (at + 8)))
    for (guint i = 0; i < 16; i++)
      mask |= (guint) escaped[(guchar) at[i]] << i;
  return mask;
#endif
}

/* TRUE when one of the bytes of two words may have to be escaped. */
static inline gboolean
any_escaped_of_two (guint64 first, guint64 second)
{
#ifdef __SSE2__
  return escaped_lane (_mm_set_epi64x ((gint64) second, (gint64) first)) != 0;
#else
  return any_escaped (first) || any_escaped (second);
#endif
}

/* Copies fewer than 16 bytes as copy_plain does: two halves that overlap. */
static inline gsize
copy_short (char *to, const char *from, gsize length)
{
  guint64 first, last;
  guint32 low, high;
  gsize n = 0;

  if (length >= 8)
    {
      memcpy (&first, from, 8);
      memcpy (&last, from + length - 8, 8);
      memcpy (to, &first, 8);
      memcpy (to + length - 8, &last, 8);
      if (!any_escaped_of_two (first, last))
        return length;
    }
  else if (length >= 4)
    {
      memcpy (&low, from, 4);
      memcpy (&high, from + length - 4, 4);
      memcpy (to, &low, 4);
      memcpy (to + length - 4, &high, 4);
      if (!any_escaped (low | (guint64) high << 32))
        return length;
    }
  for (; n < length && !escaped[(guchar) from[n]]; n++)
    to[n] = from[n];
  return n;
}

/* Copies up to the first byte that is to be escaped; how many there are. */
static inline gsize
copy_plain (char *to, const char *from, gsize length)
{
  if (length < 16)
    return copy_short (to, from, length);
  /* The last 16 may have been copied in part before. */
  for (gsize n = 0;; n = MIN (n + 16, length - 16))
    {
      guint found = escaped_mask (from + n);

      memcpy (to + n, from + n, 16);
      if (found != 0)
        return n + bits_below_first (found);
      if (n == length - 16)
        return length;
    }
}

/* Writes BYTE escaped to AT, which has room for six bytes. */
static char *
put_escape (char *at, guchar byte)
{
  static const char hex[] = "0123456789abcdef";

  *at++ = '\\';
  switch (byte)
    {
    case '"':
    case '\\':
      *at++ = (char) byte;
      break;
    case '\n':
      *at++ = 'n';
      break;
    case '\r':
      *at++ = 'r';
      break;
    case '\t':
      *at++ = 't';
      break;
    default:
      memcpy (at, "u00", 3);
      at[3] = hex[byte >> 4];
      at[4] = hex[byte & 15];
      at += 5;
    }
  return at;
}

/* Goes on with a string behind its first PLAIN bytes, which end at AT. */
static G_GNUC_NO_INLINE void
put_escaped (GString *out, char *at, const char *value, gsize length,
             gsize plain)
{
  while (plain < length)
    {
      at = put_escape (at, (guchar) value[plain]);
      value += plain + 1;
      length -= plain + 1;
      ends_at (out, at);
      at = room_for (out, length + 7);
      plain = copy_plain (at, value, length);
      at += plain;
    }
  *at++ = '"';
  ends_at (out, at);
}

/* Writes a string to AT, which has room for LENGTH bytes and 8 more. */
static inline void
put_string (GString *out, char *at, const char *value, gsize length)
{
  gsize plain;

  *at++ = '"';
  plain = copy_plain (at, value, length);
  at += plain;
  if (G_UNLIKELY (plain < length))
    {
      put_escaped (out, at, value, length, plain);
      return;
    }
  *at++ = '"';
  ends_at (out, at);
}

void
json_string_len (JsonWriter *writer, const char *value, gsize length)
{
  char *at = put_comma (writer, room_for (writer->out, length + 8));

  put_string (writer->out, at, value, length);
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
json_member_string_len (JsonWriter *writer, const char *key,
                        gsize key_length, const char *value)
{
  gsize length;
  char *at;

  if (value == NULL)
    {
      json_key_len (writer, key, key_length);
      json_null (writer);
      return;
    }
  length = strlen (value);
  at = room_for (writer->out, key_length + length + 12);
  put_string (writer->out, put_key (writer, at, key, key_length), value,
              length);
}

void
json_int (JsonWriter *writer, gint64 value)
{
  char *at = put_comma (writer, room_for (writer->out, DECIMAL_SIZE));
  guint64 magnitude = value < 0 ? -(guint64) value : (guint64) value;

  *at = '-';
  at += decimal_length (magnitude) + (value < 0);
  decimal_put (magnitude, at);
  ends_at (writer->out, at);
}

/* Decimal fractions that have few digits are written straight away.  Both
 * sides of a division below are exact, so that its quotient is what the
 * decimal text reads as (IEEE 754: one rounding). */
static gboolean
write_short_fraction (JsonWriter *writer, double value)
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
      put_plain (writer, at, (gsize) (digits + sizeof digits - at));
      return TRUE;
    }
  return FALSE;
}

/* The shortest of 15, 16 or 17 digits that reads back as the same number. */
static void
write_fraction (JsonWriter *writer, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (write_short_fraction (writer, value))
    return;
  for (int digits = 15; digits <= 17; digits++)
    {
      char format[] = "%.15g";

      format[3] = (char) ('0' + digits - 10);
      g_ascii_formatd (text, sizeof text, format, value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }
  put_plain (writer, text, strlen (text));
}

void
json_double (JsonWriter *writer, double value)
{
  if (!isfinite (value))
    json_null (writer);
  else if (fabs (value) < 9007199254740992.0
           && (double) (gint64) value == value)
    json_int (writer, (gint64) value);
  else
    write_fraction (writer, value);
}

void
json_bool (JsonWriter *writer, gboolean value)
{
  if (value)
    put_plain (writer, "true", 4);
  else
    put_plain (writer, "false", 5);
}

void
json_null (JsonWriter *writer)
{
  put_plain (writer, "null", 4);
}
