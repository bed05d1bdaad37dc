/* Which plugins are loaded, and in what words the others are refused. */
#include "config.h"

#include "host/registry.h"
#include "tests/tap.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define BUILT "tests/hostile/.libs"

static char *folder; /* safe, and new for each test */

static void
set_up (void)
{
  folder = g_dir_make_tmp ("concordat-registry-XXXXXX", NULL);
  g_unsetenv ("CONCORDAT_PLUGIN_PATH");
}

static void
empty_folder (const char *path)
{
  GDir *dir = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (g_file_test (file, G_FILE_TEST_IS_DIR)
          && !g_file_test (file, G_FILE_TEST_IS_SYMLINK))
        empty_folder (file);
      else
        g_unlink (file);
    }
  g_dir_close (dir);
  g_rmdir (path);
}

static void
tear_down (void)
{
  empty_folder (folder);
  g_clear_pointer (&folder, g_free);
}

static char *
in_folder (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

/* Writes TEXT as a file of the folder. */
static void
put_text (const char *name, const char *text)
{
  g_autofree char *path = in_folder (name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_chmod (path, 0644);
}

/* Copies the test plugin FROM to the folder under the name TO. */
static void
put_plugin (const char *from, const char *to)
{
  g_autofree char *source = g_strdup_printf (BUILT "/%s.so", from);
  g_autofree char *target = in_folder (to);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (source, &bytes, &length, NULL));
  g_assert_true (
      g_file_set_contents (target, bytes, (gssize) length, NULL));
  g_chmod (target, 0755);
}

static Registry *
search (void)
{
  const char *folders[] = { folder, NULL };

  return registry_new (folders);
}

static const PluginInfo *
find_file (const Registry *registry, const char *name)
{
  g_autofree char *path = in_folder (name);

  for (guint i = 0; i < registry_length (registry); i++)
    if (strcmp (registry_get (registry, i)->file, path) == 0)
      return registry_get (registry, i);
  return NULL;
}

/* Says what was found when it is not what was expected. */
static void
expect_refusal (const char *file, const char *reason, const char *remedy)
{
  g_autoptr (Registry) registry = search ();
  const PluginInfo *info = find_file (registry, file);

  CU_ASSERT_PTR_NOT_NULL_FATAL (info);
  CU_ASSERT_PTR_NULL (info->plugin);
  CU_ASSERT_PTR_NOT_NULL_FATAL (info->reason);
  if (strstr (info->reason, reason) == NULL)
    g_print ("# %s\n", info->reason);
  CU_ASSERT_PTR_NOT_NULL (strstr (info->reason, reason));
  CU_ASSERT_PTR_NOT_NULL_FATAL (info->remedy);
  if (strstr (info->remedy, remedy) == NULL)
    g_print ("# %s\n", info->remedy);
  CU_ASSERT_PTR_NOT_NULL (strstr (info->remedy, remedy));
  CU_ASSERT_PTR_NULL (registry_find (registry, info->name));
}

static void
expect_built_refusal (const char *name, const char *reason,
                      const char *remedy)
{
  g_autofree char *file = g_strconcat (name, ".so", NULL);

  put_plugin (name, file);
  expect_refusal (file, reason, remedy);
}

static void
loads_a_good_plugin (void)
{
  g_autoptr (Registry) registry = NULL;
  const PluginInfo *info;

  put_plugin ("good", "good.so");
  registry = search ();
  info = registry_find (registry, "good");
  CU_ASSERT_PTR_NOT_NULL_FATAL (info);
  CU_ASSERT_PTR_NULL (info->reason);
  CU_ASSERT_EQUAL (strlen (info->sha256), 64);
  CU_ASSERT_STRING_EQUAL (info->plugin->predicates[1].words, "die");
  CU_ASSERT_PTR_NULL (info->plugin->predicates[2].words);
  CU_ASSERT_PTR_NULL (info->plugin->accept);
}

/* What stands inside other structs can never grow, and what ABI 1.0 had
 * stands where it stood. */
static void
keeps_the_layout_of_the_first_abi (void)
{
  CU_ASSERT_EQUAL (sizeof (struct concordat_span), 2 * sizeof (size_t));
  CU_ASSERT_EQUAL (offsetof (struct concordat_quantity, span),
                   5 * sizeof (double) + sizeof (void *));
  CU_ASSERT_TRUE (sizeof (struct concordat_quantity)
                  < 5 * sizeof (double) + 4 * sizeof (double));
  CU_ASSERT_EQUAL (offsetof (struct concordat_plugin, name), 16);
  CU_ASSERT_EQUAL (offsetof (struct concordat_plugin, read),
                   16 + 10 * sizeof (void *));
  CU_ASSERT_EQUAL (offsetof (struct concordat_plugin, noun_size),
                   16 + 11 * sizeof (void *));
}

static void
brings_wider_predicates_into_shape (void)
{
  g_autoptr (Registry) registry = NULL;
  const PluginInfo *info;

  put_plugin ("wide-predicates", "wide-predicates.so");
  registry = search ();
  info = registry_find (registry, "wide-predicates");
  CU_ASSERT_PTR_NOT_NULL_FATAL (info);
  CU_ASSERT_STRING_EQUAL (info->plugin->predicates[0].words, "kill");
  CU_ASSERT_STRING_EQUAL (info->plugin->predicates[1].words, "die");
  CU_ASSERT_EQUAL (info->plugin->predicates[1].counted, CONCORDAT_SUBJECT);
  CU_ASSERT_PTR_NULL (info->plugin->predicates[2].words);
  CU_ASSERT_STRING_EQUAL (info->plugin->nouns[0].lemma, "house");
  CU_ASSERT_STRING_EQUAL (info->plugin->nouns[1].lemma, "hut");
  CU_ASSERT_STRING_EQUAL (info->plugin->nouns[1].unit, "house");
  CU_ASSERT_PTR_NULL (info->plugin->nouns[2].lemma);
}

static void
refuses_nouns_of_no_size (void)
{
  expect_built_refusal ("small-nouns",
                        "its noun_size is 4, this program needs ",
                        "build it again");
}

static void
names_an_undefined_symbol (void)
{
  expect_built_refusal ("undefined-symbol",
                        "/undefined-symbol.so: undefined symbol: "
                        "concordat_test_nowhere",
                        "build it again");
}

static void
names_the_abi_that_differs (void)
{
  expect_built_refusal ("wrong-abi",
                        "its abi_major is 2, this program needs 1",
                        "build it again");
}

static void
refuses_a_newer_minor (void)
{
  expect_built_refusal ("newer-minor",
                        "its abi_minor is 2, this program knows up to 1",
                        "install a newer concordat");
}

static void
refuses_a_struct_too_small (void)
{
  expect_built_refusal ("too-small", "its size is 16, this program needs ",
                        "build it again");
}

static void
names_the_missing_symbol (void)
{
  expect_built_refusal ("missing-symbol",
                        "does not export missing_symbol_LTX_concordat_plugin",
                        "CONCORDAT_PLUGIN");
}

static void
refuses_another_name (void)
{
  expect_built_refusal ("wrong-name",
                        "its name is \"other-name\", its file is called "
                        "\"wrong-name\"",
                        "other-name.so");
}

static void
refuses_a_value_out_of_range (void)
{
  expect_built_refusal ("wrong-enum",
                        "its counted of \"kill\" is \"77\", but must be 1 to "
                        "5",
                        "correct it");
}

static void
refuses_a_missing_member (void)
{
  expect_built_refusal ("no-measure", "its measure is missing", "give it");
}

static void
refuses_a_text_file (void)
{
  put_text ("text.so", "This is no library, whatever it is called, though "
                       "it is as long as the header of one.\n");
  expect_refusal ("text.so", "/text.so: invalid ELF header",
                  "build it again");
}

static void
refuses_a_name_that_is_none (void)
{
  put_plugin ("good", "Good Plugin.so");
  expect_refusal ("Good Plugin.so",
                  "\"Good Plugin\" is no name for a plugin", "rename it");
}

static void
refuses_a_file_that_all_can_write (void)
{
  g_autofree char *path = in_folder ("good.so");

  put_plugin ("good", "good.so");
  g_chmod (path, 0757);
  expect_refusal ("good.so", "file can be written by everybody (mode 0757)",
                  "chmod go-w");
}

static void
refuses_a_folder_that_the_group_can_write (void)
{
  put_plugin ("good", "good.so");
  g_chmod (folder, 0770);
  expect_refusal ("good.so", "folder can be written by its group (mode 0770)",
                  "chmod go-w");
}

static void
refuses_another_user_s_file (void)
{
  g_autofree char *path = in_folder ("good.so");

  put_plugin ("good", "good.so");
  /* Only root can give files away. */
  if (chown (path, 12345, (gid_t) -1) != 0)
    return;
  expect_refusal ("good.so", "belongs to user 12345, neither to root nor",
                  "chown");
}

static void
keeps_the_first_of_a_name (void)
{
  g_autofree char *second = in_folder ("second");
  const char *folders[] = { folder, second, NULL };
  g_autoptr (Registry) registry = NULL;
  const PluginInfo *loser, *winner;

  g_mkdir (second, 0700);
  put_plugin ("good", "good.so");
  put_plugin ("good", "second/good.so");
  registry = registry_new (folders);
  winner = registry_find (registry, "good");
  CU_ASSERT_PTR_NOT_NULL_FATAL (winner);
  loser = find_file (registry, "second/good.so");
  CU_ASSERT_PTR_NOT_NULL_FATAL (loser);
  CU_ASSERT_PTR_NULL (loser->plugin);
  CU_ASSERT_PTR_NOT_NULL (strstr (loser->reason, winner->file));
  CU_ASSERT_PTR_NOT_NULL (strstr (loser->reason, "found before"));
}

static void
knows_a_file_under_two_names (void)
{
  g_autofree char *alias = in_folder ("zzz.so");

  put_plugin ("good", "good.so");
  g_assert_cmpint (symlink ("good.so", alias), ==, 0);
  expect_refusal ("zzz.so", "it is the same file as ", "remove one");
}

static void
reads_the_environment_s_folders (void)
{
  g_autoptr (Registry) registry = NULL;

  put_plugin ("good", "good.so");
  g_setenv ("CONCORDAT_PLUGIN_PATH", folder, TRUE);
  registry = registry_new (NULL);
  CU_ASSERT_PTR_NOT_NULL (registry_find (registry, "good"));
}

static void
lists_by_name_and_a_folder_once (void)
{
  const char *folders[] = { folder, folder, NULL };
  g_autoptr (Registry) registry = NULL;
  g_autofree char *first = in_folder ("a.so");
  g_autofree char *second = in_folder ("b.so");

  put_text ("b.so", "");
  put_text ("a.so", "");
  put_text (".hidden.so", "");
  put_text ("README", "");
  registry = registry_new (folders);
  CU_ASSERT_TRUE_FATAL (registry_length (registry) >= 2);
  CU_ASSERT_STRING_EQUAL (registry_get (registry, 0)->file, first);
  CU_ASSERT_STRING_EQUAL (registry_get (registry, 1)->file, second);
  CU_ASSERT_PTR_NULL (find_file (registry, ".hidden.so"));
  CU_ASSERT_PTR_NULL (find_file (registry, "README"));
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "loads a good plugin", loads_a_good_plugin },
    { "keeps the layout of the first ABI",
      keeps_the_layout_of_the_first_abi },
    { "brings wider predicates and nouns into shape",
      brings_wider_predicates_into_shape },
    { "refuses nouns of no size", refuses_nouns_of_no_size },
    { "names an undefined symbol", names_an_undefined_symbol },
    { "names the ABI that differs", names_the_abi_that_differs },
    { "refuses a newer minor", refuses_a_newer_minor },
    { "refuses a struct too small", refuses_a_struct_too_small },
    { "names the missing symbol", names_the_missing_symbol },
    { "refuses another name", refuses_another_name },
    { "refuses a value out of range", refuses_a_value_out_of_range },
    { "refuses a missing member", refuses_a_missing_member },
    { "refuses a text file", refuses_a_text_file },
    { "refuses a name that is none", refuses_a_name_that_is_none },
    { "refuses a file that all can write",
      refuses_a_file_that_all_can_write },
    { "refuses a folder that the group can write",
      refuses_a_folder_that_the_group_can_write },
    { "refuses another user's file", refuses_another_user_s_file },
    { "keeps the first of a name", keeps_the_first_of_a_name },
    { "knows a file under two names", knows_a_file_under_two_names },
    { "reads the environment's folders", reads_the_environment_s_folders },
    { "lists by name, and a folder once", lists_by_name_and_a_folder_once },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "registry", NULL, NULL, set_up, tear_down, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
