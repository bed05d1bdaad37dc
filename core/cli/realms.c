#include "config.h"

#include "cli/realms.h"

#include "base/sorter.h"
#include "reconcile/realm.h"

#include <string.h>

/* About what a claim takes while it is reconciled. */
#define BYTES_OF_CLAIM 1024

/* The findings on their way to the sorter. */
typedef struct
{
  Sorter *sorter;
  GString *key;
  GString *line;
  gboolean conflict; /* somewhere so far */
} Sorting;

/* Orders findings by its bytes as their list is ordered. */
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
  Sorting *sorting = data;
  JsonWriter writer;

  write_key (finding, sorting->key);
  g_string_truncate (sorting->line, 0);
  json_writer_init (&writer, sorting->line);
  finding_write (finding, &writer);
  g_string_append_c (sorting->line, '\n');
  sorting->conflict
      = sorting->conflict || finding->verdict == VERDICT_CONFLICT;
  return sorter_add (sorting->sorter, sorting->key, sorting->line, error);
}

static gboolean
write_line (const char *text, gsize length, gpointer data, GError **error)
{
  Output *output = data;

  g_string_append_len (output_buffer (output), text, (gssize) length);
  return output_flush_some (output, error);
}

/* Where the parts end.  Decisions name claims and questions of any. */
static GArray *
find_parts (const Reconciling *reconciling, GPtrArray *claims)
{
  gsize least = reconciling->in_memory / BYTES_OF_CLAIM;

  if (reconciling->decisions != NULL || reconciling->learn
      || claims->len <= least)
    {
      GArray *parts = g_array_new (FALSE, FALSE, sizeof (guint));

      g_array_append_val (parts, claims->len);
      return parts;
    }
  return realms_sort ((const Claim **) claims->pdata, claims->len,
                      reconciling->options.group_by, (guint) least);
}

static gboolean
sort_parts (const Reconciling *reconciling, GPtrArray *claims,
            ProblemList *problems, Sorting *sorting, GError **error)
{
  g_autoptr (Spill) spill = spill_new (2 * reconciling->in_memory,
                                       reconciling->in_memory);
  g_autoptr (GArray) parts = find_parts (reconciling, claims);

  for (guint i = 0, begin = 0; i < parts->len; i++)
    {
      g_autoptr (Arena) arena = arena_new_spilling (spill);
      guint end = g_array_index (parts, guint, i);
      Reconciliation result;

      if (!reconciling_run (reconciling,
                            (const Claim *const *) claims->pdata + begin,
                            end - begin, arena, problems, &result, error)
          || !reconciliation_each (&result, sort_finding, sorting, error)
          || !spill_check (spill, error))
        return FALSE;
      begin = end;
    }
  return TRUE;
}

gboolean
realms_reconcile (const Reconciling *reconciling, GPtrArray *claims,
                  ProblemList *problems, Output *output,
                  gboolean *ret_conflict, GError **error)
{
  g_autoptr (Sorter) sorter = sorter_new (reconciling->in_memory / 4);
  g_autoptr (GString) key = g_string_new (NULL);
  g_autoptr (GString) line = g_string_new (NULL);
  Sorting sorting = { sorter, key, line, FALSE };
  Reconciling untold = *reconciling;

  untold.options.untold = TRUE;
  if (!sort_parts (&untold, claims, problems, &sorting, error))
    return FALSE;
  *ret_conflict = sorting.conflict;
  return sorter_each (sorter, write_line, output, error)
         && output_finish (output, error);
}
