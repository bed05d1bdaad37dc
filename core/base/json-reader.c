/* json-c behind a narrow face. */
#include "config.h"

#include "base/json-reader.h"

#include "base/error.h"

#include <json-c/json.h>
#include <limits.h>

/* Deeper nesting than any record here; a hostile file may not blow the
 * stack. */
#define MAX_DEPTH 64

struct JsonReader
{
  struct json_tokener *tokener;
  struct json_object *root;
};

JsonReader *
json_reader_new (void)
{
  JsonReader *reader = g_new0 (JsonReader, 1);

  reader->tokener = json_tokener_new_ex (MAX_DEPTH);
  json_tokener_set_flags (reader->tokener, JSON_TOKENER_STRICT
                                               | JSON_TOKENER_VALIDATE_UTF8);
  return reader;
}

void
json_reader_free (JsonReader *reader)
{
  if (reader == NULL)
    return;
  json_object_put (reader->root);
  json_tokener_free (reader->tokener);
  g_free (reader);
}

/* The place of the first byte behind the value that is no white space. */
static gsize
skip_space (const char *text, gsize from, gsize length)
{
  while (from < length && g_ascii_isspace (text[from]))
    from++;
  return from;
}

JsonValue *
json_reader_parse (JsonReader *reader, const char *text, gsize length,
                   gsize *ret_offset, GError **error)
{
  enum json_tokener_error status;
  gsize end;

  json_object_put (reader->root);
  reader->root = NULL;
  if (length > INT_MAX)
    {
      *ret_offset = 0;
      g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_INPUT,
                   "the line is longer than 2 GB");
      return NULL;
    }
  json_tokener_reset (reader->tokener);
  reader->root = json_tokener_parse_ex (reader->tokener, text, (int) length);
  status = json_tokener_get_error (reader->tokener);
  end = json_tokener_get_parse_end (reader->tokener);
  if (status == json_tokener_success)
    {
      end = skip_space (text, end, length);
      if (end == length && reader->root != NULL)
        return reader->root;
    }
  *ret_offset = MIN (end, length);
  g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_INPUT,
               "not valid JSON: %s",
               status == json_tokener_continue ? "it ends too early"
               : status == json_tokener_success
                   ? "something follows the value"
                   : json_tokener_error_desc (status));
  return NULL;
}

gboolean
json_is_object (const JsonValue *value)
{
  return json_object_is_type (value, json_type_object);
}

gboolean
json_is_array (const JsonValue *value)
{
  return json_object_is_type (value, json_type_array);
}

gboolean
json_is_string (const JsonValue *value)
{
  return json_object_is_type (value, json_type_string);
}

gboolean
json_is_integer (const JsonValue *value)
{
  return json_object_is_type (value, json_type_int);
}

gboolean
json_is_number (const JsonValue *value)
{
  return json_is_integer (value)
         || json_object_is_type (value, json_type_double);
}

gboolean
json_is_bool (const JsonValue *value)
{
  return json_object_is_type (value, json_type_boolean);
}

const JsonValue *
json_get (const JsonValue *object, const char *key)
{
  struct json_object *member = NULL;

  if (!json_is_object (object))
    return NULL;
  json_object_object_get_ex (object, key, &member);
  return member;
}

gboolean
json_has (const JsonValue *object, const char *key)
{
  return json_is_object (object)
         && json_object_object_get_ex (object, key, NULL);
}

gsize
json_array_length (const JsonValue *array)
{
  return json_is_array (array) ? json_object_array_length (array) : 0;
}

const JsonValue *
json_array_get (const JsonValue *array, gsize index)
{
  return json_object_array_get_idx (array, index);
}

const char *
json_get_string (const JsonValue *value, gsize *ret_length)
{
  struct json_object *string = (struct json_object *) value;

  if (!json_is_string (value))
    return NULL;
  if (ret_length != NULL)
    *ret_length = (gsize) json_object_get_string_len (value);
  return json_object_get_string (string);
}

double
json_get_double (const JsonValue *value, double otherwise)
{
  return json_is_number (value) ? json_object_get_double (value) : otherwise;
}

gint64
json_get_int (const JsonValue *value, gint64 otherwise)
{
  return json_is_number (value) ? json_object_get_int64 (value) : otherwise;
}

gboolean
json_get_bool (const JsonValue *value, gboolean otherwise)
{
  return json_is_bool (value) ? json_object_get_boolean (value) : otherwise;
}

const char *
json_get_member_string (const JsonValue *object, const char *key)
{
  return json_get_string (json_get (object, key), NULL);
}
