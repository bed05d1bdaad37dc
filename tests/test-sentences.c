/* Where sentences end. */
#include "config.h"

#include "language/en/english.h"
#include "tests/tap.h"

#include <string.h>

static Language *language;

static int
set_up (void)
{
  g_autoptr (GError) error = NULL;

  language = language_new_english (&error);
  if (language == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  language_freeze (language);
  return 0;
}

static int
tear_down (void)
{
  language_free (language);
  return 0;
}

static Analysis *
analyse (Document *document, Arena *arena, const char *text)
{
  document->content = (char *) text;
  document->text_length = document->size = strlen (text);
  document->title_start = document->size;
  return analysis_new (language, document, arena);
}

/* The sentences of TEXT with " | " between them.  (transfer full) */
static char *
sentences_of (const char *text)
{
  g_autoptr (Arena) arena = arena_new ();
  Document document = { 0 };
  Analysis *analysis = analyse (&document, arena, text);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < analysis->n_sentences; i++)
    {
      const Sentence *sentence = &analysis->sentences[i];

      if (i > 0)
        g_string_append (out, " | ");
      g_string_append_len (out, text + sentence->start,
                           sentence->end - sentence->start);
    }
  return g_string_free (out, FALSE);
}

static gboolean
cuts (const char *text, const char *expected)
{
  g_autofree char *found = sentences_of (text);

  if (strcmp (found, expected) == 0)
    return TRUE;
  g_print ("# %s\n", found);
  return FALSE;
}

/* Cuts a text that is given with " | " where sentences end. */
static gboolean
cuts_at_bars (const char *expected)
{
  g_auto (GStrv) parts = g_strsplit (expected, " | ", -1);
  g_autofree char *text = g_strjoinv (" ", parts);

  return cuts (text, expected);
}

static void
ends_at_full_stops (void)
{
  static const char *const texts[] = {
    "Five died. | Six were hurt! | Who knows? | Nobody.",
    "He said: \"We left.\" | They stayed.",
    "“We left,” he said. | “They stayed.”",
    "“Did they leave?” the reporter asked. | Nobody replied.",
    "Food ran out (see below). | Water did not.",
    "Some 2.5 million fled. | It cost $1.5bn.",
    "The toll rose.[3] | The ministry denied it.",
    "The army left. | al-Nusra stayed.",
    "It ended in 2019. | Then it began again.",
    "It was over.. | We went home..",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    CU_ASSERT_TRUE (cuts_at_bars (texts[i]));
}

static void
knows_abbreviations (void)
{
  static const char *const texts[] = {
    "Lt. Gen. Omar Said and Dr. J. K. Ali met Mr. Hasan on Feb. 3, 2020. | "
    "They left.",
    "They fled to the U.S. | It took them in.",
    "No. 4 was hit. | He answered no. | Then he left.",
    "It began at 5 p.m. Monday in St. George's square.",
    "Briggs & Co. sold arms, oil, etc. to them. | Brown & Co. | He paid.",
    "i.e. the third, vs. the second, approx. 20 km away.",
    "Col. Riad fell near the village. | The colonel was 40.",
  };

  CU_ASSERT_TRUE (cuts ("The U.N. Security Council met in the U.S. It voted.",
                        "The U.N. Security Council met in the U.S. | It "
                        "voted."));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    CU_ASSERT_TRUE (cuts_at_bars (texts[i]));
}

static void
lets_an_ellipsis_go_on (void)
{
  CU_ASSERT_TRUE (cuts_at_bars ("They lost... many men. | So it went."));
  CU_ASSERT_TRUE (cuts_at_bars ("They lost . . . many men. | So it went."));
  CU_ASSERT_TRUE (cuts_at_bars ("They lost\xe2\x80\xa6 many men."));
  CU_ASSERT_TRUE (cuts_at_bars ("They lost... | The men left. . . ."));
}

static void
takes_tokenised_text (void)
{
  CU_ASSERT_TRUE (cuts_at_bars ("Five men died . | Six were hurt ."));
}

static void
finds_a_stop_without_space (void)
{
  CU_ASSERT_TRUE (cuts ("The war goes on.The army left. See example.com/A.B",
                        "The war goes on. | The army left. | See "
                        "example.com/A.B"));
}

static void
ends_at_blank_lines_and_headings (void)
{
  CU_ASSERT_TRUE (cuts ("Idlib under fire\n\nFive people died.\n",
                        "Idlib under fire | Five people died."));
  CU_ASSERT_TRUE (cuts ("Idlib under fire\nFive people died on Monday.\n"
                        "Six were hurt.",
                        "Idlib under fire | Five people died on Monday. | "
                        "Six were hurt."));
}

static void
joins_hard_wrapped_lines (void)
{
  static const char text[]
      = "   SAN ROQUE, 3 JAN 90 -- THE COMMAND OF THE GARRISON HAS SAID\n"
        "THAT ABOUT 50 MEN OF VARIOUS AGES WERE TAKEN AWAY BY GUERRILLAS IN\n"
        "THE DEPARTMENT.  ACCORDING TO GEN. PEREZ, IT TOOK PLACE IN THE\n"
        "NIGHT NEAR NO. 4 FARM.  THE U.S. EMBASSY DID NOT COMMENT ON THIS\n"
        "REPORT.\n\n   THE SECOND PARAGRAPH.\n";
  g_autoptr (Arena) arena = arena_new ();
  Document document = { 0 };
  Analysis *analysis = analyse (&document, arena, text);

  CU_ASSERT_EQUAL_FATAL (analysis->n_sentences, 4);
  CU_ASSERT_EQUAL (analysis->sentences[0].paragraph, 0);
  CU_ASSERT_EQUAL (analysis->sentences[2].paragraph, 0);
  CU_ASSERT_EQUAL (analysis->sentences[3].paragraph, 1);
}

static void
knows_the_separators_of_unicode (void)
{
  CU_ASSERT_TRUE (cuts ("Five people were held\xe2\x80\xa8\xe2\x80\xa8"
                        "Two men died on\xe2\x80\xa8 Monday",
                        "Five people were held | "
                        "Two men died on\xe2\x80\xa8 Monday"));
  CU_ASSERT_TRUE (cuts ("Five people were held\xe2\x80\xa9Two men died",
                        "Five people were held | Two men died"));
}

static void
ends_between_labels_of_one_line (void)
{
  static const char *const texts[] = {
    "Injured: 12 | Killed: 5 | Missing: 3",
    "Dead: 1,203 (including 3 children) | People displaced: 40%",
    "The score: 3 goals and wounded: 40",
    "Begin: 12:30 End: 14:00",
    "Killed: 12 in the village: five died",
    "Killed: 12 Men: all of them",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    CU_ASSERT_TRUE (cuts_at_bars (texts[i]));
}

/* "1,203" and "Houses destroyed" on lines of their own are one entry. */
static void
joins_figures_and_captions (void)
{
  CU_ASSERT_TRUE (cuts ("12\nKilled\n1,203\nHouses\ndestroyed",
                        "12\nKilled | 1,203\nHouses\ndestroyed"));
  CU_ASSERT_TRUE (cuts ("Killed\n12\nHouses destroyed\n1,203",
                        "Killed\n12 | Houses destroyed\n1,203"));
  CU_ASSERT_TRUE (cuts ("29,739 people lost\ntheir homes\n(ONEMI)",
                        "29,739 people lost\ntheir homes | (ONEMI)"));
  CU_ASSERT_TRUE (cuts ("killed: 12\ninjured: 30",
                        "killed: 12 | injured: 30"));
}

static void
marks_list_items (void)
{
  static const char text[] = "The ministry said:\n"
                             "- five soldiers died\n"
                             "- six were hurt\n"
                             "1. The road is closed.\n";
  g_autoptr (Arena) arena = arena_new ();
  Document document = { 0 };
  Analysis *analysis = analyse (&document, arena, text);

  CU_ASSERT_EQUAL_FATAL (analysis->n_sentences, 4);
  CU_ASSERT_FALSE (analysis->sentences[0].list_item);
  for (guint i = 1; i < 4; i++)
    CU_ASSERT_TRUE (analysis->sentences[i].list_item);
  CU_ASSERT_TRUE (cuts ("1. The road 2. The bridge 3. The dam",
                        "1. The road | 2. The bridge | 3. The dam"));
}

static void
marks_titles (void)
{
  static const char text[] = "FIVE  die in Idlib. Six hurt\nThe army left.";
  static const char behind[] = "The army left.\nFive die in Idlib";
  g_autoptr (Arena) arena = arena_new ();
  Document first = { .title = (char *) "Five die in Idlib. Six Hurt" };
  Document last = { .title = (char *) "Five die in Idlib" };
  Analysis *analysis = analyse (&first, arena, text);

  CU_ASSERT_EQUAL_FATAL (analysis->n_sentences, 2);
  CU_ASSERT_TRUE (analysis->sentences[0].title);
  CU_ASSERT_FALSE (analysis->sentences[1].title);

  last.content = (char *) behind;
  last.text_length = 14;
  last.title_start = 15;
  last.size = strlen (behind);
  analysis = analysis_new (language, &last, arena);
  CU_ASSERT_EQUAL_FATAL (analysis->n_sentences, 2);
  CU_ASSERT_TRUE (analysis->sentences[1].title);
  CU_ASSERT_EQUAL (analysis->sentences[1].start, 15);
  CU_ASSERT_EQUAL (analysis->sentences[1].end, last.size);
}

/* Any text gives sentences in order, within the text, none empty. */
static void
stays_within_any_text (void)
{
  static const char *const bits[]
      = { ".", "!", "?", " ", "  ", "\n", "\n\n", "\"", "”", "…", "A", "b",
          "1", "No", "U.S.", "Mr", "(", ")", "[", "]", "é", "- ", "a. ",
          "1. ", "\t", "|", "'", "\xc2\xa0", "word", "WORD", "\r\n" };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  gboolean good = TRUE;

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (Arena) arena = arena_new ();
      g_autoptr (GString) text = g_string_new (NULL);
      Document document = { 0 };
      guint n = (guint) g_rand_int_range (random, 0, 40);
      guint32 at = 0;
      Analysis *analysis;

      for (guint i = 0; i < n; i++)
        g_string_append (
            text, bits[g_rand_int_range (random, 0, G_N_ELEMENTS (bits))]);
      analysis = analyse (&document, arena, text->str);
      for (guint i = 0; i < analysis->n_sentences; i++)
        {
          good = good && analysis->sentences[i].start >= at
                 && analysis->sentences[i].end > analysis->sentences[i].start
                 && analysis->sentences[i].end <= text->len;
          at = analysis->sentences[i].end;
        }
    }
  CU_ASSERT_TRUE (good);
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "ends at full stops", ends_at_full_stops },
    { "knows abbreviations", knows_abbreviations },
    { "lets an ellipsis go on", lets_an_ellipsis_go_on },
    { "takes tokenised text", takes_tokenised_text },
    { "finds a stop without space", finds_a_stop_without_space },
    { "ends at blank lines and headings", ends_at_blank_lines_and_headings },
    { "ends between labels of one line", ends_between_labels_of_one_line },
    { "joins hard-wrapped lines", joins_hard_wrapped_lines },
    { "joins figures and captions", joins_figures_and_captions },
    { "marks list items", marks_list_items },
    { "marks titles", marks_titles },
    { "stays within any text", stays_within_any_text },
    { "knows the separators of Unicode", knows_the_separators_of_unicode },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "sentences", set_up, tear_down, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
