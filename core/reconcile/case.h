/* One question while it is worked out: its claims, origins, statements and
 * what has been found so far. */
#ifndef CONCORDAT_RECONCILE_CASE_H
#define CONCORDAT_RECONCILE_CASE_H

#include "reconcile/copies.h"
#include "reconcile/group.h"
#include "reconcile/key-set.h"
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
} Explained;

typedef struct
{
  Member *first; /* of those that say the same */
  guint count;
} Statement;

typedef struct
{
  Member *a; /* the earlier in canonical order */
  Member *b;
  QuantityRelation relation;
  Explained explained;
  gboolean denied; /* one denies what the other says */
} Pair;

typedef struct
{
  Group *group;
  Finding *finding;
  Origin *origins;
  guint n_origins;
  GArray *copies;        /* of Copy, until they are told; NULL: none */
  guint n_revisions;     /* members that state a revision */
  guint n_compared;      /* members that are not set aside */
  gboolean enemy_only;   /* only the opposing side claims the figure */
  const Member *standard; /* whose figure is the best; NULL: none */
  Statement *statements; /* distinct, of members that are compared */
  guint n_statements;
  GArray *pairs;         /* of Pair, all that were looked at; borrowed */
  gboolean conflict;       /* some pair is at odds, nothing stated explains */
  gboolean named_conflict; /* between two named origins */
  gboolean own_conflict;   /* an origin is at odds with itself */
  GPtrArray *reasons;    /* of strings in the arena; borrowed */
  GString *text;         /* while reasons are written; borrowed */
  GPtrArray *related;    /* of FindingNotCompared in the arena; NULL: none */
  GPtrArray *sums;       /* of FindingSum in the arena; NULL: none */
  const Finding *asked;  /* whose question it keeps; NULL: its own */
} Case;

/* What one case after the other uses while it is worked out. */
typedef struct
{
  GPtrArray *reasons;
  GArray *pairs;
  GString *text;
} Bench;

void bench_init (Bench *bench);
void bench_clear (Bench *bench);

/* LEARNED: key of an origin -> Reliability; NULL: priors by kind. */
Case *case_new (Group *group, GHashTable *learned, Arena *arena);
void case_free (Case *it);
gboolean case_is_named (const Case *it, const Member *member);

/* All that the question's own claims decide, with the reasons for it. */
void case_work_out (Case *it, const ReconcileOptions *options, Bench *bench,
                    Arena *arena);

/* What follows from other questions. */
void case_finish (Case *it, Bench *bench, Arena *arena);

/* series.c: what was superseded by a later word of the same origin, or
 * withdrawn by a stated revision (S6, corrected). */
void series_apply (Case *it);
Explained pair_explain (const Case *it, const Member *a, const Member *b);
void series_write (Case *it, Arena *arena);

/* TRUE the first time that this origin gives this figure: who repeats it does
 * not say it anew, and so makes it no more recent. */
void words_init (KeySet *seen);
gboolean word_is_first (KeySet *seen, const Member *member);

/* consensus.c: best, low and high (S8, corrected). */
void consensus_find (Case *it);

/* verdict.c: pairs, verdict and agreement (S10). */
void verdict_find (Case *it, Arena *arena);

/* grade.c: corroboration and grade (S11, by its table). */
void grade_find (Case *it);

/* The same figure of the same origin was found with another unit. */
void grade_contest (Case *it);

/* question.c: its id and its sentence. */
void question_describe (Case *it, GroupBy group_by, Arena *arena);

/* sum.c: totals that are the sum of other questions (S7). */
void sums_find (GPtrArray *cases, Arena *arena);
void case_add_sum (Case *total, FindingSum *sum);
void sums_write (GPtrArray *cases, Arena *arena);

/* nested.c: questions of one event that ask for a part of another's count. */
void nested_find (GPtrArray *cases, Arena *arena);

/* flow.c: do counts over a period fit the totals before and after it? */
void flows_find (GPtrArray *cases, Arena *arena);

/* unit.c: one statement that was carried as counts of two things. */
void units_find (GPtrArray *cases, Arena *arena);

/* related.c: questions near by that are not compared, and why. */
void related_find (GPtrArray *cases, Arena *arena);
void case_add_related (Case *it, const Case *other, const char *reason,
                       Arena *arena);

/* reasons.c: sentences for editors; first those that the question's own
 * claims give, then what other questions add. */
void reasons_write (Case *it, Arena *arena);
void reasons_add (Case *it, Arena *arena);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bench, bench_clear)

G_END_DECLS

#endif
