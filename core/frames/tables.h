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
  guint first;  /* the sentence that is the table's first row */
  guint source; /* the sentence "Source: ..."; 0: there is none */
  guint series; /* its column, or its row where measures stand in the rows */
  guint32 span; /* bytes where a heading above several columns begins; 0 */
  gboolean part;  /* of what stands below that heading */
  gboolean total;              /* its row sums up the others */
  gboolean dated;              /* its row names a time before its figures */
  const char *place_name; /* as its row has it; NULL: none */
  const Place *place;     /* NULL: not in the gazetteer */
  const Place *around;    /* in which the row says it lies; NULL */
};

/* A table, from its header on. */
typedef struct
{
  guint first;  /* sentence */
  guint header; /* the sentence that is the last line of the header */
  guint labels; /* columns before the first that has a measure */
  guint source; /* sentence; 0: none */
  gboolean transposed; /* measures stand in the rows, places in the header */
  Row columns;         /* the last line of the header */
  Row upper;           /* the line above it; of no cells where there is one */
  RowCell measures[ROW_MAX_CELLS]; /* of each column, in either line */
} Table;

/* The line of which SENTENCE is the first; FALSE where it begins inside. */
gboolean table_row (const Analysis *analysis, const Sentence *sentence,
                    Row *ret);

/* The tokens of a cell. */
TextRange table_cell_range (const Sentence *sentence, const RowCell *cell);

/* TRUE for a heading that can be the label of figures. */
gboolean table_is_heading (const Sentence *sentence, TextRange at);

/* The next predicate of a heading that a plugin's label could have. */
const LexEntry *table_heading_predicate (const Sentence *sentence,
                                         TextRange at, guint *token);

/* The line of the header in which CELL stands. */
Sentence *table_heading_sentence (const Table *table,
                                  const Analysis *analysis,
                                  const RowCell *cell);

/* The table of which sentence INDEX is the header, in the arena; NULL: of
 * none. */
const Table *table_begin (Analysis *analysis, guint index);

/* TRUE while sentence INDEX is a row of TABLE. */
gboolean table_continues (const Table *table, const Analysis *analysis,
                          guint index);

/* Appends a match for each figure of the row. */
void table_matches (const Table *table, Analysis *analysis, guint index,
                    ArenaArray *matches);

/* Gives CLAIM the time, place and origin of its row, or of the line above the
 * table. */
void table_context (Analysis *analysis, const FrameMatch *match,
                    Claim *claim);

/* Makes the cells of a column parts of the total of their column. */
void table_link (const ArenaArray *matches, Claim **claims);

G_END_DECLS

#endif
