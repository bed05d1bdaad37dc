#include "config.h"

#include "cli/realms.h"

#include "base/sorter.h"
#include "cli/results.h"
#include "reconcile/realm.h"

#include <stdlib.h>
#include <string.h>

/* About what a claim takes while it is reconciled. */
#define BYTES_OF_CLAIM 1024

static int
compare_addresses (const void *one, const void *two)
{
  const Finding *a = *(const Finding *const *) one;
  const Finding *b = *(const Finding *const *) two;

  return (a > b) - (a < b);
}

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

/* In the order of their addresses, for the sake of what is in a file. */
static gboolean
sort_findings (const Reconciliation *result, Sorter *sorter, GError **error)
{
  g_autofree const Finding **findings = g_memdup2 (
      result->findings, result->n_findings * sizeof *result->findings);
  g_autoptr (GString) key = g_string_new (NULL);
  g_autoptr (GString) line = g_string_new (NULL);
  JsonWriter writer;

  if (result->n_findings > 1)
    qsort (findings, result->n_findings, sizeof *findings, compare_addresses);
  for (guint i = 0; i < result->n_findings; i++)
    {
      write_key (findings[i], key);
      g_string_truncate (line, 0);
      json_writer_init (&writer, line);
      finding_write (findings[i], &writer);
      g_string_append_c (line, '\n');
      if (!sorter_add (sorter, key, line, error))
        return FALSE;
    }
  return TRUE;
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

gboolean
realms_reconcile (const Reconciling *reconciling, GPtrArray *claims,
                  ProblemList *problems, Output *output,
                  gboolean *ret_conflict, GError **error)
{
  gsize in_memory = reconciling->in_memory;
  g_autoptr (Spill) spill = spill_new (2 * in_memory, in_memory);
  g_autoptr (Sorter) sorter = sorter_new (in_memory / 4);
  g_autoptr (GArray) parts = find_parts (reconciling, claims);

  *ret_conflict = FALSE;
  for (guint i = 0, begin = 0; i < parts->len; i++)
    {
      g_autoptr (Arena) arena = arena_new_spilling (spill);
      guint end = g_array_index (parts, guint, i);
      Reconciliation result;

      if (!reconciling_run (reconciling,
                            (const Claim *const *) claims->pdata + begin,
                            end - begin, arena, problems, &result, error)
          || !spill_check (spill, error)
          || !sort_findings (&result, sorter, error))
        return FALSE;
      *ret_conflict = *ret_conflict
                      || findings_conflict (result.findings,
                                            result.n_findings);
      begin = end;
    }
  return sorter_each (sorter, write_line, output, error)
         && output_finish (output, error);
}
