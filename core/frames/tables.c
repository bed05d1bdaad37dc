/* Reads tables by their header: the words of a column are a label as in
 * "Killed: 12", the first cells of a row say where. */
#include "config.h"

#include "frames/tables.h"

#include "frames/labels.h"
#include "frames/matcher.h"
#include "language/en/english.h"

#include <string.h>

#define LONGEST_HEADING 60 /* bytes of a cell of the header */

/* The line of which SENTENCE is the first; FALSE where it begins inside. */
static gboolean
sentence_row (const Analysis *analysis, const Sentence *sentence, Row *ret)
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

/* The tokens of a cell. */
static TextRange
cell_range (const Sentence *sentence, const RowCell *cell)
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

/* TRUE for a heading that can be the label of figures. */
static gboolean
is_heading (const Sentence *sentence, TextRange at)
{
  if (at.end - at.start > LONGEST_HEADING)
    return FALSE;
  for (guint i = at.first_token; i < at.end_token; i++)
    if (sentence->tokens[i].kind == TOKEN_NUMBER
        || token_is_mark (&sentence->tokens[i], '%'))
      return FALSE;
  return at.end_token > at.first_token;
}

/* The next predicate of a heading that a plugin's label could have. */
static const LexEntry *
heading_predicate (const Sentence *sentence, TextRange at, guint *token)
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
  TextRange at = cell_range (sentence, cell);
  guint token = at.first_token;

  return is_heading (sentence, at)
         && heading_predicate (sentence, at, &token) != NULL;
}

/* The first line below sentence INDEX that is no rule. */
static gboolean
row_below (const Analysis *analysis, guint index, Row *ret)
{
  const char *text = analysis->text;
  guint32 limit = (guint32) analysis->document->text_length;
  guint32 at = analysis->sentences[index].start;

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

const Table *
table_begin (Analysis *analysis, guint index)
{
  const Sentence *sentence = &analysis->sentences[index];
  Table begun = { .header = index };
  Row below;

  if (sentence->title || analysis->text[sentence->end - 1] == '.'
      || !sentence_row (analysis, sentence, &begun.columns)
      || !row_below (analysis, index, &below)
      || below.kind != begun.columns.kind)
    return NULL;
  sentence = analysis_sentence (analysis, index, STAGE_TOKENS);
  while (begun.labels < begun.columns.n
         && !has_measure (sentence, &begun.columns.cells[begun.labels]))
    begun.labels++;
  if (begun.labels == begun.columns.n
      || !holds_figures (analysis->text, &below,
                         MIN (begun.labels, below.n - 1)))
    return NULL;
  return arena_memdup (analysis->arena, &begun, sizeof begun);
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

gboolean
table_continues (const Table *table, const Analysis *analysis, guint index)
{
  const Sentence *sentence = &analysis->sentences[index];
  Row row;

  return !sentence->title && sentence_row (analysis, sentence, &row)
         && row.kind == table->columns.kind
         && (!stands_apart (analysis, index)
             || (row.n == table->columns.n
                 && holds_figures (analysis->text, &row, table->labels)));
}

/* The cell of ROW below COLUMN; NULL: it has none.  In a text of fixed width
 * with a cell left out it is the one that reaches below the heading. */
static const RowCell *
cell_below (const Table *table, const Row *row, guint column)
{
  const RowCell *heading = &table->columns.cells[column];

  if (row->kind != ROW_SPACES || row->n == table->columns.n)
    return column < row->n ? &row->cells[column] : NULL;
  for (guint i = 0; i < row->n; i++)
    if (row->cells[i].left < heading->right
        && row->cells[i].right > heading->left)
      return &row->cells[i];
  return NULL;
}

static gboolean
is_too_large (const Sentence *sentence, guint token)
{
  for (guint i = 0; i < sentence->n_quantities; i++)
    if (sentence->quantities[i].overflow
        && token >= sentence->quantities[i].at.first_token
        && token < sentence->quantities[i].at.end_token)
      return TRUE;
  return FALSE;
}

/* Digits alone: in the run of the row they may have been read as a year, or
 * as part of a number of something. */
static gboolean
read_digits (const Sentence *sentence, TextRange at, FrameMatch *match)
{
  const Token *token = &sentence->tokens[at.first_token];

  if (at.end_token != at.first_token + 1 || token->kind != TOKEN_NUMBER
      || !(token->number > 0) || is_too_large (sentence, at.first_token))
    return FALSE;
  match->at = at;
  match->value = quantity_from_number (token->number, QUALIFIER_EXACT);
  return TRUE;
}

/* The figure with which the cell begins; FALSE: it has none, or nobody. */
static gboolean
read_figure (const Sentence *sentence, const RowCell *cell,
             FrameMatch *match)
{
  TextRange at = cell_range (sentence, cell);

  if (read_digits (sentence, at, match))
    return TRUE;
  for (guint i = 0; i < sentence->n_quantities; i++)
    {
      const QuantityMention *quantity = &sentence->quantities[i];

      if (quantity->at.first_token != at.first_token
          || quantity->at.end_token > at.end_token
          || quantity->kind != QUANTITY_COUNT)
        continue;
      match->quantity = (int) i;
      match->at = quantity->at;
      match->value = quantity->value;
      return match->value.core.high > 0;
    }
  return FALSE;
}

static gboolean
holds_class (const Sentence *sentence, TextRange at, ListedClass class)
{
  for (guint i = at.first_token; i < at.end_token; i++)
    if (token_class (&sentence->tokens[i]) & class)
      return TRUE;
  return FALSE;
}

/* "Women": who is counted in the row. */
static void
take_people (Analysis *analysis, const Sentence *sentence, TextRange at,
             FrameMatch *match)
{
  for (guint i = at.first_token; i < at.end_token; i++)
    {
      const LexEntry *entry
          = lexicon_match (sentence->tokens, i, at.end_token, LEX_PERSON);
      const PersonNoun *noun = entry != NULL ? entry->payload : NULL;

      if (noun == NULL || noun->unit != NULL)
        continue;
      match->category = noun->category;
      match->category_assumed = noun->category == CATEGORY_CIVILIAN;
      match->breakdown = noun->breakdown;
      match->population = arena_strndup (analysis->arena,
                                         analysis->text + at.start,
                                         at.end - at.start);
      return;
    }
}

/* "Herat", "Herat Province". */
static const Place *
place_of_cell (Analysis *analysis, guint index, TextRange at,
               const char *country)
{
  const Sentence *sentence = &analysis->sentences[index];
  const Place *place = place_named (analysis, index, at.first_token,
                                    at.end_token, country);

  if (place == NULL && at.end_token > at.first_token + 1
      && (token_class (&sentence->tokens[at.end_token - 1]) & CLASS_AREA))
    place = place_named (analysis, index, at.first_token, at.end_token - 1,
                         country);
  return place;
}

/* The place of a cell, which lies in that of the cells before it.  One that no
 * gazetteer knows is still not the one around it. */
static void
take_place (Analysis *analysis, guint index, TextRange at,
            struct TableCell *cell)
{
  if (cell->place != NULL)
    cell->around = cell->place;
  cell->place = place_of_cell (analysis, index, at,
                               cell->around != NULL ? cell->around->country
                                                    : NULL);
  cell->place_name = arena_strndup (analysis->arena,
                                    analysis->text + at.start,
                                    at.end - at.start);
}

static gboolean
holds_time (const Sentence *sentence, TextRange at)
{
  for (guint i = 0; i < sentence->n_times; i++)
    if (sentence->times[i].at.first_token >= at.first_token
        && sentence->times[i].at.end_token <= at.end_token)
      return TRUE;
  return FALSE;
}

/* Reads what the row says before its figures.  FALSE where that is neither a
 * place, a day, people, nor a total: its figures could be of anything. */
static gboolean
read_row_labels (const Table *table, Analysis *analysis, guint index,
                 const Row *row, struct TableCell *cell, FrameMatch *match)
{
  const Sentence *sentence = &analysis->sentences[index];
  const Sentence *header = &analysis->sentences[table->header];
  gboolean known = table->labels == 0;

  for (guint i = 0; i < table->labels; i++)
    {
      const RowCell *from = cell_below (table, row, i);
      TextRange at, heading;

      if (from == NULL || from->start == from->end)
        continue;
      at = cell_range (sentence, from);
      heading = cell_range (header, &table->columns.cells[i]);
      if (holds_class (sentence, at, CLASS_TOTAL))
        cell->total = TRUE;
      else if ((heading.first_token == heading.end_token
                || holds_class (header, heading, CLASS_AREA))
               && !row_cell_is_figure (analysis->text, from))
        take_place (analysis, index, at, cell);
      take_people (analysis, sentence, at, match);
      cell->dated = cell->dated || holds_time (sentence, at);
      known = known || cell->total || cell->place_name != NULL
              || match->population != NULL
              || cell->dated;
    }
  return known;
}

/* One figure for each meaning of its heading. */
static void
match_cell (Matcher *matcher, TextRange heading, const FrameMatch *figure)
{
  guint token = heading.first_token;

  for (const LexEntry *entry;
       (entry = heading_predicate (matcher->sentence, heading, &token))
       != NULL;
       token += entry->n_words)
    for (const LexEntry *meaning = entry; meaning != NULL;
         meaning = lexicon_next_meaning (meaning))
      {
        FigureLabel label;
        FrameMatch match = *figure;

        matcher->form = meaning->payload;
        match.plugin = matcher->form->plugin;
        match.predicate = matcher->form->predicate;
        match.words = matcher->form->words;
        label_read (matcher->sentence, heading.first_token,
                    heading.end_token, token + entry->n_words, &label);
        if ((matcher->form->forms
             & (FORM_PARTICIPLE | FORM_NOUN | FORM_ADJECTIVE))
                == 0
            || matcher->form->tail != NULL
            || !match_take_label (matcher, &label, NULL, &match)
            || (match.plugin->plugin->nouns == NULL
                && !counts_category (match.plugin, match.category)))
          continue;
        g_array_append_val (matcher->matches, match);
      }
}

void
table_matches (const Table *table, Analysis *analysis, guint index,
               GArray *matches)
{
  Sentence *header = analysis_sentence (analysis, table->header,
                                        STAGE_NOUN_GROUPS);
  Sentence *sentence = analysis_sentence (analysis, index,
                                          STAGE_NOUN_GROUPS);
  Matcher matcher = { .analysis = analysis, .sentence = header,
                      .index = table->header, .matches = matches };
  FrameMatch row_match = { .sentence = index, .group = -1, .quantity = -1,
                           .part_group = -1 };
  struct TableCell place = { .header = table->header };
  Row row;

  if (!sentence_row (analysis, sentence, &row)
      || !read_row_labels (table, analysis, index, &row, &place,
                           &row_match))
    return;
  for (guint i = table->labels; i < table->columns.n; i++)
    {
      const RowCell *cell = cell_below (table, &row, i);
      TextRange heading = cell_range (header, &table->columns.cells[i]);
      FrameMatch match = row_match;
      struct TableCell *at;

      if (cell == NULL || !is_heading (header, heading)
          || !read_figure (sentence, cell, &match))
        continue;
      at = arena_memdup (analysis->arena, &place, sizeof place);
      at->column = i;
      match.cell = at;
      match.token = match.at.first_token;
      match.end_token = match.at.end_token;
      match_cell (&matcher, heading, &match);
    }
}
