/* Points and positions that were hit or destroyed: what strikes are aimed at,
 * where no building, vehicle or place of other plugins is meant. */
#include <concordat/plugin.h>

static const struct concordat_predicate predicates[] = {
  { .words = "hit|strike|target|destroy|bomb|bombard|shell|attack|pound|"
             "engage",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT },
  { .words = "targeting|shelling|bombing|destruction|bombardment",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = NULL },
};

static const struct concordat_noun nouns[] = {
  { "target", "target" }, { "military target", "target" },
  { "point", "point" }, { "location", "point" }, { "site", "point" },
  { "area", "point" }, { "position", "position" }, { "post", "position" },
  { "outpost", "position" }, { "checkpoint", "position" },
  { "base", "position" }, { "bunker", "position" },
  { "hideout", "position" }, { "command post", "position" },
  { "headquarters", "position" }, { "camp", "position" },
  { "training camp", "position" }, { "stronghold", "position" },
  { "tunnel", "position" }, { "depot", "position" },
  { "ammunition depot", "position" }, { "weapons depot", "position" },
  { "arms depot", "position" }, { "facility", "position" },
  { NULL, NULL },
};

static struct concordat_plugin plugin = {
  .name = "targets-hit",
  .version = "1.0",
  .description = "targets, points and positions hit",
  .convention = "each target as the speaker counts it; hit and "
                "destroyed alike",
  .measure = "targets-hit",
  .predicates = predicates,
  .nouns = nouns,
  .accumulation = "event",
};

CONCORDAT_PLUGIN (targets_hit, plugin)
