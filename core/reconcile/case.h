/* One question while it is worked out: its claims, origins, statements and
 * what has been found so far. */
#ifndef CONCORDAT_RECONCILE_CASE_H
#define CONCORDAT_RECONCILE_CASE_H

#include "reconcile/copies.h"
#include "reconcile/group.h"
#include "reconcile/origin.h"
#include "reconcile/relation.h"

G_BEGIN_DECLS

/* Why two figures that differ need not be at odds. */
typedef enum
{
  EXPLAINED_NOT,
  EXPLAINED_GROWTH,   /* the later report gives the higher toll */
  EXPLAINED_REVISION, /* one says that it corrects the other */
  EXPLAINED_LATER,    /* an origin has since given another figure itself */
  EXPLAINED_DATE,     /* levels of different days */
  EXPLAINED_ATTACKERS, /* the attackers are the difference */
} Explained;

typedef struct
{
  Member *a; /* the earlier in canonical order */
  Member *b;
  guint8 relation;  /* Relation, of their figures or a denial */
  guint8 conflict;
  guint8 denied;    /* one denies what the other says */
  guint8 explained; /* Explained */
  guint8 attackers; /* one counts the attackers in the same figure */
} Pair;

/* What one case after the other uses while it is worked out or told. */
typedef struct
{
  Arena *scratch; /* reset for each case */
  GString *text;
  Arena *told;        /* where what is written down goes */
  ArenaArray reasons; /* of const char *, so far */
} Bench;

/* What is true of some members of a question. */
typedef struct
{
  guint block;        /* of the first member */
  guint n_claims;     /* with those that were published again */
  guint n_compared;   /* members that are not set aside */
  guint n_revisions;  /* members that state a revision */
  guint n_parts;      /* members that are stated parts */
  guint n_attackers;  /* members that count attackers, or leave them out */
  guint n_tolls;      /* members that give a running count */
  guint qualifiers;   /* a bit for each Qualifier */
  guint stances;      /* a bit for each Stance */
  gboolean denials;   /* some deny their figures */
  gboolean many_days; /* some are known earlier than others */
  gboolean periods;   /* some count over a time (member_counts_over) */
} Traits;

/* How it is counted by the claim that speaks for the question. */
typedef struct
{
  const char *measure;
  const char *unit;
  guint block;
  guint8 flags;   /* stock, abroad, expected */
  guint8 counts;  /* accumulation and increment; told of people in two units */
  guint8 people;
  guint8 lasting;
} Manner;

/* Statements whose relations are listed. */
#define MAX_LISTED 24

typedef struct
{
  Group *group;
  Finding *finding;
  Origin *origins;
  guint n_origins;
  Traits traits;
  Manner manner; /* when it is worked out */
  guint n_statements;
  guint n_words;         /* Member.word are below */
  guint has_words : 1;    /* question.population.text was looked for */
  guint enemy_only : 1;   /* only the opposing side claims the figure */
  guint conflict : 1;     /* some pair is at odds, nothing stated explains */
  guint named_conflict : 1; /* between two named origins */
  guint own_conflict : 1; /* of an origin with itself; when told */
  const Member *standard; /* whose figure is the best; NULL: none */
  const Copy *copies;    /* what united origins */
  guint n_copies;
  ArenaArray related;    /* of FindingNotCompared */
  ArenaArray sums;       /* of FindingSum */
  const Finding *asked;  /* whose question it keeps; NULL: its own */
  const char *detail;    /* tells it from questions that read the same */
  /* While it is worked out or told. */
  Bench *bench;
  Member **statements;   /* the first of those that say the same */
  ArenaArray pairs;      /* of Pair, all that were looked at */
} Case;

void bench_init (Bench *bench);
void bench_clear (Bench *bench);

/* The case with NUMBER.  LEARNED: key of an origin -> Reliability; NULL:
 * priors by kind.  The case is in ARENA. */
Case *case_new (Group *group, guint number, GHashTable *learned,
                Bench *bench, Arena *arena);

static inline gboolean
case_is_named (const Case *it, const Member *member)
{
  return it->origins[member->group].key != NULL;
}

/* Who speaks for it: the standard, else its first claim. */
static inline const Member *
case_spokesman (const Case *it)
{
  return it->standard != NULL ? it->standard : it->group->members[0];
}

/* All that the question's own claims decide. */
void case_work_out (Case *it, const ReconcileOptions *options, Bench *bench,
                    Arena *arena);

/* Writes the sentences of the finding and lists the relations. */
void case_tell (Case *it, Bench *bench, Arena *arena);

/* series.c: what was superseded by a later word of the same origin, or
 * withdrawn by a stated revision (S6, corrected). */
void series_apply (Case *it);
Explained pair_explain (const Case *it, const Member *a, const Member *b);

/* When the pairs are known: the points of the toll; and why MEMBER is
 * outside of the consensus, NULL: nothing tells. */
void series_write (Case *it, Arena *arena);
const char *series_explain (const Case *it, const Member *member,
                            Arena *arena);

/* Numbers the figures that each origin gives (Member.word): who repeats a
 * figure does not say it anew, and so makes it no more recent. */
void words_number (Case *it);

/* consensus.c: best, low and high (S8, corrected). */
void consensus_find (Case *it);

/* What MEMBER's word weighs beside the others'; 0: it does not stand. */
double member_weight (const Case *it, const Member *member);

/* verdict.c: the verdict over all pairs of statements. */
void verdict_find (Case *it);

/* Finds the pairs and lists how the claims stand to each other: those within
 * the question before those to others, which are there. */
void relations_write (Case *it, Arena *arena);

/* The weighted mean similarity between named origins, and the shrunk score
 * (S10).  With very many origins, each is held against the first only. */
void agreement_write (Case *it);

/* grade.c: corroboration and grade (S11, by its table). */
void grade_find (Case *it);

/* The same figure of the same origin was found with another unit. */
void grade_contest (Case *it);

/* question.c: its id, and its sentence.  What an id is made of is fetched while
 * other things of the question are worked out. */
static inline void
question_expect (const Group *group)
{
  __builtin_prefetch (group->members[0]->about->place);
}

void question_describe (Case *it, GroupBy group_by, Bench *bench,
                        Arena *arena);
const char *question_tell (Case *it, Bench *bench, Arena *arena);

/* Writes the sentence anew into TEXT, without what twins.c adds. */
void question_append (GString *text, Case *it);

/* question-time.c: "since December" where WORDS are these; may be NULL. */
void question_append_time (GString *text, DayRange time, const char *words);

/* ids.c: the ids of up to N_QUESTIONS, one after the other, are noted, and made
 * unique in that order; all are when they are settled.  New ones are in ARENA;
 * what else it takes is in SCRATCH. */
typedef struct Ids Ids;

Ids *ids_new (guint n_questions, Arena *scratch, Arena *arena);
void ids_free (Ids *ids);
void ids_note (Ids *ids, Case *it);
void ids_settle (Ids *ids);

/* twins.c: adds to the sentences that would read the same. */
void twins_find (Case *const *cases, guint n, Bench *bench, Arena *arena);

/* sum.c: totals that are the sum of other questions (S7).  DOCUMENTS are as
 * of grouping_add; END is behind the last of all members. */
void sums_find (const GPtrArray *cases, const GPtrArray *documents,
                Member *const *end, Arena *arena);
void case_add_sum (Case *total, FindingSum sum, Arena *arena);

/* nested.c: questions of one event that ask for a part of another's count. */
void nested_find (GPtrArray *cases, Bench *bench, Arena *arena);

/* flow.c: do counts over a period fit the totals before and after it? */
void flows_find (GPtrArray *cases, Arena *arena);

/* unit.c: one statement that was carried as counts of two things.  The
 * claims of one question after the other are noted in SCRATCH, and then
 * compared. */
typedef struct Carriers Carriers;

Carriers *carriers_new (Arena *scratch);
void carriers_free (Carriers *carriers);
void carriers_note (Carriers *carriers, Case *it);
void units_find (Carriers *carriers, Arena *arena);

/* related.c: questions near by that are not compared, and why. */
void related_find (GPtrArray *cases, Arena *arena);
void case_add_related (Case *it, const Case *other, const char *reason,
                       Arena *arena);

/* reasons.c: sentences for editors; the relations are listed before. */
void reasons_write (Case *it);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bench, bench_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Carriers, carriers_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Ids, ids_free)

G_END_DECLS

#endif
