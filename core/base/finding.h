/* A finding: the answer that the reports give to one question.  The record
 * format is concordat-finding/1.
 *
 * Strings and arrays are borrowed from the arena that holds the finding;
 * NULL means not stated.  Arrays come with their length.
 */
#ifndef CONCORDAT_BASE_FINDING_H
#define CONCORDAT_BASE_FINDING_H

#include "base/claim.h"

G_BEGIN_DECLS

#define FINDING_SCHEMA "concordat-finding/1"

typedef enum
{
  VERDICT_AGREE,
  VERDICT_COMPATIBLE,
  VERDICT_CONFLICT,
  VERDICT_SINGLE,
} Verdict;

typedef enum
{
  CORROBORATION_INDEPENDENT,
  CORROBORATION_SINGLE_ORIGIN,
  CORROBORATION_UNNAMED,
} Corroboration;

typedef enum
{
  RELATION_EQUAL,
  RELATION_REFINES,
  RELATION_REFINED_BY,
  RELATION_OVERLAP,
  RELATION_SATISFIES_BOUND,
  RELATION_COMPATIBLE,
  RELATION_NEAR_MISS,
  RELATION_CONTRADICT,
  RELATION_INCOMPARABLE,
  RELATION_NESTED,
  RELATION_UNIT_CONFLICT,
} Relation;

typedef enum
{
  GRADE_CONFIRMED,
  GRADE_FAIR,
  GRADE_WEAK,
  GRADE_CONTESTED,
  GRADE_UNVERIFIED,
} Grade;

typedef enum
{
  CLAIM_STATUS_CURRENT,
  CLAIM_STATUS_SUPERSEDED,
  CLAIM_STATUS_WITHDRAWN,
  CLAIM_STATUS_OUTSIDE,      /* current, but not within the consensus */
  CLAIM_STATUS_INCOMPARABLE, /* listed, but not compared; weight 0 */
} ClaimStatus;

/* Which figure is printed first: ours, or that of a published rule. */
typedef enum
{
  POLICY_BEST,
  POLICY_RANGE,        /* Iraq Body Count: the least and the most */
  POLICY_MAJORITY,     /* GTD: the most recent, the majority, the lowest */
  POLICY_CONSERVATIVE, /* ACLED: the most conservative */
} Policy;

/* What published rules would print; NAN: no figure, or none at that end. */
typedef struct
{
  double low;
  double high;
  double majority;
  double conservative;
} FindingPolicies;

/* A person's decision that was applied. */
typedef struct
{
  const char *date; /* as written */
  const char *who;
  const char *verb;
  const char *const *ids; /* NULL-terminated */
  const char *reason;
} FindingDecision;

typedef struct
{
  const char *id; /* of the claim */
  Relation relation; /* to the consensus */
  guint group;       /* number of its origin group, from 0 */
  const char *group_name; /* "Turkey"; NULL: nobody named */
  double weight;
  ClaimStatus status;
  const char *reason; /* NULL: nothing to explain */
  gboolean is_corrected; /* by a decision, to this figure */
  double corrected;
} FindingClaim;

typedef struct
{
  const char *a;
  const char *b;
  Relation relation;
  double similarity; /* NAN: not compared */
  const char *reason;
} FindingRelation;

typedef struct
{
  const char *total; /* claim or question id */
  const char *const *parts; /* NULL-terminated */
  gboolean holds;
  const char *reason;
} FindingSum;

typedef struct
{
  DayRange as_of;
  double best;
  const char *claim;
} FindingPoint;

typedef struct
{
  const char *question; /* id of another question */
  const char *reason;
} FindingNotCompared;

typedef struct
{
  struct
  {
    const char *id;
    const char *text; /* "How many ... ?" */
    const char *measure;
    struct
    {
      const char *text;
      Category category;
      const char *side;
    } population;
    struct
    {
      const char *text;
      const char *id;
      const char *country;
    } place;
    DayRange time;
    Accumulation accumulation;
    gboolean grouping_inferred; /* grouping: inferred, else stated */
  } question;
  const char *scope_event;
  const char *scope_document;
  Verdict verdict;
  struct
  {
    guint origins;      /* separately named groups */
    double independent; /* n_eff */
    Corroboration kind;
  } corroboration;
  const char *summary; /* verdict and corroboration in words */
  double best;         /* NAN: null */
  double low;          /* NAN: null; -INFINITY: open */
  double high;         /* NAN: null; INFINITY: open */
  double agreement;    /* NAN: null */
  double score;
  Grade grade;
  gboolean floor;
  FindingPolicies policies;
  Policy policy;
  const char *part_of; /* id of the question this one is a part of */
  const FindingSum *sums;
  guint n_sums;
  const FindingPoint *series;
  guint n_series;
  const FindingNotCompared *not_compared;
  guint n_not_compared;
  const FindingClaim *claims;
  guint n_claims;
  const FindingRelation *relations;
  guint n_relations;
  const FindingDecision *decisions; /* in the order of their file */
  guint n_decisions;
  const char *const *reasons; /* NULL-terminated */
} Finding;

void finding_write (const Finding *finding, JsonWriter *writer);

/* Reads a finding; all strings are copied into ARENA. */
Finding *finding_read (const JsonValue *value, Arena *arena, GError **error);

/* The same; on failure *ret_wrong is the member in error, or what lacks it;
 * NULL: the record itself. */
Finding *finding_read_at (const JsonValue *value, Arena *arena,
                         const JsonValue **ret_wrong, GError **error);

const char *verdict_name (Verdict verdict);
const char *corroboration_name (Corroboration kind);
const char *relation_name (Relation relation);
const char *grade_name (Grade grade);
const char *claim_status_name (ClaimStatus status);
const char *policy_name (Policy policy);
gboolean policy_from_name (const char *name, Policy *ret_policy);

G_END_DECLS

#endif
