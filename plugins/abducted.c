/* People who were kidnapped or taken hostage. */
#include <concordat/plugin.h>

static const struct concordat_predicate predicates[] = {
  { .words = "kidnap|abduct|take hostage|hold hostage|take ... hostage",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT },
  { .words = "hostage",
    .part = CONCORDAT_ADJECTIVE,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = "kidnapping|abduction",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = "kidnapping|abduction",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER },
  { .words = NULL },
};

static struct concordat_plugin plugin = {
  .name = "abducted",
  .version = "1.0",
  .description = "people kidnapped, abducted or taken hostage",
  .convention = "taken by force and against the law, whoever took "
                "them",
  .measure = "abducted",
  .predicates = predicates,
  .accumulation = "event",
};

CONCORDAT_PLUGIN (abducted, plugin)
