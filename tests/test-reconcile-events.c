/* Which reports answer one question: the whole of an event and its parts,
 * running tolls, levels, statements in two units, and reports that name no
 * event. */
#include "config.h"

#include "tests/claims-file.h"
#include "tests/tap.h"

#include <math.h>
#include <string.h>

static Reconciliation
run (const char *name, Arena *arena)
{
  g_autoptr (GPtrArray) claims = claims_file_read (name, arena);

  CU_ASSERT_TRUE_FATAL (claims->len > 0);
  return reconcile ((const Claim *const *) claims->pdata, claims->len,
                    GROUP_BY_CORPUS, arena);
}

static gboolean
together (Reconciliation result, const char *a, const char *b)
{
  return finding_with (result, a) == finding_with (result, b);
}

static void
a_part_is_not_held_against_the_whole (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("event-parts.jsonl", arena);
  const Finding *whole = finding_with (result, "whole");
  static const char *const parts[]
      = { "tacloban", "guiuan", "children", "officers", "ward" };

  CU_ASSERT_EQUAL (whole->n_claims, 2);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const Finding *part = finding_with (result, parts[i]);

      CU_ASSERT_PTR_NOT_EQUAL (part, whole);
      CU_ASSERT_PTR_NOT_NULL_FATAL (part->part_of);
      CU_ASSERT_STRING_EQUAL (part->part_of, whole->question.id);
    }
  CU_ASSERT_PTR_NULL (whole->part_of);
}

static void
a_part_that_only_its_document_tells_is_not_the_whole (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("parts-of-document.jsonl", arena);

  /* A place that has a name, but no id. */
  CU_ASSERT_TRUE (together (result, "whole", "later"));
  CU_ASSERT_TRUE (together (result, "district", "later-district"));
  CU_ASSERT_FALSE (together (result, "district", "whole"));
  /* "Including 205 badly". */
  CU_ASSERT_TRUE (together (result, "injured", "earlier"));
  CU_ASSERT_FALSE (together (result, "badly", "earlier"));
}

static void
a_running_total_is_compared_with_the_days_it_began_with (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("period-of-event.jsonl", arena);
  const Finding *it = finding_with (result, "agency");

  CU_ASSERT_TRUE (together (result, "agency", "monitor"));
  CU_ASSERT_TRUE (together (result, "agency", "whole"));
  /* A part that only its document tells from the whole. */
  CU_ASSERT_FALSE (together (result, "agency", "share"));
  /* One claim of four names the town. */
  CU_ASSERT_STRING_EQUAL (it->question.text,
                          "How many people were killed in Iran since 15 "
                          "November 2031?");
}

static void
claims_of_one_part_are_compared (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("event-parts.jsonl", arena);
  const Finding *part = finding_with (result, "tacloban");

  CU_ASSERT_TRUE (together (result, "tacloban", "tacloban-again"));
  CU_ASSERT_EQUAL (part->verdict, VERDICT_CONFLICT);
  CU_ASSERT_EQUAL (finding_with (result, "whole")->verdict,
                   VERDICT_CONFLICT);
}

static void
a_greater_part_raises_the_whole (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("event-excess.jsonl", arena);
  const Finding *whole = finding_with (result, "whole");

  CU_ASSERT_EQUAL (whole->verdict, VERDICT_SINGLE);
  CU_ASSERT_EQUAL (whole->best, 138);
  CU_ASSERT_EQUAL (whole->high, 1000);
  CU_ASSERT_EQUAL_FATAL (whole->n_sums, 1);
  CU_ASSERT_FALSE (whole->sums[0].holds);
  CU_ASSERT_TRUE (finding_says (whole, "at least as great"));
}

static void
another_report_may_name_the_whole_more_closely (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("event-same-figure.jsonl", arena);

  CU_ASSERT_TRUE (together (result, "people", "workers"));
  CU_ASSERT_EQUAL (finding_with (result, "people")->verdict, VERDICT_AGREE);
}

static void
a_later_count_of_another_origin_puts_the_earlier_out_of_date (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Finding *it
      = finding_with (run ("toll-of-several.jsonl", arena), "c-200");

  CU_ASSERT_EQUAL_FATAL (it->n_claims, 4);
  CU_ASSERT_EQUAL (it->verdict, VERDICT_COMPATIBLE);
  CU_ASSERT_EQUAL (it->best, 200);
  CU_ASSERT_EQUAL (it->low, 200);
  CU_ASSERT_EQUAL (it->high, 200);
  CU_ASSERT_EQUAL (claim_in (it, "p-120")->status, CLAIM_STATUS_SUPERSEDED);
  CU_ASSERT_EQUAL (claim_in (it, "u-120")->status, CLAIM_STATUS_SUPERSEDED);
  CU_ASSERT_EQUAL_FATAL (it->n_series, 3);
  CU_ASSERT_EQUAL (it->series[0].best, 120);
  CU_ASSERT_EQUAL (it->series[1].best, 150);
  CU_ASSERT_EQUAL (it->series[2].best, 200);
}

static void
two_counts_of_one_day_stay_at_odds (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Finding *it = finding_with (run ("two-counts.jsonl", arena), "c-593");

  CU_ASSERT_EQUAL (it->n_claims, 3);
  CU_ASSERT_EQUAL (it->verdict, VERDICT_CONFLICT);
  CU_ASSERT_EQUAL (it->grade, GRADE_CONTESTED);
  CU_ASSERT_EQUAL (it->best, 5936);
  CU_ASSERT_EQUAL (it->low, 5936);
}

static void
levels_of_different_days_are_not_compared (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Finding *it = finding_with (run ("levels.jsonl", arena), "m-900");

  CU_ASSERT_EQUAL (it->n_claims, 3);
  CU_ASSERT_EQUAL (it->verdict, VERDICT_COMPATIBLE);
  CU_ASSERT_EQUAL (it->best, 900);
  CU_ASSERT_EQUAL (it->high, 900);
  CU_ASSERT_EQUAL (it->n_series, 3);
}

static void
one_statement_in_two_units_is_contested (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("unit-conflict.jsonl", arena);
  const Finding *soldiers = finding_with (result, "soldiers");
  const Finding *targets = finding_with (result, "targets");

  CU_ASSERT_PTR_NOT_EQUAL (soldiers, targets);
  CU_ASSERT_EQUAL (soldiers->grade, GRADE_CONTESTED);
  CU_ASSERT_EQUAL (targets->grade, GRADE_CONTESTED);
  CU_ASSERT_EQUAL_FATAL (soldiers->n_relations, 1);
  CU_ASSERT_EQUAL (soldiers->relations[0].relation, RELATION_UNIT_CONFLICT);
  CU_ASSERT_STRING_EQUAL (soldiers->relations[0].b, "targets");
  CU_ASSERT_TRUE (finding_says (soldiers, "another unit"));
  CU_ASSERT_TRUE (finding_says (targets, soldiers->question.id));
}

static void
equal_figures_of_two_counts_are_no_unit_conflict (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("unit-conflict.jsonl", arena);

  CU_ASSERT_EQUAL (finding_with (result, "killed")->n_relations, 0);
  CU_ASSERT_EQUAL (finding_with (result, "wounded")->n_relations, 0);
  CU_ASSERT_EQUAL (finding_with (result, "autumn")->n_relations, 0);
}

static void
an_equal_number_alone_joins_nothing (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("no-event.jsonl", arena);

  CU_ASSERT_FALSE (together (result, "athens", "qeshm"));
  CU_ASSERT_FALSE (together (result, "athens", "trial"));
  CU_ASSERT_FALSE (together (result, "qeshm", "trial"));
  CU_ASSERT_FALSE (together (result, "round", "round-again"));
}

static void
the_same_story_or_an_odd_number_joins (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("no-event.jsonl", arena);

  CU_ASSERT_TRUE (together (result, "athens", "athens-again"));
  CU_ASSERT_TRUE (together (result, "odd", "odd-again"));
  CU_ASSERT_TRUE (finding_with (result, "athens")->question.grouping_inferred);
}

static const FindingSum *
sum_with (const Finding *finding, const char *question)
{
  for (guint i = 0; i < finding->n_sums; i++)
    for (const char *const *part = finding->sums[i].parts; *part != NULL;
         part++)
      if (strcmp (*part, question) == 0)
        return &finding->sums[i];
  return NULL;
}

static void
a_flow_is_held_against_the_totals_around_it (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("flow.jsonl", arena);
  const Finding *totals = finding_with (result, "c-689");
  const FindingSum *fits = sum_with (
      totals, finding_with (result, "f-142")->question.id);
  const FindingSum *differs = sum_with (
      totals, finding_with (result, "f-400")->question.id);

  CU_ASSERT_PTR_NOT_NULL_FATAL (fits);
  CU_ASSERT_TRUE (fits->holds);
  CU_ASSERT_PTR_NOT_NULL (strstr (fits->reason, "c-689"));
  CU_ASSERT_PTR_NOT_NULL_FATAL (differs);
  CU_ASSERT_FALSE (differs->holds);
}

static void
running_totals_of_one_origin_are_one_series (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Finding *it = finding_with (run ("series.jsonl", arena), "c-800");

  CU_ASSERT_EQUAL (it->n_claims, 3);
  CU_ASSERT_EQUAL (it->verdict, VERDICT_COMPATIBLE);
  CU_ASSERT_EQUAL (it->best, 831000);
  CU_ASSERT_EQUAL (it->n_series, 3);
}

static void
a_late_figure_is_dated_by_the_series (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Finding *it = finding_with (run ("flow.jsonl", arena), "c-late");
  const FindingClaim *late = claim_in (it, "c-late");

  CU_ASSERT_EQUAL (it->verdict, VERDICT_CONFLICT);
  CU_ASSERT_EQUAL (late->status, CLAIM_STATUS_OUTSIDE);
  CU_ASSERT_PTR_NOT_NULL_FATAL (late->reason);
  CU_ASSERT_PTR_NOT_NULL (strstr (late->reason, "about 2020-02-04"));
  CU_ASSERT_PTR_NOT_NULL (strstr (late->reason, "inferred"));
}

static void
places_of_several_documents_add_up (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("event-sum.jsonl", arena);
  const Finding *all = finding_with (result, "all");

  CU_ASSERT_EQUAL_FATAL (all->n_sums, 1);
  CU_ASSERT_TRUE (all->sums[0].holds);
  CU_ASSERT_TRUE (finding_says (all, "27 + 13 + 5"));
  CU_ASSERT_STRING_EQUAL (finding_with (result, "kandy")->part_of,
                          all->question.id);
}

static void
households_are_persons_of_their_country (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Finding *it
      = finding_with (run ("households.jsonl", arena), "families");

  CU_ASSERT_EQUAL_FATAL (it->n_claims, 2);
  CU_ASSERT_EQUAL (it->verdict, VERDICT_COMPATIBLE);
  CU_ASSERT_EQUAL (it->best, 80000);
  CU_ASSERT_TRUE (finding_says (it, "each taken for about 6.8 persons, as is "
                                    "usual in the country"));
}

static void
the_size_of_a_household_that_is_stated_is_held_to (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Finding *it
      = finding_with (run ("households-stated.jsonl", arena), "families");

  CU_ASSERT_EQUAL_FATAL (it->n_claims, 2);
  CU_ASSERT_EQUAL (it->verdict, VERDICT_CONFLICT);
}

static void
questions_that_read_the_same_are_told_apart (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("twins.jsonl", arena);

  CU_ASSERT_STRING_EQUAL (finding_with (result, "thousands")->question.text,
                          "How many soldiers were deployed, as reported on "
                          "12 February 2020?");
  CU_ASSERT_STRING_EQUAL (finding_with (result, "fifty")->question.text,
                          "How many soldiers were deployed, as reported on "
                          "18 April 2020?");
  CU_ASSERT_STRING_EQUAL (finding_with (result, "killed")->question.text,
                          "How many soldiers were killed?");
}

static void
a_question_tells_an_outcome_once (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("outcome.jsonl", arena);

  CU_ASSERT_STRING_EQUAL (finding_with (result, "survivors")->question.text,
                          "How many people survived?");
  CU_ASSERT_STRING_EQUAL (finding_with (result, "dead")->question.text,
                          "How many people were killed?");
}

static void
a_toll_is_followed_from_report_to_report (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("growth.jsonl", arena);
  const Finding *it = finding_with (result, "618");
  static const char *const tolls[]
      = { "first", "past-400", "412",     "237",
          "586",   "497",      "nears-600", "past-600" };

  for (guint i = 0; i < G_N_ELEMENTS (tolls); i++)
    CU_ASSERT_TRUE (together (result, tolls[i], "618"));
  CU_ASSERT_FALSE (together (result, "bodies", "618"));
  CU_ASSERT_FALSE (together (result, "ferry", "618"));
  CU_ASSERT_EQUAL_FATAL (it->n_claims, G_N_ELEMENTS (tolls) + 1);
  CU_ASSERT_EQUAL (it->verdict, VERDICT_COMPATIBLE);
  CU_ASSERT_EQUAL (it->best, 618);
  CU_ASSERT_EQUAL (claim_in (it, "497")->status, CLAIM_STATUS_SUPERSEDED);
  CU_ASSERT_STRING_EQUAL (claim_in (it, "497")->reason,
                          "an earlier count, told again beside a new one");
  CU_ASSERT_EQUAL (claim_in (it, "586")->status, CLAIM_STATUS_SUPERSEDED);
}

static void
figures_that_have_nothing_in_common_are_one_toll (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("growth-exact.jsonl", arena);

  CU_ASSERT_TRUE (together (result, "412", "618"));
  CU_ASSERT_TRUE (together (result, "586", "618"));
  CU_ASSERT_FALSE (together (result, "ferry", "618"));
  CU_ASSERT_FALSE (together (result, "bodies", "586"));
}

static void
an_exact_toll_passes_what_it_has_grown_from (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Finding *it = finding_with (run ("exact-toll.jsonl", arena), "toll");

  CU_ASSERT_EQUAL_FATAL (it->n_claims, 2);
  CU_ASSERT_EQUAL (it->best, 105);
  CU_ASSERT_EQUAL (claim_in (it, "least")->status, CLAIM_STATUS_SUPERSEDED);
  it = finding_with (run ("rounded-toll.jsonl", arena), "later");
  CU_ASSERT_EQUAL_FATAL (it->n_claims, 3);
  CU_ASSERT_EQUAL (it->best, 618);
  CU_ASSERT_EQUAL (claim_in (it, "exact")->status, CLAIM_STATUS_SUPERSEDED);
  CU_ASSERT_EQUAL (claim_in (it, "headline")->status,
                   CLAIM_STATUS_SUPERSEDED);
}

static void
who_repeats_a_figure_puts_nobody_out_of_date (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Finding *it = finding_with (run ("repeated-later.jsonl", arena),
                                    "agency");

  CU_ASSERT_EQUAL_FATAL (it->n_claims, 3);
  CU_ASSERT_EQUAL (it->verdict, VERDICT_CONFLICT);
  CU_ASSERT_EQUAL (it->low, 100);
  CU_ASSERT_NOT_EQUAL (claim_in (it, "agency")->status,
                       CLAIM_STATUS_SUPERSEDED);
}

static void
a_party_counts_its_own_where_it_does_not_say_whose (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("two-parties.jsonl", arena);

  CU_ASSERT_FALSE (together (result, "own", "other"));
  CU_ASSERT_TRUE (together (result, "other", "bare"));
}

/* Armenians in Armenia are people there, of no side. */
static void
own_people_of_a_place_are_compared (void)
{
  g_autoptr (Arena) arena = arena_new ();

  CU_ASSERT_TRUE (together (run ("own-people.jsonl", arena), "own", "bare"));
}

static void
two_names_of_one_origin_count_once (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Finding *it = finding_with (run ("one-origin.jsonl", arena), "state");

  CU_ASSERT_EQUAL_FATAL (it->n_claims, 5);
  CU_ASSERT_EQUAL (claim_in (it, "body")->group,
                   claim_in (it, "state")->group);
  CU_ASSERT_EQUAL (claim_in (it, "surname")->group,
                   claim_in (it, "full")->group);
  CU_ASSERT_NOT_EQUAL (claim_in (it, "full")->group,
                       claim_in (it, "state")->group);
}

static void
an_exact_figure_within_a_bound_is_the_better_answer (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Finding *bound = finding_with (run ("bound.jsonl", arena), "least");
  const Finding *bounds = finding_with (run ("bounds.jsonl", arena), "least");

  CU_ASSERT_EQUAL_FATAL (bound->n_claims, 2);
  CU_ASSERT_EQUAL (bound->best, 31);
  CU_ASSERT_EQUAL (bound->low, 31);
  CU_ASSERT_EQUAL_FATAL (bounds->n_claims, 2);
  CU_ASSERT_EQUAL (bounds->best, 30);
}

static void
who_says_more_than_a_round_number_may_mean_more (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Finding *it = finding_with (run ("over-round.jsonl", arena), "over");

  CU_ASSERT_EQUAL_FATAL (it->n_claims, 2);
  CU_ASSERT_EQUAL (it->best, 276);
}

static void
a_stated_revision_finds_what_it_revises (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("revised-apart.jsonl", arena);
  const Finding *it = finding_with (result, "low");

  CU_ASSERT_EQUAL_FATAL (it->n_claims, 2);
  CU_ASSERT_EQUAL (it->verdict, VERDICT_COMPATIBLE);
  CU_ASSERT_EQUAL (it->best, 153);
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "two names of one origin count once",
      two_names_of_one_origin_count_once },
    { "an exact figure within a bound is the better answer",
      an_exact_figure_within_a_bound_is_the_better_answer },
    { "who says more than a round number may mean more",
      who_says_more_than_a_round_number_may_mean_more },
    { "a stated revision finds what it revises",
      a_stated_revision_finds_what_it_revises },
    { "questions that read the same are told apart",
      questions_that_read_the_same_are_told_apart },
    { "a toll is followed from report to report",
      a_toll_is_followed_from_report_to_report },
    { "figures that have nothing in common are one toll",
      figures_that_have_nothing_in_common_are_one_toll },
    { "an exact toll passes what it has grown from",
      an_exact_toll_passes_what_it_has_grown_from },
    { "who repeats a figure puts nobody out of date",
      who_repeats_a_figure_puts_nobody_out_of_date },
    { "a party counts its own where it does not say whose",
      a_party_counts_its_own_where_it_does_not_say_whose },
    { "own people of a place are compared",
      own_people_of_a_place_are_compared },
    { "a question tells an outcome once",
      a_question_tells_an_outcome_once },
    { "households are persons of their country",
      households_are_persons_of_their_country },
    { "the size of a household that is stated is held to",
      the_size_of_a_household_that_is_stated_is_held_to },
    { "a part is not held against the whole",
      a_part_is_not_held_against_the_whole },
    { "a part that only its document tells is not the whole",
      a_part_that_only_its_document_tells_is_not_the_whole },
    { "a running total is compared with the days it began with",
      a_running_total_is_compared_with_the_days_it_began_with },
    { "claims of one part are compared", claims_of_one_part_are_compared },
    { "a greater part raises the whole", a_greater_part_raises_the_whole },
    { "another report may name the whole more closely",
      another_report_may_name_the_whole_more_closely },
    { "a later count of another origin puts the earlier out of date",
      a_later_count_of_another_origin_puts_the_earlier_out_of_date },
    { "two counts of one day stay at odds",
      two_counts_of_one_day_stay_at_odds },
    { "levels of different days are not compared",
      levels_of_different_days_are_not_compared },
    { "one statement in two units is contested",
      one_statement_in_two_units_is_contested },
    { "equal figures of two counts are no unit conflict",
      equal_figures_of_two_counts_are_no_unit_conflict },
    { "an equal number alone joins nothing",
      an_equal_number_alone_joins_nothing },
    { "the same story or an odd number joins",
      the_same_story_or_an_odd_number_joins },
    { "a flow is held against the totals around it",
      a_flow_is_held_against_the_totals_around_it },
    { "running totals of one origin are one series",
      running_totals_of_one_origin_are_one_series },
    { "a late figure is dated by the series",
      a_late_figure_is_dated_by_the_series },
    { "places of several documents add up",
      places_of_several_documents_add_up },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "reconcile events", NULL, NULL, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
