/* The engine as other programs use it. */
#include "config.h"

#include <concordat/concordat.h>

#include "tests/tap.h"

#include <glib.h>
#include <string.h>

/* What a call handed out. */
typedef struct
{
  unsigned n_records;
  unsigned n_problems;
  char first[64];   /* how the first record begins */
  char problem[64]; /* and the first problem */
  int answer;
} Seen;

static int
see_record (const char *record, size_t length, void *data)
{
  Seen *seen = data;

  CU_ASSERT_EQUAL (strlen (record), length);
  if (seen->n_records++ == 0)
    g_strlcpy (seen->first, record, sizeof seen->first);
  return seen->answer;
}

static void
see_problem (const char *problem, void *data)
{
  Seen *seen = data;

  if (seen->n_problems++ == 0)
    g_strlcpy (seen->problem, problem, sizeof seen->problem);
}

static const char documents[]
    = "{\"id\": \"a\", \"text\": \"Syrian forces killed five Turkish soldiers "
      "on Monday. Two soldiers were killed on Tuesday.\", "
      "\"date\": \"2020-02-11\"}\n";

static int
extract (struct concordat_engine *engine, const char *text, Seen *seen)
{
  return concordat_extract (engine, text, strlen (text), see_record,
                            see_problem, seen, NULL);
}

static void
tells_its_version (void)
{
  CU_ASSERT_STRING_EQUAL (concordat_version (), PACKAGE_VERSION);
}

static void
hands_out_claims (void)
{
  struct concordat_engine *engine = concordat_engine_new (NULL, NULL);
  Seen seen = { 0 };

  CU_ASSERT_PTR_NOT_NULL_FATAL (engine);
  CU_ASSERT_EQUAL (extract (engine, documents, &seen), 0);
  CU_ASSERT_EQUAL (seen.n_records, 2);
  CU_ASSERT_EQUAL (seen.n_problems, 0);
  CU_ASSERT_EQUAL (strncmp (seen.first, "{\"key\":\"", 8), 0);
  concordat_engine_free (engine);
}

static void
stops_when_the_caller_has_had_enough (void)
{
  struct concordat_engine *engine = concordat_engine_new (NULL, NULL);
  Seen seen = { .answer = 7 };

  CU_ASSERT_PTR_NOT_NULL_FATAL (engine);
  CU_ASSERT_EQUAL (extract (engine, documents, &seen), 7);
  CU_ASSERT_EQUAL (seen.n_records, 1);
  concordat_engine_free (engine);
}

static void
names_a_line_that_is_lost (void)
{
  struct concordat_engine *engine = concordat_engine_new (NULL, NULL);
  Seen seen = { 0 };

  CU_ASSERT_PTR_NOT_NULL_FATAL (engine);
  CU_ASSERT_EQUAL (extract (engine, "{\"text\": \n", &seen), 0);
  CU_ASSERT_EQUAL (seen.n_problems, 1);
  CU_ASSERT_EQUAL (strncmp (seen.problem, "line:1:", 7), 0);
  concordat_engine_free (engine);
}

static void
says_what_is_wrong_with_a_call (void)
{
  char *error = NULL;

  CU_ASSERT_EQUAL (concordat_reconcile ("", 0,
                                        (enum concordat_group_by) 17,
                                        see_record, NULL, NULL, &error),
                   -1);
  CU_ASSERT_PTR_NOT_NULL_FATAL (error);
  CU_ASSERT_STRING_EQUAL (error, "group_by is out of range");
  concordat_string_free (error);
}

static int
collect (const char *record, size_t length, void *data)
{
  GString *text = data;

  g_string_append_len (text, record, (gssize) length);
  g_string_append_c (text, '\n');
  return 0;
}

static void
reconciles_what_it_extracted (void)
{
  struct concordat_engine *engine = concordat_engine_new (NULL, NULL);
  g_autoptr (GString) claims = g_string_new (NULL);
  Seen seen = { 0 };

  CU_ASSERT_PTR_NOT_NULL_FATAL (engine);
  concordat_extract (engine, documents, strlen (documents), collect, NULL,
                     claims, NULL);
  CU_ASSERT_EQUAL (concordat_reconcile (claims->str, claims->len,
                                        CONCORDAT_GROUP_BY_DOCUMENT,
                                        see_record, see_problem, &seen,
                                        NULL),
                   0);
  CU_ASSERT_TRUE (seen.n_records >= 1);
  CU_ASSERT_EQUAL (seen.n_problems, 0);
  concordat_engine_free (engine);
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "tells its version", tells_its_version },
    { "hands out claims", hands_out_claims },
    { "stops when the caller has had enough",
      stops_when_the_caller_has_had_enough },
    { "names a line that is lost", names_a_line_that_is_lost },
    { "says what is wrong with a call", says_what_is_wrong_with_a_call },
    { "reconciles what it extracted", reconciles_what_it_extracted },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "library", NULL, NULL, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
