/* Long documents: the parts that they are read in, and what these find. */
#include "config.h"

#include "base/paths.h"
#include "cli/engine.h"
#include "frames/parts.h"
#include "tests/tap.h"

#include <string.h>

#define ROUNDS 2000

static Engine engine;

static int
set_up (void)
{
  g_autoptr (ProblemList) problems = problem_list_new ();

  return engine_init (&engine, paths_plugins (), problems, NULL) ? 0 : 1;
}

static int
tear_down (void)
{
  engine_clear (&engine);
  return 0;
}

static Document *
document_of (const char *title, const char *text)
{
  Document *document = document_new ();

  document->id = "long";
  document->title = title;
  document->content = g_strdup (text);
  document->text_length = strlen (text);
  document_complete (document);
  return document;
}

/* BEGIN, ROUNDS times PIECE with a number, END. */
static char *
long_text (const char *begin, const char *piece, const char *end)
{
  g_autoptr (GString) text = g_string_new (begin);

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 20 + i);
      g_auto (GStrv) halves = g_strsplit (piece, "#", 2);

      g_string_append (text, halves[0]);
      if (halves[1] != NULL)
        g_string_append_printf (text, "%s%s", number, halves[1]);
    }
  g_string_append (text, end);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The parts follow one another, none is too long to be held, and what is read
 * for each is in order and holds it. */
static void
check_parts (const char *text)
{
  g_autoptr (Document) document = document_of (NULL, text);
  Part part = part_first (document);
  guint32 at = 0;

  CU_ASSERT_TRUE (document_is_long (document));
  CU_ASSERT_TRUE (part.first);
  for (;;)
    {
      gboolean held = FALSE;

      CU_ASSERT_EQUAL (part.own.start, at);
      CU_ASSERT (part.own.end > at && part.own.end - at < 320 * 1024);
      CU_ASSERT_TRUE (g_utf8_validate (
          text + at, (gssize) (part.own.end - at), NULL));
      for (guint i = 0; i < part.n_read; i++)
        {
          CU_ASSERT (part.read[i].start < part.read[i].end);
          CU_ASSERT (i == 0 || part.read[i - 1].end <= part.read[i].start);
          held |= part.read[i].start == part.own.start
                  && part.read[i].end == part.own.end;
        }
      CU_ASSERT_TRUE (held);
      at = part.own.end;
      if (part.last)
        break;
      part = part_next (document, &part);
      CU_ASSERT_FALSE (part.first);
    }
  CU_ASSERT_EQUAL (at, document->text_length);
}

static void
parts_tile_any_text (void)
{
  static const char *const pieces[]
      = { "Twelve people were killed in Saraqeb on Monday, residents said.\n\n",
          "Twelve people were killed in Saraqeb on Monday, residents said.\n",
          "Twelve people were killed in Saraqeb on Monday, residents said. ",
          "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl",
          "\xd9\x85\xd8\xaf\xd9\x8a\xd9\x86\xd8\xa9\xd9\x85\xd8\xaf\xd9\x8a"
          "\xd9\x86\xd8\xa9\xd9\x85\xd8\xaf\xd9\x8a\xd9\x86\xd8\xa9\xd9\x85"
          "\xd8\xaf\xd9\x8a\xd9\x86\xd8\xa9\xe2\x82\xac\xe2\x82\xac\xf0\x9f",
          "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"
          "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *raw = long_text ("", pieces[i], "");
      g_autofree char *text = g_utf8_make_valid (raw, -1);

      check_parts (text);
    }
}

static void
short_documents_are_read_whole (void)
{
  g_autoptr (Document) document = document_of (NULL, "Twelve were killed.");

  CU_ASSERT_FALSE (document_is_long (document));
}

/* What was told of a document part by part. */
typedef struct
{
  GString *lines;
  guint n_parts;
  guint64 n_claims;
  gboolean ended;
} Told;

static gboolean
hear (const ExtractorTask *task, const Extraction *extraction, gpointer data)
{
  Told *told = data;

  CU_ASSERT_EQUAL (extraction->first, told->n_parts == 0);
  CU_ASSERT_EQUAL (extraction->n_before, told->n_claims);
  engine_append_claims (extraction, told->lines);
  told->n_parts++;
  told->n_claims += extraction->n_claims;
  told->ended = extraction->last;
  return TRUE;
}

/* A long document says what it says, told in parts or kept as one. */
static void
every_claim_is_told_once (void)
{
  g_autofree char *text = long_text (
      "", "On Monday # people were killed in a village, the mayor said.\n\n",
      "");
  g_autoptr (Document) document = document_of ("A title: 7 killed", text);
  g_autoptr (GString) kept = g_string_new (NULL);
  Told told = { .lines = g_string_new (NULL) };
  Extraction extraction = engine_extract (&engine, document);
  guint titles = 0;

  engine_append_claims (&extraction, kept);
  CU_ASSERT_EQUAL_FATAL (extraction.n_claims, ROUNDS + 1);
  for (guint i = 0; i < extraction.n_claims; i++)
    {
      const Claim *claim = extraction.claims[i];
      g_autofree char *number = g_strdup_printf ("%u people", 20 + i - titles);

      if (claim->target.in_title)
        titles++;
      else
        {
          CU_ASSERT_STRING_EQUAL (claim->target.exact, number);
          CU_ASSERT_EQUAL (memcmp (text + claim->target.byte_start, number,
                                   strlen (number)),
                           0);
        }
    }
  CU_ASSERT_EQUAL (titles, 1);
  engine_add (&engine, document, NULL);
  CU_ASSERT_TRUE (engine_extract_all (&engine, hear, &told));
  CU_ASSERT_TRUE (told.ended);
  CU_ASSERT (told.n_parts > 1);
  CU_ASSERT_EQUAL (told.n_claims, ROUNDS + 1);
  CU_ASSERT_STRING_EQUAL (told.lines->str, kept->str);
  g_string_free (told.lines, TRUE);
}

/* The last claim of a document that begins with BEGIN, goes on for long about
 * something else and ends with END. */
static const Claim *
last_claim (const char *begin, const char *end)
{
  g_autofree char *text = long_text (
      begin, "The committee met again and talked about paragraph # of it.\n\n",
      end);
  g_autoptr (Document) document = document_of (NULL, text);
  Extraction extraction = engine_extract (&engine, document);

  CU_ASSERT_FATAL (extraction.n_claims > 0);
  return extraction.claims[extraction.n_claims - 1];
}

static void
the_last_part_knows_the_first (void)
{
  const Claim *claim
      = last_claim ("The average household size is 7.\n\n",
                    "In Idlib 300 households were displaced on Monday.");

  CU_ASSERT_DOUBLE_EQUAL (claim->quantity.reported_factor, 7, 0);
  CU_ASSERT_STRING_EQUAL (claim->quantity.reported_basis, "stated");
}

static void
characters_are_counted_from_the_beginning (void)
{
  const Claim *claim = last_claim (
      "\xc3\x89t\xc3\xa9 \xe2\x80\x93 summer.\n\n",
      "In Idlib 300 people were killed on Monday.");

  CU_ASSERT_EQUAL (claim->target.byte_start - claim->target.start, 4);
}

/* A table longer than a part keeps its header, as it has no empty line. */
static void
tables_are_not_cut (void)
{
  g_autofree char *rows = long_text (
      "| Province | Killed |\n|---|---|\n",
      "| The province of Idlib, northern countryside | # |\n", "");
  g_autofree char *text = long_text (
      "", "The committee met again and talked about paragraph # of it.\n\n",
      rows);
  g_autoptr (Document) document = document_of (NULL, text);
  Extraction extraction = engine_extract (&engine, document);

  CU_ASSERT_EQUAL (extraction.n_claims, ROUNDS);
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "parts tile any text", parts_tile_any_text },
    { "short documents are read whole", short_documents_are_read_whole },
    { "every claim is told once", every_claim_is_told_once },
    { "the last part knows the first", the_last_part_knows_the_first },
    { "characters are counted from the beginning",
      characters_are_counted_from_the_beginning },
    { "tables are not cut", tables_are_not_cut },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "parts", set_up, tear_down, NULL, NULL, tests },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
