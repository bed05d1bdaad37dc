/* posix_spawn and never fork: the caller may have threads. */
#include "config.h"

#include "host/worker.h"

#include "base/error.h"
#include "host/sandbox.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define READ_SIZE (256 * 1024)
extern char **environ;

static gboolean
fail (GError **error, const char *what, int number)
{
  g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_PLUGIN,
               "a worker process cannot be started: %s: %s; --no-isolation "
               "does without",
               what, g_strerror (number));
  return FALSE;
}

static int
spawn (Worker *worker, int other_end, int memory)
{
  static char program[] = "/proc/self/exe";
  static char name[] = "concordat";
  static char argument[] = WORKER_ARGUMENT;
  char *arguments[] = { name, argument, NULL };
  posix_spawn_file_actions_t actions;
  int failed = posix_spawn_file_actions_init (&actions);

  if (failed != 0)
    return failed;
  failed = posix_spawn_file_actions_adddup2 (&actions, other_end,
                                             WORKER_CHANNEL);
  if (failed == 0)
    failed = posix_spawn_file_actions_adddup2 (&actions, memory,
                                               WORKER_MEMORY);
  if (failed == 0)
    failed = posix_spawn (&worker->process, program, &actions, NULL,
                          arguments, environ);
  posix_spawn_file_actions_destroy (&actions);
  return failed;
}

/* With the two descriptors that are the worker's. */
static gboolean
start (Worker *worker, int other_end, int memory, GError **error)
{
  int failed = spawn (worker, other_end, memory);

  if (failed == 0)
    return TRUE;
  worker->process = 0;
  return fail (error, "posix_spawn", failed);
}

gboolean
worker_start (Worker *worker, GError **error)
{
  gboolean started;
  int ends[2];
  int memory;

  *worker = (Worker) { .channel = -1, .forbidden = -1 };
  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    return fail (error, "socketpair", errno);
  worker->channel = ends[0];
  worker->out = g_string_new (NULL);
  worker->in = g_string_new (NULL);
  worker->exchange = exchange_new (&memory);
  started = worker->exchange != NULL
                ? start (worker, ends[1], memory, error)
                : fail (error, "memory to share", errno);
  if (worker->exchange != NULL)
    close (memory);
  close (ends[1]);
  if (!started)
    {
      close (ends[0]);
      worker->channel = -1;
    }
  return started;
}

gboolean
worker_send (Worker *worker)
{
  gsize sent = 0;
  gboolean open = TRUE;

  while (open && sent < worker->out->len)
    {
      gssize n = send (worker->channel, worker->out->str + sent,
                       worker->out->len - sent, MSG_NOSIGNAL | MSG_DONTWAIT);

      if (n > 0)
        sent += (gsize) n;
      else if (errno == EAGAIN || errno == EWOULDBLOCK)
        break;
      else if (errno != EINTR)
        open = FALSE;
    }
  g_string_erase (worker->out, 0, (gssize) sent);
  return open;
}

gboolean
worker_receive (Worker *worker)
{
  gsize before;
  gssize n;

  g_string_erase (worker->in, 0, (gssize) worker->in_used);
  worker->in_used = 0;
  before = worker->in->len;
  g_string_set_size (worker->in, before + READ_SIZE);
  do
    n = recv (worker->channel, worker->in->str + before, READ_SIZE,
              MSG_DONTWAIT);
  while (n < 0 && errno == EINTR);
  g_string_truncate (worker->in, before + (n > 0 ? (gsize) n : 0));
  return n > 0 || (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK));
}

int
worker_next (Worker *worker, WireReader *ret_reader)
{
  gsize used;
  int type = wire_next (worker->in->str + worker->in_used,
                        worker->in->len - worker->in_used, ret_reader, &used);

  if (type <= 0)
    return type;
  worker->in_used += used;
  if (type == WIRE_FORBIDDEN)
    worker->forbidden = (int) wire_get_below (ret_reader, 100000);
  return type;
}

static const struct
{
  int number;
  const char *name;
} signals[] = {
  { SIGABRT, "SIGABRT" }, { SIGBUS, "SIGBUS" },   { SIGFPE, "SIGFPE" },
  { SIGILL, "SIGILL" },   { SIGINT, "SIGINT" },   { SIGKILL, "SIGKILL" },
  { SIGPIPE, "SIGPIPE" }, { SIGSEGV, "SIGSEGV" }, { SIGTERM, "SIGTERM" },
  { SIGTRAP, "SIGTRAP" }, { SIGXFSZ, "SIGXFSZ" },
};

static char *
describe_signal (int number)
{
  /* Threads are made with all signals blocked, so that nobody is told. */
  if (number == SIGSYS)
    return g_strdup ("stopped (SIGSYS, forbidden system call)");
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    if (signals[i].number == number)
      return g_strdup_printf ("%s (%s)",
                              number == SIGKILL ? "killed" : "crashed",
                              signals[i].name);
  return g_strdup_printf ("ended by signal %d", number);
}

static char *
describe (const Worker *worker, int status)
{
  g_autofree char *call = NULL;

  if (worker->forbidden >= 0)
    {
      call = sandbox_call_name (worker->forbidden);
      if (call == NULL)
        call = g_strdup_printf ("number %d", worker->forbidden);
      return g_strdup_printf ("stopped (SIGSYS, forbidden system call %s)",
                              call);
    }
  if (WIFSIGNALED (status))
    return describe_signal (WTERMSIG (status));
  if (WEXITSTATUS (status) == WORKER_NO_MEMORY)
    return g_strdup ("needed more memory than --memory allows");
  return g_strdup_printf ("ended (exit status %d)",
                          WEXITSTATUS (status));
}

char *
worker_end (Worker *worker, gboolean force)
{
  int status = 0;
  int waited;

  if (worker->process <= 0)
    return NULL;
#ifdef SANITIZED
  /* It looks for leaks on its way out. */
  if (!force)
    shutdown (worker->channel, SHUT_WR);
  else
#endif
    /* One that is on its way out keeps the status it has. */
    kill (worker->process, SIGKILL);
  do
    waited = waitpid (worker->process, &status, 0);
  while (waited < 0 && errno == EINTR);
  close (worker->channel);
  worker->process = 0;
  worker->channel = -1;
  return describe (worker, status);
}

void
worker_clear (Worker *worker)
{
  g_free (worker_end (worker, FALSE));
  if (worker->out != NULL)
    g_string_free (worker->out, TRUE);
  if (worker->in != NULL)
    g_string_free (worker->in, TRUE);
  worker->out = worker->in = NULL;
  g_clear_pointer (&worker->exchange, exchange_free);
}
