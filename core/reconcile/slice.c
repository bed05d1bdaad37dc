/* Tells the parts of an event from the whole. */
#include "config.h"

#include "reconcile/slice.h"

#include "reconcile/comparable.h"
#include "reconcile/relation.h"

#include <string.h>

/* Bounds, so that the cost stays linear in very large events. */
#define MAX_PLACES 64
#define MAX_IN_DOCUMENT 64

static Slice
population_slice (const Member *a, const Member *b)
{
  if (!a->counts_people || a->about->kind == b->about->kind)
    return SLICE_SAME;
  if (a->about->kind == NULL || b->about->kind == NULL)
    return a->about->kind != NULL ? SLICE_WITHIN : SLICE_HOLDS;
  return SLICE_OTHER;
}

static Slice
place_slice (const Member *a, const Member *b)
{
  if (a->local && b->local)
    {
      if (a->about->place == b->about->place)
        return SLICE_SAME;
      if (member_is_within (a, b->about->place))
        return SLICE_WITHIN;
      return member_is_within (b, a->about->place) ? SLICE_HOLDS : SLICE_OTHER;
    }
  if (a->local != b->local)
    return a->local ? SLICE_WITHIN : SLICE_HOLDS;
  return SLICE_SAME;
}

/* A hospital counts those who were brought to it. */
static Slice
ward_slice (const Member *a, const Member *b)
{
  gboolean one = a->claim->origin.kind == ORIGIN_HOSPITAL;
  gboolean two = b->claim->origin.kind == ORIGIN_HOSPITAL;

  if (one && two)
    return a->origin == b->origin ? SLICE_SAME : SLICE_OTHER;
  if (one || two)
    return one ? SLICE_WITHIN : SLICE_HOLDS;
  return SLICE_SAME;
}

/* "45 people, or 20 percent of those killed": a part that nothing but its
 * document tells from the whole. */
static gboolean
is_mere_part (const Member *member)
{
  return member->is_part && !member->dated && !member->local
         && member->about->kind == NULL;
}

static Slice
part_slice (const Member *a, const Member *b)
{
  if (is_mere_part (a) == is_mere_part (b))
    return SLICE_SAME;
  return is_mere_part (a) ? SLICE_WITHIN : SLICE_HOLDS;
}

static Slice
slice_both (Slice a, Slice b)
{
  if (a == SLICE_SAME || b == SLICE_SAME)
    return a == SLICE_SAME ? b : a;
  return a == b ? a : SLICE_OTHER;
}

Slice
members_slice (const Member *a, const Member *b)
{
  Slice whose
      = slice_both (part_slice (a, b), population_slice (a, b));

  return slice_both (ward_slice (a, b),
                     slice_both (place_slice (a, b), whose));
}

/* The places of one event, and which of them are parts of it. */
typedef struct
{
  GPtrArray *places; /* of Member, the first that names the place */
  GHashTable *parts; /* id -> itself */
} Places;

static gboolean
lies_apart (const Member *a, const Member *b)
{
  const Subject *x = a->about, *y = b->about;

  return x->country == y->country && x->place != y->place
         && !member_is_within (a, y->place) && !member_is_within (b, x->place)
         && !members_are_near (a, b);
}

static void
add_part (Places *event, const Member *member)
{
  g_hash_table_add (event->parts, (gpointer) (gsize) member->about->place);
}

static void
note_place (Places *event, const Member *member)
{
  for (guint i = 0; i < event->places->len; i++)
    {
      const Member *other = g_ptr_array_index (event->places, i);

      if (other->about->place == member->about->place)
        return;
      if (lies_apart (other, member))
        {
          add_part (event, other);
          add_part (event, member);
        }
    }
  if (event->places->len < MAX_PLACES)
    g_ptr_array_add (event->places, (gpointer) member);
}

/* TRUE where one document gives two figures, one with the place of PART and
 * one for more than that. */
static gboolean
tells_apart (const Member *part, const Member *whole)
{
  return (whole->about->level == 0
          || member_is_within (part, whole->about->place))
         && population_slice (part, whole) == SLICE_SAME
         && part->stock == whole->stock && part->expected == whole->expected
         && quantity_relation (&part->value, &whole->value).conflict;
}

static void
note_document (Places *event, Member *const *members, guint n)
{
  for (guint i = 0; i < MIN (n, MAX_IN_DOCUMENT); i++)
    for (guint k = 0;
         members[i]->about->level > 0 && k < MIN (n, MAX_IN_DOCUMENT); k++)
      if (k != i && tells_apart (members[i], members[k]))
        {
          add_part (event, members[i]);
          break;
        }
}

static void
mark_event (Member *const *members, guint n)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autoptr (GHashTable) parts = g_hash_table_new (NULL, NULL);
  Places event = { places, parts };

  for (guint i = 0, end; i < n; i = end)
    {
      for (end = i; end < n && members[end]->document == members[i]->document;
           end++)
        if (members[end]->about->level > 0)
          note_place (&event, members[end]);
      note_document (&event, members + i, end - i);
    }
  for (guint i = 0; i < n; i++)
    members[i]->local
        = members[i]->about->level > 0
          && g_hash_table_contains (parts, members[i]->about->place);
}

/* TRUE where one document tells the lower figure of the place of PART beside
 * that of WHOLE, where no place or only the country is named. */
static gboolean
is_told_beside (const Member *part, const Member *whole)
{
  return !subject_is_placed (whole->about) && !whole->is_part
         && part->value.core.high < whole->value.core.low
         && part->unit == whole->unit && tells_apart (part, whole)
         && members_meet (part, whole);
}

/* "672 were hurt, 205 of them badly": PART is said to be one of WHOLE, of the
 * same place and people and at the same time. */
static gboolean
is_mere_part_of (const Member *part, const Member *whole)
{
  return strcmp (part->claim->part_of, whole->claim->id) == 0
         && part->about->measure == whole->about->measure
         && part->about->kind == whole->about->kind
         && part->about->breakdown == whole->about->breakdown
         && part->about->place == whole->about->place
         && part->about->place_name == whole->about->place_name
         && part->when.begin == whole->when.begin
         && part->when.end == whole->when.end;
}

/* Without a given event a place is a part where its own document says so. */
static void
mark_document (Member *const *members, guint n)
{
  guint end = MIN (n, MAX_IN_DOCUMENT);

  for (guint i = 0; i < n; i++)
    {
      for (guint k = 0; k < end && subject_is_placed (members[i]->about)
                        && !members[i]->local;
           k++)
        members[i]->local = is_told_beside (members[i], members[k]);
      for (guint k = 0; k < end && members[i]->is_part && !members[i]->mere;
           k++)
        members[i]->mere = is_mere_part_of (members[i], members[k]);
    }
}

void
slices_find_told (Member *const *members, guint n_members)
{
  for (guint i = 0, end; i < n_members; i = end)
    {
      for (end = i + 1;
           end < n_members && members[end]->document == members[i]->document;
           end++)
        ;
      if (end > i + 1 && members[i]->about->event == NULL)
        mark_document (members + i, end - i);
    }
}

void
slices_find (Member *const *members, guint n_members)
{
  for (guint i = 0, end; i < n_members; i = end)
    {
      const char *event = members[i]->about->event;

      for (end = i + 1; end < n_members && members[end]->about->event == event;
           end++)
        ;
      if (event != NULL)
        mark_event (members + i, end - i);
    }
}
