/* Any text gives sentences, tokens and figures that stand in order within
 * it. */
#include "config.h"

#include "language/language.h"
#include "tests/fuzz/fuzz.h"

#include <string.h>

const char *const fuzz_samples[] = {
  "At least 13 soldiers died on Feb. 3, the U.N. said. \"Six, or more, "
  "were hurt,\" he added.",
  "IDLIB, 3 JAN 90 -- [TEXT] ABOUT 50 MEN HAVE\nBEEN TAKEN.  NO. 4 FARM\n\n"
  "WAS HIT AT 0430.",
  "1. Between 40 and 50 thousand left.\n2. $1.5m - 20% of 3/4\n- 8–10 km²",
  "hundreds, if not thousands; rose from 5 to 8, by three to 16; one in "
  "five; half a million; two-thirds of a dozen; 1,000s . . . twenty-first",
  NULL,
};

static const Language *
get_language (void)
{
  static Language *language;

  if (language == NULL)
    {
      language = language_new_english (NULL);
      g_assert_nonnull (language);
      language_freeze (language);
    }
  return language;
}

static void
check_range (const TextRange *range, const Sentence *sentence)
{
  g_assert_cmpuint (range->start, >=, sentence->start);
  g_assert_cmpuint (range->start, <, range->end);
  g_assert_cmpuint (range->end, <=, sentence->end);
  g_assert_cmpuint (range->end_token, <=, sentence->n_tokens);
  g_assert_cmpuint (range->first_token, <, range->end_token);
}

static void
check_sentence (Analysis *analysis, guint index)
{
  const Sentence *sentence
      = analysis_sentence (analysis, index, STAGE_QUANTITIES);
  guint32 at = sentence->start;

  for (guint i = 0; i < sentence->n_quantities; i++)
    {
      const QuantityMention *mention = &sentence->quantities[i];

      check_range (&mention->at, sentence);
      check_range (&mention->number, sentence);
      g_assert_cmpuint (mention->at.start, >=, at);
      g_assert_cmpfloat (mention->value.core.low, <=,
                         mention->value.core.high);
      g_assert_cmpfloat (mention->value.support.low, <=,
                         mention->value.core.low);
      g_assert_cmpfloat (mention->value.support.high, >=,
                         mention->value.core.high);
      at = mention->at.end;
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (Arena) arena = arena_new ();
  g_autofree char *text
      = g_utf8_make_valid (size > 0 ? (const char *) data : "",
                           (gssize) size);
  Document document = { 0 };
  Analysis *analysis;
  guint32 at = 0;

  document.content = text;
  document.text_length = document.size = document.title_start
      = strlen (text);
  analysis = analysis_new (get_language (), &document, arena);
  for (guint i = 0; i < analysis->n_sentences; i++)
    {
      const Sentence *sentence = &analysis->sentences[i];

      g_assert_cmpuint (sentence->start, >=, at);
      g_assert_cmpuint (sentence->start, <, sentence->end);
      g_assert_cmpuint (sentence->end, <=, document.text_length);
      at = sentence->end;
      check_sentence (analysis, i);
    }
  return 0;
}
