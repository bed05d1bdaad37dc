/* What must hold of any set of claims, tried on thousands drawn at random. */
#include "config.h"

#include "tests/claims-file.h"
#include "tests/tap.h"

#include <math.h>
#include <string.h>
#include <time.h>

#define SETS 2000
#define MAX_CLAIMS 24

static const char *
pick (GRand *random, const char *const *words, gint32 n)
{
  return words[g_rand_int_range (random, 0, n)];
}

#define PICK(random, ...) \
  pick ((random), (const char *const[]) { __VA_ARGS__ }, \
        (gint32) G_N_ELEMENTS (((const char *const[]) { __VA_ARGS__ })))

static Quantity
draw_quantity (GRand *random)
{
  static const double numbers[] = { 5, 5, 5, 6, 8, 13, 101, 3, 11, 12 };
  double number = numbers[g_rand_int_range (random, 0, 10)];

  switch (g_rand_int_range (random, 0, 10))
    {
    case 0:
      return (Quantity) { NAN, { 3, 7 }, { 2, 19 }, QUALIFIER_VAGUE };
    case 1:
      return quantity_from_range (number, number + 3);
    case 2:
    case 3:
      return quantity_from_number (
          number, (Qualifier) g_rand_int_range (random, 1, 7));
    default:
      return quantity_from_number (number, QUALIFIER_EXACT);
    }
}

static void
draw_origin (GRand *random, Claim *claim)
{
  const char *id = PICK (random, NULL, NULL, "TR", "SY", "un-ocha", "sohr");

  if (id == NULL)
    return;
  claim->origin.id = claim->origin.name = id;
  claim->origin.kind = (OriginKind) g_rand_int_range (random, 1, 11);
  if (strlen (id) == 2)
    claim->stance = g_strcmp0 (claim->population.side, id) == 0
                        ? STANCE_OWN_LOSS
                        : STANCE_ENEMY_LOSS;
}

static Claim *
draw_claim (GRand *random, Arena *arena)
{
  Claim *claim = arena_new_struct (arena, Claim);
  int document = g_rand_int_range (random, 0, 8);
  Day day = 18300 + g_rand_int_range (random, 0, 6);

  claim->document.id = arena_printf (arena, "doc-%d", document);
  claim->document.publisher = arena_printf (arena, "paper-%d", document % 3);
  claim->document.fingerprint = arena_printf (arena, "print-%d", document);
  claim->document.credit = arena_printf (arena, "wire-%d", document % 6);
  claim->document.published_range = day_range_day (18304 + document / 2);
  claim->measure = PICK (random, "killed", "killed", "killed", "injured");
  claim->quantity.value = draw_quantity (random);
  claim->population.side = PICK (random, NULL, "TR", "TR", "SY");
  claim->population.category = (Category) g_rand_int_range (random, 0, 5);
  claim->population.breakdown = PICK (random, NULL, NULL, NULL, "children");
  claim->population.text = PICK (random, NULL, "people", "police officers");
  claim->document.event = PICK (random, NULL, "siege");
  claim->sentence.text
      = PICK (random, NULL, "The town counted its dead on Monday.",
              "Shells hit the market, the governor said, and many died.");
  claim->place.latitude = claim->place.longitude = NAN;
  claim->place.country = "SY";
  claim->place.id = PICK (random, NULL, "SY-ID", "taftanaz", "saraqeb");
  claim->time.range = g_rand_boolean (random) ? day_range_day (day)
                                              : DAY_RANGE_NONE;
  claim->time.support = claim->time.range;
  claim->as_of.range = DAY_RANGE_NONE;
  claim->accumulation = (Accumulation) g_rand_int_range (random, 0, 2);
  claim->revises.from = NAN;
  claim->revises.stated = g_rand_int_range (random, 0, 20) == 0;
  claim->modality = g_rand_int_range (random, 0, 20) == 0
                        ? MODALITY_DENIED
                        : MODALITY_ASSERTED;
  claim->target.byte_start = (gsize) g_rand_int_range (random, 0, 5000);
  claim->target.byte_end = claim->target.byte_start + 4;
  draw_origin (random, claim);
  claim_identify (claim, arena);
  return claim;
}

static guint
draw_claims (GRand *random, Arena *arena, const Claim **claims)
{
  guint n = (guint) g_rand_int_range (random, 1, MAX_CLAIMS);

  for (guint i = 0; i < n; i++)
    claims[i] = draw_claim (random, arena);
  return n;
}

static void
shuffle (GRand *random, const Claim **claims, guint n)
{
  for (guint i = n; i > 1; i--)
    {
      guint other = (guint) g_rand_int_range (random, 0, (gint32) i);
      const Claim *claim = claims[i - 1];

      claims[i - 1] = claims[other];
      claims[other] = claim;
    }
}

static void
order_of_the_input_changes_nothing (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  guint same = 0;

  for (guint i = 0; i < SETS; i++)
    {
      g_autoptr (Arena) arena = arena_new ();
      const Claim *claims[MAX_CLAIMS];
      guint n = draw_claims (random, arena, claims);
      GroupBy by = (GroupBy) (i % 3);
      g_autofree char *first
          = findings_write (reconcile (claims, n, by, arena));
      g_autofree char *second = NULL;

      shuffle (random, claims, n);
      second = findings_write (reconcile (claims, n, by, arena));
      same += strcmp (first, second) == 0;
    }
  CU_ASSERT_EQUAL (same, SETS);
}

static void
every_claim_is_in_one_finding (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  guint right = 0;

  for (guint i = 0; i < SETS; i++)
    {
      g_autoptr (Arena) arena = arena_new ();
      const Claim *claims[MAX_CLAIMS];
      guint n = draw_claims (random, arena, claims), listed = 0;
      Reconciliation result
          = reconcile (claims, n, (GroupBy) (i % 3), arena);

      for (guint k = 0; k < result.n_findings; k++)
        listed += result.findings[k]->n_claims;
      right += listed == n;
    }
  CU_ASSERT_EQUAL (right, SETS);
}

static gboolean
is_stated (const Claim *const *claims, guint n, double figure)
{
  for (guint i = 0; i < n; i++)
    {
      const Quantity *value = &claims[i]->quantity.value;

      if (value->best == figure
          || ((value->qualifier == QUALIFIER_RANGE
               || value->qualifier == QUALIFIER_VAGUE)
              && (value->core.low == figure || value->core.high == figure)))
        return TRUE;
    }
  return !isfinite (figure);
}

static void
figures_are_stated_and_in_order (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  guint wrong = 0;

  for (guint i = 0; i < SETS; i++)
    {
      g_autoptr (Arena) arena = arena_new ();
      const Claim *claims[MAX_CLAIMS];
      guint n = draw_claims (random, arena, claims);
      Reconciliation result
          = reconcile (claims, n, (GroupBy) (i % 3), arena);

      for (guint k = 0; k < result.n_findings; k++)
        {
          const Finding *it = result.findings[k];

          wrong += !is_stated (claims, n, it->best)
                   || !is_stated (claims, n, it->low)
                   || !is_stated (claims, n, it->high)
                   || it->best < it->low || it->best > it->high
                   || it->agreement < 0 || it->agreement > 1
                   || it->score < 0 || it->score > 1;
        }
    }
  CU_ASSERT_EQUAL (wrong, 0);
}

static const Finding *
question_of (Reconciliation result, const char *id)
{
  for (guint i = 0; i < result.n_findings; i++)
    if (strcmp (result.findings[i]->question.id, id) == 0)
      return result.findings[i];
  return NULL;
}

/* A part names a question that is there, and is never a part of its part. */
static void
parts_have_a_whole (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);
  guint wrong = 0, parts = 0;

  for (guint i = 0; i < SETS; i++)
    {
      g_autoptr (Arena) arena = arena_new ();
      const Claim *claims[MAX_CLAIMS];
      guint n = draw_claims (random, arena, claims);
      Reconciliation result
          = reconcile (claims, n, (GroupBy) (i % 3), arena);

      for (guint k = 0; k < result.n_findings; k++)
        {
          const Finding *it = result.findings[k], *whole = it;
          guint steps = 0;

          parts += it->part_of != NULL;
          while (whole != NULL && whole->part_of != NULL && steps++ < n)
            whole = question_of (result, whole->part_of);
          wrong += whole == NULL || steps >= n + 1;
        }
    }
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_TRUE (parts > SETS / 10);
}

/* How a document is told once more. */
typedef struct
{
  int later;         /* days */
  gboolean reworded; /* another text under the same credit */
} Repeat;

static const Claim *
repeat_claim (const Claim *claim, Repeat repeat, Arena *arena)
{
  Claim *copy = arena_memdup (arena, claim, sizeof *claim);

  copy->document.published_range.begin += repeat.later;
  copy->document.published_range.end += repeat.later;
  copy->document.id
      = arena_printf (arena, "z-copy-of-%s", claim->document.id);
  if (repeat.reworded)
    copy->document.fingerprint
        = arena_printf (arena, "z-%s", claim->document.fingerprint);
  claim_identify (copy, arena);
  return copy;
}

/* Adds the first document once more to the N claims, for which there must be
 * room; returns how many they are then. */
static guint
repeat_document (const Claim **claims, guint n, Repeat repeat, Arena *arena)
{
  guint all = n;

  for (guint i = 0; i < n; i++)
    if (strcmp (claims[i]->document.id, claims[0]->document.id) == 0)
      claims[all++] = repeat_claim (claims[i], repeat, arena);
  return all;
}

static gboolean
has_claims_of (const Finding *larger, const Finding *smaller)
{
  guint found = 0;

  for (guint i = 0; i < smaller->n_claims; i++)
    for (guint k = 0; k < larger->n_claims; k++)
      found += strcmp (smaller->claims[i].id, larger->claims[k].id) == 0;
  return found == smaller->n_claims;
}

/* One document is told again, in other words of the same wire. */
static void
a_retold_wire_raises_nothing (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (6);
  guint raised = 0;

  for (guint i = 0; i < SETS; i++)
    {
      g_autoptr (Arena) arena = arena_new ();
      const Claim *claims[2 * MAX_CLAIMS];
      guint n = draw_claims (random, arena, claims), all;
      Reconciliation before
          = reconcile (claims, n, GROUP_BY_CORPUS, arena), after;

      all = repeat_document (claims, n, (Repeat) { 0, TRUE }, arena);
      after = reconcile (claims, all, GROUP_BY_CORPUS, arena);
      for (guint k = 0; k < n; k++)
        {
          const Finding *one = finding_with (before, claims[k]->id);
          const Finding *two = finding_with (after, claims[k]->id);

          if (!has_claims_of (two, one))
            continue;
          raised += two->corroboration.origins > one->corroboration.origins
                    || two->corroboration.independent
                           > one->corroboration.independent + 1e-12
                    || (two->agreement > one->agreement + 1e-12);
        }
    }
  CU_ASSERT_EQUAL (raised, 0);
}

static gboolean
same_figure (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

/* A claim and its copy lie together, and its question is answered as before. */
static gboolean
is_answered_alike (const Finding *one, const Finding *two)
{
  return one->verdict == two->verdict && one->grade == two->grade
         && one->floor == two->floor
         && one->corroboration.kind == two->corroboration.kind
         && same_figure (one->best, two->best)
         && same_figure (one->low, two->low)
         && same_figure (one->high, two->high)
         && same_figure (one->agreement, two->agreement);
}

/* One document of the set is there twice, on the day or LATER days after. */
static guint
count_changes (guint32 seed, int later)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint changed = 0;

  for (guint i = 0; i < SETS; i++)
    {
      g_autoptr (Arena) arena = arena_new ();
      const Claim *claims[2 * MAX_CLAIMS];
      guint n = draw_claims (random, arena, claims), all;
      Reconciliation before
          = reconcile (claims, n, GROUP_BY_CORPUS, arena), after;

      all = repeat_document (claims, n, (Repeat) { later, FALSE }, arena);
      after = reconcile (claims, all, GROUP_BY_CORPUS, arena);
      for (guint k = 0; k < n; k++)
        changed += !is_answered_alike (finding_with (before, claims[k]->id),
                                       finding_with (after, claims[k]->id));
    }
  return changed;
}

static void
a_copy_changes_no_answer (void)
{
  CU_ASSERT_EQUAL (count_changes (10, 0), 0);
}

static void
a_later_copy_changes_no_answer (void)
{
  CU_ASSERT_EQUAL (count_changes (11, 2), 0);
}

/* The findings, but for what tells alike questions apart. */
static char *
write_without_sentences (Reconciliation result, Arena *arena)
{
  const Finding **findings
      = arena_new_array (arena, const Finding *, result.n_findings);

  for (guint i = 0; i < result.n_findings; i++)
    {
      Finding *finding
          = arena_memdup (arena, result.findings[i], sizeof *finding);

      finding->question.text = NULL;
      findings[i] = finding;
    }
  result.findings = findings;
  return findings_write (result);
}

/* A publisher is named only where that tells alike questions apart. */
static void
publishers_names_change_nothing (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint same = 0;

  for (guint i = 0; i < SETS; i++)
    {
      g_autoptr (Arena) arena = arena_new ();
      const Claim *claims[MAX_CLAIMS];
      guint n = draw_claims (random, arena, claims);
      g_autofree char *first
          = write_without_sentences (
              reconcile (claims, n, GROUP_BY_CORPUS, arena), arena);
      g_autofree char *second = NULL;

      for (guint k = 0; k < n; k++)
        {
          Claim *claim = arena_memdup (arena, claims[k], sizeof *claim);

          claim->document.publisher = arena_printf (
              arena, "renamed %s", claim->document.publisher);
          claims[k] = claim;
        }
      second = write_without_sentences (
          reconcile (claims, n, GROUP_BY_CORPUS, arena), arena);
      same += strcmp (first, second) == 0;
    }
  CU_ASSERT_EQUAL (same, SETS);
}

/* Claims apart from any event, each of which names its country.  They have no
 * words: how rare those are depends on what is held together. */
static guint
draw_in_countries (GRand *random, Arena *arena, const Claim **claims)
{
  guint n = draw_claims (random, arena, claims);

  for (guint i = 0; i < n; i++)
    {
      Claim *claim = arena_memdup (arena, claims[i], sizeof *claim);

      claim->document.event = NULL;
      claim->sentence.text = NULL;
      claim->place.country = PICK (random, "IQ", "SY", "SY", "TR");
      if (claim->place.id != NULL)
        claim->place.id = arena_printf (arena, "%s/%s", claim->place.country,
                                        claim->place.id);
      claim_identify (claim, arena);
      claims[i] = claim;
    }
  return n;
}

/* Of long before, on other people, and nowhere. */
static const Claim *
claim_from_nowhere (GRand *random, const char *measure, Arena *arena)
{
  Claim *claim = draw_claim (random, arena);

  claim->measure = measure;
  claim->document.id = claim->document.publisher = "annals";
  claim->document.fingerprint = claim->document.credit = NULL;
  claim->document.event = claim->sentence.text = NULL;
  claim->document.published_range = day_range_day (2000);
  claim->time.range = claim->time.support = day_range_day (2000);
  claim->place.country = claim->place.id = claim->origin.id = NULL;
  claim->revises.stated = FALSE;
  claim_identify (claim, arena);
  return claim;
}

static Reconciliation
without (Reconciliation result, const char *claim, Arena *arena)
{
  const Finding **findings
      = arena_new_array (arena, const Finding *, result.n_findings);
  guint n = 0;

  for (guint i = 0; i < result.n_findings; i++)
    if (strcmp (result.findings[i]->claims[0].id, claim) != 0)
      findings[n++] = result.findings[i];
  return (Reconciliation) { findings, n };
}

/* Countries are held apart where every claim names its own, and answer as
 * they do beside a claim that might be of any. */
static void
countries_apart_answer_as_together (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (12);
  guint same = 0;

  for (guint i = 0; i < SETS; i++)
    {
      g_autoptr (Arena) arena = arena_new ();
      const Claim *claims[MAX_CLAIMS + 1];
      guint n = draw_in_countries (random, arena, claims);
      g_autofree char *apart = write_without_sentences (
          reconcile (claims, n, GROUP_BY_CORPUS, arena), arena);
      g_autofree char *together = NULL;
      Reconciliation all;

      claims[n] = claim_from_nowhere (random, claims[0]->measure, arena);
      all = reconcile (claims, n + 1, GROUP_BY_CORPUS, arena);
      together = write_without_sentences (
          without (all, claims[n]->id, arena), arena);
      same += strcmp (apart, together) == 0;
    }
  CU_ASSERT_EQUAL (same, SETS);
}

/* N claims on one event, each with a figure and a document of its own; in
 * ONE question where people and place are the same. */
static const Claim **
many_claims (guint n, gboolean one, Arena *arena)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8);
  const Claim **claims = arena_new_array (arena, const Claim *, n);

  for (guint i = 0; i < n; i++)
    {
      Claim *claim = draw_claim (random, arena);

      claim->document.id = arena_printf (arena, "d%u", i);
      claim->document.fingerprint = claim->document.credit = NULL;
      claim->document.event = "one event";
      claim->quantity.value = quantity_from_number (i, QUALIFIER_EXACT);
      if (one)
        {
          claim->measure = "killed";
          claim->place.id = claim->population.side = NULL;
          claim->population.breakdown = claim->population.text = NULL;
          claim->population.category = CATEGORY_PEOPLE;
        }
      claim_identify (claim, arena);
      claims[i] = claim;
    }
  return claims;
}

static double
seconds_for (guint n, gboolean one, guint *ret_most)
{
  g_autoptr (Arena) arena = arena_new ();
  const Claim **claims = many_claims (n, one, arena);
  clock_t start = clock ();
  Reconciliation result = reconcile (claims, n, GROUP_BY_EVENT, arena);

  *ret_most = 0;
  for (guint i = 0; i < result.n_findings; i++)
    *ret_most = MAX (*ret_most, result.findings[i]->n_claims);
  return (double) (clock () - start) / CLOCKS_PER_SEC;
}

/* Ten times what it takes on a machine of 2020. */
static void
a_huge_question_takes_little_time (void)
{
  guint most;

  CU_ASSERT_TRUE (seconds_for (100000, TRUE, &most) < 30);
  CU_ASSERT_TRUE (most > 50000);
}

static void
many_questions_of_one_event_take_little_time (void)
{
  guint most;

  CU_ASSERT_TRUE (seconds_for (20000, FALSE, &most) < 30);
  CU_ASSERT_TRUE (most < 10000);
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "order of the input changes nothing",
      order_of_the_input_changes_nothing },
    { "every claim is in one finding", every_claim_is_in_one_finding },
    { "figures are stated and in order", figures_are_stated_and_in_order },
    { "parts have a whole", parts_have_a_whole },
    { "a retold wire raises nothing", a_retold_wire_raises_nothing },
    { "a copy changes no answer", a_copy_changes_no_answer },
    { "a later copy changes no answer", a_later_copy_changes_no_answer },
    { "publishers' names change nothing", publishers_names_change_nothing },
    { "countries apart answer as together",
      countries_apart_answer_as_together },
    { "a huge question takes little time",
      a_huge_question_takes_little_time },
    { "many questions of one event take little time",
      many_questions_of_one_event_take_little_time },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "reconcile properties", NULL, NULL, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
