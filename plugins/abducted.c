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

/* Much is held: "gunmen are holding 30 hostages" and "held 30 envoys hostage"
 * alone tell of them. */
static int
accept (const struct concordat_host *host,
        const struct concordat_sentence *sentence,
        struct concordat_claim *claim)
{
  struct concordat_token token;

  if (claim->rule == NULL || strcmp (claim->rule, "hold") != 0)
    return 1;
  for (size_t i = 0; host->token (sentence, i, &token) == 0; i++)
    if (concordat_token_begins (&token, "hostage"))
      return 1;
  return 0;
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
