/* What JSON text is made of: strings, escaped, and numbers. */
#include "config.h"

#include "base/json-put.h"

#include "base/byte-scan.h"
#include "base/date.h"
#include "base/decimal.h"

#include <math.h>
#include <string.h>

/* In bytes; those of some machines are larger. */
#define LEAST_PAGE 4096

/* Room at AT for LENGTH bytes and JSON_ROOM more. */
static G_GNUC_NO_INLINE char *
make_room (GString *out, char *at, gsize length)
{
  gsize used = (gsize) (at - out->str);

  out->len = used;
  g_string_set_size (out, used + length + JSON_ROOM);
  out->len = used;
  return out->str + used;
}

static inline char *
room_for (GString *out, char *at, gsize length)
{
  gsize room = out->allocated_len - (gsize) (at - out->str);

  return G_UNLIKELY (length + JSON_ROOM >= room) ? make_room (out, at, length)
                                                 : at;
}

char *
json_put_room (GString *out, char *at, gsize length)
{
  return room_for (out, at, length);
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
static G_GNUC_NO_INLINE char *
put_escaped (GString *out, char *at, const char *value, gsize length,
             gsize plain)
{
  while (plain < length)
    {
      at = put_escape (at, (guchar) value[plain]);
      value += plain + 1;
      length -= plain + 1;
      at = room_for (out, at, length);
      plain = copy_plain (at, value, length);
      at += plain;
    }
  return at;
}

char *
json_put_text (GString *out, char *at, const char *value, gsize length)
{
  gsize plain;

  at = room_for (out, at, length);
  plain = copy_plain (at, value, length);
  at += plain;
  return G_UNLIKELY (plain < length)
             ? put_escaped (out, at, value, length, plain)
             : at;
}

/* TRUE where 32 bytes may be read at AT even if its string ends before:
 * memory is there by whole pages. */
static inline gboolean
may_read_lanes (const char *at)
{
#ifdef SANITIZED
  return FALSE;
#endif
  return (guintptr) at % LEAST_PAGE <= LEAST_PAGE - 32;
}

/* Bit i is set where byte i of the 32 at AT is to be escaped. */
static inline guint32
escaped_lanes (const char *at)
{
  return escaped_mask (at) | (guint32) escaped_mask (at + 16) << 16;
}

static G_GNUC_NO_INLINE char *
put_long_rest (GString *out, char *at, const char *value)
{
  while (may_read_lanes (value))
    {
      guint32 found = escaped_lanes (value);
      gsize plain = found != 0 ? bits_below_first (found) : 32;

      at = room_for (out, at, 32);
      memcpy (at, value, 32);
      at += plain;
      value += plain;
      if (found == 0)
        continue;
      if (*value == '\0')
        return JSON_PUT (at, "\",");
      at = put_escape (at, (guchar) *value++);
    }
  at = json_put_text (out, at, value, strlen (value));
  return JSON_PUT (at, "\",");
}

/* Most strings are short, and their length is not known: the NUL at the end
 * is looked for together with the bytes to be escaped, which it is one of. */
char *
json_put_rest (GString *out, char *at, const char *value)
{
  guint32 found = may_read_lanes (value) ? escaped_lanes (value) : 0;
  gsize plain = bits_below_first (found | G_GUINT64_CONSTANT (1) << 32);

  if (found == 0 || value[plain] != '\0'
      || out->allocated_len - (gsize) (at - out->str) <= 32 + JSON_ROOM)
    return put_long_rest (out, at, value);
  memcpy (at, value, 32);
  return JSON_PUT (at + plain, "\",");
}

static inline char *
put_int (char *at, gint64 value)
{
  char digits[2 * DECIMAL_SIZE];
  char *end = digits + DECIMAL_SIZE;
  char *begin = decimal_put_signed (value, end);

  /* Their number is not known before, that of bytes to copy is. */
  memcpy (at, begin, DECIMAL_SIZE);
  return at + (end - begin);
}

char *
json_put_int (char *at, gint64 value)
{
  return put_int (at, value);
}

/* Decimal fractions that have few digits are written straight away.  Both
 * sides of the division below are exact, so that its quotient is what the
 * decimal text reads as (IEEE 754: one rounding). */
static char *
put_short_fraction (char *at, double value)
{
  const guint64 scale = 1000000;
  double magnitude = fabs (value);
  guint64 scaled, rest;

  if (!(magnitude >= 0.0001 && magnitude < 1e8))
    return NULL;
  scaled = (guint64) (magnitude * (double) scale + 0.5);
  if ((double) scaled / (double) scale != magnitude)
    return NULL;
  *at = '-';
  at = put_int (at + (value < 0), (gint64) (scaled / scale));
  *at++ = '.';
  for (rest = scaled % scale; rest > 0; rest = rest * 10 % scale)
    *at++ = (char) ('0' + rest * 10 / scale);
  return at;
}

/* The shortest of 15, 16 or 17 digits that reads back as the same number. */
static char *
put_fraction (char *at, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  char *end = put_short_fraction (at, value);

  if (end != NULL)
    return end;
  for (int digits = 15; digits <= 17; digits++)
    {
      char format[] = "%.15g";

      format[3] = (char) ('0' + digits - 10);
      g_ascii_formatd (text, sizeof text, format, value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }
  return g_stpcpy (at, text);
}

char *
json_put_double (char *at, double value)
{
  if (!isfinite (value))
    return JSON_PUT (at, "null");
  if (fabs (value) < 9007199254740992.0 && (double) (gint64) value == value)
    return put_int (at, (gint64) value);
  return put_fraction (at, value);
}

char *
json_put_double_again (char *at, double value, JsonNumber *last)
{
  char digits[DECIMAL_SIZE];
  char *end;

  if (value == last->value && last->length > 0
      && last->length <= sizeof digits)
    {
      memcpy (digits, last->digits, sizeof digits);
      memcpy (at, digits, sizeof digits);
      return at + last->length;
    }
  end = json_put_double (at, value);
  *last = (JsonNumber) { value, at, (gsize) (end - at) };
  return end;
}

char *
json_put_day (char *at, Day day)
{
  if (DAY_IS_OPEN (day))
    return JSON_PUT (at, "null");
  *at = '"';
  day_format (day, at + 1);
  /* All but those of other ages are as long as this one. */
  at += at[11] == '\0' ? 11 : 1 + strlen (at + 1);
  *at = '"';
  return at + 1;
}
