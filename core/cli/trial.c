#include "config.h"

#include "cli/trial.h"

#include <string.h>

gboolean
trial_init (Trial *trial, const Options *options, WorkMode mode,
            const char *path, GError **error)
{
  const Registry *registry;

  *trial = (Trial) { .info = NULL };
  member_plan_init (&trial->plan, options, mode);
  if (!member_start (&trial->member, &trial->plan, error))
    return FALSE;
  registry = trial->plan.registry;
  trial->without = g_malloc (registry_length (registry) + 1);
  memset (trial->without, 1, registry_length (registry) + 1);
  for (guint i = 0; i < registry_length (registry); i++)
    if (strcmp (registry_get (registry, i)->file, path) == 0)
      {
        trial->info = registry_get (registry, i);
        trial->without[i] = 0;
      }
  return trial->info != NULL && trial->info->plugin != NULL;
}

void
trial_clear (Trial *trial)
{
  member_clear (&trial->member);
  member_plan_clear (&trial->plan);
  g_clear_pointer (&trial->without, g_free);
}

static Document *
make_document (const char *text)
{
  Document *document = document_new ();

  document->id = "trial";
  document->content = g_strdup (text);
  document->text_length = strlen (text);
  document_complete (document);
  return document;
}

/* What the reply says: appended to OUT, or what is wrong with it. */
static char *
take_reply (const Trial *trial, const Task *task, GString *out)
{
  WireReader reader = task->reply;
  g_autoptr (Arena) arena = arena_new ();
  TaskResult result;

  if (!result_take (&reader, task->document,
                    registry_length (trial->plan.registry), arena, &result))
    return g_strdup ("its answer is no answer");
  g_string_append_len (out, result.text, (gssize) result.length);
  return result.n_faults > 0 ? g_strdup (result.faults[0].reason) : NULL;
}

char *
trial_run (Trial *trial, const char *text, GString *out)
{
  g_autoptr (Document) document = make_document (text);
  g_autoptr (GError) error = NULL;
  Task task = { .document = document, .without = trial->without };
  char *reason = NULL;

  if (trial->member.worker.process == 0
      && !member_start (&trial->member, &trial->plan, &error))
    return g_strdup (error->message);
  member_give (&trial->member, &task, &trial->plan);
  if (!member_wait (&trial->member, &trial->plan, &task, &reason))
    return reason;
  reason = take_reply (trial, &task, out);
  g_free (task.kept);
  return reason;
}
