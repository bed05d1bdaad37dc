/* Fighters and soldiers said to be "neutralised": killed, captured or
 * surrendered, as the speaker leaves open.  The speaker's word is kept; the
 * figure is never added to the killed. */
#include <concordat/plugin.h>

static const struct concordat_predicate predicates[] = {
  { "neutralise|neutralize", CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL,
    NULL, NULL },
  { "neutralisation|neutralization", CONCORDAT_NOUN, CONCORDAT_COMPLEMENT, 0,
    NULL, NULL, NULL },
  { "eliminate|liquidate", CONCORDAT_VERB, CONCORDAT_PATIENT,
    CONCORDAT_NEEDS_NOUN, NULL, NULL, NULL },
  { "elimination", CONCORDAT_NOUN, CONCORDAT_COMPLEMENT,
    CONCORDAT_NEEDS_NOUN, NULL, NULL, NULL },
  { NULL, 0, 0, 0, NULL, NULL, NULL },
};

static const char *const categories[]
    = { "military", "militant", "people", "unspecified", NULL };

static struct concordat_plugin plugin = {
  .name = "neutralised",
  .version = "1.0",
  .description = "fighters said to be killed, captured or surrendered, the "
                 "speaker leaving open which",
  .convention = "the word of the Turkish and other armed forces, as spoken",
  .measure = "neutralised",
  .predicates = predicates,
  .categories = categories,
  .accumulation = "event",
};

CONCORDAT_PLUGIN (neutralised, plugin)
