/* Totals and parts: stated subsets, and totals that are the sum of other
 * questions in the same document ("13" beside "8" and "5").
 *
 * A sum that holds within one document shows that the figures belong
 * together; it is no corroboration.  Parts carry part_of, so that totals over
 * findings do not count twice. */
#include "config.h"

#include "reconcile/case.h"
#include "reconcile/comparable.h"

#include <math.h>
#include <string.h>

#define MAX_PARTS 4
#define MAX_CASES_IN_DOCUMENT 14

typedef struct
{
  Case *total;
  Case *parts[MAX_PARTS];
  guint n_parts;
} Sum;

/* "At least 13" is the sum of 8 and 5 just as "13" is. */
static double
exact_figure (const Case *it)
{
  if (it->standard == NULL || it->standard->set_aside
      || (it->standard->value.qualifier != QUALIFIER_EXACT
          && it->standard->value.qualifier != QUALIFIER_AT_LEAST))
    return NAN;
  return it->standard->value.best;
}

static void
add_sum (const Sum *sum, gboolean holds, const char *reason, Arena *arena)
{
  FindingSum *entry = arena_new_struct (arena, FindingSum);
  const char **parts
      = arena_new_array (arena, const char *, sum->n_parts + 1);

  for (guint i = 0; i < sum->n_parts; i++)
    {
      parts[i] = sum->parts[i]->finding->question.id;
      if (sum->parts[i]->finding->part_of == NULL)
        sum->parts[i]->finding->part_of = sum->total->finding->question.id;
    }
  *entry = (FindingSum) { sum->total->finding->question.id, parts, holds,
                          reason };
  g_ptr_array_add (sum->total->sums, entry);
}

static const char *
sum_reason (const Sum *sum, Arena *arena)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *total
      = quantity_number_to_string (sum->total->finding->best);

  g_string_append_printf (text, "%s = ", total);
  for (guint i = 0; i < sum->n_parts; i++)
    {
      g_autofree char *part
          = quantity_number_to_string (sum->parts[i]->finding->best);

      g_string_append_printf (text, "%s%s", i > 0 ? " + " : "", part);
    }
  g_string_append (text, ": the parts add up to the total; one document "
                         "states them all, so that this adds no origin");
  return arena_strdup (arena, text->str);
}

/* Completes SUM to MISSING with cases from NEXT on. */
static gboolean
complete (Sum *sum, const GPtrArray *cases, guint next, double missing)
{
  if (missing == 0)
    return sum->n_parts >= 2;
  if (sum->n_parts == MAX_PARTS)
    return FALSE;
  for (guint i = next; i < cases->len; i++)
    {
      Case *part = g_ptr_array_index (cases, i);
      double figure = exact_figure (part);

      if (part == sum->total || !(figure > 0) || figure > missing
          || figure >= exact_figure (sum->total)
          || part->finding->part_of != NULL
          || !member_may_be_part (part->standard, sum->total->standard))
        continue;
      sum->parts[sum->n_parts++] = part;
      if (complete (sum, cases, i + 1, missing - figure))
        return TRUE;
      sum->n_parts--;
    }
  return FALSE;
}

static int
compare_figures (const void *one, const void *two)
{
  const Case *a = *(Case *const *) one, *b = *(Case *const *) two;
  double x = exact_figure (a), y = exact_figure (b);

  x = isnan (x) ? -1 : x;
  y = isnan (y) ? -1 : y;
  if (x != y)
    return x > y ? -1 : 1;
  return a->group->members[0] < b->group->members[0] ? -1 : 1;
}

/* The greatest first, as people say "8 + 5". */
static void
search_document (GPtrArray *cases, Arena *arena)
{
  if (cases->len < 3 || cases->len > MAX_CASES_IN_DOCUMENT)
    return;
  g_ptr_array_sort (cases, compare_figures);
  for (guint i = 0; i < cases->len; i++)
    {
      Sum sum = { g_ptr_array_index (cases, i), { NULL }, 0 };

      if (exact_figure (sum.total) > 0 && sum.total->sums->len == 0
          && complete (&sum, cases, 0, exact_figure (sum.total)))
        add_sum (&sum, TRUE, sum_reason (&sum, arena), arena);
    }
}

/* The questions that each document speaks of, by scope and measure. */
static void
search_sums (GPtrArray *cases, Arena *arena)
{
  g_autoptr (GHashTable) by_document = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();

  for (guint i = 0; i < cases->len; i++)
    {
      Case *it = g_ptr_array_index (cases, i);

      for (guint k = 0; k < it->group->n_members; k++)
        {
          const Member *member = it->group->members[k];
          char *key = g_strdup_printf ("%u %s %s", member->document,
                                       member->measure, member->scope);
          GPtrArray *list = g_hash_table_lookup (by_document, key);

          if (list == NULL)
            {
              list = g_ptr_array_new ();
              g_hash_table_insert (by_document, g_strdup (key), list);
              g_ptr_array_add (lists, list);
            }
          if (list->len == 0
              || g_ptr_array_index (list, list->len - 1) != it)
            g_ptr_array_add (list, it);
          g_free (key);
        }
    }
  for (guint i = 0; i < lists->len; i++)
    search_document (g_ptr_array_index (lists, i), arena);
}

/* "Including five children": the claim names its total. */
static void
link_stated_part (Case *part, const Member *member, GHashTable *by_claim,
                  Arena *arena)
{
  Case *total = g_hash_table_lookup (by_claim, member->claim->part_of);
  Sum sum = { total, { part }, 1 };
  gboolean holds;

  if (total == NULL || total == part || part->finding->part_of != NULL
      || total->finding->part_of == part->finding->question.id)
    return;
  holds = !(member->value.support.low > total->finding->high);
  add_sum (&sum, holds,
           holds ? "a stated part, no greater than its total"
                 : "a stated part, but greater than its total",
           arena);
}

static void
link_stated_parts (GPtrArray *cases, Arena *arena)
{
  g_autoptr (GHashTable) by_claim
      = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < cases->len; i++)
    {
      Case *it = g_ptr_array_index (cases, i);

      for (guint k = 0; k < it->group->n_members; k++)
        g_hash_table_insert (
            by_claim, (gpointer) (gsize) it->group->members[k]->claim->id,
            it);
    }
  for (guint i = 0; i < cases->len; i++)
    {
      Case *it = g_ptr_array_index (cases, i);

      for (guint k = 0; k < it->group->n_members; k++)
        if (it->group->members[k]->claim->part_of != NULL)
          link_stated_part (it, it->group->members[k], by_claim, arena);
    }
}

void
sums_find (GPtrArray *cases, Arena *arena)
{
  link_stated_parts (cases, arena);
  search_sums (cases, arena);
  for (guint i = 0; i < cases->len; i++)
    {
      Case *it = g_ptr_array_index (cases, i);
      FindingSum *sums
          = arena_new_array (arena, FindingSum, it->sums->len);

      for (guint k = 0; k < it->sums->len; k++)
        sums[k] = *(FindingSum *) g_ptr_array_index (it->sums, k);
      it->finding->sums = sums;
      it->finding->n_sums = it->sums->len;
    }
}
