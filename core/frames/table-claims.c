/* What the claims of a table's cells have from their row, from the line above
 * the table and from its totals. */
#include "config.h"

#include "frames/tables.h"

#include "frames/context.h"
#include "language/en/english.h"

#include <math.h>
#include <string.h>

/* Matches before a total that may be its parts. */
#define MAX_PARTS 1000

/* "The damage is as follows." */
static gboolean
announces (const Sentence *sentence)
{
  for (guint i = 0; i < sentence->n_tokens; i++)
    if (token_class (&sentence->tokens[i]) & CLASS_ANNOUNCES)
      return TRUE;
  return FALSE;
}

/* The line above the table: a heading, or what announces it. */
static gboolean
find_caption (Analysis *analysis, guint header, FrameMatch *ret_match)
{
  const Sentence *sentence;
  const Token *last;

  if (header == 0)
    return FALSE;
  sentence = analysis_sentence (analysis, header - 1, STAGE_ATTRIBUTIONS);
  if (sentence->n_tokens < 2)
    return FALSE;
  last = &sentence->tokens[sentence->n_tokens - 1];
  if ((token_is_mark (last, '.') && !announces (sentence))
      || token_is_mark (last, '|'))
    return FALSE;
  ret_match->sentence = header - 1;
  ret_match->token = ret_match->end_token = 0;
  ret_match->at = (TextRange) { .start = sentence->tokens[0].start,
                                .end = sentence->tokens[0].end };
  return TRUE;
}

static void
take_caption (Analysis *analysis, const FrameMatch *caption, Claim *claim)
{
  if (claim->time.text == NULL)
    context_time (analysis, caption, claim);
  if (claim->place.text == NULL)
    context_place (analysis, caption, claim);
  if (claim->origin.name == NULL && claim->origin.speaker == NULL)
    context_origin (analysis, caption, claim);
}

static void
set_row_place (Analysis *analysis, const struct TableCell *cell, Claim *claim)
{
  const Place *around = cell->around;

  claim->place.latitude = claim->place.longitude = NAN;
  if (cell->place != NULL)
    claim_set_place (analysis, cell->place, cell->place_name, claim);
  else if (around != NULL)
    {
      const char **within = arena_new_array (analysis->arena, const char *, 3);

      within[0] = around->id;
      within[1] = around->rank > 0 ? around->country : NULL;
      claim->place.country = around->country;
      claim->place.within = within;
    }
  claim->place.text = cell->place_name;
}

/* The line below the table names its source and the day of the count. */
static void
take_source_line (Analysis *analysis, guint index, Claim *claim)
{
  const Sentence *sentence
      = analysis_sentence (analysis, index, STAGE_ATTRIBUTIONS | STAGE_TIMES);
  FrameMatch credit = { .sentence = index };

  credit.at = (TextRange) { .start = sentence->start,
                            .end = sentence->start + 1 };
  if (claim->origin.name == NULL && claim->origin.speaker == NULL)
    context_origin (analysis, &credit, claim);
  for (guint i = 0; i < sentence->n_times; i++)
    if (sentence->times[i].range.precision != PRECISION_NONE)
      {
        claim->as_of.basis = AS_OF_STATED;
        claim->as_of.range = sentence->times[i].range;
        return;
      }
}

void
table_context (Analysis *analysis, const FrameMatch *match, Claim *claim)
{
  FrameMatch caption = *match, first_cell = *match;

  first_cell.token = first_cell.end_token = 0;
  first_cell.at.first_token = first_cell.at.end_token = 0;
  claim->origin.kind = ORIGIN_UNNAMED;
  claim->time.range = claim->time.support = DAY_RANGE_NONE;
  if (match->cell->dated)
    context_time (analysis, &first_cell, claim);
  set_row_place (analysis, match->cell, claim);
  if (find_caption (analysis, match->cell->first, &caption))
    take_caption (analysis, &caption, claim);
  if (match->cell->source > 0)
    take_source_line (analysis, match->cell->source, claim);
  if (match->cell->total)
    claim->accumulation = ACCUMULATION_TOTAL;
}

static gboolean
same_column (const FrameMatch *a, const FrameMatch *b)
{
  return a->cell->series == b->cell->series && a->plugin == b->plugin
         && a->predicate == b->predicate;
}

/* TRUE when match PART at a place in the total's table counts towards it. */
static gboolean
is_part (const ArenaArray *matches, Claim *const *claims, guint part,
         guint total)
{
  const FrameMatch *a = match_at (matches, part);
  const FrameMatch *b = match_at (matches, total);

  return claims[part] != NULL && claims[part]->part_of == NULL
         && same_column (a, b) && a->value.core.low <= b->value.core.high;
}

static gboolean
in_table (const ArenaArray *matches, guint index, guint header)
{
  const FrameMatch *match = match_at (matches, index);

  return match->cell != NULL && match->cell->first == header;
}

/* "Men | Women | Total" below one heading: parts of one row. */
static gboolean
is_part_of_span (const FrameMatch *a, const FrameMatch *b)
{
  return a->cell != NULL && a->sentence == b->sentence && a->cell->part
         && a->cell->span == b->cell->span && a->plugin->plugin->measure
         && strcmp (a->plugin->plugin->measure, b->plugin->plugin->measure)
                == 0
         && a->value.core.low <= b->value.core.high;
}

/* Makes the cells beside the total I of a span parts of it. */
static void
link_span (const ArenaArray *matches, Claim **claims, guint i)
{
  const FrameMatch *total = match_at (matches, i);

  for (guint k = i > ROW_MAX_CELLS ? i - ROW_MAX_CELLS : 0;
       k < matches->len && k < i + ROW_MAX_CELLS; k++)
    if (claims[k] != NULL && claims[k]->part_of == NULL
        && is_part_of_span (match_at (matches, k), total))
      claims[k]->part_of = claims[i]->id;
}

void
table_link (const ArenaArray *matches, Claim **claims)
{
  for (guint i = 0; i < matches->len; i++)
    {
      const FrameMatch *total = match_at (matches, i);
      gboolean last = FALSE;

      if (total->cell != NULL && total->cell->span > 0 && !total->cell->part
          && claims[i] != NULL)
        link_span (matches, claims, i);
      if (total->cell == NULL || !total->cell->total || claims[i] == NULL)
        continue;
      for (guint k = i; k-- > 0 && i - k <= MAX_PARTS
                        && in_table (matches, k, total->cell->first);)
        if (is_part (matches, claims, k, i))
          {
            claims[k]->part_of = claims[i]->id;
            last = TRUE;
          }
      /* A total that stands above its parts. */
      for (guint k = i + 1; !last && k < matches->len && k - i <= MAX_PARTS
                            && in_table (matches, k, total->cell->first);
           k++)
        if (is_part (matches, claims, k, i))
          claims[k]->part_of = claims[i]->id;
    }
}
