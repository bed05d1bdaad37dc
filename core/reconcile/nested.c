/* The parts of a given event: each names the question of the whole that it is
 * a part of.  A part is no contradiction of the whole; where it is greater,
 * the whole is at least as great, and the report says so. */
#include "config.h"

#include "reconcile/case.h"
#include "reconcile/slice.h"

#include <math.h>

#define MAX_CASES 200 /* of one event and measure */
#define MAX_PLACES 16 /* added up */

static gboolean
same_country (const Case *part, const Case *whole)
{
  const char *country = case_spokesman (part)->about->country;

  for (guint i = 0; i < whole->group->n_members; i++)
    {
      const char *other = whole->group->members[i]->about->country;

      if (country != NULL && other != NULL && country != other)
        return FALSE;
    }
  return TRUE;
}

/* A part told with a date that is older belongs to no whole of these days:
 * "in 1999 more than 17,000 were killed". */
#define OLDEST_PART 366

/* TRUE where the times that both state can be one. */
static gboolean
times_meet (const Member *a, const Member *b)
{
  if (a->dated && !b->dated && b->when.precision != PRECISION_NONE
      && !DAY_IS_OPEN (b->when.begin)
      && (gint64) a->reach.end + OLDEST_PART < b->when.begin)
    return FALSE;
  return !a->dated || !b->dated
         || (a->reach.begin <= b->reach.end && b->reach.begin <= a->reach.end);
}

static gboolean
is_part (const Case *part, const Case *whole)
{
  const Member *a = case_spokesman (part), *b = case_spokesman (whole);

  return part != whole && a->about->event != NULL
         && a->about->event == b->about->event
         && a->unit == b->unit && a->stock == b->stock
         && a->abroad == b->abroad && a->expected == b->expected
         && members_slice (a, b) == SLICE_WITHIN && times_meet (a, b)
         && same_country (part, whole);
}

/* Of two wholes the narrower; of equal ones what more claims speak of. */
static gboolean
is_better_whole (const Case *a, const Case *b)
{
  if (is_part (a, b) != is_part (b, a))
    return is_part (a, b);
  if (a->group->n_members != b->group->n_members)
    return a->group->n_members > b->group->n_members;
  return members_compare (a->group->members[0], b->group->members[0]) < 0;
}

static double
least_of (const Finding *finding)
{
  return isfinite (finding->low) ? finding->low : finding->best;
}

static void
tell_excess (Case *part, Case *whole, Bench *bench, Arena *arena)
{
  double least = least_of (part->finding);
  const char **parts = arena_new_array (arena, const char *, 2);
  FindingSum entry;
  g_autofree char *figure = quantity_number_to_string (least);

  parts[0] = part->finding->question.id;
  question_append (bench->text, part);
  entry = (FindingSum) {
    whole->finding->question.id, parts, FALSE,
    arena_printf (arena,
                  "A part of it is greater: %s (\"%s?\"), so that the whole "
                  "is at least as great",
                  figure, bench->text->str)
  };
  case_add_sum (whole, entry, arena);
  whole->finding->high = least;
}

/* TRUE where WHOLE is itself a part of PART, or of a part of it. */
static gboolean
is_below (const Case *whole, const Case *part, GPtrArray *cases, guint start,
          guint end)
{
  const char *above = whole->finding->part_of;

  for (guint steps = 0; above != NULL && steps < end - start; steps++)
    {
      const char *next = NULL;

      if (above == part->finding->question.id)
        return TRUE;
      for (guint i = start; i < end && next == NULL; i++)
        {
          const Case *it = g_ptr_array_index (cases, i);

          if (it->finding->question.id == above)
            next = it->finding->part_of;
        }
      above = next;
    }
  return FALSE;
}

static void
find_whole (Case *part, GPtrArray *cases, guint start, guint end,
            Bench *bench, Arena *arena)
{
  Case *best = NULL;

  for (guint i = start; i < end; i++)
    {
      Case *whole = g_ptr_array_index (cases, i);

      if (is_part (part, whole)
          && !is_below (whole, part, cases, start, end)
          && (best == NULL || is_better_whole (whole, best)))
        best = whole;
    }
  if (best == NULL)
    return;
  if (part->finding->part_of == NULL)
    part->finding->part_of = best->finding->question.id;
  if (best->standard != NULL && part->standard != NULL
      && least_of (part->finding) > best->finding->high)
    tell_excess (part, best, bench, arena);
}

/* The parts of WHOLE that stand for one place each. */
static GPtrArray *
find_places (const Case *whole, GPtrArray *cases, guint start, guint end)
{
  GPtrArray *places = g_ptr_array_new ();

  for (guint i = start; i < end && places->len < MAX_PLACES; i++)
    {
      Case *part = g_ptr_array_index (cases, i);
      gboolean apart = part->standard != NULL && part->standard->local
                       && part->standard->value.qualifier == QUALIFIER_EXACT
                       && is_part (part, whole)
                       && g_strcmp0 (part->finding->part_of,
                                     whole->finding->question.id)
                              == 0;

      for (guint k = 0; apart && k < places->len; k++)
        {
          const Case *other = g_ptr_array_index (places, k);

          apart = members_slice (part->standard, other->standard)
                      == SLICE_OTHER
                  && part->standard->about->place
                         != other->standard->about->place;
        }
      if (apart)
        g_ptr_array_add (places, part);
    }
  return places;
}

/* The places of one event, told by several documents, that add up to the
 * whole; or that are more than it. */
static void
sum_places (Case *whole, GPtrArray *cases, guint start, guint end,
            Arena *arena)
{
  g_autoptr (GPtrArray) places = find_places (whole, cases, start, end);
  const char **parts
      = arena_new_array (arena, const char *, places->len + 1);
  FindingSum entry;
  g_autoptr (GString) text = g_string_new (NULL);
  double sum = 0, best = whole->finding->best;

  for (guint i = 0; i < places->len; i++)
    {
      const Case *part = g_ptr_array_index (places, i);
      g_autofree char *figure
          = quantity_number_to_string (part->finding->best);

      g_string_append_printf (text, "%s%s", i > 0 ? " + " : "", figure);
      parts[i] = part->finding->question.id;
      sum += part->finding->best;
    }
  if (places->len < 2 || !(sum == best || sum > whole->finding->high)
      || whole->sums.len > 0)
    return;
  g_string_append (text, sum == best
                             ? ": the places add up to the whole"
                             : ": the places together are more than the "
                               "whole");
  entry = (FindingSum) { whole->finding->question.id, parts, sum == best,
                         arena_strdup (arena, text->str) };
  case_add_sum (whole, entry, arena);
}

void
nested_find (GPtrArray *cases, Bench *bench, Arena *arena)
{
  for (guint start = 0, end; start < cases->len; start = end)
    {
      const Case *first = g_ptr_array_index (cases, start);

      for (end = start + 1; end < cases->len && end - start < MAX_CASES;
           end++)
        {
          const Case *other = g_ptr_array_index (cases, end);

          if (other->manner.block != first->manner.block)
            break;
        }
      if (case_spokesman (first)->about->event != NULL)
        {
          for (guint i = start; i < end; i++)
            find_whole (g_ptr_array_index (cases, i), cases, start, end,
                        bench, arena);
          for (guint i = start; i < end; i++)
            sum_places (g_ptr_array_index (cases, i), cases, start, end,
                        arena);
        }
    }
}
