/* What a claim has from the sentences around: where, who says it, of what it
 * is a part. */
#include "config.h"

#include "tests/extracted.h"
#include "tests/tap.h"

static void
a_place_is_taken_over (void)
{
  extracted_check (
      "The army shelled Saraqib in Idlib. Five people were killed there.",
      "killed Five people Saraqib\n");
  extracted_check (
      "Rain fell in Herat. Three people drowned in the city.",
      "killed Three people Herat\n");
  extracted_check (
      "A bomb went off in Herat. Three people died in the same attack.",
      "killed Three people Herat\n");
  extracted_check (
      "A bombing shook Herat. Three people died in the bombing.",
      "killed Three people Herat\n");
  extracted_check ("Rain fell in Idlib province on Monday. Two people died in "
                   "the province.",
                   "killed Two people Idlib\n");
}

static void
a_place_is_not_guessed (void)
{
  extracted_check ("Rain fell in Herat. There were five people killed.",
                   "killed five people -\n");
  extracted_check ("Rain fell in Herat. Five people were killed.",
                   "killed Five people -\n");
  /* Two towns could be meant. */
  extracted_check ("Rain fell in Saraqib and Ariha. Five people died there.",
                   "killed Five people -\n");
  /* Of an attack nothing was said. */
  extracted_check ("Rain fell in Herat. Five people died in the attack.",
                   "killed Five people -\n");
  extracted_check ("Rain fell in Herat. Five people died in the town of Xoq.",
                   "killed Five people -\n");
  extracted_check ("Rain fell in Herat. Five people died there, in Ariha.",
                   "killed Five people Ariha\n");
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "a place is taken over", a_place_is_taken_over },
    { "a place is not guessed", a_place_is_not_guessed },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "context", extracted_set_up, extracted_tear_down, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
