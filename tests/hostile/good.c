/* A plugin without fault, to see that the others are refused for theirs. */
#include <concordat/plugin.h>

static const struct concordat_predicate predicates[] = {
  { "kill", CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL, NULL, NULL },
  { "die", CONCORDAT_VERB, CONCORDAT_SUBJECT, 0, NULL, NULL, "confirmed" },
  { NULL, CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL, NULL, NULL },
};

static struct concordat_plugin plugin = {
  .name = "good",
  .version = "1.0",
  .description = "Persons killed",
  .measure = "killed",
  .predicates = predicates,
};

CONCORDAT_PLUGIN (good, plugin)
