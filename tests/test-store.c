/* The database of a run. */
#include "config.h"

#include "base/error.h"
#include "store/store.h"
#include "tests/report-sample.h"
#include "tests/tap.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static char *folder;

static int
make_folder (void)
{
  folder = g_dir_make_tmp ("concordat-store-XXXXXX", NULL);
  return folder == NULL;
}

static guint
files_in_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static int
remove_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
  return 0;
}

static char *
path_of (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

/* The first column of the first row of SQL. (transfer full) */
static char *
ask (const char *path, const char *sql)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;
  char *answer = NULL;

  if (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK
      && sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL) == SQLITE_OK
      && sqlite3_step (statement) == SQLITE_ROW)
    answer = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return answer;
}

static void
expect (const char *path, const char *sql, const char *expected)
{
  g_autofree char *answer = ask (path, sql);

  if (g_strcmp0 (answer, expected) != 0)
    printf ("# %s: %s, not %s\n", sql, answer, expected);
  CU_ASSERT_EQUAL (g_strcmp0 (answer, expected), 0);
}

static void
holds_every_record_of_the_sample (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const ReportInput *input = sample_read (arena);
  g_autofree char *path = path_of ("sample.db");
  g_autoptr (GError) error = NULL;

  CU_ASSERT_PTR_NOT_NULL_FATAL (input);
  CU_ASSERT_TRUE (store_write (path, input, "{\"started\":1}", &error));
  CU_ASSERT_PTR_NULL (error);
  expect (path, "PRAGMA integrity_check", "ok");
  expect (path, "PRAGMA user_version", "1");
  expect (path, "SELECT count(*) FROM documents", "6");
  expect (path, "SELECT count(*) FROM claims", "20");
  expect (path, "SELECT count(*) FROM findings", "7");
  expect (path, "SELECT count(*) FROM finding_claims", "20");
  expect (path, "SELECT count(*) FROM relations", "1");
  expect (path, "SELECT count(*) FROM nonreports", "1");
  expect (path, "SELECT json FROM run", "{\"started\":1}");
  expect (path, "SELECT count(*) FROM pragma_foreign_key_check", "0");
  expect (path,
          "SELECT group_concat(figure) FROM claims WHERE support_high IS NULL "
          "AND measure = 'displaced'",
          "more than half a million arrivals,At least 700,000 Syrians");
  expect (path,
          "SELECT json_extract(json, '$.quantity.best') FROM claims "
          "WHERE figure = '689,000 people'",
          "689000");
  expect (path,
          "SELECT high_open || verdict FROM findings WHERE id = "
          "'q-displaced'",
          "1conflict");
}

static void
gives_the_same_bytes_for_the_same_input (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const ReportInput *input = sample_make (arena, 300, "words of a document");
  g_autofree char *first = path_of ("first.db");
  g_autofree char *second = path_of ("second.db");
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  gsize a_length = 0;
  gsize b_length = 0;

  CU_ASSERT_TRUE (store_write (first, input, NULL, NULL));
  CU_ASSERT_TRUE (store_write (second, input, NULL, NULL));
  CU_ASSERT_TRUE (g_file_get_contents (first, &a, &a_length, NULL));
  CU_ASSERT_TRUE (g_file_get_contents (second, &b, &b_length, NULL));
  CU_ASSERT_TRUE_FATAL (a_length == b_length && a_length > 0);
  CU_ASSERT_EQUAL (memcmp (a, b, a_length), 0);
}

static void
writes_a_claim_that_comes_twice_once (void)
{
  g_autoptr (Arena) arena = arena_new ();
  ReportInput input = *sample_make (arena, 1, "words");
  const Claim *claims[]
      = { input.claims[0], input.claims[1], input.claims[0] };
  g_autofree char *path = path_of ("twice.db");

  input.claims = claims;
  input.n_claims = 3;
  CU_ASSERT_TRUE (store_write (path, &input, NULL, NULL));
  expect (path, "SELECT count(*) FROM claims", "2");
}

static void
keeps_hostile_words_as_they_are (void)
{
  static const char words[] = "'); DROP TABLE claims; -- \"\\ \001";
  g_autoptr (Arena) arena = arena_new ();
  g_autofree char *path = path_of ("hostile.db");

  CU_ASSERT_TRUE (store_write (path, sample_make (arena, 2, words), NULL,
                               NULL));
  expect (path, "SELECT publisher FROM documents", words);
  expect (path, "SELECT count(*) FROM claims", "4");
}

static void
writes_an_empty_input (void)
{
  const ReportInput input = { 0 };
  g_autofree char *path = path_of ("empty.db");

  CU_ASSERT_TRUE (store_write (path, &input, NULL, NULL));
  expect (path, "SELECT count(*) FROM findings", "0");
}

static void
says_what_to_do_when_the_folder_is_missing (void)
{
  const ReportInput input = { 0 };
  g_autofree char *path = path_of ("nowhere/run.db");
  g_autoptr (GError) error = NULL;

  CU_ASSERT_FALSE (store_write (path, &input, NULL, &error));
  CU_ASSERT_TRUE_FATAL (
      g_error_matches (error, CONCORDAT_ERROR, CONCORDAT_ERROR_OUTPUT));
  CU_ASSERT_PTR_NOT_NULL (strstr (error->message, path));
  CU_ASSERT_PTR_NOT_NULL (strstr (error->message, "check that the folder"));
}

/* A limit on the size of files stands for a full disk. */
static void
leaves_the_old_file_when_there_is_no_room (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const ReportInput *input = sample_make (arena, 2000, "many words, no room");
  g_autofree char *path = path_of ("room.db");
  g_autoptr (GError) error = NULL;
  struct rlimit old;
  struct rlimit small;
  guint before;

  CU_ASSERT_TRUE (g_file_set_contents (path, "old", -1, NULL));
  before = files_in_folder ();
  CU_ASSERT_EQUAL_FATAL (getrlimit (RLIMIT_FSIZE, &old), 0);
  small = old;
  small.rlim_cur = 200000;
  signal (SIGXFSZ, SIG_IGN);
  CU_ASSERT_EQUAL_FATAL (setrlimit (RLIMIT_FSIZE, &small), 0);
  CU_ASSERT_FALSE (store_write (path, input, NULL, &error));
  CU_ASSERT_EQUAL_FATAL (setrlimit (RLIMIT_FSIZE, &old), 0);
  CU_ASSERT_TRUE_FATAL (
      g_error_matches (error, CONCORDAT_ERROR, CONCORDAT_ERROR_OUTPUT));
  CU_ASSERT_PTR_NOT_NULL (strstr (error->message, path));
  CU_ASSERT_PTR_NOT_NULL (strstr (error->message, "space"));
  CU_ASSERT_EQUAL (files_in_folder (), before);
  {
    g_autofree char *text = NULL;

    CU_ASSERT_TRUE (g_file_get_contents (path, &text, NULL, NULL));
    CU_ASSERT_STRING_EQUAL (text, "old");
  }
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "holds every record of the sample", holds_every_record_of_the_sample },
    { "gives the same bytes for the same input",
      gives_the_same_bytes_for_the_same_input },
    { "writes a claim that comes twice once",
      writes_a_claim_that_comes_twice_once },
    { "keeps hostile words as they are", keeps_hostile_words_as_they_are },
    { "writes an empty input", writes_an_empty_input },
    { "says what to do when the folder is missing",
      says_what_to_do_when_the_folder_is_missing },
    { "leaves the old file when there is no room",
      leaves_the_old_file_when_there_is_no_room },
    CU_TEST_INFO_NULL
  };
  CU_SuiteInfo suites[] = {
    { "store", make_folder, remove_folder, NULL, NULL, tests },
    CU_SUITE_INFO_NULL
  };

  return tap_run (suites);
}
