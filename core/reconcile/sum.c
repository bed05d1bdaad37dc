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

void
case_add_sum (Case *total, FindingSum sum, Arena *arena)
{
  arena_array_add (arena, &total->sums, sum);
}

static void
add_sum (const Sum *sum, gboolean holds, const char *reason, Arena *arena)
{
  const char **parts
      = arena_new_array (arena, const char *, sum->n_parts + 1);

  for (guint i = 0; i < sum->n_parts; i++)
    {
      parts[i] = sum->parts[i]->finding->question.id;
      if (sum->parts[i]->finding->part_of == NULL)
        sum->parts[i]->finding->part_of = sum->total->finding->question.id;
    }
  case_add_sum (sum->total,
                (FindingSum) { sum->total->finding->question.id, parts,
                               holds, reason },
                arena);
}

static const char *
sum_reason (const Sum *sum, Arena *arena)
{
  g_autoptr (GString) text = g_string_new (NULL);

  quantity_append_number (text, sum->total->finding->best);
  for (guint i = 0; i < sum->n_parts; i++)
    {
      g_string_append (text, i > 0 ? " + " : " = ");
      quantity_append_number (text, sum->parts[i]->finding->best);
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
  g_ptr_array_sort (cases, compare_figures);
  for (guint i = 0; i < cases->len; i++)
    {
      Sum sum = { g_ptr_array_index (cases, i), { NULL }, 0 };

      if (exact_figure (sum.total) > 0 && sum.total->sums.len == 0
          && complete (&sum, cases, 0, exact_figure (sum.total)))
        add_sum (&sum, TRUE, sum_reason (&sum, arena), arena);
    }
}

/* One question that a document speaks of. */
typedef struct
{
  Case *it;
  guint before; /* the one before it in the same document, plus 1 */
} Mention;

typedef struct
{
  guint last; /* its last Mention, plus 1; 0: none */
  guint n;
} Document;

static guint
count_documents (const GPtrArray *cases)
{
  guint n = 0;

  for (guint i = 0; i < cases->len; i++)
    {
      const Group *group = ((Case *) g_ptr_array_index (cases, i))->group;

      for (guint k = 0; k < group->n_members; k++)
        n = MAX (n, group->members[k]->document + 1);
    }
  return n;
}

static void
add_mention (GArray *mentions, GArray *order, Document *documents,
             const Member *member, Case *it)
{
  Document *document = &documents[member->document];
  Mention mention = { it, document->last };

  if (document->last == 0)
    g_array_append_val (order, member->document);
  else if (g_array_index (mentions, Mention, document->last - 1).it == it)
    return;
  g_array_append_val (mentions, mention);
  document->last = mentions->len;
  document->n++;
}

static void
search_mentions (const GArray *mentions, Document document, Arena *arena)
{
  g_autoptr (GPtrArray) list = NULL;

  if (document.n < 3 || document.n > MAX_CASES_IN_DOCUMENT)
    return;
  list = g_ptr_array_new ();
  g_ptr_array_set_size (list, (gint) document.n);
  for (guint at = document.last, i = document.n; at != 0;
       at = g_array_index (mentions, Mention, at - 1).before)
    list->pdata[--i] = g_array_index (mentions, Mention, at - 1).it;
  search_document (list, arena);
}

/* The questions that each document speaks of; documents are of one scope and
 * measure. */
static void
search_sums (GPtrArray *cases, Arena *arena)
{
  g_autofree Document *documents
      = g_new0 (Document, count_documents (cases) + 1);
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < cases->len; i++)
    {
      Case *it = g_ptr_array_index (cases, i);

      for (guint k = 0; k < it->group->n_members; k++)
        add_mention (mentions, order, documents, it->group->members[k], it);
    }
  for (guint i = 0; i < order->len; i++)
    search_mentions (mentions,
                     documents[g_array_index (order, guint, i)], arena);
}

static const char *
part_reason (const Member *part, gboolean holds, Arena *arena)
{
  g_autofree char *figure = quantity_to_string (&part->value);

  return arena_printf (arena, "%s of them are told apart (claim %s)%s",
                       figure, part->claim->id,
                       holds ? "" : ", which is more than there are");
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
  add_sum (&sum, holds, part_reason (member, holds, arena), arena);
}

/* The ids of the claims of which a part is stated.  NULL: none. */
static GHashTable *
find_totals (const GPtrArray *cases)
{
  GHashTable *totals = NULL;

  for (guint i = 0; i < cases->len; i++)
    {
      const Group *group = ((Case *) g_ptr_array_index (cases, i))->group;

      for (guint k = 0; k < group->n_members; k++)
        {
          const char *total;

          if (!group->members[k]->is_part)
            continue;
          total = group->members[k]->claim->part_of;
          if (totals == NULL)
            totals = g_hash_table_new (g_str_hash, g_str_equal);
          g_hash_table_insert (totals, (gpointer) (gsize) total, NULL);
        }
    }
  return totals;
}

static void
link_stated_parts (GPtrArray *cases, Arena *arena)
{
  g_autoptr (GHashTable) by_claim = find_totals (cases);

  if (by_claim == NULL)
    return;
  for (guint i = 0; i < cases->len; i++)
    {
      Case *it = g_ptr_array_index (cases, i);

      for (guint k = 0; k < it->group->n_members; k++)
        {
          gpointer id = (gpointer) (gsize) it->group->members[k]->claim->id;

          if (g_hash_table_contains (by_claim, id))
            g_hash_table_insert (by_claim, id, it);
        }
    }
  for (guint i = 0; i < cases->len; i++)
    {
      Case *it = g_ptr_array_index (cases, i);

      for (guint k = 0; k < it->group->n_members; k++)
        if (it->group->members[k]->is_part)
          link_stated_part (it, it->group->members[k], by_claim, arena);
    }
}

void
sums_find (GPtrArray *cases, Arena *arena)
{
  link_stated_parts (cases, arena);
  search_sums (cases, arena);
}

void
sums_write (GPtrArray *cases)
{
  for (guint i = 0; i < cases->len; i++)
    {
      Case *it = g_ptr_array_index (cases, i);

      it->finding->sums = it->sums.data;
      it->finding->n_sums = it->sums.len;
    }
}
