/* A listener for CUnit that prints one TAP line a test. */
#include "tests/tap.h"

#include <CUnit/TestRun.h>
#include <stdio.h>
#include <stdlib.h>

static unsigned passed, failed;

static void
print_failures (const CU_FailureRecord *failure)
{
  for (; failure != NULL; failure = failure->pNext)
    printf ("# %s:%u: %s\n",
            failure->strFileName != NULL ? failure->strFileName : "?",
            failure->uiLineNumber,
            failure->strCondition != NULL ? failure->strCondition : "?");
}

static void
print_test (int ok, const char *suite, const char *test)
{
  if (ok)
    passed++;
  else
    failed++;
  printf ("%sok %u - %s: %s\n", ok ? "" : "not ", passed + failed, suite,
          test);
}

static void
test_complete (const CU_pTest test, const CU_pSuite suite,
               const CU_pFailureRecord failure)
{
  print_test (failure == NULL, suite->pName, test->pName);
  print_failures (failure);
}

static void
suite_init_failed (const CU_pSuite suite)
{
  for (CU_pTest test = suite->pTest; test != NULL; test = test->pNext)
    print_test (0, suite->pName, test->pName);
  printf ("# the set-up of the suite failed\n");
}

static void
suite_cleanup_failed (const CU_pSuite suite)
{
  printf ("Bail out! The clean-up of %s failed\n", suite->pName);
}

int
tap_run (CU_SuiteInfo *suites)
{
  unsigned planned;

  setvbuf (stdout, NULL, _IOLBF, 0);
  if (CU_initialize_registry () != CUE_SUCCESS
      || CU_register_suites (suites) != CUE_SUCCESS)
    {
      printf ("Bail out! %s\n", CU_get_error_msg ());
      return 1;
    }
  planned = CU_get_registry ()->uiNumberOfTests;
  printf ("1..%u\n", planned);
  CU_set_test_complete_handler (test_complete);
  CU_set_suite_init_failure_handler (suite_init_failed);
  CU_set_suite_cleanup_failure_handler (suite_cleanup_failed);
  CU_set_error_action (CUEA_IGNORE);
  CU_run_all_tests ();
  CU_cleanup_registry ();
  printf ("# %u passed, %u failed\n", passed, failed);
  /* The driver counts a non-zero status as one more error. */
  if (getenv ("TAP_SAYS_IT") != NULL)
    return 0;
  return failed > 0 || passed != planned;
}
