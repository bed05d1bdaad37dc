/* How time grows with size, as an SVG in which both axes are logarithmic. */
#ifndef CONCORDAT_TESTS_SPEED_PLOT_H
#define CONCORDAT_TESTS_SPEED_PLOT_H

#include <glib.h>

typedef struct
{
  guint claims;
  double seconds;
} SpeedPoint;

/* POINTS are by size, the least first. (transfer full) */
char *speed_plot (const SpeedPoint *points, guint n);

#endif
