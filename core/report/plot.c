/* A strip of intervals: one row a claim, words on the left, who says so on
 * the right, and one scale for all. */
#include "config.h"

#include "report/plot.h"

#include "report/axis.h"
#include "report/clean.h"
#include "report/markup.h"
#include "report/plot-mark.h"
#include "report/words.h"

#include <math.h>

#define WIDTH 960.0
#define ROW_HEIGHT 30.0
#define TOP 10.0
#define BEST_HEIGHT 20.0 /* room for the words above the blue line */
#define TICK_DISTANCE 72.0 /* between labels, so that they stay apart */
#define DOCUMENT_X 0.0
#define DOCUMENT_COLUMNS 20
#define WORDS_X 142.0
#define WORDS_COLUMNS 29
#define PLOT_LEFT 356.0
#define PLOT_RIGHT 720.0
#define STANDING_X 752.0
#define ORIGIN_X 772.0
#define ORIGIN_COLUMNS 27

typedef struct
{
  const Finding *finding;
  const FindingClaim *entry;
  const Claim *claim;
  guint position;
} PlotRow;

static double
first_finite (double a, double b, double c)
{
  if (isfinite (a))
    return a;
  return isfinite (b) ? b : c;
}

static double
row_value (const PlotRow *row)
{
  const Quantity *value = &row->claim->quantity.value;

  return first_finite (value->best, value->core.low, value->core.high);
}

static int
compare_rows (const void *left, const void *right)
{
  const PlotRow *a = left;
  const PlotRow *b = right;
  gboolean a_listed = words_is_listed_only (a->entry);
  gboolean b_listed = words_is_listed_only (b->entry);
  double a_value = row_value (a);
  double b_value = row_value (b);

  if (a_listed != b_listed)
    return a_listed ? 1 : -1;
  if (a_value != b_value)
    return a_value < b_value ? -1 : 1;
  return a->position < b->position ? -1 : 1;
}

static GArray *
collect_rows (const View *view, const Finding *finding)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (PlotRow));

  for (guint i = 0; i < finding->n_claims; i++)
    {
      PlotRow row = { finding, &finding->claims[i],
                      view_claim (view, finding->claims[i].id), i };

      if (row.claim != NULL && isfinite (row_value (&row)))
        g_array_append_val (rows, row);
    }
  g_array_sort (rows, compare_rows);
  if (rows->len > PLOT_MAX_ROWS)
    g_array_set_size (rows, PLOT_MAX_ROWS);
  return rows;
}

static void
widen (double value, double *low, double *high)
{
  if (!isfinite (value))
    return;
  *low = MIN (*low, value);
  *high = MAX (*high, value);
}

static Axis
axis_of_rows (const GArray *rows, const Finding *finding)
{
  double low = INFINITY;
  double high = -INFINITY;
  gboolean is_whole = TRUE;

  for (guint i = 0; i < rows->len; i++)
    {
      const Quantity *value
          = &g_array_index (rows, PlotRow, i).claim->quantity.value;

      widen (value->best, &low, &high);
      widen (value->core.low, &low, &high);
      widen (value->core.high, &low, &high);
      is_whole = is_whole
                 && (!isfinite (value->best)
                     || floor (value->best) == value->best);
    }
  widen (finding->best, &low, &high);
  return axis_new (low, high, is_whole, PLOT_LEFT, PLOT_RIGHT);
}

static double
top_of_rows (const Finding *finding)
{
  return isfinite (finding->best) ? TOP + BEST_HEIGHT : TOP;
}

static void
draw_axis (GString *out, const Axis *axis, double top, double bottom)
{
  double last = -TICK_DISTANCE;

  for (guint i = 0; i < axis->n_ticks; i++)
    {
      double x = axis_position (axis, axis->ticks[i]);
      g_autofree char *label = quantity_number_to_string (axis->ticks[i]);

      plot_line (out, "grid", x, top - 6, x, bottom);
      if (x - last < TICK_DISTANCE && axis->ticks[i] >= 1000)
        continue;
      plot_text (out, "tick", "middle", x, bottom + 17, label, 20);
      last = x;
    }
}

static void
draw_best (GString *out, const Axis *axis, const Finding *finding,
           double bottom)
{
  g_autofree char *number = NULL;
  g_autofree char *label = NULL;
  double x;

  if (!isfinite (finding->best))
    return;
  x = axis_position (axis, finding->best);
  number = quantity_number_to_string (finding->best);
  label = g_strdup_printf ("best supported: %s", number);
  plot_line (out, "best", x, top_of_rows (finding) - 8, x, bottom);
  plot_text (out, "best-label", "middle",
             CLAMP (x, PLOT_LEFT + 60, PLOT_RIGHT - 60),
             top_of_rows (finding) - 14, label, 60);
}

static void
draw_cap (GString *out, double x, double y, double half)
{
  plot_line (out, "cap", x, y - half, x, y + half);
}

/* An end that lies beyond the plot, or nowhere, is an arrow. */
static void
draw_arrow (GString *out, double x, double y, double direction)
{
  char x_text[G_ASCII_DTOSTR_BUF_SIZE];
  char y_text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (x_text, sizeof x_text, "%.1f", x);
  g_ascii_formatd (y_text, sizeof y_text, "%.1f", y);
  g_string_append_printf (out, "<path class=\"arrow\" d=\"M%s %sm0-4.5%s"
                               "z\"/>",
                          x_text, y_text,
                          direction > 0 ? "l9 4.5l-9 4.5" : "l-9 4.5l9 4.5");
}

static void
draw_support (GString *out, const Axis *axis, const Quantity *value, double y)
{
  gboolean is_open_left = value->support.low < axis->low;
  gboolean is_open_right = value->support.high > axis->high;
  double left = axis_position (axis, value->support.low);
  double right = axis_position (axis, value->support.high);

  if (isnan (value->support.low) || isnan (value->support.high)
      || value->support.low == value->support.high)
    return;
  plot_line (out, "support", left, y, right, y);
  if (is_open_left)
    draw_arrow (out, left, y, -1);
  else
    draw_cap (out, left, y, 3);
  if (is_open_right)
    draw_arrow (out, right, y, 1);
  else
    draw_cap (out, right, y, 3);
}

static void
draw_quantity (GString *out, const Axis *axis, const Claim *claim, double y)
{
  const Quantity *value = &claim->quantity.value;

  draw_support (out, axis, value, y);
  if (!isnan (value->core.low) && !isnan (value->core.high)
      && value->core.low < value->core.high)
    plot_line (out, isfinite (value->best) ? "core" : "core band",
               axis_position (axis, value->core.low), y,
               axis_position (axis, value->core.high), y);
  if (isfinite (value->best))
    plot_mark (out, claim->origin.kind, axis_position (axis, value->best), y);
}

static const char *
row_class (const PlotRow *row)
{
  if (words_is_contradicting (row->finding, row->entry))
    return "against";
  return words_is_listed_only (row->entry) ? "listed" : "fits";
}

static void
draw_row (GString *out, const View *view, const Axis *axis, const PlotRow *row,
          double y)
{
  g_autofree char *document
      = view_document_label (view, row->claim->document.id);
  g_autofree char *words
      = g_strdup_printf ("“%s”", words_figure (row->claim));
  g_autofree char *origin = words_origin (row->claim);

  g_string_append_printf (
      out, "\n<a class=\"row %s\" href=\"#c%u\" tabindex=\"-1\">",
      row_class (row), view_claim_number (view, row->claim->id));
  g_string_append (out, "<title>");
  markup_text (out, words);
  g_string_append_printf (out, ": %s</title>",
                          words_standing (row->finding, row->entry));
  plot_text (out, "who", "start", DOCUMENT_X, y + 4, document,
             DOCUMENT_COLUMNS);
  plot_text (out, "words", "start", WORDS_X, y + 4, words, WORDS_COLUMNS);
  draw_quantity (out, axis, row->claim, y);
  plot_text (out, "standing", "middle", STANDING_X, y + 5,
             words_standing_symbol (row->finding, row->entry), 3);
  plot_text (out, "who", "start", ORIGIN_X, y + 4, origin, ORIGIN_COLUMNS);
  g_string_append (out, "</a>");
}

/* What a person who does not see the plot has to know. */
static void
describe (GString *out, const View *view, const GArray *rows,
          const Finding *finding, guint number)
{
  g_autofree char *answer = words_answer (view, finding);
  guint against = 0;

  for (guint i = 0; i < rows->len; i++)
    against += words_is_contradicting (
        finding, g_array_index (rows, PlotRow, i).entry);
  g_string_append_printf (out, "<title id=\"q%u-title\">", number);
  markup_text (out, words_question (finding));
  g_string_append_printf (out, "</title><desc id=\"q%u-desc\">%s: ", number,
                          words_verdict (finding->verdict));
  markup_text (out, answer);
  g_string_append_printf (
      out, ". %u of %u figures drawn, %u contradicting. The table below says "
           "the same in words and numbers.</desc>",
      rows->len, finding->n_claims, against);
}

void
plot_intervals (GString *out, const View *view, const Finding *finding,
                guint number)
{
  g_autoptr (GArray) rows = collect_rows (view, finding);
  double top = top_of_rows (finding);
  double bottom = top + ROW_HEIGHT * rows->len;
  Axis axis;

  if (rows->len == 0)
    return;
  axis = axis_of_rows (rows, finding);
  g_string_append_printf (
      out,
      "<svg class=\"plot\" viewBox=\"0 0 %d %d\" role=\"img\" "
      "aria-labelledby=\"q%u-title q%u-desc\">",
      (int) WIDTH, (int) bottom + 26, number, number);
  describe (out, view, rows, finding, number);
  draw_axis (out, &axis, top, bottom);
  draw_best (out, &axis, finding, bottom);
  for (guint i = 0; i < rows->len; i++)
    draw_row (out, view, &axis, &g_array_index (rows, PlotRow, i),
              top + ROW_HEIGHT * (i + 0.5));
  g_string_append (out, "</svg>\n");
  if (rows->len < finding->n_claims)
    g_string_append_printf (out,
                            "<p class=\"note\">%u of %u claims are drawn; the "
                            "table has them all.</p>\n",
                            rows->len, finding->n_claims);
}
