/* The gate before any two figures are compared: do they count the same
 * thing?  Rules S2 and S3 of the model, corrected: stock never meets flow,
 * places and populations are equal or nested, times have core and support,
 * and what is missing joins only where nothing speaks against it. */
#ifndef CONCORDAT_RECONCILE_COMPARABLE_H
#define CONCORDAT_RECONCILE_COMPARABLE_H

#include "reconcile/member.h"

G_BEGIN_DECLS

typedef struct
{
  const char *reason;    /* in words; this where it is not comparable */
  Relation relation : 8; /* then INCOMPARABLE, NESTED or UNIT_CONFLICT */
  guint telling : 1;     /* then: close enough that it is worth telling */
  guint comparable : 1;
  guint given : 1;       /* both are of one given event */
  guint strong : 1;      /* surely the same question, whatever the numbers */
  guint closeness : 8;   /* the greater the better */
  guint place : 8;       /* how well the places and times match */
  guint time : 8;
} Fit;

/* The closeness of what matches in population, place and time. */
#define FIT_CLOSEST 15

Fit members_fit (const Member *a, const Member *b);

/* What place, time and side speak for it that A and B, which fit as FIT says,
 * answer one question: points (evidence.h). */
guint fit_evidence (const Member *a, const Member *b, const Fit *fit);

/* TRUE where REVISION surely speaks of OTHER, which fits as FIT says: "lowered
 * from 157 to 153" names the count of a report that gives 157. */
gboolean member_names_revised (const Member *revision, const Member *other,
                               const Fit *fit);

/* TRUE where a party that does not say whose people it counts may count its
 * own, and the other claim those of another party. */
gboolean members_speak_for_two (const Member *a, const Member *b);

/* TRUE where MEASURE counts what somebody did: violations, strikes. */
gboolean measure_counts_acts (const char *measure);

/* TRUE where both, or neither, may count only the people of one party. */
gboolean members_speak_alike (const Member *a, const Member *b);

/* TRUE where nothing but their figures and documents tells A and B apart, so
 * that both fit any other as well, unless a part is stated; and each other as
 * they fit themselves, unless one counts how many more they are. */
gboolean members_fit_alike (const Member *a, const Member *b);

/* TRUE where MEMBER's place lies in the place ID, interned. */
gboolean member_is_within (const Member *member, const char *id);

/* TRUE where both places have coordinates, so near that they may be one. */
gboolean members_are_near (const Member *a, const Member *b);

/* TRUE where the times and the places of both can be the same. */
gboolean members_meet (const Member *a, const Member *b);

/* TRUE where PART may be counted in TOTAL: no wider a place, population or
 * time. */
gboolean member_may_be_part (const Member *part, const Member *total);

G_END_DECLS

#endif
