/* Sentences that were copied with small changes add no outlet. */
#include "config.h"

#include "tests/claims-file.h"
#include "tests/tap.h"

#include <math.h>
#include <string.h>

#define MANY 300

static const char original[]
    = "Five soldiers were killed and seven others wounded when shells hit an "
      "observation post near the town on Monday morning, the ministry said.";
static const char copied[]
    = "At least five soldiers were killed and seven others wounded when "
      "shells hit an observation post near the town on Monday, officials "
      "told reporters.";
static const char own[]
    = "Residents and a local hospital spoke of a heavy bombardment in which "
      "five soldiers had lost their lives before noon at the edge of town.";

static Claim *
make_claim (guint number, const char *sentence, Arena *arena)
{
  Claim *claim = arena_new_struct (arena, Claim);

  claim->document.id = arena_printf (arena, "doc-%04u", number);
  claim->document.published_range = day_range_day (18304);
  claim->document.event = "one";
  claim->measure = "killed";
  claim->quantity.value = quantity_from_number (5, QUALIFIER_EXACT);
  claim->place.latitude = claim->place.longitude = NAN;
  claim->time.range = claim->time.support = day_range_day (18300);
  claim->as_of.range = DAY_RANGE_NONE;
  claim->revises.from = NAN;
  claim->sentence.text = sentence;
  claim_identify (claim, arena);
  return claim;
}

static gboolean
tells_copies (const Finding *finding)
{
  return finding_says (finding, "stand in copies of one text");
}

static void
a_changed_copy_adds_nothing (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Claim *claims[] = { make_claim (0, original, arena),
                            make_claim (1, copied, arena),
                            make_claim (2, own, arena) };
  Reconciliation result = reconcile (claims, 3, GROUP_BY_EVENT, arena);
  const Finding *finding = result.findings[0];

  CU_ASSERT_EQUAL_FATAL (result.n_findings, 1);
  CU_ASSERT_EQUAL_FATAL (finding->n_claims, 3);
  CU_ASSERT_EQUAL (finding->claims[0].group, finding->claims[1].group);
  CU_ASSERT_NOT_EQUAL (finding->claims[0].group, finding->claims[2].group);
  CU_ASSERT_TRUE (tells_copies (finding));
}

static void
a_run_of_twelve_words_with_the_figure_is_a_copy (void)
{
  static const char passage[]
      = "In a long report from the border the correspondent described burnt "
        "houses, empty roads and frightened families, and noted that five "
        "soldiers were killed and seven others wounded when shells hit an "
        "observation post, before he went on to speak of the harvest, of "
        "schools that stay closed and of prices which nobody can pay.";
  static const char longer[]
      = "From the capital our second correspondent writes of ministers who "
        "come and go, of rumours and of long nights without any news, of "
        "five soldiers were killed and seven others wounded when shells hit "
        "an observation post, and of a parliament that waits for a speech "
        "which its president has put off again without giving any reason.";
  g_autoptr (Arena) arena = arena_new ();
  Claim *with[] = { make_claim (0, passage, arena),
                    make_claim (1, longer, arena) };
  Claim *without[] = { make_claim (0, passage, arena),
                       make_claim (1, longer, arena) };
  const Finding *finding;

  with[0]->quantity.text = with[1]->quantity.text = "five";
  finding = reconcile ((const Claim *const *) with, 2, GROUP_BY_EVENT, arena)
                .findings[0];
  CU_ASSERT_EQUAL (finding->claims[0].group, finding->claims[1].group);
  without[0]->quantity.text = without[1]->quantity.text = "minister";
  finding
      = reconcile ((const Claim *const *) without, 2, GROUP_BY_EVENT, arena)
            .findings[0];
  CU_ASSERT_NOT_EQUAL (finding->claims[0].group, finding->claims[1].group);
}

static void
few_words_are_no_copy (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Claim *claims[] = {
    make_claim (0, "Five soldiers were killed in the attack on Monday.",
                arena),
    make_claim (1, "Five soldiers were killed in the attack on Tuesday.",
                arena),
  };
  Reconciliation result = reconcile (claims, 2, GROUP_BY_EVENT, arena);

  CU_ASSERT_EQUAL_FATAL (result.n_findings, 1);
  CU_ASSERT_NOT_EQUAL (result.findings[0]->claims[0].group,
                       result.findings[0]->claims[1].group);
  CU_ASSERT_FALSE (tells_copies (result.findings[0]));
}

/* A sentence of words that no other has. */
static const char *
invent (GRand *random, Arena *arena)
{
  GString *text = g_string_new ("Five soldiers");
  const char *sentence;

  for (guint i = 0; i < 20; i++)
    g_string_append_printf (text, " w%u", g_rand_int_range (random, 0, 5000));
  sentence = arena_strdup (arena, text->str);
  g_string_free (text, TRUE);
  return sentence;
}

static void
copies_are_found_among_many (void)
{
  g_autoptr (Arena) arena = arena_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  const Claim *claims[MANY];
  Reconciliation result;
  const Finding *finding;
  guint apart = 0, joined = 0;

  for (guint i = 0; i < MANY; i++)
    claims[i] = make_claim (
        i,
        i % 3 > 0 ? invent (random, arena)
                  : arena_printf (arena, "%s %s", original,
                                  i % 2 == 0 ? "More soon." : "Still so."),
        arena);
  result = reconcile (claims, MANY, GROUP_BY_EVENT, arena);
  finding = result.findings[0];
  CU_ASSERT_EQUAL_FATAL (finding->n_claims, MANY);
  for (guint i = 1; i < MANY; i++)
    if (i % 3 == 0)
      apart += finding->claims[i].group != finding->claims[0].group;
    else
      joined += finding->claims[i].group == finding->claims[0].group;
  CU_ASSERT_EQUAL (apart, 0);
  CU_ASSERT_EQUAL (joined, 0);
}

/* The finding on two reports that give one figure each in their own words. */
static const Finding *
find_of_two (double figure, const char *origin, const char *credit,
             Arena *arena)
{
  Claim *claims[] = { make_claim (0, original, arena),
                      make_claim (1, own, arena) };

  for (guint i = 0; i < 2; i++)
    {
      claims[i]->quantity.value
          = quantity_from_number (figure, QUALIFIER_EXACT);
      claims[i]->document.credit = credit;
    }
  claims[0]->origin.name = claims[0]->origin.id = origin;
  claims[0]->origin.kind = origin != NULL ? ORIGIN_OFFICIAL : ORIGIN_UNNAMED;
  return reconcile ((const Claim *const *) claims, 2, GROUP_BY_EVENT, arena)
      .findings[0];
}

static void
an_odd_figure_of_nobody_has_one_source (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Finding *odd = find_of_two (2387, NULL, NULL, arena);
  const Finding *round = find_of_two (2400, NULL, NULL, arena);
  const Finding *named = find_of_two (2387, "ministry", NULL, arena);

  CU_ASSERT_EQUAL_FATAL (odd->n_claims, 2);
  CU_ASSERT_EQUAL (odd->claims[0].group, odd->claims[1].group);
  CU_ASSERT_TRUE (finding_says (odd, "give one odd figure"));
  CU_ASSERT_NOT_EQUAL (round->claims[0].group, round->claims[1].group);
  CU_ASSERT_NOT_EQUAL (named->claims[0].group, named->claims[1].group);
}

static void
what_makes_one_origin_is_told (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Finding *it = find_of_two (5, NULL, "Gulf Wire", arena);

  CU_ASSERT_EQUAL (it->claims[0].group, it->claims[1].group);
  CU_ASSERT_TRUE (finding_says (it, "reports of one agency (Gulf Wire)"));
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "an odd figure of nobody has one source",
      an_odd_figure_of_nobody_has_one_source },
    { "what makes one origin is told", what_makes_one_origin_is_told },
    { "a changed copy adds nothing", a_changed_copy_adds_nothing },
    { "a run of twelve words with the figure is a copy",
      a_run_of_twelve_words_with_the_figure_is_a_copy },
    { "few words are no copy", few_words_are_no_copy },
    { "copies are found among many", copies_are_found_among_many },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "copies", NULL, NULL, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
