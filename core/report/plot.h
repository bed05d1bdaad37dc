/* Plots as SVG, made to stand inside the page of the HTML report, whose style
 * sheet colours them for light, dark and print. */
#ifndef CONCORDAT_REPORT_PLOT_H
#define CONCORDAT_REPORT_PLOT_H

#include "report/view.h"

G_BEGIN_DECLS

/* More claims than this are not drawn; the table below has them all. */
#define PLOT_MAX_ROWS 60

/* Appends a strip of intervals, one row a claim, lowest first.  NUMBER is the
 * question's, and makes the ids of title and description unique. */
void plot_intervals (GString *out, const View *view, const Finding *finding,
                     guint number);

/* Appends a running toll by date as a line of steps. */
void plot_series (GString *out, const View *view, const Finding *finding,
                  guint number);

/* The marks, each with what it stands for. */
void plot_legend (GString *out);

G_END_DECLS

#endif
