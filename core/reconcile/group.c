/* Groups the claims of one block into questions. */
#include "config.h"

#include "reconcile/group.h"

#include "reconcile/comparable.h"
#include "reconcile/relation.h"

#include <stdlib.h>
#include <string.h>

/* Bounds of the search, which keep it linear; far above what reports of one
 * month on one measure in one country hold. */
#define MAX_STATEMENTS 48  /* distinct statements looked at in a question */
#define MAX_CANDIDATES 384 /* questions looked at for a claim */
#define MAX_NEIGHBOURS 256 /* earlier claims of the document looked at */
#define MAX_MONTHS 24      /* a longer time is kept apart */
#define ANY_MONTH G_MAXINT

typedef struct
{
  GPtrArray *members;    /* of Member, as they joined */
  GPtrArray *statements; /* the distinct ones, at most MAX_STATEMENTS */
  guint seen;            /* by which search it was looked at last */
} Draft;

typedef struct
{
  GPtrArray *drafts;       /* of Draft */
  GHashTable *by_month;    /* month -> GPtrArray of Draft */
  GHashTable *by_document; /* document -> GPtrArray of Placed */
  guint searches;
} Grouping;

typedef struct
{
  Member *member;
  Draft *draft;
} Placed;

typedef struct
{
  Draft *draft;
  gboolean inferred;
  guint rank; /* 3 surely the same; 2 by the number; 1 a disagreement */
  guint closeness;
  double similarity;
} Choice;

static void
draft_free (gpointer data)
{
  Draft *draft = data;

  g_ptr_array_unref (draft->members);
  g_ptr_array_unref (draft->statements);
  g_free (draft);
}

static gboolean
same_text (const char *a, const char *b)
{
  return g_strcmp0 (a, b) == 0;
}

static gboolean
same_days (DayRange a, DayRange b)
{
  return a.precision == b.precision
         && (a.precision == PRECISION_NONE
             || (a.begin == b.begin && a.end == b.end));
}

/* Nothing that the gate or a relation looks at tells them apart. */
static gboolean
same_statement (const Member *a, const Member *b)
{
  return quantity_is_same (&a->value, &b->value)
         && same_days (a->when, b->when) && same_days (a->reach, b->reach)
         && a->dated == b->dated && a->lasting == b->lasting
         && a->stock == b->stock && a->abroad == b->abroad
         && a->expected == b->expected && a->category == b->category
         && a->level == b->level && same_text (a->unit, b->unit)
         && same_text (a->side, b->side)
         && same_text (a->claim->place.id, b->claim->place.id)
         && same_text (a->claim->place.text, b->claim->place.text)
         && same_text (a->claim->population.breakdown,
                       b->claim->population.breakdown)
         && (a->counts_people
             || same_text (a->claim->population.text,
                           b->claim->population.text))
         && a->claim->population.category_assumed
                == b->claim->population.category_assumed
         && a->claim->accumulation == b->claim->accumulation
         && same_text (a->claim->part_of, b->claim->part_of);
}

static int
month_of (Day day)
{
  int year, month, in_month;

  day_to_date (day, &year, &month, &in_month);
  return year * 12 + month - 1;
}

/* The months that MEMBER reaches; one beyond all where they are too many. */
static void
months_of (const Member *member, int *ret_first, int *ret_last)
{
  DayRange reach = member->reach;

  *ret_first = *ret_last = ANY_MONTH;
  if (reach.precision == PRECISION_NONE || DAY_IS_OPEN (reach.begin)
      || DAY_IS_OPEN (reach.end)
      || member->claim->document.event != NULL)
    return;
  *ret_first = month_of (reach.begin);
  *ret_last = month_of (reach.end);
  if (*ret_last - *ret_first >= MAX_MONTHS)
    *ret_first = *ret_last = ANY_MONTH;
}

static GPtrArray *
list_in (GHashTable *table, gpointer key)
{
  GPtrArray *list = g_hash_table_lookup (table, key);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (table, key, list);
    }
  return list;
}

/* A part and what it is a part of, or claims that contradict each other in
 * one document, are apart; but a document may tell of a disagreement between
 * others, or of a revision. */
static gboolean
may_disagree_in_document (const Member *a, const Member *b, Fit fit)
{
  double from = a->claim->revises.from, other = b->claim->revises.from;

  if (a->claim->revises.stated && from >= b->value.core.low
      && from <= b->value.core.high)
    return TRUE;
  if (b->claim->revises.stated && other >= a->value.core.low
      && other <= a->value.core.high)
    return TRUE;
  return a->origin != NULL && b->origin != NULL
         && strcmp (a->origin, b->origin) != 0
         && (fit.strong || (a->side != NULL && a->side == b->side)
             || (a->claim->stance != b->claim->stance
                 && same_text (a->side, b->side)));
}

/* "A soldier" and "a policeman" in one document are two people. */
static gboolean
are_other_persons (const Claim *a, const Claim *b)
{
  const char *x = a->population.text, *y = b->population.text;
  Category category = a->population.category;

  if (a->quantity.value.best != 1 || b->quantity.value.best != 1 || x == NULL
      || y == NULL || category == CATEGORY_PEOPLE
      || category == CATEGORY_UNSPECIFIED)
    return FALSE;
  x = strrchr (x, ' ') != NULL ? strrchr (x, ' ') + 1 : x;
  y = strrchr (y, ' ') != NULL ? strrchr (y, ' ') + 1 : y;
  return g_ascii_strcasecmp (x, y) != 0;
}

/* A sentence does not say one figure twice, and "five more" are not the five
 * of before. */
static gboolean
adds_to_the_other (const Claim *a, const Claim *b)
{
  gboolean same_sentence
      = a->sentence.byte_end > 0
        && a->sentence.byte_start == b->sentence.byte_start
        && a->target.in_title == b->target.in_title;

  return a->quantity.increment != b->quantity.increment
         || are_other_persons (a, b) || (same_sentence
             && a->target.byte_start != b->target.byte_start);
}

/* "Several were held" and then "three were held": one document says first
 * roughly and then exactly. */
static gboolean
makes_exact (const Member *a, const Member *b)
{
  const Member *vague = a->value.qualifier == QUALIFIER_VAGUE ? a : b;
  const Member *exact = vague == a ? b : a;

  return a->document == b->document
         && vague->value.qualifier == QUALIFIER_VAGUE
         && exact->value.qualifier != QUALIFIER_VAGUE
         && exact->value.best >= vague->value.core.low
         && exact->value.best <= vague->value.core.high;
}

static gboolean
document_forbids (const Grouping *grouping, const Member *member,
                  const Draft *draft)
{
  const GPtrArray *placed = g_hash_table_lookup (
      grouping->by_document, GUINT_TO_POINTER (member->document + 1));
  guint n = placed == NULL ? 0 : placed->len;

  for (guint i = n; i > 0 && n - i < MAX_NEIGHBOURS; i--)
    {
      const Placed *other = g_ptr_array_index (placed, i - 1);
      QuantityRelation relation;

      if (other->draft != draft)
        continue;
      relation = quantity_relation (&member->value, &other->member->value);
      if ((relation.conflict
           || (relation.similarity < 0.5
               && !makes_exact (member, other->member))
           || adds_to_the_other (member->claim, other->member->claim))
          && !may_disagree_in_document (
              member, other->member, members_fit (member, other->member)))
        return TRUE;
    }
  return FALSE;
}

/* What MEMBER would have in common with one statement. */
static void
weigh_statement (const Member *member, const Member *other, Fit fit,
                 Choice *choice)
{
  QuantityRelation relation
      = quantity_relation (&member->value, &other->value);
  gboolean vague = member->value.qualifier == QUALIFIER_VAGUE
                   || other->value.qualifier == QUALIFIER_VAGUE;
  gboolean matches = !relation.conflict
                     && (relation.similarity >= 0.5
                         || makes_exact (member, other))
                     && (!vague || member->document == other->document);
  guint rank = fit.strong ? (relation.conflict ? 1 : 3) : matches ? 2 : 0;

  if (rank == 0 && member->document == other->document
      && may_disagree_in_document (member, other, fit))
    rank = 1;
  if (rank > choice->rank
      || (rank == choice->rank
          && (relation.similarity > choice->similarity
              || (relation.similarity == choice->similarity
                  && fit.closeness > choice->closeness))))
    {
      choice->rank = rank;
      choice->similarity = relation.similarity;
      choice->closeness = fit.closeness;
      choice->inferred = rank == 2 && member->document != other->document;
    }
}

/* The fit of MEMBER with DRAFT: every statement must be comparable, and one
 * at least must speak for it. */
static Choice
weigh_draft (const Grouping *grouping, const Member *member, Draft *draft)
{
  Choice choice = { draft, FALSE, 0, 0, -1 };

  for (guint i = 0; i < draft->statements->len; i++)
    {
      const Member *other = g_ptr_array_index (draft->statements, i);
      Fit fit = members_fit (member, other);

      if (!fit.comparable)
        {
          choice.rank = 0;
          return choice;
        }
      weigh_statement (member, other, fit, &choice);
    }
  if (choice.rank > 0 && document_forbids (grouping, member, draft))
    choice.rank = 0;
  return choice;
}

static gboolean
is_better (Choice a, Choice b)
{
  if (a.rank != b.rank)
    return a.rank > b.rank;
  if (a.rank > 0 && a.similarity != b.similarity)
    return a.similarity > b.similarity;
  return a.closeness > b.closeness;
}

static void
search_list (Grouping *grouping, const Member *member, int month,
             Choice *best)
{
  const GPtrArray *list = g_hash_table_lookup (grouping->by_month,
                                               GINT_TO_POINTER (month));
  guint n = list == NULL ? 0 : list->len;

  for (guint i = n; i > 0 && n - i < MAX_CANDIDATES; i--)
    {
      Draft *draft = g_ptr_array_index (list, i - 1);
      Choice choice;

      if (draft->seen == grouping->searches)
        continue;
      draft->seen = grouping->searches;
      choice = weigh_draft (grouping, member, draft);
      if (choice.rank > 0 && is_better (choice, *best))
        *best = choice;
    }
}

static Choice
find_draft (Grouping *grouping, const Member *member)
{
  Choice best = { NULL, FALSE, 0, 0, -1 };
  int first, last;

  grouping->searches++;
  months_of (member, &first, &last);
  if (first != ANY_MONTH)
    for (int month = first; month <= last; month++)
      search_list (grouping, member, month, &best);
  search_list (grouping, member, ANY_MONTH, &best);
  return best;
}

static void
register_draft (Grouping *grouping, const Member *member, Draft *draft)
{
  int first, last;

  months_of (member, &first, &last);
  for (int month = first; month <= last; month++)
    {
      GPtrArray *list
          = list_in (grouping->by_month, GINT_TO_POINTER (month));

      if (list->len == 0
          || g_ptr_array_index (list, list->len - 1) != draft)
        g_ptr_array_add (list, draft);
      if (month == ANY_MONTH)
        break;
    }
}

static void
remember_place (Grouping *grouping, Member *member, Draft *draft,
                Arena *arena)
{
  Placed *placed = arena_new_struct (arena, Placed);

  placed->member = member;
  placed->draft = draft;
  g_ptr_array_add (list_in (grouping->by_document,
                            GUINT_TO_POINTER (member->document + 1)),
                   placed);
}

static void
join (Grouping *grouping, Member *member, Draft *draft, Arena *arena)
{
  gboolean known = FALSE;

  for (guint i = 0; i < draft->statements->len && !known; i++)
    known = same_statement (g_ptr_array_index (draft->statements, i), member);
  if (!known && draft->statements->len < MAX_STATEMENTS)
    {
      g_ptr_array_add (draft->statements, member);
      register_draft (grouping, member, draft);
    }
  g_ptr_array_add (draft->members, member);
  remember_place (grouping, member, draft, arena);
}

static void
place_member (Grouping *grouping, Member *member, Arena *arena)
{
  Choice choice = find_draft (grouping, member);
  Draft *draft = choice.draft;

  if (draft == NULL)
    {
      draft = g_new0 (Draft, 1);
      draft->members = g_ptr_array_new ();
      draft->statements = g_ptr_array_new ();
      g_ptr_array_add (grouping->drafts, draft);
    }
  member->inferred = choice.draft != NULL && choice.inferred;
  join (grouping, member, draft, arena);
}

/* How much a claim says of itself; the claims that say most come first. */
static guint
specificity (const Member *member)
{
  return (member->dated ? 8u : 0u) + (member->level > 0 ? 4u : 0u)
         + (member->side != NULL ? 2u : 0u)
         + (member->value.qualifier != QUALIFIER_VAGUE ? 1u : 0u);
}

static int
compare_specificity (const void *one, const void *two)
{
  const Member *a = *(const Member *const *) one;
  const Member *b = *(const Member *const *) two;
  guint x = specificity (a), y = specificity (b);

  if (x != y)
    return x > y ? -1 : 1;
  return a < b ? -1 : a > b; /* one array, in canonical order */
}

static int
compare_canonical (const void *one, const void *two)
{
  const Member *a = *(const Member *const *) one;
  const Member *b = *(const Member *const *) two;

  return a < b ? -1 : a > b;
}

/* Who left the country stands beside the question of who fled, and is not
 * compared; but several such reports have a question of their own. */
static void
set_aside_abroad (Grouping *grouping)
{
  for (guint i = 0; i < grouping->drafts->len; i++)
    {
      Draft *draft = g_ptr_array_index (grouping->drafts, i);
      Member *member = g_ptr_array_index (draft->members, 0);
      const GPtrArray *placed = g_hash_table_lookup (
          grouping->by_document, GUINT_TO_POINTER (member->document + 1));

      if (!member->abroad || draft->members->len > 1)
        continue;
      for (guint k = 0; k < MIN (placed->len, MAX_NEIGHBOURS); k++)
        {
          const Placed *other = g_ptr_array_index (placed, k);
          Fit fit = members_fit (member, other->member);

          if (other->member->abroad || !fit.telling
              || g_strcmp0 (fit.reason, "other destination") != 0)
            continue;
          member->set_aside = TRUE;
          member->aside = RELATION_INCOMPARABLE;
          member->reason = fit.reason;
          g_ptr_array_set_size (draft->members, 0);
          g_ptr_array_add (other->draft->members, member);
          break;
        }
    }
}

static Group *
group_from_draft (const Draft *draft, Arena *arena)
{
  Group *group = arena_new_struct (arena, Group);

  group->n_members = draft->members->len;
  group->members = arena_memdup (arena, draft->members->pdata,
                                 sizeof (Member *) * draft->members->len);
  qsort (group->members, group->n_members, sizeof (Member *),
         compare_canonical);
  return group;
}

GPtrArray *
groups_new (Member *members, guint n_members, Arena *arena)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (draft_free);
  g_autoptr (GHashTable) by_month = g_hash_table_new_full (
      NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) by_document = g_hash_table_new_full (
      NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  Grouping grouping = { drafts, by_month, by_document, 0 };
  g_autofree Member **order = g_new (Member *, n_members);
  GPtrArray *groups = g_ptr_array_new ();

  for (guint i = 0; i < n_members; i++)
    order[i] = &members[i];
  qsort (order, n_members, sizeof *order, compare_specificity);
  for (guint i = 0; i < n_members; i++)
    place_member (&grouping, order[i], arena);
  set_aside_abroad (&grouping);
  for (guint i = 0; i < drafts->len; i++)
    {
      const Draft *draft = g_ptr_array_index (drafts, i);

      if (draft->members->len > 0)
        g_ptr_array_add (groups, group_from_draft (draft, arena));
    }
  return groups;
}
