/* Finds tables: the lines of their header, where the measures and the places
 * stand, and a line that names their source. */
#include "config.h"

#include "frames/tables.h"

#include "frames/labels.h"
#include "language/en/english.h"

#include <string.h>

#define LONGEST_HEADING 60 /* bytes of a cell of the header */

gboolean
table_row (const Analysis *analysis, const Sentence *sentence, Row *ret)
{
  const char *text = analysis->text;
  guint32 start = sentence->start, end = sentence->start;
  guint32 limit = (guint32) analysis->document->text_length;

  while (start > 0 && text[start - 1] != '\n')
    if (!strchr (" \t", text[--start]))
      return FALSE;
  while (end < limit && text[end] != '\n')
    end++;
  return row_cut (text, start, end, ret);
}

TextRange
table_cell_range (const Sentence *sentence, const RowCell *cell)
{
  TextRange range = { .start = cell->start, .end = cell->end };

  while (range.first_token < sentence->n_tokens
         && sentence->tokens[range.first_token].start < cell->start)
    range.first_token++;
  range.end_token = range.first_token;
  while (range.end_token < sentence->n_tokens
         && sentence->tokens[range.end_token].end <= cell->end)
    range.end_token++;
  return range;
}

gboolean
table_is_heading (const Sentence *sentence, TextRange at)
{
  if (at.end - at.start > LONGEST_HEADING)
    return FALSE;
  for (guint i = at.first_token; i < at.end_token; i++)
    if (sentence->tokens[i].kind == TOKEN_NUMBER
        || token_is_mark (&sentence->tokens[i], '%'))
      return FALSE;
  return at.end_token > at.first_token;
}

const LexEntry *
table_heading_predicate (const Sentence *sentence, TextRange at, guint *token)
{
  for (; *token < at.end_token; ++*token)
    {
      const LexEntry *entry = lexicon_match (
          sentence->tokens, *token, at.end_token, LEX_PREDICATE);
      FigureLabel label;

      if (entry != NULL
          && label_read (sentence, at.first_token, at.end_token,
                         *token + entry->n_words, &label))
        return entry;
    }
  return NULL;
}

static gboolean
has_measure (const Sentence *sentence, const RowCell *cell)
{
  TextRange at = table_cell_range (sentence, cell);
  guint token = at.first_token;

  return table_is_heading (sentence, at)
         && table_heading_predicate (sentence, at, &token) != NULL;
}

/* The first line below that of byte AT that is no rule. */
static gboolean
row_below (const Analysis *analysis, guint32 at, Row *ret)
{
  const char *text = analysis->text;
  guint32 limit = (guint32) analysis->document->text_length;

  for (guint lines = 0; lines < 3; lines++)
    {
      const char *newline = memchr (text + at, '\n', limit - at);
      const char *next;

      if (newline == NULL)
        return FALSE;
      at = (guint32) (newline - text) + 1;
      next = memchr (text + at, '\n', limit - at);
      if (next == NULL)
        next = text + limit;
      if (at < limit && !row_is_rule (text, at, (guint32) (next - text))
          && next > text + at)
        return row_cut (text, at, (guint32) (next - text), ret);
    }
  return FALSE;
}

static gboolean
holds_figures (const char *text, const Row *row, guint from)
{
  for (guint i = from; i < row->n; i++)
    if (row_cell_is_figure (text, &row->cells[i]))
      return TRUE;
  return FALSE;
}

/* An empty line before a row: what follows is the table's only where it has
 * the same columns. */
static gboolean
stands_apart (const Analysis *analysis, guint index)
{
  const char *text = analysis->text;
  guint32 at = analysis->sentences[index].start;
  guint newlines = 0;

  while (at > 0 && g_ascii_isspace (text[at - 1]))
    newlines += text[--at] == '\n';
  return newlines > 1;
}

Sentence *
table_heading_sentence (const Table *table, const Analysis *analysis,
                        const RowCell *cell)
{
  guint index = cell->start < analysis->sentences[table->header].start
                    ? table->first
                    : table->header;

  return &analysis->sentences[index];
}

/* A row of figures heads nothing. */
static gboolean
is_data (const Analysis *analysis, const Row *row)
{
  return holds_figures (analysis->text, row, 0);
}

/* The cell of UPPER that stands above CELL: of lines of equal length the one
 * at COLUMN or the last before it that is not empty, else the nearest. */
static const RowCell *
cell_above (const Row *upper, const RowCell *cell, guint column, guint columns)
{
  const RowCell *best = NULL;
  guint least = G_MAXUINT;

  if (upper->n == columns)
    {
      while (column > 0
             && upper->cells[column].start == upper->cells[column].end)
        column--;
      return &upper->cells[column];
    }
  for (guint i = 0; i < upper->n; i++)
    {
      guint middle = upper->cells[i].left + upper->cells[i].right;
      guint own = cell->left + cell->right;
      guint far = middle > own ? middle - own : own - middle;

      if (far < least)
        {
          best = &upper->cells[i];
          least = far;
        }
    }
  return best;
}

/* Fills in where each column has its measure, and which columns have none
 * because they say where; FALSE where no column has one. */
static gboolean
find_measures (Table *table, Analysis *analysis)
{
  guint labels = table->columns.n;

  for (guint i = 0; i < table->columns.n; i++)
    {
      const RowCell *cell = &table->columns.cells[i];

      table->measures[i] = *cell;
      if (table->upper.n == table->columns.n && cell->end == cell->start)
        table->measures[i] = table->upper.cells[i];
      else if (table->upper.n > 0
               && !has_measure (
                   table_heading_sentence (table, analysis, cell), cell))
        table->measures[i]
            = *cell_above (&table->upper, cell, i, table->columns.n);
      cell = &table->measures[i];
      if (labels == table->columns.n
          && has_measure (table_heading_sentence (table, analysis, cell),
                          cell))
        labels = i;
    }
  table->labels = labels;
  return labels < table->columns.n;
}

/* A second line of the header: "Men | Women" below "Killed".  In a text of
 * fixed width the labels of the first line stand beside it. */
static gboolean
take_second_line (Table *table, Analysis *analysis, guint index)
{
  const Sentence *sentence = &analysis->sentences[index];
  Row lower, merged = { 0 };

  if (!row_below (analysis, sentence->start, &lower)
      || lower.kind != table->columns.kind || is_data (analysis, &lower))
    return FALSE;
  /* A line that begins with space may go on with the sentence. */
  if (lower.cells[lower.n - 1].end > sentence->end)
    table->header = index + 1;
  if (table->header >= analysis->n_sentences
      || lower.cells[lower.n - 1].end
             > analysis->sentences[table->header].end)
    return FALSE;
  analysis_sentence (analysis, table->header, STAGE_TOKENS);
  if (!table->columns.framed)
    row_unframe (&lower);
  table->upper = table->columns;
  while (table->upper.n > lower.n
         && table->upper.cells[table->upper.n - 1].start
                == table->upper.cells[table->upper.n - 1].end)
    table->upper.n--;
  merged.kind = lower.kind;
  merged.framed = lower.framed;
  if (lower.kind == ROW_SPACES)
    while (merged.n < table->upper.n
           && table->upper.cells[merged.n].right <= lower.cells[0].left)
      {
        merged.cells[merged.n] = table->upper.cells[merged.n];
        merged.n++;
      }
  else if (lower.n != table->upper.n)
    return FALSE;
  for (guint i = 0; i < lower.n && merged.n < ROW_MAX_CELLS; i++)
    merged.cells[merged.n++] = lower.cells[i];
  table->columns = merged;
  return TRUE;
}

/* A line "Source: ..." below the table, or in its last row; 0: none. */
static guint
find_source_line (const Analysis *analysis, const Table *table)
{
  guint behind = 0;
  Row row;

  for (guint i = table->header + 1; i < analysis->n_sentences && behind < 2;
       i++)
    {
      const Sentence *sentence = &analysis->sentences[i];
      const char *at = analysis->text + sentence->start;

      at += strspn (at, "|(*_ ");
      if (g_ascii_strncasecmp (at, "source", 6) == 0)
        return at[6] == ':' || g_ascii_strncasecmp (at + 6, "s:", 2) == 0
                   ? i
                   : 0;
      behind += !table_row (analysis, sentence, &row)
                || row.kind != table->columns.kind;
    }
  return 0;
}

static const Table *
keep (Analysis *analysis, Table *table)
{
  table->source = find_source_line (analysis, table);
  return arena_memdup (analysis->arena, table, sizeof *table);
}

/* Places above, measures in the rows: "| | Herat | Ghor |" above "| Killed |
 * 12 | 3 |", which is sentence INDEX. */
static const Table *
begin_transposed (Analysis *analysis, guint index, const Row *row)
{
  Table begun = { .first = index - 1, .header = index - 1, .labels = 1,
                  .transposed = TRUE };
  const Sentence *above;
  gboolean places = FALSE;

  if (index == 0 || analysis->sentences[index - 1].title
      || stands_apart (analysis, index)
      || !table_row (analysis, &analysis->sentences[index - 1],
                     &begun.columns)
      || begun.columns.kind != row->kind || is_data (analysis, &begun.columns)
      || !has_measure (analysis_sentence (analysis, index, STAGE_TOKENS),
                       &row->cells[0]))
    return NULL;
  if (!row->framed)
    row_unframe (&begun.columns);
  for (guint i = 1; i < row->n; i++)
    if (!row_cell_is_figure (analysis->text, &row->cells[i]))
      return NULL;
  above = analysis_sentence (analysis, index - 1, STAGE_TOKENS);
  for (guint i = 0; i < begun.columns.n; i++)
    {
      TextRange at = table_cell_range (above, &begun.columns.cells[i]);

      places = places
               || (at.end_token > at.first_token
                   && place_named (analysis, index - 1, at.first_token,
                                   at.end_token, NULL)
                          != NULL);
    }
  return places ? keep (analysis, &begun) : NULL;
}

const Table *
table_begin (Analysis *analysis, guint index)
{
  const Sentence *sentence = &analysis->sentences[index];
  Table begun;
  Row below;

  if (sentence->title || analysis->text[sentence->end - 1] == '.')
    return NULL;
  begun = (Table) { .first = index, .header = index };
  if (!table_row (analysis, sentence, &begun.columns))
    return NULL;
  if (is_data (analysis, &begun.columns))
    return begin_transposed (analysis, index, &begun.columns);
  if (!row_below (analysis, sentence->start, &below)
      || below.kind != begun.columns.kind)
    return NULL;
  if (!below.framed)
    row_unframe (&begun.columns);
  analysis_sentence (analysis, index, STAGE_TOKENS);
  if (!is_data (analysis, &below)
      && (!take_second_line (&begun, analysis, index)
          || !row_below (analysis, begun.columns.cells[begun.columns.n - 1].end,
                         &below)))
    return NULL;
  if (!find_measures (&begun, analysis)
      || !holds_figures (analysis->text, &below,
                         MIN (begun.labels, below.n - 1)))
    return NULL;
  return keep (analysis, &begun);
}

gboolean
table_continues (const Table *table, const Analysis *analysis, guint index)
{
  const Sentence *sentence = &analysis->sentences[index];
  Row row;

  return !sentence->title && table_row (analysis, sentence, &row)
         && row.kind == table->columns.kind
         && (!stands_apart (analysis, index)
             || (row.n == table->columns.n
                 && holds_figures (analysis->text, &row, table->labels)));
}

