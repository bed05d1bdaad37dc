/* Puts claims in canonical order.
 *
 * What orders most claims is packed into numbers and sorted by their bytes;
 * texts are compared only between claims of one block, published on the same
 * days. */
#include "config.h"

#include "reconcile/order.h"

#include "reconcile/key-set.h"

#include <stdlib.h>
#include <string.h>

/* Words that name one measure. */
static const char *const synonyms[][2] = {
  { "wounded", "injured" },  { "refugees", "displaced" },
  { "dead", "killed" },      { "deaths", "killed" },
  { "kidnapped", "abducted" },
};

typedef struct
{
  guint64 first;    /* block, whether undated, last day of publication */
  guint64 document; /* the first bytes of its id */
  guint32 begin;    /* first day of publication */
  guint32 index;    /* of the claim */
} Place;

typedef struct
{
  const Claim *const *claims;
  GroupBy group_by;
  Interning *interning;
  KeySet known;   /* scope and measure, as addresses */
  GArray *blocks; /* of Block */
} Ordering;

const char *
measure_one_name (const char *measure)
{
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if (strcmp (measure, synonyms[i][0]) == 0)
      return synonyms[i][1];
  return measure;
}

static const char *
find_scope (const Ordering *ordering, const Claim *claim)
{
  const char *event = claim->document.event;

  if (ordering->group_by == GROUP_BY_DOCUMENT)
    return intern (ordering->interning, claim->document.id);
  if (event != NULL)
    return intern_joined (ordering->interning, "event:", event);
  if (ordering->group_by == GROUP_BY_EVENT)
    return intern_joined (ordering->interning, "alone:", claim->document.id);
  return "";
}

static guint
find_block (Ordering *ordering, const Claim *claim)
{
  Block block = { .scope = find_scope (ordering, claim),
                  .measure = intern (ordering->interning, claim->measure) };
  const void *key[2] = { block.scope, block.measure };
  gboolean is_new;
  guint number = key_set_add (&ordering->known, key, &is_new);

  if (is_new)
    {
      block.measure
          = intern (ordering->interning, measure_one_name (block.measure));
      block.family
          = intern (ordering->interning,
                    claim_measure_family (block.measure));
      g_array_append_val (ordering->blocks, block);
    }
  return number;
}

static int
compare_blocks (const void *one, const void *two)
{
  const Block *a = *(const Block *const *) one;
  const Block *b = *(const Block *const *) two;
  int order = strcmp (a->scope, b->scope);

  if (order == 0)
    order = strcmp (a->family, b->family);
  return order != 0 ? order : strcmp (a->measure, b->measure);
}

/* Turns the blocks as they were met into blocks in order; the number of each
 * of the former in the latter. (transfer full) */
static guint *
rank_blocks (const GArray *met, Arena *arena, const Block **ret_blocks)
{
  g_autofree const Block **sorted = g_new (const Block *, met->len);
  guint *ranks = g_new (guint, met->len);
  Block *blocks = arena_new_array (arena, Block, met->len);
  guint n = 0;

  for (guint i = 0; i < met->len; i++)
    sorted[i] = &g_array_index (met, Block, i);
  qsort (sorted, met->len, sizeof *sorted, compare_blocks);
  for (guint i = 0; i < met->len; i++)
    {
      if (n == 0 || sorted[i]->scope != blocks[n - 1].scope
          || sorted[i]->measure != blocks[n - 1].measure)
        blocks[n++] = *sorted[i];
      ranks[sorted[i] - (const Block *) (void *) met->data] = n - 1;
    }
  *ret_blocks = blocks;
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

static Place
find_place (const Claim *claim, guint block, guint index)
{
  DayRange published = claim->document.published_range;
  gboolean known = published.precision != PRECISION_NONE;

  return (Place) {
    .first = (guint64) block << 33 | (guint64) !known << 32
             | (known ? sortable (published.end) : 0),
    .document = first_bytes (claim->document.id),
    .begin = known ? sortable (published.begin) : 0,
    .index = index,
  };
}

/* By the bytes of FIRST that differ, the least first. */
static Place *
sort_by_first (Place *places, guint n)
{
  Place *other = g_new (Place, n), *before;
  guint64 varies = 0;

  for (guint i = 1; i < n; i++)
    varies |= places[i].first ^ places[0].first;
  for (guint shift = 0; shift < 64; shift += 8)
    {
      gsize starts[256] = { 0 }, sum = 0;

      if ((varies >> shift & 0xff) == 0)
        continue;
      for (guint i = 0; i < n; i++)
        starts[places[i].first >> shift & 0xff]++;
      for (guint i = 0; i < 256; i++)
        {
          gsize count = starts[i];

          starts[i] = sum;
          sum += count;
        }
      for (guint i = 0; i < n; i++)
        other[starts[places[i].first >> shift & 0xff]++] = places[i];
      before = places;
      places = other;
      other = before;
    }
  g_free (other);
  return places;
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

static int
compare_claims (const Claim *x, const Claim *y)
{
  int order = strcmp (x->document.id, y->document.id);

  if (order == 0)
    order = (int) y->target.in_title - (int) x->target.in_title;
  if (order == 0)
    order = compare_size (x->target.byte_start, y->target.byte_start);
  if (order == 0)
    order = compare_size (x->target.byte_end, y->target.byte_end);
  if (order == 0)
    order = strcmp (x->id, y->id);
  return order != 0 ? order : compare_records (x, y);
}

/* Of two claims of one block, published up to the same day. */
static int
compare_places (gconstpointer one, gconstpointer two, gpointer data)
{
  const Claim *const *claims = data;
  const Place *a = one, *b = two;

  if (a->begin != b->begin)
    return a->begin < b->begin ? -1 : 1;
  if (a->document != b->document)
    return a->document < b->document ? -1 : 1;
  return compare_claims (claims[a->index], claims[b->index]);
}

static void
sort_days (Place *places, guint n, const Claim *const *claims)
{
  for (guint start = 0, end; start < n; start = end)
    {
      end = start + 1;
      while (end < n && places[end].first == places[start].first)
        end++;
      if (end > start + 1)
        g_qsort_with_data (places + start, (gint) (end - start),
                           sizeof *places, compare_places,
                           (gpointer) (gsize) claims);
    }
}

static gboolean
is_duplicate (const Claim *a, const Claim *b)
{
  return a->target.byte_start == b->target.byte_start
         && a->target.byte_end == b->target.byte_end
         && strcmp (a->id, b->id) == 0 && compare_records (a, b) == 0;
}

static Ordered *
collect (const Place *places, guint n_places, const Claim *const *claims,
         guint *ret_n)
{
  Ordered *ordered = g_new (Ordered, MAX (n_places, 1));
  guint n = 0;

  for (guint i = 0; i < n_places; i++)
    {
      Ordered one = { claims[places[i].index],
                      (guint) (places[i].first >> 33), 0 };
      const Ordered *last = n > 0 ? &ordered[n - 1] : NULL;
      gboolean same = last != NULL && last->block == one.block
                      && strcmp (last->claim->document.id,
                                 one.claim->document.id)
                             == 0;

      if (same && is_duplicate (last->claim, one.claim))
        continue;
      if (last != NULL)
        one.document = last->document + !same;
      ordered[n++] = one;
    }
  *ret_n = n;
  return ordered;
}

Ordered *
claims_order (const Claim *const *claims, guint n_claims, GroupBy group_by,
              Interning *interning, Arena *arena, const Block **ret_blocks,
              guint *ret_n)
{
  g_autoptr (GArray) met = g_array_new (FALSE, FALSE, sizeof (Block));
  Ordering ordering = { claims, group_by, interning, .blocks = met };
  Place *places = g_new (Place, MAX (n_claims, 1));
  g_autofree guint *ranks = NULL;
  Ordered *ordered;

  key_set_init (&ordering.known, 2 * sizeof (void *));
  for (guint i = 0; i < n_claims; i++)
    places[i] = find_place (claims[i], find_block (&ordering, claims[i]), i);
  key_set_clear (&ordering.known);
  ranks = rank_blocks (met, arena, ret_blocks);
  for (guint i = 0; i < n_claims; i++)
    places[i].first = (places[i].first & (((guint64) 1 << 33) - 1))
                      | (guint64) ranks[places[i].first >> 33] << 33;
  places = sort_by_first (places, n_claims);
  sort_days (places, n_claims, claims);
  ordered = collect (places, n_claims, claims, ret_n);
  g_free (places);
  return ordered;
}
