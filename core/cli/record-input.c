#include "config.h"

#include "cli/record-input.h"

#include "base/error.h"
#include "reconcile/key-set.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>
#include <xxhash.h>

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
remedy_for (const char *line, gsize length, const JsonValue *value,
            const JsonValue *wrong)
{
  /* RFC 1952 */
  if (value == NULL && length > 1 && memcmp (line, "\x1f\x8b", 2) == 0)
    return "it is compressed: give what \"zcat\" makes of it";
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

gboolean
records_read (LineReader *input, const char *file, RecordFunc func,
              gpointer data, ProblemList *problems, GError **error)
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
      g_autoptr (GError) lost = NULL;
      const JsonValue *value, *wrong = NULL;
      gsize offset = 0;

      if (status == LINE_TOO_LONG)
        {
          problem_list_add (problems, PROBLEM_LOST, file, number, 0,
                            "write one record a line",
                            "the line is too long for a record");
          continue;
        }
      if (is_blank (line, length))
        continue;
      value = json_reader_parse (reader, line, length, &offset, &lost);
      if (value != NULL && func (value, file, number, data, &wrong, &lost))
        continue;
      if (g_error_matches (lost, CONCORDAT_ERROR, CONCORDAT_ERROR_OUTPUT))
        {
          g_propagate_error (error, g_steal_pointer (&lost));
          return FALSE;
        }
      if (value != NULL)
        offset = json_reader_offset (reader, wrong);
      problem_list_add (problems, PROBLEM_LOST, file, number,
                        column_at (line, offset),
                        remedy_for (line, length, value, wrong), "%s",
                        lost->message);
    }
  if (status == LINE_FAILED)
    problem_list_add (problems, PROBLEM_LOST, file, 0, 0,
                      line_reader_error (input) == EISDIR
                          ? "name a file in it"
                          : "check the file and its disk",
                      "it cannot be read: %s",
                      g_strerror (line_reader_error (input)));
  return TRUE;
}

LineReader *
record_input_open (const char *path, GError **error)
{
  int fd = strcmp (path, "-") == 0 ? dup (STDIN_FILENO)
                                   : open (path, O_RDONLY | O_CLOEXEC);

  if (fd >= 0)
    return line_reader_new (fd, LINE_LIMIT);
  g_set_error (error, CONCORDAT_ERROR, CONCORDAT_ERROR_INPUT,
               "%s: it cannot be opened: %s; check the name", path,
               g_strerror (errno));
  return NULL;
}

typedef struct
{
  Arena *arena;
  Spill *spill; /* of the arena; NULL: none */
  Strings *strings;
  GPtrArray *claims;
  GArray *lines; /* of guint64: where each claim was first read */
  KeySet known;  /* hashes of their ids, in their order */
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

/* CLAIM has the id of the claim at INDEX: of two contents the one whose text
 * sorts first is kept. */
static void
settle_claim (ClaimReading *reading, guint index, const Claim *claim,
              const char *file, guint64 line)
{
  gpointer *known = &g_ptr_array_index (reading->claims, index);
  g_autoptr (GString) before = claim_text (*known);
  g_autoptr (GString) now = claim_text (claim);
  int order = strcmp (now->str, before->str);

  if (order == 0)
    return;
  problem_list_add (reading->problems, PROBLEM_LOST, file, line, 1,
                    "extract the document again",
                    "the claim %s says something else than in line "
                    "%" G_GUINT64_FORMAT "; one of the two is left out",
                    claim->id,
                    g_array_index (reading->lines, guint64, index));
  if (order < 0)
    *known = (gpointer) claim;
}

static gboolean
read_claim (const JsonValue *value, const char *file, guint64 line,
            gpointer data, const JsonValue **ret_wrong, GError **error)
{
  ClaimReading *reading = data;
  const Claim *claim = claim_read_at (
      value, reading->arena, reading->strings, ret_wrong, error);
  XXH128_hash_t key;
  gboolean is_new;
  guint index;

  if (claim == NULL
      || (reading->spill != NULL && !spill_check (reading->spill, error)))
    return FALSE;
  /* No two ids have one hash of 128 bits. */
  key = XXH3_128bits (claim->id, strlen (claim->id));
  index = key_set_add (&reading->known, &key, &is_new);
  if (!is_new)
    {
      settle_claim (reading, index, claim, file, line);
      return TRUE;
    }
  g_ptr_array_add (reading->claims, (gpointer) claim);
  g_array_append_val (reading->lines, line);
  return TRUE;
}

GPtrArray *
claims_read_much (LineReader *input, const char *file, Arena *arena,
                  Spill *spill, ProblemList *problems, GError **error)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (Strings) strings = strings_new (arena);
  ClaimReading reading = { arena, spill, strings, claims, lines,
                           .problems = problems };
  gboolean done;

  key_set_init (&reading.known, sizeof (XXH128_hash_t));
  done = records_read (input, file, read_claim, &reading, problems, error);
  key_set_clear (&reading.known);
  return done ? g_steal_pointer (&claims) : NULL;
}

GPtrArray *
claims_read (LineReader *input, const char *file, Arena *arena,
             ProblemList *problems)
{
  return claims_read_much (input, file, arena, NULL, problems, NULL);
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

  records_read (input, file, read_finding, &reading, problems, NULL);
  return reading.findings;
}
