/* Puts many records in order by a number in each (radix sort): the least
 * first, and those that are equal as they came. */
#ifndef CONCORDAT_RECONCILE_RADIX_H
#define CONCORDAT_RECONCILE_RADIX_H

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

typedef struct
{
  void *records;
  void *spare; /* as large; the two change places */
  guint n;
} RadixSort;

static inline guint64
radix_number (const void *records, gsize size, gsize offset, gsize index)
{
  guint64 number;

  memcpy (&number, (const char *) records + index * size + offset,
          sizeof number);
  return number;
}

/* By the byte of the number that is SHIFT bits up. */
static inline void
radix_sort_byte (RadixSort *sort, gsize size, gsize offset, guint shift)
{
  char *restrict from = sort->records, *restrict to = sort->spare;
  gsize starts[256] = { 0 }, sum = 0;

  for (guint i = 0; i < sort->n; i++)
    starts[radix_number (from, size, offset, i) >> shift & 0xff]++;
  for (guint i = 0; i < 256; i++)
    {
      gsize count = starts[i];

      starts[i] = sum;
      sum += count;
    }
  for (guint i = 0; i < sort->n; i++)
    memcpy (to + size
                     * starts[radix_number (from, size, offset, i) >> shift
                              & 0xff]++,
            from + i * size, size);
  sort->records = to;
  sort->spare = from;
}

/* By the guint64 that is OFFSET bytes into each record of SIZE bytes; its
 * lowest FROM bits are not looked at. */
static inline void
radix_sort (RadixSort *sort, gsize size, gsize offset, guint from)
{
  guint64 varies = 0;

  for (guint i = 1; i < sort->n; i++)
    varies |= radix_number (sort->records, size, offset, i)
              ^ radix_number (sort->records, size, offset, 0);
  for (guint shift = from; shift < 64; shift += 8)
    if ((varies >> shift & 0xff) != 0)
      radix_sort_byte (sort, size, offset, shift);
}

G_END_DECLS

#endif
