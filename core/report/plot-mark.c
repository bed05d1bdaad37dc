/* Marks, lines and words of a plot, as SVG. */
#include "config.h"

#include "report/plot-mark.h"

#include "report/clean.h"
#include "report/markup.h"
#include "report/plot.h"

typedef enum
{
  SHAPE_CIRCLE,
  SHAPE_SQUARE,
  SHAPE_TRIANGLE,
  SHAPE_DIAMOND,
} Shape;

static Shape
shape_of (OriginKind kind)
{
  switch (kind)
    {
    case ORIGIN_UN:
    case ORIGIN_OFFICIAL:
    case ORIGIN_GOVERNMENT:
      return SHAPE_SQUARE;
    case ORIGIN_PARTY:
      return SHAPE_TRIANGLE;
    case ORIGIN_UNNAMED:
      return SHAPE_CIRCLE;
    case ORIGIN_MONITOR:
    case ORIGIN_NGO:
    case ORIGIN_MEDIA:
    case ORIGIN_WITNESS:
    case ORIGIN_HOSPITAL:
    case ORIGIN_SOCIAL_MEDIA:
      break;
    }
  return SHAPE_DIAMOND;
}

const char *
plot_mark_name (OriginKind kind)
{
  static const char *const names[] = {
    [SHAPE_CIRCLE] = "open circle",
    [SHAPE_SQUARE] = "square",
    [SHAPE_TRIANGLE] = "triangle",
    [SHAPE_DIAMOND] = "diamond",
  };

  return names[shape_of (kind)];
}

void
plot_mark (GString *out, OriginKind kind, double x, double y)
{
  static const char *const paths[] = {
    [SHAPE_SQUARE] = "-5.5-5.5h11v11h-11z",
    [SHAPE_TRIANGLE] = "0-6.5l6.5 12h-13z",
    [SHAPE_DIAMOND] = "0-7l7 7-7 7-7-7z",
  };
  Shape shape = shape_of (kind);
  char x_text[G_ASCII_DTOSTR_BUF_SIZE];
  char y_text[G_ASCII_DTOSTR_BUF_SIZE];

  if (shape == SHAPE_CIRCLE)
    {
      g_string_append (out, "<circle class=\"mark open\"");
      markup_coordinate (out, "cx", x);
      markup_coordinate (out, "cy", y);
      g_string_append (out, " r=\"5.2\"/>");
      return;
    }
  g_ascii_formatd (x_text, sizeof x_text, "%.1f", x);
  g_ascii_formatd (y_text, sizeof y_text, "%.1f", y);
  g_string_append_printf (out, "<path class=\"mark\" d=\"M%s %sm%s\"/>",
                          x_text, y_text, paths[shape]);
}

void
plot_line (GString *out, const char *class, double x1, double y1, double x2,
           double y2)
{
  g_string_append_printf (out, "<line class=\"%s\"", class);
  markup_coordinate (out, "x1", x1);
  markup_coordinate (out, "y1", y1);
  markup_coordinate (out, "x2", x2);
  markup_coordinate (out, "y2", y2);
  g_string_append (out, "/>");
}

void
plot_text (GString *out, const char *class, const char *anchor, double x,
           double y, const char *text, guint columns)
{
  g_autofree char *clean = clean_text (text);
  g_autofree char *shown = clean_shorten (clean, columns);

  g_string_append_printf (out, "<text class=\"%s\" text-anchor=\"%s\"", class,
                          anchor);
  markup_coordinate (out, "x", x);
  markup_coordinate (out, "y", y);
  g_string_append_c (out, '>');
  markup_text (out, shown);
  g_string_append (out, "</text>");
}

static void
append_key (GString *out, OriginKind kind, const char *meaning)
{
  g_string_append (out, "<li><svg class=\"key\" viewBox=\"0 0 18 18\" "
                        "aria-hidden=\"true\"><g class=\"fits\">");
  plot_mark (out, kind, 9, 9);
  g_string_append_printf (out, "</g></svg> %s</li>", meaning);
}

void
plot_legend (GString *out)
{
  g_string_append (out, "<ul class=\"legend\">");
  append_key (out, ORIGIN_OFFICIAL, "square: UN or official");
  append_key (out, ORIGIN_PARTY, "triangle: party to the conflict");
  append_key (out, ORIGIN_MONITOR, "diamond: monitor, aid group, media, "
                                   "witness");
  append_key (out, ORIGIN_UNNAMED, "open circle: nobody named");
  g_string_append (
      out, "<li><svg class=\"key wide\" viewBox=\"0 0 40 18\" "
           "aria-hidden=\"true\"><g class=\"fits\"><path class=\"support\" "
           "d=\"M2 9h30\"/><path class=\"core\" d=\"M10 9h14\"/>"
           "<path class=\"arrow\" d=\"M31 5l7 4l-7 4z\"/></g></svg> thick: "
           "what the words plainly mean; thin: what they still allow; arrow: "
           "no limit stated</li>"
           "<li><svg class=\"key\" viewBox=\"0 0 18 18\" "
           "aria-hidden=\"true\"><path class=\"best\" d=\"M9 1v16\"/></svg> "
           "blue line: figure best supported in these reports</li>"
           "</ul>");
}
