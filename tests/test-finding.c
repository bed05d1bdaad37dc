/* Finding records: written and read back. */
#include "config.h"

#include "base/finding.h"
#include "tests/random-claim.h"
#include "tests/tap.h"

#include <math.h>
#include <string.h>

static char *
write_text (const Finding *finding)
{
  GString *out = g_string_new (NULL);
  JsonWriter writer;

  json_writer_init (&writer, out);
  finding_write (finding, &writer);
  return g_string_free (out, FALSE);
}

static Finding *
read_text (const char *text, Arena *arena, GError **error)
{
  g_autoptr (JsonReader) reader = json_reader_new ();
  gsize offset;
  JsonValue *value
      = json_reader_parse (reader, text, strlen (text), &offset, error);

  return value == NULL ? NULL : finding_read (value, arena, error);
}

static double
random_figure (GRand *random)
{
  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      return NAN;
    case 1:
      return g_rand_double (random);
    default:
      return g_rand_int_range (random, 0, 1000000);
    }
}

static void
fill_lists (GRand *random, Arena *arena, Finding *finding)
{
  guint n = (guint) g_rand_int_range (random, 0, 4);
  FindingClaim *claims = arena_new_array (arena, FindingClaim, n);
  FindingRelation *relations = arena_new_array (arena, FindingRelation, n);
  FindingSum *sums = arena_new_array (arena, FindingSum, n);
  FindingPoint *points = arena_new_array (arena, FindingPoint, n);
  FindingDecision *decisions = arena_new_array (arena, FindingDecision, n);
  const char **reasons = arena_new_array (arena, const char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      claims[i] = (FindingClaim) { .id = random_word (random),
                                   .relation = RELATION_NESTED,
                                   .group = i,
                                   .weight = 0.5,
                                   .status = CLAIM_STATUS_OUTSIDE,
                                   .is_corrected = g_rand_boolean (random),
                                   .corrected = 7 };
      relations[i]
          = (FindingRelation) { "a", "b", RELATION_NEAR_MISS,
                                random_figure (random), random_word (random) };
      reasons[i] = random_word (random);
      sums[i] = (FindingSum) { "t", NULL, g_rand_boolean (random), NULL };
      decisions[i] = (FindingDecision) { "2020-02-12", "anna", "ignore",
                                         NULL, random_word (random) };
      points[i] = (FindingPoint) { random_days (random), 5, "c" };
    }
  finding->claims = claims;
  finding->relations = relations;
  finding->sums = sums;
  finding->series = points;
  finding->decisions = decisions;
  finding->n_decisions = n;
  finding->n_claims = finding->n_relations = n;
  finding->n_sums = finding->n_series = n;
  finding->reasons = reasons;
}

static Finding *
random_finding (GRand *random, Arena *arena)
{
  Finding *finding = arena_new_struct (arena, Finding);

  finding->question.id = random_word (random);
  finding->question.text = random_word (random);
  finding->question.time = random_days (random);
  finding->question.grouping_inferred = g_rand_boolean (random);
  finding->verdict = (Verdict) g_rand_int_range (random, 0, 4);
  finding->corroboration.origins = 3;
  finding->corroboration.independent = g_rand_double (random);
  finding->best = random_figure (random);
  finding->low = g_rand_boolean (random) ? -INFINITY : 5;
  finding->high = g_rand_boolean (random) ? INFINITY : random_figure (random);
  finding->agreement = random_figure (random);
  finding->score = g_rand_double (random);
  finding->grade = (Grade) g_rand_int_range (random, 0, 5);
  finding->floor = g_rand_boolean (random);
  finding->policies
      = (FindingPolicies) { NAN, random_figure (random),
                            random_figure (random), random_figure (random) };
  finding->policy = (Policy) g_rand_int_range (random, 0, 4);
  finding->part_of = g_rand_boolean (random) ? random_word (random) : NULL;
  fill_lists (random, arena, finding);
  return finding;
}

static void
random_findings_round_trip_byte_for_byte (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  guint same = 0;

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (Arena) arena = arena_new ();
      g_autofree char *first = write_text (random_finding (random, arena));
      g_autofree char *second = NULL;
      Finding *finding = read_text (first, arena, NULL);

      if (finding != NULL)
        second = write_text (finding);
      if (g_strcmp0 (first, second) == 0)
        same++;
      else
        printf ("# %s\n# %s\n", first, second);
    }
  CU_ASSERT_EQUAL (same, 2000);
}

static void
refuses_a_finding_without_a_question (void)
{
  g_autoptr (Arena) arena = arena_new ();
  g_autoptr (GError) error = NULL;

  CU_ASSERT_PTR_NULL (
      read_text ("{\"schema\":\"concordat-finding/1\"}", arena, &error));
  CU_ASSERT_PTR_NOT_NULL (strstr (error->message, "question.id"));
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "random findings round-trip byte for byte",
      random_findings_round_trip_byte_for_byte },
    { "refuses a finding without a question",
      refuses_a_finding_without_a_question },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "finding", NULL, NULL, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
