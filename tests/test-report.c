/* The printers: whole outputs, and what hostile or huge inputs do to them. */
#include "config.h"

#include "base/json-reader.h"
#include "report/clean.h"
#include "report/report.h"
#include "tests/report-sample.h"
#include "tests/tap.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const hostile[] = {
  "<script>alert(1)</script>",
  "\" onmouseover=\"alert(1)",
  "' onmouseover='alert(1)",
  "javascript:alert(1)",
  "]]> --> </style> &amp; &#0; &nosuch;",
  "\xe2\x80\xae" "evil \xe2\x81\xa6 override",
  "\033[31mred\007 \001\002",
  "\xff\xfe broken \xc3",
  "=HYPERLINK(\"http://x\")",
  "`code` **bold** [link](http://x) | cell # head\n\n# head",
  "",
};

/* As in RFC 4180, with the formula guard: cells in the whole text. */
static guint
count_cells (const char *text, gboolean *ret_well_formed)
{
  guint cells = 0;
  const char *at = text;

  *ret_well_formed = TRUE;
  while (*at != '\0')
    {
      if (*at == '"')
        {
          for (at++; *at != '\0' && (*at != '"' || at[1] == '"'); at++)
            at += *at == '"';
          *ret_well_formed = *ret_well_formed && *at == '"';
          at += *at == '"';
        }
      else
        while (*at != '\0' && strchr (",\r\n\"", *at) == NULL)
          at++;
      cells++;
      if (*at == ',')
        at++;
      else if (g_str_has_prefix (at, "\r\n"))
        at += 2;
      else
        {
          *ret_well_formed = FALSE;
          break;
        }
    }
  return cells;
}

typedef struct
{
  guint elements;
  guint scripts;
  gboolean has_handler;
  gboolean has_bad_link;
  guint links;
  GHashTable *ids;
  GPtrArray *targets;
  gboolean has_double_id;
} Page;

static void
start_element (GMarkupParseContext *context, const char *name,
               const char **names, const char **values, gpointer data,
               GError **error)
{
  Page *page = data;

  page->elements++;
  page->scripts += g_ascii_strcasecmp (name, "script") == 0;
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_ascii_strncasecmp (names[i], "on", 2) == 0)
        page->has_handler = TRUE;
      if (strcmp (names[i], "id") == 0
          && !g_hash_table_add (page->ids, g_strdup (values[i])))
        page->has_double_id = TRUE;
      if (strcmp (names[i], "href") != 0)
        continue;
      page->links++;
      if (values[i][0] == '#')
        g_ptr_array_add (page->targets, g_strdup (values[i] + 1));
      else if (!g_str_has_prefix (values[i], "http"))
        page->has_bad_link = TRUE;
    }
}

static gboolean
parse_page (const char *html, Page *page)
{
  static const GMarkupParser parser = { .start_element = start_element };
  GMarkupParseContext *context;
  g_autoptr (GError) error = NULL;
  gboolean ok;

  *page = (Page) { 0 };
  page->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  page->targets = g_ptr_array_new_with_free_func (g_free);
  context = g_markup_parse_context_new (&parser, 0, page, NULL);
  ok = g_markup_parse_context_parse (context, html, -1, &error)
       && g_markup_parse_context_end_parse (context, &error);
  if (error != NULL)
    printf ("# %s\n", error->message);
  g_markup_parse_context_free (context);
  return ok;
}

static guint
dangling_links (const Page *page)
{
  guint count = 0;

  for (guint i = 0; i < page->targets->len; i++)
    if (!g_hash_table_contains (page->ids, page->targets->pdata[i]))
      {
        printf ("# no element has the id %s\n",
                (const char *) page->targets->pdata[i]);
        count++;
      }
  return count;
}

static void
clear_page (Page *page)
{
  g_hash_table_unref (page->ids);
  g_ptr_array_unref (page->targets);
}

/* Characters that XML 1.0 allows, and no control that steers a terminal. */
static gboolean
has_only_safe_characters (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (; *text != '\0'; text = CLEAN_NEXT (text))
    {
      gunichar c = g_utf8_get_char (text);

      if ((c < 0x20 && c != '\n' && c != '\r') || (c >= 0x7f && c < 0xa0)
          || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069))
        return FALSE;
    }
  return TRUE;
}

/* Expected files hold "VERSION" where the program names its version. */
static void
compare_with_file (GString *actual, const char *name)
{
  g_autofree char *path = sample_path (name);
  g_autofree char *expected = NULL;
  g_auto (GStrv) parts
      = g_strsplit (actual->str, PACKAGE_NAME " " PACKAGE_VERSION, -1);
  g_autofree char *text = g_strjoinv (PACKAGE_NAME " VERSION", parts);

  CU_ASSERT_TRUE (g_file_get_contents (path, &expected, NULL, NULL));
  if (g_strcmp0 (expected, text) != 0)
    {
      g_autofree char *copy = g_build_filename (g_get_tmp_dir (), name, NULL);

      CU_FAIL ("the output is not the expected one");
      if (g_file_set_contents (copy, text, -1, NULL))
        printf ("# compare %s with %s\n", path, copy);
    }
  g_string_free (actual, TRUE);
}

static void
prints_the_sample_as_expected (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const ReportInput *input = sample_read (arena);

  CU_ASSERT_PTR_NOT_NULL_FATAL (input);
  compare_with_file (report_text (input, COLOR_NEVER), "expected.txt");
  compare_with_file (report_markdown (input), "expected.md");
  compare_with_file (report_claims_csv (input), "expected-claims.csv");
  compare_with_file (report_questions_csv (input), "expected-questions.csv");
  compare_with_file (report_summary_json (input), "expected-summary.json");
  compare_with_file (report_nonreports (input), "expected-nonreports.jsonl");
  compare_with_file (report_html (input), "expected.html");
}

static void
html_of_the_sample_is_well_formed_and_links_arrive (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const ReportInput *input = sample_read (arena);
  GString *html = report_html (input);
  Page page;

  CU_ASSERT_TRUE (parse_page (html->str, &page));
  CU_ASSERT_EQUAL (page.scripts, 0);
  CU_ASSERT_FALSE (page.has_double_id);
  CU_ASSERT_FALSE (page.has_bad_link);
  CU_ASSERT_TRUE (page.links > 50);
  CU_ASSERT_EQUAL (dangling_links (&page), 0);
  CU_ASSERT_TRUE (has_only_safe_characters (html->str));
  CU_ASSERT_PTR_NOT_NULL (
      strstr (html->str, "<mark>nearly 600,000 people</mark>"));
  clear_page (&page);
  g_string_free (html, TRUE);
}

static void
never_says_true_or_false (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const ReportInput *input = sample_read (arena);
  GString *texts[] = { report_text (input, COLOR_NEVER),
                       report_markdown (input), report_html (input) };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CU_ASSERT_FALSE (
          g_regex_match_simple ("(?<!aria-hidden=\")\\b(true|false)\\b",
                                texts[i]->str, G_REGEX_CASELESS, 0));
      g_string_free (texts[i], TRUE);
    }
}

static void
puts_conflicts_first_and_colour_only_when_asked (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const ReportInput *input = sample_read (arena);
  GString *plain = report_text (input, COLOR_NEVER);
  GString *colored = report_text (input, COLOR_ALWAYS);

  CU_ASSERT_TRUE (strstr (plain->str, "CONFLICT")
                  < strstr (plain->str, "AGREE"));
  CU_ASSERT_PTR_NULL (strchr (plain->str, '\033'));
  CU_ASSERT_PTR_NOT_NULL (strstr (colored->str, "\033[1;31mCONFLICT"));
  g_string_free (plain, TRUE);
  g_string_free (colored, TRUE);
}

static void
text_keeps_within_100_columns (void)
{
  g_autoptr (Arena) arena = arena_new ();
  g_autofree char *wide = g_strnfill (4000, 'w');
  g_autoptr (GString) han = g_string_new (NULL);
  const char *words[3] = { wide, NULL, "two words" };

  for (guint i = 0; i < 500; i++)
    g_string_append (han, "難民");
  words[1] = han->str;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GString *text
          = report_text (sample_make (arena, 3, words[i]), COLOR_NEVER);
      g_auto (GStrv) lines = g_strsplit (text->str, "\n", -1);
      guint widest = 0;

      for (guint j = 0; lines[j] != NULL; j++)
        widest = MAX (widest, clean_width (lines[j]));
      CU_ASSERT_TRUE (widest <= 100);
      g_string_free (text, TRUE);
    }
}

static void
hostile_words_never_become_mark_up (void)
{
  g_autoptr (Arena) arena = arena_new ();
  GString *calm = report_html (sample_make (arena, 4, "calm words"));
  Page expected;

  CU_ASSERT_TRUE (parse_page (calm->str, &expected));
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      GString *html = report_html (sample_make (arena, 4, hostile[i]));
      Page page;

      CU_ASSERT_TRUE (parse_page (html->str, &page));
      CU_ASSERT_EQUAL (page.scripts, 0);
      CU_ASSERT_FALSE (page.has_handler);
      CU_ASSERT_FALSE (page.has_bad_link);
      CU_ASSERT_FALSE (page.has_double_id);
      CU_ASSERT_EQUAL (dangling_links (&page), 0);
      CU_ASSERT_TRUE (*hostile[i] == '\0'
                      || page.elements == expected.elements);
      CU_ASSERT_TRUE (has_only_safe_characters (html->str));
      clear_page (&page);
      g_string_free (html, TRUE);
    }
  clear_page (&expected);
  g_string_free (calm, TRUE);
}

static void
hostile_words_cannot_steer_a_terminal (void)
{
  g_autoptr (Arena) arena = arena_new ();

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      const ReportInput *input = sample_make (arena, 4, hostile[i]);
      GString *text = report_text (input, COLOR_NEVER);
      GString *markdown = report_markdown (input);

      CU_ASSERT_TRUE (has_only_safe_characters (text->str));
      CU_ASSERT_TRUE (has_only_safe_characters (markdown->str));
      CU_ASSERT_PTR_NULL (strstr (markdown->str, "\n\n# head"));
      CU_ASSERT_FALSE (g_regex_match_simple ("(^|[^\\\\])[<`]",
                                             markdown->str, 0, 0));
      g_string_free (text, TRUE);
      g_string_free (markdown, TRUE);
    }
}

static void
tables_keep_their_shape_and_guard_formulas (void)
{
  g_autoptr (Arena) arena = arena_new ();

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      const ReportInput *input = sample_make (arena, 4, hostile[i]);
      GString *claims = report_claims_csv (input);
      GString *questions = report_questions_csv (input);
      gboolean well_formed;

      CU_ASSERT_EQUAL (count_cells (claims->str, &well_formed), 9 * 49);
      CU_ASSERT_TRUE (well_formed);
      CU_ASSERT_EQUAL (count_cells (questions->str, &well_formed), 5 * 35);
      CU_ASSERT_TRUE (well_formed);
      CU_ASSERT_PTR_NULL (strstr (claims->str, ",=HYPERLINK"));
      CU_ASSERT_PTR_NULL (strstr (claims->str, ",\"=HYPERLINK"));
      g_string_free (claims, TRUE);
      g_string_free (questions, TRUE);
    }
}

static void
json_outputs_can_be_read_back (void)
{
  g_autoptr (Arena) arena = arena_new ();
  g_autoptr (JsonReader) reader = json_reader_new ();
  GString *summary = report_summary_json (sample_make (arena, 3, "words"));
  const JsonValue *value = json_reader_parse (
      reader, summary->str, summary->len, NULL, NULL);

  CU_ASSERT_PTR_NOT_NULL_FATAL (value);
  CU_ASSERT_STRING_EQUAL (json_get_member_string (value, "schema"),
                          "concordat-summary/1");
  CU_ASSERT_EQUAL (json_get_int (json_get (value, "claims"), -1), 6);
  CU_ASSERT_EQUAL (
      json_get_int (json_get (json_get (value, "verdicts"), "conflict"), -1),
      2);
  CU_ASSERT_FALSE (json_get_bool (
      json_get (json_get (value, "coverage"), "complete"), TRUE));
  g_string_free (summary, TRUE);
}

static void
an_empty_input_gives_whole_reports (void)
{
  const ReportInput input = { 0 };
  GString *text = report_text (&input, COLOR_NEVER);
  GString *html = report_html (&input);
  GString *nonreports = report_nonreports (&input);
  GString *markdown = report_markdown (&input);
  Page page;

  CU_ASSERT_PTR_NOT_NULL (strstr (text->str, "0 documents"));
  CU_ASSERT_PTR_NOT_NULL (strstr (markdown->str, "No figure"));
  CU_ASSERT_TRUE (parse_page (html->str, &page));
  CU_ASSERT_EQUAL (nonreports->len, 0);
  clear_page (&page);
  g_string_free (text, TRUE);
  g_string_free (html, TRUE);
  g_string_free (markdown, TRUE);
  g_string_free (nonreports, TRUE);
}

static void
words_of_10000_characters_and_1000_questions_are_printed (void)
{
  g_autoptr (Arena) arena = arena_new ();
  g_autofree char *long_word = g_strnfill (10000, 'n');
  GString *long_html = report_html (sample_make (arena, 2, long_word));
  GString *many_html = report_html (sample_make (arena, 1000, "few words"));
  GString *many_text
      = report_text (sample_make (arena, 1000, "few words"), COLOR_NEVER);
  Page page;

  CU_ASSERT_TRUE (parse_page (long_html->str, &page));
  clear_page (&page);
  CU_ASSERT_TRUE (parse_page (many_html->str, &page));
  CU_ASSERT_EQUAL (dangling_links (&page), 0);
  CU_ASSERT_TRUE (g_hash_table_contains (page.ids, "q1000"));
  CU_ASSERT_PTR_NOT_NULL (strstr (many_text->str, "1,000 questions"));
  clear_page (&page);
  g_string_free (long_html, TRUE);
  g_string_free (many_html, TRUE);
  g_string_free (many_text, TRUE);
}

static void
claims_that_are_missing_are_named (void)
{
  g_autoptr (Arena) arena = arena_new ();
  ReportInput input = *sample_make (arena, 2, "words");
  GString *html;
  Page page;

  input.n_claims = 1;
  html = report_html (&input);
  CU_ASSERT_TRUE (parse_page (html->str, &page));
  CU_ASSERT_EQUAL (dangling_links (&page), 0);
  CU_ASSERT_PTR_NOT_NULL (strstr (html->str, "not among these claims"));
  clear_page (&page);
  g_string_free (html, TRUE);
}

static guint
count_of (const char *text, const char *words)
{
  guint count = 0;

  for (; (text = strstr (text, words)) != NULL; text++)
    count++;
  return count;
}

/* The same input, where the reasons of each question tell its sums and what
 * it is not compared with. */
static const ReportInput *
sample_with_reasons (Arena *arena)
{
  ReportInput *input
      = arena_memdup (arena, sample_read (arena), sizeof (ReportInput));
  const Finding **findings = arena_memdup (
      arena, input->findings, input->n_findings * sizeof *findings);

  for (guint i = 0; i < input->n_findings; i++)
    {
      Finding *finding = arena_memdup (arena, findings[i], sizeof *finding);
      const char **reasons = arena_new_array (
          arena, const char *, finding->n_sums + finding->n_not_compared + 1);
      guint n = 0;

      for (guint k = 0; k < finding->n_sums; k++)
        reasons[n++] = arena_printf (arena, "%s.", finding->sums[k].reason);
      for (guint k = 0; k < finding->n_not_compared; k++)
        reasons[n++]
            = arena_printf (arena, "Not compared with question %s: %s.",
                            finding->not_compared[k].question,
                            finding->not_compared[k].reason);
      finding->reasons = reasons;
      findings[i] = finding;
    }
  input->findings = findings;
  return input;
}

static void
what_a_reason_tells_is_told_once (void)
{
  g_autoptr (Arena) arena = arena_new ();
  const ReportInput *input = sample_with_reasons (arena);
  g_autofree char *html = g_string_free (report_html (input), FALSE);
  g_autofree char *markdown = g_string_free (report_markdown (input), FALSE);

  CU_ASSERT_EQUAL (count_of (html, "<li>Not compared with "), 2);
  CU_ASSERT_EQUAL (count_of (html, "<li class=\"sum\">"), 0);
  CU_ASSERT_EQUAL (count_of (markdown, "\n- Not compared with "), 2);
  CU_ASSERT_EQUAL (count_of (markdown, "\n- Sum: "), 0);
}

/* A finding of the sample with another best figure and range. */
static char *
text_with_range (Arena *arena, double best, double low, double high)
{
  ReportInput input = *sample_read (arena);
  Finding finding = *input.findings[0];
  const Finding *findings[] = { &finding };

  finding.best = best;
  finding.low = low;
  finding.high = high;
  finding.floor = FALSE;
  input.findings = findings;
  input.n_findings = 1;
  return g_string_free (report_text (&input, COLOR_NEVER), FALSE);
}

static void
a_range_stands_beside_a_figure_only_where_it_adds_something (void)
{
  g_autoptr (Arena) arena = arena_new ();
  g_autofree char *least = text_with_range (arena, 600, 600, INFINITY);
  g_autofree char *most = text_with_range (arena, 600, -INFINITY, 600);
  g_autofree char *open = text_with_range (arena, 600, -INFINITY, INFINITY);
  g_autofree char *range = text_with_range (arena, 600, 500, INFINITY);

  CU_ASSERT_PTR_NOT_NULL (strstr (least, " 600 or more; "));
  CU_ASSERT_PTR_NOT_NULL (strstr (most, " up to 600; "));
  CU_ASSERT_PTR_NOT_NULL (strstr (open, " 600; "));
  CU_ASSERT_PTR_NOT_NULL (strstr (range, " 600 (500 or more); "));
}

static void
a_reason_of_several_claims_is_told_once (void)
{
  g_autoptr (Arena) arena = arena_new ();
  ReportInput input = *sample_read (arena);
  Finding finding = *input.findings[0];
  const Finding *findings[] = { &finding };
  const char *reasons[4] = { NULL };
  g_autofree char *markdown = NULL;

  for (guint i = 0; i < 3; i++)
    reasons[i] = arena_printf (arena, "Claim %s names no place%s.",
                               input.claims[i]->id,
                               i == 1 ? " and no day" : "");
  finding.reasons = reasons;
  input.findings = findings;
  input.n_findings = 1;
  markdown = g_string_free (report_markdown (&input), FALSE);
  CU_ASSERT_EQUAL (count_of (markdown, "names no place."), 1);
  CU_ASSERT_EQUAL (count_of (markdown, "The same holds of “"), 1);
  CU_ASSERT_EQUAL (count_of (markdown, "names no place and no day."), 1);
}

static void
a_conflict_of_named_origins_stands_before_others (void)
{
  g_autoptr (Arena) arena = arena_new ();
  ReportInput input = *sample_read (arena);
  Finding findings[] = { *input.findings[0], *input.findings[0] };
  const Finding *order[] = { &findings[0], &findings[1] };
  g_autofree char *text = NULL;

  findings[0].question.id = "q-unnamed";
  findings[0].question.text = "Unnamed?";
  findings[0].grade = GRADE_WEAK;
  findings[1].question.id = "q-named";
  findings[1].question.text = "Named?";
  findings[1].grade = GRADE_CONTESTED;
  for (guint i = 0; i < 2; i++)
    findings[i].verdict = VERDICT_CONFLICT;
  findings[1].n_claims = 1;
  input.findings = order;
  input.n_findings = 2;
  text = g_string_free (report_text (&input, COLOR_NEVER), FALSE);
  CU_ASSERT_TRUE (strstr (text, " Named?") < strstr (text, " Unnamed?"));
}

int
main (void)
{
  CU_TestInfo tests[] = {
    { "prints the sample as expected", prints_the_sample_as_expected },
    { "HTML of the sample is well-formed and its links arrive",
      html_of_the_sample_is_well_formed_and_links_arrive },
    { "never says true or false", never_says_true_or_false },
    { "puts conflicts first and colour only when asked",
      puts_conflicts_first_and_colour_only_when_asked },
    { "text keeps within 100 columns", text_keeps_within_100_columns },
    { "hostile words never become mark-up",
      hostile_words_never_become_mark_up },
    { "hostile words cannot steer a terminal",
      hostile_words_cannot_steer_a_terminal },
    { "tables keep their shape and guard formulas",
      tables_keep_their_shape_and_guard_formulas },
    { "JSON outputs can be read back", json_outputs_can_be_read_back },
    { "an empty input gives whole reports",
      an_empty_input_gives_whole_reports },
    { "words of 10,000 characters and 1,000 questions are printed",
      words_of_10000_characters_and_1000_questions_are_printed },
    { "claims that are missing are named",
      claims_that_are_missing_are_named },
    { "what a reason tells is told once",
      what_a_reason_tells_is_told_once },
    { "a range stands beside a figure only where it adds something",
      a_range_stands_beside_a_figure_only_where_it_adds_something },
    { "a reason of several claims is told once",
      a_reason_of_several_claims_is_told_once },
    { "a conflict of named origins stands before others",
      a_conflict_of_named_origins_stands_before_others },
    CU_TEST_INFO_NULL
  };
  CU_SuiteInfo suites[] = {
    { "report", NULL, NULL, NULL, NULL, tests },
    CU_SUITE_INFO_NULL
  };

  return tap_run (suites);
}
