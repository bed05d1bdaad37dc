/* Rows of tables as they stand in text: cells between bars, tabs, or at
 * least two spaces. */
#ifndef CONCORDAT_LANGUAGE_EN_ROWS_H
#define CONCORDAT_LANGUAGE_EN_ROWS_H

#include <glib.h>

G_BEGIN_DECLS

#define ROW_MAX_CELLS 32

typedef enum
{
  ROW_BARS,   /* "| Herat | 12 |", as Markdown has it */
  ROW_TABS,   /* tab-separated */
  ROW_SPACES, /* columns of a text of fixed width */
} RowKind;

typedef struct
{
  guint32 start; /* bytes, without the space around */
  guint32 end;
  guint left; /* characters of the line before it, and up to its end */
  guint right;
} RowCell;

typedef struct
{
  RowKind kind;
  gboolean framed; /* a bar stands before the first cell */
  guint n;
  RowCell cells[ROW_MAX_CELLS];
} Row;

/* Cuts the line TEXT[start, end); FALSE where it has fewer than two cells or
 * is too long for a row. */
gboolean row_cut (const char *text, guint32 start, guint32 end, Row *ret_row);

/* Reads a ROW of a table whose other rows begin without a bar: the first cell
 * is empty. */
void row_unframe (Row *row);

/* TRUE for "12", "1,203", "-", "n/a": what stands in a column of figures. */
gboolean row_cell_is_figure (const char *text, const RowCell *cell);

/* The rule below the header of a table: "|---|:--:|", "=====  ====". */
gboolean row_is_rule (const char *text, guint32 start, guint32 end);

G_END_DECLS

#endif
