/* A plugin in what C99 and C++11 have in common: plugin.h must compile alone
 * as either, without a warning. */
#include <concordat/plugin.h>

static int
read_sentence (const struct concordat_host *host,
               const struct concordat_sentence *sentence)
{
  struct concordat_quantity quantity;

  if (host->quantity_count (sentence) == 0)
    return 0;
  return host->quantity (sentence, 0, &quantity);
}

static const struct concordat_predicate predicates[] = {
  { "kill", CONCORDAT_VERB, CONCORDAT_PATIENT, CONCORDAT_NEEDS_NOUN, NULL,
    NULL, NULL },
  { NULL, CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL, NULL, NULL },
};

static struct concordat_plugin plugin
    = { 0,      0,    0,
        0,      "header-test", "1.0",
        "Nothing", NULL, "killed",
        predicates, NULL, NULL,
        NULL,   NULL, read_sentence,
        0,      0,    0,
        CONCORDAT_THREADS_PARALLEL };

CONCORDAT_PLUGIN (header_test, plugin)
