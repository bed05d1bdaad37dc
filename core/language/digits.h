/* The value of digits as they stand in text. */
#ifndef CONCORDAT_LANGUAGE_DIGITS_H
#define CONCORDAT_LANGUAGE_DIGITS_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double value;
  guint32 end;   /* the byte behind */
  gboolean name; /* "10.0.0.1": digits that are no number */
} DigitRun;

/* The number that begins with the ASCII digit TEXT[start] and ends before
 * END: "700,000", "12,34,567", "1.5", "1e10". */
DigitRun digits_read (const char *text, guint32 start, guint32 end);

/* The same for digits of other scripts; TEXT is UTF-8. */
DigitRun digits_read_foreign (const char *text, guint32 start, guint32 end);

G_END_DECLS

#endif
