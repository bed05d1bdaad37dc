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
  total->finding->sums = total->sums.data;
  total->finding->n_sums = total->sums.len;
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

/* "Six were hurt, a woman and a child among them": where one of those who are
 * told apart is in the sum all must be, for the others are no rest of it. */
static gboolean
has_all_stated (const Sum *sum)
{
  const char *total = sum->total->finding->question.id;
  guint n = 0;

  for (guint i = 0; i < sum->n_parts; i++)
    n += sum->parts[i]->finding->part_of == total;
  return n == 0 || n == sum->total->sums.len;
}

/* Completes SUM to MISSING with cases from NEXT on. */
static gboolean
complete (Sum *sum, const GPtrArray *cases, guint next, double missing)
{
  if (missing == 0)
    return sum->n_parts >= 2 && has_all_stated (sum);
  if (sum->n_parts == MAX_PARTS)
    return FALSE;
  for (guint i = next; i < cases->len; i++)
    {
      Case *part = g_ptr_array_index (cases, i);
      double figure = exact_figure (part);

      if (part == sum->total || !(figure > 0) || figure > missing
          || figure >= exact_figure (sum->total)
          || (part->finding->part_of != NULL
              && part->finding->part_of != sum->total->finding->question.id)
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
  return members_compare (a->group->members[0], b->group->members[0]);
}

/* TRUE where parts that add up to the total are known; of those that are
 * told apart the others may still be found. */
static gboolean
is_summed (const Case *total)
{
  for (guint i = 0; i < total->sums.len; i++)
    if (arena_array_index (total->sums, FindingSum, i).parts[0] != NULL
        && arena_array_index (total->sums, FindingSum, i).parts[1] != NULL)
      return TRUE;
  return FALSE;
}

/* The greatest first, as people say "8 + 5". */
static void
search_document (GPtrArray *cases, Arena *arena)
{
  g_ptr_array_sort (cases, compare_figures);
  for (guint i = 0; i < cases->len; i++)
    {
      Sum sum = { g_ptr_array_index (cases, i), { NULL }, 0 };

      if (exact_figure (sum.total) > 0 && !is_summed (sum.total)
          && complete (&sum, cases, 0, exact_figure (sum.total)))
        add_sum (&sum, TRUE, sum_reason (&sum, arena), arena);
    }
}

/* A document, one scope and measure, that may state a sum. */
typedef struct
{
  guint first_question; /* the least number of those it speaks of */
  guint n_members;
  Member *const *members;
} Document;

static int
compare_documents (const void *one, const void *two)
{
  const Document *a = one, *b = two;

  if (a->first_question != b->first_question)
    return a->first_question < b->first_question ? -1 : 1;
  return members_compare (a->members[0], b->members[0]);
}

static Document
read_document (Member *const *members, Member *const *end)
{
  Document document = { members[0]->question, 0, members };

  for (; members < end && (*members)->document == document.members[0]->document;
       members++)
    {
      document.first_question
          = MIN (document.first_question, (*members)->question);
      document.n_members++;
    }
  return document;
}

/* The questions that a document speaks of, if they are few. */
static void
find_questions (const Document *document, const GPtrArray *cases,
                GPtrArray *list)
{
  g_ptr_array_set_size (list, 0);
  for (guint i = 0;
       i < document->n_members && list->len <= MAX_CASES_IN_DOCUMENT; i++)
    {
      gpointer it
          = g_ptr_array_index (cases, document->members[i]->question);

      if (!g_ptr_array_find (list, it, NULL))
        g_ptr_array_add (list, it);
    }
}

/* In the order in which questions speak of the documents. */
static void
search_sums (const GPtrArray *cases, const GPtrArray *documents,
             Member *const *end, Arena *arena)
{
  g_autoptr (GArray) read = g_array_new (FALSE, FALSE, sizeof (Document));
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; i < documents->len; i++)
    {
      Document document
          = read_document (g_ptr_array_index (documents, i), end);

      g_array_append_val (read, document);
    }
  g_array_sort (read, compare_documents);
  for (guint i = 0; i < read->len; i++)
    {
      find_questions (&g_array_index (read, Document, i), cases, list);
      if (list->len >= 3 && list->len <= MAX_CASES_IN_DOCUMENT)
        search_document (list, arena);
    }
}

static const char *
part_reason (const Member *part, gboolean holds, Arena *arena)
{
  g_autofree char *figure = quantity_to_string (&part->value);

  return arena_printf (arena, "%s of them %s told apart (claim %s)%s",
                       figure, part->value.best == 1 ? "is" : "are",
                       part->claim->id,
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
      const Case *it = g_ptr_array_index (cases, i);

      if (it->traits.n_parts == 0)
        continue;
      if (totals == NULL)
        totals = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint k = 0; k < it->group->n_members; k++)
        if (it->group->members[k]->is_part)
          g_hash_table_insert (
              totals,
              (gpointer) (gsize) it->group->members[k]->claim->part_of, NULL);
    }
  return totals;
}

static void
link_stated_parts (const GPtrArray *cases, Arena *arena)
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

      for (guint k = 0; k < it->group->n_members && it->traits.n_parts > 0;
           k++)
        if (it->group->members[k]->is_part)
          link_stated_part (it, it->group->members[k], by_claim, arena);
    }
}

void
sums_find (const GPtrArray *cases, const GPtrArray *documents,
           Member *const *end, Arena *arena)
{
  link_stated_parts (cases, arena);
  search_sums (cases, documents, end, arena);
}
