/* People taken prisoner, detained or arrested by an armed side or the police.
 *
 * Whoever gives himself up is no captive of a fight: surrenders are a measure
 * of their own. */
#include <concordat/plugin.h>

#include <string.h>

static const struct concordat_predicate predicates[] = {
  { .words = "capture|detain|arrest|apprehend|imprison|take prisoner|"
             "take captive|take into custody|round up|take ... prisoner|"
             "take ... captive|hold prisoner|hold captive|hold ... prisoner|"
             "hold in custody|hold in detention|keep in custody|"
             "keep in detention",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT },
  { .words = "capture|detention|arrest|apprehension",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = "arrest|detention",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER },
  { .words = "in custody|in police custody|in detention|under arrest|"
             "behind bars",
    .part = CONCORDAT_ADJECTIVE,
    .counted = CONCORDAT_COMPLEMENT },
  { .words = "remain in custody|remain in police custody|"
             "remain in detention|remain under arrest|"
             "remain behind bars|languish in detention",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT },
  { .words = "surrender|give themselves up|turn themselves in",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT,
    .measure = "surrendered" },
  { .words = "surrender",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT,
    .measure = "surrendered" },
  { .words = NULL },
};

static const char *const categories[]
    = { "military", "militant", "civilian", "people", "unspecified", NULL };

/* Where somebody is told of, "a man in custody" says how he fares; that he
 * was arrested is told elsewhere.  Two and more are a count. */
static int
accept (const struct concordat_host *host,
        const struct concordat_sentence *sentence,
        struct concordat_claim *claim)
{
  static const char *const states[] = { "in ", "under ", "behind ",
                                        "remain " };

  (void) host;
  (void) sentence;
  for (size_t i = 0; i < sizeof states / sizeof *states; i++)
    if (claim->rule != NULL
        && strncmp (claim->rule, states[i], strlen (states[i])) == 0)
      return claim->quantity.best != 1;
  return 1;
}

static struct concordat_plugin plugin = {
  .name = "captured",
  .version = "1.0",
  .description = "people captured, detained or arrested",
  .convention = "whoever is held by an opposing side or the police; "
                "surrenders apart",
  .measure = "captured",
  .predicates = predicates,
  .categories = categories,
  .accumulation = "event",
  .accept = accept,
};

CONCORDAT_PLUGIN (captured, plugin)
