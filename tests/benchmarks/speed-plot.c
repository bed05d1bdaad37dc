/* Draws how time grows with size. */
#include "config.h"

#include "tests/benchmarks/speed-plot.h"

#include <math.h>

#define LEFT 70.0
#define TOP 20.0
#define WIDTH 480.0
#define HEIGHT 300.0

/* Powers of ten at the ends of the axes. */
typedef struct
{
  int first;
  int last;
} Scale;

static double
along (Scale scale, double value)
{
  return (log10 (value) - scale.first) / (scale.last - scale.first);
}

static double
across (Scale scale, double claims)
{
  return LEFT + WIDTH * along (scale, claims);
}

static double
down (Scale scale, double seconds)
{
  return TOP + HEIGHT * (1 - along (scale, seconds));
}

static void
draw_line (GString *out, const char *style, double x1, double y1, double x2,
           double y2)
{
  g_string_append_printf (out,
                          "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" "
                          "y2=\"%.1f\" %s/>\n",
                          x1, y1, x2, y2, style);
}

static void
draw_axes (GString *out, Scale x, Scale y)
{
  const char *grid = "stroke=\"#ccc\"";

  for (int power = x.first; power <= x.last; power++)
    {
      double at = across (x, pow (10, power));

      draw_line (out, grid, at, TOP, at, TOP + HEIGHT);
      g_string_append_printf (
          out,
          "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">10^%d</text>\n",
          at, TOP + HEIGHT + 18, power);
    }
  for (int power = y.first; power <= y.last; power++)
    {
      double at = down (y, pow (10, power));

      draw_line (out, grid, LEFT, at, LEFT + WIDTH, at);
      g_string_append_printf (
          out, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%g s</text>\n",
          LEFT - 8, at + 4, pow (10, power));
    }
  g_string_append_printf (
      out, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">claims</text>\n",
      LEFT + WIDTH / 2, TOP + HEIGHT + 38);
}

/* What n and n log n would be from the first point on. */
static void
draw_growth (GString *out, Scale x, Scale y, SpeedPoint first,
             SpeedPoint last)
{
  double times = (double) last.claims / first.claims;
  double logs = log ((double) last.claims) / log ((double) first.claims);
  double from_x = across (x, first.claims), to_x = across (x, last.claims);
  double from_y = down (y, first.seconds);

  draw_line (out, "stroke=\"#888\" stroke-dasharray=\"4 4\"", from_x, from_y,
             to_x, down (y, first.seconds * times));
  draw_line (out, "stroke=\"#888\" stroke-dasharray=\"1 3\"", from_x, from_y,
             to_x, down (y, first.seconds * times * logs));
}

char *
speed_plot (const SpeedPoint *points, guint n)
{
  Scale x = { (int) floor (log10 (points[0].claims)),
              (int) ceil (log10 (points[n - 1].claims) - 0.05) };
  Scale y = { (int) floor (log10 (points[0].seconds)),
              (int) ceil (log10 (points[n - 1].seconds)) };
  GString *out = g_string_new (NULL);

  g_string_append_printf (
      out,
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %g %g\" "
      "font-family=\"sans-serif\" font-size=\"12\">\n"
      "<title>Seconds of processor time to reconcile claims; dashed: n, "
      "dotted: n log n</title>\n",
      LEFT + WIDTH + 30, TOP + HEIGHT + 50);
  x.last = MAX (x.last, x.first + 1);
  y.last = MAX (y.last, y.first + 1);
  draw_axes (out, x, y);
  draw_growth (out, x, y, points[0], points[n - 1]);
  for (guint i = 0; i < n; i++)
    {
      double at = across (x, points[i].claims);
      double height = down (y, points[i].seconds);

      g_string_append_printf (
          out, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#036\"/>\n", at,
          height);
    }
  g_string_append (out, "</svg>\n");
  return g_string_free (out, FALSE);
}
