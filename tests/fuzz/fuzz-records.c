/* Any bytes are a claim or a finding that can be written and read again, or
 * an error that names what is wrong. */
#include "config.h"

#include "base/claim.h"
#include "base/finding.h"
#include "tests/fuzz/fuzz.h"

#include <string.h>

const char *const fuzz_samples[] = {
  "{\"schema\":\"concordat-claim/1\",\"id\":\"a1\",\"type\":\"troop-deaths\","
  "\"measure\":\"killed\","
  "\"document\":{\"id\":\"d\",\"published\":\"2020-02\"},"
  "\"quantity\":{\"best\":5,\"core\":[5,5],\"support\":[4,null],"
  "\"qualifier\":\"at_least\"},\"population\":{\"category\":\"military\"},"
  "\"place\":{\"text\":\"Xoq\",\"within\":[\"a\",\"b\"]},"
  "\"time\":{\"begin\":\"2020-02-10\",\"end\":null,\"precision\":\"day\"},"
  "\"origin\":{\"name\":\"OCHA\",\"kind\":\"un\"},\"stance\":\"neutral\","
  "\"modality\":\"asserted\",\"target\":{\"byte_start\":0,\"byte_end\":4},"
  "\"sentence\":{\"text\":\"Five.\",\"byte_start\":0,\"byte_end\":5}}",
  "{\"schema\":\"concordat-claim/9\",\"quantity\":{\"core\":[9,1]}}",
  "{\"schema\":\"concordat-finding/1\",\"id\":\"f\",\"verdict\":\"conflict\","
  "\"question\":{\"id\":\"q\",\"text\":\"How many?\",\"measure\":\"killed\"},"
  "\"claims\":[{\"id\":\"a1\",\"status\":\"current\"}],\"relations\":[],"
  "\"best\":5,\"low\":4,\"high\":null,\"reasons\":[\"so\"]}",
  NULL,
};

static char *
claim_line (const Claim *claim)
{
  GString *out = g_string_new (NULL);

  claims_write_lines (&claim, 1, out);
  return g_string_free (out, FALSE);
}

/* What is written of a claim is read as the same. */
static void
check_claim (const JsonValue *value, Arena *arena)
{
  g_autoptr (JsonReader) reader = json_reader_new ();
  g_autoptr (GError) error = NULL;
  const Claim *claim = claim_read (value, arena, &error);
  g_autofree char *line = NULL;
  g_autofree char *again = NULL;
  const JsonValue *written;
  gsize offset;

  g_assert_true ((claim == NULL) == (error != NULL));
  if (claim == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }
  line = claim_line (claim);
  written = json_reader_parse (reader, line, strlen (line), &offset, &error);
  g_assert_no_error (error);
  claim = claim_read (written, arena, &error);
  g_assert_no_error (error);
  again = claim_line (claim);
  g_assert_cmpstr (line, ==, again);
}

static void
check_finding (const JsonValue *value, Arena *arena)
{
  g_autoptr (GError) error = NULL;
  const Finding *finding = finding_read (value, arena, &error);

  g_assert_true ((finding == NULL) == (error != NULL));
  if (error != NULL)
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (JsonReader) reader = json_reader_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (Arena) arena = arena_new ();
  gsize offset;
  const JsonValue *value
      = json_reader_parse (reader, (const char *) data, size, &offset, &error);

  if (value == NULL)
    {
      g_assert_cmpuint (offset, <=, size);
      g_assert_nonnull (error);
      return 0;
    }
  check_claim (value, arena);
  check_finding (value, arena);
  return 0;
}
