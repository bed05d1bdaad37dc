/* Its entries are wider than the program's, as a later header's would be. */
#include <concordat/plugin.h>

struct wide
{
  struct concordat_predicate predicate;
  const char *later;
};

static const struct wide predicates[] = {
  { { "kill", CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL, NULL, NULL }, "a" },
  { { "die", CONCORDAT_VERB, CONCORDAT_SUBJECT, 0, NULL, NULL, NULL }, "b" },
  { { NULL, CONCORDAT_VERB, CONCORDAT_PATIENT, 0, NULL, NULL, NULL }, "c" },
};

struct wide_noun
{
  struct concordat_noun noun;
  const char *later;
};

static const struct wide_noun nouns[] = {
  { { "house", NULL }, "a" },
  { { "hut", "house" }, "b" },
  { { NULL, NULL }, "c" },
};

static struct concordat_plugin plugin = {
  .abi_major = CONCORDAT_ABI_MAJOR,
  .size = sizeof (struct concordat_plugin),
  .predicate_size = sizeof (struct wide),
  .noun_size = sizeof (struct wide_noun),
  .name = "wide-predicates",
  .version = "1.0",
  .description = "Persons killed",
  .measure = "killed",
  .predicates = &predicates[0].predicate,
  .nouns = &nouns[0].noun,
};

CONCORDAT_EXPORT struct concordat_plugin *
wide_predicates_LTX_concordat_plugin (void);

struct concordat_plugin *
wide_predicates_LTX_concordat_plugin (void)
{
  return &plugin;
}
