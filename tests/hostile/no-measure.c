/* Does not say what it measures. */
#include <concordat/plugin.h>

static struct concordat_plugin plugin = {
  .name = "no-measure",
  .version = "1.0",
  .description = "Nothing in particular",
};

CONCORDAT_PLUGIN (no_measure, plugin)
