/* Writes JSON text to a place in a string that has room for it: what writers
 * of records are made of.
 *
 * Each function writes to AT and returns where it has stopped.  JSON_ROOM
 * bytes are always left behind what json_put_begin, json_put_room,
 * json_put_text and json_put_rest return, so that names, numbers and
 * punctuation need not ask.  Members are written with the comma behind them;
 * json_put_close takes the last one back.
 *
 * Threads: as for the string.
 */
#ifndef CONCORDAT_BASE_JSON_PUT_H
#define CONCORDAT_BASE_JSON_PUT_H

#include "base/date.h"

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

#define JSON_ROOM 512

/* Room for LENGTH bytes besides; in lists, which have no bound, for the next
 * element. */
char *json_put_room (GString *out, char *at, gsize length);

/* From the end of OUT on, until json_put_end. */
static inline char *
json_put_begin (GString *out)
{
  return json_put_room (out, out->str + out->len, 0);
}

static inline void
json_put_end (GString *out, char *at)
{
  out->len = (gsize) (at - out->str);
  *at = '\0';
}

static inline char *
json_put_bytes (char *at, const char *bytes, gsize length)
{
  return (char *) memcpy (at, bytes, length) + length;
}

/* A literal, as it stands. */
#define JSON_PUT(at, literal) \
  json_put_bytes ((at), (literal), sizeof (literal) - 1)

static inline char *
json_put_close (char *at, char bracket)
{
  at -= at[-1] == ',';
  at[0] = bracket;
  at[1] = ',';
  return at + 2;
}

/* A part of a string, escaped. */
char *json_put_text (GString *out, char *at, const char *value,
                     gsize length);

/* A string without its first quotation mark, which is written together with
 * what stands before it, and a comma. */
char *json_put_rest (GString *out, char *at, const char *value);

/* A member with a string, or nothing for NULL; KEY is a literal. */
#define JSON_PUT_STRING(out, at, key, value) \
  json_put_string ((out), (at), "\"" key "\":\"", sizeof key + 3, (value))

static inline char *
json_put_string (GString *out, char *at, const char *key, gsize key_length,
                 const char *value)
{
  return value != NULL
             ? json_put_rest (out, json_put_bytes (at, key, key_length), value)
             : at;
}

/* A whole number without a point, another with as few digits as read back
 * exactly; NaN and infinities, which JSON does not have, as null. */
char *json_put_int (char *at, gint64 value);
char *json_put_double (char *at, double value);

/* A number that was written, and the digits, which still stand there. */
typedef struct
{
  double value;
  const char *digits;
  gsize length;
} JsonNumber;

/* As json_put_double; copies the digits of LAST where that is the same number,
 * else becomes it.  At first LAST is all 0. */
char *json_put_double_again (char *at, double value, JsonNumber *last);

/* "YYYY-MM-DD" or null. */
char *json_put_day (char *at, Day day);

/* Members with numbers. */
#define JSON_PUT_INT(at, key, value) \
  JSON_PUT (json_put_int (JSON_PUT ((at), "\"" key "\":"), (value)), ",")
#define JSON_PUT_DOUBLE(at, key, value) \
  JSON_PUT (json_put_double (JSON_PUT ((at), "\"" key "\":"), (value)), ",")
G_END_DECLS

#endif
