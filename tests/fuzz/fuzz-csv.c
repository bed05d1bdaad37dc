/* Any bytes are rows, or mistakes that have a place. */
#include "config.h"

#include "documents/csv.h"
#include "tests/fuzz/fuzz.h"

const char *const fuzz_samples[] = {
  "file,id,title\na.txt,1,One\n",
  "\"a\"\"b\",\"c\r\nd\",,\r\n\r\ne,f\rg",
  "file,id\n\"open,1\n",
  "a\"b,c\n\"x\"y,z\n",
  NULL,
};

static void
check_fields (const CsvField *fields, guint n_fields, guint64 *line)
{
  g_assert_cmpuint (n_fields, >, 0);
  for (guint i = 0; i < n_fields; i++)
    {
      g_assert_cmpuint (fields[i].line, >=, *line);
      g_assert_cmpuint (fields[i].column, >, 0);
      g_assert_true (fields[i].text[fields[i].length] == '\0');
      *line = fields[i].line;
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (CsvReader) reader = csv_reader_new ((const char *) data, size);
  const CsvField *fields;
  guint n_fields;
  guint64 line = 1;

  while (csv_reader_next (reader, &fields, &n_fields) != CSV_END)
    check_fields (fields, n_fields, &line);
  return 0;
}
