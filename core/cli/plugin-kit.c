#include "config.h"

#include "cli/plugin-kit.h"

#include "base/claim.h"
#include "cli/crew.h"
#include "cli/trial.h"
#include "documents/decode.h"

#include <string.h>

/* How long the huge texts are, in bytes. */
#define HUGE_TEXT (1024 * 1024)
/* What is run again and again to see what is kept. */
#define REPEATED_TEXT (32 * 1024)
/* Between the plugin's own sentences there is as much of other text as in
 * real news, about nine parts in ten. */
#define OTHER_SHARE 9
/* Rounds until everything that is kept once is there, and those after. */
#define FIRST_ROUNDS 5
#define ROUNDS 15

void
kit_add (Kit *kit, const char *property, const char *what, gboolean passed,
         char *detail)
{
  Verdict verdict = { property, what, passed, detail };

  g_array_append_val (kit->verdicts, verdict);
  if (kit->tell != NULL)
    kit->tell (&verdict);
}

/* TEXT over and over, up to SIZE bytes or more. */
static char *
repeat (const char *text, gsize size)
{
  GString *all = g_string_sized_new (size);

  do
    g_string_append (all, text);
  while (all->len < size);
  return g_string_free (all, FALSE);
}

/* About SIZE bytes in which the plugin finds something here and there. */
static char *
make_news (const Kit *kit, gsize size)
{
  static const char other[]
      = "The spokesman thanked his guests and spoke of the weather at length, "
        "as he had done in earlier years.\n";
  g_autofree char *between
      = repeat (other, strlen (kit->text) * OTHER_SHARE);
  g_autofree char *both = g_strconcat (kit->text, between, NULL);

  return repeat (both, size);
}

/* Texts that a plugin may not have been written for. */
static const struct
{
  const char *what;
  const char *text;
  gsize size;
} inputs[] = {
  { "an empty text", "", 0 },
  { "a text of one letter", "a", 0 },
  { "a text without letters", "\xE2\x80\xA8\xEF\xBF\xBD\t\x01 \xC2\xA0...", 0 },
  { "a text of strange letters",
    "12 \xE2\x80\xAE" "elpoep\xE2\x80\xAC, 7 s\xCC\x81" "chools, "
    "\xD9\xA1\xD9\xA2 \xF0\x9F\x8F\xAB \xEF\xBB\xBF" "were hit.\r\n\f\v",
    0 },
  { "many figures", "12 soldiers, 30 people and 7 schools were hit. ",
    HUGE_TEXT },
  { "one sentence of a megabyte", "12 people and ", HUGE_TEXT },
  { "one word of a megabyte", "x", HUGE_TEXT },
  { "brackets and quotes", "(\"'[{", HUGE_TEXT / 16 },
};

/* FALSE after a verdict that it does not start. */
static gboolean
start_trial (Kit *kit, Trial *trial, WorkMode mode, const char *property,
             const char *what)
{
  g_autoptr (GError) error = NULL;

  if (trial_init (trial, &kit->options, mode, kit->path, &error))
    return TRUE;
  kit_add (kit, property, what, FALSE,
           g_strdup (error != NULL ? error->message
                                   : "the plugin is there no more"));
  return FALSE;
}

/* TEXT twice; what is wrong, or NULL. */
static char *
run_twice (Trial *trial, const char *text)
{
  g_autoptr (GString) first = g_string_new (NULL);
  g_autoptr (GString) second = g_string_new (NULL);
  char *wrong = trial_run (trial, text, first);

  if (wrong == NULL)
    wrong = trial_run (trial, text, second);
  if (wrong == NULL && !g_string_equal (first, second))
    wrong = g_strdup ("two runs give different claims");
  return wrong;
}

void
kit_check_inputs (Kit *kit)
{
  g_auto (Trial) trial;
  g_autofree char *own = make_news (kit, HUGE_TEXT);
  char *wrong;

  if (!start_trial (kit, &trial, WORK_EXTRACT, "input", "strange texts"))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autofree char *text = repeat (inputs[i].text, inputs[i].size);

      wrong = run_twice (&trial, text);
      kit_add (kit, "input", inputs[i].what, wrong == NULL, wrong);
    }
  /* What changes from one sentence to the next may be the same again at the
   * end of many. */
  wrong = run_twice (&trial, kit->text);
  if (wrong == NULL)
    wrong = run_twice (&trial, own);
  kit_add (kit, "input", "a megabyte with its own fixtures", wrong == NULL,
           wrong);
}

/* No reader hands on what is not UTF-8; in another encoding it is a text. */
void
kit_check_bytes (Kit *kit)
{
  static const char what[]
      = "bytes that are not UTF-8: refused, or read as another encoding";
  static const char bytes[] = "12 \xE9l\xE8ves and \xFF\xFE 7 schools\xC3";
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  g_auto (Trial) trial;
  DecodedText decoded = { NULL };
  gboolean refused
      = !text_decode (g_memdup2 (bytes, sizeof bytes), sizeof bytes - 1, NULL,
                      NULL, "bytes", problems, &decoded);
  char *wrong = refused ? NULL : g_strdup ("a reader has handed them on");

  if (!start_trial (kit, &trial, WORK_EXTRACT, "not-utf8", what))
    {
      g_free (wrong);
      return;
    }
  if (refused
      && text_decode (g_memdup2 (bytes, sizeof bytes), sizeof bytes - 1, NULL,
                      "ISO-8859-1", "bytes", problems, &decoded))
    wrong = trial_run (&trial, decoded.text, out);
  g_free (decoded.text);
  kit_add (kit, "not-utf8", what, wrong == NULL, wrong);
}

/* What is wrong with where CLAIM says that its figure stands, or NULL. */
static const char *
judge_span (const Claim *claim, const char *text)
{
  gsize start = claim->target.byte_start, end = claim->target.byte_end;

  if (start >= end || end > strlen (text))
    return "stands outside the text";
  if (start < claim->sentence.byte_start || end > claim->sentence.byte_end)
    return "stands outside its sentence";
  if (strncmp (text + start, claim->target.exact, end - start) != 0
      || strlen (claim->target.exact) != end - start)
    return "is not what stands there";
  return NULL;
}

/* The first of the claims in LINES that is wrong; *COUNT grows. */
static char *
judge_spans (const char *lines, const char *text, guint *count)
{
  g_auto (GStrv) records = g_strsplit (lines, "\n", -1);
  g_autoptr (Arena) arena = arena_new ();
  g_autoptr (JsonReader) reader = json_reader_new ();

  for (guint i = 0; records[i] != NULL && records[i][0] != '\0'; i++)
    {
      gsize offset;
      const JsonValue *value = json_reader_parse (
          reader, records[i], strlen (records[i]), &offset, NULL);
      Claim *claim = value != NULL ? claim_read (value, arena, NULL) : NULL;
      const char *wrong = claim != NULL ? judge_span (claim, text)
                                        : "makes no record";

      if (wrong != NULL)
        return g_strdup_printf ("\"%s\" %s", claim != NULL
                                                 ? claim->target.exact
                                                 : records[i], wrong);
      ++*count;
    }
  return NULL;
}

void
kit_check_spans (Kit *kit)
{
  static const char what[] = "each figure stands in its text";
  g_auto (Trial) trial;
  char *wrong = NULL;
  guint count = 0;

  if (!start_trial (kit, &trial, WORK_EXTRACT, "spans", what))
    return;
  for (guint i = 0; wrong == NULL && i < kit->texts->len; i++)
    {
      const char *text = g_ptr_array_index (kit->texts, i);
      g_autoptr (GString) lines = g_string_new (NULL);

      wrong = trial_run (&trial, text, lines);
      if (wrong == NULL)
        wrong = judge_spans (lines->str, text, &count);
    }
  if (wrong == NULL)
    kit_add (kit, "spans", what, TRUE, g_strdup_printf ("%u claims", count));
  else
    kit_add (kit, "spans", what, FALSE, wrong);
}

static gboolean
take_result (const Document *document, const TaskResult *result,
             gpointer data, GError **error)
{
  return TRUE;
}

/* The claims of all texts with so many JOBS; what was lost, or NULL. */
static char *
run_jobs (Kit *kit, int jobs, GString *claims)
{
  Options options = kit->options;
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (Crew) crew = NULL;

  options.jobs = jobs;
  crew = crew_new (&options, WORK_EXTRACT, take_result, NULL, problems,
                   &error);
  if (crew != NULL)
    crew_collect (crew, claims);
  for (guint i = 0; crew != NULL && i < kit->texts->len; i++)
    {
      Document *document = document_new ();

      document->metadata = g_strdup_printf ("%u", i);
      document->id = document->metadata;
      document->content = g_strdup (g_ptr_array_index (kit->texts, i));
      document->text_length = strlen (document->content);
      document_complete (document);
      if (!crew_submit (crew, document, &error))
        break;
    }
  if (error != NULL || !crew_finish (crew, &error))
    return g_strdup (error->message);
  for (guint i = 0; i < problem_list_length (problems); i++)
    if (problem_list_get (problems, i)->kind == PROBLEM_LOST)
      return problem_to_string (problem_list_get (problems, i));
  return NULL;
}

void
kit_check_jobs (Kit *kit)
{
  static const int numbers[] = { 1, 1, 3 };
  g_autoptr (GString) first = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GString) claims = g_string_new (NULL);
      char *wrong = run_jobs (kit, numbers[i], claims);

      if (i == 0)
        g_string_assign (first, claims->str);
      else if (wrong == NULL && !g_string_equal (first, claims))
        wrong = g_strdup ("the claims differ");
      if (i > 0 || wrong != NULL)
        kit_add (kit, i == 1 ? "runs" : "jobs",
                 i == 1 ? "two runs give the same claims"
                        : "any number of jobs gives the same claims",
                 wrong == NULL, wrong);
    }
}

/* What a line of cli/measure.h says; what was wrong, or NULL. */
static char *
measure (Trial *trial, const char *text, gint64 *ret_bytes,
         gint64 *ret_nanoseconds)
{
  g_autoptr (GString) line = g_string_new (NULL);
  char *wrong = trial_run (trial, text, line);
  char *end = line->str;

  *ret_bytes = g_ascii_strtoll (end, &end, 10);
  *ret_nanoseconds = g_ascii_strtoll (end, &end, 10);
  return wrong;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const gint64 *x = a;
  const gint64 *y = b;

  return *x < *y ? -1 : *x > *y;
}

/* What is allocated after each round more than after the one before: what
 * half of the rounds or more have kept is kept for ever. */
static void
check_memory (Kit *kit, Trial *trial)
{
  static const char what[] = "it keeps no memory";
  g_autofree char *text = make_news (kit, REPEATED_TEXT);
  gint64 grown[ROUNDS];
  gint64 before = 0, bytes = 0, time;
  char *wrong = NULL;

  for (int i = 0; wrong == NULL && i < FIRST_ROUNDS + ROUNDS; i++)
    {
      wrong = measure (trial, text, &bytes, &time);
      if (i >= FIRST_ROUNDS)
        grown[i - FIRST_ROUNDS] = bytes - before;
      before = bytes;
    }
  if (wrong == NULL && bytes == 0)
    {
      kit_add (kit, "memory", what, TRUE,
               g_strdup ("not measured: this build cannot tell"));
      return;
    }
  if (wrong == NULL)
    {
      qsort (grown, ROUNDS, sizeof grown[0], compare_numbers);
      if (grown[ROUNDS / 2] > 0)
        wrong = g_strdup_printf ("%" G_GINT64_FORMAT " bytes of each document "
                                 "of %" G_GSIZE_FORMAT " bytes are not freed",
                                 grown[ROUNDS / 2], strlen (text));
    }
  kit_add (kit, "memory", what, wrong == NULL, wrong);
}

static void
check_time (Kit *kit, Trial *trial)
{
  g_autofree char *text = make_news (kit, HUGE_TEXT);
  char shown[G_ASCII_DTOSTR_BUF_SIZE];
  gint64 bytes, time;
  char *wrong = measure (trial, text, &bytes, &time);

  if (wrong == NULL)
    g_ascii_formatd (shown, sizeof shown, "%.3f",
                     (double) time / 1e9 * HUGE_TEXT
                         / (double) strlen (text));
  kit_add (kit, "time", "seconds of processor time for a megabyte",
           wrong == NULL, wrong != NULL ? wrong : g_strdup (shown));
}

void
kit_check_costs (Kit *kit)
{
  g_auto (Trial) trial;

  if (!start_trial (kit, &trial, WORK_MEASURE, "memory",
                    "it keeps no memory"))
    return;
  check_memory (kit, &trial);
  check_time (kit, &trial);
}
