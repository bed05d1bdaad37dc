/* The marks of the plots: one shape for each kind of origin. */
#ifndef CONCORDAT_REPORT_PLOT_MARK_H
#define CONCORDAT_REPORT_PLOT_MARK_H

#include "report/view.h"

G_BEGIN_DECLS

/* Appends the mark for KIND with its middle at X, Y. */
void plot_mark (GString *out, OriginKind kind, double x, double y);

/* "square", "triangle", ...: the mark's name in words. */
const char *plot_mark_name (OriginKind kind);

/* Appends a line, a text that starts, ends or is centred at X (ANCHOR
 * "start", "end", "middle"), cut to COLUMNS. */
void plot_line (GString *out, const char *class, double x1, double y1,
                double x2, double y2);
void plot_text (GString *out, const char *class, const char *anchor, double x,
                double y, const char *text, guint columns);

G_END_DECLS

#endif
