#include "config.h"

#include "language/en/english.h"

gboolean
sentences_load (Language *language, GError **error)
{
  return TRUE;
}

void
english_sentences (Analysis *analysis)
{
  analysis->sentences = arena_new_struct (analysis->arena, Sentence);
  analysis->n_sentences = 1;
  analysis->sentences[0].start = (guint32) analysis->document->body;
  analysis->sentences[0].end = (guint32) analysis->document->text_length;
}
