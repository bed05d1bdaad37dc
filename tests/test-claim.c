/* Claim records: written, read back, refused. */
#include "config.h"

#include "base/claim.h"
#include "base/digest.h"
#include "tests/random-claim.h"
#include "tests/tap.h"

#include <math.h>
#include <string.h>

static char *
write_text (const Claim *claim)
{
  GString *out = g_string_new (NULL);
  JsonWriter writer;

  json_writer_init (&writer, out);
  claim_write (claim, &writer);
  return g_string_free (out, FALSE);
}

static Claim *
read_text (const char *text, Arena *arena, GError **error)
{
  g_autoptr (JsonReader) reader = json_reader_new ();
  gsize offset;
  JsonValue *value
      = json_reader_parse (reader, text, strlen (text), &offset, error);

  return value == NULL ? NULL : claim_read (value, arena, error);
}

static void
random_claims_round_trip_byte_for_byte (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  guint same = 0;

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (Arena) arena = arena_new ();
      g_autofree char *first = write_text (random_claim (random, arena));
      g_autofree char *second = NULL;
      Claim *claim = read_text (first, arena, NULL);

      if (claim != NULL)
        second = write_text (claim);
      if (g_strcmp0 (first, second) == 0)
        same++;
      else
        printf ("# %s\n# %s\n", first, second);
    }
  CU_ASSERT_EQUAL (same, 3000);
}

#define HEAD "{\"measure\":\"killed\",\"document\":{\"id\":\"a\"},"

static void
refuses_malformed_records_by_name (void)
{
  static const struct
  {
    const char *text;
    const char *named;
  } cases[] = {
    { "[]", "record" },
    { "{\"measure\":\"killed\",\"quantity\":{\"best\":5}}", "document.id" },
    { "{\"document\":{\"id\":\"a\"},\"quantity\":{\"best\":5}}", "measure" },
    { "{\"schema\":\"concordat-claim/2\"," "\"quantity\":{}}", "schema" },
    { HEAD "\"quantity\":{\"core\":[5,4]}}", "core" },
    { HEAD "\"quantity\":{\"core\":[-1,4]}}", "core" },
    { HEAD "\"quantity\":{\"core\":[\"1\",4]}}", "core" },
    { HEAD "\"quantity\":{\"core\":[1]}}", "core" },
    { HEAD "\"quantity\":{\"core\":[1,9],\"support\":[2,9]}}", "support" },
    { HEAD "\"quantity\":{\"best\":-5}}", "best" },
    { HEAD "\"quantity\":{\"best\":\"five\"}}", "best" },
    { HEAD "\"quantity\":{\"best\":5,\"qualifier\":\"odd\"}}", "qualifier" },
    { HEAD "\"quantity\":{}}", "quantity" },
    { HEAD "\"quantity\":[]}", "quantity" },
    { HEAD "\"time\":\"now\",\"quantity\":{\"best\":5}}", "time" },
    { HEAD "\"time\":{\"begin\":\"2020-02-30\"},\"quantity\":{\"best\":5}}",
      "begin" },
    { HEAD "\"time\":{\"begin\":\"2020-02-03\",\"end\":\"2020-02-01\"},"
           "\"quantity\":{\"best\":5}}",
      "begin" },
    { HEAD "\"stance\":\"odd\",\"quantity\":{\"best\":5}}", "stance" },
    { HEAD "\"confidence\":7,\"quantity\":{\"best\":5}}", "confidence" },
    { HEAD "\"quantity\":{\"best\":5},\"target\":{\"byte_start\":-1}}",
      "byte_start" },
    { HEAD "\"quantity\":{\"best\":5},\"silent\":[1]}", "silent" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Arena) arena = arena_new ();
      g_autoptr (GError) error = NULL;

      CU_ASSERT_PTR_NULL (read_text (cases[i].text, arena, &error));
      CU_ASSERT_PTR_NOT_NULL_FATAL (error);
      CU_ASSERT_PTR_NOT_NULL (strstr (error->message, cases[i].named));
    }
}

static void
reads_a_claim_with_little_in_it (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Claim *claim = read_text (HEAD "\"quantity\":{\"best\":600000,"
                                 "\"qualifier\":\"nearly\"},"
                                 "\"colour\":{\"is\":\"unknown\"}}",
                            arena, NULL);

  CU_ASSERT_PTR_NOT_NULL_FATAL (claim);
  CU_ASSERT_EQUAL (claim->quantity.value.core.low, 570000);
  CU_ASSERT_EQUAL (claim->quantity.value.core.high, 599999);
  CU_ASSERT_EQUAL (strlen (claim->key), 16);
  CU_ASSERT_EQUAL (strlen (claim->id), 20);
  CU_ASSERT_TRUE (isnan (claim->place.latitude));
  CU_ASSERT_EQUAL (claim->time.range.precision, PRECISION_NONE);
  CU_ASSERT_EQUAL (claim->origin.kind, ORIGIN_UNNAMED);
}

static void
carries_a_measure_that_it_does_not_know (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Claim *claim = read_text (
      "{\"measure\":\"population\",\"document\":{\"id\":\"x#1\"},"
      "\"quantity\":{\"best\":67,\"core\":[67,67],\"support\":[67,67],"
      "\"unit\":\"people\"},\"as_of\":{\"begin\":\"2000-01-01\","
      "\"end\":\"2000-12-31\"}}",
      arena, NULL);

  CU_ASSERT_PTR_NOT_NULL_FATAL (claim);
  CU_ASSERT_STRING_EQUAL (claim->measure, "population");
}

/* The examples of FIPS 180-4, and XXH3 as its own tools print it. */
static void
digests_are_the_published_ones (void)
{
  char sha256[DIGEST_SHA256_SIZE], key[DIGEST_KEY_SIZE];

  digest_sha256 ("abc", 3, sha256);
  CU_ASSERT_STRING_EQUAL (sha256,
                          "ba7816bf8f01cfea414140de5dae2223"
                          "b00361a396177a9cb410ff61f20015ad");
  digest_key ("", 0, key);
  CU_ASSERT_STRING_EQUAL (key, "2d06800538d394c2");
}

static void
ids_follow_the_members_and_keys_the_block (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Claim *one = read_text (HEAD "\"quantity\":{\"best\":5}}", arena, NULL);
  Claim *two = read_text (HEAD "\"quantity\":{\"best\":6}}", arena, NULL);
  Claim *far = read_text (HEAD "\"place\":{\"country\":\"LK\"},"
                               "\"quantity\":{\"best\":6}}",
                          arena, NULL);
  Claim *event = read_text ("{\"measure\":\"killed\",\"document\":{"
                            "\"id\":\"a\",\"event\":\"e\"},"
                            "\"quantity\":{\"best\":6}}",
                            arena, NULL);

  CU_ASSERT_STRING_NOT_EQUAL (one->id, two->id);
  CU_ASSERT_STRING_EQUAL (one->key, two->key);
  CU_ASSERT_STRING_EQUAL (two->key, far->key);
  CU_ASSERT_STRING_NOT_EQUAL (two->key, event->key);
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "random claims round-trip byte for byte",
      random_claims_round_trip_byte_for_byte },
    { "refuses malformed records by name",
      refuses_malformed_records_by_name },
    { "reads a claim with little in it", reads_a_claim_with_little_in_it },
    { "carries a measure that it does not know",
      carries_a_measure_that_it_does_not_know },
    { "digests are the published ones", digests_are_the_published_ones },
    { "ids follow the members and keys the block",
      ids_follow_the_members_and_keys_the_block },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "claim", NULL, NULL, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
