/* Breaches of a ceasefire, truce or cessation of hostilities. */
#include <concordat/plugin.h>

static const struct concordat_predicate predicates[] = {
  { .words = "ceasefire violation|ceasefire breach|truce violation|"
             "armistice violation|violation of the ceasefire|"
             "breach of the ceasefire|violation of the truce|"
             "breach of the truce|violation of the cease - fire|"
             "cease - fire violation",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER },
  { .words = NULL },
};

static struct concordat_plugin plugin = {
  .name = "ceasefire-violations",
  .version = "1.0",
  .description = "violations of a ceasefire or truce",
  .convention = "each violation as the monitor counts it; totals over "
                "its period",
  .measure = "violations",
  .predicates = predicates,
  .accumulation = "cumulative",
};

CONCORDAT_PLUGIN (ceasefire_violations, plugin)
