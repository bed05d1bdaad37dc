/* Civilians who were killed, and people who are not said to be fighters.
 *
 * Nobody is assumed to be a civilian: people of whom the report says nothing
 * stay people or unspecified, and only those with a civilian's word (farmer,
 * child, doctor) are civilians, marked as assumed. */
#include <concordat/plugin.h>

#include <string.h>

/* Words from "lives" to "lost". */
#define MAX_TO_LOST 5

/* "Lives" are deaths where they are lost, claimed, cost or taken. */
static int
ends_lives (const struct concordat_token *token)
{
  static const char *const starts[]
      = { "claim", "cost", "los", "took", "take", "taking" };

  for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
    {
      size_t length = strlen (starts[i]);

      if (token->length >= length
          && strncmp (token->text, starts[i], length) == 0)
        return 1;
    }
  return 0;
}

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
  { .words = "execute|wipe out",
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
  { .words = "mourn the loss of",
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
  { .words = "life",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER },
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
  { .words = "death toll|toll|body count|death count|number of dead|"
             "number killed|"
             "number of martyrs|number of confirmed dead|"
             "number of the dead|count of dead|count of the dead|"
             "count of deaths|tally of dead|tally of the dead|"
             "tally of deaths|toll of dead|toll of the dead|"
             "number of deaths|number of confirmed deaths|"
             "number of reported deaths|number of fatalities|"
             "fatalities coded|deaths coded|"
             "number of victims|estimate of the dead|estimate of deaths",
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
    = { "civilian", "people", "unspecified", NULL };

static int
is_one_of (const struct concordat_token *token, const char *const *words)
{
  for (; *words != NULL; words++)
    if (token->length == strlen (*words)
        && strncmp (token->text, *words, token->length) == 0)
      return 1;
  return 0;
}

/* "43 lives have been lost", not "could have been lost" */
static int
are_lost (const struct concordat_host *host,
          const struct concordat_sentence *sentence, size_t end)
{
  static const char *const verbs[] = { "lost", "claimed", "taken", NULL };
  static const char *const modals[]
      = { "could", "would", "might", "may", "can", "will", "should", NULL };
  struct concordat_token token;
  size_t n = 0;

  for (size_t i = 0; n < MAX_TO_LOST
                     && host->token (sentence, i, &token) == 0;
       i++)
    {
      if (token.span.start < end)
        continue;
      if (token.kind == CONCORDAT_TOKEN_MARK || is_one_of (&token, modals))
        return 0;
      if (is_one_of (&token, verbs))
        return 1;
      n++;
    }
  return 0;
}

static int
accept (const struct concordat_host *host,
        const struct concordat_sentence *sentence,
        struct concordat_claim *claim)
{
  struct concordat_token token, before = { .length = 0 };

  if (claim->rule == NULL || strcmp (claim->rule, "life") != 0)
    return 1;
  for (size_t i = 0; host->token (sentence, i, &token) == 0
                     && token.span.end <= claim->quantity.span.start;
       i++)
    /* "The loss of 12 lives" */
    if (token.length != 2 || strncmp (token.text, "of", 2) != 0)
      before = token;
  return (before.length > 0 && ends_lives (&before))
         || are_lost (host, sentence, claim->quantity.span.end);
}

static struct concordat_plugin plugin = {
  .name = "civilian-deaths",
  .version = "1.0",
  .description = "civilians, and people not said to be fighters, who "
                 "were killed",
  .convention = "the status as reported; a missing status stays "
                "unspecified, as in UCDP GED",
  .measure = "killed",
  .predicates = predicates,
  .categories = categories,
  .accumulation = "event",
  .accept = accept,
};

CONCORDAT_PLUGIN (civilian_deaths, plugin)
