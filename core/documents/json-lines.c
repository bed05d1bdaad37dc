/* Makes documents of JSON objects, in a stream. */
#include "config.h"

#include "documents/json-lines.h"

#include "base/byte-scan.h"
#include "documents/decode.h"
#include "documents/input.h"
#include "documents/position.h"

#include <string.h>

/* So many lines that are no JSON, with none that is, and the file is given
 * up. */
#define HOPELESS 1000

/* In the order of trust where several name one field. */
static const struct
{
  const char *name;
  MetadataField field;
} members[] = {
  { "id", METADATA_ID },
  { "title", METADATA_TITLE },
  { "publisher", METADATA_PUBLISHER },
  { "source-hostname", METADATA_PUBLISHER },
  { "hostname", METADATA_PUBLISHER },
  { "owner", METADATA_OWNER },
  { "credit", METADATA_CREDIT },
  { "published", METADATA_PUBLISHED },
  { "date", METADATA_PUBLISHED },
  { "url", METADATA_URI },
  { "uri", METADATA_URI },
  { "source", METADATA_URI },
  { "language", METADATA_LANGUAGE },
  { "event", METADATA_EVENT },
};

/* Where an object stands. */
typedef struct
{
  const char *file;
  guint64 line;     /* of its first byte */
  gboolean whole;   /* the file holds nothing else */
  guint64 n_lines;  /* that are not blank */
  guint64 n_broken; /* those of them that are no JSON object */
} Source;

/* Adds a problem at OFFSET of the object's TEXT. */
static void
add_broken (Reading *reading, Source *source, const char *text,
            gsize offset, const char *what, const char *remedy)
{
  guint64 line, column;

  source->n_broken++;
  position_find (text, offset, &line, &column);
  problem_list_add (reading->problems, PROBLEM_LOST, source->file,
                    source->line + line - 1, column, remedy, "%s", what);
}

static void
set_member (Reading *reading, const Source *source, Metadata *metadata,
            const JsonValue *object, guint index)
{
  const JsonValue *value = json_get (object, members[index].name);
  gsize length = 0;
  const char *text = json_get_string (value, &length);
  g_autofree char *number = NULL;
  g_autofree char *told = NULL;

  if (value == NULL)
    return;
  if (text == NULL && json_is_integer (value))
    {
      number = g_strdup_printf ("%" G_GINT64_FORMAT, json_get_int (value, 0));
      text = number;
      length = strlen (number);
    }
  if (text != NULL && bytes_are_utf8 (text, text + length))
    {
      metadata_set (metadata, members[index].field, text, length,
                    source->file, source->line, 0);
      return;
    }
  told = g_strconcat (source->file, ": ", members[index].name, NULL);
  if (reading_tell_first (reading, told))
    problem_list_add (reading->problems, PROBLEM_WARNING, source->file,
                      source->line, 0, "write it as a string",
                      "\"%s\" is not a string; it was passed over (told once "
                      "a file)", members[index].name);
}

/* Copies the text; a NUL, which would end it, becomes a space.  There is ROOM
 * behind it, for the title. */
static void
set_text (Reading *reading, const Source *source, Document *document,
          const char *text, gsize length, gsize room)
{
  gsize n_nuls = 0;

  document->content = g_malloc (length + 1 + room);
  memcpy (document->content, text, length);
  document->content[length] = '\0';
  document->text_length = length;
  for (char *nul = memchr (document->content, '\0', length); nul != NULL;
       nul = memchr (nul, '\0',
                     length - (gsize) (nul - document->content)))
    {
      *nul = ' ';
      n_nuls++;
    }
  if (n_nuls == 0)
    return;
  digest_sha256 (text, length, document->identity.sha256);
  problem_list_add (reading->problems, PROBLEM_WARNING, source->file,
                    source->line, 0, NULL,
                    "%" G_GSIZE_FORMAT " NUL characters in the text were "
                    "read as spaces", n_nuls);
}

/* The id of a document that names none. */
static void
set_own_id (const Source *source, const char *stem, Metadata *metadata)
{
  g_autofree char *id
      = source->whole
            ? g_strdup (stem)
            : g_strdup_printf ("%s:%" G_GUINT64_FORMAT, stem, source->line);

  metadata_set (metadata, METADATA_ID, id, strlen (id), source->file,
                source->line, 0);
}

static gboolean
read_object (Reading *reading, const Source *source, const char *stem,
             const JsonValue *object, GError **error)
{
  const JsonValue *member = json_get (object, "text");
  g_autoptr (Document) document = NULL;
  g_auto (Metadata) metadata = { 0 };
  const MetadataValue *title = &metadata.values[METADATA_TITLE];
  gsize length;
  const char *text = json_get_string (member, &length);

  if (text == NULL)
    {
      problem_list_add (reading->problems, PROBLEM_LOST, source->file,
                        source->line, 0,
                        "give the document's words as a string \"text\"",
                        member == NULL ? "the object has no \"text\""
                                       : "\"text\" is not a string");
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    set_member (reading, source, &metadata, object, i);
  if (metadata.values[METADATA_ID].text == NULL)
    set_own_id (source, stem, &metadata);
  document = document_new ();
  document->file = g_strdup (source->file);
  document->line = source->whole ? 0 : source->line;
  set_text (reading, source, document, text, length,
            title->text != NULL ? strlen (title->text) + 1 : 0);
  return reading_deliver (reading, g_steal_pointer (&document), &metadata,
                          error);
}

static gsize
skip_space (const char *text, gsize length)
{
  gsize begin = 0;

  while (begin < length && g_ascii_isspace (text[begin]))
    begin++;
  return begin;
}

/* Says which byte of a line that cannot be read is not UTF-8; FALSE where
 * all are. */
static gboolean
tell_bad_byte (Reading *reading, Source *source, const char *text,
               gsize length)
{
  g_autofree char *what = NULL;
  const char *end;

  if (g_utf8_validate_len (text, length, &end))
    return FALSE;
  what = g_strdup_printf ("the byte 0x%02X is not UTF-8", (guchar) *end);
  add_broken (reading, source, text, (gsize) (end - text),
              *end == '\0' ? "a NUL byte" : what, "give JSON as UTF-8");
  return TRUE;
}

static gboolean
read_text (Reading *reading, Source *source, const char *stem,
           const char *text, gsize length, GError **error)
{
  const char *remedy = source->whole ? "write one object, or JSON Lines in a "
                                       "file that ends in .jsonl"
                                     : "write one JSON object a line";
  g_autoptr (GError) broken = NULL;
  const JsonValue *object;
  gsize begin = skip_space (text, length);
  gsize offset;

  if (begin == length || text[begin] != '{')
    {
      add_broken (reading, source, text, begin, "not a JSON object", remedy);
      return TRUE;
    }
  object = json_reader_parse (reading->json, text, length, &offset, &broken);
  if (object != NULL)
    return read_object (reading, source, stem, object, error);
  if (!tell_bad_byte (reading, source, text, length))
    add_broken (reading, source, text, offset, broken->message, remedy);
  return TRUE;
}

/* Whether a file cannot be JSON Lines at all, by its first bytes. */
static gboolean
refuse_start (Reading *reading, const char *file, const char *bytes,
              gsize size)
{
  const char *kind = binary_kind (bytes, size);

  if (kind == NULL && size >= 2
      && (memcmp (bytes, "\377\376", 2) == 0
          || memcmp (bytes, "\376\377", 2) == 0))
    kind = "UTF-16 text";
  if (kind == NULL)
    return FALSE;
  problem_list_add (reading->problems, PROBLEM_LOST, file, 0, 0,
                    "give JSON as UTF-8",
                    "the file looks like %s, not JSON in UTF-8", kind);
  return TRUE;
}

static void
cut_mark (const char **text, gsize *length)
{
  if (*length >= 3 && memcmp (*text, "\357\273\277", 3) == 0)
    {
      *text += 3;
      *length -= 3;
    }
}

static gboolean
read_line (Reading *reading, Source *source, const char *stem,
           const char *line, gsize length, GError **error)
{
  if (source->line == 1)
    cut_mark (&line, &length);
  if (skip_space (line, length) == length)
    return TRUE;
  source->n_lines++;
  return read_text (reading, source, stem, line, length, error);
}

static void
add_long_line (Reading *reading, Source *source)
{
  source->n_lines++;
  problem_list_add (reading->problems, PROBLEM_LOST, source->file,
                    source->line, 0, "split the document",
                    "the line is longer than %" G_GSIZE_FORMAT " bytes and "
                    "was passed over", reading->limit);
}

/* A log of millions of lines with a wrong name need not be told line by
 * line. */
static gboolean
is_hopeless (Reading *reading, const Source *source)
{
  if (source->n_broken < HOPELESS || source->n_broken < source->n_lines)
    return FALSE;
  problem_list_add (reading->problems, PROBLEM_LOST, source->file,
                    source->line + 1, 0, "write one JSON object a line",
                    "none of the %" G_GUINT64_FORMAT " lines before this is "
                    "a JSON object; the rest was not read", source->n_lines);
  return TRUE;
}

gboolean
json_lines_read (Reading *reading, LineReader *input, const char *file,
                 const char *stem, GError **error)
{
  Source source = { file, 0, FALSE, 0, 0 };
  LineStatus status;
  const char *line = NULL;
  gsize length = 0;

  while ((status = line_reader_next (input, &line, &length, &source.line))
             == LINE_READ
         || status == LINE_TOO_LONG)
    if (status == LINE_TOO_LONG)
      add_long_line (reading, &source);
    else if (source.line == 1 && refuse_start (reading, file, line, length))
      return TRUE;
    else if (!read_line (reading, &source, stem, line, length, error))
      return FALSE;
    else if (is_hopeless (reading, &source))
      return TRUE;
  if (status == LINE_FAILED)
    input_add_failure (reading, file, line_reader_error (input));
  else if (source.n_lines == 0)
    problem_list_add (reading->problems, PROBLEM_WARNING, file, 0, 0, NULL,
                      "it is empty and holds no document");
  return TRUE;
}

gboolean
json_object_read (Reading *reading, const char *bytes, gsize size,
                  const char *file, const char *stem, GError **error)
{
  Source source = { file, 1, TRUE, 0, 0 };

  if (size > 0 && refuse_start (reading, file, bytes, size))
    return TRUE;
  cut_mark (&bytes, &size);
  if (size == 0)
    {
      problem_list_add (reading->problems, PROBLEM_LOST, file, 0, 0,
                        "add an object or take it out", "the file is empty");
      return TRUE;
    }
  return read_text (reading, &source, stem, bytes, size, error);
}
