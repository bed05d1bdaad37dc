/* Members of armed forces who were killed: soldiers, sailors, airmen,
 * police and other security forces, of a state or a coalition.
 *
 * Confirmed and reported deaths count alike and keep their status; the
 * missing and those feared dead are no deaths. */
#include <concordat/plugin.h>

static const struct concordat_predicate predicates[] = {
  { "kill", CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL, NULL, NULL },
  { "slay", CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL, NULL, NULL },
  { "martyr", CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL, NULL, NULL },
  { "shoot dead|gun down|shoot to death", CONCORDAT_VERB, CONCORDAT_PATIENT,
    0, NULL, NULL, NULL },
  { "die|perish", CONCORDAT_VERB, CONCORDAT_SUBJECT, 0, NULL, NULL, NULL },
  { "lose their lives|lose his life|lose her life", CONCORDAT_VERB,
    CONCORDAT_SUBJECT, 0, NULL, NULL, NULL },
  { "lose", CONCORDAT_VERB, CONCORDAT_OBJECT, CONCORDAT_NEEDS_NOUN, NULL,
    NULL, NULL },
  { "claim the lives of|take the lives of|cost the lives of",
    CONCORDAT_VERB, CONCORDAT_OBJECT, 0, NULL, NULL, NULL },
  { "dead", CONCORDAT_ADJECTIVE, CONCORDAT_COMPLEMENT, 0, NULL, NULL, NULL },
  { "killing", CONCORDAT_NOUN, CONCORDAT_COMPLEMENT, 0, NULL, NULL, NULL },
  { "death", CONCORDAT_NOUN, CONCORDAT_COMPLEMENT, 0, NULL, NULL, NULL },
  { "death|fatality", CONCORDAT_NOUN, CONCORDAT_NUMBER, 0, NULL, NULL,
    NULL },
  { "death toll|toll", CONCORDAT_NOUN, CONCORDAT_NUMBER, CONCORDAT_RUNNING,
    NULL, NULL, NULL },
  { NULL, 0, 0, 0, NULL, NULL, NULL },
};

static const char *const categories[] = { "military", NULL };

static struct concordat_plugin plugin = {
  .name = "troop-deaths",
  .version = "1.0",
  .description = "members of armed and security forces who were killed",
  .convention = "all sides' forces, as UCDP counts deaths of a state's side",
  .measure = "killed",
  .predicates = predicates,
  .categories = categories,
  .accumulation = "event",
};

CONCORDAT_PLUGIN (troop_deaths, plugin)
