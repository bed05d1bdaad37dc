/* Attacks from the air and from a distance, each counted once. */
#include <concordat/plugin.h>

#include <string.h>

static const struct concordat_predicate predicates[] = {
  { .words = "airstrike|air strike|air raid|missile strike|rocket attack|"
             "drone strike|drone attack|artillery strike|missile attack|"
             "bombardment|sortie|suicide bombing|bombing",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER },
  { .words = "strike",
    .part = CONCORDAT_NOUN,
    .counted = CONCORDAT_NUMBER },
  { .words = "bomb|shell|bombard|strike|hit",
    .part = CONCORDAT_VERB,
    .counted = CONCORDAT_NUMBER },
  { .words = NULL },
};

/* Workers strike too: the word alone counts only where the sentence names
 * what strikes, or an armed force. */
static int
accept (const struct concordat_host *host,
        const struct concordat_sentence *sentence,
        struct concordat_claim *claim)
{
  static const char *const armed[]
      = { "aircraft", "airplane", "army",       "artillery", "bomber",
          "command",  "drone",    "coalition",  "forces",    "helicopter",
          "jet",      "militar",  "missile",    "plane",     "rocket",
          "squadron", "target",   "warplane" };
  struct concordat_token token, before = { .length = 0 };

  if (claim->rule == NULL
      || (strcmp (claim->rule, "strike") != 0
          && strcmp (claim->rule, "hit") != 0))
    return 1;
  for (size_t i = 0; host->token (sentence, i, &token) == 0; i++)
    {
      for (size_t k = 0; k < sizeof armed / sizeof *armed; k++)
        if (concordat_token_begins (&token, armed[k]))
          return 1;
      if (concordat_token_begins (&token, "force") && before.length == 3
          && concordat_token_begins (&before, "air"))
        return 1;
      before = token;
    }
  return 0;
}

static struct concordat_plugin plugin = {
  .name = "strikes",
  .version = "1.0",
  .description = "strikes and attacks carried out",
  .convention = "each strike as the speaker counts it",
  .measure = "strikes",
  .predicates = predicates,
  .accumulation = "event",
  .accept = accept,
};

CONCORDAT_PLUGIN (strikes, plugin)
