/* The engine as other programs use it. */
#include "config.h"

#include <concordat/concordat.h>

#include "tests/tap.h"

#include <glib/gstdio.h>
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

/* A plugin that notices when two threads call it at once. */
static char *
make_folder (void)
{
  g_autofree char *folder
      = g_dir_make_tmp ("concordat-library-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "overlap.so", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents ("tests/hostile/.libs/overlap.so",
                                      &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (file, bytes, (gssize) length, NULL));
  return g_steal_pointer (&folder);
}

static void
remove_folder (const char *folder)
{
  g_autofree char *file = g_build_filename (folder, "overlap.so", NULL);

  g_unlink (file);
  g_rmdir (folder);
}

static gpointer
extract_often (gpointer engine)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Seen *seen = g_new0 (Seen, 1);

  for (unsigned i = 0; i < 200; i++)
    g_string_append_printf (text,
                            "{\"id\": \"%u\", \"date\": \"2020-02-11\", "
                            "\"text\": \"Two soldiers were killed.\"}\n",
                            i);
  concordat_extract (engine, text->str, text->len, see_record, see_problem,
                     seen, NULL);
  return seen;
}

static void
calls_a_serial_plugin_from_one_thread_at_a_time (void)
{
  g_autofree char *folder = make_folder ();
  const char *folders[] = { folder, NULL };
  struct concordat_engine *engines[2];
  GThread *threads[2];

  for (unsigned i = 0; i < 2; i++)
    {
      engines[i] = concordat_engine_new (folders, NULL);
      CU_ASSERT_PTR_NOT_NULL_FATAL (engines[i]);
    }
  for (unsigned i = 0; i < 2; i++)
    threads[i] = g_thread_new (NULL, extract_often, engines[i]);
  for (unsigned i = 0; i < 2; i++)
    {
      g_autofree Seen *seen = g_thread_join (threads[i]);

      if (seen->n_problems > 0)
        g_print ("# %s\n", seen->problem);
      CU_ASSERT_EQUAL (seen->n_records, 200);
      CU_ASSERT_EQUAL (seen->n_problems, 0);
      concordat_engine_free (engines[i]);
    }
  remove_folder (folder);
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
    { "calls a serial plugin from one thread at a time",
      calls_a_serial_plugin_from_one_thread_at_a_time },
    { "reconciles what it extracted", reconciles_what_it_extracted },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "library", NULL, NULL, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
