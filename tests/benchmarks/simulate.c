/* Worlds with known truth, reported by origins that err in known ways, and
 * how well the findings cover that truth.
 *
 * Prints tests/benchmarks/simulation.md; "make simulate" writes it anew. */
#include "config.h"

#include "reconcile/reconcile.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define EVENTS 2000
#define ORIGINS 5
#define COPIES 6 /* outlets beside the origins, a report each at most */

/* Shares are chances of each report. */
typedef struct
{
  const char *name;
  double noise;   /* standard deviation of the logarithm */
  double bias;    /* the first origin's figures are so many times too high */
  double copying; /* an outlet carries an origin's figure */
  double named;   /* ... and says whose it is */
  double hedging; /* the figure is rounded, with a word */
  double stale;   /* the report tells an earlier count */
  double misread; /* extraction takes another number */
} World;

static const World worlds[] = {
  { "everybody is right", 0, 1, 0, 1, 0, 0, 0 },
  { "noise of 10 %", 0.1, 1, 0, 1, 0, 0, 0 },
  { "one origin doubles", 0.05, 2, 0, 1, 0, 0, 0 },
  { "one doubles and is copied, named", 0.05, 2, 1, 1, 0, 0, 0 },
  { "one doubles and is copied, unnamed", 0.05, 2, 1, 0, 0, 0, 0 },
  { "hedges", 0.05, 1, 0.5, 0.5, 0.6, 0, 0 },
  { "stale counts", 0, 1, 0.5, 0.5, 0, 0.4, 0 },
  { "5 % misread", 0, 1, 0.5, 0.5, 0, 0, 0.05 },
  { "all of it", 0.1, 1.5, 0.5, 0.5, 0.4, 0.2, 0.03 },
};

typedef struct
{
  guint findings;
  guint covered;      /* low <= truth <= high */
  guint largest;      /* findings that hold the most claims of an event */
  guint origins_told; /* named origins behind the consensus */
  guint copies;
  guint copies_found; /* in the group of their origin */
  GArray *errors[4]; /* |ln (figure / truth)|: best and each rule */
} Score;

typedef struct
{
  const World *world;
  GRand *random;
  Arena *arena;
  GPtrArray *claims;
  GHashTable *sources; /* id of a copy -> id of the claim it copies */
  guint event;
  double truth;
} Draw;

static gboolean
happens (Draw *draw, double share)
{
  return g_rand_double (draw->random) < share;
}

/* Standard normal, after Box and Muller (1958). */
static double
normal (GRand *random)
{
  double u = 1 - g_rand_double (random), v = g_rand_double (random);

  return sqrt (-2 * log (u)) * cos (2 * G_PI * v);
}

static Quantity
word_figure (Draw *draw, double figure)
{
  static const Qualifier words[]
      = { QUALIFIER_ABOUT, QUALIFIER_NEARLY, QUALIFIER_OVER };
  double unit = pow (10, floor (log10 (MAX (figure, 1))));
  Qualifier word = words[g_rand_int_range (draw->random, 0, 3)];

  if (!happens (draw, draw->world->hedging) || figure < 10)
    return quantity_from_number (figure, QUALIFIER_EXACT);
  if (word == QUALIFIER_OVER)
    return quantity_from_number (floor (figure / unit) * unit, word);
  if (word == QUALIFIER_NEARLY)
    return quantity_from_number (ceil (figure / unit) * unit, word);
  return quantity_from_number (floor (figure / unit + 0.5) * unit, word);
}

static Claim *
add_claim (Draw *draw, const char *outlet, const char *origin,
           Quantity value, int day)
{
  Claim *claim = arena_new_struct (draw->arena, Claim);

  claim->type = claim->measure = "killed";
  claim->document.id
      = arena_printf (draw->arena, "%u-%s", draw->event, outlet);
  claim->document.publisher = outlet;
  claim->document.event = arena_printf (draw->arena, "%u", draw->event);
  claim->document.published_range = day_range_day (18000 + day);
  claim->quantity.value = value;
  claim->place.latitude = claim->place.longitude = NAN;
  claim->time.range = claim->time.support = claim->as_of.range
      = DAY_RANGE_NONE;
  claim->origin.name = origin;
  claim->origin.kind = origin != NULL ? ORIGIN_OFFICIAL : ORIGIN_UNNAMED;
  claim->target.byte_end = 5;
  claim_identify (claim, draw->arena);
  g_ptr_array_add (draw->claims, claim);
  return claim;
}

static Claim *
report_origin (Draw *draw, guint index)
{
  const World *world = draw->world;
  double figure = draw->truth * exp (world->noise * normal (draw->random));
  gboolean stale = happens (draw, world->stale);
  char *name = arena_printf (draw->arena, "Origin %u", index);

  if (index == 0)
    figure *= world->bias;
  if (stale)
    figure *= g_rand_double_range (draw->random, 0.4, 0.9);
  if (happens (draw, world->misread))
    figure = g_rand_int_range (draw->random, 1, 100);
  figure = MAX (1, floor (figure + 0.5));
  return add_claim (draw, name, name, word_figure (draw, figure),
                    stale ? 1 : 3);
}

/* Outlets like the loudest: the first origin's word. */
static void
report_copies (Draw *draw, const Claim *loudest)
{
  for (guint i = 0; i < COPIES; i++)
    {
      char *outlet = arena_printf (draw->arena, "Outlet %u", i);
      const Claim *copy;

      if (!happens (draw, draw->world->copying))
        continue;
      copy = add_claim (draw, outlet,
                        happens (draw, draw->world->named)
                            ? loudest->origin.name
                            : NULL,
                        loudest->quantity.value, 4);
      g_hash_table_insert (draw->sources, (gpointer) (gsize) copy->id,
                           (gpointer) (gsize) loudest->id);
    }
}

static double
error_of (double figure, double truth)
{
  return isfinite (figure) ? fabs (log (MAX (figure, 1) / truth)) : NAN;
}

static guint
group_of (const Finding *finding, const char *id, gboolean *ret_found)
{
  for (guint i = 0; i < finding->n_claims; i++)
    if (g_strcmp0 (finding->claims[i].id, id) == 0)
      {
        *ret_found = TRUE;
        return finding->claims[i].group;
      }
  *ret_found = FALSE;
  return 0;
}

static void
score_copies (const Draw *draw, const Finding *finding, Score *score)
{
  for (guint i = 0; i < finding->n_claims; i++)
    {
      const char *source
          = g_hash_table_lookup (draw->sources, finding->claims[i].id);
      gboolean found;
      guint group;

      if (source == NULL)
        continue;
      group = group_of (finding, source, &found);
      score->copies++;
      score->copies_found += found && group == finding->claims[i].group;
    }
}

static void
score_event (const Draw *draw, Reconciliation result, Score *score)
{
  const Finding *finding = result.findings[0];

  for (guint i = 1; i < result.n_findings; i++)
    if (result.findings[i]->n_claims > finding->n_claims)
      finding = result.findings[i];
  {
    const FindingPolicies *policies = &finding->policies;
    const double errors[] = {
      error_of (finding->best, draw->truth),
      error_of (sqrt (policies->low * policies->high), draw->truth),
      error_of (policies->majority, draw->truth),
      error_of (policies->conservative, draw->truth),
    };

    for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
      if (!isnan (errors[i]))
        g_array_append_val (score->errors[i], errors[i]);
  }
  score->largest++;
  score->findings += result.n_findings;
  score->covered
      += finding->low <= draw->truth && draw->truth <= finding->high;
  score->origins_told += finding->corroboration.origins;
  score_copies (draw, finding, score);
}

static void
run_event (const World *world, GRand *random, guint event, Score *score)
{
  g_autoptr (Arena) arena = arena_new ();
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  g_autoptr (GHashTable) sources
      = g_hash_table_new (g_str_hash, g_str_equal);
  Draw draw = { world, random, arena, claims, sources, event, 0 };
  const Claim *loudest;

  draw.truth = floor (exp (g_rand_double_range (random, 1.6, 9)));
  loudest = report_origin (&draw, 0);
  for (guint i = 1; i < ORIGINS; i++)
    report_origin (&draw, i);
  report_copies (&draw, loudest);
  score_event (&draw,
               reconcile ((const Claim *const *) claims->pdata, claims->len,
                          GROUP_BY_EVENT, arena),
               score);
}

static int
compare_doubles (const void *one, const void *two)
{
  double a = *(const double *) one, b = *(const double *) two;

  return (a > b) - (a < b);
}

/* The mean error as a factor: 0.10 is 10 % off. */
static double
mean_error (GArray *errors)
{
  double sum = 0;

  g_array_sort (errors, compare_doubles);
  for (guint i = 0; i < errors->len; i++)
    sum += g_array_index (errors, double, i);
  return errors->len > 0 ? exp (sum / errors->len) - 1 : 0;
}

static void
print_number (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  printf (" %s |", g_ascii_formatd (text, sizeof text, "%.3f", value));
}

static void
run_world (const World *world, guint seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  Score score = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (score.errors); i++)
    score.errors[i] = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < EVENTS; i++)
    run_event (world, random, i, &score);
  printf ("| %s |", world->name);
  print_number ((double) score.covered / score.largest);
  print_number ((double) score.findings / score.largest);
  print_number ((double) score.origins_told / score.largest);
  if (score.copies > 0)
    print_number ((double) score.copies_found / score.copies);
  else
    printf (" - |");
  for (guint i = 0; i < G_N_ELEMENTS (score.errors); i++)
    print_number (mean_error (score.errors[i]));
  printf ("\n");
  for (guint i = 0; i < G_N_ELEMENTS (score.errors); i++)
    g_array_unref (score.errors[i]);
}

int
main (void)
{
  printf (
      "# The reconciler on worlds with known truth\n\n"
      "`make simulate` writes this page. Each world has %d events with a "
      "true toll between\n5 and 8,103; %d named origins report each, and up "
      "to %d outlets copy the first.\n\n"
      "* covered: share of events whose truth lies between low and high\n"
      "* questions: findings an event; 1 is right\n"
      "* origins: named origins behind the consensus, of %d\n"
      "* copies found: share of copies in the group of their origin\n"
      "* error: mean factor off the truth, less 1, of the best figure, the "
      "middle of the range\n  (geometric), the majority rule and the most "
      "conservative\n\n"
      "| world | covered | questions | origins | copies found | best | "
      "range | majority | conservative |\n"
      "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
      EVENTS, ORIGINS, COPIES, ORIGINS);
  for (guint i = 0; i < G_N_ELEMENTS (worlds); i++)
    run_world (&worlds[i], i + 1);
  return 0;
}
