/* One worker process as the program that started it sees it: what is to be
 * sent, what has come, and how it ended.
 *
 * Threads: one thread uses a worker.
 */
#ifndef CONCORDAT_HOST_WORKER_H
#define CONCORDAT_HOST_WORKER_H

#include "host/exchange.h"
#include "host/wire.h"

#include <sys/types.h>

G_BEGIN_DECLS

/* The program's hidden first argument that makes it a worker. */
#define WORKER_ARGUMENT "--worker"
/* Where the worker finds the other end of the channel, and the memory of the
 * exchange, when it starts. */
#define WORKER_CHANNEL 0
#define WORKER_MEMORY 1
/* The exit status of a worker whose memory ran out. */
#define WORKER_NO_MEMORY 77

typedef struct
{
  pid_t process; /* 0: none is running */
  int channel;
  Exchange *exchange;
  GString *out;    /* not sent yet */
  GString *in;     /* not read yet */
  gsize in_used;   /* of it */
  int forbidden;   /* the system call that ended it; -1: none */
} Worker;

/* Starts this very program as a worker. */
gboolean worker_start (Worker *worker, GError **error);

/* Sends what the channel takes without waiting; reads what is there.  FALSE
 * when the worker has ended or its messages are spoilt. */
gboolean worker_send (Worker *worker);
gboolean worker_receive (Worker *worker);

/* The next message that has come whole, 0 when there is none, -1 when what
 * came is no message.  READER's content lives until worker_receive. */
int worker_next (Worker *worker, WireReader *ret_reader);

/* Ends it, if it has not ended, and says how it ended: "crashed (SIGSEGV)".
 * FORCE: it may not listen any more.  (transfer full) */
char *worker_end (Worker *worker, gboolean force);

void worker_clear (Worker *worker);

G_END_DECLS

#endif
