/* Built for an ABI of the future. */
#include <concordat/plugin.h>

static struct concordat_plugin plugin = {
  .abi_major = CONCORDAT_ABI_MAJOR + 1,
  .size = sizeof (struct concordat_plugin),
  .predicate_size = sizeof (struct concordat_predicate),
  .name = "wrong-abi",
};

CONCORDAT_EXPORT struct concordat_plugin *wrong_abi_LTX_concordat_plugin (
    void);

struct concordat_plugin *
wrong_abi_LTX_concordat_plugin (void)
{
  return &plugin;
}
