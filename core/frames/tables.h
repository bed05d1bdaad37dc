/* Tables of situation reports: a header that names measures, rows that name
 * places, one claim a cell. */
#ifndef CONCORDAT_FRAMES_TABLES_H
#define CONCORDAT_FRAMES_TABLES_H

#include "frames/match.h"
#include "language/en/rows.h"

G_BEGIN_DECLS

/* Where a figure of a table stands. */
struct TableCell
{
  guint header; /* the sentence that is the table's first row */
  guint column;
  gboolean total;              /* its row sums up the others */
  gboolean dated;              /* its row names a time before its figures */
  const char *place_name; /* as its row has it; NULL: none */
  const Place *place;     /* NULL: not in the gazetteer */
  const Place *around;    /* in which the row says it lies; NULL */
};

/* A table, from its header on. */
typedef struct
{
  guint header; /* sentence */
  guint labels; /* columns before the first that has a measure */
  Row columns;
} Table;

/* The table of which sentence INDEX is the header, in the arena; NULL: of
 * none. */
const Table *table_begin (Analysis *analysis, guint index);

/* TRUE while sentence INDEX is a row of TABLE. */
gboolean table_continues (const Table *table, const Analysis *analysis,
                          guint index);

/* Appends a match for each figure of the row. */
void table_matches (const Table *table, Analysis *analysis, guint index,
                    GArray *matches);

/* Gives CLAIM the time, place and origin of its row, or of the line above the
 * table. */
void table_context (Analysis *analysis, const FrameMatch *match,
                    Claim *claim);

/* Makes the cells of a column parts of the total of their column. */
void table_link (const GArray *matches, Claim **claims);

G_END_DECLS

#endif
