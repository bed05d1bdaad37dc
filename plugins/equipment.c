/* Aircraft, vehicles and heavy weapons destroyed or brought down, and those
 * only damaged or taken, each a measure of its own. */
#include <concordat/plugin.h>

static const struct concordat_predicate predicates[] = {
  { .words = "destroy|down|shoot down|bring down|knock out|wreck|blow up|"
             "burn|sink|take down",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT },
  { .words = "lose",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_OBJECT },
  { .words = "destruction|downing|loss|sinking",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = "damage|disable|hit",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .measure = "damaged" },
  { .words = "destroy or damage|damage or destroy",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .measure = "destroyed-or-damaged" },
  { .words = "capture|seize|confiscate",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .measure = "seized" },
  { .words = NULL },
};

static const struct concordat_noun nouns[] = {
  { "aircraft", "aircraft" }, { "warplane", "aircraft" },
  { "plane", "aircraft" }, { "airplane", "aircraft" },
  { "aeroplane", "aircraft" }, { "jet", "aircraft" },
  { "fighter jet", "aircraft" }, { "airliner", "aircraft" },
  { "bomber aircraft", "aircraft" }, { "helicopter", "helicopter" },
  { "gunship", "helicopter" }, { "chopper", "helicopter" },
  { "drone", "drone" }, { "uav", "drone" },
  { "unmanned aerial vehicle", "drone" }, { "tank", NULL },
  { "battle tank", "tank" }, { "main battle tank", "tank" },
  { "vehicle", "vehicle" }, { "armoured vehicle", "vehicle" },
  { "armored vehicle", "vehicle" },
  { "armoured personnel carrier", "vehicle" },
  { "armored personnel carrier", "vehicle" },
  { "personnel carrier", "vehicle" }, { "truck", "vehicle" },
  { "pickup", "vehicle" }, { "pickup truck", "vehicle" },
  { "car", "vehicle" }, { "jeep", "vehicle" }, { "bus", "vehicle" },
  { "humvee", "vehicle" }, { "van", "vehicle" }, { "motorcycle", "vehicle" },
  { "convoy", "vehicle" }, { "artillery piece", "weapon" },
  { "howitzer", "weapon" }, { "mortar", "weapon" },
  { "rocket launcher", "weapon" }, { "missile launcher", "weapon" },
  { "air defence system", "weapon" }, { "air defense system", "weapon" },
  { "missile system", "weapon" }, { "cannon", "weapon" },
  { "radar", "weapon" }, { "field gun", "weapon" },
  { "missile", "missile" }, { "cruise missile", "missile" },
  { "ballistic missile", "missile" },
  { "oil tanker", "vehicle" }, { "fuel tanker", "vehicle" },
  { "tanker truck", "vehicle" }, { "lorry", "vehicle" },
  { "motorbike", "vehicle" }, { "ship", "vessel" }, { "boat", "vessel" },
  { "vessel", "vessel" }, { "warship", "vessel" }, { "submarine", "vessel" },
  { NULL, NULL },
};

static struct concordat_plugin plugin = {
  .name = "equipment",
  .version = "1.0",
  .description = "aircraft, vehicles and heavy weapons destroyed or "
                 "downed",
  .convention = "losses for good; damaged and captured ones apart",
  .measure = "destroyed",
  .predicates = predicates,
  .nouns = nouns,
  .accumulation = "event",
};

CONCORDAT_PLUGIN (equipment, plugin)
