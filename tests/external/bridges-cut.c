/* Bridges that were cut: a plugin as somebody else writes it, built with what
 * is installed and nothing of this tree. */
#include <concordat/plugin.h>

static const struct concordat_predicate predicates[] = {
  { "cut|blow up", CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL, NULL, NULL },
  { NULL, CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL, NULL, NULL },
};

static const struct concordat_noun nouns[] = {
  { "bridge", NULL },
  { NULL, NULL },
};

/* Nobody cuts so many. */
static int
accept (const struct concordat_host *host,
        const struct concordat_sentence *sentence,
        struct concordat_claim *claim)
{
  (void) host;
  (void) sentence;
  return claim->quantity.best < 1000;
}

static struct concordat_plugin plugin = {
  .name = "bridges-cut",
  .version = "1.0",
  .description = "bridges that were made impassable",
  .measure = "cut",
  .predicates = predicates,
  .nouns = nouns,
  .accumulation = "event",
  .accept = accept,
};

CONCORDAT_PLUGIN (bridges_cut, plugin)
