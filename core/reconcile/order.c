/* Puts claims in canonical order.
 *
 * What orders most claims is packed into numbers and sorted by their bytes;
 * texts are compared only between claims of one block, published on the same
 * days. */
#include "config.h"

#include "reconcile/order.h"

#include "reconcile/key-set.h"
#include "reconcile/radix.h"

#include <stdlib.h>
#include <string.h>

/* Words that name one measure. */
static const char *const synonyms[][2] = {
  { "wounded", "injured" },  { "refugees", "displaced" },
  { "dead", "killed" },      { "deaths", "killed" },
  { "kidnapped", "abducted" },
};

const char *
measure_one_name (const char *measure)
{
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if (strcmp (measure, synonyms[i][0]) == 0)
      return synonyms[i][1];
  return measure;
}

static guint
find_scope (const Order *order, const Claim *claim)
{
  const char *event = claim->document.event;

  if (order->group_by == GROUP_BY_DOCUMENT)
    return intern (order->interning, claim->document.id);
  if (event != NULL)
    return intern_joined (order->interning, "event:", event);
  if (order->group_by == GROUP_BY_EVENT)
    return intern_joined (order->interning, "alone:", claim->document.id);
  return intern (order->interning, "");
}

static const Block *
find_block (Order *order, const Claim *claim)
{
  Interning *interning = order->interning;
  guint key[4] = { find_scope (order, claim),
                   intern (interning, claim->measure),
                   intern (interning, claim->place.country) };
  gboolean is_new;
  guint number = key_set_add (&order->known, &key, &is_new);
  Block block = { .number = number };

  if (!is_new)
    return &g_array_index (order->blocks, Block, number);
  block.scope = interned (interning, key[0]);
  block.measure = interned (
      interning,
      intern (interning, measure_one_name (interned (interning, key[1]))));
  block.family = interned (
      interning, intern (interning, claim_measure_family (block.measure)));
  block.country = interned (interning, key[2]);
  g_array_append_val (order->blocks, block);
  return &g_array_index (order->blocks, Block, number);
}

static int
compare_blocks (const void *one, const void *two)
{
  const Block *a = *(const Block *const *) one;
  const Block *b = *(const Block *const *) two;
  int order = strcmp (a->scope, b->scope);

  if (order == 0)
    order = strcmp (a->family, b->family);
  if (order == 0)
    order = strcmp (a->measure, b->measure);
  return order != 0 ? order : g_strcmp0 (a->country, b->country);
}

static gboolean
are_of_one_measure (const Block *a, const Block *b)
{
  return a->scope == b->scope && a->measure == b->measure;
}

/* FALSE where the countries of a scope and measure, of which FIRST is the
 * first, need not be held against each other: they are reported on apart from
 * any event, and no claim leaves open where it belongs. */
static gboolean
is_one_block (const Block *first)
{
  return first->scope[0] != '\0' || first->country == NULL;
}

/* The place of each block, by its number as it was met, among all of them;
 * those that are one have one. (transfer full) */
static guint *
rank_blocks (const GArray *met)
{
  guint *ranks = g_new (guint, met->len + 1);
  g_autofree const Block **sorted = g_new (const Block *, met->len + 1);
  gboolean one = FALSE;
  guint rank = 0;

  for (guint i = 0; i < met->len; i++)
    sorted[i] = &g_array_index (met, Block, i);
  qsort (sorted, met->len, sizeof *sorted, compare_blocks);
  for (guint i = 0; i < met->len; i++)
    {
      gboolean again
          = i > 0 && are_of_one_measure (sorted[i - 1], sorted[i]);

      if (!again)
        one = is_one_block (sorted[i]);
      rank += i > 0
              && !(again
                   && (one || sorted[i - 1]->country == sorted[i]->country));
      ranks[sorted[i]->number] = rank;
    }
  return ranks;
}

/* The first eight bytes, so that they compare as the text does. */
static guint64
first_bytes (const char *text)
{
  guint64 bytes = 0;
  guint i = 0;

  for (; i < 8 && text[i] != '\0'; i++)
    bytes = bytes << 8 | (guchar) text[i];
  return i == 0 ? 0 : bytes << (8 * (8 - i));
}

static guint32
sortable (Day day)
{
  return (guint32) day ^ 0x80000000u;
}

/* Bits below the number of a block: whether it is undated, and a day. */
#define ALL_DAY_BITS 33

static Place
find_place (Order *order, const Claim *claim, guint block, guint index)
{
  DayRange published = claim->document.published_range;
  gboolean known = published.precision != PRECISION_NONE;
  guint32 day = known ? sortable (published.end) : 0;

  if (known)
    {
      order->first_day = MIN (order->first_day, day);
      order->last_day = MAX (order->last_day, day);
    }
  order->spots[index].position
      = (guint64) !claim->target.in_title << 63
        | (claim->target.byte_start & G_MAXINT64);
  return (Place) {
    .first = (guint64) block << ALL_DAY_BITS | (guint64) !known << 32 | day,
    .begin = known ? sortable (published.begin) : 0,
    .index = index,
  };
}

static int
compare_size (gsize a, gsize b)
{
  return (a > b) - (a < b);
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

/* What is left where two claims begin at one place of one document. */
static int
compare_claims (const Claim *x, const Claim *y)
{
  int order = compare_size (x->target.byte_start, y->target.byte_start);

  if (order == 0)
    order = compare_size (x->target.byte_end, y->target.byte_end);
  if (order == 0)
    order = strcmp (x->id, y->id);
  return order != 0 ? order : compare_records (x, y);
}

/* Of two claims whose documents' ids begin with the same eight bytes. */
static int
compare_documents (const Order *order, const Place *a, const Place *b)
{
  if ((order->spots[a->index].document & 0xff) == 0
      || order->documents[a->index] == order->documents[b->index])
    return 0; /* those bytes are all of the id, or the document is known */
  return strcmp (order->claims[a->index]->document.id,
                 order->claims[b->index]->document.id);
}

/* Both stand in one document.  A document has one date: claims that differ
 * in it are of different documents, unless no other stands between them. */
static gboolean
are_of_document (const Order *order, const Place *a, const Place *b)
{
  return order->spots[a->index].document == order->spots[b->index].document
         && order_block (order, a) == order_block (order, b)
         && compare_documents (order, a, b) == 0;
}

/* For claims of one block, published up to the same day. */
static inline gboolean
is_behind (const Order *order, const Place *a, const Place *b)
{
  const Spot *x = &order->spots[a->index], *y = &order->spots[b->index];
  int documents;

  if (a->begin != b->begin)
    return a->begin > b->begin;
  if (x->document != y->document)
    return x->document > y->document;
  documents = compare_documents (order, a, b);
  if (documents != 0)
    return documents > 0;
  if (x->position != y->position)
    return x->position > y->position;
  return compare_claims (order->claims[a->index], order->claims[b->index])
         > 0;
}

static void
insert_each (const Order *order, Place *places, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      Place place = places[i];
      guint at = i;

      for (; at > 0 && is_behind (order, &places[at - 1], &place); at--)
        places[at] = places[at - 1];
      places[at] = place;
    }
}

/* A merge sort; OTHER has room for half of the places. */
static void
sort_places (const Order *order, Place *places, Place *other, guint n)
{
  guint half = n / 2, i = 0, k = half, at = 0;

  if (n <= 8)
    {
      insert_each (order, places, n);
      return;
    }
  sort_places (order, places, other, half);
  sort_places (order, places + half, other, n - half);
  if (!is_behind (order, &places[half - 1], &places[half]))
    return;
  memcpy (other, places, half * sizeof *places);
  while (i < half)
    if (k < n && is_behind (order, &other[i], &places[k]))
      places[at++] = places[k++];
    else
      places[at++] = other[i++];
}


/* Of two claims of one document. */
static gboolean
is_duplicate (const Order *order, const Place *one, const Place *two)
{
  const Claim *a = order->claims[one->index];
  const Claim *b = order->claims[two->index];

  return order->spots[one->index].position
             == order->spots[two->index].position
         && a->target.byte_end == b->target.byte_end
         && strcmp (a->id, b->id) == 0 && compare_records (a, b) == 0;
}

/* The places that have their documents' numbers. */
typedef struct
{
  Place last; /* of a claim that is no duplicate, as it was */
  guint n;
  guint document;
} Numbered;

/* Numbers the documents of the places from START to END, which follow those
 * that are numbered, and moves them there. */
static void
number_documents (Order *order, Numbered *numbered, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    {
      Place place = order->places[i];
      gboolean same = numbered->n > 0
                      && are_of_document (order, &numbered->last, &place);

      if (same && is_duplicate (order, &numbered->last, &place))
        continue;
      numbered->document += numbered->n > 0 && !same;
      numbered->last = place;
      place.begin = numbered->document;
      order->places[i] = order->places[numbered->n];
      order->places[numbered->n++] = place;
    }
}

/* The places are in order but for those of one block and day. */
static void
sort_days (Order *order, Place *spare)
{
  const guint ahead = 64;
  Place *places = order->places;
  Numbered numbered = { { 0 } };

  for (guint start = 0, end; start < order->n; start = end)
    {
      for (end = start; end < order->n
                        && places[end].first == places[start].first; end++)
        if (end + ahead < order->n)
          __builtin_prefetch (&order->spots[places[end + ahead].index]);
      sort_places (order, places + start, spare, end - start);
      number_documents (order, &numbered, start, end);
    }
  order->n = numbered.n;
}

void
order_init (Order *order, const Claim *const *claims, guint n,
            GroupBy group_by, Interning *interning, Arena *scratch)
{
  *order = (Order) { claims, group_by, interning,
                     .first_day = G_MAXUINT32 };
  key_set_init (&order->known, 4 * sizeof (guint));
  order->blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  order->documents = arena_alloc (scratch, n * sizeof (guint));
  order->places = arena_alloc (scratch, n * sizeof (Place));
  order->spare = arena_alloc (scratch, n * sizeof (Place));
  order->spots = arena_alloc (scratch, n * sizeof (Spot));
  order->n = n;
}

void
order_clear (Order *order)
{
  key_set_clear (&order->known);
  g_clear_pointer (&order->blocks, g_array_unref);
}

/* TRUE where the texts are those of the claim before. */
static gboolean
is_of_block_before (const Order *order, guint index)
{
  const Claim *a = order->claims[index], *b = order->claims[index - 1];

  return a->measure == b->measure && a->place.country == b->place.country
         && a->document.event == b->document.event
         && (a->document.id == b->document.id
             || order->group_by == GROUP_BY_CORPUS);
}

const Block *
order_place (Order *order, guint index)
{
  const Claim *claim = order->claims[index];
  const Block *block;

  block = index > 0 && is_of_block_before (order, index)
              ? &g_array_index (order->blocks, Block,
                                order->places[index - 1].first
                                    >> ALL_DAY_BITS)
              : find_block (order, claim);
  order->places[index] = find_place (order, claim, block->number, index);
  return block;
}

void
order_note_document (Order *order, guint index, guint document)
{
  order->documents[index] = document;
  order->spots[index].document
      = index > 0 && order->documents[index - 1] == document
            ? order->spots[index - 1].document
            : first_bytes (order->claims[index]->document.id);
}

/* Ranks blocks, and counts days from the first; undated places come behind
 * the last.  Few bytes are left that differ. */
static void
pack_places (Order *order)
{
  g_autofree guint *ranks = rank_blocks (order->blocks);
  guint64 undated = order->last_day >= order->first_day
                        ? (guint64) order->last_day - order->first_day + 1
                        : 0;

  order->day_bits = g_bit_storage (undated);
  for (guint i = 0; i < order->n; i++)
    {
      Place *place = &order->places[i];
      gboolean is_undated = place->first >> 32 & 1;
      guint64 day
          = is_undated ? undated : (guint32) place->first - order->first_day;

      place->first = (guint64) ranks[place->first >> ALL_DAY_BITS]
                         << order->day_bits
                     | day;
    }
}

void
order_sort (Order *order)
{
  RadixSort sort = { order->places, order->spare, order->n };

  pack_places (order);
  radix_sort (&sort, sizeof (Place), offsetof (Place, first), 0);
  order->places = sort.records;
  sort_days (order, sort.spare);
}
