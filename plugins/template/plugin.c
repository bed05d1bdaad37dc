/* Schools that were closed; say here what you count. */
#include <concordat/plugin.h>

static const struct concordat_predicate predicates[] = {
  { "close|shut down", CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL, NULL,
    NULL },
  { "closure", CONCORDAT_NOUN, CONCORDAT_COMPLEMENT, 0, NULL, NULL, NULL },
  { NULL, CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL, NULL, NULL },
};

static const struct concordat_noun nouns[] = {
  { "school", "school" },
  { NULL, NULL },
};

static struct concordat_plugin plugin = {
  .name = "@NAME@",
  .version = "1.0",
  .description = "schools that were closed",
  .measure = "closed",
  .predicates = predicates,
  .nouns = nouns,
  .accumulation = "event",
};

CONCORDAT_PLUGIN (@IDENTIFIER@, plugin)
