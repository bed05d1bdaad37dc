/* Says that its struct ends behind the four numbers. */
#include <concordat/plugin.h>

static struct concordat_plugin plugin = {
  .abi_major = CONCORDAT_ABI_MAJOR,
  .size = 16,
  .predicate_size = sizeof (struct concordat_predicate),
};

CONCORDAT_EXPORT struct concordat_plugin *too_small_LTX_concordat_plugin (
    void);

struct concordat_plugin *
too_small_LTX_concordat_plugin (void)
{
  return &plugin;
}
