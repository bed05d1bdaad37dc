/* One document on its way to its claims. */
#ifndef CONCORDAT_FRAMES_PASS_H
#define CONCORDAT_FRAMES_PASS_H

#include "frames/extractor.h"
#include "frames/parts.h"
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
  const Part *part;   /* of a long document; NULL: it is read whole */
  EarlierParts earlier;
  Analysis *analysis; /* NULL: nothing can be claimed */
  ArenaArray hits;    /* of TriggerHit, in all of the document */
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

/* From the sentences of N documents to claims that nobody has accepted yet. */
void passes_read (Pass **passes, guint n);

/* What a document that has been read says.  After a fault it is read again,
 * without the plugin whose it was. */
Extraction pass_finish (Pass *pass);

/* Reads the long document of WHOLE, which has begun, part by part and calls
 * FUNC for each; FALSE where that was.  With KEEP all that it is called with
 * stays in the arena of WHOLE. */
gboolean pass_read_parts (Pass *whole, const ExtractorTask *task,
                          gboolean keep, ExtractorFunc func, gpointer data);

/* TRUE where byte AT of the document, which begins a sentence or stands in
 * one, is told of with the part at hand. */
gboolean pass_owns (const Pass *pass, gsize at);

/* Finds the sentences that are to be read, and those that may say something of
 * a figure before them. */
void choose_sentences (Pass *pass);

/* Of the sentences that may answer leaves those behind a match that have none
 * of their own. */
void choose_answers (Pass *pass);

G_END_DECLS

#endif
