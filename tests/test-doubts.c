/* Figures that somebody does not believe, or that a sentence leaves open. */
#include "config.h"

#include "tests/extracted.h"
#include "tests/tap.h"

static void
who_does_not_believe_it_denies_it (void)
{
  extracted_check ("Officials did not believe that 500 people had died.",
                   "killed 500 people - [Officials] denied\n");
  extracted_check ("The army does not think 30 soldiers were killed.",
                   "killed 30 soldiers - [army] denied\n");
  extracted_check ("The army denied claims by rebels that 30 soldiers had been "
                   "killed.",
                   "killed 30 soldiers - [army] denied\n");
  extracted_check ("The army denied rebel claims that 30 soldiers had been "
                   "killed.",
                   "killed 30 soldiers - [army] denied\n");
  /* The day is that of the denial. */
  extracted_check ("The army denied on 3 May 2023 that 30 soldiers had been "
                   "killed.",
                   "killed 30 soldiers - [army] denied\n");
  extracted_check ("The army denied reports on 3 May 2023 that a strike had "
                   "killed 30 civilians.",
                   "killed 30 civilians - [army] denied\n");
  extracted_check ("Officials no longer believe that 500 people died.",
                   "killed 500 people - [Officials] denied\n");
  extracted_check ("It is not believed that 30 people were killed.",
                   "killed 30 people - denied\n");
  extracted_check ("Nobody believes that 500 people died.",
                   "killed 500 people - denied\n");
  extracted_check ("\"I don't believe 471 people were killed,\" the "
                   "minister said.",
                   "killed 471 people - [minister] denied\n");
  extracted_check ("The ministry doubted the figure of 471 dead.",
                   "killed 471 dead - [ministry] denied\n");
  extracted_check ("Turkey questioned the toll of 471 deaths.",
                   "killed 471 deaths - [Turkey] denied\n");
  extracted_check ("Russia dismissed reports that 30 civilians were killed.",
                   "killed 30 civilians - [Russia] denied\n");
  extracted_check ("Russia rejected claims that 30 civilians were killed.",
                   "killed 30 civilians - [Russia] denied\n");
  extracted_check ("Russia dismissed as baseless a claim that 30 civilians were "
                   "killed.",
                   "killed 30 civilians - [Russia] denied\n");
}

static void
who_believes_it_says_it (void)
{
  extracted_check ("Officials believe that 500 people died.",
                   "killed 500 people - [Officials]\n");
  extracted_check ("Turkey does not doubt that 30 soldiers were killed.",
                   "killed 30 soldiers - [Turkey]\n");
  extracted_check ("No one doubts that 500 people died.",
                   "killed 500 people -\n");
  extracted_check ("There is no doubt that 30 people were killed.",
                   "killed 30 people -\n");
}

static void
a_sentence_leaves_open_what_it_has_no_evidence_of (void)
{
  extracted_check ("There is no evidence that 30 people were killed.",
                   "killed 30 people - meant\n");
  extracted_check ("There was no credible evidence to suggest that 30 people "
                   "were killed, the army said.",
                   "killed 30 people - [army] meant\n");
  extracted_check ("It is unlikely that 500 people died.",
                   "killed 500 people - meant\n");
  extracted_check ("Israel said it did not know if 30 people were killed.",
                   "killed 30 people - [Israel] meant\n");
  extracted_check ("Police are asking whether 12 rebels were killed by guards.",
                   "killed 12 rebels - meant\n");
  extracted_check ("If 30 people were killed, it would be the worst attack.",
                   "killed 30 people - meant\n");
  extracted_check ("It is not true that 30 people were killed.",
                   "killed 30 people - denied\n");
  extracted_check ("Reports that 30 people were killed are false.",
                   "killed 30 people - denied\n");
  extracted_check ("Claims that 30 people were killed are completely false.",
                   "killed 30 people - denied\n");
  extracted_check ("The false report of the killing of 30 people was withdrawn.",
                   "killed 30 people - denied\n");
}

static void
what_is_asked_or_supposed_is_left_open (void)
{
  extracted_check ("Did 30 people die in the blast?",
                   "killed 30 people - meant\n");
  extracted_check ("Were 30 people killed, as residents claim?",
                   "killed 30 people - meant\n");
  extracted_check ("Had 30 people been killed, we would know.",
                   "killed 30 people - meant\n");
  extracted_check ("Should 30 people be killed, the truce would end.",
                   "killed 30 people - meant\n");
  extracted_check ("Unless 30 hostages are freed, the truce will end.",
                   "released 30 hostages - meant\n");
  extracted_check ("Officials feared 40 people had been abducted.",
                   "abducted 40 people - [Officials] meant\n");
  extracted_check ("Is it true that 30 people were killed?",
                   "killed 30 people - meant\n");
  extracted_check ("Did police say that 30 people were killed?",
                   "killed 30 people - [police] meant\n");
  extracted_check ("Is there any evidence that 30 people were killed?",
                   "killed 30 people - meant\n");
  extracted_check ("Is it true that the bomb that killed 30 people was his?",
                   "killed 30 people -\n");
  extracted_check ("Why were 30 people killed?",
                   "killed 30 people -\n");
}

static void
what_is_taken_for_granted_stands (void)
{
  extracted_check ("Police did not believe that the 30 people killed were "
                   "militants.",
                   "killed 30 people - [Police]\n");
  extracted_check ("He did not think that any of the 12 dead were children.",
                   "killed 12 dead -\n");
  extracted_check ("It was not clear whether the bomb that killed 30 people "
                   "was home-made.",
                   "killed 30 people -\n");
  extracted_check ("It was not clear whether the 30 people killed in the raid "
                   "were civilians.",
                   "killed 30 people -\n");
  extracted_check ("Turkey denied that the attack, in which 30 people were "
                   "killed, was its own.",
                   "killed 30 people - [Turkey]\n");
  extracted_check ("The army denied the report, but 30 people were killed.",
                   "killed 30 people -\n");
  extracted_check ("Police said 30 people were killed, but there was no "
                   "evidence that the attack was planned.",
                   "killed 30 people - [Police]\n");
  extracted_check ("30 if not 40 people were killed.",
                   "killed 30 if not 40 people -\n");
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "who does not believe it denies it",
      who_does_not_believe_it_denies_it },
    { "who believes it says it", who_believes_it_says_it },
    { "a sentence leaves open what it has no evidence of",
      a_sentence_leaves_open_what_it_has_no_evidence_of },
    { "what is asked or supposed is left open",
      what_is_asked_or_supposed_is_left_open },
    { "what is taken for granted stands", what_is_taken_for_granted_stands },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[]
      = { { "doubts", extracted_set_up, extracted_tear_down, NULL, NULL,
            tests },
          CU_SUITE_INFO_NULL };

  return tap_run (suites);
}
