/* Members of records, read with their kinds checked, and written. */
#include "config.h"

#include "base/record.h"

#include "base/error.h"

#include <math.h>
#include <string.h>

void
record_fail (RecordReader *reader, const char *member, const char *what)
{
  const char *dot = strrchr (member, '.');
  const JsonValue *wrong
      = json_get (reader->object, dot != NULL ? dot + 1 : member);

  if (reader->error != NULL)
    return;
  reader->wrong = wrong != NULL ? wrong : reader->object;
  g_set_error (&reader->error, CONCORDAT_ERROR, CONCORDAT_ERROR_INPUT,
               "\"%s\" %s", member, what);
}

/* A member of OBJECT that is to be read. */
static const JsonValue *
get (RecordReader *reader, const JsonValue *object, const char *member)
{
  reader->object = object;
  return json_get (object, member);
}

const JsonValue *
record_object (RecordReader *reader, const JsonValue *object,
               const char *member)
{
  const JsonValue *value = get (reader, object, member);

  if (value == NULL || json_is_object (value))
    return value;
  record_fail (reader, member, "is not an object");
  return NULL;
}

const JsonValue *
record_array (RecordReader *reader, const JsonValue *object,
              const char *member)
{
  const JsonValue *value = get (reader, object, member);

  if (value == NULL || json_is_array (value))
    return value;
  record_fail (reader, member, "is not an array");
  return NULL;
}

static const char *
copy_string (RecordReader *reader, const JsonValue *value, const char *member)
{
  gsize length;
  const char *text = json_get_string (value, &length);

  if (text == NULL)
    record_fail (reader, member, "is not a string");
  else if (strlen (text) != length)
    record_fail (reader, member, "holds a NUL character");
  else if (reader->strings != NULL)
    return strings_keep (reader->strings, text, length);
  else
    return arena_strndup (reader->arena, text, length);
  return NULL;
}

const char *
record_string (RecordReader *reader, const JsonValue *object,
               const char *member)
{
  const JsonValue *value = get (reader, object, member);

  return value == NULL ? NULL : copy_string (reader, value, member);
}

const char *const *
record_strings (RecordReader *reader, const JsonValue *object,
                const char *member)
{
  const JsonValue *array = record_array (reader, object, member);
  gsize length = json_array_length (array);
  const char **strings;

  if (length == 0)
    return NULL;
  strings = arena_new_array (reader->arena, const char *, length + 1);
  for (gsize i = 0; i < length; i++)
    strings[i] = copy_string (reader, json_array_get (array, i), member);
  return strings;
}

double
record_number (RecordReader *reader, const JsonValue *object,
               const char *member, double otherwise)
{
  const JsonValue *value = get (reader, object, member);
  double number;

  if (value == NULL)
    return otherwise;
  if (!json_is_number (value))
    {
      record_fail (reader, member, "is not a number");
      return otherwise;
    }
  number = json_get_double (value, otherwise);
  if (!isfinite (number))
    record_fail (reader, member, "is not a finite number");
  return number;
}

gsize
record_size (RecordReader *reader, const JsonValue *object,
             const char *member)
{
  const JsonValue *value = get (reader, object, member);

  if (value == NULL)
    return 0;
  if (json_is_integer (value) && json_get_int (value, -1) >= 0)
    return (gsize) json_get_int (value, 0);
  record_fail (reader, member, "is not a whole number from 0");
  return 0;
}

gboolean
record_bool (RecordReader *reader, const JsonValue *object,
             const char *member)
{
  const JsonValue *value = get (reader, object, member);

  if (value != NULL && !json_is_bool (value))
    record_fail (reader, member, "is neither true nor false");
  return json_get_bool (value, FALSE);
}

guint
record_name (RecordReader *reader, const JsonValue *object,
             const char *member, const NameList *list)
{
  const JsonValue *value = get (reader, object, member);
  int index = name_list_find (list, json_get_string (value, NULL));

  if (value != NULL && index < 0)
    record_fail (reader, member, "is none of the known names");
  return index < 0 ? 0 : (guint) index;
}

gboolean
record_interval (RecordReader *reader, const JsonValue *object,
                 const char *member, Interval *ret_interval)
{
  const JsonValue *array = record_array (reader, object, member);
  const JsonValue *low, *high;

  if (array == NULL)
    return FALSE;
  low = json_array_get (array, 0);
  high = json_array_get (array, 1);
  if (json_array_length (array) != 2 || (low != NULL && !json_is_number (low))
      || (high != NULL && !json_is_number (high)))
    {
      record_fail (reader, member, "is not two numbers (or null for no end)");
      return FALSE;
    }
  *ret_interval = INTERVAL (json_get_double (low, -INFINITY),
                            json_get_double (high, INFINITY));
  if (ret_interval->low > ret_interval->high)
    record_fail (reader, member, "has its low end above its high end");
  if (ret_interval->high < 0
      || (low != NULL && ret_interval->low < 0))
    record_fail (reader, member, "is negative");
  return TRUE;
}

static Day
read_day (RecordReader *reader, const JsonValue *value, const char *member,
          gboolean last, Precision *ret_precision)
{
  DayRange range;

  if (value == NULL)
    return last ? DAY_OPEN_END : DAY_OPEN_BEGIN;
  if (!json_is_string (value)
      || !day_range_parse (json_get_string (value, NULL), &range))
    {
      record_fail (reader, member, "is not a date (YYYY-MM-DD)");
      return last ? DAY_OPEN_END : DAY_OPEN_BEGIN;
    }
  *ret_precision = range.precision;
  return last ? range.end : range.begin;
}

static DayRange
make_range (RecordReader *reader, const JsonValue *begin,
            const JsonValue *end, const char *member)
{
  Precision precision = PRECISION_NONE;
  DayRange range = DAY_RANGE_NONE;

  if (begin == NULL && end == NULL)
    return range;
  range.begin = read_day (reader, begin, member, FALSE, &precision);
  range.end = read_day (reader, end, member, TRUE, &precision);
  range.precision = range.begin == range.end ? PRECISION_DAY
                                             : PRECISION_INTERVAL;
  if (range.begin > range.end)
    record_fail (reader, member, "ends before it begins");
  return range;
}

DayRange
record_days (RecordReader *reader, const JsonValue *object)
{
  DayRange range
      = make_range (reader, get (reader, object, "begin"),
                    json_get (object, "end"), "begin");
  const char *precision = record_string (reader, object, "precision");

  if (precision != NULL && range.precision != PRECISION_NONE
      && !precision_from_name (precision, &range.precision))
    record_fail (reader, "precision", "is none of the known names");
  return range;
}

DayRange
record_day_pair (RecordReader *reader, const JsonValue *object,
                 const char *member)
{
  const JsonValue *array = record_array (reader, object, member);

  if (array == NULL)
    return DAY_RANGE_NONE;
  if (json_array_length (array) != 2)
    {
      record_fail (reader, member, "is not two dates (or null for no end)");
      return DAY_RANGE_NONE;
    }
  return make_range (reader, json_array_get (array, 0),
                     json_array_get (array, 1), member);
}

gboolean
record_schema (RecordReader *reader, const JsonValue *object,
               const char *known)
{
  const char *schema;

  reader->object = object;
  if (!json_is_object (object))
    {
      record_fail (reader, "record", "is not an object");
      return FALSE;
    }
  schema = record_string (reader, object, "schema");
  if (schema == NULL || strcmp (schema, known) == 0)
    return reader->error == NULL;
  reader->wrong = json_get (object, "schema");
  if (reader->error == NULL)
    g_set_error (&reader->error, CONCORDAT_ERROR, CONCORDAT_ERROR_INPUT,
                 "\"schema\" is \"%s\", this program reads \"%s\"", schema,
                 known);
  return FALSE;
}

void
record_write_day (JsonWriter *writer, Day day)
{
  char text[16];

  json_string (writer, DAY_IS_OPEN (day) ? NULL : day_format (day, text));
}

void
record_write_days (JsonWriter *writer, DayRange range)
{
  char text[16];

  if (range.begin != range.end || DAY_IS_OPEN (range.begin))
    {
      json_key (writer, "begin");
      record_write_day (writer, range.begin);
      json_key (writer, "end");
      record_write_day (writer, range.end);
      return;
    }
  day_format (range.begin, text);
  json_member_string (writer, "begin", text);
  json_member_string (writer, "end", text);
}

void
record_write_strings (JsonWriter *writer, const char *member,
                      const char *const *strings)
{
  if (strings == NULL)
    return;
  json_key (writer, member);
  json_begin_array (writer);
  for (; *strings != NULL; strings++)
    json_string (writer, *strings);
  json_end_array (writer);
}
