/* How reliable an origin is: priors by kind, and what is learned from
 * questions that others answered too (S9 of the model).
 *
 * The prior is Beta(2,3) for parties, (3,2) for media and aid workers, (8,2)
 * for the United Nations, monitors and hospitals.  Evidence is how well the
 * origin's figure fits the figure best supported by the *other* named
 * origins of the question; reliability is the lower 10 % quantile of the
 * posterior, so that little evidence moves little (after CATD, Li et al.
 * 2014).  Reliability never touches agreement. */
#ifndef CONCORDAT_RECONCILE_RELIABILITY_H
#define CONCORDAT_RECONCILE_RELIABILITY_H

#include "base/finding.h"

G_BEGIN_DECLS

typedef struct
{
  const char *key;  /* of the origin */
  const char *name; /* for people */
  OriginKind kind;
  guint questions; /* on which two named origins or more can be compared */
  double fitting;  /* how many of them it fits, by similarity */
  double prior;    /* 0 to 1 */
  double learned;  /* 0 to 1 */
} Reliability;

/* Lower 10 % quantile of the prior of KIND. */
double reliability_prior (OriginKind kind);

/* The P quantile of Beta (A, B), to 1e-12. */
double beta_quantile (double p, double a, double b);

/* All named origins of FINDINGS, by key; in ARENA. */
Reliability *reliability_learn (const Claim *const *claims, guint n_claims,
                                const Finding *const *findings,
                                guint n_findings, Arena *arena,
                                guint *ret_n);

/* How a finding speaks of one of its named origins. */
typedef struct
{
  const char *key;
  const char *name;
  OriginKind kind;
  gboolean counts;   /* there are others to hold it against */
  double similarity; /* with what the others say; 0 where it does not count */
} Judgment;

/* CLAIMS[i] is the claim of FINDING->claims[i]; *ret_n judgments in ARENA. */
Judgment *finding_judge (const Finding *finding, const Claim *const *claims,
                         Arena *arena, guint *ret_n);

/* Learns from judgments, in the order of the findings. */
typedef struct Learning Learning;

/* What is learned is kept in ARENA. */
Learning *learning_new (Arena *arena);
void learning_free (Learning *learning);
void learning_add (Learning *learning, const Judgment *judgment);
Reliability *learning_end (const Learning *learning, guint *ret_n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Learning, learning_free)

G_END_DECLS

#endif
