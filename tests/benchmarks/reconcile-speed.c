/* How long reconcile() takes for twice, four times, ... as many claims.
 *
 * reconcile-speed [MOST [PLOT [NOWHERE]]]: sizes double from 1000 up to MOST
 * (else 128000); PLOT is the SVG file that is written ("-": none); one claim
 * in NOWHERE names no place, and so may be of any (else all name theirs).
 * Each size is tried three times, the second fastest counts: the first try of
 * a size pays for memory that the machine itself has to find.
 * The claims are those of news: some ten to an event, each with a place and a
 * day, one in ten of them without a date, half of them named. */
#include "config.h"

#include "reconcile/reconcile.h"
#include "tests/benchmarks/speed-plot.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ROUNDS 3
#define CLAIMS_OF_EVENT 10
#define CLAIMS_OF_DOCUMENT 2
#define COUNTRIES 40
#define ORIGINS 60

static const char *const measures[] = { "killed", "injured", "displaced" };
static const char *const sides[] = { "TR", "SY", NULL };

typedef struct
{
  const char *country;
  const char *place;
  const char *measure;
  const char *side;
  Day day;
  double truth;
} Event;

static Event
draw_event (GRand *random, Arena *arena)
{
  gint32 country = g_rand_int_range (random, 0, COUNTRIES);

  return (Event) {
    .country = arena_printf (arena, "C%d", country),
    .place = arena_printf (arena, "C%d/%d", country,
                           g_rand_int_range (random, 0, 200)),
    .measure = measures[g_rand_int_range (random, 0, 3)],
    .side = sides[g_rand_int_range (random, 0, 3)],
    .day = 15000 + g_rand_int_range (random, 0, 3650),
    .truth = floor (exp (g_rand_double_range (random, 0.7, 8))),
  };
}

static const Claim *
draw_claim (GRand *random, const Event *event, guint number, Day published,
            guint nowhere, Arena *arena)
{
  Claim *claim = arena_new_struct (arena, Claim);
  gboolean placed = nowhere == 0
                    || g_rand_int_range (random, 0, (gint32) nowhere) > 0;
  gboolean dated = g_rand_int_range (random, 0, 10) > 0;

  claim->type = claim->measure = event->measure;
  claim->document.id = arena_printf (arena, "d%u", number / CLAIMS_OF_DOCUMENT);
  claim->document.publisher = "daily";
  claim->document.published_range = day_range_day (published);
  claim->quantity.value = quantity_from_number (
      floor (event->truth * g_rand_double_range (random, 0.95, 1.05)),
      g_rand_boolean (random) ? QUALIFIER_EXACT : QUALIFIER_ABOUT);
  claim->population.side = event->side;
  claim->place.id = claim->place.text = placed ? event->place : NULL;
  claim->place.country = placed ? event->country : NULL;
  claim->place.latitude = claim->place.longitude = NAN;
  claim->time.range = claim->time.support
      = dated ? day_range_day (event->day) : DAY_RANGE_NONE;
  claim->as_of.range = DAY_RANGE_NONE;
  claim->origin.kind = ORIGIN_MEDIA;
  if (g_rand_boolean (random))
    claim->origin.name = arena_printf (
        arena, "origin %d", g_rand_int_range (random, 0, ORIGINS));
  else
    claim->origin.kind = ORIGIN_UNNAMED;
  claim->target.byte_start = number % CLAIMS_OF_DOCUMENT * 100;
  claim->target.byte_end = claim->target.byte_start + 10;
  claim_identify (claim, arena);
  return claim;
}

static const Claim **
draw_claims (guint n, guint nowhere, Arena *arena)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (n);
  const Claim **claims = arena_new_array (arena, const Claim *, n);
  Event event = { NULL };
  Day published = 0;

  for (guint i = 0; i < n; i++)
    {
      if (i % CLAIMS_OF_EVENT == 0)
        event = draw_event (random, arena);
      if (i % CLAIMS_OF_DOCUMENT == 0)
        published = event.day + g_rand_int_range (random, 0, 3);
      claims[i] = draw_claim (random, &event, i, published, nowhere, arena);
    }
  return claims;
}

/* Of this process, in microseconds: others on the machine do not count. */
static gint64
processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* What one try took, in microseconds. */
typedef struct
{
  gint64 decided;
  gint64 told; /* after that */
  guint findings;
} Try;

static Try
try_once (guint n, guint nowhere)
{
  ReconcileOptions options = { .untold = TRUE };
  g_autoptr (Arena) arena = arena_new ();
  const Claim **claims = draw_claims (n, nowhere, arena);
  gint64 start = processor_time (), decided;
  Reconciliation result = reconcile_with (claims, n, &options, arena);

  decided = processor_time () - start;
  reconciliation_tell (&result, arena);
  return (Try) { decided, processor_time () - start - decided,
                 result.n_findings };
}

static int
compare_tries (const void *one, const void *two)
{
  const Try *a = one, *b = two;

  return (a->decided > b->decided) - (a->decided < b->decided);
}

static SpeedPoint
measure (guint n, guint nowhere)
{
  Try tries[ROUNDS];
  const Try *median = &tries[ROUNDS / 2];

  for (guint i = 0; i < ROUNDS; i++)
    tries[i] = try_once (n, nowhere);
  qsort (tries, ROUNDS, sizeof *tries, compare_tries);
  printf ("| %u | %u | %" G_GINT64_FORMAT ".%03d | %" G_GINT64_FORMAT
          " | %" G_GINT64_FORMAT " |\n",
          n, median->findings, median->decided / G_USEC_PER_SEC,
          (int) (median->decided % G_USEC_PER_SEC / 1000),
          (gint64) n * G_USEC_PER_SEC / MAX (median->decided, 1),
          (gint64) n * G_USEC_PER_SEC
              / MAX (median->decided + median->told, 1));
  fflush (stdout);
  return (SpeedPoint) { n,
                        (double) MAX (median->decided, 1) / G_USEC_PER_SEC };
}

int
main (int argc, char **argv)
{
  guint most = argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : 128000;
  const char *file = argc > 2 && strcmp (argv[2], "-") != 0 ? argv[2] : NULL;
  guint nowhere = argc > 3 ? (guint) strtoul (argv[3], NULL, 10) : 0;
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (SpeedPoint));
  g_autoptr (GError) error = NULL;
  g_autofree char *plot = NULL;

  printf ("| claims | findings | seconds | claims a second "
          "| with all sentences |\n"
          "| ---: | ---: | ---: | ---: | ---: |\n");
  for (guint n = 1000; n <= most; n *= 2)
    {
      SpeedPoint point = measure (n, nowhere);

      g_array_append_val (points, point);
    }
  if (file == NULL || points->len == 0)
    return 0;
  plot = speed_plot ((const SpeedPoint *) (void *) points->data, points->len);
  if (g_file_set_contents (file, plot, -1, &error))
    return 0;
  fprintf (stderr, "%s\n", error->message);
  return 1;
}
