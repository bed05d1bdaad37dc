/* Finds where a label follows the figure of another. */
#include "config.h"

#include "language/en/label-line.h"

#include <string.h>

/* Bytes of a label. */
#define LONGEST_LABEL 48

static guint32
skip_spaces (const char *text, guint32 at, guint32 end)
{
  while (at < end && (text[at] == ' ' || text[at] == '\t'))
    at++;
  return at;
}

/* Behind the figure at AT; AT: none stands there. */
static guint32
figure_end (const char *text, guint32 at, guint32 end)
{
  guint32 behind = at;

  if (behind >= end || !g_ascii_isdigit (text[behind]))
    return at;
  while (behind < end
         && (g_ascii_isdigit (text[behind]) || text[behind] == ','
             || text[behind] == '.' || text[behind] == '%'))
    behind++;
  return g_ascii_isdigit (text[behind - 1]) || text[behind - 1] == '%' ? behind
                                                                       : at;
}

/* Behind what stands in brackets at AT, if anything does. */
static guint32
bracket_end (const char *text, guint32 at, guint32 end)
{
  const char *close = at < end && text[at] == '('
                          ? memchr (text + at, ')', end - at)
                          : NULL;

  return close != NULL ? (guint32) (close - text) + 1 : at;
}

/* TRUE for "Killed: 5" and "People displaced: 12,000" at AT: words, the first
 * with a capital where there are more, a colon and a figure. */
static gboolean
is_label (const char *text, guint32 at, guint32 end)
{
  guint32 limit = MIN (end, at + LONGEST_LABEL), colon = at, figure;
  gboolean single = TRUE;

  if (at >= end || !g_ascii_isalpha (text[at]))
    return FALSE;
  while (colon < limit && text[colon] != ':')
    {
      char byte = text[colon++];

      if (!g_ascii_isalpha (byte) && strchr (" -/&()", byte) == NULL)
        return FALSE;
      single = single && byte != ' ';
    }
  if (colon >= limit || (!single && !g_ascii_isupper (text[at])))
    return FALSE;
  figure = skip_spaces (text, colon + 1, end);
  return figure_end (text, figure, end) > figure;
}

guint32
label_line_next (const char *text, guint32 start, guint32 end)
{
  const char *colon = text + start;

  while ((colon = memchr (colon, ':', (gsize) (text + end - colon))) != NULL)
    {
      guint32 figure = skip_spaces (text, (guint32) (++colon - text), end);
      guint32 behind = figure_end (text, figure, end);
      guint32 next = skip_spaces (text, behind, end);

      /* "at 12:30" has no label. */
      if (behind == figure
          || (colon - text > start + 1 && g_ascii_isdigit (colon[-2])))
        continue;
      next = skip_spaces (text, bracket_end (text, next, end), end);
      if (next > behind && is_label (text, next, end))
        return next;
    }
  return end;
}
