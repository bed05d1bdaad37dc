/* Exports a second symbol. */
#include <concordat/plugin.h>

static int
read_sentence (const struct concordat_host *host,
               const struct concordat_sentence *sentence)
{
  return 0;
}

static struct concordat_plugin plugin = {
  .name = "two-symbols",
  .version = "1.0",
  .description = "Finds nothing",
  .measure = "nothing",
  .read = read_sentence,
};

CONCORDAT_PLUGIN (two_symbols, plugin)
CONCORDAT_PLUGIN (another, plugin)
