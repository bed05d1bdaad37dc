/* One worker with the documents that it has been given. */
#ifndef CONCORDAT_CLI_CREW_MEMBER_H
#define CONCORDAT_CLI_CREW_MEMBER_H

#include "cli/batches.h"
#include "cli/options.h"
#include "cli/task-wire.h"
#include "host/registry-wire.h"
#include "host/worker.h"

G_BEGIN_DECLS

/* How all members are started; what the first finds holds for the others. */
typedef struct
{
  WorkSetup setup;
  gint64 deadline; /* of a document, in microseconds */
  Registry *registry;
  GString *found; /* the message that the registry came in */
} MemberPlan;

typedef struct
{
  Document *document;
  guint8 *without; /* a byte for each plugin of the registry */
  Batch *batch;    /* NULL: it has gone through the channel */
  gboolean answered;
  WireReader reply; /* reads the answer, which is the member's until it takes
                     * or receives more */
  char *kept;       /* the answer, where it had to wait; NULL */
  char *lost;      /* why it cannot be examined at all; NULL */
  GArray *faults;  /* of MemberFault: plugins that failed with it; NULL */
} Task;

typedef struct
{
  guint plugin;
  char *reason; /* "crashed (SIGSEGV)" */
} MemberFault;

typedef struct
{
  Worker worker;
  Batches batches;
  GQueue tasks;  /* of Task, given and not answered; borrowed */
  gsize bytes;   /* of their texts */
  gint64 active; /* when something last moved */
  gint64 spent;  /* the worker's processor time then; -1: unknown */
  Arena *arena;  /* for the check of an answer; NULL before the first */
  GString *answer; /* that was taken last; likewise */
} Member;

void member_plan_init (MemberPlan *plan, const Options *options,
                       WorkMode mode);
void member_plan_clear (MemberPlan *plan);

/* Starts the worker, again where a plugin ends it while it is loaded: that
 * plugin is then listed as broken. */
gboolean member_start (Member *member, MemberPlan *plan, GError **error);
void member_clear (Member *member);

/* TRUE when there is room for the document of TASK, as there always is where
 * the member has nothing to do. */
gboolean member_has_room (const Member *member, const Task *task,
                          const MemberPlan *plan);
void member_give (Member *member, Task *task, const MemberPlan *plan);

/* Sends what there is to send, as far as it takes it without waiting.
 * FALSE when the worker has ended. */
gboolean member_send (Member *member);

/* The same with all documents that it has been given, of which it may not
 * have been told yet. */
gboolean member_send_all (Member *member);

typedef enum
{
  MEMBER_WAITS,    /* nothing more has come */
  MEMBER_ANSWERED, /* a task has its answer */
  MEMBER_FAILED,
} MemberNews;

/* Receives what has come.  FALSE when the worker has ended. */
gboolean member_receive (Member *member);

/* Takes the next answer from what was received.  It is lost when the member
 * takes or receives more, unless task_keep_answer has made a copy. */
MemberNews member_take (Member *member, const MemberPlan *plan);
void task_keep_answer (Task *task);

/* Notes that something has moved, from when on the deadline counts. */
void member_moved (Member *member);

/* When the worker is too late with what it has: it has had the deadline in
 * processor time, or has been waited for several times as long. */
gint64 member_deadline (const Member *member, const MemberPlan *plan);

/* Ends the failed worker and says how it failed.  (transfer full) */
char *member_end (Member *member, const MemberPlan *plan, gboolean late);

/* Waits until TASK, the member's only one, is answered, and keeps the answer.
 * FALSE when the worker failed; it has then ended, and *ret_reason (transfer
 * full) says how. */
gboolean member_wait (Member *member, const MemberPlan *plan,
                      Task *task, char **ret_reason);

G_END_DECLS

#endif
