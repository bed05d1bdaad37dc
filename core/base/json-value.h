/* The tree that json-parse.c makes and json-reader.h shows.  For these two
 * alone. */
#ifndef CONCORDAT_BASE_JSON_VALUE_H
#define CONCORDAT_BASE_JSON_VALUE_H

#include "base/arena.h"
#include "base/json-reader.h"

G_BEGIN_DECLS

/* Deeper nesting than any record here; a hostile file may not blow the
 * stack. */
#define JSON_MAX_DEPTH 64

/* So many bytes behind the text may be read in vain. */
#define JSON_PADDING 16

typedef enum
{
  JSON_NULL,
  JSON_BOOL,
  JSON_INTEGER,
  JSON_DOUBLE,
  JSON_STRING,
  JSON_ARRAY,
  JSON_OBJECT,
} JsonKind;

struct JsonValue
{
  const char *name; /* of a member of an object */
  gsize name_length;
  JsonKind kind;
  gsize length; /* bytes of the string or number of children */
  union
  {
    gint64 integer; /* a boolean's too */
    double number;
    const char *string;
    const JsonValue *children;
  };
};

typedef struct
{
  char *begin;
  char *at; /* where it goes on, or went wrong */
  char *end;
  Arena *arena;      /* of the children */
  GArray *open;      /* the JsonValues of arrays and objects not yet closed */
  const char *wrong; /* NULL so far */
} JsonParser;

/* Parses the text from BEGIN to END, which has JSON_PADDING NULs behind it
 * and is overwritten: decoded strings stay in it, each ended by a NUL.
 * FALSE with AT and WRONG set where it is not JSON. */
gboolean json_parse (JsonParser *parser, JsonValue *ret_value);

/* Decodes the string whose first quotation mark is at AT. */
gboolean json_parse_string (JsonParser *parser, const char **ret_string,
                            gsize *ret_length);

/* FALSE, and WHAT is wrong at AT. */
gboolean json_parse_fail (JsonParser *parser, const char *what);

G_END_DECLS

#endif
