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
  { .words = "seize",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .flags = CONCORDAT_NEEDS_NOUN },
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

/* TRUE where the sentence has a word that begins with one of N STARTS. */
static int
has_word (const struct concordat_host *host,
          const struct concordat_sentence *sentence,
          const char *const *starts, size_t n)
{
  struct concordat_token token;

  for (size_t i = 0; host->token (sentence, i, &token) == 0; i++)
    for (size_t k = 0; k < n; k++)
      if (concordat_token_begins (&token, starts[k]))
        return 1;
  return 0;
}

/* Much is held: "gunmen are holding 30 hostages" and "held 30 envoys hostage"
 * alone tell of them.  What is seized are civilians, if people; whom troops
 * and the police seize is not abducted. */
static int
accept (const struct concordat_host *host,
        const struct concordat_sentence *sentence,
        struct concordat_claim *claim)
{
  static const char *const hostages[] = { "hostage" };
  static const char *const captors[]
      = { "army",    "authorit", "force",  "marine",  "military", "navy",
          "officer", "police",   "ranger", "soldier", "troop" };

  if (claim->rule != NULL && strcmp (claim->rule, "hold") == 0)
    return has_word (host, sentence, hostages, 1);
  if (claim->rule != NULL && strcmp (claim->rule, "seize") == 0)
    return claim->category != NULL
           && strcmp (claim->category, "civilian") == 0
           && !has_word (host, sentence, captors,
                         sizeof captors / sizeof *captors);
  return 1;
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
