/* Figures of a whole corpus: how far origins agree beyond chance, how
 * publishers carry what origins say, and who was heard beside whom.
 *
 * Units of alpha are findings, coders are named origins; each gives the last
 * of its figures that stand.  Everything is in the order of its names. */
#ifndef CONCORDAT_RECONCILE_STATISTICS_H
#define CONCORDAT_RECONCILE_STATISTICS_H

#include "reconcile/alpha.h"
#include "reconcile/reliability.h"

G_BEGIN_DECLS

typedef struct
{
  const char *publisher;
  guint claims;
  /* Of its claims, those that another publisher too has of the same origin
   * in the same question, and their mean similarity to that one's figure;
   * NAN where there is none. */
  guint shared;
  double fidelity;
  /* Of its claims, those in questions with others, and the share of them
   * that stands outside the consensus; NAN where there is none. */
  guint judged;
  double outlyingness;
} PublisherStatistics;

/* Two named origins heard on the same questions. */
typedef struct
{
  guint a; /* indices of Statistics.sources; a < b */
  guint b;
  guint questions;
  guint fitting;     /* neither contradicts the other */
  double similarity; /* mean */
} SourcePair;

typedef struct
{
  Alpha nominal; /* of the figures as stated */
  Alpha interval;
  Alpha ratio;
  Alpha gap; /* of the ranges that the words allow */
  const PublisherStatistics *publishers;
  guint n_publishers;
  const Reliability *sources;
  guint n_sources;
  const SourcePair *pairs; /* those that met; at most 64 origins a question */
  guint n_pairs;
} Statistics;

/* Everything lives in ARENA or is borrowed from claims and findings. */
Statistics statistics_find (const Claim *const *claims, guint n_claims,
                            const Finding *const *findings, guint n_findings,
                            Arena *arena);

G_END_DECLS

#endif
