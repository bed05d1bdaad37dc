/* One run over the inputs: what the readers of all formats share, and the
 * door through which every document leaves them. */
#ifndef CONCORDAT_DOCUMENTS_READING_H
#define CONCORDAT_DOCUMENTS_READING_H

#include "base/arena.h"
#include "base/json-reader.h"
#include "documents/metadata.h"
#include "documents/reader.h"

G_BEGIN_DECLS

/* The longest text and the longest line that are read, in bytes.  Beyond it
 * a file is no report, and memory should not be at its mercy. */
#define READING_TEXT_LIMIT ((gsize) 256 * 1024 * 1024)

typedef struct
{
  const ReaderOptions *options;
  DocumentFunc func;
  gpointer data;
  ProblemList *problems;
  gsize limit;         /* READING_TEXT_LIMIT; smaller in tests */
  JsonReader *json;
  GString *words;      /* for document_complete_with */
  Arena *arena;        /* of the ids and their places */
  GHashTable *ids;     /* of id -> where it was used first */
  GHashTable *told;    /* of warnings that are given once */
  GHashTable *folders; /* of "device:inode" that have been entered */
  struct
  {
    char *file; /* NULL: no document without a date is untold */
    guint64 line; /* of the first */
    guint64 count;
  } undated; /* told once a file, however many there are */
} Reading;

void reading_init (Reading *reading, const ReaderOptions *options,
                   DocumentFunc func, gpointer data, ProblemList *problems);
void reading_clear (Reading *reading);

/* Tells what was kept back to be told once a file. */
void reading_finish (Reading *reading);

/* TRUE the first time it is called with KEY. */
gboolean reading_tell_first (Reading *reading, const char *key);

/* Takes DOCUMENT, whose file, line, content, body and text_length are
 * set, and METADATA's values, which must have an id; checks them,
 * completes the document and hands it on.  What must not be read becomes a
 * problem.  FALSE only where the callee failed. */
gboolean reading_deliver (Reading *reading, Document *document,
                          Metadata *metadata, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

G_END_DECLS

#endif
