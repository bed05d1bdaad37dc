/* Built for a later minor version of the ABI. */
#include <concordat/plugin.h>

static struct concordat_plugin plugin = {
  .abi_major = CONCORDAT_ABI_MAJOR,
  .abi_minor = CONCORDAT_ABI_MINOR + 1,
  .size = sizeof (struct concordat_plugin) + 64,
  .predicate_size = sizeof (struct concordat_predicate) + 16,
  .name = "newer-minor",
};

CONCORDAT_EXPORT struct concordat_plugin *newer_minor_LTX_concordat_plugin (
    void);

struct concordat_plugin *
newer_minor_LTX_concordat_plugin (void)
{
  return &plugin;
}
