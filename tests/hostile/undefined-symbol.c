/* Calls a function that nobody has. */
#include <concordat/plugin.h>

int concordat_test_nowhere (void);

static int
accept (const struct concordat_host *host,
        const struct concordat_sentence *sentence,
        struct concordat_claim *claim)
{
  return concordat_test_nowhere ();
}

static const struct concordat_predicate predicates[] = {
  { "kill", CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL, NULL, NULL },
  { NULL, CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL, NULL, NULL },
};

static struct concordat_plugin plugin = {
  .name = "undefined-symbol",
  .version = "1.0",
  .description = "Calls a function that nobody has",
  .measure = "killed",
  .predicates = predicates,
  .accept = accept,
};

CONCORDAT_PLUGIN (undefined_symbol, plugin)
