/* Land and settlements that one side took from another. */
#include <concordat/plugin.h>

#include <string.h>

static const struct concordat_predicate predicates[] = {
  { .words = "capture|recapture|seize|take|retake|take over|take control of|"
             "gain control of|regain control of|regain|liberate|occupy|"
             "conquer|overrun|win back",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT },
  { .words = "capture|recapture|seizure|liberation|occupation",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = "lose|lose control of|cede",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_OBJECT,
    .measure = "territory-lost" },
  { .words = NULL },
};

static const struct concordat_noun nouns[] = {
  { "square kilometre", "km2" }, { "town", "settlement" },
  { "village", "settlement" }, { "settlement", "settlement" },
  { "city", "settlement" }, { "hamlet", "settlement" },
  { "town and village", "settlement" }, { "locality", "settlement" },
  { "district", "settlement" }, { "neighbourhood", "settlement" },
  { "neighborhood", "settlement" },
  { NULL, NULL },
};

/* Land has an area, a town is a town: what is counted says the measure. */
static int
accept (const struct concordat_host *host,
        const struct concordat_sentence *sentence,
        struct concordat_claim *claim)
{
  (void) host;
  (void) sentence;
  if (claim->unit != NULL && strcmp (claim->unit, "km2") == 0)
    claim->measure = "area";
  return 1;
}

static struct concordat_plugin plugin = {
  .name = "territory",
  .version = "1.0",
  .description = "area and settlements taken",
  .convention = "as claimed by the side that took them; lost ground "
                "apart",
  .measure = "settlements",
  .predicates = predicates,
  .nouns = nouns,
  .accumulation = "event",
  .accept = accept,
};

CONCORDAT_PLUGIN (territory, plugin)
