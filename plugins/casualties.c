/* Killed and wounded in one figure, which says nothing of either.
 *
 * The figure is never compared with the killed; a report that gives both parts
 * is related to it as parts and whole. */
#include <concordat/plugin.h>

static const struct concordat_predicate predicates[] = {
  { .words = "kill or wound|kill or injure|kill and wound|kill and injure|"
             "wound or kill|injure or kill|kill or seriously wound|"
             "kill or seriously injure|kill or badly wound|"
             "kill or badly injure|kill or severely wound|"
             "kill or severely injure",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT },
  { .words = "dead or wounded|dead and wounded|dead or injured|"
             "dead and injured|dead and seriously wounded|"
             "dead and seriously injured|dead or seriously wounded|"
             "dead or seriously injured",
    .part = CONCORDAT_ADJECTIVE,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = "casualty",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER },
  { .words = "casualty toll|number of casualties|combat loss|"
             "personnel loss|loss of personnel|loss in personnel|"
             "loss in manpower",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER,
    .flags = CONCORDAT_RUNNING },
  { .words = NULL },
};

static struct concordat_plugin plugin = {
  .name = "casualties",
  .version = "1.0",
  .description = "people killed or wounded, counted together",
  .convention = "as armed forces say it: the dead and the "
                "wounded",
  .measure = "casualties",
  .predicates = predicates,
  .accumulation = "event",
};

CONCORDAT_PLUGIN (casualties, plugin)
