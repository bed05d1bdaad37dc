/* Lists of questions by month and country. */
#include "config.h"

#include "reconcile/candidates.h"

#include <string.h>

#define MAX_LOOKED_AT 4096 /* entries of one list */
#define ANY_MONTH G_MAXINT
#define FEW_SLOTS 32

/* What stands for every country in the key of a list. */
static const char all_countries[] = "";

typedef struct
{
  guint draft;      /* its number */
  guint statement;  /* the last that put the draft in this list */
  const char *side; /* of its first statement, as are those below */
  Day begin;
  Day end;
  guint kind;
  guint is_alone : 1; /* the draft stands in no other country and month */
  Outline outline;    /* of all its statements */
} Entry;

/* The questions of a month and a country, the oldest first. */
typedef struct
{
  const char *country;
  int month;
  ArenaArray entries; /* of Entry */
} CandidateList;

/* A question as a search saw it last. */
typedef struct
{
  guint64 order; /* among what was found: the lower the sooner */
  guint search;
} Sight;

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
    .month_end = -1,
  };
}

void
candidates_clear (Candidates *candidates)
{
  g_array_unref (candidates->slots);
}

void
candidates_reset (Candidates *candidates, gboolean in_countries,
                  const GPtrArray *drafts, Arena *scratch)
{
  g_array_set_size (candidates->slots, 0);
  g_array_set_size (candidates->slots, FEW_SLOTS);
  candidates->lists = candidates->seats = candidates->sights
      = (ArenaArray) { NULL };
  candidates->drafts = drafts;
  candidates->scratch = scratch;
  candidates->in_countries = in_countries;
  candidates->any_month = FALSE;
  candidates->searches = candidates->statements = 0;
}

static CandidateList *
list_at (const Candidates *candidates, guint number)
{
  return &arena_array_index (candidates->lists, CandidateList, number);
}

static Entry *
entry_at (const Candidates *candidates, guint list, guint entry)
{
  return &arena_array_index (list_at (candidates, list)->entries, Entry,
                             entry);
}

static Seat *
seat_at (const Candidates *candidates, guint number)
{
  return &arena_array_index (candidates->seats, Seat, number);
}

static Sight *
sight_at (const Candidates *candidates, guint draft)
{
  return &arena_array_index (candidates->sights, Sight, draft);
}

guint64
candidates_order (const Candidates *candidates, const Draft *draft)
{
  return sight_at (candidates, draft->number)->order;
}

/* The slot of the list, or where it belongs. */
static guint *
find_slot (const Candidates *candidates, int month, const char *country)
{
  guint64 hash = ((guint64) (gsize) country + (guint) month)
                 * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  guint *slots = (guint *) (void *) candidates->slots->data;
  guint mask = candidates->slots->len - 1;

  for (guint at = (guint) (hash >> 32);; at++)
    {
      guint *slot = &slots[at & mask];
      const CandidateList *list;

      if (*slot == 0)
        return slot;
      list = list_at (candidates, *slot - 1);
      if (list->month == month && list->country == country)
        return slot;
    }
}

static void
grow_slots (Candidates *candidates)
{
  guint n = candidates->slots->len;

  g_array_set_size (candidates->slots, 0);
  g_array_set_size (candidates->slots, 2 * n);
  for (guint i = 0; i < candidates->lists.len; i++)
    {
      const CandidateList *list = list_at (candidates, i);

      *find_slot (candidates, list->month, list->country) = i + 1;
    }
}

/* The number of the list; one that is new has no entries. */
static guint
open_list (Candidates *candidates, int month, const char *country)
{
  CandidateList list;
  guint *slot = find_slot (candidates, month, country);

  if (*slot != 0)
    return *slot - 1;
  list = (CandidateList) { .country = country, .month = month };
  arena_array_add (candidates->scratch, &candidates->lists, list);
  *slot = candidates->lists.len;
  if (2 * candidates->lists.len > candidates->slots->len)
    grow_slots (candidates);
  return candidates->lists.len - 1;
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

/* The first of the months that MEMBER reaches, and *RET_N of them; one beyond
 * all where they are too many. */
static int
find_months (Candidates *candidates, const Member *member, guint *ret_n)
{
  DayRange reach = member->reach;
  int first, last;

  *ret_n = 1;
  if (reach.precision == PRECISION_NONE || DAY_IS_OPEN (reach.begin)
      || DAY_IS_OPEN (reach.end) || member->about->event != NULL)
    return ANY_MONTH;
  first = month_of (candidates, reach.begin);
  last = reach.end != reach.begin ? month_of (candidates, reach.end) : first;
  if (last - first >= MAX_MONTHS)
    return ANY_MONTH;
  *ret_n = (guint) (last - first) + 1;
  return first;
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

/* Makes ENTRY the newest of a list; where it is there. */
static guint
append (Candidates *candidates, guint list, const Entry *entry)
{
  ArenaArray *entries = &list_at (candidates, list)->entries;

  arena_array_add (candidates->scratch, entries, *entry);
  return entries->len - 1;
}

static void
take_seat (Candidates *candidates, Draft *draft, const MonthLists *month)
{
  Seat seat = { .list = month->of_country, .before = draft->seats };
  Entry entry = describe (draft->first);

  entry.draft = draft->number;
  entry.statement = candidates->statements;
  seat.entry = append (candidates, seat.list, &entry);
  if (!candidates->in_countries)
    {
      seat.list_of_all = month->of_all;
      seat.entry_of_all = append (candidates, seat.list_of_all, &entry);
    }
  arena_array_add (candidates->scratch, &candidates->seats, seat);
  draft->seats = candidates->seats.len;
}

/* The newest statement. */
static void
add_to_month (Candidates *candidates, Draft *draft, const MonthLists *month)
{
  guint statement = candidates->statements;

  for (guint at = draft->seats; at != 0;)
    {
      const Seat *own = seat_at (candidates, at - 1);

      at = own->before;
      if (own->list != month->of_country)
        continue;
      entry_at (candidates, own->list, own->entry)->statement
          = statement;
      if (!candidates->in_countries)
        entry_at (candidates, own->list_of_all, own->entry_of_all)->statement
            = statement;
      return;
    }
  take_seat (candidates, draft, month);
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
      const Seat *own = seat_at (candidates, at - 1);
      gboolean is_alone = n == 0 && own->before == 0;

      draw_outline (entry_at (candidates, own->list, own->entry), draft,
                    is_alone);
      if (!candidates->in_countries)
        draw_outline (entry_at (candidates, own->list_of_all,
                                own->entry_of_all),
                      draft, is_alone);
      at = own->before;
    }
}

void
candidates_add (Candidates *candidates, const Outline *outline, Draft *draft)
{
  if (draft->number == candidates->sights.len)
    {
      arena_array_next (candidates->scratch, &candidates->sights,
                        sizeof (Sight));
      *sight_at (candidates, draft->number) = (Sight) { 0 };
      draft->outline = *outline;
    }
  outline_add (&draft->outline, outline);
  candidates->statements++;
  for (guint i = 0; i < candidates->n_months; i++)
    add_to_month (candidates, draft, &candidates->months[i]);
  draw_outlines (candidates, draft);
  candidates->any_month |= candidates->in_any_month;
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

/* Counts the draft of ENTRY if the search has not come to it before.  FALSE
 * where there are too many. */
static gboolean
look_at (Candidates *candidates, const Entry *entry, const Outline *outline,
         guint64 order)
{
  Sight *sight
      = entry->is_alone ? NULL : sight_at (candidates, entry->draft);

  if (sight != NULL && sight->search == candidates->searches)
    {
      sight->order = MIN (sight->order, order);
      return TRUE;
    }
  if (candidates->n_looked_at == MAX_CANDIDATES)
    return FALSE;
  candidates->n_looked_at++;
  if (sight != NULL)
    *sight = (Sight) { order, candidates->searches };
  if (outlines_may_join (outline, &entry->outline))
    {
      Draft *draft = g_ptr_array_index (candidates->drafts, entry->draft);

      __builtin_prefetch (draft);
      sight_at (candidates, entry->draft)->order = order;
      candidates->found[candidates->n_found++] = draft;
    }
  return TRUE;
}

/* The newest come first. */
static void
search_list (Candidates *candidates, const Entry *own,
             const Outline *outline, gboolean given, guint list, guint turn)
{
  const ArenaArray *entries = &list_at (candidates, list)->entries;
  guint n = entries->len;

  for (guint at = n; at > (n > MAX_LOOKED_AT ? n - MAX_LOOKED_AT : 0); at--)
    {
      const Entry *entry = &arena_array_index (*entries, Entry, at - 1);

      if (!is_hopeless (own, entry, given)
          && !look_at (candidates, entry, outline,
                       (guint64) turn << 32
                           | (G_MAXUINT32 - entry->statement)))
        return;
    }
}

/* In the lists of MONTH, which are LISTS. */
static void
search_month (Candidates *candidates, const Member *member, const Entry *own,
              const Outline *outline, int month, const MonthLists *lists,
              guint turn)
{
  gboolean given = member->about->event != NULL;
  guint nowhere;

  if (member->about->country == NULL)
    {
      search_list (candidates, own, outline, given, lists->of_all, turn);
      return;
    }
  search_list (candidates, own, outline, given, lists->of_country, turn);
  if (candidates->in_countries)
    return;
  nowhere = *find_slot (candidates, month, NULL);
  if (nowhere != 0)
    search_list (candidates, own, outline, given, nowhere - 1, turn);
}

static MonthLists
open_month (Candidates *candidates, const Member *member, int month)
{
  MonthLists lists
      = { .of_country
          = open_list (candidates, month, member->about->country) };

  if (!candidates->in_countries)
    lists.of_all = open_list (candidates, month, all_countries);
  return lists;
}

void
candidates_find (Candidates *candidates, const Member *member,
                 const Outline *outline)
{
  Entry own = describe (member);
  int first = find_months (candidates, member, &candidates->n_months);

  candidates->searches++;
  candidates->n_looked_at = candidates->n_found = 0;
  for (guint i = 0; i < candidates->n_months; i++)
    {
      int month = first + (int) i;

      candidates->months[i] = open_month (candidates, member, month);
      search_month (candidates, member, &own, outline, month,
                    &candidates->months[i], i);
    }
  candidates->in_any_month = first == ANY_MONTH;
  if (!candidates->in_any_month && candidates->any_month)
    {
      MonthLists lists = open_month (candidates, member, ANY_MONTH);

      search_month (candidates, member, &own, outline, ANY_MONTH, &lists,
                    candidates->n_months);
    }
}
