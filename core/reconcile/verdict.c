/* Compares the statements of a question pair by pair: verdict, agreement. */
#include "config.h"

#include "reconcile/attackers.h"
#include "reconcile/case.h"
#include "reconcile/headline.h"
#include "reconcile/key-set.h"

#include <math.h>
#include <string.h>

/* Up to so many distinct statements every pair is looked at; of more, each
 * is held against the most telling ones. */
#define MAX_EXHAUSTIVE 160
#define N_WITNESSES 5
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
  guint8 stance;
  guint8 attackers;
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
    (guint8) member->stance,
    (guint8) (member->attackers | member->n_attackers << 2),
    member_denies (member),
    member->revises,
  };
}

/* How often each word is said. */
static guint *
count_words (const Case *it)
{
  guint *times = arena_new_array (it->bench->scratch, guint, it->n_words);

  for (guint i = 0; i < it->group->n_members; i++)
    times[it->group->members[i]->word]++;
  return times;
}

/* Only who says a word that is said more than once may repeat a statement. */
static void
drop_repeats (Case *it)
{
  const guint *times = count_words (it);
  g_auto (KeySet) known;

  key_set_init (&known, sizeof (StatementKey));
  it->statements = arena_alloc (it->bench->scratch,
                                it->traits.n_compared * sizeof (Member *));
  it->n_statements = 0;
  for (guint i = 0; i < it->group->n_members; i++)
    {
      Member *member = it->group->members[i];
      gboolean is_new = TRUE;

      if (member->set_aside)
        continue;
      if (times[member->word] > 1)
        {
          StatementKey key = statement_key (member);

          key_set_add (&known, &key, &is_new);
        }
      if (is_new)
        it->statements[it->n_statements++] = member;
    }
}

static void
find_statements (Case *it)
{
  guint n = it->group->n_members;

  it->statements = it->group->members;
  it->n_statements = n;
  if (it->n_words < n || it->traits.n_compared < n)
    drop_repeats (it);
}

/* One of them says that the other's figure is not so. */
static void
judge_denial (Pair *pair)
{
  gboolean denied = pair->relation <= RELATION_COMPATIBLE;

  pair->relation = denied ? RELATION_CONTRADICT : RELATION_INCOMPARABLE;
  pair->denied = pair->conflict = (guint8) denied;
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

static inline void
judge_pair (Case *it, Member *a, Member *b, Pair *ret_pair)
{
  gboolean conflict;
  Relation relation
      = quantity_relation_kind (&a->value, &b->value, &conflict);

  *ret_pair = (Pair) { a, b, (guint8) relation, (guint8) conflict };
  if (member_denies (a) != member_denies (b))
    judge_denial (ret_pair);
  else if (it->traits.n_attackers > 0 && attackers_contradict (a, b))
    {
      ret_pair->relation = RELATION_NEAR_MISS;
      ret_pair->conflict = ret_pair->attackers = TRUE;
    }
  if (!ret_pair->conflict)
    return;
  if (!ret_pair->denied)
    ret_pair->explained = (guint8) pair_explain (it, a, b);
  if (ret_pair->explained == EXPLAINED_NOT)
    note_conflict (it, ret_pair);
}

/* What an origin has since replaced differs from what it says now. */
static gboolean
statements_agree (const Member *a, const Member *b, Relation relation)
{
  gboolean replaced = a->status == CLAIM_STATUS_SUPERSEDED
                      || b->status == CLAIM_STATUS_SUPERSEDED;

  return relation_agrees (relation)
         && (!replaced || relation == RELATION_EQUAL);
}

/* What pairs are looked at for. */
typedef enum
{
  LOOK_FOR_CONFLICTS,
  LOOK_FOR_AGREEMENT, /* where nothing but figures differs */
  LOOK_TO_TELL,       /* each of them is kept */
} Look;

typedef struct
{
  Case *it;
  Look look;
  gboolean plain; /* nothing but figures can be at odds */
  gboolean agree; /* all of them, so far */
  Pair *next;     /* where the next one is kept */
} Judging;

/* Where one conflict is known, those of named origins are all that may change
 * the grade. */
static inline gboolean
is_idle (const Judging *judging, guint index)
{
  return judging->look == LOOK_FOR_CONFLICTS && judging->it->conflict
         && !case_is_named (judging->it,
                            judging->it->statements[index]);
}

/* FALSE where it is known that no other pair matters. */
static inline gboolean
look_for_conflict (Judging *judging, Member *a, Member *b)
{
  Case *it = judging->it;
  Pair pair;

  /* As most pairs are: nothing else needs to be known of them. */
  if (judging->plain && intervals_meet (a->value.support, b->value.support))
    return TRUE;
  judge_pair (it, a, b, &pair);
  judging->agree = judging->agree
                   && statements_agree (a, b, (Relation) pair.relation);
  return !it->named_conflict;
}

static inline gboolean
look_for_agreement (Judging *judging, const Member *a, const Member *b)
{
  gboolean conflict;
  Relation relation
      = quantity_relation_kind (&a->value, &b->value, &conflict);

  judging->agree = statements_agree (a, b, relation);
  return judging->agree;
}

/* FALSE where verdict and grade stand. */
static inline gboolean
judge (Judging *judging, guint one, guint two)
{
  Member *a = judging->it->statements[one];
  Member *b = judging->it->statements[two];

  if (judging->look == LOOK_TO_TELL)
    judge_pair (judging->it, a, b, judging->next++);
  else if (judging->look == LOOK_FOR_AGREEMENT)
    return look_for_agreement (judging, a, b);
  else if (!is_idle (judging, two))
    return look_for_conflict (judging, a, b);
  return TRUE;
}

/* The statements that any other is most likely at odds with: the lowest, the
 * highest, the first, the last, and the standard's own. */
static void
find_witnesses (const Case *it, guint witnesses[N_WITNESSES])
{
  guint low = 0, high = 0, early = 0, late = 0, own = 0;

  for (guint i = 0; i < it->n_statements; i++)
    {
      const Member *member = it->statements[i];

      if (member->value.core.high
          < it->statements[low]->value.core.high)
        low = i;
      if (member->value.core.low
          > it->statements[high]->value.core.low)
        high = i;
      if (member_is_earlier (member, it->statements[early]))
        early = i;
      if (member_is_earlier (it->statements[late], member))
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
judge_against_witnesses (Judging *judging)
{
  guint witnesses[N_WITNESSES];

  find_witnesses (judging->it, witnesses);
  for (guint w = 0; w < N_WITNESSES; w++)
    for (guint i = 0; i < judging->it->n_statements; i++)
      if (i != witnesses[w]
          && !judge (judging, MIN (i, witnesses[w]), MAX (i, witnesses[w])))
        return;
}

static void
judge_all (Judging *judging)
{
  guint n = judging->it->n_statements;

  if (n > MAX_EXHAUSTIVE)
    {
      judge_against_witnesses (judging);
      return;
    }
  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n && !is_idle (judging, i); k++)
      if (!judge (judging, i, k))
        return;
}

static void
find_pairs (Case *it)
{
  gsize n = it->n_statements;
  gsize most = n > MAX_EXHAUSTIVE ? n * N_WITNESSES : n * n / 2;
  Pair *pairs
      = arena_alloc (it->bench->scratch, MAX (most, 1) * sizeof (Pair));
  Judging judging = { .it = it, .look = LOOK_TO_TELL, .next = pairs };

  judge_all (&judging);
  it->pairs.data = pairs;
  it->pairs.len = (guint) (judging.next - pairs);
}

/* TRUE where all statements still allow one number. */
static gboolean
have_number_in_common (const Case *it)
{
  Interval common = { -INFINITY, INFINITY };

  for (guint i = 0; i < it->n_statements; i++)
    {
      Interval support = it->statements[i]->value.support;

      common.low = MAX (common.low, support.low);
      common.high = MIN (common.high, support.high);
    }
  return common.low <= common.high;
}

/* The same vague words say no more than that they fit. */
static gboolean
is_any_vague (const Case *it)
{
  guint n = it->traits.qualifiers >> QUALIFIER_VAGUE & 1 ? it->n_statements
                                                         : 0;

  for (guint i = 0; i < n; i++)
    if (it->statements[i]->value.qualifier == QUALIFIER_VAGUE)
      return TRUE;
  return FALSE;
}

static Verdict
verdict_of (Case *it)
{
  Judging judging
      = { .it = it,
          .look = LOOK_FOR_CONFLICTS,
          .plain = !it->traits.denials && it->traits.n_attackers == 0,
          .agree = TRUE };

  if (it->traits.n_compared <= 1)
    return VERDICT_SINGLE;
  if (!judging.plain || !have_number_in_common (it))
    judge_all (&judging);
  if (it->conflict)
    return VERDICT_CONFLICT;
  if (!judging.agree || is_any_vague (it))
    return VERDICT_COMPATIBLE;
  judging.look = LOOK_FOR_AGREEMENT;
  if (judging.plain)
    judge_all (&judging);
  return judging.agree ? VERDICT_AGREE : VERDICT_COMPATIBLE;
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

void
agreement_write (Case *it)
{
  guint n;
  const Member **voices = find_voices (it, &n);
  double sum = 0, weights = 0;
  guint others = n <= MAX_ORIGINS ? n : 1;

  for (guint i = 0; i < others; i++)
    for (guint k = i + 1; k < n; k++)
      {
        double weight = origin_n_eff (&it->origins[voices[i]->group])
                        * origin_n_eff (&it->origins[voices[k]->group]);

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
  if (pair->explained == EXPLAINED_ATTACKERS)
    return "the difference is the attackers, whom one leaves out";
  if (pair->a->document == pair->b->document
      && headline_is_of (pair->a, pair->b))
    return "the headline contradicts the text";
  if (pair->attackers)
    return "one counts the attackers, the other does not";
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
                             ? it->statements[MAX_LISTED]
                             : NULL;
  guint n = 0;

  for (guint i = 0; i < it->pairs.len; i++)
    {
      const Pair *pair = &arena_array_index (it->pairs, Pair, i);

      if (beyond != NULL
          && (members_compare (pair->a, beyond) >= 0
              || members_compare (pair->b, beyond) >= 0))
        continue;
      relations[n++] = (FindingRelation) {
        pair->a->claim->id, pair->b->claim->id, (Relation) pair->relation,
        pair_similarity (pair), pair_reason (pair)
      };
    }
  return n;
}

void
relations_write (Case *it, Arena *arena)
{
  Finding *finding = it->finding;
  FindingRelation *relations;
  guint n, most;

  find_statements (it);
  find_pairs (it);
  most = MIN (it->pairs.len, MAX_LISTED * MAX_LISTED / 2)
         + finding->n_relations;
  relations = arena_alloc (arena, most * sizeof *relations);
  n = list_pairs (it, relations);
  for (guint i = 0; i < finding->n_relations; i++)
    relations[n++] = finding->relations[i];
  finding->relations = relations;
  finding->n_relations = n;
}

void
verdict_find (Case *it)
{
  find_statements (it);
  it->finding->verdict = verdict_of (it);
}
