/* Whole numbers as decimal digits, without a locale and without printf. */
#ifndef CONCORDAT_BASE_DECIMAL_H
#define CONCORDAT_BASE_DECIMAL_H

#include <glib.h>

G_BEGIN_DECLS

/* Room for any 64-bit number and its sign. */
#define DECIMAL_SIZE 24

/* Writes the digits of VALUE so that they end before END, which has
 * DECIMAL_SIZE bytes in front of it; returns the first. */
static inline char *
decimal_put (guint64 value, char *end)
{
  for (; value >= 100; value /= 100)
    {
      *--end = (char) ('0' + value % 10);
      *--end = (char) ('0' + value % 100 / 10);
    }
  *--end = (char) ('0' + value % 10);
  if (value >= 10)
    *--end = (char) ('0' + value / 10);
  return end;
}

/* The same with a sign where VALUE is negative. */
static inline char *
decimal_put_signed (gint64 value, char *end)
{
  end = decimal_put (value < 0 ? -(guint64) value : (guint64) value, end);
  if (value < 0)
    *--end = '-';
  return end;
}

G_END_DECLS

#endif
