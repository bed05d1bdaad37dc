/* Reads expected.jsonl and finds its words in the documents. */
#include "config.h"

#include "tests/expectation.h"

#include "base/error.h"
#include "base/record.h"

#include <math.h>
#include <string.h>

static void
read_claims (RecordReader *reader, const JsonValue *value,
             Expectation *expectation)
{
  const JsonValue *array = record_array (reader, value, "claims");
  gsize n = json_array_length (array);
  ExpectedClaim *claims = arena_new_array (reader->arena, ExpectedClaim, n);

  for (gsize i = 0; i < n; i++)
    {
      const JsonValue *item = json_array_get (array, i);

      claims[i] = (ExpectedClaim) {
        record_string (reader, item, "document"),
        record_string (reader, item, "figure"),
        (guint) record_number (reader, item, "occurrence", 1),
        record_string (reader, item, "relation"),
        record_string (reader, item, "origin"),
        record_string (reader, item, "known"),
      };
      if (claims[i].document == NULL || claims[i].figure == NULL)
        record_fail (reader, "claims", "needs document and figure");
    }
  expectation->claims = claims;
  expectation->n_claims = (guint) n;
}

static Expectation *
read_expectation (RecordReader *reader, const JsonValue *value)
{
  Expectation *it = arena_new_struct (reader->arena, Expectation);

  it->question = record_string (reader, value, "question");
  it->measure = record_string (reader, value, "measure");
  it->category = record_string (reader, value, "category");
  it->verdict = record_string (reader, value, "verdict");
  it->corroboration = record_string (reader, value, "corroboration");
  it->grade = record_string (reader, value, "grade");
  it->best = record_number (reader, value, "best", NAN);
  it->low = record_number (reader, value, "low", NAN);
  it->high = record_number (reader, value, "high", NAN);
  it->floor = record_bool (reader, value, "floor");
  it->later = record_bool (reader, value, "later");
  it->known = record_string (reader, value, "known");
  if (it->category == NULL)
    it->category = "people";
  if (it->question == NULL || it->measure == NULL || it->verdict == NULL
      || it->corroboration == NULL || it->grade == NULL)
    record_fail (reader, "question", "needs measure, verdict, corroboration "
                                     "and grade");
  read_claims (reader, value, it);
  return it;
}

GPtrArray *
expectations_read (const char *folder, Arena *arena, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "expected.jsonl", NULL);
  g_autoptr (JsonReader) json = json_reader_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  RecordReader reader = { arena, NULL };

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize offset;
      const JsonValue *value = json_reader_parse (
          json, lines[i], strlen (lines[i]), &offset, error);

      if (value != NULL)
        g_ptr_array_add (all, read_expectation (&reader, value));
      if (reader.error != NULL)
        g_propagate_error (error, reader.error);
      if (value == NULL || reader.error != NULL)
        {
          g_prefix_error (error, "%s:%u: ", path, i + 1);
          return NULL;
        }
    }
  return g_steal_pointer (&all);
}

/* TRUE where the character at AT continues a word or a number. */
static gboolean
goes_on (char inner, char outer, char beyond)
{
  if (g_ascii_isalnum (outer))
    return g_ascii_isalnum (inner);
  return (outer == ',' || outer == '.') && g_ascii_isdigit (inner)
         && g_ascii_isdigit (beyond);
}

gboolean
expected_claim_find (const ExpectedClaim *claim, const char *text,
                     gsize *ret_start, gsize *ret_end)
{
  gsize length = strlen (claim->figure);
  guint seen = 0;

  for (const char *at = strstr (text, claim->figure); at != NULL;
       at = strstr (at + 1, claim->figure))
    {
      const char *end = at + length;

      if (at > text
          && goes_on (at[0], at[-1], at - 1 > text ? at[-2] : '\0'))
        continue;
      if (*end != '\0' && goes_on (end[-1], end[0], end[1]))
        continue;
      if (++seen < claim->occurrence)
        continue;
      *ret_start = (gsize) (at - text);
      *ret_end = *ret_start + length;
      return TRUE;
    }
  return FALSE;
}

static gboolean
holds (const char *whole, const char *part)
{
  g_autofree char *a = g_utf8_strdown (whole, -1);
  g_autofree char *b = g_utf8_strdown (part, -1);

  return strstr (a, b) != NULL;
}

static gboolean
is_acronym (const char *acronym, const char *name)
{
  g_autoptr (GString) initials = g_string_new (NULL);

  for (const char *at = name; *at != '\0'; at++)
    if (g_ascii_isupper (*at) && (at == name || at[-1] == ' '))
      g_string_append_c (initials, *at);
  return initials->len > 1 && strcmp (initials->str, acronym) == 0;
}

static gboolean
name_fits (const char *expected, const char *name)
{
  g_auto (GStrv) parts = g_strsplit_set (expected, ",()", -1);

  if (name == NULL)
    return FALSE;
  if (holds (expected, name))
    return TRUE;
  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0'
        && (holds (name, parts[i]) || is_acronym (parts[i], name)))
      return TRUE;
  return FALSE;
}

gboolean
expected_origin_fits (const ExpectedClaim *expected, const Claim *claim)
{
  if (expected->origin == NULL)
    return claim->origin.anonymous
           || (claim->origin.name == NULL && claim->origin.speaker == NULL);
  return name_fits (expected->origin, claim->origin.name)
         || name_fits (expected->origin, claim->origin.speaker);
}
