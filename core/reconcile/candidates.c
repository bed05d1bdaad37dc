/* Lists of questions by month and country, each a chain through one array. */
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

typedef struct
{
  Draft *draft;
  const char *side; /* of its first statement, as are those below */
  Day begin;
  Day end;
  guint kind;
  const char *country; /* the list in which it is */
  int month;
  guint statement;   /* the last that put the draft in this list */
  guint before;      /* the next older entry of this list, plus 1 */
  guint before_all;  /* ... of this month */
  guint before_own;  /* ... of this draft */
} Entry;

void
candidates_init (Candidates *candidates)
{
  *candidates = (Candidates) {
    .lists = g_new0 (CandidateList, FEW_SLOTS),
    .n_slots = FEW_SLOTS,
    .entries = g_array_new (FALSE, FALSE, sizeof (Entry)),
    .found = g_ptr_array_new (),
    .month_end = -1,
  };
}

void
candidates_clear (Candidates *candidates)
{
  g_free (candidates->lists);
  g_array_unref (candidates->entries);
  g_ptr_array_unref (candidates->found);
}

void
candidates_reset (Candidates *candidates, gboolean in_countries)
{
  if (candidates->n_slots > FEW_SLOTS)
    {
      g_free (candidates->lists);
      candidates->lists = g_new (CandidateList, FEW_SLOTS);
      candidates->n_slots = FEW_SLOTS;
    }
  memset (candidates->lists, 0, FEW_SLOTS * sizeof (CandidateList));
  candidates->n_lists = 0;
  candidates->in_countries = in_countries;
  candidates->any_month = FALSE;
  g_array_set_size (candidates->entries, 0);
  g_ptr_array_set_size (candidates->found, 0);
  candidates->searches = candidates->statements = 0;
  candidates->member = NULL;
}

/* The slot where the list is, or where it belongs. */
static CandidateList *
find_list (const Candidates *candidates, int month, const char *country)
{
  guint64 hash = ((guint64) (gsize) country + (guint) month)
                 * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  guint mask = candidates->n_slots - 1;
  guint at = (guint) (hash >> 32) & mask;

  while (candidates->lists[at].head != 0
         && (candidates->lists[at].month != month
             || candidates->lists[at].country != country))
    at = (at + 1) & mask;
  return &candidates->lists[at];
}

static void
grow_lists (Candidates *candidates)
{
  g_autofree CandidateList *before = candidates->lists;
  guint n = candidates->n_slots;

  candidates->n_slots *= 2;
  candidates->lists = g_new0 (CandidateList, candidates->n_slots);
  for (guint i = 0; i < n; i++)
    if (before[i].head != 0)
      *find_list (candidates, before[i].month, before[i].country)
          = before[i];
}

/* Makes ENTRY the newest of a list; what was so before. */
static guint
put_first (Candidates *candidates, int month, const char *country,
           guint entry)
{
  CandidateList *list = find_list (candidates, month, country);
  guint before = list->head;

  *list = (CandidateList) { country, month, entry };
  candidates->n_lists += before == 0;
  if (2 * candidates->n_lists > candidates->n_slots)
    grow_lists (candidates);
  return before;
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
      || DAY_IS_OPEN (reach.end) || member->event != NULL)
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
                 + (guint64) (gsize) member->breakdown;

  kind = kind * 8 + member->stock * 4u + member->abroad * 2u
         + member->expected;
  return (guint) (kind ^ kind >> 32);
}

static Entry
describe (const Member *member)
{
  return (Entry) {
    .side = member->side,
    .begin = MIN (member->when.begin, member->reach.begin),
    .end = MAX (member->when.end, member->reach.end),
    .kind = kind_of (member),
  };
}

static Entry *
entry_at (const Candidates *candidates, guint number)
{
  return &g_array_index (candidates->entries, Entry, number - 1);
}

static void
add_to_month (Candidates *candidates, const Member *member, Draft *draft,
              int month)
{
  Entry entry = describe (draft->first);
  guint number = candidates->entries->len + 1;

  for (guint at = draft->entries; at != 0;)
    {
      Entry *own = entry_at (candidates, at);

      if (own->month == month && own->country == member->country)
        {
          own->statement = candidates->statements;
          return;
        }
      at = own->before_own;
    }
  entry.draft = draft;
  entry.country = member->country;
  entry.month = month;
  entry.statement = candidates->statements;
  entry.before_own = draft->entries;
  entry.before = put_first (candidates, month, member->country, number);
  if (!candidates->in_countries)
    entry.before_all = put_first (candidates, month, all_countries, number);
  g_array_append_val (candidates->entries, entry);
  draft->entries = number;
  candidates->any_month = candidates->any_month || month == ANY_MONTH;
}

void
candidates_add (Candidates *candidates, const Member *member, Draft *draft)
{
  int first, last;

  candidates->statements++;
  months_of (candidates, member, &first, &last);
  for (int month = first; month < last; month++)
    add_to_month (candidates, member, draft, month);
  add_to_month (candidates, member, draft, last);
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

static void
search_list (Candidates *candidates, const Entry *own, gboolean given,
             guint head, gboolean all, guint turn)
{
  guint looked_at = 0;

  for (guint at = head;
       at != 0 && looked_at < MAX_LOOKED_AT; looked_at++)
    {
      const Entry *entry = entry_at (candidates, at);
      Draft *draft = entry->draft;
      guint64 order = (guint64) turn << 32
                      | (G_MAXUINT32 - entry->statement);

      at = all ? entry->before_all : entry->before;
      if (is_hopeless (own, entry, given))
        continue;
      if (draft->seen == candidates->searches)
        {
          draft->order = MIN (draft->order, order);
          continue;
        }
      if (candidates->found->len == MAX_CANDIDATES)
        return;
      draft->seen = candidates->searches;
      draft->order = order;
      g_ptr_array_add (candidates->found, draft);
    }
}

static void
search_month (Candidates *candidates, const Member *member, const Entry *own,
              int month, guint turn)
{
  gboolean given = member->event != NULL;

  if (member->country == NULL)
    {
      search_list (candidates, own, given,
                   find_list (candidates, month, all_countries)->head, TRUE,
                   turn);
      return;
    }
  search_list (candidates, own, given,
               find_list (candidates, month, member->country)->head, FALSE,
               turn);
  if (!candidates->in_countries)
    search_list (candidates, own, given,
                 find_list (candidates, month, NULL)->head, FALSE, turn);
}

void
candidates_find (Candidates *candidates, const Member *member)
{
  Entry own = describe (member);
  guint turn = 0;
  int first, last;

  g_ptr_array_set_size (candidates->found, 0);
  candidates->searches++;
  months_of (candidates, member, &first, &last);
  for (int month = first; month < last; month++)
    search_month (candidates, member, &own, month, turn++);
  search_month (candidates, member, &own, last, turn++);
  if (last != ANY_MONTH && candidates->any_month)
    search_month (candidates, member, &own, ANY_MONTH, turn);
}
