/* A worker process: enters the sandbox, loads the plugins, closes it behind
 * itself, and turns each document that it is sent into claims. */
#include "config.h"

#include "cli/command.h"
#include "cli/engine.h"
#include "cli/explain-document.h"
#include "cli/measure.h"
#include "cli/task-wire.h"
#include "base/table.h"
#include "host/registry-wire.h"
#include "host/sandbox.h"
#include "host/worker.h"
#include "language/analysis-json.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#define READ_SIZE (64 * 1024)
/* Results are told of when the last were so long ago (microseconds), or when
 * there is nothing else to do. */
#define TELL_TIME (100 * 1000)

/* The results of the documents of a slot. */
typedef struct
{
  guint slot;
  gsize room; /* 0: no slot; in bytes, as the next two */
  gsize filled;
  gsize told;
  gint64 time; /* of telling */
} Answers;

typedef struct
{
  int channel;
  Exchange *exchange;
  WorkSetup setup;
  Engine engine;
  GString *in;
  GString *out;
  GString *result; /* of the document at hand */
  ResultStart begun; /* it, where it is an extraction */
  Answers answers;
} Working;

/* Empties MESSAGE through the channel. */
static gboolean
send_message (const Working *working, GString *message)
{
  gsize sent = 0;

  while (sent < message->len)
    {
      gssize n = write (working->channel, message->str + sent,
                        message->len - sent);

      if (n < 0 && errno != EINTR)
        return FALSE;
      sent += n > 0 ? (gsize) n : 0;
    }
  g_string_truncate (message, 0);
  return TRUE;
}

static gboolean
send_out (Working *working)
{
  return send_message (working, working->out);
}

/* FALSE at the end. */
static gboolean
read_more (Working *working)
{
  gsize before = working->in->len;
  gssize n;

  g_string_set_size (working->in, before + READ_SIZE);
  do
    n = read (working->channel, working->in->str + before, READ_SIZE);
  while (n < 0 && errno == EINTR);
  g_string_truncate (working->in, before + (n > 0 ? (gsize) n : 0));
  return n > 0;
}

static void
put_text (Working *working, WireType type, const char *text)
{
  gsize begin = wire_begin (working->out, type);

  wire_put_string (working->out, text);
  wire_end (working->out, begin);
}

static void
tell_loading (const char *file, gpointer data)
{
  Working *working = data;
  gsize begin = wire_begin (working->out, WIRE_LOADING);

  wire_put_bytes (working->out, file, strlen (file));
  wire_end (working->out, begin);
  send_out (working);
}

static const char *
find_broken (const char *file, gpointer data)
{
  const Working *working = data;

  for (guint i = 0; i < working->setup.broken->len; i++)
    {
      const BrokenPlugin *broken
          = &g_array_index (working->setup.broken, BrokenPlugin, i);

      if (strcmp (broken->file, file) == 0)
        return broken->reason;
    }
  return NULL;
}

static gboolean
prepare (Working *working, GError **error)
{
  RegistryWatch watch = { tell_loading, find_broken, working };
  gsize begin;

  table_set_override (working->setup.data_folder);
  /* Without HOME it asks the user database, perhaps over a socket. */
  g_get_user_data_dir ();
  if (!sandbox_enter (working->channel, working->setup.memory, error))
    return FALSE;
  if (working->setup.convention != NULL)
    language_set_convention (working->setup.convention);
  working->engine.arena = arena_new ();
  working->engine.registry = registry_new_watched (
      (const char *const *) working->setup.plugin_folders, &watch);
  begin = wire_begin (working->out, WIRE_REGISTRY);
  registry_put (working->engine.registry, working->out);
  wire_end (working->out, begin);
  if (working->setup.mode == WORK_SCAN)
    return TRUE;
  return engine_load_language (&working->engine, error)
         && sandbox_close (working->channel, error);
}

/* What is asked of one document at a time. */
static void
examine (Working *working, const Document *document, const guint8 *without)
{
  Engine *engine = &working->engine;
  Extraction extraction = { .first = TRUE, .last = TRUE };
  GString *out = working->result;
  ResultStart start = result_begin (g_string_truncate (out, 0));
  JsonWriter writer;

  if (working->setup.mode == WORK_EXPLAIN)
    {
      extraction = extractor_run_without (engine->extractor, document,
                                          without, engine->arena);
      explain_document (engine, document, &extraction, out);
    }
  else if (working->setup.mode == WORK_MEASURE)
    engine_measure (engine, document, without, out);
  else
    {
      json_writer_init (&writer, out);
      analysis_write (
          analysis_new (engine->language, document, engine->arena), &writer);
      g_string_append_c (out, '\n');
    }
  result_end (&extraction, start, out);
  arena_reset (engine->arena);
}

/* Tells how far the results have got. */
static gboolean
tell_results (Working *working)
{
  Answers *answers = &working->answers;

  if (answers->told < answers->filled)
    exchange_tell (working->out, WIRE_RESULTS, answers->slot,
                   answers->filled);
  answers->told = answers->filled;
  answers->time = g_get_monotonic_time ();
  return send_out (working);
}

/* Gives the result of the next document, which goes through the channel where
 * there is no room for it. */
static gboolean
give_result (Working *working)
{
  GString *result = working->result;
  Answers *answers = &working->answers;

  if (result->len > answers->room - answers->filled)
    return tell_results (working) && send_message (working, result);
  memcpy (working->exchange->slots[answers->slot].results + answers->filled,
          result->str, result->len);
  answers->filled += result->len;
  return g_get_monotonic_time () - answers->time < TELL_TIME
         || tell_results (working);
}

static gboolean
write_claims (const ExtractorTask *task, const Extraction *extraction,
              gpointer data)
{
  Working *working = data;

  if (extraction->first)
    working->begun = result_begin (g_string_truncate (working->result, 0));
  engine_append_claims (extraction, working->result);
  if (!extraction->last)
    return TRUE;
  result_end (extraction, working->begun, working->result);
  return give_result (working);
}

/* FALSE when there is nobody to tell. */
static gboolean
take_document (Working *working, WireReader *reader)
{
  Engine *engine = &working->engine;
  const guint8 *without;
  const Document *document
      = document_take (reader, registry_length (engine->registry),
                       engine->arena, &without);

  if (document == NULL)
    return FALSE;
  if (working->setup.mode == WORK_EXTRACT)
    return !engine_add (engine, document, without)
           || engine_extract_all (engine, write_claims, working);
  examine (working, document, without);
  return give_result (working);
}

/* Documents that have come together, in LENGTH bytes. */
static gboolean
take_documents (Working *working, const char *at, gsize length)
{
  WireReader reader;
  gsize used;

  for (; length > 0; at += used, length -= used)
    if (wire_next (at, length, &reader, &used) != WIRE_DOCUMENT
        || !take_document (working, &reader))
      return FALSE;
  return engine_extract_all (&working->engine, write_claims, working);
}

/* The documents of the slot that MESSAGE tells of. */
static gboolean
take_slot (Working *working, WireReader *message)
{
  const ExchangeSlot *slots = working->exchange->slots;
  guint slot;
  gsize length = exchange_hear (message, sizeof slots->documents, &slot);

  working->answers = (Answers) { .slot = slot,
                                 .room = sizeof slots->results,
                                 .time = g_get_monotonic_time () };
  return !message->failed
         && take_documents (working, slots[slot].documents, length)
         && tell_results (working);
}

/* All that has come whole; FALSE when there is nobody to tell. */
static gboolean
examine_all (Working *working)
{
  const GString *in = working->in;
  gboolean going = TRUE;
  gsize done = 0;
  gsize used = 0;
  WireReader message;
  int type;

  while (going
         && (type = wire_next (in->str + done, in->len - done, &message,
                               &used))
                != 0)
    {
      working->answers = (Answers) { .room = 0 };
      if (type == WIRE_DOCUMENTS)
        going = take_slot (working, &message);
      else
        going = type == WIRE_DOCUMENT
                && take_documents (working, in->str + done, used);
      done += used;
    }
  g_string_erase (working->in, 0, (gssize) done);
  return going;
}

static gboolean
take_setup (Working *working)
{
  WireReader reader;
  gsize used;
  int type;

  while ((type = wire_next (working->in->str, working->in->len, &reader,
                            &used))
         == 0)
    if (!read_more (working))
      return FALSE;
  if (type != WIRE_SETUP || !setup_take (&reader, &working->setup))
    return FALSE;
  g_string_erase (working->in, 0, (gssize) used);
  return TRUE;
}

static void
work (Working *working)
{
  g_autoptr (GError) error = NULL;

  if (!take_setup (working))
    return;
  if (!prepare (working, &error))
    put_text (working, WIRE_FAILED, error->message);
  else
    put_text (working, WIRE_READY, NULL);
  if (!send_out (working) || error != NULL
      || working->setup.mode == WORK_SCAN)
    return;
  while (examine_all (working))
    if (!read_more (working))
      return;
}

/* Keeps the channel out of the way of a plugin that reads its standard input
 * or prints: what it prints is for its author, on standard error. */
static int
move_channel (void)
{
  int channel = fcntl (WORKER_CHANNEL, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  int empty = open ("/dev/null", O_RDONLY | O_CLOEXEC);

  /* The memory stays when its descriptor goes. */
  if (channel < 0 || empty < 0 || dup2 (empty, STDIN_FILENO) < 0
      || dup2 (STDERR_FILENO, STDOUT_FILENO) < 0)
    return -1;
  close (empty);
  return channel;
}

/* GLib would look for a journal first, which no worker may. */
static void
end_without_memory (const char *domain, GLogLevelFlags level,
                    const char *message, gpointer data)
{
  if ((level & G_LOG_LEVEL_ERROR) != 0
      && strstr (message, "allocate") != NULL)
    _exit (WORKER_NO_MEMORY);
  g_log_default_handler (domain, level, message, data);
}

int
command_worker (void)
{
  Working working = { .in = g_string_new (NULL),
                      .out = g_string_new (NULL),
                      .result = g_string_new (NULL) };

  /* Nobody would read what is written after the program's end. */
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  g_log_set_default_handler (end_without_memory, NULL);
  working.exchange = exchange_open (WORKER_MEMORY);
  working.channel = move_channel ();
  if (working.exchange == NULL || working.channel < 0)
    return STATUS_ERROR;
  work (&working);
  engine_clear (&working.engine);
  setup_clear (&working.setup);
  g_string_free (working.in, TRUE);
  g_string_free (working.out, TRUE);
  g_string_free (working.result, TRUE);
  exchange_free (working.exchange);
  return STATUS_OK;
}
