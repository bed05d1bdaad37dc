/* Any text is decisions, or problems that have a place. */
#include "config.h"

#include "reconcile/decision.h"
#include "tests/fuzz/fuzz.h"

const char *const fuzz_samples[] = {
  "2020-02-12 ada merge 0123456789ab 23456789abcd # one event\n",
  "# by hand\n2020-02-12 ada correct 0123456789ab 13 # 8 + 5\n\n",
  "2020-02-12 ada split 0123456789ab 0123456789ab\n"
  "2020-02-13 bob retract 0123456789ab # no\n",
  "2020-02-30 ada same-origin a b\nnever x ignore c #\n",
  NULL,
};

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *bytes
      = g_strndup (size > 0 ? (const char *) data : "", size);
  g_autofree char *text = g_utf8_make_valid (bytes, -1);
  g_autoptr (ProblemList) problems = problem_list_new ();
  g_autoptr (Arena) arena = arena_new ();
  guint n;
  const Decision *decisions
      = decisions_parse (text, "f", arena, problems, &n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (decisions[i].n_ids, >=,
                        decision_verb_ids (decisions[i].verb));
      g_assert_cmpuint (decisions[i].line, >, 0);
      g_assert_true (i == 0 || decisions[i].line > decisions[i - 1].line);
    }
  for (guint i = 0; i < problem_list_length (problems); i++)
    {
      g_autofree char *line
          = problem_to_string (problem_list_get (problems, i));

      g_assert_true (g_utf8_validate (line, -1, NULL));
    }
  return 0;
}
