/* The public library: the same engine as the program's, behind plain C. */
#include "config.h"

#include <concordat/concordat.h>

#include "base/error.h"
#include "cli/engine.h"
#include "cli/record-input.h"
#include "documents/json-lines.h"
#include "documents/reading.h"
#include "reconcile/reconcile.h"

struct concordat_engine
{
  Engine engine;
};

/* One call: where its records and problems go. */
typedef struct
{
  struct concordat_engine *engine;
  concordat_record_function record;
  concordat_problem_function problem;
  void *data;
  GString *text;
  ProblemList *problems;
  int status;
} Call;

const char *
concordat_version (void)
{
  return PACKAGE_VERSION;
}

void
concordat_string_free (char *string)
{
  g_free (string);
}

static void
take_error (GError *given, char **error)
{
  if (error != NULL)
    *error = g_strdup (given->message);
}

struct concordat_engine *
concordat_engine_new (const char *const *plugin_folders, char **error)
{
  struct concordat_engine *engine = g_new0 (struct concordat_engine, 1);
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_autoptr (GError) failure = NULL;

  if (engine_init (&engine->engine, plugin_folders, problems, &failure)
      && registry_check_plugins (engine->engine.registry, &failure))
    return engine;
  take_error (failure, error);
  concordat_engine_free (engine);
  return NULL;
}

void
concordat_engine_free (struct concordat_engine *engine)
{
  if (engine == NULL)
    return;
  engine_clear (&engine->engine);
  g_free (engine);
}

static void
tell_problems (const Call *call, const ProblemList *problems)
{
  for (guint i = 0;
       call->problem != NULL && i < problem_list_length (problems); i++)
    {
      const Problem *problem = problem_list_get (problems, i);
      g_autofree char *text = NULL;

      if (problem->kind != PROBLEM_LOST)
        continue;
      text = problem_to_string (problem);
      call->problem (text, call->data);
    }
}

/* FALSE when the caller has had enough. */
static gboolean
send_record (Call *call)
{
  call->status = call->record (call->text->str, call->text->len, call->data);
  g_string_truncate (call->text, 0);
  return call->status == 0;
}

static void
note_faults (const Call *call, const Document *document,
             const Extraction *extraction)
{
  for (guint i = 0; i < extraction->n_faults; i++)
    {
      const ExtractedFault *fault = &extraction->faults[i];
      const PluginInfo *info
          = registry_get (call->engine->engine.registry, fault->plugin);

      problem_list_add (call->problems, PROBLEM_LOST, document->file,
                        document->line, 0, NULL,
                        "the plugin %s has not examined it: %s", info->name,
                        fault->reason);
    }
}

static gboolean
send_claims (Document *given, gpointer data, GError **error)
{
  Call *call = data;
  g_autoptr (Document) document = given;
  Extraction extraction = engine_extract (&call->engine->engine, document);
  JsonWriter writer;

  note_faults (call, document, &extraction);
  for (guint i = 0; i < extraction.n_claims; i++)
    {
      json_writer_init (&writer, call->text);
      claim_write (extraction.claims[i], &writer);
      if (!send_record (call))
        {
          g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_OUTPUT,
                       "the caller ended the work");
          return FALSE;
        }
    }
  return TRUE;
}

int
concordat_extract (struct concordat_engine *engine, const char *text,
                   size_t length, concordat_record_function record,
                   concordat_problem_function problem, void *data,
                   char **error)
{
  ReaderOptions options = { .as_of = DAY_OPEN_END };
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_autoptr (GString) buffer = g_string_new (NULL);
  g_autoptr (GError) failure = NULL;
  g_autoptr (LineReader) input
      = line_reader_new_bytes (text, length, READING_TEXT_LIMIT);
  Call call = { engine, record, problem, data, buffer, problems, 0 };
  g_auto (Reading) reading = { 0 };

  reading_init (&reading, &options, send_claims, &call, problems);
  if (!json_lines_read (&reading, input, "line", "document", &failure)
      && call.status == 0)
    {
      take_error (failure, error);
      call.status = -1;
    }
  tell_problems (&call, problems);
  return call.status;
}

int
concordat_reconcile (const char *text, size_t length,
                     enum concordat_group_by group_by,
                     concordat_record_function record,
                     concordat_problem_function problem, void *data,
                     char **error)
{
  static const GroupBy groups[]
      = { GROUP_BY_CORPUS, GROUP_BY_EVENT, GROUP_BY_DOCUMENT };
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_autoptr (GString) buffer = g_string_new (NULL);
  g_autoptr (Arena) arena = arena_new ();
  g_autoptr (LineReader) input
      = line_reader_new_bytes (text, length, READING_TEXT_LIMIT);
  g_autoptr (GPtrArray) claims = NULL;
  Call call = { NULL, record, problem, data, buffer, problems, 0 };
  Reconciliation result;
  JsonWriter writer;

  if ((unsigned) group_by >= G_N_ELEMENTS (groups))
    {
      if (error != NULL)
        *error = g_strdup ("group_by is out of range");
      return -1;
    }
  claims = claims_read (input, "line", arena, problems);
  result = reconcile ((const Claim *const *) claims->pdata, claims->len,
                      groups[group_by], arena);
  for (guint i = 0; i < result.n_findings && call.status == 0; i++)
    {
      json_writer_init (&writer, buffer);
      finding_write (result.findings[i], &writer);
      send_record (&call);
    }
  tell_problems (&call, problems);
  return call.status;
}
