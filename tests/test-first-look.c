/* The first look at a text passes over what it cannot count, nothing more. */
#include "config.h"

#include "frames/first-look.h"
#include "language/en/english.h"
#include "tests/extracted.h"
#include "tests/tap.h"

#include <string.h>

static guint
kinds_in (const TriggerSet *set, const char *text)
{
  Arena *arena = arena_new ();
  ArenaArray hits = { 0 };
  guint kinds = trigger_set_find (set, text, strlen (text), arena, &hits);

  arena_free (arena);
  return kinds;
}

static void
long_words_are_told_apart (void)
{
  Lexicon *lexicon = lexicon_new ();
  TriggerSet *set = trigger_set_new (lexicon);

  trigger_set_add (set, "hospitalise", TRIGGER_PREDICATE);
  lexicon_freeze (lexicon);
  CU_ASSERT_EQUAL (kinds_in (set, "To hospitalise."), TRIGGER_PREDICATE);
  CU_ASSERT_EQUAL (kinds_in (set, "HOSPITALISE"), TRIGGER_PREDICATE);
  CU_ASSERT_EQUAL (kinds_in (set, "Their hospitality."), 0);
  trigger_set_free (set);
  lexicon_free (lexicon);
}

static void
phrases_are_told_by_their_neighbours (void)
{
  Lexicon *lexicon = lexicon_new ();
  TriggerSet *set = trigger_set_new (lexicon);

  trigger_set_add (set, "killed", TRIGGER_PREDICATE);
  trigger_set_add (set, "confirmed killed", TRIGGER_PREDICATE);
  trigger_set_add (set, "burnt down", TRIGGER_PREDICATE);
  trigger_set_add (set, "burnt", TRIGGER_THING);
  lexicon_freeze (lexicon);
  CU_ASSERT_EQUAL (kinds_in (set, "It was confirmed."), 0);
  CU_ASSERT_EQUAL (kinds_in (set, "Confirmed killed"), TRIGGER_PREDICATE);
  CU_ASSERT_EQUAL (kinds_in (set, "burnt out"), TRIGGER_THING);
  CU_ASSERT_EQUAL (kinds_in (set, "burnt down"),
                   TRIGGER_THING | TRIGGER_PREDICATE);
  CU_ASSERT_EQUAL (kinds_in (set, "burnt dawn"), TRIGGER_THING);
  CU_ASSERT_EQUAL (kinds_in (set, "burnt d\303\263wn"),
                   TRIGGER_THING | TRIGGER_PREDICATE);
  trigger_set_free (set);
  lexicon_free (lexicon);
}

static void
verbs_behind_articles_are_nouns (void)
{
  Lexicon *lexicon = lexicon_new ();
  TriggerSet *set = trigger_set_new (lexicon);
  const guint both = TRIGGER_PRESENT | TRIGGER_PREDICATE;
  const guint of_things
      = TRIGGER_PRESENT_OF_THINGS | TRIGGER_PREDICATE_OF_THINGS;

  lexicon_add (lexicon, "the", LEX_FUNCTION, GUINT_TO_POINTER (WORD_ARTICLE));
  trigger_set_add (set, "rescue", TRIGGER_PRESENT);
  trigger_set_add (set, "target", TRIGGER_PRESENT_OF_THINGS);
  lexicon_freeze (lexicon);
  CU_ASSERT_EQUAL (kinds_in (set, "The rescue"), TRIGGER_PRESENT);
  CU_ASSERT_EQUAL (kinds_in (set, "they rescue"), both);
  CU_ASSERT_EQUAL (kinds_in (set, "to the, rescue"), both);
  CU_ASSERT_EQUAL (kinds_in (set, "the target"), TRIGGER_PRESENT_OF_THINGS);
  CU_ASSERT_EQUAL (kinds_in (set, "target"), of_things);
  CU_ASSERT_FALSE (may_count (TRIGGER_PRESENT | TRIGGER_THING));
  CU_ASSERT_TRUE (may_have_predicate (TRIGGER_PRESENT));
  trigger_set_free (set);
  lexicon_free (lexicon);
}

static void
nouns_behind_prepositions_want_a_figure (void)
{
  Lexicon *lexicon = lexicon_new ();
  TriggerSet *set = trigger_set_new (lexicon);
  const guint both = TRIGGER_NOUN | TRIGGER_PREDICATE;

  lexicon_add (lexicon, "from", LEX_FUNCTION,
               GUINT_TO_POINTER (WORD_PREPOSITION));
  trigger_set_add (set, "injury", TRIGGER_NOUN);
  lexicon_freeze (lexicon);
  CU_ASSERT_EQUAL (kinds_in (set, "back from injury"), TRIGGER_NOUN);
  CU_ASSERT_EQUAL (kinds_in (set, "an injury"), both);
  CU_ASSERT_EQUAL (kinds_in (set, "FROM injury"), both);
  CU_ASSERT_EQUAL (kinds_in (set, "from injury of two"), both);
  CU_ASSERT_EQUAL (kinds_in (set, "Injury"), both);
  CU_ASSERT_TRUE (needs_figures (TRIGGER_NOUN));
  CU_ASSERT_FALSE (needs_figures (both));
  CU_ASSERT_FALSE (needs_figures (TRIGGER_THING));
  trigger_set_free (set);
  lexicon_free (lexicon);
}

static void
figures_are_digits_words_and_strange_characters (void)
{
  Lexicon *lexicon = lexicon_new ();
  Arena *arena = arena_new ();
  TriggerSet *figures;
  static const char *const with[]
      = { "from 2 deaths", "Twelve", "from \302\275", "\331\241" };
  static const char *const without[]
      = { "from death", "twelvefold", "\342\200\234Jos\303\251\342\200\235" };

  lexicon_add (lexicon, "twelve", LEX_NUMBER, NULL);
  figures = figures_look_new (lexicon);
  lexicon_freeze (lexicon);
  for (guint i = 0; i < G_N_ELEMENTS (with); i++)
    CU_ASSERT_TRUE (may_have_figures (figures, with[i], strlen (with[i]),
                                      arena));
  for (guint i = 0; i < G_N_ELEMENTS (without); i++)
    CU_ASSERT_FALSE (may_have_figures (figures, without[i],
                                       strlen (without[i]), arena));
  trigger_set_free (figures);
  lexicon_free (lexicon);
  arena_free (arena);
}

static void
predicates_of_things_want_a_thing (void)
{
  CU_ASSERT_TRUE (may_count (TRIGGER_PREDICATE));
  CU_ASSERT_TRUE (may_count (TRIGGER_HEAD | TRIGGER_TAIL));
  CU_ASSERT_TRUE (may_count (TRIGGER_PREDICATE_OF_THINGS | TRIGGER_THING));
  CU_ASSERT_FALSE (may_count (TRIGGER_PREDICATE_OF_THINGS));
  CU_ASSERT_FALSE (may_count (TRIGGER_THING | TRIGGER_TAIL));
  /* As the head of a table it still may be. */
  CU_ASSERT_TRUE (may_have_predicate (TRIGGER_PREDICATE_OF_THINGS));
}

static void
things_are_found (void)
{
  extracted_check ("The quake damaged 80 houses.",
                   "damaged 80 houses - home\n");
  extracted_check ("The army seized 12 km2 and three villages.",
                   "area 12 km2 - km2\n"
                   "settlements three villages - settlement\n");
  extracted_check ("The army said it had retaken 12 sq. km of land.",
                   "area 12 sq. km - km2 [army]\n");
  extracted_check ("There were 20 airstrikes.", "strikes 20 airstrikes -\n");
  extracted_check ("The critics attacked the plan in 20 minutes.", "");
}

static void
tables_name_them_in_the_heading (void)
{
  extracted_check ("District | Damaged houses | Damaged\nHerat | 5 | 7\n",
                   "damaged 5 Herat home\n");
  extracted_check ("District | Damaged | Houses\nHerat | 5 | 7\n", "");
  extracted_check ("District | Destroyed | Killed\nHerat | 5 | 7\n",
                   "killed 7 Herat\n");
}

int
main (void)
{
  CU_TestInfo words[] = {
    { "long words are told apart", long_words_are_told_apart },
    { "phrases are told by their neighbours",
      phrases_are_told_by_their_neighbours },
    { "verbs behind articles are nouns", verbs_behind_articles_are_nouns },
    { "nouns behind prepositions want a figure",
      nouns_behind_prepositions_want_a_figure },
    { "figures are digits, words and strange characters",
      figures_are_digits_words_and_strange_characters },
    { "predicates of things want a thing",
      predicates_of_things_want_a_thing },
    CU_TEST_INFO_NULL,
  };
  CU_TestInfo texts[] = {
    { "things are found", things_are_found },
    { "tables name them in the heading", tables_name_them_in_the_heading },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "words", NULL, NULL, NULL, NULL, words },
    { "texts", extracted_set_up, extracted_tear_down, NULL, NULL, texts },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
