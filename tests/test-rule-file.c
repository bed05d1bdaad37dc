/* What a rule file says, and where it is told to be wrong. */
#include "config.h"

#include "base/suggest.h"
#include "host/rule-file.h"
#include "tests/tap.h"

#include <string.h>

#define HEAD "[plugin]\ndescription = people killed\nmeasure = killed\n"

static RuleFile *
read_rules (const char *text, Refusal *refusal)
{
  *refusal = (Refusal) { NULL };
  return rule_file_read (text, strlen (text), "sample", refusal);
}

static void
expect_mistake (const char *text, guint line, guint column,
                const char *reason, const char *remedy)
{
  Refusal refusal;
  g_autoptr (RuleFile) rules = read_rules (text, &refusal);

  CU_ASSERT_PTR_NULL_FATAL (rules);
  CU_ASSERT_EQUAL (refusal.line, line);
  CU_ASSERT_EQUAL (refusal.column, column);
  if (g_strcmp0 (refusal.reason, reason) != 0
      || g_strcmp0 (refusal.remedy, remedy) != 0)
    g_print ("# %s; %s\n", refusal.reason, refusal.remedy);
  CU_ASSERT_EQUAL (g_strcmp0 (refusal.reason, reason), 0);
  CU_ASSERT_EQUAL (g_strcmp0 (refusal.remedy, remedy), 0);
  g_free (refusal.reason);
  g_free (refusal.remedy);
}

static void
fills_the_struct_of_a_c_plugin (void)
{
  Refusal refusal;
  g_autoptr (RuleFile) rules = read_rules (
      HEAD "categories = civilian; people\naccumulation = event\n"
           "[predicates]\nkill | shoot  dead = verb patient\n"
           "death toll = noun, number, running status=confirmed "
           "measure=toll accumulation=total\n"
           "[nouns]\nschool|madrasa = building\nbridge =\n",
      &refusal);
  const struct concordat_plugin *plugin;

  CU_ASSERT_PTR_NOT_NULL_FATAL (rules);
  plugin = &rules->plugin;
  CU_ASSERT_STRING_EQUAL (plugin->name, "sample");
  CU_ASSERT_STRING_EQUAL (plugin->version, "1.0");
  CU_ASSERT_STRING_EQUAL (plugin->measure, "killed");
  CU_ASSERT_STRING_EQUAL (plugin->categories[1], "people");
  CU_ASSERT_PTR_NULL (plugin->categories[2]);
  CU_ASSERT_STRING_EQUAL (plugin->predicates[0].words, "kill|shoot dead");
  CU_ASSERT_EQUAL (plugin->predicates[0].part, CONCORDAT_VERB);
  CU_ASSERT_EQUAL (plugin->predicates[0].counted, CONCORDAT_PATIENT);
  CU_ASSERT_EQUAL (plugin->predicates[1].flags, CONCORDAT_RUNNING);
  CU_ASSERT_STRING_EQUAL (plugin->predicates[1].measure, "toll");
  CU_ASSERT_STRING_EQUAL (plugin->predicates[1].accumulation, "total");
  CU_ASSERT_STRING_EQUAL (plugin->predicates[1].count_status, "confirmed");
  CU_ASSERT_PTR_NULL (plugin->predicates[2].words);
  CU_ASSERT_STRING_EQUAL (plugin->nouns[1].lemma, "madrasa");
  CU_ASSERT_STRING_EQUAL (plugin->nouns[1].unit, "building");
  CU_ASSERT_PTR_NULL (plugin->nouns[2].unit);
  CU_ASSERT_PTR_NULL (plugin->nouns[3].lemma);
}

static void
suggests_the_key_that_was_meant (void)
{
  expect_mistake (HEAD "categorys = people\n", 4, 1,
                  "\"categorys\" is no key of [plugin]",
                  "did you mean \"categories\"?");
}

static void
suggests_the_role_that_was_meant (void)
{
  expect_mistake (HEAD "[predicates]\n  kill = verb patiant\n", 5, 15,
                  "\"patiant\" is no part of speech, role or flag",
                  "did you mean \"patient\"?");
}

static void
suggests_the_section_that_was_meant (void)
{
  expect_mistake ("[plugins]\n", 1, 2, "\"plugins\" is no section",
                  "did you mean \"plugin\"?");
}

static void
names_all_words_where_none_is_near (void)
{
  expect_mistake (HEAD "accumulation = sometimes\n", 4, 16,
                  "\"sometimes\" is no accumulation",
                  "write one of event, window, cumulative, stock, total, "
                  "unspecified");
}

static void
counts_columns_in_characters (void)
{
  expect_mistake (HEAD "[predicates]\ntu\xC3\xA9 = vreb patient\n", 5, 7,
                  "\"vreb\" is no part of speech, role or flag",
                  "did you mean \"verb\"?");
}

static void
asks_for_part_and_role (void)
{
  expect_mistake (HEAD "[predicates]\nkill = patient\n", 5, 8,
                  "no part of speech", "write verb, noun or adjective");
  expect_mistake (HEAD "[predicates]\nkill = verb\n", 5, 8,
                  "no role, so that nobody is counted",
                  "write patient, subject, object, complement or number");
}

static void
complains_about_another_name (void)
{
  expect_mistake ("[plugin]\nname = other\n", 2, 8,
                  "the name is \"other\", the file is called \"sample\"",
                  "rename the file to other.claims, or leave the name out");
}

static void
complains_about_what_stands_twice (void)
{
  expect_mistake (HEAD "measure = injured\n", 4, 1, "measure stands twice",
                  "remove one of the two");
}

static void
complains_about_broken_lines (void)
{
  expect_mistake (HEAD "[predicates]\nkill verb patient\n", 5, 18,
                  "\"=\" is missing", "write it as: kill = verb patient");
  expect_mistake (HEAD "[predicates\n", 4, 12, "\"]\" is missing", NULL);
  expect_mistake ("measure = killed\n", 1, 1, "this stands in no section",
                  "begin the file with [plugin]");
  expect_mistake (HEAD "[predicates]\nkill | = verb patient\n", 5, 7,
                  "a variant is empty", "write words on both sides of \"|\"");
  expect_mistake (HEAD "\n# \xFF\n", 5, 3, "this is not valid UTF-8",
                  "save the file as UTF-8");
}

static void
suggests_only_what_is_near (void)
{
  static const char *const list[] = { "verb", "noun", NULL };

  CU_ASSERT_STRING_EQUAL (suggest_word ("vreb", list), "verb");
  CU_ASSERT_STRING_EQUAL (suggest_word ("nouns", list), "noun");
  CU_ASSERT_PTR_NULL (suggest_word ("adverbial", list));
  CU_ASSERT_PTR_NULL (suggest_word ("", list));
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "fills the struct of a C plugin", fills_the_struct_of_a_c_plugin },
    { "suggests the key that was meant", suggests_the_key_that_was_meant },
    { "suggests the role that was meant", suggests_the_role_that_was_meant },
    { "suggests the section that was meant",
      suggests_the_section_that_was_meant },
    { "names all words where none is near",
      names_all_words_where_none_is_near },
    { "counts columns in characters", counts_columns_in_characters },
    { "asks for part and role", asks_for_part_and_role },
    { "complains about another name", complains_about_another_name },
    { "complains about what stands twice",
      complains_about_what_stands_twice },
    { "complains about broken lines", complains_about_broken_lines },
    { "suggests only what is near", suggests_only_what_is_near },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "rule-file", NULL, NULL, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
