/* Runs CUnit suites and speaks TAP (Test Anything Protocol, version 12).
 *
 * CUnit's own runner returns 0 when tests fail and skips the tests of a suite
 * whose set-up fails without a word; here each of them is a "not ok". */
#ifndef CONCORDAT_TESTS_TAP_H
#define CONCORDAT_TESTS_TAP_H

#include <CUnit/CUnit.h>
#include <CUnit/TestDB.h>

/* Runs all suites (ended by CU_SUITE_INFO_NULL).  Returns what main should:
 * 0 under the test driver, which reads the verdict from the lines, and else
 * 1 when something failed. */
int tap_run (CU_SuiteInfo *suites);

#endif
