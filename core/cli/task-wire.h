/* Documents on their way to a worker, and what it found on the way back. */
#ifndef CONCORDAT_CLI_TASK_WIRE_H
#define CONCORDAT_CLI_TASK_WIRE_H

#include "frames/extractor.h"
#include "host/wire.h"

G_BEGIN_DECLS

typedef enum
{
  WORK_SCAN,    /* find the plugins, no more */
  WORK_EXTRACT, /* claims, one a line */
  WORK_ANNOTATE, /* what is seen, one line a document */
  WORK_MEASURE,  /* what a document costs, one line each: cli/measure.h */
  WORK_EXPLAIN  /* what became of each figure, for people */
} WorkMode;

/* A binary that must not be loaded again. */
typedef struct
{
  char *file;
  char *reason;
} BrokenPlugin;

typedef struct
{
  WorkMode mode;
  guint64 memory;        /* what a worker may take, in bytes */
  char *data_folder;     /* NULL: none was named */
  char *convention;      /* for vague words; NULL: none was named */
  char **plugin_folders; /* NULL: none */
  GArray *broken;        /* of BrokenPlugin */
} WorkSetup;

void setup_put (const WorkSetup *setup, GString *out);
gboolean setup_take (WireReader *reader, WorkSetup *ret_setup);
void setup_clear (WorkSetup *setup);

/* What a document gave; everything is borrowed. */
typedef struct
{
  const char *text; /* lines, each with its end */
  gsize length;
  guint64 n_claims;
  const ExtractedNonReport *nonreports;
  guint n_nonreports;
  const ExtractedFault *faults;
  guint n_faults;
} TaskResult;

/* How long the message is that a document is sent in. */
gsize document_wire_size (const Document *document, guint n_plugins);
/* Writes that message, which is LENGTH bytes long, to TO.  WITHOUT has one
 * byte for each of N_PLUGINS. */
void document_write (const Document *document, const guint8 *without,
                     guint n_plugins, gsize length, char *to);
/* NULL when the message is spoilt.  The document lives in ARENA and in the
 * message; so does *ret_without.  Nobody may free or change it. */
const Document *document_take (WireReader *reader, guint n_plugins,
                               Arena *arena, const guint8 **ret_without);

/* The text of a result is written to OUT between the two. */
typedef struct
{
  gsize message;
  gsize text;
} ResultStart;

ResultStart result_begin (GString *out);
void result_end (const Extraction *extraction, ResultStart start,
                 GString *out);
/* FALSE when the message is spoilt; DOCUMENT is the one it is of.  The result
 * lives in ARENA and in the message. */
gboolean result_take (WireReader *reader, const Document *document,
                      guint n_plugins, Arena *arena, TaskResult *ret_result);
/* TRUE where the text is whole lines of valid UTF-8: nothing else goes on. */
gboolean result_has_lines (const TaskResult *result);

G_END_DECLS

#endif
