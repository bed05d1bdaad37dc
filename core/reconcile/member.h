/* A claim as the reconciler sees it: what decides its comparisons, read off
 * the claim once, and what becomes of it in its question. */
#ifndef CONCORDAT_RECONCILE_MEMBER_H
#define CONCORDAT_RECONCILE_MEMBER_H

#include "base/claim.h"
#include "base/finding.h"
#include "reconcile/named.h"
#include "reconcile/reconcile.h"
#include "reconcile/relation.h"

#include <math.h>

G_BEGIN_DECLS

/* An undated claim speaks of the news: most likely of the days just before
 * it was published, and of no more than a month before. */
#define FRESH_DAYS 3
#define RECENT_DAYS 31

typedef struct Member Member;

/* How much a claim says of itself. */
#define MOST_SPECIFIC 15
#define SPECIFIC_PLACE 4 /* the bit for one in a country */

/* In lines of a processor's cache: what is asked of most first. */
#define MEMBER_ALIGNMENT 64
struct Member
{
  _Alignas (MEMBER_ALIGNMENT) const Subject *about; /* what it names */
  const char *unit;     /* interned; "person" where none is given */
  const char *origin;   /* interned; NULL: nobody is named */
  guint number;         /* members are numbered in canonical order */
  guint block;          /* all that has one scope and measure */
  guint document;       /* documents of a block are numbered in order */
  guint question;       /* the number of its case */
  Category category : 8;
  Accumulation accumulation : 8;
  Stance stance : 8;
  OriginKind origin_kind : 8;
  guint category_assumed : 1;
  guint dated : 1;         /* the claim itself states a time */
  guint lasting : 1;       /* counts over the whole of its time */
  guint stock : 1;         /* a level, not a flow */
  guint abroad : 1;        /* counts who left the country */
  guint expected : 1;      /* feared, presumed or hypothetical */
  guint is_part : 1;       /* of another claim, as is stated */
  guint increment : 1;     /* "five more" */
  guint revises : 1;       /* states that it corrects another figure */
  guint denies : 1;
  guint counts_people : 1; /* as persons or as households */
  guint households : 1;
  guint hypothetical : 1;
  guint recovered : 1;     /* value is what was found: the least there is */
  guint in_country : 1;    /* its place names one */
  guint in_event : 1;      /* a given one */
  guint has_sentence : 1;
  guint has_words : 1;     /* a sentence or a title */
  guint in_sentence : 1;   /* it is known where its sentence stands */
  guint has_chain : 1;     /* its origin was quoting another */
  guint has_speaker : 1;
  guint is_controlled : 1; /* its origin speaks for a party */
  guint local : 1;         /* its place is a part of its event, or its own
                              document tells it beside the whole */
  guint mere : 1;          /* a part of its document's figure that nothing else
                              tells from it */
  guint inferred : 1;      /* its number helped to join it to its question */
  guint is_corrected : 1;  /* by a decision; value is the corrected one */
  guint set_aside : 1;     /* listed in the question, but not compared */
  guint outdated : 1;      /* another origin's later figure has passed it */
  guint retold : 1;        /* its document gives it as the count of before */
  guint specific : 4;
  guint moved : 1;         /* the figure changed with the days */
  guint recalled : 1;      /* what its origin is said to have said before */
  Attackers attackers : 2; /* of those killed; its report may tell them apart */
  guint attackers_stated : 1; /* in its own words */
  guint n_attackers : 8;   /* that are counted or left out; 0: unknown */
  Relation aside : 8;      /* why: INCOMPARABLE or UNIT_CONFLICT */
  guint in_title : 1;
  guint headline : 1;      /* of a title, or of the text that contradicts it */
  DayRange when;           /* the core of its time; NONE: nothing is known */

  DayRange reach;          /* the support of its time */
  guint group;             /* of origin */
  Quantity value;

  DayRange known;          /* when the figure was known; NONE: no date */
  guint word;              /* figures of one origin that differ */
  ClaimStatus status : 8;
  Relation relation : 8; /* to the consensus */
  const Claim *claim;
  const DocumentNames *names;
  Member *reprints;     /* the same claim in copies of the text, in order */
  const char *reason;
};

/* The claims in canonical order, exact duplicates dropped and reprints hung
 * on what they repeat; *ret_n of them.  (transfer container); the members and
 * the strings that are put together are kept in ARENA, the members as the
 * claims come.  Works in SCRATCH. */
Member **members_new (const Claim *const *claims, guint n_claims,
                      GroupBy group_by, Arena *scratch, Arena *arena,
                      guint *ret_n);

/* When the figure was known: the day that is stated, else publication. */
DayRange claim_known (const Claim *claim);

/* Fetches a member that will be looked at soon: in the order of questions
 * they lie anywhere in memory. */
static inline void
member_expect (const Member *member)
{
  for (gsize at = 0; at < sizeof *member; at += 64)
    __builtin_prefetch ((const char *) member + at);
}

/* TRUE where MEMBER counts what happened in a stated period. */
static inline gboolean
member_counts_over (const Member *member)
{
  return member->lasting
         || (member->dated
             && member->accumulation == ACCUMULATION_WINDOW);
}

/* By their canonical order. */
static inline int
members_compare (const Member *a, const Member *b)
{
  return (a->number > b->number) - (a->number < b->number);
}

/* TRUE where A was known on an earlier day than B. */
static inline gboolean
member_is_earlier (const Member *a, const Member *b)
{
  return a->known.precision != PRECISION_NONE
         && b->known.precision != PRECISION_NONE
         && a->known.end < b->known.begin;
}

static inline gboolean
day_range_is_same (DayRange a, DayRange b)
{
  return a.precision == b.precision
         && (a.precision == PRECISION_NONE
             || (a.begin == b.begin && a.end == b.end));
}

/* Of two claims of one document. */
static inline gboolean
members_share_sentence (const Member *a, const Member *b)
{
  return a->in_sentence
         && a->claim->sentence.byte_start == b->claim->sentence.byte_start
         && a->claim->target.in_title == b->claim->target.in_title;
}

static inline gboolean
member_denies (const Member *member)
{
  return member->denies;
}

/* The figures of two claims of people in one unit.  A household is taken for
 * as many persons as its document says, within a tenth (a fifth at the
 * outside); else for as many as is usual in its country, within a fifth (0.6
 * to 1.6 times as many at the outside); where nothing is known for five, as
 * IDMC does.  So a count of households only ever fits one of persons, like
 * vague words, and is never said to agree with it. */
static inline Relation members_relation (const Member *a, const Member *b,
                                         gboolean *ret_conflict);

/* A part of it: one of them counts households. */
Relation members_relation_in_persons (const Member *a, const Member *b,
                                      gboolean *ret_conflict);

/* How many persons a household has, as its claim tells; NAN: it does not. */
#define HOUSEHOLD_SIZE 5
double member_household_size (const Member *member);

/* Turns a count of households into persons. */
void member_count_persons (Member *member, const char *unit);

static inline Relation
members_relation (const Member *a, const Member *b, gboolean *ret_conflict)
{
  if (a->unit != b->unit && (a->households || b->households))
    return members_relation_in_persons (a, b, ret_conflict);
  return quantity_relation_kind (&a->value, &b->value, ret_conflict);
}

/* Both give numbers, and one may be the other: at most an overlap
 * (relation.h) of claims of one unit. */
static inline gboolean
members_cores_meet (const Member *a, const Member *b)
{
  return a->value.qualifier != QUALIFIER_VAGUE
         && b->value.qualifier != QUALIFIER_VAGUE
         && intervals_meet (a->value.core, b->value.core);
}

/* Both state the same figure in the same words. */
static inline gboolean
quantity_is_same (const Quantity *a, const Quantity *b)
{
  return a->core.low == b->core.low && a->core.high == b->core.high
         && a->support.low == b->support.low
         && a->support.high == b->support.high
         && a->qualifier == b->qualifier
         && (a->best == b->best || (isnan (a->best) && isnan (b->best)));
}

G_END_DECLS

#endif
