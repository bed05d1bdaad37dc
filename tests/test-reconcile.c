/* The reconciler on cases that were worked out by hand. */
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
six_displacement_figures_answer_one_question (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("idlib.jsonl", arena);
  const Finding *finding = finding_with (result, "fled-ocha");

  CU_ASSERT_PTR_NOT_NULL_FATAL (finding);
  CU_ASSERT_EQUAL (finding->n_claims, 6);
  CU_ASSERT_EQUAL (finding->best, 689000);
  CU_ASSERT_EQUAL (finding->verdict, VERDICT_CONFLICT);
  CU_ASSERT_EQUAL (finding->low, 600000);
  CU_ASSERT_TRUE (finding_says (finding, "older count"));
  CU_ASSERT_TRUE (finding_says (finding, "fled-older"));
  CU_ASSERT_EQUAL (claim_in (finding, "fled-least")->relation,
                   RELATION_NEAR_MISS);
  CU_ASSERT_EQUAL (claim_in (finding, "fled-older")->status,
                   CLAIM_STATUS_OUTSIDE);
  CU_ASSERT_EQUAL (claim_in (finding, "fled-abroad")->status,
                   CLAIM_STATUS_INCOMPARABLE);
  CU_ASSERT_EQUAL (claim_in (finding, "fled-abroad")->weight, 0);
  CU_ASSERT_FALSE (together (result, "war-fled", "fled-ocha"));
}

static void
deaths_of_one_attack_have_one_origin (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("idlib.jsonl", arena);
  const Finding *finding = finding_with (result, "five-first");

  CU_ASSERT_EQUAL_FATAL (finding->n_claims, 4);
  CU_ASSERT_TRUE (together (result, "five-ministry", "five-monday"));
  CU_ASSERT_TRUE (together (result, "five-ministry", "five-second"));
  CU_ASSERT_EQUAL (finding->verdict, VERDICT_AGREE);
  CU_ASSERT_EQUAL (finding->corroboration.kind, CORROBORATION_SINGLE_ORIGIN);
  CU_ASSERT_EQUAL (finding->corroboration.origins, 1);
  CU_ASSERT_TRUE (isnan (finding->agreement));
  CU_ASSERT_TRUE (finding->floor);
  CU_ASSERT_TRUE (finding_says (finding, "date of claim five-monday"));
  CU_ASSERT_STRING_EQUAL (finding->question.text,
                          "How many Turkish soldiers were killed at Taftanaz "
                          "on 10 February 2020?");
}

static void
an_undated_report_joins_by_its_number (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("idlib.jsonl", arena);
  const Finding *finding = finding_with (result, "eight-dated");

  CU_ASSERT_EQUAL_FATAL (finding->n_claims, 2);
  CU_ASSERT_TRUE (together (result, "eight-dated", "eight-undated"));
  CU_ASSERT_TRUE (finding->question.grouping_inferred);
  CU_ASSERT_EQUAL (finding->verdict, VERDICT_AGREE);
  CU_ASSERT_EQUAL (finding->corroboration.kind, CORROBORATION_UNNAMED);
}

static void
a_total_is_the_sum_of_its_parts (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("idlib.jsonl", arena);
  const Finding *total = finding_with (result, "thirteen");
  const Finding *five = finding_with (result, "five-first");
  const Finding *eight = finding_with (result, "eight-dated");

  CU_ASSERT_EQUAL_FATAL (total->n_sums, 1);
  CU_ASSERT_TRUE (total->sums[0].holds);
  CU_ASSERT_STRING_EQUAL (five->part_of, total->question.id);
  CU_ASSERT_STRING_EQUAL (eight->part_of, total->question.id);
  CU_ASSERT_PTR_NULL (total->part_of);
  CU_ASSERT_TRUE (finding_says (total, "13 = 8 + 5"));
  CU_ASSERT_TRUE (finding_says (total, "no origin"));
  CU_ASSERT_EQUAL (total->corroboration.origins, 0);
}

static void
parts_told_apart_are_completed_to_the_total (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("sum-told-apart.jsonl", arena);
  const Finding *total = finding_with (result, "eight");

  CU_ASSERT_EQUAL_FATAL (total->n_sums, 2);
  CU_ASSERT_STRING_EQUAL (finding_with (result, "six")->part_of,
                          total->question.id);
  CU_ASSERT_STRING_EQUAL (finding_with (result, "two")->part_of,
                          total->question.id);
  CU_ASSERT_TRUE (finding_says (total, "8 = 6 + 2"));
}

static void
one_of_those_told_apart_completes_no_sum (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("sum-of-one-told-apart.jsonl", arena);

  CU_ASSERT_EQUAL (finding_with (result, "six")->n_sums, 2);
  CU_ASSERT_FALSE (finding_says (finding_with (result, "six"), "6 = 5 + 1"));
  CU_ASSERT_PTR_NULL (finding_with (result, "five")->part_of);
}

static void
people_at_large_may_be_those_of_another_sentence (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("sum-of-people.jsonl", arena);

  CU_ASSERT_STRING_EQUAL (finding_with (result, "spaniards")->part_of,
                          finding_with (result, "priests")->question.id);
  CU_ASSERT_STRING_EQUAL (finding_with (result, "peruvian")->part_of,
                          finding_with (result, "priests")->question.id);
  CU_ASSERT_PTR_NULL (finding_with (result, "guarded-roe")->part_of);
  CU_ASSERT_PTR_NULL (finding_with (result, "guarded-poe")->part_of);
}

static void
people_of_two_names_are_two (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("names.jsonl", arena);

  CU_ASSERT_FALSE (together (result, "roe", "poe"));
}

static void
what_only_the_other_side_claims_is_a_ceiling (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("idlib.jsonl", arena);
  const Finding *finding = finding_with (result, "neutralised-101");

  CU_ASSERT_EQUAL (finding->verdict, VERDICT_SINGLE);
  CU_ASSERT_EQUAL (finding->grade, GRADE_UNVERIFIED);
  CU_ASSERT_TRUE (isnan (finding->best));
  CU_ASSERT_TRUE (isnan (finding->low));
  CU_ASSERT_EQUAL (finding->high, 101);
  CU_ASSERT_TRUE (finding_says (finding, "unverified"));
  CU_ASSERT_TRUE (finding_says (finding, "Syrian state media"));
  CU_ASSERT_TRUE (finding_says (finding, "not added to the killed"));
  CU_ASSERT_STRING_EQUAL (finding->summary,
                          "claimed by the opposing side only");
}

static void
vague_words_and_other_months_stay_apart (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("idlib.jsonl", arena);

  CU_ASSERT_EQUAL (finding_with (result, "several-both")->n_claims, 1);
  CU_ASSERT_EQUAL (finding_with (result, "autumn-undated")->n_claims, 1);
  CU_ASSERT_EQUAL (finding_with (result, "autumn-hurt")->n_claims, 1);
  CU_ASSERT_STRING_EQUAL (
      finding_with (result, "autumn-children")->part_of,
      finding_with (result, "autumn-civilians")->question.id);
}

static void
own_losses_are_a_floor_and_the_opponent_contests (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Finding *finding
      = finding_with (run ("makiivka.jsonl", arena), "ru-89");

  CU_ASSERT_EQUAL_FATAL (finding->n_claims, 3);
  CU_ASSERT_EQUAL (finding->verdict, VERDICT_CONFLICT);
  CU_ASSERT_EQUAL (finding->grade, GRADE_CONTESTED);
  CU_ASSERT_EQUAL (finding->best, 89);
  CU_ASSERT_EQUAL (finding->low, 89);
  CU_ASSERT_EQUAL (finding->high, 400);
  CU_ASSERT_TRUE (finding->floor);
  CU_ASSERT_EQUAL (claim_in (finding, "ru-63")->status,
                   CLAIM_STATUS_SUPERSEDED);
}

static void
a_stated_revision_reconciles_a_falling_toll (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Finding *finding
      = finding_with (run ("easter-revised.jsonl", arena), "t-253");

  CU_ASSERT_EQUAL_FATAL (finding->n_claims, 4);
  CU_ASSERT_EQUAL (finding->verdict, VERDICT_COMPATIBLE);
  CU_ASSERT_EQUAL (finding->best, 253);
  CU_ASSERT_EQUAL_FATAL (finding->n_series, 4);
  CU_ASSERT_EQUAL (finding->series[0].best, 207);
  CU_ASSERT_EQUAL (finding->series[3].best, 253);
  CU_ASSERT_EQUAL (claim_in (finding, "t-359")->status,
                   CLAIM_STATUS_WITHDRAWN);
}

static void
an_unexplained_fall_is_a_conflict (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Finding *finding
      = finding_with (run ("easter-unexplained.jsonl", arena), "t-253");

  CU_ASSERT_EQUAL (finding->verdict, VERDICT_CONFLICT);
  CU_ASSERT_EQUAL (finding->best, 253);
  CU_ASSERT_TRUE (finding_says (finding, "no reason is stated"));
}

static void
outlets_that_repeat_an_old_toll_change_nothing (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Finding *alone
      = finding_with (run ("easter-unexplained.jsonl", arena), "t-253");
  const Finding *finding
      = finding_with (run ("easter-repeated.jsonl", arena), "t-253");

  CU_ASSERT_EQUAL (finding->n_claims, 7);
  CU_ASSERT_EQUAL (finding->best, 253);
  CU_ASSERT_EQUAL (finding->high, alone->high);
  CU_ASSERT_EQUAL (finding->grade, alone->grade);
  CU_ASSERT_EQUAL (finding->corroboration.origins,
                   alone->corroboration.origins);
}

static void
stock_and_flow_name_each_other (void)
{
  g_autoptr (Arena) arena = arena_new ();
  Reconciliation result = run ("stock-and-flow.jsonl", arena);
  const Finding *stock = finding_with (result, "stock");
  const Finding *flow = finding_with (result, "flow");

  CU_ASSERT_PTR_NOT_EQUAL_FATAL (stock, flow);
  CU_ASSERT_EQUAL (stock->verdict, VERDICT_SINGLE);
  CU_ASSERT_EQUAL_FATAL (stock->n_not_compared, 1);
  CU_ASSERT_STRING_EQUAL (stock->not_compared[0].question,
                          flow->question.id);
  CU_ASSERT_STRING_EQUAL (flow->not_compared[0].reason, "stock and flow");
}

static void
five_five_six_is_contested_when_the_six_is_named (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const Finding *named
      = finding_with (run ("five-five-six.jsonl", arena), "k-2");
  const Finding *unnamed
      = finding_with (run ("five-five-six-unnamed.jsonl", arena), "k-2");

  CU_ASSERT_EQUAL (named->verdict, VERDICT_CONFLICT);
  CU_ASSERT_EQUAL (named->grade, GRADE_CONTESTED);
  CU_ASSERT_EQUAL (named->best, 5);
  CU_ASSERT_EQUAL (unnamed->grade, GRADE_WEAK);
  CU_ASSERT_TRUE (finding_says (unnamed, "Dissent"));
}

static void
one_document_is_counted_without_repeats (void)
{
  g_autoptr (Arena) arena = arena_new ();
  g_autoptr (GPtrArray) claims
      = claims_file_read ("one-document.jsonl", arena);
  Reconciliation result
      = reconcile ((const Claim *const *) claims->pdata, claims->len,
                   GROUP_BY_DOCUMENT, arena);
  double sum = 0;

  for (guint i = 0; i < result.n_findings; i++)
    {
      CU_ASSERT_STRING_EQUAL (result.findings[i]->scope_document, "doc");
      if (result.findings[i]->part_of == NULL)
        sum += result.findings[i]->best;
    }
  CU_ASSERT_TRUE (together (result, "lead", "again"));
  CU_ASSERT_FALSE (together (result, "police", "guards"));
  CU_ASSERT_FALSE (together (result, "lead", "more"));
  CU_ASSERT_EQUAL (sum, 5 + 3 + 3 + 5 + 5);
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "six displacement figures answer one question",
      six_displacement_figures_answer_one_question },
    { "deaths of one attack have one origin",
      deaths_of_one_attack_have_one_origin },
    { "an undated report joins by its number",
      an_undated_report_joins_by_its_number },
    { "a total is the sum of its parts", a_total_is_the_sum_of_its_parts },
    { "people at large may be those of another sentence",
      people_at_large_may_be_those_of_another_sentence },
    { "people of two names are two", people_of_two_names_are_two },
    { "parts told apart are completed to the total",
      parts_told_apart_are_completed_to_the_total },
    { "one of those told apart completes no sum",
      one_of_those_told_apart_completes_no_sum },
    { "what only the other side claims is a ceiling",
      what_only_the_other_side_claims_is_a_ceiling },
    { "vague words and other months stay apart",
      vague_words_and_other_months_stay_apart },
    { "own losses are a floor and the opponent contests",
      own_losses_are_a_floor_and_the_opponent_contests },
    { "a stated revision reconciles a falling toll",
      a_stated_revision_reconciles_a_falling_toll },
    { "an unexplained fall is a conflict",
      an_unexplained_fall_is_a_conflict },
    { "outlets that repeat an old toll change nothing",
      outlets_that_repeat_an_old_toll_change_nothing },
    { "stock and flow name each other", stock_and_flow_name_each_other },
    { "five, five, six is contested when the six is named",
      five_five_six_is_contested_when_the_six_is_named },
    { "one document is counted without repeats",
      one_document_is_counted_without_repeats },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "reconcile", NULL, NULL, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
