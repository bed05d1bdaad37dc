/* Compares the statements of a question pair by pair: verdict, agreement. */
#include "config.h"

#include "reconcile/case.h"
#include "reconcile/key-set.h"

#include <math.h>
#include <string.h>

/* Up to so many distinct statements every pair is looked at; of more, each
 * is held against the most telling ones. */
#define MAX_EXHAUSTIVE 160
#define MAX_ORIGINS 256

/* The shrunk score: A = (sum + a0 k) / (weights + k), a0 = 0.5, k = 1. */
#define SHRINK_TO 0.5
#define SHRINK_BY 1.0

/* All that a pair is judged by, beside the figure and the origin, which are
 * the word. */
typedef struct
{
  double support[2];
  gint32 known[2];
  guint32 word;
  guint16 stance;
  guint8 denies;
  guint8 revises;
} StatementKey;

static StatementKey
statement_key (const Member *member)
{
  return (StatementKey) {
    { member->value.support.low, member->value.support.high },
    { member->known.begin, member->known.end },
    member->word,
    (guint16) member->stance,
    member_denies (member),
    member->revises,
  };
}

static void
find_statements (Case *it)
{
  gboolean distinct = it->n_words == it->group->n_members;
  g_auto (KeySet) known;

  key_set_init (&known, sizeof (StatementKey));
  it->statements = arena_alloc (it->bench->scratch,
                                it->group->n_members * sizeof (Statement));
  it->n_statements = 0;
  for (guint i = 0; i < it->group->n_members; i++)
    {
      Member *member = it->group->members[i];
      guint number = it->n_statements;

      if (member->set_aside)
        continue;
      if (!distinct)
        {
          StatementKey key = statement_key (member);

          number = key_set_number (&known, &key);
        }
      if (number == it->n_statements)
        it->statements[it->n_statements++] = (Statement) { member, 0 };
      it->statements[number].count++;
    }
}

/* One of them says that the other's figure is not so. */
static void
judge_denial (Pair *pair)
{
  pair->denied = pair->relation <= RELATION_COMPATIBLE;
  pair->relation = pair->denied ? RELATION_CONTRADICT
                                : RELATION_INCOMPARABLE;
  pair->conflict = pair->denied;
}

static void
note_conflict (Case *it, const Pair *pair)
{
  it->conflict = TRUE;
  if (!case_is_named (it, pair->a) || !case_is_named (it, pair->b))
    return;
  if (pair->a->group != pair->b->group)
    it->named_conflict = TRUE;
  else
    it->own_conflict = TRUE;
}

static void
judge_pair (Case *it, Member *a, Member *b, Pair *pair)
{
  gboolean conflict;

  *pair = (Pair) { .a = a, .b = b };
  pair->relation
      = quantity_relation_kind (&a->value, &b->value, &conflict) & 0xff;
  pair->conflict = conflict & 1;
  if (member_denies (a) != member_denies (b))
    judge_denial (pair);
  if (!pair->conflict)
    return;
  if (!pair->denied)
    pair->explained = pair_explain (it, a, b) & 0xff;
  if (pair->explained == EXPLAINED_NOT)
    note_conflict (it, pair);
}

static Pair *
make_room (Case *it, gsize n)
{
  it->pairs.data
      = arena_alloc (it->bench->scratch, MAX (n, 1) * sizeof (Pair));
  return it->pairs.data;
}

/* The statements that any other is most likely at odds with: the lowest, the
 * highest, the first, the last, and the standard's own. */
static void
find_witnesses (const Case *it, guint witnesses[5])
{
  guint low = 0, high = 0, early = 0, late = 0, own = 0;

  for (guint i = 0; i < it->n_statements; i++)
    {
      const Member *member = it->statements[i].first;

      if (member->value.core.high
          < it->statements[low].first->value.core.high)
        low = i;
      if (member->value.core.low
          > it->statements[high].first->value.core.low)
        high = i;
      if (member_is_earlier (member, it->statements[early].first))
        early = i;
      if (member_is_earlier (it->statements[late].first, member))
        late = i;
      if (member == it->standard)
        own = i;
    }
  witnesses[0] = low;
  witnesses[1] = high;
  witnesses[2] = early;
  witnesses[3] = late;
  witnesses[4] = own;
}

static void
judge_against_witnesses (Case *it)
{
  guint witnesses[5];
  Pair *pair
      = make_room (it, (gsize) it->n_statements * G_N_ELEMENTS (witnesses));

  find_witnesses (it, witnesses);
  for (guint w = 0; w < G_N_ELEMENTS (witnesses); w++)
    for (guint i = 0; i < it->n_statements; i++)
      {
        guint a = MIN (i, witnesses[w]), b = MAX (i, witnesses[w]);

        if (a != b)
          judge_pair (it, it->statements[a].first, it->statements[b].first,
                      pair++);
      }
  it->pairs.len = (guint) (pair - (Pair *) it->pairs.data);
}

static void
find_pairs (Case *it)
{
  guint n = it->n_statements;
  Pair *pair;

  if (n > MAX_EXHAUSTIVE)
    {
      judge_against_witnesses (it);
      return;
    }
  pair = make_room (it, (gsize) n * n / 2);
  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n; k++)
      judge_pair (it, it->statements[i].first, it->statements[k].first,
                  pair++);
  it->pairs.len = (guint) (pair - (Pair *) it->pairs.data);
}

/* What an origin has since replaced differs from what it says now. */
static gboolean
pair_agrees (const Pair *pair)
{
  gboolean replaced = pair->a->status == CLAIM_STATUS_SUPERSEDED
                      || pair->b->status == CLAIM_STATUS_SUPERSEDED;

  return relation_agrees ((Relation) pair->relation)
         && (!replaced || pair->relation == RELATION_EQUAL);
}

static Verdict
verdict_of (const Case *it)
{
  gboolean agree = TRUE;

  if (it->conflict)
    return VERDICT_CONFLICT;
  if (it->n_compared <= 1)
    return VERDICT_SINGLE;
  for (guint i = 0; i < it->pairs.len && agree; i++)
    agree = pair_agrees (&arena_array_index (it->pairs, Pair, i));
  /* The same vague words say no more than that they fit. */
  for (guint i = 0; i < it->n_statements && agree; i++)
    agree = it->statements[i].first->value.qualifier != QUALIFIER_VAGUE;
  return agree ? VERDICT_AGREE : VERDICT_COMPATIBLE;
}

/* What an origin says now: the last of its current statements. */
static const Member **
find_voices (const Case *it, guint *ret_n)
{
  const Member **last = arena_new_array (it->bench->scratch, const Member *,
                                         it->n_origins + 1);
  guint n = 0;

  for (guint i = 0; i < it->group->n_members; i++)
    {
      const Member *member = it->group->members[i];

      if (!member->set_aside && !member_denies (member)
          && case_is_named (it, member)
          && (member->status == CLAIM_STATUS_CURRENT
              || member->status == CLAIM_STATUS_OUTSIDE)
          && (last[member->group] == NULL
              || !member_is_earlier (member, last[member->group])))
        last[member->group] = member;
    }
  for (guint i = 0; i < it->n_origins; i++)
    if (last[i] != NULL)
      last[n++] = last[i];
  *ret_n = n;
  return last;
}

/* The weighted mean similarity between named origins.  With very many
 * origins, each is held against the standard only. */
static void
find_agreement (Case *it)
{
  guint n;
  const Member **voices = find_voices (it, &n);
  double sum = 0, weights = 0;
  guint others = n <= MAX_ORIGINS ? n : 1;

  for (guint i = 0; i < others; i++)
    for (guint k = i + 1; k < n; k++)
      {
        double weight = it->origins[voices[i]->group].n_eff
                        * it->origins[voices[k]->group].n_eff;

        if (voices[i]->inferred || voices[k]->inferred)
          continue;
        sum += weight
               * quantity_relation (&voices[i]->value, &voices[k]->value)
                     .similarity;
        weights += weight;
      }
  it->finding->agreement = weights > 0 ? sum / weights : NAN;
  it->finding->score
      = (sum + SHRINK_TO * SHRINK_BY) / (weights + SHRINK_BY);
}

static const char *
pair_reason (const Pair *pair)
{
  if (pair->denied)
    return "one denies what the other says";
  if (pair->explained == EXPLAINED_REVISION)
    return "a stated revision";
  if (pair->explained == EXPLAINED_LATER)
    return "the origin has since given another figure";
  if (pair->explained == EXPLAINED_DATE)
    return "levels of different days";
  if (pair->explained == EXPLAINED_GROWTH)
    return "the toll grew between the reports";
  if (pair->relation == RELATION_NEAR_MISS)
    return pair->conflict ? "two exact counts differ by little"
                          : "within rounding";
  return NULL;
}

static double
pair_similarity (const Pair *pair)
{
  if (pair->denied)
    return 0;
  if (pair->relation == RELATION_INCOMPARABLE)
    return NAN;
  return quantity_similarity (&pair->a->value, &pair->b->value,
                              (Relation) pair->relation);
}

static guint
list_pairs (const Case *it, FindingRelation *relations)
{
  const Member *beyond = it->n_statements > MAX_LISTED
                             ? it->statements[MAX_LISTED].first
                             : NULL;
  guint n = 0;

  for (guint i = 0; i < it->pairs.len; i++)
    {
      const Pair *pair = &arena_array_index (it->pairs, Pair, i);

      if (beyond != NULL && (pair->a >= beyond || pair->b >= beyond))
        continue;
      relations[n++] = (FindingRelation) {
        pair->a->claim->id, pair->b->claim->id, (Relation) pair->relation,
        pair_similarity (pair), pair_reason (pair)
      };
    }
  return n;
}

/* Those within the question before those to others, which are there. */
void
relations_write (Case *it, Arena *arena)
{
  Finding *finding = it->finding;
  FindingRelation *relations;
  guint n;

  find_statements (it);
  find_pairs (it);
  relations = arena_alloc (it->bench->scratch,
                           (it->pairs.len + finding->n_relations)
                               * sizeof *relations);
  n = list_pairs (it, relations);
  for (guint i = 0; i < finding->n_relations; i++)
    relations[n++] = finding->relations[i];
  finding->relations = arena_memdup (arena, relations, n * sizeof *relations);
  finding->n_relations = n;
}

void
verdict_find (Case *it)
{
  find_statements (it);
  find_pairs (it);
  it->finding->verdict = verdict_of (it);
  find_agreement (it);
}
