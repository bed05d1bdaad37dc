/* Lists of questions by month and country. */
#include "config.h"

#include "reconcile/candidates.h"

#include <string.h>

#define MAX_CANDIDATES 384 /* questions found for a claim */
#define MAX_LOOKED_AT 4096 /* entries of one list */
#define MAX_MONTHS 24      /* a longer time is kept apart */
#define ANY_MONTH G_MAXINT
#define FEW_SLOTS 32

/* What stands for every country in the key of a list. */
static const char all_countries[] = "";

struct Entry
{
  guint draft;      /* its number */
  guint statement;  /* the last that put the draft in this list */
  const char *side; /* of its first statement, as are those below */
  Day begin;
  Day end;
  guint kind;
  guint is_alone : 1; /* the draft stands in no other country and month */
  Outline outline;    /* of all its statements */
};

/* Where a draft stands in the list of a country, and in that of them all. */
typedef struct
{
  guint list;
  guint entry;
  guint list_of_all;
  guint entry_of_all;
  guint before; /* the next older one of this draft, plus 1 */
} Seat;

void
candidates_init (Candidates *candidates)
{
  *candidates = (Candidates) {
    .slots = g_array_new (FALSE, TRUE, sizeof (guint)),
    .lists = g_array_new (FALSE, FALSE, sizeof (CandidateList)),
    .seats = g_array_new (FALSE, FALSE, sizeof (Seat)),
    .sights = g_array_new (FALSE, FALSE, sizeof (Sight)),
    .found = g_ptr_array_new (),
    .month_end = -1,
  };
}

void
candidates_clear (Candidates *candidates)
{
  g_array_unref (candidates->slots);
  g_array_unref (candidates->lists);
  g_array_unref (candidates->seats);
  g_array_unref (candidates->sights);
  g_ptr_array_unref (candidates->found);
}

void
candidates_reset (Candidates *candidates, gboolean in_countries,
                  const GPtrArray *drafts, Arena *scratch)
{
  g_array_set_size (candidates->slots, 0);
  g_array_set_size (candidates->slots, FEW_SLOTS);
  g_array_set_size (candidates->lists, 0);
  g_array_set_size (candidates->seats, 0);
  g_array_set_size (candidates->sights, 0);
  g_ptr_array_set_size (candidates->found, 0);
  candidates->drafts = drafts;
  candidates->scratch = scratch;
  candidates->in_countries = in_countries;
  candidates->any_month = FALSE;
  candidates->searches = candidates->statements = 0;
  candidates->member = NULL;
}

static CandidateList *
list_at (const Candidates *candidates, guint number)
{
  return &g_array_index (candidates->lists, CandidateList, number);
}

/* The slot of the list, or where it belongs. */
static guint *
find_slot (const Candidates *candidates, int month, const char *country)
{
  guint64 hash = ((guint64) (gsize) country + (guint) month)
                 * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  guint *slots = (guint *) (void *) candidates->slots->data;
  guint mask = candidates->slots->len - 1;
  guint at = (guint) (hash >> 32) & mask;

  while (slots[at] != 0
         && (list_at (candidates, slots[at] - 1)->month != month
             || list_at (candidates, slots[at] - 1)->country != country))
    at = (at + 1) & mask;
  return &slots[at];
}

static void
grow_slots (Candidates *candidates)
{
  guint n = candidates->slots->len;

  g_array_set_size (candidates->slots, 0);
  g_array_set_size (candidates->slots, 2 * n);
  for (guint i = 0; i < candidates->lists->len; i++)
    {
      const CandidateList *list = list_at (candidates, i);

      *find_slot (candidates, list->month, list->country) = i + 1;
    }
}

/* The number of the list; one that is new has no entries. */
static guint
open_list (Candidates *candidates, int month, const char *country)
{
  CandidateList list = { .country = country, .month = month };
  guint *slot = find_slot (candidates, month, country);

  if (*slot != 0)
    return *slot - 1;
  g_array_append_val (candidates->lists, list);
  *slot = candidates->lists->len;
  if (2 * candidates->lists->len > candidates->slots->len)
    grow_slots (candidates);
  return candidates->lists->len - 1;
}

/* Makes ENTRY the newest of a list; where it is there. */
static guint
append (Candidates *candidates, guint number, const Entry *entry)
{
  CandidateList *list = list_at (candidates, number);
  const Entry *before = list->entries;

  if (list->n == list->allocated)
    {
      list->allocated = MAX (4, 2 * list->allocated);
      list->entries = arena_alloc (candidates->scratch,
                                   list->allocated * sizeof (Entry));
      for (guint i = 0; i < list->n; i++)
        list->entries[i] = before[i];
    }
  list->entries[list->n] = *entry;
  return list->n++;
}

/* The calendar month of DAY, counted from the year 0.  Most days are of the
 * month that was asked for last. */
static int
month_of (Candidates *candidates, Day day)
{
  int year, month, in_month;

  if (day < candidates->month_begin || day > candidates->month_end)
    {
      day_to_date (day, &year, &month, &in_month);
      candidates->month = year * 12 + month - 1;
      candidates->month_begin = day - in_month + 1;
      candidates->month_end
          = candidates->month_begin + days_in_month (year, month) - 1;
    }
  return candidates->month;
}

/* The months that MEMBER reaches; one beyond all where they are too many. */
static void
find_months (Candidates *candidates, const Member *member, int *ret_first,
           int *ret_last)
{
  DayRange reach = member->reach;

  *ret_first = *ret_last = ANY_MONTH;
  if (reach.precision == PRECISION_NONE || DAY_IS_OPEN (reach.begin)
      || DAY_IS_OPEN (reach.end) || member->about->event != NULL)
    return;
  *ret_first = month_of (candidates, reach.begin);
  *ret_last = month_of (candidates, reach.end);
  if (*ret_last - *ret_first >= MAX_MONTHS)
    *ret_first = *ret_last = ANY_MONTH;
}

static void
months_of (Candidates *candidates, const Member *member, int *ret_first,
           int *ret_last)
{
  if (candidates->member != member)
    find_months (candidates, member, &candidates->first_month,
                 &candidates->last_month);
  candidates->member = member;
  *ret_first = candidates->first_month;
  *ret_last = candidates->last_month;
}

/* Claims of different kinds never meet. */
static guint
kind_of (const Member *member)
{
  const char *unit = member->counts_people ? NULL : member->unit;
  guint64 kind = (guint64) (gsize) unit * 31
                 + (guint64) (gsize) member->about->breakdown;

  kind = kind * 8 + member->stock * 4u + member->abroad * 2u
         + member->expected;
  return (guint) (kind ^ kind >> 32);
}

static Entry
describe (const Member *member)
{
  return (Entry) {
    .side = member->about->side,
    .begin = MIN (member->when.begin, member->reach.begin),
    .end = MAX (member->when.end, member->reach.end),
    .kind = kind_of (member),
  };
}

static void
add_to_month (Candidates *candidates, const Member *member, Draft *draft,
              const Entry *entry, int month)
{
  Seat seat = { .list = open_list (candidates, month, member->about->country),
                .before = draft->seats };

  for (guint at = draft->seats; at != 0;)
    {
      const Seat *own = &g_array_index (candidates->seats, Seat, at - 1);

      at = own->before;
      if (own->list != seat.list)
        continue;
      list_at (candidates, own->list)->entries[own->entry].statement
          = entry->statement;
      if (!candidates->in_countries)
        list_at (candidates, own->list_of_all)
            ->entries[own->entry_of_all].statement
            = entry->statement;
      return;
    }
  seat.entry = append (candidates, seat.list, entry);
  if (!candidates->in_countries)
    {
      seat.list_of_all = open_list (candidates, month, all_countries);
      seat.entry_of_all = append (candidates, seat.list_of_all, entry);
    }
  g_array_append_val (candidates->seats, seat);
  draft->seats = candidates->seats->len;
}

static void
draw_outline (Entry *entry, const Draft *draft, gboolean is_alone)
{
  entry->outline = draft->outline;
  entry->is_alone = is_alone & 1;
}

/* In all its places. */
static void
draw_outlines (const Candidates *candidates, const Draft *draft)
{
  for (guint at = draft->seats, n = 0; at != 0; n++)
    {
      const Seat *own = &g_array_index (candidates->seats, Seat, at - 1);
      gboolean is_alone = n == 0 && own->before == 0;

      draw_outline (&list_at (candidates, own->list)->entries[own->entry],
                    draft, is_alone);
      if (!candidates->in_countries)
        draw_outline (&list_at (candidates, own->list_of_all)
                           ->entries[own->entry_of_all],
                      draft, is_alone);
      at = own->before;
    }
}

void
candidates_add (Candidates *candidates, const Member *member,
                const Outline *outline, Draft *draft)
{
  Entry entry = describe (draft->first);
  Sight unseen = { 0 };
  int first, last;

  if (draft->number == candidates->sights->len)
    {
      g_array_append_val (candidates->sights, unseen);
      draft->outline = *outline;
    }
  outline_add (&draft->outline, outline);
  entry.draft = draft->number;
  entry.statement = ++candidates->statements;
  months_of (candidates, member, &first, &last);
  for (int month = first; month < last; month++)
    add_to_month (candidates, member, draft, &entry, month);
  add_to_month (candidates, member, draft, &entry, last);
  draw_outlines (candidates, draft);
  candidates->any_month = candidates->any_month || last == ANY_MONTH;
}

/* The gate would surely refuse them.  In a given event time decides less. */
static gboolean
is_hopeless (const Entry *own, const Entry *entry, gboolean given)
{
  return entry->kind != own->kind
         || (!given && (entry->begin > own->end || own->begin > entry->end))
         || (entry->side != NULL && own->side != NULL
             && entry->side != own->side);
}

static Sight *
sight_of (const Candidates *candidates, const Entry *entry)
{
  return &g_array_index (candidates->sights, Sight, entry->draft);
}

/* Counts the draft of ENTRY if the search has not come to it before.  FALSE
 * where there are too many. */
static gboolean
look_at (Candidates *candidates, const Entry *entry, const Outline *outline,
         guint64 order)
{
  Sight *sight = entry->is_alone ? NULL : sight_of (candidates, entry);

  if (sight != NULL && sight->search == candidates->searches)
    {
      sight->order = MIN (sight->order, order);
      return TRUE;
    }
  if (candidates->n_found == MAX_CANDIDATES)
    return FALSE;
  candidates->n_found++;
  if (sight != NULL)
    *sight = (Sight) { order, candidates->searches };
  if (outlines_may_join (outline, &entry->outline))
    {
      gpointer draft = g_ptr_array_index (candidates->drafts, entry->draft);

      __builtin_prefetch (draft);
      sight_of (candidates, entry)->order = order;
      g_ptr_array_add (candidates->found, draft);
    }
  return TRUE;
}

/* The newest come first. */
static void
search_list (Candidates *candidates, const Entry *own,
             const Outline *outline, gboolean given, guint slot, guint turn)
{
  const CandidateList *list
      = slot != 0 ? list_at (candidates, slot - 1) : NULL;
  guint n = list != NULL ? list->n : 0;

  for (guint at = n; at > (n > MAX_LOOKED_AT ? n - MAX_LOOKED_AT : 0); at--)
    {
      const Entry *entry = &list->entries[at - 1];

      if (!is_hopeless (own, entry, given)
          && !look_at (candidates, entry, outline,
                       (guint64) turn << 32
                           | (G_MAXUINT32 - entry->statement)))
        return;
    }
}

static void
search_month (Candidates *candidates, const Member *member, const Entry *own,
              const Outline *outline, int month, guint turn)
{
  const char *countries[] = { member->about->country, NULL };
  guint n = candidates->in_countries ? 1 : 2;
  gboolean given = member->about->event != NULL;

  if (member->about->country == NULL)
    {
      countries[0] = all_countries;
      n = 1;
    }
  for (guint i = 0; i < n; i++)
    search_list (candidates, own, outline, given,
                 *find_slot (candidates, month, countries[i]), turn);
}

void
candidates_find (Candidates *candidates, const Member *member,
                 const Outline *outline)
{
  Entry own = describe (member);
  guint turn = 0;
  int first, last;

  g_ptr_array_set_size (candidates->found, 0);
  candidates->searches++;
  candidates->n_found = 0;
  months_of (candidates, member, &first, &last);
  for (int month = first; month < last; month++)
    search_month (candidates, member, &own, outline, month, turn++);
  search_month (candidates, member, &own, outline, last, turn++);
  if (last != ANY_MONTH && candidates->any_month)
    search_month (candidates, member, &own, outline, ANY_MONTH, turn);
}
