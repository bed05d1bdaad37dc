/* People who fled, were uprooted or live away from home.
 *
 * Who flees counts over a period, who lives in displacement at a date: flow
 * and stock are kept apart, after IDMC.  Going back is no displacement. */
#include <concordat/plugin.h>

#define FLOW CONCORDAT_MOVES, NULL, NULL, NULL
#define STOCK CONCORDAT_MOVES, NULL, "stock", NULL

static const struct concordat_predicate predicates[] = {
  { "flee", CONCORDAT_VERB, CONCORDAT_SUBJECT, FLOW },
  { "displace|uproot", CONCORDAT_VERB, CONCORDAT_PATIENT, FLOW },
  { "drive ... from their homes|force ... from their homes|"
    "drive ... from home|drive ... out of their homes|"
    "turn ... into refugees|make ... refugees|make ... homeless",
    CONCORDAT_VERB, CONCORDAT_PATIENT, FLOW },
  { "leave their homes|abandon their homes|escape the fighting|"
    "escape the violence",
    CONCORDAT_VERB, CONCORDAT_SUBJECT, FLOW },
  { "evacuate", CONCORDAT_VERB, CONCORDAT_PATIENT, FLOW },
  { "displacement|exodus|evacuation", CONCORDAT_NOUN, CONCORDAT_COMPLEMENT,
    FLOW },
  { "homeless", CONCORDAT_ADJECTIVE, CONCORDAT_COMPLEMENT, FLOW },
  { "refugee|internally displaced person|displaced person|idp|evacuee",
    CONCORDAT_NOUN, CONCORDAT_NUMBER, STOCK },
  { NULL, 0, 0, 0, NULL, NULL, NULL },
};

static const char *const categories[]
    = { "civilian", "people", "unspecified", NULL };

static struct concordat_plugin plugin = {
  .name = "displacement",
  .version = "1.0",
  .description = "people who fled or were forced to leave their homes",
  .convention = "IDMC: flows over a period, stocks at a date, never mixed",
  .measure = "displaced",
  .predicates = predicates,
  .categories = categories,
  .accumulation = "cumulative",
};

CONCORDAT_PLUGIN (displacement, plugin)
