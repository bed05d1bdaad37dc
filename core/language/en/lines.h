/* What the ends of lines mean in a text: hard-wrapped or one paragraph a
 * line, headings, list items, rows of tables. */
#ifndef CONCORDAT_LANGUAGE_EN_LINES_H
#define CONCORDAT_LANGUAGE_EN_LINES_H

#include "language/en/stop-map.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean wrapped; /* most line ends are only spaces */
  gboolean rows;    /* some lines may be rows of tables */
  gboolean figures_first; /* a line that is but a figure belongs to the line
                             below it, else to the one above */
  guint width;      /* bytes of a usual full line; 0 where not wrapped */
} LineLayout;

typedef enum
{
  LINE_JOINS,          /* the line end is a space */
  LINE_ENDS,           /* it ends a sentence */
  LINE_ENDS_PARAGRAPH, /* and a paragraph */
} LineEnd;

/* The lines of what MAP is of. */
LineLayout line_layout (const char *text, const StopMap *map);

/* What the line end at AT means; the line began at LINE. */
LineEnd line_end (const LineLayout *layout, const char *text,
                  const StopMap *map, guint32 line, guint32 at);

/* TRUE where the line that begins at AT is a row of a table in a text of
 * fixed width, or the header above one. */
gboolean line_is_of_columns (const char *text, const StopMap *map, guint32 at);

/* TRUE where the line that begins at AT has a bullet or a number. */
gboolean line_is_item (const char *text, guint32 at, guint32 end);

G_END_DECLS

#endif
