#include "config.h"

#include "cli/realms.h"

#include "base/sorter.h"
#include "reconcile/realm.h"
#include "reconcile/voice.h"

#include <string.h>

/* About what a claim takes while it is reconciled. */
#define BYTES_OF_CLAIM 1024

/* One way through all parts of the claims. */
typedef struct
{
  const Claim *const *claims;
  const GArray *parts; /* of guint: where each ends */
  const ReconcileOptions *options;
  gsize in_memory;
  Sorter *sorter; /* of what is found in the parts */
  GString *key;
  GString *text;
  gboolean conflict; /* somewhere so far */
} Pass;

/* What is done with a part once it is reconciled. */
typedef gboolean (*PartFunc) (Pass *pass, const Claim *const *claims,
                              guint n_claims, const Reconciliation *result,
                              GError **error);

static gboolean
each_part (Pass *pass, PartFunc func, GError **error)
{
  g_autoptr (Spill) spill
      = spill_new (pass->in_memory * 5 / 2, pass->in_memory);

  for (guint i = 0, begin = 0; i < pass->parts->len; i++)
    {
      g_autoptr (Arena) arena = arena_new_spilling (spill);
      guint end = g_array_index (pass->parts, guint, i);
      const Claim *const *claims = pass->claims + begin;
      Reconciliation result
          = reconcile_with (claims, end - begin, pass->options, arena);

      if (!spill_check (spill, error)
          || !func (pass, claims, end - begin, &result, error))
        return FALSE;
      begin = end;
    }
  return TRUE;
}

/* Puts the findings of all parts in the order of their list. */
static void
write_key (const Finding *finding, GString *key)
{
  guint numbers[] = { finding_rank (finding), G_MAXUINT - finding->n_claims };

  g_string_truncate (key, 0);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (int shift = 24; shift >= 0; shift -= 8)
      g_string_append_c (key, (char) (numbers[i] >> shift & 0xff));
  /* With the NUL behind it. */
  g_string_append_len (key, finding->question.measure,
                       (gssize) strlen (finding->question.measure) + 1);
  g_string_append (key, finding->question.id);
}

static gboolean
sort_finding (const Finding *finding, gpointer data, GError **error)
{
  Pass *pass = data;
  JsonWriter writer;

  write_key (finding, pass->key);
  g_string_truncate (pass->text, 0);
  json_writer_init (&writer, pass->text);
  finding_write (finding, &writer);
  g_string_append_c (pass->text, '\n');
  pass->conflict = pass->conflict || finding->verdict == VERDICT_CONFLICT;
  return sorter_add (pass->sorter, pass->key, pass->text, error);
}

static gboolean
sort_findings (Pass *pass, const Claim *const *claims, guint n_claims,
               const Reconciliation *result, GError **error)
{
  return reconciliation_each (result, sort_finding, pass, error);
}

static gboolean
write_line (const char *text, gsize length, gpointer data, GError **error)
{
  Output *output = data;

  g_string_append_len (output_buffer (output), text, (gssize) length);
  return output_flush_some (output, error);
}

/* A judgment in a record of the sorter; the key, with its NUL, follows. */
typedef struct
{
  double similarity;
  gint32 kind;
  gint32 counts;
} Judged;

/* What is judged by: the claims of a part, by id. */
typedef struct
{
  Pass *pass;
  GHashTable *by_id;
  Arena *arena;
} Judging;

static gboolean
sort_judgments_of (const Finding *finding, gpointer data, GError **error)
{
  Judging *judging = data;
  Pass *pass = judging->pass;
  const Claim **own
      = finding_claims (finding, judging->by_id, judging->arena);
  guint n;
  const Judgment *judgments
      = finding_judge (finding, own, judging->arena, &n);

  g_string_truncate (pass->text, 0);
  for (guint k = 0; k < n; k++)
    {
      Judged judged = { judgments[k].similarity, (gint32) judgments[k].kind,
                        judgments[k].counts };

      g_string_append_len (pass->text, (const char *) &judged, sizeof judged);
      g_string_append_len (pass->text, judgments[k].key,
                           (gssize) strlen (judgments[k].key) + 1);
    }
  write_key (finding, pass->key);
  arena_reset (judging->arena);
  return n == 0 || sorter_add (pass->sorter, pass->key, pass->text, error);
}

static gboolean
sort_judgments (Pass *pass, const Claim *const *claims, guint n_claims,
                const Reconciliation *result, GError **error)
{
  g_autoptr (GHashTable) by_id = claims_by_id (claims, n_claims);
  g_autoptr (Arena) arena = arena_new ();
  Judging judging = { pass, by_id, arena };

  return reconciliation_each (result, sort_judgments_of, &judging, error);
}

static gboolean
take_judgments (const char *text, gsize length, gpointer data, GError **error)
{
  Learning *learning = data;
  const char *end = text + length;

  while (text < end)
    {
      const char *key = text + sizeof (Judged);
      Judgment judgment = { .key = key };
      Judged judged;

      memcpy (&judged, text, sizeof judged);
      judgment.kind = (OriginKind) judged.kind;
      judgment.counts = judged.counts;
      judgment.similarity = judged.similarity;
      learning_add (learning, &judgment);
      text = key + strlen (key) + 1;
    }
  return TRUE;
}

static gboolean
learn (Pass *pass, ReconcileOptions *options, Arena *arena, GError **error)
{
  g_autoptr (Sorter) sorter = sorter_new (pass->in_memory / 4);
  g_autoptr (Learning) learning = learning_new (arena);

  pass->sorter = sorter;
  if (!each_part (pass, sort_judgments, error)
      || !sorter_each (sorter, take_judgments, learning, error))
    return FALSE;
  options->reliabilities = learning_end (learning, &options->n_reliabilities);
  options->problems = NULL;
  return TRUE;
}

/* Decisions name claims and questions of any part. */
static GArray *
find_parts (const Reconciling *reconciling, GPtrArray *claims)
{
  gsize least = reconciling->in_memory / BYTES_OF_CLAIM;

  if (reconciling->decisions != NULL || claims->len <= least)
    {
      GArray *parts = g_array_new (FALSE, FALSE, sizeof (guint));

      g_array_append_val (parts, claims->len);
      return parts;
    }
  return realms_sort ((const Claim **) claims->pdata, claims->len,
                      reconciling->options.group_by, (guint) least);
}

gboolean
realms_reconcile (const Reconciling *reconciling, GPtrArray *claims,
                  ProblemList *problems, Output *output,
                  gboolean *ret_conflict, GError **error)
{
  g_autoptr (Arena) arena = arena_new ();
  g_autoptr (Sorter) sorter = sorter_new (reconciling->in_memory / 4);
  g_autoptr (GArray) parts = find_parts (reconciling, claims);
  g_autoptr (GString) key = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  ReconcileOptions options;
  Pass pass = { (const Claim *const *) claims->pdata, parts, &options,
                reconciling->in_memory, .key = key, .text = text };

  if (!reconciling_options (reconciling, arena, problems, &options, error))
    return FALSE;
  options.untold = TRUE;
  if (reconciling->learn && !learn (&pass, &options, arena, error))
    return FALSE;
  pass.sorter = sorter;
  if (!each_part (&pass, sort_findings, error))
    return FALSE;
  *ret_conflict = pass.conflict;
  return sorter_each (sorter, write_line, output, error)
         && output_finish (output, error);
}
