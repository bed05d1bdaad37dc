/* People who are missing, unaccounted for or trapped, and those who were found
 * alive.
 * The missing are not counted as dead, whatever is feared. */
#include <concordat/plugin.h>

static const struct concordat_predicate predicates[] = {
  { .words = "missing|unaccounted for",
    .part = CONCORDAT_ADJECTIVE,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = "trapped",
    .part = CONCORDAT_ADJECTIVE,
    .counted = CONCORDAT_COMPLEMENT,
    .measure = "trapped" },
  { .words = "remain trapped",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT,
    .measure = "trapped" },
  { .words = "trap",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .flags = CONCORDAT_NEEDS_NOUN,
    .measure = "trapped" },
  { .words = "number of missing|number of the missing|number of people missing|"
             "number missing",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER,
    .flags = CONCORDAT_RUNNING },
  { .words = "dead or missing|dead and missing|killed or missing|"
             "missing or dead|missing and presumed dead|"
             "missing and feared dead",
    .part = CONCORDAT_ADJECTIVE,
    .counted = CONCORDAT_COMPLEMENT,
    .measure = "dead-or-missing" },
  { .words = "die or go missing|die or disappear|drown or go missing|"
             "die or vanish",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT,
    .measure = "dead-or-missing",
    .accumulation = "event" },
  { .words = "disappear|go missing|vanish",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT },
  { .words = "disappearance",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = "rescue|pull to safety|bring to safety",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .flags = CONCORDAT_NEEDS_NOUN,
    .measure = "rescued",
    .accumulation = "event" },
  { .words = "survive",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT,
    .flags = CONCORDAT_NEEDS_NOUN,
    .measure = "survived",
    .accumulation = "event" },
  { .words = "find ... alive|recover ... alive|pull out alive|"
             "locate ... alive",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .measure = "survived",
    .accumulation = "event" },
  { .words = "survivor",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER,
    .measure = "survived",
    .accumulation = "event" },
  { .words = NULL },
};

static struct concordat_plugin plugin = {
  .name = "missing",
  .version = "1.0",
  .description = "people missing, rescued, or survivors",
  .convention = "missing is a level at a date; never added to the "
                "dead",
  .measure = "missing",
  .predicates = predicates,
  .accumulation = "stock",
};

CONCORDAT_PLUGIN (missing, plugin)
