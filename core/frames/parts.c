/* Where the parts of a long document begin and end, and how they are read one
 * after another. */
#include "config.h"

#include "frames/pass.h"

#include "base/byte-scan.h"
#include "frames/households.h"

#include <math.h>
#include <string.h>

/* Bytes.  No report that is one text reaches the first; what does is a book or
 * many reports in one. */
#define LONG_DOCUMENT (96 * 1024)
#define PART_SIZE (64 * 1024)
/* A table has no empty line in it, and its header must stay with its rows. */
#define LONGEST_PART (256 * 1024)
#define LEAD_SIZE (2 * 1024)
#define BEFORE_SIZE (8 * 1024)
#define BEHIND_SIZE (2 * 1024)

gboolean
document_is_long (const Document *document)
{
  return document->text_length - document->body > LONG_DOCUMENT;
}

/* Behind the first empty line between FROM and END; 0: there is none. */
static gsize
empty_line (const char *text, gsize from, gsize end)
{
  const char *at = text + from;

  while (at < text + end
         && (at = memchr (at, '\n', (gsize) (text + end - at))) != NULL)
    {
      const char *next = at + 1;

      while (next < text + end && strchr (" \t\r", *next) != NULL)
        next++;
      if (next < text + end && *next == '\n')
        return (gsize) (next + 1 - text);
      at = next;
    }
  return 0;
}

/* Behind the last space, of the kind of SPACE, between FROM and END; 0: there
 * is none. */
static gsize
last_space (const char *text, gsize from, gsize end, char space)
{
  const char *at = memrchr (text + from, space, end - from);

  return at == NULL ? 0 : (gsize) (at + 1 - text);
}

/* Where what begins at FROM, of about SIZE bytes, best ends: not in a
 * paragraph where its end is less than MOST bytes away. */
static gsize
best_end (const Document *document, gsize from, gsize size, gsize most)
{
  const char *text = document->content;
  gsize limit = document->text_length;
  gsize at, end;

  if (limit - from <= size)
    return limit;
  at = from + size;
  if ((end = empty_line (text, at, MIN (from + most, limit))) != 0)
    return end;
  if (limit - from <= most)
    return limit;
  if ((end = last_space (text, at - size / 2, at, '\n')) != 0
      || (end = last_space (text, at - size / 2, at, ' ')) != 0)
    return end;
  while (((guchar) text[at] & 0xc0) == 0x80)
    at--;
  return at;
}

static void
add_stretch (Part *part, gsize start, gsize end)
{
  if (start < end)
    part->read[part->n_read++]
        = (Stretch) { (guint32) start, (guint32) end };
}

/* The part of what stands from START on, where parts begin at BODY. */
static Part
part_at (const Document *document, gsize start)
{
  gsize body = document->body, limit = document->text_length;
  gsize end = best_end (document, start, PART_SIZE, LONGEST_PART);
  gsize lead = best_end (document, body, LEAD_SIZE, 2 * LEAD_SIZE);
  gsize before = start;
  Part part = { .own = { (guint32) start, (guint32) end },
                .first = start == body, .last = end == limit };

  if (!part.first)
    {
      before = best_end (document, start - BEFORE_SIZE, BEFORE_SIZE / 2,
                         3 * BEFORE_SIZE / 4);
      add_stretch (&part, body, lead);
      add_stretch (&part, before, start);
    }
  add_stretch (&part, start, end);
  add_stretch (&part, end, best_end (document, end, BEHIND_SIZE,
                                     2 * BEHIND_SIZE));
  return part;
}

Part
part_first (const Document *document)
{
  return part_at (document, document->body);
}

Part
part_next (const Document *document, const Part *part)
{
  return part_at (document, part->own.end);
}

gboolean
pass_owns (const Pass *pass, gsize at)
{
  const Part *part = pass->part;

  return part == NULL || (part->own.start <= at && at < part->own.end)
         || (part->first && at >= pass->document->text_length);
}

/* What is known of a long document when some of its parts have been read. */
typedef struct
{
  EarlierParts earlier;
  guint64 n_claims;
  ArenaArray nonreports; /* of ExtractedNonReport */
} Told;

/* Keeps what the parts behind that of PASS are to know, which does not live
 * as long as they, in ARENA. */
static void
learn (Told *told, const Pass *pass, Arena *arena)
{
  EarlierParts *earlier = &told->earlier;
  const char *text = pass->document->content;
  double size = households_stated (pass->analysis);

  if (earlier->identity == NULL && pass->analysis->identity != NULL)
    earlier->identity = arena_memdup (arena, pass->analysis->identity,
                                      sizeof *earlier->identity);
  earlier->characters += bytes_count_characters (
      text + earlier->bytes, text + pass->part->own.start);
  earlier->bytes = pass->part->own.start;
  if (!isnan (size))
    earlier->household_size = size;
}

static void
keep_nonreports (Told *told, const Extraction *extraction, Arena *arena)
{
  for (guint i = 0; i < extraction->n_nonreports; i++)
    {
      ExtractedNonReport kept = extraction->nonreports[i];

      kept.text = arena_strdup (arena, kept.text);
      kept.measure = arena_strdup (arena, kept.measure);
      kept.source = arena_strdup (arena, kept.source);
      arena_array_add (arena, &told->nonreports, kept);
    }
}

static void
keep_faults (Pass *whole, const Extraction *extraction)
{
  for (guint i = 0; i < extraction->n_faults; i++)
    {
      ExtractedFault kept = extraction->faults[i];

      kept.reason = arena_strdup (whole->arena, kept.reason);
      arena_array_add (whole->arena, &whole->faults, kept);
    }
}

/* Reads the part of PASS, a copy of WHOLE. */
static Extraction
read_part (Pass *whole, Pass *pass, Told *told)
{
  Extraction extraction;

  pass->faults = (ArenaArray) { NULL, 0, 0 };
  pass->earlier = told->earlier;
  passes_read (&pass, 1);
  extraction = pass_finish (pass);
  keep_faults (whole, &extraction);
  keep_nonreports (told, &extraction, whole->arena);
  learn (told, pass, whole->arena);
  extraction.first = pass->part->first;
  extraction.last = pass->part->last;
  extraction.n_before = told->n_claims;
  told->n_claims += extraction.n_claims;
  return extraction;
}

gboolean
pass_read_parts (Pass *whole, const ExtractorTask *task, gboolean keep,
                 ExtractorFunc func, gpointer data)
{
  g_autoptr (Arena) own = keep ? NULL : arena_new ();
  Part part = part_first (whole->document);
  Told told = { .n_claims = 0 };

  for (;;)
    {
      Pass pass = *whole;
      Extraction extraction;

      if (own != NULL)
        arena_reset (own);
      pass.arena = own != NULL ? own : whole->arena;
      pass.part = &part;
      extraction = read_part (whole, &pass, &told);
      if (extraction.n_faults > 0 && !part.first)
        {
          /* Nothing that the plugin said of the parts before is kept. */
          part = part_first (whole->document);
          told = (Told) { .n_claims = 0 };
          continue;
        }
      extraction.nonreports = told.nonreports.data;
      extraction.n_nonreports = told.nonreports.len;
      extraction.faults = whole->faults.data;
      extraction.n_faults = whole->faults.len;
      if (!func (task, &extraction, data))
        return FALSE;
      if (part.last)
        return TRUE;
      part = part_next (whole->document, &part);
    }
}
