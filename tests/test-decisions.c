/* What must hold whatever people decide, tried on many sets of claims and
 * decisions drawn at random. */
#include "config.h"

#include "tests/claims-file.h"
#include "tests/tap.h"

#include <math.h>
#include <string.h>

#define SETS 400
#define CLAIMS 12

typedef struct
{
  Arena *arena;
  GRand *random;
  const Claim *claims[CLAIMS];
  GString *text; /* the file of decisions */
} World;

static const char *const origins[] = { NULL, "TR", "SY", "un-ocha", "sohr" };

static const Claim *
draw_claim (GRand *random, guint number, Arena *arena)
{
  static const double numbers[] = { 5, 5, 6, 8, 13, 101 };
  Claim *claim = arena_new_struct (arena, Claim);

  claim->document.id = arena_printf (arena, "doc-%u", number / 2);
  claim->document.published_range = day_range_day (18304 + (Day) number / 4);
  claim->measure = "killed";
  claim->quantity.value = quantity_from_number (
      numbers[g_rand_int_range (random, 0, 6)], QUALIFIER_EXACT);
  claim->population.side = g_rand_boolean (random) ? "TR" : "SY";
  claim->place.latitude = claim->place.longitude = NAN;
  claim->place.country = "SY";
  claim->place.id = g_rand_boolean (random) ? "taftanaz" : "saraqeb";
  claim->time.range = day_range_day (18300);
  claim->time.support = claim->time.range;
  claim->as_of.range = DAY_RANGE_NONE;
  claim->revises.from = NAN;
  claim->target.byte_start = 100 * number;
  claim->target.byte_end = 100 * number + 4;
  claim->origin.id = claim->origin.name
      = origins[g_rand_int_range (random, 0, 5)];
  if (claim->origin.id != NULL)
    claim->origin.kind = ORIGIN_PARTY;
  claim_identify (claim, arena);
  return claim;
}

static void
world_init (World *world, guint32 seed)
{
  world->arena = arena_new ();
  world->random = g_rand_new_with_seed (seed);
  world->text = g_string_new (NULL);
  for (guint i = 0; i < CLAIMS; i++)
    world->claims[i] = draw_claim (world->random, i, world->arena);
}

static void
world_clear (World *world)
{
  arena_free (world->arena);
  g_rand_free (world->random);
  g_string_free (world->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (World, world_clear)

static const char *
draw_id (World *world)
{
  return world->claims[g_rand_int_range (world->random, 0, CLAIMS)]->id;
}

static void
decide (World *world, const char *decision)
{
  g_string_append_printf (world->text, "2020-02-12 anna %s # known\n",
                          decision);
}

static void
draw_decision (World *world)
{
  const char *a = draw_id (world), *b = draw_id (world);
  g_autofree char *line = NULL;

  switch (g_rand_int_range (world->random, 0, 6))
    {
    case 0:
      line = g_strdup_printf ("merge %s %s", a, b);
      break;
    case 1:
      line = g_strdup_printf ("split %s", a);
      break;
    case 2:
      line = g_strdup_printf ("ignore %s", a);
      break;
    case 3:
      line = g_strdup_printf ("correct %s 7", a);
      break;
    case 4:
      line = g_strdup_printf ("same-origin %s %s", a, b);
      break;
    default:
      line = g_strdup_printf ("ignore %s", "00000000");
    }
  decide (world, line);
}

/* PROBLEMS: NULL where nobody asks. */
static Reconciliation
run (World *world, const Claim *const *claims, ProblemList *problems)
{
  ReconcileOptions options = { .problems = problems };

  options.decisions
      = decisions_parse (world->text->str, "decided.txt", world->arena,
                         problems, &options.n_decisions);
  return reconcile_with (claims, CLAIMS, &options, world->arena);
}

static const FindingClaim *
find_claim (Reconciliation result, const char *id, const Finding **ret_finding)
{
  *ret_finding = finding_with (result, id);
  return claim_in (*ret_finding, id);
}

static void
no_decision_loses_a_claim (void)
{
  guint lost = 0, twice = 0;

  for (guint32 seed = 0; seed < SETS; seed++)
    {
      g_auto (World) world;
      g_autoptr (ProblemList) problems = problem_list_new ();
      Reconciliation result;
      guint n = 0;

      world_init (&world, seed);
      for (guint i = 0; i < 6; i++)
        draw_decision (&world);
      result = run (&world, world.claims, problems);
      for (guint i = 0; i < result.n_findings; i++)
        n += result.findings[i]->n_claims;
      twice += n != CLAIMS;
      for (guint i = 0; i < CLAIMS; i++)
        lost += finding_with (result, world.claims[i]->id) == NULL;
    }
  CU_ASSERT_EQUAL (lost, 0);
  CU_ASSERT_EQUAL (twice, 0);
}

static void
the_order_of_claims_changes_nothing (void)
{
  guint same = 0;

  for (guint32 seed = 0; seed < SETS; seed++)
    {
      g_auto (World) world;
      g_autoptr (ProblemList) problems = problem_list_new ();
      const Claim *other[CLAIMS];
      g_autofree char *first = NULL, *second = NULL;

      world_init (&world, seed);
      for (guint i = 0; i < 6; i++)
        draw_decision (&world);
      for (guint i = 0; i < CLAIMS; i++)
        other[i] = world.claims[(7 * i + seed) % CLAIMS];
      first = findings_write (run (&world, world.claims, problems));
      second = findings_write (run (&world, other, problems));
      same += strcmp (first, second) == 0;
    }
  CU_ASSERT_EQUAL (same, SETS);
}

static void
what_vanished_is_told_and_nothing_else_changes (void)
{
  guint told = 0, same = 0;

  for (guint32 seed = 0; seed < SETS; seed++)
    {
      g_auto (World) world;
      g_autoptr (ProblemList) problems = problem_list_new ();
      g_autofree char *first = NULL, *second = NULL;
      g_autofree char *line = NULL;

      world_init (&world, seed);
      decide (&world, line = g_strdup_printf ("ignore %s", draw_id (&world)));
      first = findings_write (run (&world, world.claims, problems));
      decide (&world, "ignore 00000000");
      decide (&world, "correct 00000000 5");
      decide (&world, "split 00000000");
      second = findings_write (run (&world, world.claims, problems));
      same += strcmp (first, second) == 0;
      told += problem_list_lost (problems) == 3
              && problem_list_get (problems, 0)->line == 2
              && problem_list_get (problems, 2)->line == 4
              && problem_list_get (problems, 0)->column > 1
              && problem_list_get (problems, 0)->remedy != NULL;
    }
  CU_ASSERT_EQUAL (told, SETS);
  CU_ASSERT_EQUAL (same, SETS);
}

static void
each_decision_does_what_it_says (void)
{
  guint wrong = 0;

  for (guint32 seed = 0; seed < SETS; seed++)
    {
      g_auto (World) world;
      g_autoptr (ProblemList) problems = problem_list_new ();
      const Finding *x, *y, *z;
      const FindingClaim *entry;
      const char *a, *b, *c, *d;
      g_autofree char *merge = NULL, *split = NULL, *ignore = NULL,
                      *correct = NULL;
      Reconciliation result;

      world_init (&world, seed);
      a = world.claims[0]->id;
      b = world.claims[5]->id;
      c = world.claims[7]->id;
      d = world.claims[9]->id;
      decide (&world, merge = g_strdup_printf ("merge %s %s", a, b));
      decide (&world, split = g_strdup_printf ("split %s", c));
      decide (&world, ignore = g_strdup_printf ("ignore %s", d));
      decide (&world, correct = g_strdup_printf ("correct %s 7", a));
      result = run (&world, world.claims, problems);
      entry = find_claim (result, a, &x);
      wrong += !entry->is_corrected || entry->corrected != 7;
      find_claim (result, b, &y);
      wrong += x != y;
      find_claim (result, c, &z);
      wrong += z->n_claims != 1 || z == x;
      entry = find_claim (result, d, &z);
      wrong += entry->weight != 0
               || entry->status != CLAIM_STATUS_INCOMPARABLE;
    }
  CU_ASSERT_EQUAL (wrong, 0);
}

/* Those of one question that were said to be of one origin have one group. */
static void
one_origin_is_counted_once (void)
{
  guint wrong = 0, seen = 0;

  for (guint32 seed = 0; seed < SETS; seed++)
    {
      g_auto (World) world;
      g_autoptr (ProblemList) problems = problem_list_new ();
      const Claim *a, *b;
      const Finding *x, *y;
      const FindingClaim *one, *two;
      g_autofree char *merge = NULL, *same = NULL;
      Reconciliation result;

      world_init (&world, seed);
      a = world.claims[0];
      b = world.claims[5];
      if (a->origin.id == NULL || b->origin.id == NULL)
        continue;
      decide (&world, merge = g_strdup_printf ("merge %s %s", a->id, b->id));
      decide (&world,
              same = g_strdup_printf ("same-origin %s %s", a->id, b->id));
      result = run (&world, world.claims, problems);
      one = find_claim (result, a->id, &x);
      two = find_claim (result, b->id, &y);
      wrong += x != y || one->group != two->group;
      seen++;
    }
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_TRUE (seen > SETS / 4);
}

/* Decisions on different claims may stand in either order. */
static void
the_order_of_unrelated_decisions_changes_no_figure (void)
{
  guint differ = 0;

  for (guint32 seed = 0; seed < SETS; seed++)
    {
      g_auto (World) world;
      g_autoptr (ProblemList) problems = problem_list_new ();
      g_autofree char *ignore = NULL, *correct = NULL;
      Reconciliation first, second;

      world_init (&world, seed);
      ignore = g_strdup_printf ("ignore %s", world.claims[2]->id);
      correct = g_strdup_printf ("correct %s 7", world.claims[8]->id);
      decide (&world, ignore);
      decide (&world, correct);
      first = run (&world, world.claims, problems);
      g_string_truncate (world.text, 0);
      decide (&world, correct);
      decide (&world, ignore);
      second = run (&world, world.claims, problems);
      differ += first.n_findings != second.n_findings;
      for (guint i = 0; i < MIN (first.n_findings, second.n_findings); i++)
        {
          const Finding *a = first.findings[i], *b = second.findings[i];

          differ += strcmp (a->question.id, b->question.id) != 0
                    || a->verdict != b->verdict || a->grade != b->grade
                    || memcmp (&a->best, &b->best, sizeof a->best) != 0;
        }
    }
  CU_ASSERT_EQUAL (differ, 0);
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "no decision loses a claim", no_decision_loses_a_claim },
    { "the order of claims changes nothing",
      the_order_of_claims_changes_nothing },
    { "what vanished is told and nothing else changes",
      what_vanished_is_told_and_nothing_else_changes },
    { "each decision does what it says", each_decision_does_what_it_says },
    { "one origin is counted once", one_origin_is_counted_once },
    { "the order of unrelated decisions changes no figure",
      the_order_of_unrelated_decisions_changes_no_figure },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "decisions", NULL, NULL, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
