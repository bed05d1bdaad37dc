/* Holds the text and the tree of the JSON that was parsed last. */
#include "config.h"

#include "base/json-reader.h"

#include "base/error.h"
#include "base/json-value.h"

#include <string.h>

struct JsonReader
{
  char *buffer;
  gsize capacity;
  Arena *arena;
  GArray *open;
  JsonValue root;
};

JsonReader *
json_reader_new (void)
{
  JsonReader *reader = g_new0 (JsonReader, 1);

  reader->arena = arena_new ();
  reader->open = g_array_new (FALSE, FALSE, sizeof (JsonValue));
  return reader;
}

void
json_reader_free (JsonReader *reader)
{
  if (reader == NULL)
    return;
  g_free (reader->buffer);
  arena_free (reader->arena);
  g_array_unref (reader->open);
  g_free (reader);
}

static void
copy_text (JsonReader *reader, const char *text, gsize length)
{
  if (length + JSON_PADDING > reader->capacity)
    {
      g_free (reader->buffer);
      reader->capacity = length + length / 2 + JSON_PADDING;
      reader->buffer = g_malloc (reader->capacity);
    }
  if (length > 0)
    memcpy (reader->buffer, text, length);
  memset (reader->buffer + length, 0, JSON_PADDING);
}

JsonValue *
json_reader_parse (JsonReader *reader, const char *text, gsize length,
                   gsize *ret_offset, GError **error)
{
  JsonParser parser = { NULL };

  copy_text (reader, text, length);
  arena_reset (reader->arena);
  g_array_set_size (reader->open, 0);
  parser.begin = parser.at = reader->buffer;
  parser.end = reader->buffer + length;
  parser.arena = reader->arena;
  parser.open = reader->open;
  if (json_parse (&parser, &reader->root))
    return &reader->root;
  *ret_offset = (gsize) (parser.at - parser.begin);
  g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_INPUT,
               "not valid JSON: %s", parser.wrong);
  return NULL;
}

static gboolean
is_kind (const JsonValue *value, JsonKind kind)
{
  return value != NULL && value->kind == kind;
}

gboolean
json_is_object (const JsonValue *value)
{
  return is_kind (value, JSON_OBJECT);
}

gboolean
json_is_array (const JsonValue *value)
{
  return is_kind (value, JSON_ARRAY);
}

gboolean
json_is_string (const JsonValue *value)
{
  return is_kind (value, JSON_STRING);
}

gboolean
json_is_integer (const JsonValue *value)
{
  return is_kind (value, JSON_INTEGER);
}

gboolean
json_is_number (const JsonValue *value)
{
  return json_is_integer (value) || is_kind (value, JSON_DOUBLE);
}

gboolean
json_is_bool (const JsonValue *value)
{
  return is_kind (value, JSON_BOOL);
}

/* The last of several of one name, as most programs have it. */
static const JsonValue *
find_member (const JsonValue *object, const char *name)
{
  gsize length = strlen (name);

  if (!json_is_object (object))
    return NULL;
  for (gsize i = object->length; i-- > 0;)
    {
      const JsonValue *member = &object->children[i];

      if (member->name_length == length
          && memcmp (member->name, name, length) == 0)
        return member;
    }
  return NULL;
}

const JsonValue *
json_get (const JsonValue *object, const char *key)
{
  const JsonValue *member = find_member (object, key);

  return is_kind (member, JSON_NULL) ? NULL : member;
}

gboolean
json_has (const JsonValue *object, const char *key)
{
  return find_member (object, key) != NULL;
}

gsize
json_array_length (const JsonValue *array)
{
  return json_is_array (array) ? array->length : 0;
}

const JsonValue *
json_array_get (const JsonValue *array, gsize index)
{
  if (index >= json_array_length (array)
      || is_kind (&array->children[index], JSON_NULL))
    return NULL;
  return &array->children[index];
}

const char *
json_get_string (const JsonValue *value, gsize *ret_length)
{
  if (!json_is_string (value))
    return NULL;
  if (ret_length != NULL)
    *ret_length = value->length;
  return value->string;
}

double
json_get_double (const JsonValue *value, double otherwise)
{
  if (json_is_integer (value))
    return (double) value->integer;
  return is_kind (value, JSON_DOUBLE) ? value->number : otherwise;
}

gint64
json_get_int (const JsonValue *value, gint64 otherwise)
{
  if (json_is_integer (value))
    return value->integer;
  if (!is_kind (value, JSON_DOUBLE))
    return otherwise;
  if (value->number >= (double) G_MAXINT64)
    return G_MAXINT64;
  return value->number <= (double) G_MININT64 ? G_MININT64
                                              : (gint64) value->number;
}

gboolean
json_get_bool (const JsonValue *value, gboolean otherwise)
{
  return json_is_bool (value) ? value->integer != 0 : otherwise;
}

const char *
json_get_member_string (const JsonValue *object, const char *key)
{
  return json_get_string (json_get (object, key), NULL);
}

const char *
json_get_name (const JsonValue *value)
{
  return value != NULL ? value->name : NULL;
}

gsize
json_reader_offset (const JsonReader *reader, const JsonValue *value)
{
  const char *name = json_get_name (value);

  return name != NULL ? (gsize) (name - reader->buffer) - 1 : 0;
}
