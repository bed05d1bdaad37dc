/* Inputs for the tests of reports and of the store. */
#include "config.h"

#include "tests/report-sample.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

char *
sample_path (const char *name)
{
  const char *sources = g_getenv ("SOURCES");
  g_autofree char *tests = g_path_get_dirname (__FILE__);

  if (sources != NULL)
    return g_build_filename (sources, "tests", "data", "report", name, NULL);
  return g_build_filename (tests, "data", "report", name, NULL);
}

typedef gboolean (*RecordFunc) (const JsonValue *value, Arena *arena,
                                GPtrArray *records, GError **error);

static gboolean
read_claim (const JsonValue *value, Arena *arena, GPtrArray *records,
            GError **error)
{
  g_ptr_array_add (records, claim_read (value, arena, error));
  return records->pdata[records->len - 1] != NULL;
}

static gboolean
read_finding (const JsonValue *value, Arena *arena, GPtrArray *records,
              GError **error)
{
  g_ptr_array_add (records, finding_read (value, arena, error));
  return records->pdata[records->len - 1] != NULL;
}

static gboolean
read_document (const JsonValue *value, Arena *arena, GPtrArray *records,
               GError **error)
{
  ClaimDocument *document = arena_new_struct (arena, ClaimDocument);

  document->id = arena_strdup (arena, json_get_member_string (value, "id"));
  document->title
      = arena_strdup (arena, json_get_member_string (value, "title"));
  document->publisher
      = arena_strdup (arena, json_get_member_string (value, "publisher"));
  document->published
      = arena_strdup (arena, json_get_member_string (value, "published"));
  document->uri = arena_strdup (arena, json_get_member_string (value, "uri"));
  document->sha256
      = arena_strdup (arena, json_get_member_string (value, "sha256"));
  g_ptr_array_add (records, document);
  return TRUE;
}

static gboolean
read_records (const char *name, RecordFunc func, Arena *arena,
              const void *const **ret_records, guint *ret_n)
{
  g_autofree char *path = sample_path (name);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    {
      printf ("# %s\n", error->message);
      return FALSE;
    }
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_autoptr (JsonReader) reader = json_reader_new ();
      const JsonValue *value = json_reader_parse (
          reader, lines[i], strlen (lines[i]), NULL, &error);

      if (value == NULL || !func (value, arena, records, &error))
        {
          printf ("# %s:%u: %s\n", path, i + 1, error->message);
          return FALSE;
        }
    }
  *ret_records
      = arena_memdup (arena, records->pdata, records->len * sizeof (void *));
  *ret_n = records->len;
  return TRUE;
}

const ReportInput *
sample_read (Arena *arena)
{
  static const char *const lost[]
      = { "archive/scan-7.pdf: no text in this file; run text recognition "
          "first",
          NULL };
  static const char *const warnings[]
      = { "quiet-0213: no date of publication; relative times stay relative",
          NULL };
  static const char *const plugins[]
      = { "displacement 1.0", "troop-deaths 1.0 (sha256 0123456789ab)", NULL };
  static const NonReportRecord nonreports[] = {
    { "daily-line-0210", 4000, 4046, "No deaths were reported in Saraqeb "
                                     "overnight.",
      "killed", NULL },
  };
  ReportInput *input = arena_new_struct (arena, ReportInput);

  input->title = "Idlib, February 2020";
  input->lost = lost;
  input->warnings = warnings;
  input->plugins = plugins;
  input->nonreports = nonreports;
  input->n_nonreports = G_N_ELEMENTS (nonreports);
  if (!read_records ("claims.jsonl", read_claim, arena,
                     (const void *const **) &input->claims, &input->n_claims)
      || !read_records ("findings.jsonl", read_finding, arena,
                        (const void *const **) &input->findings,
                        &input->n_findings)
      || !read_records ("documents.jsonl", read_document, arena,
                        (const void *const **) &input->documents,
                        &input->n_documents))
    return NULL;
  return input;
}

static Claim *
make_claim (Arena *arena, guint number, const char *words)
{
  Claim *claim = arena_new_struct (arena, Claim);

  claim->key = "0123456789abcdef";
  claim->id = arena_printf (arena, "claim%u", number);
  claim->type = "troop-deaths";
  claim->measure = words;
  claim->document.id = arena_printf (arena, "document%u", number % 7);
  claim->document.title = words;
  claim->document.publisher = words;
  claim->document.published = words;
  claim->document.uri = words;
  claim->document.sha256 = words;
  claim->quantity.value
      = quantity_from_number (number % 90, QUALIFIER_AT_LEAST);
  claim->quantity.text = words;
  claim->population.text = words;
  claim->place.text = words;
  claim->place.latitude = NAN;
  claim->place.longitude = NAN;
  claim->time.range = DAY_RANGE_NONE;
  claim->as_of.range = DAY_RANGE_NONE;
  claim->origin.name = words;
  claim->origin.kind = ORIGIN_NGO;
  claim->target.exact = words;
  claim->sentence.text = arena_printf (arena, "x %s x", words);
  claim->target.byte_start = 2;
  claim->target.byte_end = 2 + strlen (words);
  claim->sentence.byte_end = strlen (claim->sentence.text);
  return claim;
}

static FindingClaim *
make_entries (Arena *arena, guint number, const char *words)
{
  FindingClaim *entries = arena_new_array (arena, FindingClaim, 2);

  for (guint i = 0; i < 2; i++)
    {
      entries[i].id = arena_printf (arena, "claim%u", 2 * number + i);
      entries[i].relation = i == 0 ? RELATION_EQUAL : RELATION_CONTRADICT;
      entries[i].group = i;
      entries[i].group_name = words;
      entries[i].weight = 1;
      entries[i].reason = words;
    }
  return entries;
}

static Finding *
make_finding (Arena *arena, guint number, const char *words)
{
  Finding *finding = arena_new_struct (arena, Finding);
  const char **reasons = arena_new_array (arena, const char *, 3);
  FindingNotCompared *other = arena_new_struct (arena, FindingNotCompared);

  reasons[0] = arena_printf (arena, "claim%u against claim%u.", 2 * number,
                             2 * number + 1);
  reasons[1] = words;
  other->question = number == 0 ? words : "question0";
  other->reason = words;
  finding->question.id = arena_printf (arena, "question%u", number);
  finding->question.text = words;
  finding->question.measure = words;
  finding->question.population.text = words;
  finding->question.place.text = words;
  finding->question.time = DAY_RANGE_NONE;
  finding->verdict = number % 2 == 0 ? VERDICT_CONFLICT : VERDICT_COMPATIBLE;
  finding->summary = number % 3 == 0 ? words : NULL;
  finding->best = number % 90;
  finding->low = number % 90;
  finding->high = INFINITY;
  finding->agreement = NAN;
  finding->grade = GRADE_WEAK;
  finding->claims = make_entries (arena, number, words);
  finding->n_claims = 2;
  finding->reasons = reasons;
  finding->not_compared = other;
  finding->n_not_compared = 1;
  return finding;
}

const ReportInput *
sample_make (Arena *arena, guint n, const char *words)
{
  ReportInput *input = arena_new_struct (arena, ReportInput);
  const Claim **claims = arena_new_array (arena, const Claim *, 2 * n);
  const Finding **findings = arena_new_array (arena, const Finding *, n);
  const char **lines = arena_new_array (arena, const char *, 2);
  NonReportRecord *record = arena_new_struct (arena, NonReportRecord);

  for (guint i = 0; i < 2 * n; i++)
    claims[i] = make_claim (arena, i, words);
  for (guint i = 0; i < n; i++)
    findings[i] = make_finding (arena, i, words);
  lines[0] = words;
  *record = (NonReportRecord) { "document1", 0, 9, words, words, words };
  input->title = words;
  input->claims = claims;
  input->n_claims = 2 * n;
  input->findings = findings;
  input->n_findings = n;
  input->nonreports = record;
  input->n_nonreports = 1;
  input->lost = lines;
  input->warnings = lines;
  input->plugins = lines;
  return input;
}
