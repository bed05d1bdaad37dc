/* One document on its way to its claims. */
#ifndef CONCORDAT_FRAMES_PASS_H
#define CONCORDAT_FRAMES_PASS_H

#include "frames/extractor.h"
#include "frames/predicate.h"
#include "frames/tables.h"
#include "frames/trigger.h"
#include "language/analysis.h"

G_BEGIN_DECLS

struct Extractor
{
  const Language *language;
  FramePlugin *plugins;
  guint *indexes; /* of the plugins in the registry */
  guint n_plugins;
  guint n_registered;
  TriggerSet *triggers;
  TriggerSet *figures;
  gboolean any_reader; /* some plugin reads every sentence itself */
};

/* One document on its way. */
typedef struct
{
  const Extractor *extractor;
  const Document *document;
  Arena *arena;
  Analysis *analysis; /* NULL: nothing can be claimed */
  ArenaArray hits;    /* of TriggerHit */
  guint8 *without;    /* a byte for each plugin of the registry */
  ArenaArray faults;  /* of ExtractedFault */
  const Table *table; /* through which the way goes; NULL: none */
  ArenaArray waiting; /* of Reading */
  ArenaArray silent;  /* of guint: sentences that may be nonreports */
  ArenaArray matches; /* of FrameMatch */
  ArenaArray answers; /* of Answer */
  Claim **claims;     /* one for each of them; NULL: not accepted */
} Pass;

/* A sentence that is to be read. */
typedef struct
{
  guint index;
  const Table *table; /* of which it is a row; NULL: of none */
  ArenaArray occurrences;
  ArenaArray found; /* of FrameMatch, of the occurrences */
} Reading;

/* A sentence that may say something of a match before it. */
typedef struct
{
  guint index;
  guint match;
} Answer;

/* Finds the sentences that are to be read, and those that may say something of
 * a figure before them. */
void choose_sentences (Pass *pass);

/* Of the sentences that may answer leaves those behind a match that have none
 * of their own. */
void choose_answers (Pass *pass);

G_END_DECLS

#endif
