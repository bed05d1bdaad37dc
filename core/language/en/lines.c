/* Tells line ends that are only spaces from those that end something. */
#include "config.h"

#include "language/en/lines.h"

#include "language/en/rows.h"

#include <string.h>

#define SHORTEST_WRAPPED 40 /* bytes of a line that is full */
#define LONGEST_WRAPPED 140
#define LONGEST_CELL 40 /* bytes of a line that names a figure */
#define SLACK 12 /* a word may be this much too long for a full line */

/* A line without the space at its ends. */
typedef struct
{
  guint32 start;
  guint32 end;
  guint32 next; /* the line behind, or the end of the text */
} Line;

static inline gboolean
is_blank (char byte)
{
  return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\f';
}

static Line
trimmed (const char *text, guint32 start, guint32 end, guint32 next)
{
  Line line = { .start = start, .end = end, .next = next };

  while (line.start < line.end && is_blank (text[line.start]))
    line.start++;
  while (line.end > line.start && is_blank (text[line.end - 1]))
    line.end--;
  return line;
}

static Line
line_at (const char *text, const StopMap *map, guint32 at)
{
  guint32 stop = stop_map_newline (map, at);

  return trimmed (text, at, stop, MIN (stop + 1, map->end));
}

static gboolean
is_empty (const Line *line)
{
  return line->start >= line->end;
}

/* A full stop or the like, also before a closing quotation mark. */
static gboolean
is_finished (const char *text, const Line *line)
{
  guint32 at = line->end;

  while (at > line->start && strchr ("\"')]", text[at - 1]) != NULL)
    at--;
  if (at >= line->start + 3
      && (memcmp (text + at - 3, "\xe2\x80\x9d", 3) == 0
          || memcmp (text + at - 3, "\xe2\x80\x99", 3) == 0))
    at -= 3;
  return at > line->start && strchr (".!?:;", text[at - 1]) != NULL;
}

/* A line that is but a figure: "1,203", "12 400". */
static gboolean
is_figure (const char *text, const Line *line)
{
  gboolean digit = FALSE;

  for (guint32 at = line->start; at < line->end; at++)
    if (g_ascii_isdigit (text[at]))
      digit = TRUE;
    else if (text[at] != ',' && text[at] != ' ' && text[at] != '.')
      return FALSE;
  return digit;
}

/* A line that can name a figure beside it: "Houses destroyed". */
static gboolean
is_caption (const char *text, const Line *line)
{
  if (line->end - line->start > LONGEST_CELL
      || !g_ascii_isalpha (text[line->start])
      || !(g_ascii_isalpha (text[line->end - 1])
           || strchr (":)", text[line->end - 1]) != NULL))
    return FALSE;
  for (guint32 at = line->start; at < line->end; at++)
    if (g_ascii_isdigit (text[at]))
      return FALSE;
  return TRUE;
}

static gboolean
looks_wrapped (const char *text, const Line *line, const Line *next)
{
  guint length = line->end - line->start;

  return length >= SHORTEST_WRAPPED && length <= LONGEST_WRAPPED
         && next->end - next->start <= LONGEST_WRAPPED
         && !is_finished (text, line)
         && !line_is_item (text, next->start, next->end);
}

/* The length that 60 of 100 counted lines do not exceed. */
static guint
usual_width (const guint *lengths, guint n)
{
  guint sum = 0, i = 0;

  while (i < LONGEST_WRAPPED && (sum += lengths[i]) * 5 < n * 3)
    i++;
  return i;
}

/* What the lines of a text show, one after another. */
typedef struct
{
  const char *text;
  guint lengths[LONGEST_WRAPPED + 1]; /* how many wrapped lines have each */
  guint n_inner;
  guint n_wrapped;
  gboolean figure_found;  /* the first, or a caption before it */
  gboolean figures_first; /* it stands before any caption */
} LineCount;

static void
count_line (LineCount *count, const Line *line, const Line *next)
{
  gboolean figure_behind;

  if (is_empty (line))
    return;
  if (!is_empty (next))
    {
      count->n_inner++;
      if (looks_wrapped (count->text, line, next))
        {
          count->n_wrapped++;
          count->lengths[line->end - line->start]++;
        }
    }
  if (count->figure_found)
    return;
  figure_behind = !is_empty (next) && is_figure (count->text, next);
  count->figures_first = is_figure (count->text, line);
  count->figure_found = count->figures_first || figure_behind;
}

LineLayout
line_layout (const char *text, const StopMap *map)
{
  LineLayout layout = { 0 };
  LineCount count = { .text = text };
  guint32 start = map->start, end = map->end;
  Line line = line_at (text, map, start);

  while (line.next < end)
    {
      Line next = line_at (text, map, line.next);

      count_line (&count, &line, &next);
      line = next;
    }
  count_line (&count, &line, &(Line) { end, end, end });
  layout.rows = memchr (text + start, '\t', end - start) != NULL
                || memchr (text + start, '|', end - start) != NULL;
  layout.wrapped = count.n_wrapped * 2 > count.n_inner;
  layout.figures_first = count.figures_first;
  if (layout.wrapped)
    layout.width = usual_width (count.lengths, count.n_wrapped);
  return layout;
}

/* The length of a bullet at AT, 0: none. */
static guint
bullet_length (const char *text, guint32 at, guint32 end)
{
  static const gunichar bullets[] /* • – — ‣ ▪ ● ○ · ► ■ and Symbol's • */
      = { 0x2022, 0x2013, 0x2014, 0x2023, 0x25aa, 0x25cf, 0x25cb, 0x00b7,
          0x25ba, 0x25a0, 0xf0b7 };
  gunichar character;

  if (at >= end)
    return 0;
  if ((guchar) text[at] < 0x80)
    return text[at] == '-' || text[at] == '*';
  character = g_utf8_get_char (text + at);
  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (bullets[i] == character)
      return (guint) (g_utf8_next_char (text + at) - (text + at));
  return 0;
}

gboolean
line_is_item (const char *text, guint32 at, guint32 end)
{
  guint length, digits = 0;
  gboolean open;

  while (at < end && is_blank (text[at]))
    at++;
  if (at < end && g_ascii_isupper (text[at]))
    return FALSE;
  length = bullet_length (text, at, end);
  if (length > 0)
    return at + length < end && is_blank (text[at + length]);
  open = at < end && text[at] == '(';
  at += open;
  while (at + digits < end && digits < 4 && g_ascii_isdigit (text[at + digits]))
    digits++;
  if (digits == 0 && at < end && g_ascii_islower (text[at]))
    digits = 1;
  if (digits == 0 || digits > 3 || at + digits + 1 >= end)
    return FALSE;
  at += digits;
  return (text[at] == ')' || (text[at] == '.' && !open))
         && is_blank (text[at + 1]);
}

static gboolean
is_row (const char *text, const Line *line)
{
  gsize length = line->end - line->start;

  return memchr (text + line->start, '\t', length) != NULL
         || memchr (text + line->start, '|', length) != NULL;
}

/* The first word of the next line would have had room on this one. */
static gboolean
had_room (const LineLayout *layout, const char *text, const Line *line,
          const Line *next)
{
  guint32 word = next->start;

  while (word < next->end && !is_blank (text[word]))
    word++;
  return line->end - line->start + 1 + (word - next->start) + SLACK
         <= layout->width;
}

/* A figure and the caption below it, or above it. */
static gboolean
names_figure (const LineLayout *layout, const char *text, const Line *line,
              const Line *next)
{
  return layout->figures_first
             ? is_figure (text, line) && is_caption (text, next)
             : is_caption (text, line) && is_figure (text, next);
}

/* "29,739 people lost" and below it "their homes": the text of a narrow cell.
 * An entry of a list has a figure or a colon of its own. */
static gboolean
goes_on (const char *text, const Line *line, const Line *next)
{
  if (!g_ascii_isalpha (text[line->end - 1]))
    return FALSE;
  for (guint32 at = next->start; at < next->end; at++)
    if (g_ascii_isdigit (text[at]) || text[at] == ':')
      return FALSE;
  return TRUE;
}

/* "The army said" and below it "on Sunday that 12 soldiers had died.": a line
 * as long as a sentence, or with its end, that none of a list is. */
static gboolean
ends_sentence (const char *text, const Line *line)
{
  return memchr (text + line->start, ':', line->end - line->start) == NULL
         && (line->end - line->start >= SHORTEST_WRAPPED
             || text[line->end - 1] == '.');
}

/* The last cell of a line with columns of fixed width is a figure. */
static gboolean
ends_in_column (const char *text, const Line *line)
{
  Row row;

  return memmem (text + line->start, line->end - line->start, "  ", 2) != NULL
         && row_cut (text, line->start, line->end, &row)
         && row.kind == ROW_SPACES
         && row_cell_is_figure (text, &row.cells[row.n - 1]);
}

/* A row of a table in a text of fixed width, or the header above it. */
static gboolean
is_of_columns (const char *text, const Line *line, const Line *next)
{
  Row row;

  if (ends_in_column (text, line))
    return TRUE;
  return ends_in_column (text, next)
         && row_cut (text, line->start, line->end, &row)
         && row.kind == ROW_SPACES;
}

gboolean
line_is_of_columns (const char *text, const StopMap *map, guint32 at)
{
  Line line = line_at (text, map, at);
  Line next = line_at (text, map, line.next);

  return line.next < map->end && is_of_columns (text, &line, &next);
}

/* What parts LINE from NEXT where neither is a row of a table. */
static LineEnd
end_of_prose (const LineLayout *layout, const char *text, const Line *line,
              const Line *next)
{
  if (names_figure (layout, text, line, next))
    return LINE_JOINS;
  if (g_ascii_islower (text[next->start]) && !is_finished (text, line)
      && (layout->wrapped || line->end - line->start >= SHORTEST_WRAPPED
          || goes_on (text, line, next)
          || (g_ascii_isalpha (text[line->end - 1])
              && ends_sentence (text, next))))
    return LINE_JOINS;
  if (!layout->wrapped)
    return LINE_ENDS_PARAGRAPH;
  return had_room (layout, text, line, next) ? LINE_ENDS : LINE_JOINS;
}

LineEnd
line_end (const LineLayout *layout, const char *text, const StopMap *map,
          guint32 line_start, guint32 at)
{
  Line line = trimmed (text, line_start, at, at + 1);
  Line next;
  LineEnd meaning;

  if (at + 1 >= map->end)
    return LINE_ENDS_PARAGRAPH;
  next = line_at (text, map, at + 1);
  if (is_empty (&line) || is_empty (&next))
    return LINE_ENDS_PARAGRAPH;
  if (line_is_item (text, next.start, next.end)
      || (layout->rows && is_row (text, &line)))
    return LINE_ENDS;
  meaning = end_of_prose (layout, text, &line, &next);
  return meaning == LINE_JOINS && is_of_columns (text, &line, &next)
             ? LINE_ENDS
             : meaning;
}
