/* Reads texts for tests of who says what. */
#include "config.h"

#include "tests/attributed.h"

#include "language/language.h"

#include <string.h>

static Language *language;
static Arena *arena;
static Document document;
static Analysis *analysis;

/* For the tests each line is a sentence, and an empty line a paragraph. */
static void
cut_lines (Analysis *to_cut, const Stretch *stretches G_GNUC_UNUSED,
           guint n_stretches G_GNUC_UNUSED)
{
  const char *text = to_cut->text;
  guint32 start = 0, size = (guint32)to_cut->document->size;
  guint paragraph = 0;

  to_cut->sentences = arena_new_array (to_cut->arena, Sentence, size + 1);
  for (guint32 i = 0; i <= size; i++)
    if (i == size || text[i] == '\n')
      {
        Sentence *sentence = &to_cut->sentences[to_cut->n_sentences];

        if (i == start)
          paragraph++;
        else
          {
            sentence->start = start;
            sentence->end = i;
            sentence->paragraph = paragraph;
            to_cut->n_sentences++;
          }
        start = i + 1;
      }
}

int
attributed_set_up (void)
{
  g_autoptr (GError) error = NULL;

  language = language_new_english (&error);
  if (language == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  language->sentences = cut_lines;
  language_freeze (language);
  arena = arena_new ();
  return 0;
}

int
attributed_tear_down (void)
{
  language_free (language);
  arena_free (arena);
  return 0;
}

const Sentence *
attributed_read (const char *text)
{
  arena_reset (arena);
  document.content = (char *)text;
  document.size = document.text_length = strlen (text);
  analysis = analysis_new (language, &document, arena);
  return analysis_sentence (analysis, analysis->n_sentences - 1,
                            STAGE_ATTRIBUTIONS | STAGE_VERIFICATIONS);
}

const AttributionMention *
attributed_to (const Sentence *sentence, const char *words)
{
  const char *place = g_strrstr (analysis->text, words);
  guint32 at = (guint32)(place - analysis->text);
  const AttributionMention *best = NULL;

  for (guint i = 0; place != NULL && i < sentence->n_attributions; i++)
    {
      const AttributionMention *mention = &sentence->attributions[i];

      if (at >= mention->content.start
          && at + strlen (words) <= mention->content.end
          && (best == NULL
              || mention->content.end - mention->content.start
                     < best->content.end - best->content.start))
        best = mention;
    }
  return best;
}

gboolean
attributes (const char *text, const char *words, const char *name)
{
  const AttributionMention *mention
      = attributed_to (attributed_read (text), words);
  const char *found = mention == NULL ? NULL : mention->name;

  if (g_strcmp0 (found, name) != 0)
    g_printerr ("# %s: %s instead of %s\n", text, found, name);
  return g_strcmp0 (found, name) == 0;
}

Analysis *
attributed_analysis (void)
{
  return analysis;
}
