#include "config.h"

#include "cli/crew.h"

#include "cli/crew-losses.h"
#include "cli/crew-member.h"
#include "cli/explain-document.h"
#include "cli/engine.h"
#include "language/analysis-json.h"

#include <errno.h>
#include <poll.h>
#include <string.h>

/* Results that wait for an earlier one: documents, bytes. */
#define MAX_WAITING_TASKS 10000
#define MAX_WAITING_BYTES (64 * 1024 * 1024)

struct Crew
{
  CrewFunc func;
  gpointer data;
  ProblemList *problems; /* borrowed */
  Losses *losses;
  GString *lines; /* borrowed: crew_collect */
  gsize begin;    /* in them, of the document at hand */
  gboolean telling; /* some of its parts have been written, not all */
  Arena *arena; /* of the result that is handed out */

  /* With workers. */
  MemberPlan plan;
  Member *members;
  guint n_members;
  Member examiner; /* finds out which plugin has failed */
  GQueue tasks;    /* of Task, in the order of the documents */
  gsize bytes;     /* of their texts */

  /* Without. */
  gboolean in_process;
  Engine engine;
  GPtrArray *documents; /* that wait to be read */
  GError *error;        /* of handing it out; NULL: none */
  WorkMode mode;
};

static void
fault_clear (gpointer data)
{
  MemberFault *fault = data;

  g_free (fault->reason);
}

static Task *
task_new (Document *document, const guint8 *without, guint n_plugins)
{
  Task *task = g_malloc (sizeof *task + n_plugins + 1);

  *task = (Task) { .document = document, .without = (guint8 *) (task + 1) };
  memcpy (task->without, without, n_plugins + 1);
  return task;
}

static void
task_free (Task *task)
{
  g_free (task->kept);
  document_free (task->document);
  g_free (task->lost);
  g_clear_pointer (&task->faults, g_array_unref);
  g_free (task);
}

static guint
count_plugins (const Crew *crew)
{
  return registry_length (crew->plan.registry);
}

/* One document on its own.  FALSE with *ret_reason set when it ends the
 * worker; *error only when no worker can be started. */
static gboolean
try_task (Crew *crew, Task *task, char **ret_reason, GError **error)
{
  *ret_reason = NULL;
  task->answered = FALSE;
  g_clear_pointer (&task->kept, g_free);
  if (crew->examiner.worker.process == 0
      && !member_start (&crew->examiner, &crew->plan, error))
    return FALSE;
  member_give (&crew->examiner, task, &crew->plan);
  return member_wait (&crew->examiner, &crew->plan, task, ret_reason);
}

/* Adds to the task's faults each plugin that fails alone. */
static gboolean
find_guilty (Crew *crew, Task *task, GError **error)
{
  guint n = count_plugins (crew);
  g_autofree guint8 *base = g_memdup2 (task->without, n + 1);

  task->faults = g_array_new (FALSE, FALSE, sizeof (MemberFault));
  g_array_set_clear_func (task->faults, fault_clear);
  for (guint i = 0; i < n; i++)
    {
      MemberFault fault = { i, NULL };

      if (base[i] || registry_get (crew->plan.registry, i)->plugin == NULL)
        continue;
      memset (task->without, 1, n);
      task->without[i] = 0;
      if (try_task (crew, task, &fault.reason, error))
        continue;
      if (fault.reason == NULL)
        return FALSE;
      g_array_append_val (task->faults, fault);
    }
  memcpy (task->without, base, n);
  for (guint i = 0; i < task->faults->len; i++)
    task->without[g_array_index (task->faults, MemberFault, i).plugin] = 1;
  return TRUE;
}

/* Examines a document that ended a worker, or a document with which a worker
 * ended, until it is clear with which plugins it can be examined. */
static gboolean
examine_again (Crew *crew, Task *task, GError **error)
{
  g_autofree char *reason = NULL;
  g_autofree char *last = NULL;

  memcpy (task->without, losses_aside (crew->losses), count_plugins (crew));
  g_clear_pointer (&task->faults, g_array_unref);
  if (try_task (crew, task, &reason, error))
    return TRUE;
  if (reason == NULL || !find_guilty (crew, task, error))
    return FALSE;
  if (try_task (crew, task, &last, error))
    return TRUE;
  if (last == NULL)
    return FALSE;
  task->lost = g_steal_pointer (&last);
  return TRUE;
}

static gboolean
is_set_aside_since (const Crew *crew, const Task *task)
{
  const guint8 *aside = losses_aside (crew->losses);

  for (guint i = 0; i < count_plugins (crew); i++)
    if (aside[i] && !task->without[i])
      return TRUE;
  return FALSE;
}

static void
tell_lost (Crew *crew, const Task *task)
{
  const Document *document = task->document;

  problem_list_add (crew->problems, PROBLEM_LOST, document->file,
                    document->line, 0, NULL,
                    "the document is not examined: with no plugin at fault "
                    "alone, the worker %s",
                    task->lost);
}

static gboolean
hand_out (Crew *crew, Task *task, GError **error)
{
  WireReader reader = task->reply;
  TaskResult result;

  arena_reset (crew->arena);
  /* It has been taken once, when it came. */
  if (!result_take (&reader, task->document, count_plugins (crew),
                    crew->arena, &result))
    return TRUE;
  for (guint i = 0; i < result.n_faults; i++)
    {
      const ExtractedFault *fault = &result.faults[i];

      losses_add (crew->losses, fault->plugin, task->document,
                  fault->reason != NULL ? fault->reason : "failed");
    }
  g_string_append_len (crew->lines, result.text, (gssize) result.length);
  return crew->func (task->document, &result, crew->data, error);
}

/* Hands out what is ready, in order. */
static gboolean
release (Crew *crew, GError **error)
{
  Task *task;

  while ((task = g_queue_peek_head (&crew->tasks)) != NULL
         && (task->answered || task->lost != NULL))
    {
      gboolean done = TRUE;

      if (is_set_aside_since (crew, task)
          && !examine_again (crew, task, error))
        return FALSE;
      for (guint i = 0; task->faults != NULL && i < task->faults->len; i++)
        {
          const MemberFault *fault
              = &g_array_index (task->faults, MemberFault, i);

          /* Set aside meanwhile: it is counted with those. */
          if (!losses_aside (crew->losses)[fault->plugin])
            losses_add (crew->losses, fault->plugin, task->document,
                        fault->reason);
        }
      if (task->lost != NULL)
        tell_lost (crew, task);
      else
        done = hand_out (crew, task, error);
      losses_count_document (crew->losses);
      g_queue_pop_head (&crew->tasks);
      crew->bytes -= task->document->size;
      task_free (task);
      if (!done)
        return FALSE;
    }
  return TRUE;
}

/* The member's documents go to the examiner, one by one. */
static gboolean
replace_member (Crew *crew, Member *member, gboolean late, GError **error)
{
  g_autoptr (GList) tasks = g_list_copy (member->tasks.head);

  g_free (member_end (member, &crew->plan, late));
  for (GList *at = tasks; at != NULL; at = at->next)
    if (!examine_again (crew, at->data, error))
      return FALSE;
  return member_start (member, &crew->plan, error);
}

static int
time_left (const Crew *crew)
{
  gint64 now = g_get_monotonic_time ();
  gint64 least = G_MAXINT;

  for (guint i = 0; i < crew->n_members; i++)
    if (!g_queue_is_empty (&crew->members[i].tasks))
      {
        gint64 left
            = (member_deadline (&crew->members[i], &crew->plan) - now) / 1000
              + 1;

        least = MIN (least, MAX (left, 0));
      }
  return (int) least;
}

/* Takes what has come.  An answer is handed out at once, from where it came
 * to stand, unless an earlier document is waited for.  *ret_open is FALSE when
 * the worker has failed. */
static gboolean
take_answers (Crew *crew, Member *member, gboolean *ret_open, GError **error)
{
  gboolean open = member_receive (member);
  gboolean moved = FALSE;
  Task *task = g_queue_peek_head (&member->tasks);
  MemberNews news;

  while ((news = member_take (member, &crew->plan)) == MEMBER_ANSWERED)
    {
      if (task != g_queue_peek_head (&crew->tasks))
        task_keep_answer (task);
      else if (!release (crew, error))
        return FALSE;
      task = g_queue_peek_head (&member->tasks);
      moved = TRUE;
    }
  /* Only now, as a document may have been examined again meanwhile. */
  if (moved)
    member_moved (member);
  *ret_open = open && news == MEMBER_WAITS;
  return TRUE;
}

static gboolean
serve_member (Crew *crew, Member *member, int events, GError **error)
{
  gboolean open = TRUE;
  gboolean late;

  if (events & (POLLIN | POLLHUP | POLLERR)
      && !take_answers (crew, member, &open, error))
    return FALSE;
  late = open && !g_queue_is_empty (&member->tasks)
         && g_get_monotonic_time () > member_deadline (member, &crew->plan);
  return (open && !late) || replace_member (crew, member, late, error);
}

/* Waits until something has moved. */
static gboolean
pump (Crew *crew, GError **error)
{
  g_autofree struct pollfd *polls = g_new0 (struct pollfd, crew->n_members);

  for (guint i = 0; i < crew->n_members; i++)
    {
      Member *member = &crew->members[i];

      member_send_all (member);
      polls[i].fd = member->worker.channel;
      polls[i].events = POLLIN;
      if (member->worker.out->len > 0)
        polls[i].events |= POLLOUT;
    }
  if (poll (polls, crew->n_members, time_left (crew)) < 0 && errno != EINTR)
    return TRUE;
  for (guint i = 0; i < crew->n_members; i++)
    if (!serve_member (crew, &crew->members[i], polls[i].revents, error))
      return FALSE;
  return release (crew, error);
}

/* The one with the least to do, NULL when all have enough. */
static Member *
find_member (Crew *crew, const Task *task)
{
  Member *found = NULL;

  if (g_queue_get_length (&crew->tasks) >= MAX_WAITING_TASKS
      || crew->bytes >= MAX_WAITING_BYTES)
    return NULL;
  for (guint i = 0; i < crew->n_members; i++)
    {
      Member *member = &crew->members[i];

      if ((found == NULL || member->bytes < found->bytes)
          && member_has_room (member, task, &crew->plan))
        found = member;
    }
  return found;
}

/* Hands out what DOCUMENT gave, and its lines, which stand from BEGIN on. */
static gboolean
hand_out_here (Crew *crew, const Document *document, gsize begin,
               const Extraction *extraction, GError **error)
{
  TaskResult result = { .text = crew->lines->str + begin,
                        .length = crew->lines->len - begin,
                        .n_claims
                        = extraction->n_before + extraction->n_claims,
                        .nonreports = extraction->nonreports,
                        .n_nonreports = extraction->n_nonreports };

  for (guint i = 0; i < extraction->n_faults; i++)
    losses_add (crew->losses, extraction->faults[i].plugin, document,
                extraction->faults[i].reason);
  losses_count_document (crew->losses);
  return crew->func (document, &result, crew->data, error);
}

static gboolean
write_claims_here (const ExtractorTask *task, const Extraction *extraction,
                   gpointer data)
{
  Crew *crew = data;

  if (extraction->first && crew->telling)
    g_string_truncate (crew->lines, crew->begin);
  crew->begin = extraction->first ? crew->lines->len : crew->begin;
  crew->telling = !extraction->last;
  engine_append_claims (extraction, crew->lines);
  return crew->telling
         || hand_out_here (crew, task->document, crew->begin, extraction,
                           &crew->error);
}

/* Extracts the claims of the documents that wait. */
static gboolean
extract_here (Crew *crew, GError **error)
{
  gboolean going
      = engine_extract_all (&crew->engine, write_claims_here, crew);

  g_ptr_array_set_size (crew->documents, 0);
  if (!going)
    g_propagate_error (error, g_steal_pointer (&crew->error));
  return going;
}

static gboolean
submit_here (Crew *crew, Document *document, GError **error)
{
  Engine *engine = &crew->engine;
  Extraction extraction = { .first = TRUE, .last = TRUE };
  gsize begin = crew->lines->len;
  gboolean going;
  JsonWriter writer;

  g_ptr_array_add (crew->documents, document);
  if (crew->mode == WORK_EXTRACT)
    return !engine_add (engine, document, NULL) || extract_here (crew, error);
  arena_reset (engine->arena);
  if (crew->mode == WORK_EXPLAIN)
    {
      extraction = engine_extract (engine, document);
      explain_document (engine, document, &extraction, crew->lines);
    }
  else
    {
      json_writer_init (&writer, crew->lines);
      analysis_write (
          analysis_new (engine->language, document, engine->arena), &writer);
      g_string_append_c (crew->lines, '\n');
    }
  going = hand_out_here (crew, document, begin, &extraction, error);
  g_ptr_array_set_size (crew->documents, 0);
  return going;
}

gboolean
crew_submit (Crew *crew, Document *document, GError **error)
{
  Member *member;
  Task *task;

  if (crew->in_process)
    return submit_here (crew, document, error);
  task = task_new (document, losses_aside (crew->losses),
                   count_plugins (crew));
  while ((member = find_member (crew, task)) == NULL)
    if (!pump (crew, error))
      {
        task_free (task);
        return FALSE;
      }
  g_queue_push_tail (&crew->tasks, task);
  crew->bytes += document->size;
  member_give (member, task, &crew->plan);
  if (member->worker.out->len > 0)
    member_send (member);
  return TRUE;
}

gboolean
crew_finish (Crew *crew, GError **error)
{
  if (crew->in_process && !extract_here (crew, error))
    return FALSE;
  while (!g_queue_is_empty (&crew->tasks))
    if (!pump (crew, error))
      return FALSE;
  losses_tell (crew->losses, crew->problems);
  return TRUE;
}

static gboolean
start_here (Crew *crew, const Options *options, GError **error)
{
  crew->in_process = TRUE;
  crew->documents
      = g_ptr_array_new_with_free_func ((GDestroyNotify) document_free);
  if (!engine_init (&crew->engine,
                    (const char *const *) options->plugin_folders,
                    crew->problems, error))
    return FALSE;
  crew->losses = losses_new (crew->engine.registry);
  return TRUE;
}

static gboolean
start_members (Crew *crew, const Options *options, GError **error)
{
  crew->n_members = crew->mode == WORK_SCAN ? 1 : (guint) options->jobs;
  crew->members = g_new0 (Member, crew->n_members);
  for (guint i = 0; i < crew->n_members; i++)
    if (!member_start (&crew->members[i], &crew->plan, error))
      return FALSE;
  registry_tell_refused (crew->plan.registry, crew->problems);
  crew->losses = losses_new (crew->plan.registry);
  return TRUE;
}

Crew *
crew_new (const Options *options, WorkMode mode, CrewFunc func, gpointer data,
          ProblemList *problems, GError **error)
{
  g_autoptr (Crew) crew = g_new0 (Crew, 1);

  crew->func = func;
  crew->data = data;
  crew->problems = problems;
  crew->mode = mode;
  crew->arena = arena_new ();
  g_queue_init (&crew->tasks);
  member_plan_init (&crew->plan, options, mode);
  if (options->no_isolation ? !start_here (crew, options, error)
                            : !start_members (crew, options, error))
    return NULL;
  return g_steal_pointer (&crew);
}

void
crew_free (Crew *crew)
{
  Task *task;

  if (crew == NULL)
    return;
  for (guint i = 0; i < crew->n_members; i++)
    member_clear (&crew->members[i]);
  g_free (crew->members);
  member_clear (&crew->examiner);
  while ((task = g_queue_pop_head (&crew->tasks)) != NULL)
    task_free (task);
  losses_free (crew->losses);
  member_plan_clear (&crew->plan);
  engine_clear (&crew->engine);
  g_clear_pointer (&crew->documents, g_ptr_array_unref);
  arena_free (crew->arena);
  g_free (crew);
}

void
crew_collect (Crew *crew, GString *lines)
{
  crew->lines = lines;
}

const Registry *
crew_registry (const Crew *crew)
{
  return crew->in_process ? crew->engine.registry : crew->plan.registry;
}
