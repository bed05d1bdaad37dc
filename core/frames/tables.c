/* Reads tables by their header: the words of a column are a label as in
 * "Killed: 12", the first cells of a row say where. */
#include "config.h"

#include "frames/tables.h"

#include "frames/labels.h"
#include "frames/matcher.h"
#include "language/en/english.h"

#include <string.h>

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
  TextRange at = table_cell_range (sentence, cell);

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
holds_class (const Sentence *sentence, TextRange at, guint64 class)
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
  gboolean known = table->labels == 0;

  for (guint i = 0; i < table->labels; i++)
    {
      const RowCell *from = cell_below (table, row, i);
      const RowCell *column = &table->measures[i];
      const Sentence *header
          = table_heading_sentence (table, analysis, column);
      TextRange at, heading;

      if (from == NULL || from->start == from->end)
        continue;
      at = table_cell_range (sentence, from);
      heading = table_cell_range (header, column);
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
       (entry = table_heading_predicate (matcher->sentence, heading, &token))
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
            || matcher->form->tail != NULL || matcher->form->lead != NULL
            || !match_take_label (matcher, &label, NULL, &match)
            || (match.plugin->plugin->nouns == NULL
                && !counts_category (match.plugin, match.category)))
          continue;
        add_match (matcher, &match);
      }
}

/* What the last line of the header adds to a measure in the line above it:
 * "Men" below "Killed". */
static void
take_second_heading (const Table *table, Analysis *analysis, guint column,
                     struct TableCell *cell, FrameMatch *match)
{
  const RowCell *lower = &table->columns.cells[column];
  const Sentence *header = &analysis->sentences[table->header];
  TextRange at;

  if (table->measures[column].start == lower->start)
    return;
  at = table_cell_range (header, lower);
  if (match->population == NULL)
    take_people (analysis, header, at, match);
  cell->part = !holds_class (header, at, CLASS_TOTAL);
  cell->span = table->measures[column].start;
}

/* The place of a column, or its total; FALSE where its heading is neither. */
static gboolean
read_column_label (const Table *table, Analysis *analysis, guint column,
                   struct TableCell *cell)
{
  const Sentence *header = &analysis->sentences[table->header];
  TextRange at
      = table_cell_range (header, &table->columns.cells[column]);

  if (at.first_token == at.end_token)
    return FALSE;
  if (holds_class (header, at, CLASS_TOTAL))
    cell->total = TRUE;
  else
    take_place (analysis, table->header, at, cell);
  return TRUE;
}

/* A cell of a row that begins with its measure. */
static void
match_transposed (const Table *table, Matcher *matcher, const Row *row)
{
  Analysis *analysis = matcher->analysis;
  TextRange heading = table_cell_range (matcher->sentence, &row->cells[0]);

  for (guint i = 1; i < table->columns.n; i++)
    {
      const RowCell *cell = cell_below (table, row, i);
      FrameMatch match = { .sentence = matcher->index, .group = -1,
                           .quantity = -1, .part_group = -1 };
      struct TableCell at = { .first = table->first, .source = table->source,
                              .series = matcher->index };

      if (cell == NULL || !table_is_heading (matcher->sentence, heading)
          || !read_figure (matcher->sentence, cell, &match)
          || !read_column_label (table, analysis, i, &at))
        continue;
      match.cell = arena_memdup (analysis->arena, &at, sizeof at);
      match.token = match.at.first_token;
      match.end_token = match.at.end_token;
      match_cell (matcher, heading, &match);
    }
}

/* The cells of a row that says where. */
static void
match_row (const Table *table, Matcher *matcher, const Row *row,
           const struct TableCell *place, const FrameMatch *row_match)
{
  Analysis *analysis = matcher->analysis;
  const Sentence *sentence = &analysis->sentences[row_match->sentence];

  for (guint i = table->labels; i < table->columns.n; i++)
    {
      const RowCell *cell = cell_below (table, row, i);
      TextRange heading;
      FrameMatch match = *row_match;
      struct TableCell at = *place;

      matcher->sentence
          = table_heading_sentence (table, analysis, &table->measures[i]);
      matcher->index = (guint) (matcher->sentence - analysis->sentences);
      heading = table_cell_range (matcher->sentence, &table->measures[i]);
      if (cell == NULL || !table_is_heading (matcher->sentence, heading)
          || !read_figure (sentence, cell, &match))
        continue;
      at.series = i;
      take_second_heading (table, analysis, i, &at, &match);
      match.cell = arena_memdup (analysis->arena, &at, sizeof at);
      match.token = match.at.first_token;
      match.end_token = match.at.end_token;
      match_cell (matcher, heading, &match);
    }
}

void
table_matches (const Table *table, Analysis *analysis, guint index,
               ArenaArray *matches)
{
  Sentence *sentence = analysis_sentence (analysis, index,
                                          STAGE_NOUN_GROUPS);
  Matcher matcher = { .analysis = analysis, .sentence = sentence,
                      .index = index, .matches = matches };
  FrameMatch row_match = { .sentence = index, .group = -1, .quantity = -1,
                           .part_group = -1 };
  struct TableCell place = { .first = table->first, .source = table->source };
  Row row;

  analysis_sentence (analysis, table->header, STAGE_NOUN_GROUPS);
  analysis_sentence (analysis, table->first, STAGE_NOUN_GROUPS);
  if (!table_row (analysis, sentence, &row))
    return;
  if (!table->columns.framed)
    row_unframe (&row);
  if (table->transposed)
    match_transposed (table, &matcher, &row);
  else if (read_row_labels (table, analysis, index, &row, &place, &row_match))
    match_row (table, &matcher, &row, &place, &row_match);
}
