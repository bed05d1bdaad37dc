/* A plugin as it was written for ABI 1.0: tables, nouns and both callbacks.
 *
 * x86_64-linux/schools-of-old.so was made of it, with the header beside it
 * and no library, by the command in README.md. */
#include "concordat/plugin.h"

static const struct concordat_predicate predicates[] = {
  { "close|shut down", CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL, NULL,
    NULL },
  { "board up", CONCORDAT_VERB, CONCORDAT_PATIENT, 0, "boarded-up", "event",
    "confirmed" },
  { NULL, CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL, NULL, NULL },
};

static const struct concordat_noun nouns[] = {
  { "school", "school" },
  { "kindergarten", "school" },
  { NULL, NULL },
};

/* Whole thousands are somebody's guess. */
static int
accept (const struct concordat_host *host,
        const struct concordat_sentence *sentence,
        struct concordat_claim *claim)
{
  struct concordat_token first;

  if (host->token (sentence, 0, &first) != 0 || first.length == 0)
    return -1;
  if (claim->quantity.best == 1000)
    return 0;
  claim->rule = "of-old";
  return 1;
}

/* "Pupils: 300" */
static int
read_sentence (const struct concordat_host *host,
               const struct concordat_sentence *sentence)
{
  static const char word[] = "Pupils";
  struct concordat_claim claim = { .category = "people" };
  struct concordat_token first;

  if (host->token (sentence, 0, &first) != 0
      || first.length != sizeof word - 1
      || host->quantity (sentence, 0, &claim.quantity) != 0)
    return 0;
  for (size_t i = 0; i < first.length; i++)
    if (first.text[i] != word[i])
      return 0;
  return host->emit (sentence, &claim);
}

static struct concordat_plugin plugin = {
  .name = "schools-of-old",
  .version = "1.0",
  .description = "schools that were closed, as a plugin of ABI 1.0",
  .measure = "closed",
  .predicates = predicates,
  .nouns = nouns,
  .accumulation = "event",
  .accept = accept,
  .read = read_sentence,
};

CONCORDAT_PLUGIN (schools_of_old, plugin)
