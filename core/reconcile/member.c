/* Reads off a claim what its comparisons need, and puts claims in order. */
#include "config.h"

#include "reconcile/member.h"

#include <math.h>
#include <string.h>

/* Words that name one measure. */
static const char *const synonyms[][2] = {
  { "wounded", "injured" },  { "refugees", "displaced" },
  { "dead", "killed" },      { "deaths", "killed" },
  { "kidnapped", "abducted" },
};

/* Measures that count persons, so that "people" and "soldiers" nest. */
static const char *const of_people[]
    = { "killed",    "injured",  "casualties", "displaced",  "neutralised",
        "captured",  "abducted", "missing",    "deployed",   "detained",
        "population", "evacuated", "homeless", "sheltered", "relocated",
        "returned", "surrendered", "feared-dead" };

static const char *
find_measure (const char *measure)
{
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if (strcmp (measure, synonyms[i][0]) == 0)
      return synonyms[i][1];
  return measure;
}

static const char *
find_unit (const char *unit)
{
  static const char *const persons[] = { "person", "persons", "people" };

  if (unit == NULL)
    return "person";
  for (guint i = 0; i < G_N_ELEMENTS (persons); i++)
    if (g_ascii_strcasecmp (unit, persons[i]) == 0)
      return "person";
  return unit;
}

static gboolean
counts_people (const char *measure, const char *unit)
{
  for (guint i = 0; i < G_N_ELEMENTS (of_people); i++)
    if (strcmp (measure, of_people[i]) == 0)
      return strcmp (unit, "person") == 0;
  return FALSE;
}

/* The people of a country in their country need no side: "Syrians" and
 * "people" are the same there. */
static const char *
find_side (const Claim *claim)
{
  const char *side = claim->population.side;
  Category category = claim->population.category;

  if (side != NULL && claim->place.country != NULL
      && strcmp (side, claim->place.country) == 0
      && (category == CATEGORY_PEOPLE || category == CATEGORY_CIVILIAN))
    return NULL;
  return side;
}

/* What was recovered is the least there is. */
static Quantity
find_value (const Claim *claim)
{
  Quantity value = claim->quantity.value;

  if (claim->count_status == COUNT_STATUS_RECOVERED)
    value.support.high = INFINITY;
  return value;
}

const char *
claim_origin_key (const Claim *claim, Arena *arena)
{
  const char *name = claim->origin.controlled_by;
  g_autofree char *folded = NULL;

  if (claim->origin.kind == ORIGIN_UNNAMED || claim->origin.anonymous)
    return NULL;
  if (name == NULL)
    name = claim->origin.id;
  if (name != NULL)
    return name;
  name = claim->origin.name != NULL ? claim->origin.name
                                    : claim->origin.speaker;
  if (name == NULL)
    return NULL;
  folded = g_utf8_casefold (name, -1);
  return arena_printf (arena, "name:%s", folded);
}

static gboolean
is_known (DayRange range)
{
  return range.precision != PRECISION_NONE;
}

static DayRange
days_before (DayRange published, int days)
{
  DayRange range = published;

  range.begin = DAY_IS_OPEN (range.begin) ? range.begin : range.begin - days;
  range.precision = PRECISION_INTERVAL;
  return range;
}

/* The day of a running total is the day up to which it was counted. */
static gboolean
is_as_of (const Claim *claim)
{
  return claim->accumulation == ACCUMULATION_CUMULATIVE
         && (gint64) claim->time.range.end - claim->time.range.begin < 7;
}

DayRange
claim_known (const Claim *claim)
{
  if (is_known (claim->as_of.range)
      && (claim->as_of.basis == AS_OF_STATED
          || claim->as_of.basis == AS_OF_NONE))
    return claim->as_of.range;
  return claim->document.published_range;
}

static void
set_times (Member *member)
{
  const Claim *claim = member->claim;
  DayRange published = claim->document.published_range;
  gboolean counted_over
      = claim->accumulation == ACCUMULATION_WINDOW
        || claim->accumulation == ACCUMULATION_CUMULATIVE
        || claim->accumulation == ACCUMULATION_UNSPECIFIED
        || claim->accumulation == ACCUMULATION_TOTAL;

  member->dated = is_known (claim->time.range) && !is_as_of (claim);
  member->when = claim->time.range;
  member->reach = is_known (claim->time.support) ? claim->time.support
                                                 : claim->time.range;
  if (!member->dated && is_known (claim->time.range))
    published = claim->time.range;
  if (!member->dated && is_known (published))
    {
      member->when = days_before (published, FRESH_DAYS);
      member->reach = days_before (published, RECENT_DAYS);
    }
  member->lasting
      = member->dated && counted_over
        && member->when.precision == PRECISION_INTERVAL
        && (gint64) member->when.end - member->when.begin >= 7;
  member->known = claim_known (claim);
}

/* How finely the place is known. */
static guint
find_level (const Claim *claim)
{
  guint level = 1;

  if (claim->place.id == NULL
      || g_strcmp0 (claim->place.id, claim->place.country) == 0)
    return 0;
  for (const char *const *around = claim->place.within;
       around != NULL && *around != NULL; around++)
    level += g_strcmp0 (*around, claim->place.country) != 0;
  return level;
}

static const char *
find_scope (const Claim *claim, GroupBy group_by, Arena *arena)
{
  const char *event = claim->document.event;

  if (group_by == GROUP_BY_DOCUMENT)
    return claim->document.id;
  if (event != NULL)
    return arena_printf (arena, "event:%s", event);
  if (group_by == GROUP_BY_EVENT)
    return arena_printf (arena, "alone:%s", claim->document.id);
  return "";
}

static void
member_init (Member *member, const Claim *claim, GroupBy group_by,
             Arena *arena)
{
  member->claim = claim;
  member->scope = find_scope (claim, group_by, arena);
  member->measure = find_measure (claim->measure);
  member->unit = find_unit (claim->quantity.unit);
  member->side = find_side (claim);
  member->category = claim->population.category;
  member->origin = claim_origin_key (claim, arena);
  member->value = find_value (claim);
  member->stock = claim->accumulation == ACCUMULATION_STOCK;
  member->abroad
      = claim->destination != NULL
        && strcmp (claim->destination, "internal") != 0
        && g_strcmp0 (claim->destination, claim->place.country) != 0;
  member->expected = claim->modality == MODALITY_HYPOTHETICAL
                     || claim->count_status == COUNT_STATUS_FEARED
                     || claim->count_status == COUNT_STATUS_PRESUMED;
  member->counts_people = counts_people (member->measure, member->unit);
  member->level = find_level (claim);
  set_times (member);
}

static int
compare_number (double a, double b)
{
  return (a > b) - (a < b);
}

static int
compare_published (const Claim *a, const Claim *b)
{
  DayRange x = a->document.published_range;
  DayRange y = b->document.published_range;

  if (is_known (x) != is_known (y))
    return is_known (x) ? -1 : 1;
  if (!is_known (x))
    return 0;
  return x.end != y.end ? compare_number (x.end, y.end)
                        : compare_number (x.begin, y.begin);
}

static int
compare_records (const Claim *a, const Claim *b)
{
  g_autoptr (GString) x = g_string_new (NULL);
  g_autoptr (GString) y = g_string_new (NULL);
  JsonWriter writer;

  json_writer_init (&writer, x);
  claim_write (a, &writer);
  json_writer_init (&writer, y);
  claim_write (b, &writer);
  return strcmp (x->str, y->str);
}

static int
compare_members (const void *one, const void *two)
{
  const Member *a = one, *b = two;
  const Claim *x = a->claim, *y = b->claim;
  int order = strcmp (a->scope, b->scope);

  if (order == 0)
    order = strcmp (claim_measure_family (a->measure),
                    claim_measure_family (b->measure));
  if (order == 0)
    order = strcmp (a->measure, b->measure);
  if (order == 0)
    order = compare_published (x, y);
  if (order == 0)
    order = strcmp (x->document.id, y->document.id);
  if (order == 0)
    order = (int) y->target.in_title - (int) x->target.in_title;
  if (order == 0)
    order = compare_number ((double) x->target.byte_start,
                            (double) y->target.byte_start);
  if (order == 0)
    order = compare_number ((double) x->target.byte_end,
                            (double) y->target.byte_end);
  if (order == 0)
    order = strcmp (x->id, y->id);
  return order != 0 ? order : compare_records (x, y);
}

static gboolean
is_duplicate (const Member *a, const Member *b)
{
  return strcmp (a->claim->id, b->claim->id) == 0
         && compare_records (a->claim, b->claim) == 0;
}

static void
number_documents (Member *members, guint n)
{
  g_autoptr (GHashTable) numbers
      = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    {
      const char *id = members[i].claim->document.id;
      gpointer number = g_hash_table_lookup (numbers, id);

      if (number == NULL)
        {
          number = GUINT_TO_POINTER (g_hash_table_size (numbers) + 1);
          g_hash_table_insert (numbers, (gpointer) (gsize) id, number);
        }
      members[i].document = GPOINTER_TO_UINT (number) - 1;
    }
}

Member *
members_new (const Claim *const *claims, guint n_claims, GroupBy group_by,
             Arena *arena, guint *ret_n)
{
  Member *members = arena_new_array (arena, Member, n_claims);
  guint n = 0;

  for (guint i = 0; i < n_claims; i++)
    member_init (&members[i], claims[i], group_by, arena);
  if (n_claims > 1)
    qsort (members, n_claims, sizeof *members, compare_members);
  for (guint i = 0; i < n_claims; i++)
    if (n == 0 || !is_duplicate (&members[n - 1], &members[i]))
      members[n++] = members[i];
  number_documents (members, n);
  *ret_n = n;
  return members;
}

gboolean
member_is_earlier (const Member *a, const Member *b)
{
  return is_known (a->known) && is_known (b->known)
         && a->known.end < b->known.begin;
}

gboolean
member_denies (const Member *member)
{
  return member->claim->modality == MODALITY_DENIED;
}

gboolean
quantity_is_same (const Quantity *a, const Quantity *b)
{
  return a->core.low == b->core.low && a->core.high == b->core.high
         && a->support.low == b->support.low
         && a->support.high == b->support.high
         && a->qualifier == b->qualifier
         && (a->best == b->best || (isnan (a->best) && isnan (b->best)));
}
