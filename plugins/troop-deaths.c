/* Members of armed forces who were killed: soldiers, sailors, airmen, police
 * and other security forces, of a state or a coalition.
 *
 * Confirmed and reported deaths count alike and keep their status, bodies
 * recovered are a floor; those feared or presumed dead are a measure of their
 * own, and the missing are no deaths. */
#include <concordat/plugin.h>

static const struct concordat_predicate predicates[] = {
  { .words = "kill|slay|martyr|murder|assassinate|massacre|slaughter|"
             "behead|decapitate|lynch|shoot dead|shoot to death|"
             "shoot and kill|stab and kill|gun down|stab to death|"
             "beat to death|"
             "hack to death|burn to death|burn alive|crush to death|"
             "fatally shoot|fatally stab|fatally wound|fatally injure|"
             "mortally wound|pronounce dead|declare dead|shoot ... dead|"
             "shoot ... to death|"
             "stab ... to death|beat ... to death|hack ... to death|"
             "burn ... to death|burn ... alive|crush ... to death|"
             "trample to death|trample ... to death|bludgeon to death|"
             "strangle to death|electrocute",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT },
  { .words = "execute",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .flags = CONCORDAT_NEEDS_NOUN },
  { .words = "drown",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_OBJECT },
  { .words = "die|perish|pass away|drown|succumb|starve to death|"
             "freeze to death|bleed to death|commit suicide|"
             "take his own life|take her own life|take their own lives|"
             "lose their lives|embrace martyrdom|attain martyrdom|"
             "embrace shahadat|lose his life|lose her life|lose their life|"
             "meet their death|meet their deaths|meet his death|"
             "meet her death|meet their end",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT },
  { .words = "survive",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT,
    .flags = CONCORDAT_NEEDS_NOUN | CONCORDAT_DENIED },
  { .words = "lose",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_OBJECT,
    .flags = CONCORDAT_NEEDS_NOUN | CONCORDAT_OWN_PEOPLE },
  { .words = "report the loss of|announce the loss of|"
             "confirm the loss of|acknowledge the loss of|"
             "admit the loss of|mourn the loss of",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_OBJECT,
    .flags = CONCORDAT_NEEDS_NOUN | CONCORDAT_OWN_PEOPLE },
  { .words = "claim the lives of|take the lives of|cost the lives of|"
             "claim the life of|take the life of|cost the life of|"
             "slit the throats of|slit the throat of",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_OBJECT },
  { .words = "cost ... their lives|cost ... their life|cost ... his life|"
             "cost ... her life",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_OBJECT },
  { .words = "no survivor",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = "dead|fatally",
    .part = CONCORDAT_ADJECTIVE,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = "confirmed dead|confirmed killed",
    .part = CONCORDAT_ADJECTIVE,
    .counted = CONCORDAT_COMPLEMENT,
    .count_status = "confirmed" },
  { .words = "killing|murder|assassination|massacre|slaying|execution|"
             "beheading|death|martyrdom|fatal shooting|fatal stabbing|"
             "fatal beating|deadly shooting|deadly stabbing",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = "with the loss|for the loss",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT,
    .flags = CONCORDAT_NEEDS_NOUN },
  { .words = "killer|murderer|assassin|slayer",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = "death|fatality|martyr|killing|murder",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER },
  { .words = "confirmed death|confirmed fatality",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER,
    .count_status = "confirmed" },
  { .words = "body|corpse|remains",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT,
    .count_status = "recovered" },
  { .words = "body|corpse|dead body",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER,
    .count_status = "recovered" },
  { .words = "losses at",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER,
    .flags = CONCORDAT_RUNNING | CONCORDAT_NEEDS_NOUN },
  { .words = "death toll|toll|body count|number of dead|number killed|"
             "number of martyrs|number of confirmed dead|"
             "number of the dead|count of dead|count of the dead|"
             "count of deaths|tally of dead|tally of the dead|"
             "tally of deaths|toll of dead|toll of the dead|"
             "number of deaths|number of fatalities|number of victims",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER,
    .flags = CONCORDAT_RUNNING },
  { .words = "feared dead|feared killed|feared drowned|"
             "feared to have died|feared to have been killed|"
             "feared to be dead",
    .part = CONCORDAT_ADJECTIVE,
    .counted = CONCORDAT_COMPLEMENT,
    .measure = "feared-dead",
    .count_status = "feared" },
  { .words = "fear ... dead|fear ... killed|fear ... drowned",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .measure = "feared-dead",
    .count_status = "feared" },
  { .words = "presumed dead|presumed killed|presumed drowned|"
             "believed dead|believed to have died|"
             "believed to have been killed|believed to be dead|"
             "thought to have died|thought to have been killed",
    .part = CONCORDAT_ADJECTIVE,
    .counted = CONCORDAT_COMPLEMENT,
    .measure = "feared-dead",
    .count_status = "presumed" },
  { .words = NULL },
};

static const char *const categories[]
    = { "military", NULL };

static struct concordat_plugin plugin = {
  .name = "troop-deaths",
  .version = "1.0",
  .description = "members of armed and security forces who were killed",
  .convention = "all sides' forces, as UCDP counts deaths of a "
                "state's side",
  .measure = "killed",
  .predicates = predicates,
  .categories = categories,
  .accumulation = "event",
};

CONCORDAT_PLUGIN (troop_deaths, plugin)
