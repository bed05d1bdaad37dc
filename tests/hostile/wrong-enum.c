/* Counts a participant that does not exist. */
#include <concordat/plugin.h>

static const struct concordat_predicate predicates[] = {
  { "kill", CONCORDAT_VERB, (enum concordat_role) 77, 0, NULL, NULL, NULL },
  { NULL, CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL, NULL, NULL },
};

static struct concordat_plugin plugin = {
  .name = "wrong-enum",
  .version = "1.0",
  .description = "Persons killed",
  .measure = "killed",
  .predicates = predicates,
};

CONCORDAT_PLUGIN (wrong_enum, plugin)
