#include "config.h"

#include "base/json-reader.h"
#include "tests/tap.h"

#include <string.h>

static JsonReader *reader;
static gsize offset;

static int
open_reader (void)
{
  reader = json_reader_new ();
  return 0;
}

static int
close_reader (void)
{
  json_reader_free (reader);
  return 0;
}

static const JsonValue *
parse (const char *text)
{
  return json_reader_parse (reader, text, strlen (text), &offset, NULL);
}

static gboolean
fails_at (const char *text, gsize where, const char *what)
{
  g_autoptr (GError) error = NULL;

  return json_reader_parse (reader, text, strlen (text), &offset, &error)
             == NULL
         && offset == where && strstr (error->message, what) != NULL;
}

/* The first element of the array TEXT is the string EXPECTED. */
static gboolean
reads_as (const char *text, const char *expected)
{
  gsize length = 0;
  const char *string
      = json_get_string (json_array_get (parse (text), 0), &length);

  return string != NULL && length == strlen (expected)
         && strcmp (string, expected) == 0;
}

static void
reads_every_kind_of_value (void)
{
  const JsonValue *value = parse (
      " { \"s\" : \"x\" , \"i\":-12,\"d\":1.5e3,\"t\":true,\"f\":false,"
      "\"n\":null,\"a\":[1,[],{}], \"NaN\": NaN } \r\n");

  CU_ASSERT_TRUE_FATAL (json_is_object (value));
  CU_ASSERT_STRING_EQUAL (json_get_member_string (value, "s"), "x");
  CU_ASSERT_EQUAL (json_get_int (json_get (value, "i"), 0), -12);
  CU_ASSERT_EQUAL (json_get_double (json_get (value, "d"), 0), 1500);
  CU_ASSERT_TRUE (json_get_bool (json_get (value, "t"), FALSE));
  CU_ASSERT_FALSE (json_get_bool (json_get (value, "f"), TRUE));
  CU_ASSERT_PTR_NULL (json_get (value, "n"));
  CU_ASSERT_TRUE (json_has (value, "n"));
  CU_ASSERT_FALSE (json_has (value, "N"));
  CU_ASSERT_PTR_NULL (json_get (value, "NaN"));
  CU_ASSERT_EQUAL (json_array_length (json_get (value, "a")), 3);
  CU_ASSERT_PTR_NULL (json_array_get (json_get (value, "a"), 3));
  CU_ASSERT_PTR_NULL (json_get (json_get (value, "a"), "s"));
}

static void
keeps_integers_of_64_bits (void)
{
  const JsonValue *value = parse ("[9223372036854775807,"
                                  "-9223372036854775808,1e30,"
                                  "9223372036854775808,-0]");

  CU_ASSERT_EQUAL (json_get_int (json_array_get (value, 0), 0), G_MAXINT64);
  CU_ASSERT_EQUAL (json_get_int (json_array_get (value, 1), 0), G_MININT64);
  CU_ASSERT_EQUAL (json_get_int (json_array_get (value, 2), 0), G_MAXINT64);
  CU_ASSERT_FALSE (json_is_integer (json_array_get (value, 3)));
  CU_ASSERT_TRUE (json_is_number (json_array_get (value, 3)));
  CU_ASSERT_TRUE (json_is_integer (json_array_get (value, 4)));
}

static void
the_last_of_two_members_counts (void)
{
  CU_ASSERT_EQUAL (
      json_get_int (json_get (parse ("{\"a\":1,\"b\":3,\"a\":2}"), "a"), 0),
      2);
}

static void
decodes_escapes (void)
{
  gsize length = 0;
  const char *string;

  CU_ASSERT_TRUE (reads_as ("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]",
                            "\"\\/\b\f\n\r\t"));
  CU_ASSERT_TRUE (reads_as ("[\"a long run of text\\u00e9 and more of it\"]",
                            "a long run of text\303\251 and more of it"));
  CU_ASSERT_TRUE (reads_as ("[\"\\uD83D\\uDE00\"]", "\360\237\230\200"));
  CU_ASSERT_TRUE (reads_as ("[\"\\ud836\\udef0\"]", "\360\235\253\260"));
  CU_ASSERT_TRUE (reads_as ("[\"\\ud83dx\\udc00\"]",
                            "\357\277\275x\357\277\275"));
  CU_ASSERT_TRUE (reads_as ("[\"\\ud83d\\u0041\"]", "\357\277\275A"));
  CU_ASSERT_TRUE (reads_as ("[\"tab\there\"]", "tab\there"));
  string = json_get_string (json_array_get (parse ("[\"a\\u0000b\"]"), 0),
                            &length);
  CU_ASSERT_EQUAL (length, 3);
  CU_ASSERT_EQUAL (memcmp (string, "a\0b", 4), 0);
}

static void
tells_the_byte_where_it_goes_wrong (void)
{
  CU_ASSERT_TRUE (fails_at ("", 0, "ends too early"));
  CU_ASSERT_TRUE (fails_at ("[1,", 3, "ends too early"));
  CU_ASSERT_TRUE (fails_at ("[\"abcdefghijkl", 14, "ends too early"));
  CU_ASSERT_TRUE (fails_at ("[\"\\", 3, "ends too early"));
  CU_ASSERT_TRUE (fails_at ("tru", 3, "ends too early"));
  CU_ASSERT_TRUE (fails_at ("[1] x", 4, "something follows"));
  CU_ASSERT_TRUE (fails_at ("{a:1}", 1, "name in quotation marks"));
  CU_ASSERT_TRUE (fails_at ("{\"a\" 1}", 5, "colon"));
  CU_ASSERT_TRUE (fails_at ("[1 2]", 3, "comma or ]"));
  CU_ASSERT_TRUE (fails_at ("{\"a\":1]", 6, "comma or }"));
  CU_ASSERT_TRUE (fails_at ("[1,]", 3, "no value"));
  CU_ASSERT_TRUE (fails_at ("[01]", 2, "comma or ]"));
  CU_ASSERT_TRUE (fails_at ("[1.]", 3, "digit"));
  CU_ASSERT_TRUE (fails_at ("[-]", 2, "digit"));
  CU_ASSERT_TRUE (fails_at ("[1e+]", 4, "digit"));
  CU_ASSERT_TRUE (fails_at ("[Infinity]", 1, "no value"));
  CU_ASSERT_TRUE (fails_at ("[/**/]", 1, "no value"));
  CU_ASSERT_TRUE (fails_at ("[\"\\x\"]", 3, "escape"));
  CU_ASSERT_TRUE (fails_at ("[\"\\u00g0\"]", 6, "hexadecimal"));
}

static void
refuses_what_is_not_utf8 (void)
{
  CU_ASSERT_TRUE (fails_at ("[\"ab\351 \"]", 4, "not UTF-8"));
  CU_ASSERT_TRUE (fails_at ("[\"\303\251\300\257\"]", 4, "not UTF-8"));
  CU_ASSERT_TRUE (fails_at ("[\"\355\240\200\"]", 2, "not UTF-8"));
  CU_ASSERT_TRUE (fails_at ("[\"\364\220\200\200\"]", 2, "not UTF-8"));
  CU_ASSERT_PTR_NULL (
      json_reader_parse (reader, "[\"a\0b\"]", 7, &offset, NULL));
  CU_ASSERT_EQUAL (offset, 3);
}

static void
refuses_deep_nesting (void)
{
  g_autofree char *opens = g_strnfill (100000, '[');
  g_autofree char *deep = g_strnfill (64, '[');
  g_autofree char *closes = g_strnfill (64, ']');
  g_autofree char *good = g_strconcat (deep, closes, NULL);

  CU_ASSERT_PTR_NOT_NULL (parse (good));
  CU_ASSERT_TRUE (fails_at (opens, 64, "nested too deeply"));
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "reads every kind of value", reads_every_kind_of_value },
    { "keeps integers of 64 bits", keeps_integers_of_64_bits },
    { "the last of two members counts", the_last_of_two_members_counts },
    { "decodes escapes", decodes_escapes },
    { "tells the byte where it goes wrong",
      tells_the_byte_where_it_goes_wrong },
    { "refuses what is not UTF-8", refuses_what_is_not_utf8 },
    { "refuses deep nesting", refuses_deep_nesting },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "json", open_reader, close_reader, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
