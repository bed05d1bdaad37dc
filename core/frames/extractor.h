/* From a document to its claims: drives the analysis and the frames with the
 * plugins' tables.
 *
 * Threads: an extractor is set up by one thread; several may then each use
 * extractor_run with their own arena.
 */
#ifndef CONCORDAT_FRAMES_EXTRACTOR_H
#define CONCORDAT_FRAMES_EXTRACTOR_H

#include "base/claim.h"
#include "documents/document.h"
#include "host/registry.h"
#include "language/language.h"

G_BEGIN_DECLS

typedef struct Extractor Extractor;

/* What a document did not say: kept, so that the report can tell it. */
typedef struct
{
  const char *document; /* id */
  gsize byte_start;
  gsize byte_end;
  const char *text; /* the sentence */
  const char *measure;
  const char *source; /* NULL: nobody named */
} ExtractedNonReport;

/* A plugin that did not do with a document what it must. */
typedef struct
{
  guint plugin;       /* its index in the registry */
  const char *reason; /* "emitted a span outside the sentence" */
} ExtractedFault;

/* A long document is read part by part; else it is one part, the first and
 * the last. */
typedef struct
{
  gboolean first; /* what was told of the document before no longer holds */
  gboolean last;
  const Claim *const *claims; /* of the part: by place, then by type */
  guint n_claims;
  guint64 n_before; /* claims of the parts before */

  /* Of the whole document, at its last part: */
  const ExtractedNonReport *nonreports;
  guint n_nonreports;
  const ExtractedFault *faults; /* of plugins that were then left out */
  guint n_faults;
} Extraction;

/* LANGUAGE must be open: the plugins' words are added and it is frozen.
 * Both are borrowed. */
Extractor *extractor_new (Language *language, const Registry *registry,
                          GError **error);
void extractor_free (Extractor *extractor);

/* All claims of DOCUMENT; everything lives in ARENA. */
Extraction extractor_run (const Extractor *extractor,
                          const Document *document, Arena *arena);

/* The same without the plugins whose byte in WITHOUT is not 0, one byte for
 * each of the registry. */
Extraction extractor_run_without (const Extractor *extractor,
                                  const Document *document,
                                  const guint8 *without, Arena *arena);

/* A document that is to be read, without the plugins whose byte in WITHOUT is
 * not 0; NULL: with all. */
typedef struct
{
  const Document *document;
  const guint8 *without;
} ExtractorTask;

/* FALSE ends the reading. */
typedef gboolean (*ExtractorFunc) (const ExtractorTask *task,
                                   const Extraction *extraction,
                                   gpointer data);

/* Reads N documents together: the same as one after another, but the program
 * goes through them step by step, not each document through all steps.  FUNC
 * is called for each part of each in their order, before the plugins are asked
 * about the next, and must copy what it keeps; FALSE ends the reading.  What
 * stands in ARENA is forgotten. */
gboolean extractor_run_all (const Extractor *extractor,
                            const ExtractorTask *tasks, guint n,
                            ExtractorFunc func, gpointer data, Arena *arena);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Extractor, extractor_free)

G_END_DECLS

#endif
