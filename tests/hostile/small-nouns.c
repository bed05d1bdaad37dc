/* Says that its nouns are smaller than two pointers. */
#include <concordat/plugin.h>

static struct concordat_plugin plugin = {
  .abi_major = CONCORDAT_ABI_MAJOR,
  .abi_minor = CONCORDAT_ABI_MINOR,
  .size = sizeof (struct concordat_plugin),
  .predicate_size = sizeof (struct concordat_predicate),
  .noun_size = 4,
  .name = "small-nouns",
};

CONCORDAT_EXPORT struct concordat_plugin *small_nouns_LTX_concordat_plugin (
    void);

struct concordat_plugin *
small_nouns_LTX_concordat_plugin (void)
{
  return &plugin;
}
