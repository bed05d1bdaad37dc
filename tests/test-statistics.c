/* Published rules, learned reliability and the figures of a corpus. */
#include "config.h"

#include "reconcile/policy.h"
#include "reconcile/statistics.h"
#include "tests/claims-file.h"
#include "tests/tap.h"

#include <math.h>
#include <string.h>

#define MAX_CLAIMS 400

typedef struct
{
  Arena *arena;
  const Claim *claims[MAX_CLAIMS];
  guint n;
} World;

/* ORIGIN's figure for event number EVENT, published on DAY of May 2020. */
static Claim *
add_claim (World *world, guint event, const char *origin, Quantity value,
           int day)
{
  Claim *claim = arena_new_struct (world->arena, Claim);

  claim->measure = claim->type = "killed";
  claim->document.id
      = arena_printf (world->arena, "d%u-%s-%u", event,
                      origin != NULL ? origin : "", world->n);
  claim->document.publisher = origin != NULL ? origin : "Daily";
  claim->document.event = arena_printf (world->arena, "event %u", event);
  claim->document.published_range
      = day_range_day (day_from_date (2020, 5, day));
  claim->quantity.value = value;
  claim->place.latitude = claim->place.longitude = NAN;
  claim->time.range = claim->time.support = DAY_RANGE_NONE;
  claim->as_of.range = DAY_RANGE_NONE;
  claim->origin.name = origin;
  claim->origin.kind = origin != NULL ? ORIGIN_MEDIA : ORIGIN_UNNAMED;
  claim->target.byte_end = 5;
  claim_identify (claim, world->arena);
  world->claims[world->n++] = claim;
  return claim;
}

static Quantity
exact (double value)
{
  return quantity_from_number (value, QUALIFIER_EXACT);
}

static Quantity
dozens (void)
{
  return (Quantity) { NAN, { 24, 99 }, { 12, 199 }, QUALIFIER_VAGUE };
}

static Reconciliation
reconcile_world (World *world)
{
  return reconcile (world->claims, world->n, GROUP_BY_EVENT, world->arena);
}

static void
rules_differ_side_by_side (void)
{
  g_autoptr (Arena) arena = arena_new ();
  World world = { .arena = arena };
  FindingPolicies policies;

  add_claim (&world, 1, "A", exact (9), 3);
  add_claim (&world, 1, "B", exact (9), 3);
  add_claim (&world, 1, "C", exact (7), 3);
  add_claim (&world, 1, NULL, exact (12), 3);
  policies = reconcile_world (&world).findings[0]->policies;
  CU_ASSERT_EQUAL (policies.low, 7);
  CU_ASSERT_EQUAL (policies.high, 12);
  CU_ASSERT_EQUAL (policies.majority, 9);
  CU_ASSERT_EQUAL (policies.conservative, 7);
}

static void
the_majority_rule_hears_the_latest_first (void)
{
  g_autoptr (Arena) arena = arena_new ();
  World world = { .arena = arena };

  add_claim (&world, 1, "A", exact (9), 3);
  add_claim (&world, 1, "B", exact (9), 3);
  add_claim (&world, 1, "C", exact (12), 6);
  CU_ASSERT_EQUAL (reconcile_world (&world).findings[0]->policies.majority,
                   12);
  /* Two spoke last and differ: the majority of all. */
  add_claim (&world, 1, "D", exact (9), 6);
  CU_ASSERT_EQUAL (reconcile_world (&world).findings[0]->policies.majority,
                   9);
}

static void
without_a_majority_the_lowest_stands (void)
{
  g_autoptr (Arena) arena = arena_new ();
  World world = { .arena = arena };
  FindingPolicies policies;

  add_claim (&world, 1, "A", exact (9), 3);
  add_claim (&world, 1, "B", exact (11), 3);
  add_claim (&world, 1, "C", exact (3), 3)->stance = STANCE_ENEMY_LOSS;
  policies = reconcile_world (&world).findings[0]->policies;
  CU_ASSERT_EQUAL (policies.majority, 9);
}

static void
who_repeats_a_figure_makes_it_no_more_recent (void)
{
  g_autoptr (Arena) arena = arena_new ();
  World world = { .arena = arena };
  const Finding *before, *after;

  add_claim (&world, 1, "A", exact (20), 3);
  add_claim (&world, 1, "B", exact (9), 3);
  before = reconcile_world (&world).findings[0];
  add_claim (&world, 1, "A", exact (20), 6);
  after = reconcile_world (&world).findings[0];
  CU_ASSERT_EQUAL (before->best, 9);
  CU_ASSERT_EQUAL (after->best, 9);
  CU_ASSERT_EQUAL (after->policies.majority, 9);
}

static void
vague_words_stand_for_their_least (void)
{
  g_autoptr (Arena) arena = arena_new ();
  World world = { .arena = arena };
  FindingPolicies policies;

  add_claim (&world, 1, "A", dozens (), 3);
  policies = reconcile_world (&world).findings[0]->policies;
  CU_ASSERT_EQUAL (policies.conservative, 12);
  CU_ASSERT_TRUE (isnan (policies.majority));
  CU_ASSERT_EQUAL (policies.low, 24);
}

static void
the_quantiles_of_the_priors_are_right (void)
{
  /* F(x; 2, 1) = x^2; F(x; 1, 1) = x; the priors by qbeta of R. */
  CU_ASSERT_DOUBLE_EQUAL (beta_quantile (0.25, 2, 1), 0.5, 1e-12);
  CU_ASSERT_DOUBLE_EQUAL (beta_quantile (0.1, 1, 1), 0.1, 1e-12);
  CU_ASSERT_DOUBLE_EQUAL (beta_quantile (0.1, 8, 2),
                          reliability_prior (ORIGIN_UN), 5e-5);
  CU_ASSERT_DOUBLE_EQUAL (beta_quantile (0.1, 3, 2),
                          reliability_prior (ORIGIN_MEDIA), 5e-5);
  CU_ASSERT_DOUBLE_EQUAL (beta_quantile (0.1, 2, 3),
                          reliability_prior (ORIGIN_PARTY), 5e-5);
}

static const Reliability *
source_named (const Statistics *statistics, const char *name)
{
  for (guint i = 0; i < statistics->n_sources; i++)
    if (strcmp (statistics->sources[i].name, name) == 0)
      return &statistics->sources[i];
  return NULL;
}

/* Forty events; A and B are right, "Wrong" says three times as much. */
static void
fill_events (World *world)
{
  for (guint i = 0; i < 40; i++)
    {
      double truth = 10 + 7 * i;

      add_claim (world, i, "A", exact (truth), 3);
      add_claim (world, i, "B", exact (truth), 3);
      add_claim (world, i, "Wrong", exact (3 * truth), 3);
      add_claim (world, i, NULL, exact (truth), 3);
    }
}

static void
who_fits_the_others_is_learned (void)
{
  g_autoptr (Arena) arena = arena_new ();
  World world = { .arena = arena };
  Reconciliation result;
  Statistics statistics;

  fill_events (&world);
  result = reconcile_world (&world);
  statistics = statistics_find (world.claims, world.n, result.findings,
                                result.n_findings, arena);
  CU_ASSERT_EQUAL (statistics.n_sources, 3);
  CU_ASSERT_EQUAL (source_named (&statistics, "A")->questions, 40);
  CU_ASSERT_TRUE (source_named (&statistics, "A")->learned > 0.85);
  CU_ASSERT_TRUE (source_named (&statistics, "Wrong")->learned < 0.1);
  CU_ASSERT_EQUAL (source_named (&statistics, "Wrong")->prior,
                   reliability_prior (ORIGIN_MEDIA));
}

static void
the_corpus_is_told_in_figures (void)
{
  g_autoptr (Arena) arena = arena_new ();
  World world = { .arena = arena };
  Reconciliation result;
  Statistics statistics;

  fill_events (&world);
  result = reconcile_world (&world);
  statistics = statistics_find (world.claims, world.n, result.findings,
                                result.n_findings, arena);
  CU_ASSERT_EQUAL (statistics.nominal.units, 40);
  CU_ASSERT_TRUE (statistics.gap.low <= statistics.gap.value
                  && statistics.gap.value <= statistics.gap.high);
  CU_ASSERT_TRUE (statistics.gap.value > 0 && statistics.gap.value < 1);
  CU_ASSERT_EQUAL (statistics.interval.units, 40);
  CU_ASSERT_TRUE (statistics.interval.value < 1
                  && statistics.interval.value != statistics.ratio.value);
  CU_ASSERT_EQUAL (statistics.n_pairs, 3);
  CU_ASSERT_EQUAL (statistics.pairs[0].questions, 40);
  CU_ASSERT_EQUAL (statistics.pairs[0].fitting, 40);
  CU_ASSERT_EQUAL (statistics.pairs[1].fitting, 0);
  CU_ASSERT_EQUAL (statistics.n_publishers, 4);
  CU_ASSERT_STRING_EQUAL (statistics.publishers[3].publisher, "Wrong");
  CU_ASSERT_EQUAL (statistics.publishers[3].outlyingness, 1);
  CU_ASSERT_EQUAL (statistics.publishers[0].outlyingness, 0);
  CU_ASSERT_TRUE (isnan (statistics.publishers[0].fidelity));
}

static void
publishers_are_held_against_their_origin (void)
{
  g_autoptr (Arena) arena = arena_new ();
  World world = { .arena = arena };
  Reconciliation result;
  Statistics statistics;

  add_claim (&world, 1, "Ministry", exact (8), 3)->document.publisher = "P";
  add_claim (&world, 1, "Ministry", exact (8), 3)->document.publisher = "Q";
  add_claim (&world, 2, "Ministry", exact (8), 3)->document.publisher = "P";
  result = reconcile_world (&world);
  statistics = statistics_find (world.claims, world.n, result.findings,
                                result.n_findings, arena);
  CU_ASSERT_EQUAL (statistics.n_publishers, 2);
  CU_ASSERT_EQUAL (statistics.publishers[0].claims, 2);
  CU_ASSERT_EQUAL (statistics.publishers[0].shared, 1);
  CU_ASSERT_EQUAL (statistics.publishers[0].fidelity, 1);
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "rules differ side by side", rules_differ_side_by_side },
    { "the majority rule hears the latest first",
      the_majority_rule_hears_the_latest_first },
    { "without a majority the lowest stands",
      without_a_majority_the_lowest_stands },
    { "who repeats a figure makes it no more recent",
      who_repeats_a_figure_makes_it_no_more_recent },
    { "vague words stand for their least",
      vague_words_stand_for_their_least },
    { "the quantiles of the priors are right",
      the_quantiles_of_the_priors_are_right },
    { "who fits the others is learned", who_fits_the_others_is_learned },
    { "the corpus is told in figures", the_corpus_is_told_in_figures },
    { "publishers are held against their origin",
      publishers_are_held_against_their_origin },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "statistics", NULL, NULL, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
