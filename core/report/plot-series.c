/* A running toll by date: a line of steps, since a count stands until the
 * next one is reported. */
#include "config.h"

#include "report/plot.h"

#include "report/axis.h"
#include "report/markup.h"
#include "report/plot-mark.h"
#include "report/words.h"

#include <math.h>

#define WIDTH 960
#define HEIGHT 210
#define LEFT 110.0
#define RIGHT 900.0
#define TOP 20.0
#define BOTTOM 170.0
#define MAX_DATES 6

static double
day_of_point (const FindingPoint *point)
{
  return DAY_IS_OPEN (point->as_of.end) ? point->as_of.begin
                                        : point->as_of.end;
}

static gboolean
can_be_drawn (const FindingPoint *point)
{
  return point->as_of.precision != PRECISION_NONE && isfinite (point->best)
         && !(DAY_IS_OPEN (point->as_of.begin)
              && DAY_IS_OPEN (point->as_of.end));
}

static int
compare_points (const void *left, const void *right)
{
  const FindingPoint *a = left;
  const FindingPoint *b = right;
  double a_day = day_of_point (a);
  double b_day = day_of_point (b);

  if (a_day != b_day)
    return a_day < b_day ? -1 : 1;
  return a->best < b->best ? -1 : a->best > b->best;
}

static GArray *
collect_points (const Finding *finding)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (FindingPoint));

  for (guint i = 0; i < finding->n_series; i++)
    if (can_be_drawn (&finding->series[i]))
      g_array_append_val (points, finding->series[i]);
  g_array_sort (points, compare_points);
  return points;
}

static void
draw_values (GString *out, const Axis *axis)
{
  for (guint i = 0; i < axis->n_ticks; i++)
    {
      double y = axis_position (axis, axis->ticks[i]);
      g_autofree char *label = quantity_number_to_string (axis->ticks[i]);

      plot_line (out, "grid", LEFT - 10, y, RIGHT, y);
      plot_text (out, "tick", "end", LEFT - 16, y + 4, label, 20);
    }
}

static void
draw_dates (GString *out, const GArray *points, const Axis *days)
{
  guint every = (points->len + MAX_DATES - 1) / MAX_DATES;
  double last = -1000;

  for (guint i = 0; i < points->len; i += every)
    {
      double day = day_of_point (&g_array_index (points, FindingPoint, i));
      double x = axis_position (days, day);
      char text[16];

      if (x - last < 80)
        continue;
      plot_text (out, "tick", "middle", x, BOTTOM + 22,
                 day_format ((Day) day, text), 12);
      last = x;
    }
}

static void
draw_steps (GString *out, const GArray *points, const Axis *days,
            const Axis *values)
{
  g_string_append (out, "<path class=\"steps\" d=\"");
  for (guint i = 0; i < points->len; i++)
    {
      const FindingPoint *point = &g_array_index (points, FindingPoint, i);
      char x[G_ASCII_DTOSTR_BUF_SIZE];
      char y[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (x, sizeof x, "%.1f",
                       axis_position (days, day_of_point (point)));
      g_ascii_formatd (y, sizeof y, "%.1f",
                       axis_position (values, point->best));
      if (i == 0)
        g_string_append_printf (out, "M%s %s", x, y);
      else
        g_string_append_printf (out, "H%sV%s", x, y);
    }
  g_string_append (out, "\"/>");
}

static void
draw_points (GString *out, const View *view, const GArray *points,
             const Axis *days, const Axis *values)
{
  for (guint i = 0; i < points->len; i++)
    {
      const FindingPoint *point = &g_array_index (points, FindingPoint, i);
      const Claim *claim = view_claim (view, point->claim);
      g_autofree char *label = quantity_number_to_string (point->best);
      double x = axis_position (days, day_of_point (point));
      double y = axis_position (values, point->best);

      plot_mark (out, claim != NULL ? claim->origin.kind : ORIGIN_UNNAMED, x,
                 y);
      if (points->len <= 16)
        plot_text (out, "value", "middle", x, y - 11, label, 20);
    }
}

void
plot_series (GString *out, const View *view, const Finding *finding,
             guint number)
{
  g_autoptr (GArray) points = collect_points (finding);
  const FindingPoint *first = (const FindingPoint *) (void *) points->data;
  Axis days;
  Axis values;
  double low = INFINITY;
  double high = -INFINITY;

  if (points->len < 3)
    return;
  for (guint i = 0; i < points->len; i++)
    {
      low = MIN (low, first[i].best);
      high = MAX (high, first[i].best);
    }
  values = axis_new (low, high, TRUE, BOTTOM, TOP);
  days = (Axis) { .low = day_of_point (&first[0]),
                  .high = day_of_point (&first[points->len - 1]),
                  .left = LEFT + 20,
                  .right = RIGHT - 20 };
  if (days.high <= days.low)
    return;
  g_string_append_printf (
      out,
      "<svg class=\"plot\" viewBox=\"0 0 %d %d\" role=\"img\" "
      "aria-labelledby=\"s%u-title s%u-desc\"><title id=\"s%u-title\">How the "
      "count grew</title><desc id=\"s%u-desc\">%u counts by date; the list "
      "below has them in words.</desc><g class=\"fits\">",
      WIDTH, HEIGHT, number, number, number, number, points->len);
  draw_values (out, &values);
  draw_dates (out, points, &days);
  draw_steps (out, points, &days, &values);
  draw_points (out, view, points, &days, &values);
  g_string_append (out, "</g></svg>\n");
}
