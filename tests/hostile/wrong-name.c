/* Calls itself otherwise than its file. */
#include <concordat/plugin.h>

static const struct concordat_predicate predicates[] = {
  { "kill", CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL, NULL, NULL },
  { NULL, CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL, NULL, NULL },
};

static struct concordat_plugin plugin = {
  .name = "other-name",
  .version = "1.0",
  .description = "Persons killed",
  .measure = "killed",
  .predicates = predicates,
};

CONCORDAT_PLUGIN (wrong_name, plugin)
