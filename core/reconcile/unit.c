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
#include "reconcile/repeats.h"

#include <math.h>

#define AHEAD 8 /* carriers that are fetched before they are asked */
#define MAX_CARRIERS 24 /* of one figure of one origin */

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

static void
compare_carriers (const GArray *carriers, Arena *arena)
{
  for (guint i = 0; i < carriers->len; i++)
    for (guint k = i + 1; k < carriers->len; k++)
      {
        const Carrier *one = &g_array_index (carriers, Carrier, i);
        const Carrier *two = &g_array_index (carriers, Carrier, k);

        if (one->of != two->of
            && is_unit_conflict (one->member, two->member)
            && !is_told (one->of, two->of))
          contest (one, two, arena);
      }
}

/* A figure that somebody carries. */
typedef struct
{
  guint64 hash; /* of its statement */
  Carrier carrier;
} Carried;

/* Of those figures that may be carried in several questions: who carries
 * each, the first, and all where there are several questions. */
struct Carriers
{
  Arena *arena;   /* of the next */
  ArenaArray all; /* of Carried: every figure */
  KeySet known;
  GArray *first;    /* of Carrier */
  GPtrArray *lists; /* of GArray; NULL */
};

static StatementKey
statement_key (const Member *member)
{
  return (StatementKey) { member->about->scope, member->about->family,
                          member->origin, member->value.best };
}

static void
add_carrier (Carriers *carriers, Carrier carrier)
{
  StatementKey key = statement_key (carrier.member);
  Carrier *first;
  gboolean is_new;
  guint number = key_set_add (&carriers->known, &key, &is_new);
  GArray *list;

  if (is_new)
    {
      g_array_append_val (carriers->first, carrier);
      return;
    }
  first = &g_array_index (carriers->first, Carrier, number);
  if (carriers->lists->len <= number)
    g_ptr_array_set_size (carriers->lists, (gint) number + 1);
  list = g_ptr_array_index (carriers->lists, number);
  if (list == NULL && first->of == carrier.of)
    return;
  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (Carrier));
      g_array_append_val (list, *first);
      g_ptr_array_index (carriers->lists, number) = list;
    }
  if (list->len < MAX_CARRIERS)
    g_array_append_val (list, carrier);
}

Carriers *
carriers_new (void)
{
  Carriers *carriers = g_new (Carriers, 1);

  carriers->arena = arena_new ();
  carriers->all = (ArenaArray) { NULL };
  key_set_init (&carriers->known, sizeof (StatementKey));
  carriers->first = g_array_new (FALSE, FALSE, sizeof (Carrier));
  carriers->lists = g_ptr_array_new ();
  return carriers;
}

void
carriers_free (Carriers *carriers)
{
  arena_free (carriers->arena);
  key_set_clear (&carriers->known);
  g_array_unref (carriers->first);
  for (guint i = 0; i < carriers->lists->len; i++)
    if (g_ptr_array_index (carriers->lists, i) != NULL)
      g_array_unref (g_ptr_array_index (carriers->lists, i));
  g_ptr_array_unref (carriers->lists);
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

/* Few of all come again. */
static void
gather_repeated (Carriers *carriers)
{
  const Carried *all = carriers->all.data;
  g_auto (Repeats) repeats;

  repeats_init (&repeats, carriers->all.len);
  for (guint i = 0; i < carriers->all.len; i++)
    repeats_note (&repeats, all[i].hash);
  for (guint i = 0; i < carriers->all.len; i++)
    {
      if (i + AHEAD < carriers->all.len
          && repeats_may (&repeats, all[i + AHEAD].hash))
        __builtin_prefetch (all[i + AHEAD].carrier.member);
      if (repeats_may (&repeats, all[i].hash))
        add_carrier (carriers, all[i].carrier);
    }
}

void
units_find (Carriers *carriers, Arena *arena)
{
  gather_repeated (carriers);
  for (guint i = 0; i < carriers->lists->len; i++)
    if (g_ptr_array_index (carriers->lists, i) != NULL)
      compare_carriers (g_ptr_array_index (carriers->lists, i), arena);
}
