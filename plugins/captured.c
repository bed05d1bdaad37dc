/* People taken prisoner, detained or arrested by an armed side or the police.
 *
 * Whoever gives himself up is no captive of a fight: surrenders are a measure
 * of their own.  So are those who are released, freed or exchanged, whoever
 * held them: they are no new captives. */
#include <concordat/plugin.h>

#include <string.h>

static const struct concordat_predicate predicates[] = {
  { .words = "capture|detain|arrest|apprehend|imprison|take prisoner|"
             "take captive|take into custody|round up|take ... prisoner|"
             "take ... captive|hold prisoner|hold captive|hold ... prisoner|"
             "hold in custody|hold in detention|keep in custody|"
             "take ... into custody|hold for questioning|"
             "hold on suspicion|hold without charge|hold without bail|"
             "hold in connection|"
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
  { .words = "hold",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .accumulation = "stock" },
  { .words = "surrender|give themselves up|turn themselves in|"
             "lay down their arms|lay down their weapons|lay down arms",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_SUBJECT,
    .measure = "surrendered" },
  { .words = "surrender",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT,
    .measure = "surrendered" },
  { .words = "release|free|set free|exchange|swap",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_PATIENT,
    .flags = CONCORDAT_NEEDS_NOUN,
    .measure = "released" },
  { .words = "exchange|swap",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_COMPLEMENT,
    .flags = CONCORDAT_NEEDS_NOUN,
    .measure = "released" },
  { .words = NULL },
};

static const char *const categories[]
    = { "military", "militant", "civilian", "people", "unspecified", NULL };

/* TRUE where the sentence has a word that begins with one of N STARTS. */
static int
has_word (const struct concordat_host *host,
          const struct concordat_sentence *sentence,
          const char *const *starts, size_t n)
{
  struct concordat_token token;

  for (size_t i = 0; host->token (sentence, i, &token) == 0; i++)
    for (size_t k = 0; k < n; k++)
      if (concordat_token_begins (&token, starts[k]))
        return 1;
  return 0;
}

/* Players are released, too, and patients from hospital: only who is said to
 * have been held is set free. */
static int
speaks_of_captives (const struct concordat_host *host,
                    const struct concordat_sentence *sentence)
{
  static const char *const words[]
      = { "abduct", "arrest", "bail",   "captiv",  "captor", "captur",
          "charged", "custod", "detain", "detent", "hostage", "inmate",
          "jail",   "kidnap", "prison", "ransom",  "suspect" };

  return has_word (host, sentence, words, sizeof words / sizeof *words);
}

/* FALSE in "200 protesters held banners", where no "were" stands between. */
static int
is_done_to (const struct concordat_host *host,
            const struct concordat_sentence *sentence,
            const struct concordat_claim *claim)
{
  static const char *const forms[]
      = { "am", "is", "are", "was", "were", "be", "been", "being" };
  struct concordat_token token;

  for (size_t i = 0; host->token (sentence, i, &token) == 0; i++)
    {
      if (token.span.start < claim->quantity.span.end)
        continue;
      for (size_t k = 0; k < sizeof forms / sizeof *forms; k++)
        if (concordat_token_is (&token, forms[k]))
          return 1;
      if (concordat_token_begins (&token, "held"))
        return 0;
    }
  return 1;
}

/* Rallies are held, and seats: only the police hold people, and who was
 * arrested is held.  Hostages are counted as such. */
static int
is_held (const struct concordat_host *host,
         const struct concordat_sentence *sentence,
         const struct concordat_claim *claim)
{
  static const char *const holders[] = { "police" };
  static const char *const hostages[] = { "hostage", "abduct", "kidnap" };

  return (has_word (host, sentence, holders, 1)
          || speaks_of_captives (host, sentence))
         && !has_word (host, sentence, hostages, 3)
         && claim->quantity.best != 1
         && is_done_to (host, sentence, claim);
}

/* Where somebody is told of, "a man in custody" says how he fares; that he
 * was arrested is told elsewhere.  Two and more are a count. */
static int
accept (const struct concordat_host *host,
        const struct concordat_sentence *sentence,
        struct concordat_claim *claim)
{
  static const char *const states[] = { "in ", "under ", "behind ",
                                        "remain " };

  if (claim->measure != NULL && strcmp (claim->measure, "released") == 0)
    return speaks_of_captives (host, sentence);
  if (claim->rule != NULL && strcmp (claim->rule, "hold") == 0)
    return is_held (host, sentence, claim);
  for (size_t i = 0; i < sizeof states / sizeof *states; i++)
    if (claim->rule != NULL
        && strncmp (claim->rule, states[i], strlen (states[i])) == 0)
      return claim->quantity.best != 1;
  return 1;
}

static struct concordat_plugin plugin = {
  .name = "captured",
  .version = "1.0",
  .description = "people captured, detained or arrested, or released",
  .convention = "whoever is held by an opposing side or the police; "
                "surrenders and releases apart",
  .measure = "captured",
  .predicates = predicates,
  .categories = categories,
  .accumulation = "event",
  .accept = accept,
};

CONCORDAT_PLUGIN (captured, plugin)
