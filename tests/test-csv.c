/* Comma-separated values and lines: exact, and strict about mistakes. */
#include "config.h"

#include "documents/csv.h"
#include "documents/line-reader.h"
#include "tests/tap.h"

#include <string.h>
#include <unistd.h>

static void
append_quoted (GString *out, const char *field)
{
  g_string_append_c (out, '"');
  for (; *field != '\0'; field++)
    {
      if (*field == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *field);
    }
  g_string_append_c (out, '"');
}

/* Writes as RFC 4180 says; an empty field in a row of its own needs quotes
 * lest the row be blank. */
static void
append_row (GString *out, char *const *fields, guint n_fields,
            const char *line_end)
{
  for (guint i = 0; i < n_fields; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      if (n_fields == 1 || strpbrk (fields[i], ",\"\r\n") != NULL)
        append_quoted (out, fields[i]);
      else
        g_string_append (out, fields[i]);
    }
  g_string_append (out, line_end);
}

static char *
random_field (GRand *random)
{
  static const char *const parts[] = { "\"", ",", "\n",  "\r", "\r\n", "a",
                                       " ",  "b", "\303\251", ";",  "\t" };
  GString *field = g_string_new (NULL);

  for (gint32 n = g_rand_int_range (random, 0, 7); n > 0; n--)
    g_string_append (field, parts[g_rand_int_range (random, 0,
                                                    G_N_ELEMENTS (parts))]);
  return g_string_free (field, FALSE);
}

static gboolean
round_trips (GRand *random)
{
  static const char *const line_ends[] = { "\n", "\r\n", "\r", "" };
  guint n_fields = (guint) g_rand_int_range (random, 1, 6);
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CsvReader) reader = NULL;
  const CsvField *got;
  guint n_got;

  for (guint i = 0; i < n_fields; i++)
    g_ptr_array_add (fields, random_field (random));
  append_row (text, (char **) fields->pdata, n_fields, "\n");
  append_row (text, (char **) fields->pdata, n_fields,
              line_ends[g_rand_int_range (random, 0, 4)]);
  reader = csv_reader_new (text->str, text->len);
  for (guint row = 0; row < 2; row++)
    {
      if (csv_reader_next (reader, &got, &n_got) != CSV_ROW
          || n_got != n_fields)
        return FALSE;
      for (guint i = 0; i < n_fields; i++)
        if (strcmp (got[i].text, g_ptr_array_index (fields, i)) != 0)
          return FALSE;
    }
  return csv_reader_next (reader, &got, &n_got) == CSV_END;
}

static void
round_trips_random_fields (void)
{
  GRand *random = g_rand_new_with_seed (4180);
  gboolean same = TRUE;

  for (guint i = 0; same && i < 20000; i++)
    same = round_trips (random);
  CU_ASSERT_TRUE (same);
  g_rand_free (random);
}

static void
knows_the_place_of_each_field (void)
{
  const char *text = "\303\251\303\251,b\r\n\"x\r\ny\",\"\",z";
  g_autoptr (CsvReader) reader = csv_reader_new (text, strlen (text));
  const CsvField *fields;
  guint n_fields;

  CU_ASSERT_EQUAL (csv_reader_next (reader, &fields, &n_fields), CSV_ROW);
  CU_ASSERT_EQUAL (fields[1].column, 4);
  CU_ASSERT_EQUAL (csv_reader_next (reader, &fields, &n_fields), CSV_ROW);
  CU_ASSERT_EQUAL_FATAL (n_fields, 3);
  CU_ASSERT_EQUAL (fields[0].line, 2);
  CU_ASSERT_EQUAL (fields[2].line, 3);
  CU_ASSERT_EQUAL (fields[2].column, 7);
  CU_ASSERT_STRING_EQUAL (fields[0].text, "x\r\ny");
  CU_ASSERT_EQUAL (csv_reader_next (reader, &fields, &n_fields), CSV_END);
}

static void
goes_on_behind_a_broken_row (void)
{
  const char *text = "a\"b,c\n1,2\n";
  g_autoptr (CsvReader) reader = csv_reader_new (text, strlen (text));
  const CsvField *fields;
  guint n_fields;

  CU_ASSERT_EQUAL (csv_reader_next (reader, &fields, &n_fields), CSV_BROKEN);
  CU_ASSERT_EQUAL (fields[0].column, 2);
  CU_ASSERT_EQUAL (csv_reader_next (reader, &fields, &n_fields), CSV_ROW);
  CU_ASSERT_EQUAL (n_fields, 2);
}

/* Reads TEXT through a pipe; "<" and ">" stand around each line, "!" for
 * one that is too long. */
static char *
lines_through_pipe (const char *text, gsize limit)
{
  GString *seen = g_string_new (NULL);
  g_autoptr (LineReader) reader = NULL;
  LineStatus status;
  const char *line;
  gsize length;
  guint64 number;
  int ends[2];

  g_assert_no_errno (pipe (ends));
  g_assert_cmpint (write (ends[1], text, strlen (text)), ==, strlen (text));
  close (ends[1]);
  reader = line_reader_new (ends[0], limit);
  while ((status = line_reader_next (reader, &line, &length, &number))
             == LINE_READ
         || status == LINE_TOO_LONG)
    if (status == LINE_READ)
      g_string_append_printf (seen, "%u<%.*s>", (guint) number, (int) length,
                              line);
    else
      g_string_append_printf (seen, "%u!", (guint) number);
  return g_string_free (seen, FALSE);
}

static void
reads_lines_and_passes_over_long_ones (void)
{
  g_autofree char *seen = lines_through_pipe ("ab\n\nabcdef\nabcde\nx", 5);
  g_autofree char *last = lines_through_pipe ("abcdefg", 5);
  g_autofree char *none = lines_through_pipe ("", 5);

  CU_ASSERT_STRING_EQUAL (seen, "1<ab>2<>3!4<abcde>5<x>");
  CU_ASSERT_STRING_EQUAL (last, "1!");
  CU_ASSERT_STRING_EQUAL (none, "");
}

/* Lines of all lengths around the size of the buffer. */
static void
reads_lines_longer_than_its_buffer (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LineReader) reader = NULL;
  g_autofree char *path = NULL;
  const char *line;
  gsize length;
  guint64 number;
  int fd = g_file_open_tmp ("lines-XXXXXX", &path, NULL);

  for (guint i = 0; i < 12; i++)
    {
      gsize from = text->len;

      g_string_set_size (text, from + i * 65537);
      memset (text->str + from, 'a' + (int) i, text->len - from);
      g_string_append_c (text, '\n');
    }
  CU_ASSERT_EQUAL (write (fd, text->str, text->len), (gssize) text->len);
  lseek (fd, 0, SEEK_SET);
  reader = line_reader_new (fd, 700000);
  for (guint i = 0; i < 12; i++)
    {
      LineStatus status = line_reader_next (reader, &line, &length, &number);

      CU_ASSERT_EQUAL (status, i < 11 ? LINE_READ : LINE_TOO_LONG);
      CU_ASSERT_EQUAL (number, i + 1);
      if (status != LINE_READ || length != i * 65537)
        continue;
      CU_ASSERT_TRUE (length == 0 || line[length - 1] == 'a' + (char) i);
    }
  CU_ASSERT_EQUAL (line_reader_next (reader, &line, &length, &number),
                   LINE_END);
  unlink (path);
}

int
main (void)
{
  CU_TestInfo csv[] = {
    { "round-trips random fields", round_trips_random_fields },
    { "knows the place of each field", knows_the_place_of_each_field },
    { "goes on behind a broken row", goes_on_behind_a_broken_row },
    CU_TEST_INFO_NULL,
  };
  CU_TestInfo lines[] = {
    { "reads lines and passes over long ones",
      reads_lines_and_passes_over_long_ones },
    { "reads lines longer than its buffer",
      reads_lines_longer_than_its_buffer },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "csv", NULL, NULL, NULL, NULL, csv },
    { "lines", NULL, NULL, NULL, NULL, lines },
    CU_SUITE_INFO_NULL,
  };

  return tap_run (suites);
}
