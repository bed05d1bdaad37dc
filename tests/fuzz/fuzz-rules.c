/* Any bytes are a rule file, or a mistake that has a place. */
#include "config.h"

#include "host/handshake.h"
#include "host/rule-file.h"
#include "tests/fuzz/fuzz.h"

const char *const fuzz_samples[] = {
  "[plugin]\nversion = 1.0\ndescription=people killed\nmeasure=killed\n"
  "categories=civilian;people\naccumulation=event\n"
  "[predicates]\nkill|slay = verb patient\n"
  "death toll = noun number running status=confirmed\n",
  "\xEF\xBB\xBF# a comment\r\n[plugin]\r\nmeasure = closed\r\n[nouns]\r\n"
  "school|madrasa = building\r\n",
  "[predicates]\ndrive ... from their homes = verb patient moves "
  "accumulation=window measure=displaced\n",
  "[plugin\nkill = verb patint\n",
  NULL,
};

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  Refusal refusal = { NULL };
  g_autoptr (RuleFile) rules
      = rule_file_read ((const char *) data, size, "sample", &refusal);

  if (rules == NULL)
    {
      g_assert_nonnull (refusal.reason);
      g_assert_true (g_utf8_validate (refusal.reason, -1, NULL));
      g_assert_cmpuint (refusal.line, >, 0);
      g_assert_cmpuint (refusal.column, >, 0);
    }
  else
    handshake_free (handshake (&rules->plugin, "sample", &refusal));
  g_free (refusal.reason);
  g_free (refusal.remedy);
  return 0;
}
