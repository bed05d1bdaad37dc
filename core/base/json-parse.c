/* JSON as RFC 8259 has it: no comments, no trailing commas.  Two things are
 * let pass that have a plain meaning and stand in many files: bare control
 * characters in strings, and the NaN that Python writes for a missing value,
 * as null. */
#include "config.h"

#include "base/json-value.h"

#include <errno.h>
#include <string.h>

static gboolean parse_value (JsonParser *parser, JsonValue *value,
                             guint depth);

gboolean
json_parse_fail (JsonParser *parser, const char *what)
{
  parser->wrong = parser->at >= parser->end ? "it ends too early" : what;
  return FALSE;
}

static void
skip_space (JsonParser *parser)
{
  while (*parser->at == ' ' || *parser->at == '\n' || *parser->at == '\t'
         || *parser->at == '\r')
    parser->at++;
}

/* Takes BYTE, and the space around it, where it comes next. */
static gboolean
take (JsonParser *parser, char byte)
{
  skip_space (parser);
  if (*parser->at != byte)
    return FALSE;
  parser->at++;
  skip_space (parser);
  return TRUE;
}

static gboolean
parse_name (JsonParser *parser, JsonValue *member)
{
  if (*parser->at != '"')
    return json_parse_fail (parser, "a member's name in quotation marks is "
                                    "missing");
  if (!json_parse_string (parser, &member->name, &member->name_length))
    return FALSE;
  return take (parser, ':')
         || json_parse_fail (parser, "a colon is missing");
}

static gboolean
parse_children (JsonParser *parser, JsonValue *value, guint depth)
{
  guint first = parser->open->len;
  gboolean named = *parser->at == '{';
  char last = named ? '}' : ']';

  if (depth == JSON_MAX_DEPTH)
    return json_parse_fail (parser, "it is nested too deeply");
  take (parser, *parser->at);
  value->kind = named ? JSON_OBJECT : JSON_ARRAY;
  if (take (parser, last))
    return TRUE;
  do
    {
      JsonValue child = { 0 };

      if ((named && !parse_name (parser, &child))
          || !parse_value (parser, &child, depth + 1))
        return FALSE;
      g_array_append_val (parser->open, child);
    }
  while (take (parser, ','));
  if (!take (parser, last))
    return json_parse_fail (parser, named ? "a comma or } is missing"
                                          : "a comma or ] is missing");
  value->length = parser->open->len - first;
  value->children = arena_memdup (
      parser->arena, &g_array_index (parser->open, JsonValue, first),
      value->length * sizeof (JsonValue));
  g_array_set_size (parser->open, first);
  return TRUE;
}

static gboolean
parse_digits (JsonParser *parser)
{
  if (!g_ascii_isdigit (*parser->at))
    return json_parse_fail (parser, "a digit is missing");
  while (g_ascii_isdigit (*parser->at))
    parser->at++;
  return TRUE;
}

/* A whole number beyond 64 bits becomes a double. */
static gboolean
parse_number (JsonParser *parser, JsonValue *value)
{
  const char *begin = parser->at;
  gboolean whole = TRUE;

  if (*parser->at == '-')
    parser->at++;
  if (*parser->at == '0')
    parser->at++;
  else if (!parse_digits (parser))
    return FALSE;
  if (*parser->at == '.')
    {
      whole = FALSE;
      parser->at++;
      if (!parse_digits (parser))
        return FALSE;
    }
  if (*parser->at == 'e' || *parser->at == 'E')
    {
      whole = FALSE;
      parser->at++;
      if (*parser->at == '+' || *parser->at == '-')
        parser->at++;
      if (!parse_digits (parser))
        return FALSE;
    }
  errno = 0;
  value->kind = JSON_INTEGER;
  if (whole)
    value->integer = g_ascii_strtoll (begin, NULL, 10);
  if (whole && errno == 0)
    return TRUE;
  value->kind = JSON_DOUBLE;
  value->number = g_ascii_strtod (begin, NULL);
  return TRUE;
}

static gboolean
parse_word (JsonParser *parser, const char *word, JsonValue *value,
            JsonKind kind, gint64 integer)
{
  for (; *word != '\0'; word++, parser->at++)
    if (*parser->at != *word)
      return json_parse_fail (parser, "no value begins like this");
  value->kind = kind;
  value->integer = integer;
  return TRUE;
}

static gboolean
parse_value (JsonParser *parser, JsonValue *value, guint depth)
{
  switch (*parser->at)
    {
    case '{':
    case '[':
      return parse_children (parser, value, depth);
    case '"':
      value->kind = JSON_STRING;
      return json_parse_string (parser, &value->string, &value->length);
    case 't':
      return parse_word (parser, "true", value, JSON_BOOL, TRUE);
    case 'f':
      return parse_word (parser, "false", value, JSON_BOOL, FALSE);
    case 'N':
      return parse_word (parser, "NaN", value, JSON_NULL, 0);
    case 'n':
      return parse_word (parser, "null", value, JSON_NULL, 0);
    default:
      if (*parser->at == '-' || g_ascii_isdigit (*parser->at))
        return parse_number (parser, value);
      return json_parse_fail (parser, "no value begins like this");
    }
}

gboolean
json_parse (JsonParser *parser, JsonValue *ret_value)
{
  *ret_value = (JsonValue) { 0 };
  skip_space (parser);
  if (!parse_value (parser, ret_value, 0))
    return FALSE;
  skip_space (parser);
  if (parser->at == parser->end)
    return TRUE;
  parser->wrong = "something follows the value";
  return FALSE;
}
