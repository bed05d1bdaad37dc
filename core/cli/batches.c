#include "config.h"

#include "cli/batches.h"

#include <string.h>

#define ROOM (sizeof (((ExchangeSlot *) NULL)->documents))
#define RESULTS (sizeof (((ExchangeSlot *) NULL)->results))

static guint
next_slot (const Batches *batches)
{
  return (batches->filling + 1) % EXCHANGE_SLOTS;
}

gboolean
batches_have_room (const Batches *batches, gsize length)
{
  const Batch *batch = &batches->slots[batches->filling];

  return !batch->told
         && (batch->filled + length <= ROOM || batch->filled == 0
             || !batches->slots[next_slot (batches)].told);
}

/* Gives the batch that is being filled to the worker. */
static void
tell (Batches *batches, Worker *worker)
{
  Batch *batch = &batches->slots[batches->filling];

  if (batch->told || batch->filled == 0)
    return;
  exchange_tell (worker->out, WIRE_DOCUMENTS, batches->filling,
                 batch->filled);
  batch->told = TRUE;
  batches->filling = next_slot (batches);
}

char *
batches_add (Batches *batches, gsize length, Worker *worker,
             Batch **ret_batch)
{
  char *room;

  if (batches->slots[batches->filling].filled + length > ROOM)
    tell (batches, worker);
  if (length > ROOM)
    {
      gsize before = worker->out->len;

      *ret_batch = NULL;
      g_string_set_size (worker->out, before + length);
      return worker->out->str + before;
    }
  *ret_batch = &batches->slots[batches->filling];
  room = worker->exchange->slots[batches->filling].documents
         + (*ret_batch)->filled;
  (*ret_batch)->filled += length;
  (*ret_batch)->unanswered++;
  return room;
}

void
batches_share (Batches *batches, Worker *worker)
{
  tell (batches, worker);
}

Batch *
batches_hear (Batches *batches, WireReader *message)
{
  guint slot;
  gsize end = exchange_hear (message, RESULTS, &slot);
  Batch *batch = &batches->slots[slot];

  if (message->failed || !batch->told || end <= batch->ready)
    return NULL;
  batch->ready = end;
  return batch;
}

gboolean
batches_take (Batches *batches, const Worker *worker, Batch *batch,
              GString *copy)
{
  gsize slot = (gsize) (batch - batches->slots);
  const char *from = worker->exchange->slots[slot].results + batch->taken;
  gsize rest = batch->ready - batch->taken;
  gsize length = rest >= WIRE_HEAD ? wire_length (from) : G_MAXSIZE;

  if (length > rest)
    return FALSE;
  batch->taken += length;
  g_string_set_size (copy, length);
  memcpy (copy->str, from, length);
  return TRUE;
}

gboolean
batch_count_answer (Batch *batch)
{
  gboolean all_taken = batch->taken == batch->ready;

  if (--batch->unanswered > 0)
    return TRUE;
  *batch = (Batch) { 0 };
  return all_taken;
}
