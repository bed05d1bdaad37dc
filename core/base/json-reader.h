/* Reads one JSON text (RFC 8259) into a tree: strict, UTF-8 checked, 64-bit
 * integers kept (larger ones become doubles), nothing allowed behind the
 * value.  Half a surrogate pair becomes U+FFFD.
 *
 * It is our own because documents are one long string each: json-c, which
 * copies it byte by byte, reads them at a seventh of the speed and lets
 * ill-formed UTF-8 pass; yajl, at a third, makes ill-formed UTF-8 of half a
 * surrogate pair.
 *
 * A JsonValue is borrowed from its JsonReader and lives until the next parse
 * or the reader's end.  A reader belongs to one thread at a time.
 */
#ifndef CONCORDAT_BASE_JSON_READER_H
#define CONCORDAT_BASE_JSON_READER_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct JsonReader JsonReader;
typedef struct JsonValue JsonValue;

JsonReader *json_reader_new (void);
void json_reader_free (JsonReader *reader);

/* Parses LENGTH bytes.  On failure returns NULL, sets *ret_offset to the byte
 * where it went wrong (within the text) and ERROR to what is wrong there. */
JsonValue *json_reader_parse (JsonReader *reader, const char *text,
                              gsize length, gsize *ret_offset,
                              GError **error);

gboolean json_is_object (const JsonValue *value);
gboolean json_is_array (const JsonValue *value);
gboolean json_is_string (const JsonValue *value);
gboolean json_is_number (const JsonValue *value);
gboolean json_is_integer (const JsonValue *value);
gboolean json_is_bool (const JsonValue *value);

/* A member, or NULL where it is absent, null, or VALUE is no object. */
const JsonValue *json_get (const JsonValue *object, const char *key);

/* TRUE where the member is present, also when it is null. */
gboolean json_has (const JsonValue *object, const char *key);

gsize json_array_length (const JsonValue *array); /* 0 for no array */
const JsonValue *json_array_get (const JsonValue *array, gsize index);

/* The string's bytes with a NUL behind, *ret_length (may be NULL) without
 * it; NULL for another kind of value. */
const char *json_get_string (const JsonValue *value, gsize *ret_length);
double json_get_double (const JsonValue *value, double otherwise);
gint64 json_get_int (const JsonValue *value, gint64 otherwise);
gboolean json_get_bool (const JsonValue *value, gboolean otherwise);

/* Of a member: its name, and the byte in the text that was parsed last where
 * the name begins with its quotation mark; else NULL and 0. */
const char *json_get_name (const JsonValue *value);
gsize json_reader_offset (const JsonReader *reader, const JsonValue *value);

/* The string member KEY of OBJECT, or NULL. */
const char *json_get_member_string (const JsonValue *object, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JsonReader, json_reader_free)

G_END_DECLS

#endif
