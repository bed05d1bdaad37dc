/* Lists of questions by month and country, each a chain through one array. */
#include "config.h"

#include "reconcile/candidates.h"

#define MAX_CANDIDATES 384 /* questions found for a claim */
#define MAX_LOOKED_AT 4096 /* entries of one list */
#define MAX_MONTHS 24      /* a longer time is kept apart */
#define ANY_MONTH G_MAXINT

/* What stands for every country in the key of a list. */
static const char all_countries[] = "";

typedef struct
{
  Draft *draft;
  const char *side; /* of its first statement, as are those below */
  Day begin;
  Day end;
  guint kind;
  guint list;
  guint statement;   /* the last that put the draft in this list */
  guint before;      /* the next older entry of this list, plus 1 */
  guint before_all;  /* ... of this month */
  guint before_own;  /* ... of this draft */
} Entry;

typedef struct
{
  const char *country;
  gint64 month;
} ListKey;

void
candidates_init (Candidates *candidates)
{
  key_set_init (&candidates->lists, sizeof (ListKey));
  candidates->heads = g_array_new (FALSE, TRUE, sizeof (guint));
  candidates->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  candidates->found = g_ptr_array_new ();
  candidates->searches = candidates->statements = 0;
  candidates->month_begin = 0;
  candidates->month_end = -1;
}

void
candidates_clear (Candidates *candidates)
{
  key_set_clear (&candidates->lists);
  g_array_unref (candidates->heads);
  g_array_unref (candidates->entries);
  g_ptr_array_unref (candidates->found);
}

void
candidates_reset (Candidates *candidates, gboolean in_countries)
{
  candidates->in_countries = in_countries;
  key_set_clear (&candidates->lists);
  key_set_init (&candidates->lists, sizeof (ListKey));
  g_array_set_size (candidates->heads, 0);
  g_array_set_size (candidates->entries, 0);
  g_ptr_array_set_size (candidates->found, 0);
  candidates->searches = candidates->statements = 0;
  candidates->month_begin = 0;
  candidates->month_end = -1;
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
months_of (Candidates *candidates, const Member *member, int *ret_first,
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

/* Claims of different kinds never meet. */
static guint
kind_of (const Member *member)
{
  guint64 kind = (guint64) (gsize) member->unit * 31
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

static guint
list_of (Candidates *candidates, int month, const char *country)
{
  ListKey key = { country, month };
  guint list = key_set_add (&candidates->lists, &key, NULL);

  if (list >= candidates->heads->len)
    g_array_set_size (candidates->heads, list + 1);
  return list;
}

static guint *
head_of (const Candidates *candidates, guint list)
{
  return &g_array_index (candidates->heads, guint, list);
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
  guint list = list_of (candidates, month, member->country), all = 0;
  Entry entry = describe (draft->first);

  for (guint at = draft->entries; at != 0;
       at = entry_at (candidates, at)->before_own)
    if (entry_at (candidates, at)->list == list)
      {
        entry_at (candidates, at)->statement = candidates->statements;
        return;
      }
  if (!candidates->in_countries)
    all = list_of (candidates, month, all_countries);
  entry.draft = draft;
  entry.list = list;
  entry.statement = candidates->statements;
  entry.before = *head_of (candidates, list);
  entry.before_all = candidates->in_countries ? 0
                                              : *head_of (candidates, all);
  entry.before_own = draft->entries;
  g_array_append_val (candidates->entries, entry);
  draft->entries = candidates->entries->len;
  *head_of (candidates, list) = draft->entries;
  if (!candidates->in_countries)
    *head_of (candidates, all) = draft->entries;
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
             guint list, gboolean all, guint turn)
{
  guint looked_at = 0;

  for (guint at = *head_of (candidates, list);
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
                   list_of (candidates, month, all_countries), TRUE, turn);
      return;
    }
  search_list (candidates, own, given,
               list_of (candidates, month, member->country), FALSE, turn);
  if (!candidates->in_countries)
    search_list (candidates, own, given, list_of (candidates, month, NULL),
                 FALSE, turn);
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
  if (last != ANY_MONTH)
    search_month (candidates, member, &own, ANY_MONTH, turn);
}
