#include "config.h"

#include "cli/crew-member.h"

#include "base/error.h"

#include <poll.h>
#include <string.h>
#include <time.h>

/* To load one plugin, or the language. */
#define LOAD_TIME (10 * G_USEC_PER_SEC)
/* A second more for each megabyte. */
#define BYTES_PER_MICROSECOND 1
/* On a busy machine a worker that has not had its processor time is waited
 * for this many times its deadline. */
#define MOST_WAITING 5

static void
broken_clear (gpointer data)
{
  BrokenPlugin *broken = data;

  g_free (broken->file);
  g_free (broken->reason);
}

void
member_plan_init (MemberPlan *plan, const Options *options, WorkMode mode)
{
  *plan = (MemberPlan) { .deadline
                         = options->deadline * (gint64) G_USEC_PER_SEC };
  plan->setup.mode = mode;
  plan->setup.memory = (guint64) options->memory * 1024 * 1024;
  plan->setup.data_folder = g_strdup (options->data_folder);
  plan->setup.convention = g_strdup (options->convention);
  plan->setup.plugin_folders = g_strdupv (options->plugin_folders);
  plan->setup.broken = g_array_new (FALSE, FALSE, sizeof (BrokenPlugin));
  g_array_set_clear_func (plan->setup.broken, broken_clear);
}

void
member_plan_clear (MemberPlan *plan)
{
  setup_clear (&plan->setup);
  g_clear_pointer (&plan->registry, registry_free);
  if (plan->found != NULL)
    g_string_free (plan->found, TRUE);
  plan->found = NULL;
}

/* The processor time of the worker; -1 where the system does not tell. */
static gint64
processor_time (const Member *member)
{
  struct timespec time;
  clockid_t clock;

  if (clock_getcpuclockid (member->worker.process, &clock) != 0
      || clock_gettime (clock, &time) != 0)
    return -1;
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

void
member_moved (Member *member)
{
  member->active = g_get_monotonic_time ();
  member->spent = processor_time (member);
}

/* Waits for something to read.  FALSE when it is UNTIL. */
static gboolean
wait_for (Member *member, gint64 until)
{
  struct pollfd poller = { .fd = member->worker.channel };
  gint64 left = (until - g_get_monotonic_time ()) / 1000 + 1;

  poller.events = POLLIN;
  if (member->worker.out->len > 0)
    poller.events |= POLLOUT;
  if (left <= 0)
    return FALSE;
  return poll (&poller, 1, (int) MIN (left, G_MAXINT)) != 0;
}

/* The first message decides what the plugins are. */
static gboolean
keep_registry (MemberPlan *plan, WireReader *reader)
{
  GString *found
      = g_string_new_len (reader->at, (gssize) (reader->end - reader->at));
  gboolean same;

  if (plan->found == NULL)
    {
      plan->registry = registry_take (reader);
      plan->found = found;
      return plan->registry != NULL;
    }
  same = g_string_equal (plan->found, found);
  g_string_free (found, TRUE);
  return same;
}

typedef enum
{
  START_WAIT,
  START_READY,
  START_LOADING_FAILED,
  START_ERROR
} StartState;

static StartState
take_start (Member *member, MemberPlan *plan, char **loading, GError **error)
{
  g_autoptr (Arena) arena = arena_new ();
  WireReader reader;
  const char *text;
  gsize length;

  switch (worker_next (&member->worker, &reader))
    {
    case 0:
      return START_WAIT;
    case WIRE_LOADING:
      text = wire_get_bytes (&reader, &length);
      g_free (*loading);
      *loading = g_strndup (text != NULL ? text : "", length);
      return take_start (member, plan, loading, error);
    case WIRE_REGISTRY:
      if (keep_registry (plan, &reader))
        {
          g_clear_pointer (loading, g_free);
          return take_start (member, plan, loading, error);
        }
      g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_PLUGIN,
                   "the plugins have changed while the program was running");
      return START_ERROR;
    case WIRE_READY:
      return START_READY;
    case WIRE_FAILED:
      text = wire_get_string (&reader, arena);
      g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_PLUGIN, "%s",
                   text != NULL ? text : "a worker failed");
      return START_ERROR;
    default:
      return START_LOADING_FAILED;
    }
}

/* Until it is ready, has failed, or a plugin has ended it: *LOADING then is
 * its file. */
static StartState
start_once (Member *member, MemberPlan *plan, char **loading, GError **error)
{
  gint64 until = g_get_monotonic_time () + LOAD_TIME;
  StartState state = START_WAIT;
  gsize begin;

  if (!worker_start (&member->worker, error))
    return START_ERROR;
  begin = wire_begin (member->worker.out, WIRE_SETUP);
  setup_put (&plan->setup, member->worker.out);
  wire_end (member->worker.out, begin);
  while (state == START_WAIT)
    {
      if (!worker_send (&member->worker) || !wait_for (member, until)
          || !worker_receive (&member->worker))
        {
          state = take_start (member, plan, loading, error);
          return state == START_WAIT ? START_LOADING_FAILED : state;
        }
      state = take_start (member, plan, loading, error);
    }
  return state;
}

gboolean
member_start (Member *member, MemberPlan *plan, GError **error)
{
  for (;;)
    {
      g_autofree char *loading = NULL;
      g_autofree char *ended = NULL;
      gint64 begun = g_get_monotonic_time ();
      StartState state = start_once (member, plan, &loading, error);
      BrokenPlugin broken;

      member_moved (member);
      if (state == START_READY)
        return TRUE;
      ended = worker_end (&member->worker, TRUE);
      worker_clear (&member->worker);
      if (state == START_ERROR)
        return FALSE;
      if (loading == NULL || plan->found != NULL)
        {
          g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_PLUGIN,
                       "a worker process does not start: it %s", ended);
          return FALSE;
        }
      broken.file = g_steal_pointer (&loading);
      if (member->active - begun >= LOAD_TIME)
        broken.reason = g_strdup_printf (
            "it was killed while it was loaded, after %d s (SIGKILL, deadline)",
            (int) (LOAD_TIME / G_USEC_PER_SEC));
      else
        broken.reason
            = g_strdup_printf ("while it was loaded, its process %s", ended);
      g_array_append_val (plan->setup.broken, broken);
    }
}

void
member_clear (Member *member)
{
  worker_clear (&member->worker);
  g_queue_clear (&member->tasks);
  g_clear_pointer (&member->arena, arena_free);
  if (member->answer != NULL)
    g_string_free (member->answer, TRUE);
  member->answer = NULL;
}

gboolean
member_has_room (const Member *member, const Task *task,
                 const MemberPlan *plan)
{
  return batches_have_room (
      &member->batches,
      document_wire_size (task->document, registry_length (plan->registry)));
}

void
member_give (Member *member, Task *task, const MemberPlan *plan)
{
  guint n_plugins = registry_length (plan->registry);
  gsize length = document_wire_size (task->document, n_plugins);

  if (g_queue_is_empty (&member->tasks))
    member_moved (member);
  document_write (
      task->document, task->without, n_plugins, length,
      batches_add (&member->batches, length, &member->worker, &task->batch));
  g_queue_push_tail (&member->tasks, task);
  member->bytes += task->document->size;
}

gboolean
member_send (Member *member)
{
  gsize waiting = member->worker.out->len;
  gboolean open = worker_send (&member->worker);

  if (member->worker.out->len < waiting)
    member_moved (member);
  return open;
}

gboolean
member_send_all (Member *member)
{
  batches_share (&member->batches, &member->worker);
  return member_send (member);
}

gboolean
member_receive (Member *member)
{
  return worker_receive (&member->worker);
}

/* Takes the answer that REPLY reads for TASK. */
static MemberNews
take_answer (Member *member, Task *task, WireReader reply,
             const MemberPlan *plan)
{
  WireReader reader = reply;
  TaskResult result;

  if (member->arena == NULL)
    member->arena = arena_new ();
  arena_reset (member->arena);
  if (!result_take (&reader, task->document, registry_length (plan->registry),
                    member->arena, &result)
      || !result_has_lines (&result))
    return MEMBER_FAILED;
  if (task->batch != NULL && !batch_count_answer (task->batch))
    return MEMBER_FAILED;
  task->answered = TRUE;
  task->reply = reply;
  g_queue_pop_head (&member->tasks);
  member->bytes -= task->document->size;
  return MEMBER_ANSWERED;
}

/* From the memory that is shared. */
static MemberNews
take_shared (Member *member, Task *task, const MemberPlan *plan)
{
  WireReader reply;
  gsize used;

  if (member->answer == NULL)
    member->answer = g_string_new (NULL);
  if (!batches_take (&member->batches, &member->worker, task->batch,
                     member->answer)
      || wire_next (member->answer->str, member->answer->len, &reply, &used)
             != WIRE_RESULT)
    return MEMBER_FAILED;
  return take_answer (member, task, reply, plan);
}

/* From the channel, as it does not fit there. */
static MemberNews
take_sent (Member *member, Task *task, const WireReader *message,
           const MemberPlan *plan)
{
  if (task->batch != NULL && !task->batch->told)
    return MEMBER_FAILED;
  return take_answer (member, task, *message, plan);
}

void
task_keep_answer (Task *task)
{
  gsize length = (gsize) (task->reply.end - task->reply.at);

  if (task->kept != NULL)
    return;
  task->kept = g_memdup2 (task->reply.at, length);
  task->reply = (WireReader) { task->kept, task->kept + length, FALSE };
}

MemberNews
member_take (Member *member, const MemberPlan *plan)
{
  Task *task = g_queue_peek_head (&member->tasks);
  Batch *batch = task != NULL ? task->batch : NULL;
  WireReader message;
  int type;

  if (batch != NULL && batch->ready > batch->taken)
    return take_shared (member, task, plan);
  type = worker_next (&member->worker, &message);
  if (type == 0)
    return MEMBER_WAITS;
  if (task != NULL && type == WIRE_RESULT)
    return take_sent (member, task, &message, plan);
  if (batch == NULL || type != WIRE_RESULTS
      || batches_hear (&member->batches, &message) != batch)
    return MEMBER_FAILED;
  return take_shared (member, task, plan);
}

gint64
member_deadline (const Member *member, const MemberPlan *plan)
{
  gint64 limit = plan->deadline
                 + (gint64) member->bytes / BYTES_PER_MICROSECOND;
  gint64 now = g_get_monotonic_time ();
  gint64 spent;

  if (now < member->active + limit || member->spent < 0)
    return member->active + limit;
  spent = processor_time (member) - member->spent;
  return spent >= limit ? member->active + limit
                        : MIN (member->active + MOST_WAITING * limit,
                               now + limit - spent);
}

char *
member_end (Member *member, const MemberPlan *plan, gboolean late)
{
  g_autofree char *ended = worker_end (&member->worker, TRUE);
  char *reason;

  if (late)
    reason = g_strdup_printf ("killed after %d s (SIGKILL, deadline)",
                              (int) (plan->deadline / G_USEC_PER_SEC));
  else
    reason = g_steal_pointer (&ended);
  worker_clear (&member->worker);
  g_queue_clear (&member->tasks);
  member->batches = (Batches) { .filling = 0 };
  member->bytes = 0;
  return reason;
}

gboolean
member_wait (Member *member, const MemberPlan *plan, Task *task,
             char **ret_reason)
{
  gboolean late = FALSE;

  while (!task->answered)
    {
      gboolean open = member_send_all (member);
      MemberNews news;

      if (open && !wait_for (member, member_deadline (member, plan)))
        {
          late = g_get_monotonic_time () > member_deadline (member, plan);
          if (!late)
            continue;
        }
      if (late)
        break;
      open = member_receive (member);
      do
        news = member_take (member, plan);
      while (news == MEMBER_ANSWERED);
      if (!open || news == MEMBER_FAILED)
        break;
    }
  if (task->answered)
    {
      task_keep_answer (task);
      return TRUE;
    }
  *ret_reason = member_end (member, plan, late);
  return FALSE;
}
