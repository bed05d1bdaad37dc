/* What lies in temporary files because there is much of it: memory that
 * spills, and records that are sorted in parts. */
#include "config.h"

#include "base/arena.h"
#include "base/error.h"
#include "base/sorter.h"
#include "base/spill.h"
#include "tests/tap.h"

#include <string.h>

#define N_STRINGS 20000

/* Strings of many lengths, some longer than a block of an arena. */
static char *
make_text (guint number)
{
  gsize length = number % 1000 == 999 ? 300000 : number % 97;
  char *text = g_malloc (length + 1);

  memset (text, 'a' + (char) (number % 26), length);
  text[length] = '\0';
  return text;
}

static void
check_strings (gsize in_memory)
{
  g_autoptr (Spill) spill = spill_new (in_memory, in_memory);
  g_autoptr (Arena) arena = arena_new_spilling (spill);
  g_autofree char **kept = g_new (char *, N_STRINGS);
  guint wrong = 0;

  for (guint i = 0; i < N_STRINGS; i++)
    {
      g_autofree char *text = make_text (i);

      kept[i] = arena_strdup (arena, text);
    }
  for (guint i = 0; i < N_STRINGS; i++)
    {
      g_autofree char *text = make_text (i);

      wrong += strcmp (kept[i], text) != 0;
    }
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_TRUE (spill_check (spill, NULL));
}

static void
what_spills_is_read_back (void)
{
  check_strings (0);
  check_strings ((gsize) 1 << 20);
  check_strings ((gsize) 1 << 30);
}

/* Long enough for the watch to have put the file out of memory. */
static void
what_was_put_out_of_memory_comes_back (void)
{
  g_autoptr (Spill) spill = spill_new (0, 0);
  gsize size = 4096 * 64;
  char *bytes = spill_take (spill, size);
  guint wrong = 0;

  for (gsize i = 0; i < size; i++)
    bytes[i] = (char) (i % 127);
  for (guint round = 0; round < 3; round++)
    {
      g_usleep (30000);
      for (gsize i = 0; i < size; i++)
        wrong += bytes[i] != (char) (i % 127);
    }
  CU_ASSERT_EQUAL (wrong, 0);
  spill_give_back (spill, bytes, size);
}

static void
memory_is_given_where_there_is_no_file (void)
{
  g_autofree char *before = g_strdup (g_getenv ("TMPDIR"));
  g_autoptr (Spill) spill = spill_new (0, 0);
  g_autoptr (GError) error = NULL;
  char *bytes;

  g_setenv ("TMPDIR", "/nowhere/at/all", TRUE);
  bytes = spill_take (spill, 100);
  strcpy (bytes, "kept");
  CU_ASSERT_STRING_EQUAL (bytes, "kept");
  CU_ASSERT_FALSE (spill_check (spill, &error));
  CU_ASSERT_TRUE (g_error_matches (error, CONCORDAT_ERROR,
                                   CONCORDAT_ERROR_OUTPUT));
  CU_ASSERT_PTR_NOT_NULL (strstr (error->message, "/nowhere/at/all"));
  spill_give_back (spill, bytes, 100);
  if (before != NULL)
    g_setenv ("TMPDIR", before, TRUE);
  else
    g_unsetenv ("TMPDIR");
}

static gboolean
collect (const char *text, gsize length, gpointer data, GError **error)
{
  g_string_append_len (data, text, (gssize) length);
  return TRUE;
}

/* Records whose texts count them in the order of their keys. */
static char *
sort_numbers (gsize in_memory, guint n)
{
  g_autoptr (Sorter) sorter = sorter_new (in_memory);
  g_autoptr (GString) key = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      guint number = i * 7919 % n;

      g_string_printf (key, "%08u", number);
      g_string_printf (text, "%u,", number);
      CU_ASSERT_TRUE (sorter_add (sorter, key, text, NULL));
    }
  CU_ASSERT_TRUE (sorter_each (sorter, collect, all, NULL));
  return g_string_free (all, FALSE);
}

static void
parts_are_merged_into_the_order_of_all (void)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  const gsize sizes[] = { 0, 1000, 60000, (gsize) 1 << 30 };

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (expected, "%u,", i);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *sorted = sort_numbers (sizes[i], 5000);

      CU_ASSERT_STRING_EQUAL (sorted, expected->str);
    }
}

static void
a_key_comes_before_those_that_it_begins (void)
{
  const char *keys[] = { "killed\0b", "kill\0z", "kill\0\xff", "killed\0a" };
  const gsize lengths[] = { 8, 6, 6, 8 };

  for (gsize in_memory = 0; in_memory <= 1000; in_memory += 1000)
    {
      g_autoptr (Sorter) sorter = sorter_new (in_memory);
      g_autoptr (GString) key = g_string_new (NULL);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) all = g_string_new (NULL);

      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        {
          g_string_truncate (key, 0);
          g_string_append_len (key, keys[i], (gssize) lengths[i]);
          g_string_printf (text, "%u", i);
          CU_ASSERT_TRUE (sorter_add (sorter, key, text, NULL));
        }
      CU_ASSERT_TRUE (sorter_each (sorter, collect, all, NULL));
      CU_ASSERT_STRING_EQUAL (all->str, "1230");
    }
}

static void
memory_is_inherited (void)
{
  g_autoptr (Arena) arena = arena_new ();
  g_autoptr (Arena) from = arena_new ();
  const char *own = arena_strdup (arena, "own");
  char *used = arena_alloc (from, 200000);
  gsize begin = (gsize) used, inherited;

  CU_ASSERT_TRUE (arena_inherit (arena, from));
  inherited = (gsize) arena_alloc (arena, 150000);
  CU_ASSERT_TRUE (inherited >= begin && inherited < begin + 200000);
  CU_ASSERT_PTR_NOT_NULL (arena_alloc (from, 300000));
  CU_ASSERT_PTR_NOT_NULL (arena_alloc (arena, 1000000));
  CU_ASSERT_STRING_EQUAL (own, "own");
}

static void
memory_of_files_is_not_inherited (void)
{
  g_autoptr (Spill) spill = spill_new (0, 0);
  g_autoptr (Arena) arena = arena_new_spilling (spill);
  g_autoptr (Arena) from = arena_new ();
  const char *kept = arena_strdup (from, "kept");

  CU_ASSERT_FALSE (arena_inherit (arena, from));
  CU_ASSERT_STRING_EQUAL (kept, "kept");
}

static void
nothing_to_sort_is_no_error (void)
{
  g_autofree char *sorted = sort_numbers (0, 0);

  CU_ASSERT_STRING_EQUAL (sorted, "");
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "what spills is read back", what_spills_is_read_back },
    { "what was put out of memory comes back",
      what_was_put_out_of_memory_comes_back },
    { "memory is given where there is no file",
      memory_is_given_where_there_is_no_file },
    { "memory is inherited", memory_is_inherited },
    { "memory of files is not inherited", memory_of_files_is_not_inherited },
    { "parts are merged into the order of all",
      parts_are_merged_into_the_order_of_all },
    { "a key comes before those that it begins",
      a_key_comes_before_those_that_it_begins },
    { "nothing to sort is no error", nothing_to_sort_is_no_error },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[]
      = { { "much", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tap_run (suites);
}
