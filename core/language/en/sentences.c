/* Cuts a document into sentences in one pass over its bytes. */
#include "config.h"

#include "language/en/english.h"
#include "language/en/label-line.h"
#include "language/en/lines.h"
#include "language/en/sentence-ends.h"

#include <string.h>

#define LONGEST_SENTENCE 4000 /* bytes; in news hardly one has 1000 */

#define LONGEST_FIRST_CELL 8 /* bytes, where it ends in a full stop */

typedef struct
{
  guint32 start;
  guint32 end;
  guint32 paragraph;
  gboolean title;
  gboolean item;
} Cut;

typedef struct
{
  const Lexicon *lexicon;
  const char *text;
  guint32 at;
  guint32 end;
  guint32 start; /* of the sentence */
  guint32 line;  /* of the line */
  guint paragraph;
  gboolean item;
  gboolean row; /* the line is one of a table with bars: it ends at its end */
  gboolean joinable; /* a sentence before stands in the same line */
  gboolean open;     /* the paragraph has a sentence */
  StopMap map;
  LineLayout layout;
  Arena *arena;
  ArenaArray cuts; /* of Cut */
} Scanner;

gboolean
sentences_load (Language *language, GError **error)
{
  return abbreviations_load (language, error);
}

static gboolean
is_space (char byte)
{
  static const guint8 spaces[256] = { [' '] = 1,  ['\n'] = 1, ['\t'] = 1,
                                      ['\r'] = 1, ['\f'] = 1, ['\v'] = 1 };

  return spaces[(guchar) byte];
}

/* A letter or digit; of what is not ASCII all but general punctuation. */
static gboolean
has_words (const char *text, guint32 start, guint32 end)
{
  static const guint8 words[256] = {
    ['0' ... '9'] = 1,   ['A' ... 'Z'] = 1,   ['a' ... 'z'] = 1,
    [0xc3 ... 0xe1] = 1, [0xe3 ... 0xff] = 1,
  };

  for (guint32 i = start; i < end; i++)
    if (words[(guchar) text[i]])
      return TRUE;
  return FALSE;
}

/* Where a piece of at most LONGEST_SENTENCE bytes from START can end: at a
 * space, else between two characters. */
static guint32
piece_end (const char *text, guint32 start)
{
  guint32 end = start + LONGEST_SENTENCE;

  while (end > start + LONGEST_SENTENCE / 2 && !is_space (text[end]))
    end--;
  if (!is_space (text[end]))
    end = start + LONGEST_SENTENCE;
  while (((guchar) text[end] & 0xc0) == 0x80)
    end--;
  return end;
}

/* A "sentence" without end, a table or worse, is cut into pieces: the work
 * on a sentence may grow with the square of its length. */
static void
append_pieces (Scanner *scanner, Cut sentence)
{
  guint32 end = sentence.end;

  while (end - sentence.start > LONGEST_SENTENCE)
    {
      sentence.end = piece_end (scanner->text, sentence.start);
      arena_array_add (scanner->arena, &scanner->cuts, sentence);
      sentence.start = sentence.end;
      while (sentence.start < end && is_space (scanner->text[sentence.start]))
        sentence.start++;
    }
  sentence.end = end;
  if (sentence.start < end)
    arena_array_add (scanner->arena, &scanner->cuts, sentence);
}

static Cut *
last_cut (const Scanner *scanner)
{
  return &arena_array_index (scanner->cuts, Cut, scanner->cuts.len - 1);
}

/* Ends the sentence at END.  What has no word belongs to the sentence before
 * it: the points of an ellipsis, a closing bracket. */
static void
cut (Scanner *scanner, guint32 end)
{
  Cut sentence = { .start = scanner->start, .end = end,
                   .paragraph = scanner->paragraph, .item = scanner->item };

  scanner->start = end;
  while (sentence.start < end && is_space (scanner->text[sentence.start]))
    sentence.start++;
  while (sentence.end > sentence.start
         && is_space (scanner->text[sentence.end - 1]))
    sentence.end--;
  if (sentence.start == sentence.end)
    return;
  if (has_words (scanner->text, sentence.start, sentence.end))
    {
      append_pieces (scanner, sentence);
      scanner->joinable = scanner->open = TRUE;
    }
  else if (scanner->joinable)
    last_cut (scanner)->end = sentence.end;
}

/* Ends the sentence that the end of a line at END ends: each label of it is
 * one, but not in the row of a table. */
static void
cut_line (Scanner *scanner, guint32 end)
{
  guint32 next;

  /* Of prose it is quickly known that no figure ends it. */
  while (!scanner->row && scanner->start < end
         && scanner->text[end - 1] != '.'
         && (next = label_line_next (scanner->text, scanner->start, end))
                < end)
    cut (scanner, next);
  cut (scanner, end);
}

static void
begin_line (Scanner *scanner, guint32 at)
{
  scanner->line = at;
  while (scanner->layout.rows && at < scanner->end
         && (scanner->text[at] == ' ' || scanner->text[at] == '\t'))
    at++;
  scanner->row = scanner->layout.rows && at < scanner->end
                 && scanner->text[at] == '|';
}

static void
end_line (Scanner *scanner)
{
  LineEnd meaning = line_end (&scanner->layout, scanner->text, &scanner->map,
                              scanner->line, scanner->at);

  if (meaning != LINE_JOINS)
    {
      cut_line (scanner, scanner->at);
      scanner->joinable = FALSE;
      scanner->item = line_is_item (scanner->text, scanner->at + 1,
                                    scanner->end);
    }
  if (meaning == LINE_ENDS_PARAGRAPH && scanner->open)
    {
      scanner->paragraph++;
      scanner->open = FALSE;
    }
  scanner->at++;
  begin_line (scanner, scanner->at);
}

/* The bytes of the Unicode line or paragraph separator at STOP; 0: none. */
static guint32
separator_length (const char *stop)
{
  return strncmp (stop, "\xe2\x80\xa8", 3) == 0
                 || strncmp (stop, "\xe2\x80\xa9", 3) == 0
             ? 3
             : 0;
}

static gboolean
is_ellipsis (const char *stop)
{
  return strncmp (stop, "\xe2\x80\xa6", 3) == 0;
}

/* Passes the separators that stand here: two of lines end a paragraph, as
 * empty lines do, and so does one of paragraphs. */
static void
end_separated (Scanner *scanner)
{
  guint32 at = scanner->at;
  gboolean ends = FALSE;

  while (at < scanner->end
         && (separator_length (scanner->text + at) > 0
             || is_space (scanner->text[at])))
    {
      guint32 length = separator_length (scanner->text + at);

      ends = ends
             || (length > 0
                 && (at > scanner->at || scanner->text[at + 2] == '\xa9'));
      at += MAX (length, 1);
    }
  if (ends)
    {
      cut (scanner, scanner->at);
      scanner->joinable = FALSE;
      scanner->start = at;
      if (scanner->open)
        scanner->paragraph++;
      scanner->open = FALSE;
    }
  scanner->at = at;
}

/* "No.  Province  Killed": the first cell of a header. */
static gboolean
in_first_cell (const Scanner *scanner)
{
  guint32 at = scanner->at;

  return at < scanner->line + LONGEST_FIRST_CELL
         && scanner->end - at > 2 && scanner->text[at + 1] == ' '
         && scanner->text[at + 2] == ' '
         && line_is_of_columns (scanner->text, &scanner->map, scanner->line);
}

static void
scan (Scanner *scanner)
{
  while ((scanner->at = stop_map_next (&scanner->map, scanner->at))
         < scanner->end)
    {
      const char *stop = scanner->text + scanner->at;
      guint32 end, next;

      if (*stop == '\n')
        end_line (scanner);
      else if (*stop == '\xe2' && !is_ellipsis (stop)
               && separator_length (stop) == 0)
        scanner->at += 3;
      else if (scanner->row || in_first_cell (scanner))
        scanner->at++;
      else if (*stop == '\xe2' && !is_ellipsis (stop))
        end_separated (scanner);
      else
        {
          if (sentence_ends (scanner->lexicon, scanner->text, scanner->start,
                             scanner->at, scanner->end, &end, &next))
            cut (scanner, end);
          scanner->at = next;
        }
    }
  cut_line (scanner, scanner->end);
}

/* The end of the first line where it is TITLE but for case and space, else
 * START. */
static guint32
title_end (const char *text, guint32 start, guint32 end, const char *title)
{
  const char *at = text + start, *stop = text + end;

  if (title == NULL)
    return start;
  for (;;)
    {
      while (*title != '\0' && g_unichar_isspace (g_utf8_get_char (title)))
        title = g_utf8_next_char (title);
      if (*title == '\0')
        break;
      while (at < stop && g_unichar_isspace (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      if (at >= stop
          || g_unichar_tolower (g_utf8_get_char (at))
                 != g_unichar_tolower (g_utf8_get_char (title)))
        return start;
      at = g_utf8_next_char (at);
      title = g_utf8_next_char (title);
    }
  for (const char *rest = at; rest < stop && *rest != '\n'; rest++)
    if (!is_space (*rest))
      return start;
  return (guint32) (at - text);
}

static void
scan_text (Scanner *scanner, const Stretch *stretch, const char *title)
{
  guint32 behind = title_end (scanner->text, stretch->start, stretch->end,
                              title);

  scanner->at = scanner->line = scanner->start = stretch->start;
  scanner->end = stretch->end;
  scanner->joinable = FALSE;
  scanner->paragraph += scanner->open;
  scanner->open = FALSE;
  if (behind > scanner->start)
    {
      cut (scanner, behind);
      if (scanner->cuts.len > 0)
        arena_array_index (scanner->cuts, Cut, 0).title = TRUE;
      scanner->joinable = scanner->open = FALSE;
      scanner->paragraph += scanner->cuts.len;
      scanner->at = scanner->line = behind;
    }
  scanner->item = line_is_item (scanner->text, scanner->line, scanner->end);
  scanner->map = stop_map_new (scanner->text, scanner->start, scanner->end,
                               scanner->arena);
  scanner->layout = line_layout (scanner->text, &scanner->map);
  begin_line (scanner, scanner->line);
  scan (scanner);
}

/* A title that the text does not begin with is one sentence, the last. */
static void
add_title (Scanner *scanner, const Document *document)
{
  if (document->title_start >= document->size)
    return;
  scanner->start = (guint32) document->title_start;
  scanner->joinable = scanner->item = FALSE;
  scanner->paragraph += scanner->open;
  scanner->open = FALSE;
  cut (scanner, (guint32) document->size);
  if (scanner->open)
    last_cut (scanner)->title = TRUE;
}

void
english_sentences (Analysis *analysis, const Stretch *stretches, guint n)
{
  const Document *document = analysis->document;
  Scanner scanner = { .lexicon = analysis->lexicon, .text = analysis->text,
                      .arena = analysis->arena };

  for (guint i = 0; i < n; i++)
    scan_text (&scanner, &stretches[i],
               stretches[i].start == document->body ? document->title : NULL);
  add_title (&scanner, document);

  analysis->n_sentences = scanner.cuts.len;
  analysis->sentences = arena_alloc (
      analysis->arena, sizeof (Sentence) * MAX (scanner.cuts.len, 1));
  for (guint i = 0; i < scanner.cuts.len; i++)
    {
      const Cut *from = &arena_array_index (scanner.cuts, Cut, i);
      Sentence *sentence = &analysis->sentences[i];

      sentence->start = from->start;
      sentence->end = from->end;
      sentence->paragraph = from->paragraph;
      sentence->title = from->title;
      sentence->list_item = from->item;
      sentence->done = sentence->triggers = 0;
    }
}
