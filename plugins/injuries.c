/* People who were wounded or hurt and did not die of it when reported.
 *
 * The fatally wounded are deaths; killed and wounded in one figure are
 * casualties.  Who was shot or stabbed is taken as hurt where the report says
 * no more. */
#include <concordat/plugin.h>

#include <string.h>

static const struct concordat_predicate predicates[] = {
  { .words = "injure|wound|hurt|maim",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT },
  { .words = "cause injuries to|cause injury to|inflict injuries on",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_OBJECT },
  { .words = "suffer injuries|sustain injuries|suffer wounds|suffer burns|"
             "receive injuries|suffer ... injuries|sustain ... injuries|"
             "receive ... injuries|suffer ... injury|sustain ... injury|"
             "have bullet wounds|have gunshot wounds|have shrapnel wounds|"
             "receive ... wounds|"
             "suffer ... wound|sustain ... wound|receive ... wound|"
             "fight for his life|fight for her life|fight for their lives|"
             "suffer ... wounds|sustain ... wounds|suffer ... burns|"
             "sustain ... burns",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT },
  { .words = "injury",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER },
  { .words = "number injured|number wounded|number of injured|"
             "number of the injured|number of wounded|"
             "number of the wounded|number of people injured|"
             "number of people wounded|number of injuries",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER,
    .flags = CONCORDAT_RUNNING },
  { .words = "wounding|injury",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = "shoot and wound|shoot and injure|stab and wound|"
             "stab and injure",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT },
  { .words = "in critical condition|in serious condition|"
             "in stable condition|in a critical condition|"
             "in a serious condition|in a stable condition|"
             "with a gunshot wound|with gunshot wounds|"
             "with a bullet wound|with bullet wounds|"
             "with a stab wound|with stab wounds|with injuries|"
             "with serious injuries|with minor injuries|with burns",
    .part = CONCORDAT_ADJECTIVE,
    .counted = CONCORDAT_COMPLEMENT,
    .flags = CONCORDAT_TENTATIVE },
  { .words = "hurt",
    .part = CONCORDAT_ADJECTIVE,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = "shoot|stab|severely beat|badly beat|"
             "treat ... injuries|treat ... wounds|treat ... burns|"
             "hospitalize|hospitalise|take ... injuries|"
             "take ... wounds|rush ... injuries|rush ... wounds|"
             "transport ... injuries|transport ... wounds|"
             "hit ... bullet|hit ... bullets|strike ... bullet|"
             "strike ... bullets|graze ... bullet|graze ... bullets|"
             "hit ... gunfire|strike ... gunfire|"
             "take ... critical condition|"
             "take ... serious condition|take ... stable condition|"
             "take ... hospital|rush ... hospital|airlift ... hospital|"
             "take ... hospitals|rush ... hospitals|treat ... hospital|"
             "treat ... hospitals|treat ... smoke inhalation|"
             "transport ... hospitals|"
             "transport ... hospital",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .flags = CONCORDAT_NEEDS_NOUN | CONCORDAT_TENTATIVE },
  { .words = NULL },
};

static int
is_any (const struct concordat_token *token, const char *const *words,
        size_t n)
{
  for (size_t i = 0; i < n; i++)
    if (concordat_token_is (token, words[i]))
      return 1;
  return 0;
}

/* "The injured were A, B and two others who were treated in hospital" tells
 * who those are that were counted before. */
static int
accept (const struct concordat_host *host,
        const struct concordat_sentence *sentence,
        struct concordat_claim *claim)
{
  static const char *const injured[]
      = { "injured", "wounded", "hurt", "victims", "casualties" };
  static const char *const be[] = { "are", "were" };
  struct concordat_token token;

  return claim->rule == NULL || strncmp (claim->rule, "treat", 5) != 0
         || host->token (sentence, 1, &token) != 0
         || !is_any (&token, injured, sizeof injured / sizeof *injured)
         || host->token (sentence, 2, &token) != 0
         || !is_any (&token, be, sizeof be / sizeof *be);
}

static struct concordat_plugin plugin = {
  .name = "injuries",
  .version = "1.0",
  .description = "people who were wounded or injured",
  .convention = "everybody hurt and alive when reported, whatever the "
                "severity",
  .measure = "injured",
  .predicates = predicates,
  .accept = accept,
  .accumulation = "event",
};

CONCORDAT_PLUGIN (injuries, plugin)
