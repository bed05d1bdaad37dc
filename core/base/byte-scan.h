/* Looks at eight bytes of text at a time.
 *
 * Nothing is read behind END.  The tricks are those of H. S. Warren,
 * "Hacker's Delight", section 6-1: no sum below carries into the next byte.
 */
#ifndef CONCORDAT_BASE_BYTE_SCAN_H
#define CONCORDAT_BASE_BYTE_SCAN_H

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

#define BYTES_EACH(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

static inline guint64
bytes_load (const char *at)
{
  guint64 bytes;

  memcpy (&bytes, at, sizeof bytes);
  return GUINT64_FROM_LE (bytes);
}

/* The first ASCII digit in [at, end), or END. */
static inline const char *
bytes_find_digit (const char *at, const char *end)
{
  while (end - at >= 8)
    {
      guint64 low = bytes_load (at) ^ BYTES_EACH (0x30);
      guint64 others = ((low & BYTES_EACH (0x7f)) + BYTES_EACH (0x76)) | low;

      if ((others & BYTES_EACH (0x80)) != BYTES_EACH (0x80))
        break;
      at += 8;
    }
  while (at < end && !g_ascii_isdigit (*at))
    at++;
  return at;
}

/* How many characters the UTF-8 in [at, end) has. */
static inline gsize
bytes_count_characters (const char *at, const char *end)
{
  gsize n = 0;

  for (; end - at >= 8; at += 8)
    {
      guint64 bytes = bytes_load (at);
      guint64 continuing = (bytes >> 7) & ~(bytes >> 6) & BYTES_EACH (0x01);

      /* The highest byte of the product is the sum of all eight. */
      n += 8 - (gsize) ((continuing * BYTES_EACH (0x01)) >> 56);
    }
  for (; at < end; at++)
    n += (*at & 0xc0) != 0x80;
  return n;
}

G_END_DECLS

#endif
