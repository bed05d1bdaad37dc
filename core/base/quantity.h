/* The canonical form of a figure, used by text analysis and reconciliation.
 *
 * A figure is two closed intervals: the core, what its words most plainly
 * mean, and the support, what they still allow.  "Nearly 700,000" has core
 * [665000, 699999] and support [630000, 699999].  Counts stand in doubles:
 * exact up to 2^53, and the same type holds areas and shares.  An end that is
 * not stated is -INFINITY or INFINITY.
 */
#ifndef CONCORDAT_BASE_QUANTITY_H
#define CONCORDAT_BASE_QUANTITY_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double low;
  double high;
} Interval;

#define INTERVAL(l, h) ((Interval) { (l), (h) })

typedef enum
{
  QUALIFIER_EXACT,
  QUALIFIER_ABOUT,
  QUALIFIER_NEARLY,
  QUALIFIER_OVER,
  QUALIFIER_AT_LEAST,
  QUALIFIER_UP_TO,
  QUALIFIER_UNDER,
  QUALIFIER_RANGE,
  QUALIFIER_VAGUE,
} Qualifier;

typedef struct
{
  double best; /* as stated; NAN for vague words and ranges */
  Interval core;
  Interval support;
  Qualifier qualifier;
} Quantity;

/* The intervals of the number VALUE under QUALIFIER (not RANGE or VAGUE).
 * With u = 10^(trailing zeros of VALUE) and h = max(1, min(u, 0.10 VALUE)),
 * after rules S1 of the model, corrected:
 *   exact      below 1000, or u = 1:  core = support = [x, x]
 *              else core x +- min(u/2, 0.10x), support x +- min(u, 0.20x)
 *   about      core x +- h             support x +- 2h
 *   nearly     core [x - min(u, .05x), x-1]  support [x - min(u, .10x), x-1]
 *   over       core [x+1, x+h]         support [x+1, inf)
 *   at least   core [x, x+h]           support [x, inf)
 *   up to      core [x-h, x]           support [0, x]
 *   under      core [x-h, x-1]         support [0, x-1]
 * A VALUE that is no whole number has its last decimal place as u, and bounds
 * that move by one move by u instead.  VALUE must be finite and >= 0. */
Quantity quantity_from_number (double value, Qualifier qualifier);

/* LOW to HIGH, both inclusive, stated as a range. */
Quantity quantity_from_range (double low, double high);

/* Of so many things of which each counts as FACTOR: "three couples". */
void quantity_multiply (Quantity *quantity, double factor);

/* FROM less PART; two or more where nothing else is known. */
Quantity quantity_without (const Quantity *from, const Quantity *part);

const char *qualifier_name (Qualifier qualifier);
gboolean qualifier_from_name (const char *name, Qualifier *ret_qualifier);

/* A count or share as people write it: "689,000", "1.5", with the wording of
 * the bound: "nearly 600,000", "at least 13".  (transfer full) */
char *quantity_number_to_string (double value);
char *quantity_to_string (const Quantity *quantity);
void quantity_append_number (GString *out, double value);
void quantity_append_digits (GString *out, gint64 value); /* no commas */
void quantity_append (GString *out, const Quantity *quantity);

G_END_DECLS

#endif
