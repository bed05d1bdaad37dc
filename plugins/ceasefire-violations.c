/* Breaches of a ceasefire, truce or cessation of hostilities. */
#include <concordat/plugin.h>

#include <string.h>

/* How many sentences back the ceasefire may be named. */
#define LOOK_BACK 3

static const struct concordat_predicate predicates[] = {
  { .words = "ceasefire violation|ceasefire breach|truce violation|"
             "armistice violation|violation of the ceasefire|"
             "breach of the ceasefire|violation of the truce|"
             "breach of the truce|violation of the cease - fire|"
             "cease - fire violation",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER },
  { .words = "violation|breach",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER },
  { .words = "violate|breach|break the ceasefire|break the truce|"
             "break the cease - fire",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_NUMBER,
    .accumulation = "event" },
  { .words = NULL },
};

static int
is_ceasefire (const struct concordat_token *token)
{
  static const char *const starts[] = { "ceasefire", "truce", "armistice" };

  for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
    if (concordat_token_begins (token, starts[i]))
      return 1;
  return 0;
}

/* Bare "violations", and what is violated, are those of the ceasefire that is
 * spoken of. */
static int
accept (const struct concordat_host *host,
        const struct concordat_sentence *sentence,
        struct concordat_claim *claim)
{
  struct concordat_token token;

  if (claim->rule == NULL || strchr (claim->rule, ' ') != NULL)
    return 1;
  for (int back = 0; back <= LOOK_BACK && sentence != NULL; back++)
    {
      for (size_t i = 0; host->token (sentence, i, &token) == 0; i++)
        if (is_ceasefire (&token))
          return 1;
      sentence = host->previous (sentence);
    }
  return 0;
}

static struct concordat_plugin plugin = {
  .name = "ceasefire-violations",
  .version = "1.0",
  .description = "violations of a ceasefire or truce",
  .convention = "each violation as the monitor counts it; totals over "
                "its period",
  .measure = "violations",
  .predicates = predicates,
  .accumulation = "cumulative",
  .accept = accept,
};

CONCORDAT_PLUGIN (ceasefire_violations, plugin)
