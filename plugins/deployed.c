/* Soldiers and fighters sent or stationed somewhere. */
#include <concordat/plugin.h>

static const struct concordat_predicate predicates[] = {
  { .words = "deploy|send|dispatch|airlift|redeploy",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .flags = CONCORDAT_NEEDS_NOUN | CONCORDAT_OWN_PEOPLE },
  { .words = "station|garrison",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .flags = CONCORDAT_NEEDS_NOUN | CONCORDAT_OWN_PEOPLE,
    .accumulation = "stock" },
  { .words = "deployment|dispatch",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT,
    .flags = CONCORDAT_NEEDS_NOUN | CONCORDAT_OWN_PEOPLE },
  { .words = NULL },
};

static const char *const categories[]
    = { "military", "militant", NULL };

static struct concordat_plugin plugin = {
  .name = "deployed",
  .version = "1.0",
  .description = "soldiers and fighters sent or stationed somewhere",
  .convention = "who is sent is an event, who is stationed a stock",
  .measure = "deployed",
  .predicates = predicates,
  .categories = categories,
  .accumulation = "event",
};

CONCORDAT_PLUGIN (deployed, plugin)
