/* Cuts lines into the cells of a table. */
#include "config.h"

#include "language/en/rows.h"

#include <string.h>

#define LONGEST_ROW 2000 /* bytes */

static gboolean
is_blank (char byte)
{
  return byte == ' ' || byte == '\t' || byte == '\r';
}

/* Adds the cell [start, end) without space and without Markdown's marks of
 * emphasis around it. */
static gboolean
add_cell (const char *text, guint32 start, guint32 end, Row *row)
{
  RowCell *cell = &row->cells[row->n];

  if (row->n == ROW_MAX_CELLS)
    return FALSE;
  while (start < end && (is_blank (text[start]) || text[start] == '*'))
    start++;
  while (end > start && (is_blank (text[end - 1]) || text[end - 1] == '*'))
    end--;
  *cell = (RowCell) { .start = start, .end = end };
  row->n++;
  return TRUE;
}

/* Cells parted by MARK. */
static gboolean
cut_at (const char *text, guint32 start, guint32 end, char mark, Row *row)
{
  for (guint32 at = start;; at++)
    if (at == end || text[at] == mark)
      {
        if (!add_cell (text, start, at, row))
          return FALSE;
        start = at + 1;
        if (at == end)
          return TRUE;
      }
}

/* Cells parted by two spaces or more. */
static gboolean
cut_at_gaps (const char *text, guint32 start, guint32 end, Row *row)
{
  guint32 first = start;

  for (guint32 at = start; at <= end; at++)
    if (at == end || (at + 1 < end && text[at] == ' ' && text[at + 1] == ' '))
      {
        if (at > first && !add_cell (text, first, at, row))
          return FALSE;
        while (at < end && text[at] == ' ')
          at++;
        first = at;
      }
  return TRUE;
}

static void
measure_cells (const char *text, guint32 start, Row *row)
{
  const char *at = text + start;
  guint characters = 0;

  for (guint i = 0; i < row->n; i++)
    {
      RowCell *cell = &row->cells[i];

      characters += (guint) g_utf8_strlen (at, text + cell->start - at);
      cell->left = characters;
      characters += (guint) g_utf8_strlen (text + cell->start,
                                           cell->end - cell->start);
      cell->right = characters;
      at = text + cell->end;
    }
}

gboolean
row_cut (const char *text, guint32 start, guint32 end, Row *ret_row)
{
  guint32 begin = start;
  gboolean whole;

  ret_row->n = 0;
  ret_row->framed = FALSE;
  while (end > start && (is_blank (text[end - 1]) && text[end - 1] != '\t'))
    end--;
  while (start < end && text[start] == ' ')
    start++;
  if (end <= start || end - start > LONGEST_ROW)
    return FALSE;
  if (memchr (text + start, '|', end - start) != NULL)
    {
      ret_row->kind = ROW_BARS;
      ret_row->framed = text[start] == '|';
      start += ret_row->framed;
      end -= ret_row->framed && end > start && text[end - 1] == '|';
      whole = cut_at (text, start, end, '|', ret_row);
    }
  else if (memchr (text + start, '\t', end - start) != NULL)
    {
      ret_row->kind = ROW_TABS;
      whole = cut_at (text, start, end, '\t', ret_row);
    }
  else
    {
      ret_row->kind = ROW_SPACES;
      whole = cut_at_gaps (text, start, end, ret_row);
    }
  if (!whole || ret_row->n < 2)
    return FALSE;
  measure_cells (text, begin, ret_row);
  return TRUE;
}

void
row_unframe (Row *row)
{
  RowCell first = { .start = row->cells[0].start, .end = row->cells[0].start };

  if (!row->framed || row->n == ROW_MAX_CELLS)
    return;
  memmove (row->cells + 1, row->cells, row->n * sizeof first);
  row->cells[0] = first;
  row->n++;
  row->framed = FALSE;
}

gboolean
row_cell_is_figure (const char *text, const RowCell *cell)
{
  static const char *const none[]
      = { "-", "--", "\xe2\x80\x93", "\xe2\x80\x94", "n/a", "na", "nil" };
  gsize length = cell->end - cell->start;
  gboolean digit = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    if (length == strlen (none[i])
        && g_ascii_strncasecmp (text + cell->start, none[i], length) == 0)
      return TRUE;
  for (guint32 at = cell->start; at < cell->end; at++)
    if (g_ascii_isdigit (text[at]))
      digit = TRUE;
    else if (strchr (", .+~*<>", text[at]) == NULL)
      return FALSE;
  return digit;
}

gboolean
row_is_rule (const char *text, guint32 start, guint32 end)
{
  guint strokes = 0;

  for (guint32 at = start; at < end; at++)
    if (text[at] == '-' || text[at] == '=')
      strokes++;
    else if (strchr ("|:+ \t\r", text[at]) == NULL)
      return FALSE;
  return strokes >= 2;
}
