/* Memory that the program shares with one worker: documents and results stand
 * there, and through the channel goes only how far they have got.
 *
 * It is made of slots.  The program fills a slot with documents and tells the
 * worker; from then on the slot is the worker's until it has answered all of
 * them there.  While it works on one slot, the program fills the other and
 * tells it of that too, so that it never has to wait.
 *
 * A worker may be spoilt by a plugin, and then writes here whenever it likes.
 * So the program never looks at what stands here: it takes a copy, as long as
 * a checked message says and no longer than the slot is, and looks at that.
 */
#ifndef CONCORDAT_HOST_EXCHANGE_H
#define CONCORDAT_HOST_EXCHANGE_H

#include "host/wire.h"

G_BEGIN_DECLS

#define EXCHANGE_SLOTS 2

/* What does not fit goes through the channel.  Enough for some milliseconds
 * of work, beside which a message and a change of processes are nothing; text
 * in which each sentence holds a figure gives two to three times as much. */
typedef struct
{
  char documents[512 * 1024];
  char results[1536 * 1024];
} ExchangeSlot;

typedef struct
{
  ExchangeSlot slots[EXCHANGE_SLOTS];
} Exchange;

/* New memory, and in *ret_file its descriptor, which nobody can make shorter
 * or longer.  NULL, with errno set, where the system gives none. */
Exchange *exchange_new (int *ret_file);

/* The same memory in the process that has been given FILE. */
Exchange *exchange_open (int file);

void exchange_free (Exchange *exchange); /* or NULL */

/* Appends the message that LENGTH bytes stand in SLOT. */
void exchange_tell (GString *out, WireType type, guint slot, gsize length);

/* Reads it: a slot that there is, and no more than LIMIT bytes, else the
 * reader has failed. */
gsize exchange_hear (WireReader *reader, gsize limit, guint *ret_slot);

G_END_DECLS

#endif
