/* People who were kidnapped or taken hostage. */
#include <concordat/plugin.h>

#include <string.h>

static const struct concordat_predicate predicates[] = {
  { .words = "kidnap|abduct|take hostage|hold hostage|take ... hostage",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT },
  { .words = "hold",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .flags = CONCORDAT_NEEDS_NOUN,
    .accumulation = "stock" },
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

/* Much is held: "gunmen are holding 30 hostages" alone tells of them. */
static int
accept (const struct concordat_host *host,
        const struct concordat_sentence *sentence,
        struct concordat_claim *claim)
{
  (void) host;
  (void) sentence;
  return claim->rule == NULL || strcmp (claim->rule, "hold") != 0
         || (claim->population != NULL
             && strstr (claim->population, "ostage") != NULL);
}

static struct concordat_plugin plugin = {
  .name = "abducted",
  .version = "1.0",
  .description = "people kidnapped, abducted or taken hostage",
  .convention = "taken by force and against the law, whoever took "
                "them",
  .measure = "abducted",
  .predicates = predicates,
  .accumulation = "event",
  .accept = accept,
};

CONCORDAT_PLUGIN (abducted, plugin)
