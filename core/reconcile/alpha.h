/* Krippendorff's alpha: how far ratings of the same units agree beyond
 * chance.
 *
 * alpha = 1 - D_o / D_e (Krippendorff 2011, "Computing Krippendorff's
 * alpha-reliability"), with every ordered pair of ratings of a unit of m
 * ratings weighted by 1 / (m - 1).  Units with fewer than two ratings drop
 * out.  The interval is a percentile bootstrap that draws units anew and
 * keeps D_e (Hughes 2021, "krippendorffsalpha"), with a generator of our
 * own (SplitMix64, Vigna 2015, public domain) and a fixed seed, so that the
 * bytes are always the same.
 *
 * Threads: pure. */
#ifndef CONCORDAT_RECONCILE_ALPHA_H
#define CONCORDAT_RECONCILE_ALPHA_H

#include "base/quantity.h"

G_BEGIN_DECLS

typedef struct
{
  double point;  /* as stated; for the interval gap it is not used */
  Interval core; /* for the interval gap alone */
} Rating;

typedef struct
{
  const Rating *ratings; /* borrowed */
  guint n;
} RatedUnit;

/* The squared difference of two ratings: 0 the same, never negative. */
typedef double (*AlphaMetric) (const Rating *a, const Rating *b);

double alpha_nominal (const Rating *a, const Rating *b);
double alpha_interval (const Rating *a, const Rating *b);
double alpha_ratio (const Rating *a, const Rating *b); /* 0 and 0: 0 */

/* g^2 with g = ln ((l + 1) / (k + 1)) between cores, 0 where they overlap;
 * l is the lower end of the upper core, k the upper end of the lower. */
double alpha_gap (const Rating *a, const Rating *b);

typedef struct
{
  double value; /* NAN: fewer than two units, or nothing ever differs */
  double low;   /* 95 % interval; NAN with value */
  double high;
  guint units;   /* with two ratings or more */
  guint ratings; /* in them */
} Alpha;

/* Of more than 2048 distinct ratings D_e is worked out from an even sample
 * of all ratings in order, so that the cost stays n log n. */
Alpha alpha_find (const RatedUnit *units, guint n_units, AlphaMetric metric);

G_END_DECLS

#endif
