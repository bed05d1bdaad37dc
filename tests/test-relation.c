/* Relations of figures: the pairs of the model, with its corrections. */
#include "config.h"

#include "reconcile/relation.h"
#include "tests/tap.h"

#include <math.h>

static Quantity
vague (double a, double b, double c, double d)
{
  return (Quantity) { NAN, { b, c }, { a, d }, QUALIFIER_VAGUE };
}

static void
check (Quantity a, Quantity b, Relation relation, double similarity)
{
  QuantityRelation it = quantity_relation (&a, &b);
  QuantityRelation back = quantity_relation (&b, &a);

  CU_ASSERT_EQUAL (it.relation, relation);
  CU_ASSERT_TRUE (fabs (it.similarity - similarity) < 5e-7);
  CU_ASSERT_EQUAL (back.relation, relation_reverse (relation));
  CU_ASSERT_EQUAL (back.similarity, it.similarity);
}

#define EXACT(x) quantity_from_number ((x), QUALIFIER_EXACT)
#define WORDED(x, q) quantity_from_number ((x), QUALIFIER_##q)

static void
golden_pairs_hold (void)
{
  check (EXACT (689000), WORDED (700000, NEARLY), RELATION_REFINES, 1);
  check (EXACT (689000), WORDED (700000, AT_LEAST), RELATION_NEAR_MISS,
         0.859731);
  check (EXACT (689000), WORDED (500000, OVER), RELATION_SATISFIES_BOUND,
         0.5);
  check (EXACT (689000), WORDED (700000, ABOUT), RELATION_REFINES, 1);
  check (EXACT (689000), WORDED (600000, NEARLY), RELATION_CONTRADICT,
         0.252619);
  check (EXACT (586000), WORDED (600000, NEARLY), RELATION_REFINES, 1);
  check (WORDED (700000, AT_LEAST), WORDED (800000, OVER),
         RELATION_SATISFIES_BOUND, 0.682342);
  check (EXACT (831000), WORDED (800000, OVER), RELATION_REFINES, 1);
  check (EXACT (5), EXACT (5), RELATION_EQUAL, 1);
  check (EXACT (5), EXACT (6), RELATION_CONTRADICT, 0.214058);
  check (WORDED (5, AT_LEAST), EXACT (6), RELATION_REFINED_BY, 1);
  check (EXACT (101), WORDED (100, OVER), RELATION_REFINES, 1);
  check (WORDED (50, UP_TO), EXACT (60), RELATION_CONTRADICT, 0.16688);
  check (EXACT (101), EXACT (13), RELATION_CONTRADICT, 0);
  check (quantity_from_range (3, 5), WORDED (4, AT_LEAST),
         RELATION_REFINED_BY, 1);
}

static void
vague_words_are_compatible_and_no_more (void)
{
  check (EXACT (13), vague (2, 3, 7, 19), RELATION_COMPATIBLE, 0.5);
  check (EXACT (5), vague (2, 3, 7, 19), RELATION_COMPATIBLE, 0.5);
  check (vague (12, 24, 99, 199), EXACT (18), RELATION_COMPATIBLE, 0.5);
  check (vague (100, 200, 999, 1999), EXACT (101), RELATION_COMPATIBLE, 0.5);
}

static void
exact_counts_that_differ_by_little_are_at_odds (void)
{
  Quantity ten = EXACT (10), eleven = EXACT (11);
  Quantity round = EXACT (689000), bound = WORDED (700000, AT_LEAST);
  QuantityRelation counts = quantity_relation (&ten, &eleven);
  QuantityRelation hedged = quantity_relation (&round, &bound);

  CU_ASSERT_EQUAL (counts.relation, RELATION_NEAR_MISS);
  CU_ASSERT_TRUE (counts.conflict);
  CU_ASSERT_EQUAL (hedged.relation, RELATION_NEAR_MISS);
  CU_ASSERT_FALSE (hedged.conflict);
}

static void
a_bound_says_little_of_far_greater_numbers (void)
{
  Quantity bound = WORDED (5, AT_LEAST), near = EXACT (9), far = EXACT (900);

  CU_ASSERT_EQUAL (quantity_relation (&bound, &near).similarity, 0.5);
  CU_ASSERT_TRUE (quantity_relation (&bound, &far).similarity < 0.001);
  CU_ASSERT_FALSE (quantity_relation (&bound, &far).conflict);
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "golden pairs hold", golden_pairs_hold },
    { "vague words are compatible and no more",
      vague_words_are_compatible_and_no_more },
    { "exact counts that differ by little are at odds",
      exact_counts_that_differ_by_little_are_at_odds },
    { "a bound says little of far greater numbers",
      a_bound_says_little_of_far_greater_numbers },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "relation", NULL, NULL, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
