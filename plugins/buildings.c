/* Homes and other buildings destroyed, and those only damaged, each a measure
 * of its own; homes under water; and homes that were evacuated. */
#include <concordat/plugin.h>

static const struct concordat_predicate predicates[] = {
  { .words = "destroy|demolish|flatten|raze|burn down|burn|torch|"
             "raze to the ground|wipe out|wreck|wash away|reduce to rubble|"
             "reduce to ashes|gut|level|" /* "leveled", */
             "levell|sweep away|bury|"    /* "levelled" */
             "totally damage|fully damage|completely damage|"
             "damage beyond repair|damage ... beyond repair",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT },
  { .words = "collapse",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT },
  { .words = "destruction|demolition",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = "damage|partially destroy|partly destroy",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .measure = "damaged" },
  /* "Six hospitals were hit" does not say what became of them. */
  { .words = "hit|strike|target|bomb|bombard|shell|attack|pound",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .measure = "hit" },
  /* Nobody has looked yet at what the water did to them. */
  { .words = "flood|inundate|submerge",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .measure = "flooded" },
  { .words = "destroy or damage|damage or destroy|destroy and damage|"
             "damage and destroy",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .measure = "destroyed-or-damaged" },
  { .words = "evacuate",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .measure = "evacuated" },
  { .words = "evacuation",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT,
    .measure = "evacuated" },
  { .words = NULL },
};

static const struct concordat_noun nouns[] = {
  { "home", "home" }, { "house", "home" }, { "dwelling", "home" },
  { "residence", "home" }, { "apartment", "home" }, { "flat", "home" },
  { "hut", "home" }, { "shelter", "home" }, { "housing unit", "home" },
  { "housing", "home" }, { "cottage", "home" }, { "mobile home", "home" },
  { "tent", "home" }, { "shack", "home" }, { "shanty", "home" },
  { "residential building", "home" }, { "building", "building" },
  { "structure", "building" }, { "shop", "building" },
  { "store", "building" }, { "school", "building" },
  { "hospital", "building" }, { "clinic", "building" },
  { "mosque", "building" }, { "church", "building" },
  { "temple", "building" }, { "factory", "building" },
  { "warehouse", "building" }, { "business", "building" },
  { "facility", "building" }, { "bridge", "building" },
  { "classroom", "building" }, { "kindergarten", "building" },
  { "health facility", "building" }, { "health centre", "building" },
  { "health center", "building" }, { "police station", "building" },
  { NULL, NULL },
};

static struct concordat_plugin plugin = {
  .name = "buildings",
  .version = "1.0",
  .description = "homes and other buildings destroyed",
  .convention = "destroyed and damaged apart, as housing assessments "
                "count them",
  .measure = "destroyed",
  .predicates = predicates,
  .nouns = nouns,
  .accumulation = "event",
};

CONCORDAT_PLUGIN (buildings, plugin)
