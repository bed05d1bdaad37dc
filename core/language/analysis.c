/* Runs the stages of an analysis when they are asked for. */
#include "config.h"

#include "language/analysis.h"

#include "language/language.h"

#include <string.h>

Analysis *
analysis_new (const Language *language, const Document *document,
              Arena *arena)
{
  Stretch whole
      = { (guint32) document->body, (guint32) document->text_length };

  return analysis_new_part (language, document, &whole, 1, arena);
}

Analysis *
analysis_new_part (const Language *language, const Document *document,
                   const Stretch *stretches, guint n, Arena *arena)
{
  Analysis *analysis = arena_new_struct (arena, Analysis);

  analysis->document = document;
  analysis->language = language;
  analysis->lexicon = language->lexicon;
  analysis->arena = arena;
  analysis->text = document->content;
  analysis->read_end = stretches[n - 1].end;
  language->sentences (analysis, stretches, n);
  return analysis;
}

/* What each stage needs done before it in the same sentence, by its bit; a
 * stage stands behind all of them. */
static const guint needs_of[] = {
  0,
  STAGE_TOKENS,
  STAGE_TOKENS | STAGE_TIMES,
  STAGE_TOKENS,
  STAGE_TOKENS | STAGE_TIMES | STAGE_QUANTITIES | STAGE_ENTITIES,
  STAGE_TOKENS | STAGE_TIMES | STAGE_QUANTITIES | STAGE_ENTITIES
      | STAGE_NOUN_GROUPS,
  STAGE_TOKENS,
};

static void
run_stage (Analysis *analysis, guint index, AnalysisStage stage)
{
  const Language *language = analysis->language;
  Sentence *sentence = &analysis->sentences[index];

  switch (stage)
    {
    case STAGE_TOKENS:
      sentence->text = analysis->text;
      sentence->tokens
          = tokens_cut (analysis->lexicon, analysis->arena, analysis->text,
                        sentence->start, sentence->end, &sentence->n_tokens,
                        &sentence->traits);
      if (memchr (analysis->text + sentence->start, '[',
                  sentence->end - sentence->start)
          != NULL)
        sentence->n_tokens
            = tokens_drop_insertions (sentence->tokens, sentence->n_tokens);
      break;
    case STAGE_TIMES:
      language->times (analysis, index);
      break;
    case STAGE_QUANTITIES:
      language->quantities (analysis, index);
      break;
    case STAGE_ENTITIES:
      language->entities (analysis, index);
      break;
    case STAGE_NOUN_GROUPS:
      language->noun_groups (analysis, index);
      break;
    case STAGE_ATTRIBUTIONS:
      language->attributions (analysis, index);
      break;
    case STAGE_VERIFICATIONS:
      language->verifications (analysis, index);
      break;
    case STAGE_ALL:
      break;
    }
}

/* Does STAGES, some of which are not done. */
G_GNUC_NO_INLINE static void
run_stages (Analysis *analysis, guint index, guint stages)
{
  Sentence *sentence = &analysis->sentences[index];

  if (sentence->done == 0)
    memset (&sentence->text, 0,
            sizeof *sentence - G_STRUCT_OFFSET (Sentence, text));
  for (guint left = stages & ~sentence->done; left != 0; left &= left - 1)
    stages |= needs_of[__builtin_ctz (left)];
  for (guint left = stages & ~sentence->done; left != 0; left &= left - 1)
    {
      guint stage = left & -left;

      if ((sentence->done & stage) != 0)
        continue; /* in between, for another sentence */
      /* Marked first: a stage may look at this sentence from another. */
      sentence->done |= stage;
      run_stage (analysis, index, stage);
    }
}

Sentence *
analysis_sentence (Analysis *analysis, guint index, guint stages)
{
  Sentence *sentence = &analysis->sentences[index];

  if ((sentence->done & stages) != stages)
    run_stages (analysis, index, stages);
  return sentence;
}

const DocumentIdentity *
analysis_identity (Analysis *analysis)
{
  if (analysis->identity == NULL)
    analysis->identity = analysis->earlier.identity;
  if (analysis->identity == NULL)
    {
      DocumentIdentity identity = document_identity (analysis->document);

      analysis->identity
          = arena_memdup (analysis->arena, &identity, sizeof identity);
    }
  return analysis->identity;
}
