/* People who were wounded or hurt and did not die of it when reported.
 *
 * The fatally wounded are deaths; killed and wounded in one figure are
 * casualties. */
#include <concordat/plugin.h>

static const struct concordat_predicate predicates[] = {
  { .words = "injure|wound|hurt|maim",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT },
  { .words = "suffer injuries|sustain injuries|suffer wounds|suffer burns|"
             "receive injuries",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT },
  { .words = "injury",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER },
  { .words = "wounding|injury",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = "hospitalise|hospitalize|shoot and wound|shoot and injure",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT },
  { .words = "in critical condition|in serious condition|"
             "in stable condition|in a critical condition|"
             "in a serious condition|in a stable condition",
    .part = CONCORDAT_ADJECTIVE,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = "hurt",
    .part = CONCORDAT_ADJECTIVE,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = NULL },
};

static struct concordat_plugin plugin = {
  .name = "injuries",
  .version = "1.0",
  .description = "people who were wounded or injured",
  .convention = "everybody hurt and alive when reported, whatever the "
                "severity",
  .measure = "injured",
  .predicates = predicates,
  .accumulation = "event",
};

CONCORDAT_PLUGIN (injuries, plugin)
