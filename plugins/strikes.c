/* Attacks from the air and the ground, and what they hit: two measures, the
 * strikes and the targets. */
#include <concordat/plugin.h>

static const struct concordat_predicate predicates[] = {
  { .words = "airstrike|air strike|air raid|missile strike|rocket attack|"
             "drone strike|drone attack|artillery strike|missile attack|"
             "bombardment|sortie|suicide bombing|bombing",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER },
  { .words = NULL },
};

static struct concordat_plugin plugin = {
  .name = "strikes",
  .version = "1.0",
  .description = "strikes and attacks carried out, and targets hit",
  .convention = "each strike or target as the speaker counts it",
  .measure = "strikes",
  .predicates = predicates,
  .accumulation = "event",
};

CONCORDAT_PLUGIN (strikes, plugin)
