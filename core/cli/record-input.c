#include "config.h"

#include "cli/record-input.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* A record is far shorter; a line beyond this is no record. */
#define LINE_LIMIT ((gsize) 64 * 1024 * 1024)

/* The column, in characters, of the byte at OFFSET. */
static guint64
column_at (const char *line, gsize offset)
{
  guint64 column = 1;

  for (gsize i = 0; i < offset; i++)
    if (((guchar) line[i] & 0xc0) != 0x80)
      column++;
  return column;
}

static const char *
remedy_for (const JsonValue *value, const JsonValue *wrong)
{
  if (value == NULL)
    return "write one JSON object a line";
  if (g_strcmp0 (json_get_name (wrong), "schema") == 0)
    return "read it with the version that wrote it, or extract the document "
           "again";
  return "correct it, or extract the document again";
}

static gboolean
is_blank (const char *line, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (line[i]))
      return FALSE;
  return TRUE;
}

void
records_read (LineReader *input, const char *file, RecordFunc func,
              gpointer data, ProblemList *problems)
{
  g_autoptr (JsonReader) reader = json_reader_new ();
  const char *line;
  gsize length;
  guint64 number;
  LineStatus status;

  while ((status = line_reader_next (input, &line, &length, &number))
             == LINE_READ
         || status == LINE_TOO_LONG)
    {
      g_autoptr (GError) error = NULL;
      const JsonValue *value, *wrong = NULL;
      gsize offset = 0;

      if (status == LINE_TOO_LONG)
        {
          problem_list_add (problems, PROBLEM_LOST, file, number, 0, NULL,
                            "the line is too long for a record");
          continue;
        }
      if (is_blank (line, length))
        continue;
      value = json_reader_parse (reader, line, length, &offset, &error);
      if (value != NULL && func (value, file, number, data, &wrong, &error))
        continue;
      if (value != NULL)
        offset = json_reader_offset (reader, wrong);
      problem_list_add (problems, PROBLEM_LOST, file, number,
                        column_at (line, offset), remedy_for (value, wrong),
                        "%s", error->message);
    }
  if (status == LINE_FAILED)
    problem_list_add (problems, PROBLEM_LOST, file, 0, 0, NULL,
                      "it cannot be read: %s",
                      g_strerror (line_reader_error (input)));
}

LineReader *
record_input_open (const char *path, GError **error)
{
  int fd = strcmp (path, "-") == 0 ? dup (STDIN_FILENO)
                                   : open (path, O_RDONLY | O_CLOEXEC);

  if (fd >= 0)
    return line_reader_new (fd, LINE_LIMIT);
  g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_INPUT,
               "%s: it cannot be opened: %s", path, g_strerror (errno));
  return NULL;
}

typedef struct
{
  const Claim *claim;
  guint index; /* in the list */
  guint64 line;
} KnownClaim;

typedef struct
{
  Arena *arena;
  GPtrArray *claims;
  GHashTable *known; /* id -> KnownClaim, in the arena */
  ProblemList *problems;
} ClaimReading;

static GString *
claim_text (const Claim *claim)
{
  GString *text = g_string_new (NULL);
  JsonWriter writer;

  json_writer_init (&writer, text);
  claim_write (claim, &writer);
  return text;
}

/* CLAIM has the id of KNOWN: of two contents the one whose text sorts first
 * is kept. */
static void
settle_claim (ClaimReading *reading, KnownClaim *known, const Claim *claim,
              const char *file, guint64 line)
{
  g_autoptr (GString) before = claim_text (known->claim);
  g_autoptr (GString) now = claim_text (claim);
  int order = strcmp (now->str, before->str);

  if (order == 0)
    return;
  problem_list_add (reading->problems, PROBLEM_LOST, file, line, 1,
                    "extract the document again",
                    "the claim %s says something else than in line "
                    "%" G_GUINT64_FORMAT "; one of the two is left out",
                    claim->id, known->line);
  if (order < 0)
    {
      known->claim = claim;
      reading->claims->pdata[known->index] = (gpointer) claim;
    }
}

static gboolean
read_claim (const JsonValue *value, const char *file, guint64 line,
            gpointer data, const JsonValue **ret_wrong, GError **error)
{
  ClaimReading *reading = data;
  const Claim *claim = claim_read_at (value, reading->arena, ret_wrong,
                                      error);
  KnownClaim *known;

  if (claim == NULL)
    return FALSE;
  known = g_hash_table_lookup (reading->known, claim->id);
  if (known != NULL)
    {
      settle_claim (reading, known, claim, file, line);
      return TRUE;
    }
  known = arena_new_struct (reading->arena, KnownClaim);
  known->claim = claim;
  known->index = reading->claims->len;
  known->line = line;
  g_ptr_array_add (reading->claims, (gpointer) claim);
  g_hash_table_insert (reading->known, (gpointer) claim->id, known);
  return TRUE;
}

GPtrArray *
claims_read (LineReader *input, const char *file, Arena *arena,
             ProblemList *problems)
{
  ClaimReading reading
      = { arena, g_ptr_array_new (),
          g_hash_table_new (g_str_hash, g_str_equal), problems };

  records_read (input, file, read_claim, &reading, problems);
  g_hash_table_unref (reading.known);
  return reading.claims;
}

typedef struct
{
  Arena *arena;
  GPtrArray *findings;
} FindingReading;

static gboolean
read_finding (const JsonValue *value, const char *file, guint64 line,
              gpointer data, const JsonValue **ret_wrong, GError **error)
{
  FindingReading *reading = data;
  Finding *finding = finding_read_at (value, reading->arena, ret_wrong,
                                      error);

  if (finding != NULL)
    g_ptr_array_add (reading->findings, finding);
  return finding != NULL;
}

GPtrArray *
findings_read (LineReader *input, const char *file, Arena *arena,
               ProblemList *problems)
{
  FindingReading reading = { arena, g_ptr_array_new () };

  records_read (input, file, read_finding, &reading, problems);
  return reading.findings;
}
