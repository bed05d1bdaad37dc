/* Any text has front matter, none, or a mistake that has a place. */
#include "config.h"

#include "documents/front-matter.h"
#include "tests/fuzz/fuzz.h"

const char *const fuzz_samples[] = {
  "---\ntitle: \"A: b\"\ndate: 2020-02-12\n---\nText.\n",
  "---\r\nid: x\r\n# no\r\ntags:\r\n  - a\r\n- b\r\ncharset: latin1\r\n---",
  "---\ntitle: never closed\n",
  "---\nonly a rule\n",
  "---\nno key\n---\n",
  NULL,
};

static void
check_values (const Metadata *metadata)
{
  for (guint i = 0; i < METADATA_N_FIELDS; i++)
    if (metadata->values[i].text != NULL)
      {
        g_assert_true (g_utf8_validate (metadata->values[i].text, -1, NULL));
        g_assert_cmpuint (metadata->values[i].line, >, 1);
        g_assert_cmpuint (metadata->values[i].column, >, 0);
      }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const char *text = (const char *) data;
  g_autofree char *encoding = front_matter_encoding (text, size);
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_auto (Metadata) metadata = { 0 };
  FrontMatter status;
  gsize end;

  if (!g_utf8_validate_len (text, size, NULL))
    return 0;
  status = front_matter_read (text, size, "f", &metadata, NULL, NULL,
                              problems, &end);
  g_assert_cmpuint (end, <=, size);
  g_assert_true ((status == FRONT_MATTER_BROKEN)
                 == (problem_list_length (problems) == 1));
  check_values (&metadata);
  return 0;
}
