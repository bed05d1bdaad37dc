/* The slots of a worker's exchange as the program sees them: which documents
 * stand in which, and whose turn it is. */
#ifndef CONCORDAT_CLI_BATCHES_H
#define CONCORDAT_CLI_BATCHES_H

#include "host/worker.h"

G_BEGIN_DECLS

/* The documents of one slot; zeroed it is empty. */
typedef struct
{
  gsize filled;     /* with documents, in bytes */
  gsize ready;      /* of the results, in bytes */
  gsize taken;      /* of those that are ready */
  guint unanswered; /* documents */
  gboolean told;    /* to the worker, whose slot it then is */
} Batch;

typedef struct
{
  Batch slots[EXCHANGE_SLOTS];
  guint filling; /* the one that documents are put into */
} Batches;

/* TRUE when there is room for a message of LENGTH bytes. */
gboolean batches_have_room (const Batches *batches, gsize length);

/* Makes room for the message of a document, LENGTH bytes, for which there is
 * room: where it is to be written, so that the WORKER finds it.  *ret_batch is
 * the batch that it is a part of; NULL: it goes through the channel. */
char *batches_add (Batches *batches, gsize length, Worker *worker,
                   Batch **ret_batch);

/* Tells the WORKER of the batch that is being filled, as nothing more can be
 * done for it now. */
void batches_share (Batches *batches, Worker *worker);

/* Notes the results that the message WIRE_RESULTS tells of: of which batch
 * they are, or NULL where it tells of nothing. */
Batch *batches_hear (Batches *batches, WireReader *message);

/* Makes COPY the next message of those that are ready, in which nothing is
 * checked but its length; FALSE where that is wrong. */
gboolean batches_take (Batches *batches, const Worker *worker, Batch *batch,
                       GString *copy);

/* One more of its documents is answered.  FALSE when more was ready than its
 * documents asked for. */
gboolean batch_count_answer (Batch *batch);

G_END_DECLS

#endif
