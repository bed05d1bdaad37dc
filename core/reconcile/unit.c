/* One statement that was carried as counts of two things: "101 soldiers" in
 * one report and "101 targets" in the other, the same figure of the same
 * speaker at the same time.  Nobody can say which he meant, so that both
 * questions are contested and name each other.
 *
 * A figure that comes often proves nothing: it must be exact, of two digits
 * and more where persons are held against things, of three where only the
 * measure or the people differ. */
#include "config.h"

#include "reconcile/case.h"
#include "reconcile/comparable.h"
#include "reconcile/evidence.h"
#include "reconcile/key-set.h"
#include "reconcile/radix.h"

#include <math.h>

#define AHEAD 8 /* carriers that are fetched before they are asked */
#define MAX_CARRIERS 24 /* of one figure of one origin */

/* The first bits of a hash tell apart most that are as many. */
#define HASH_BITS 24

typedef struct
{
  const char *scope;
  const char *family;
  const char *origin;
  double figure;
} StatementKey;

typedef struct
{
  Case *of;
  const Member *member;
} Carrier;

static gboolean
can_carry (const Member *member)
{
  return member->origin != NULL && !member->set_aside
         && !member_denies (member) && member->value.best >= 10
         && member->value.qualifier == QUALIFIER_EXACT;
}

static gboolean
are_other_people (const Member *a, const Member *b)
{
  const char *one = a->about->side, *two = b->about->side;

  return (one != NULL && two != NULL && one != two)
         || (a->category != b->category && a->category != CATEGORY_PEOPLE
             && b->category != CATEGORY_PEOPLE
             && a->category != CATEGORY_UNSPECIFIED
             && b->category != CATEGORY_UNSPECIFIED);
}

static gboolean
is_unit_conflict (const Member *a, const Member *b)
{
  gboolean units = a->unit != b->unit;
  gboolean measures = a->about->measure != b->about->measure;

  if (a->document == b->document
      && (members_share_sentence (a, b) || !measures))
    return FALSE;
  return (units || number_is_odd (a->value.best))
         && (units || measures || are_other_people (a, b))
         && !a->is_part && !b->is_part && members_meet (a, b);
}

static const char *
conflict_reason (const Member *a, const Member *b)
{
  if (a->unit != b->unit)
    return "the same figure of the same origin with another unit";
  if (a->about->measure != b->about->measure)
    return "the same figure of the same origin for another measure";
  return "the same figure of the same origin for other people";
}

static void
add_relation (Case *it, const Member *own, const Member *other,
              const char *reason, Arena *arena)
{
  Finding *finding = it->finding;
  guint n = finding->n_relations;
  FindingRelation *relations
      = arena_new_array (arena, FindingRelation, n + 1);

  for (guint i = 0; i < n; i++)
    relations[i] = finding->relations[i];
  relations[n] = (FindingRelation) { own->claim->id, other->claim->id,
                                     RELATION_UNIT_CONFLICT, NAN, reason };
  finding->relations = relations;
  finding->n_relations = n + 1;
}

static void
contest (const Carrier *one, const Carrier *two, Arena *arena)
{
  const char *reason = conflict_reason (one->member, two->member);

  add_relation (one->of, one->member, two->member, reason, arena);
  add_relation (two->of, two->member, one->member, reason, arena);
  case_add_related (one->of, two->of, reason, arena);
  case_add_related (two->of, one->of, reason, arena);
  grade_contest (one->of);
  grade_contest (two->of);
}

/* Each pair of questions once. */
static gboolean
is_told (const Case *it, const Case *other)
{
  for (guint i = 0; i < it->related.len; i++)
    if (arena_array_index (it->related, FindingNotCompared, i).question
        == other->finding->question.id)
      return TRUE;
  return FALSE;
}

/* A figure that somebody carries. */
typedef struct
{
  guint64 hash; /* of its statement */
  Carrier carrier;
} Carried;

/* Those of one statement, in several questions. */
typedef struct
{
  const Carried *carried;
  guint n;
} Repeated;

struct Carriers
{
  Arena *arena;   /* borrowed */
  ArenaArray all; /* of Carried: every figure */
};

static void
compare_carriers (const Repeated *repeated, Arena *arena)
{
  for (guint i = 0; i < repeated->n; i++)
    for (guint k = i + 1; k < repeated->n; k++)
      {
        const Carrier *one = &repeated->carried[i].carrier;
        const Carrier *two = &repeated->carried[k].carrier;

        if (one->of != two->of
            && is_unit_conflict (one->member, two->member)
            && !is_told (one->of, two->of))
          contest (one, two, arena);
      }
}

static StatementKey
statement_key (const Member *member)
{
  return (StatementKey) { member->about->scope, member->about->family,
                          member->origin, member->value.best };
}

Carriers *
carriers_new (Arena *scratch)
{
  Carriers *carriers = g_new (Carriers, 1);

  carriers->arena = scratch;
  carriers->all = (ArenaArray) { NULL };
  return carriers;
}

void
carriers_free (Carriers *carriers)
{
  g_free (carriers);
}

void
carriers_note (Carriers *carriers, Case *it)
{
  for (guint i = 0; i < it->group->n_members; i++)
    {
      const Member *member = it->group->members[i];
      StatementKey key;
      Carried carried;

      if (!can_carry (member))
        continue;
      key = statement_key (member);
      carried = (Carried) { key_set_hash (&key, sizeof key), { it, member } };
      arena_array_add (carriers->arena, &carriers->all, carried);
    }
}

/* Puts what has one hash together, as it was noted. */
static Carried *
sort_carried (Carriers *carriers)
{
  guint n = carriers->all.len;
  RadixSort sort = { carriers->all.data,
                     arena_alloc (carriers->arena, n * sizeof (Carried)), n };
  Carried *all;

  radix_sort (&sort, sizeof (Carried), offsetof (Carried, hash),
              64 - HASH_BITS);
  all = sort.records;
  for (guint i = 1; i < n; i++)
    {
      Carried one = all[i];
      guint at = i;

      for (; at > 0 && all[at - 1].hash > one.hash; at--)
        all[at] = all[at - 1];
      all[at] = one;
    }
  return all;
}

static gboolean
are_of_one_statement (const Carried *a, const Carried *b)
{
  StatementKey one, two;

  if (a->hash != b->hash)
    return FALSE;
  one = statement_key (a->carrier.member);
  two = statement_key (b->carrier.member);
  return key_set_is_same (&one, &two, sizeof one);
}

/* The first of the N who carry one statement, and from the first on that does
 * so in another question, all. */
static void
add_repeated (GArray *repeated, Carried *carried, guint n)
{
  Repeated of_several;
  guint other = 1;

  while (other < n && carried[other].carrier.of == carried[0].carrier.of)
    other++;
  if (other == n)
    return;
  carried[other - 1] = carried[0];
  of_several = (Repeated) { carried + other - 1,
                            MIN (n - other + 1, MAX_CARRIERS) };
  g_array_append_val (repeated, of_several);
}

/* Few of all come again. */
static GArray *
find_repeated (Carriers *carriers)
{
  GArray *repeated = g_array_new (FALSE, FALSE, sizeof (Repeated));
  Carried *all = sort_carried (carriers);
  guint n = carriers->all.len;

  for (guint start = 0, end; start < n; start = end)
    {
      if (start + AHEAD < n
          && all[start + AHEAD].hash == all[start + AHEAD - 1].hash)
        {
          member_expect (all[start + AHEAD].carrier.member);
          member_expect (all[start + AHEAD - 1].carrier.member);
        }
      for (end = start + 1;
           end < n && are_of_one_statement (&all[start], &all[end]); end++)
        ;
      add_repeated (repeated, all + start, end - start);
    }
  return repeated;
}

/* As they were noted. */
static int
compare_repeated (gconstpointer one, gconstpointer two)
{
  const Member *a = ((const Repeated *) one)->carried[0].carrier.member;
  const Member *b = ((const Repeated *) two)->carried[0].carrier.member;

  if (a->question != b->question)
    return a->question < b->question ? -1 : 1;
  return members_compare (a, b);
}

void
units_find (Carriers *carriers, Arena *arena)
{
  g_autoptr (GArray) repeated = find_repeated (carriers);

  g_array_sort (repeated, compare_repeated);
  for (guint i = 0; i < repeated->len; i++)
    compare_carriers (&g_array_index (repeated, Repeated, i), arena);
}
