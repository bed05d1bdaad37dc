#include "config.h"

#include "cli/crew-losses.h"

#include <string.h>

/* So many failures, and the plugin is set aside for the run. */
#define TOO_MANY 3

typedef struct
{
  char *reason;
  guint64 documents;
} Reason;

typedef struct
{
  guint failures;
  guint64 skipped;
  char *first; /* id of the first document */
  GArray *reasons;
} Loss;

struct Losses
{
  const Registry *registry;
  guint n;
  Loss *losses;
  guint8 *aside;
  guint64 documents;
};

Losses *
losses_new (const Registry *registry)
{
  Losses *losses = g_new0 (Losses, 1);

  losses->registry = registry;
  losses->n = registry_length (registry);
  losses->losses = g_new0 (Loss, losses->n);
  losses->aside = g_new0 (guint8, losses->n + 1);
  return losses;
}

void
losses_free (Losses *losses)
{
  if (losses == NULL)
    return;
  for (guint i = 0; i < losses->n; i++)
    {
      GArray *reasons = losses->losses[i].reasons;

      for (guint j = 0; reasons != NULL && j < reasons->len; j++)
        g_free (g_array_index (reasons, Reason, j).reason);
      if (reasons != NULL)
        g_array_unref (reasons);
      g_free (losses->losses[i].first);
    }
  g_free (losses->losses);
  g_free (losses->aside);
  g_free (losses);
}

static void
count_reason (Loss *loss, const char *text)
{
  Reason reason = { NULL, 1 };

  if (loss->reasons == NULL)
    loss->reasons = g_array_new (FALSE, FALSE, sizeof (Reason));
  for (guint i = 0; i < loss->reasons->len; i++)
    {
      Reason *known = &g_array_index (loss->reasons, Reason, i);

      if (strcmp (known->reason, text) == 0)
        {
          known->documents++;
          return;
        }
    }
  reason.reason = g_strdup (text);
  g_array_append_val (loss->reasons, reason);
}

void
losses_add (Losses *losses, guint plugin, const Document *document,
            const char *reason)
{
  Loss *loss = &losses->losses[plugin];

  count_reason (loss, reason);
  loss->failures++;
  if (loss->first == NULL)
    loss->first = g_strdup (document->id);
}

void
losses_count_document (Losses *losses)
{
  losses->documents++;
  for (guint i = 0; i < losses->n; i++)
    {
      losses->losses[i].skipped += losses->aside[i];
      losses->aside[i] = losses->losses[i].failures >= TOO_MANY;
    }
}

const guint8 *
losses_aside (const Losses *losses)
{
  return losses->aside;
}

/* One reason as it is, several with their numbers. */
static char *
join_reasons (const Loss *loss)
{
  GString *text = g_string_new (NULL);
  gboolean single = loss->reasons->len == 1 && loss->skipped == 0;

  for (guint i = 0; i < loss->reasons->len; i++)
    {
      const Reason *reason = &g_array_index (loss->reasons, Reason, i);

      if (!single)
        g_string_append_printf (text, "%s%" G_GUINT64_FORMAT " ",
                                i > 0 ? ", " : "", reason->documents);
      g_string_append (text, reason->reason);
    }
  if (loss->skipped > 0)
    g_string_append_printf (text,
                            ", %" G_GUINT64_FORMAT
                            " set aside after %d failures",
                            loss->skipped, TOO_MANY);
  return g_string_free (text, FALSE);
}

void
losses_tell (const Losses *losses, ProblemList *problems)
{
  for (guint i = 0; i < losses->n; i++)
    {
      const Loss *loss = &losses->losses[i];
      const PluginInfo *info = registry_get (losses->registry, i);
      g_autofree char *reasons = NULL;
      g_autofree char *remedy = NULL;

      if (loss->failures == 0)
        continue;
      reasons = join_reasons (loss);
      remedy = g_strdup_printf ("the first is \"%s\"; concordat plugin check "
                                "%s tells more",
                                loss->first, info->file);
      problem_list_add (problems, PROBLEM_LOST, info->name, 0, 0, remedy,
                        "%" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT
                        " documents not examined: %s",
                        loss->failures + loss->skipped, losses->documents,
                        reasons);
    }
}
