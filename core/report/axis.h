/* A linear axis with round ticks. */
#ifndef CONCORDAT_REPORT_AXIS_H
#define CONCORDAT_REPORT_AXIS_H

#include <glib.h>

G_BEGIN_DECLS

#define AXIS_MAX_TICKS 12

typedef struct
{
  double low;  /* value at the left end */
  double high; /* value at the right end, above low */
  double left; /* coordinates of the ends */
  double right;
  double ticks[AXIS_MAX_TICKS];
  guint n_ticks;
} Axis;

/* An axis that shows LOW to HIGH with some room on both sides.  It begins at
 * zero unless the values stand close together far above it; steps are 1, 2
 * or 5 times a power of ten (Heckbert, "Nice Numbers for Graph Labels",
 * Graphics Gems, 1990), and whole numbers where STEP_ONE is set. */
Axis axis_new (double low, double high, gboolean step_one, double left,
               double right);

/* The coordinate of VALUE, cut off at the ends. */
double axis_position (const Axis *axis, double value);

G_END_DECLS

#endif
