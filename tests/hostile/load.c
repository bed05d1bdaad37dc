/* A plugin that ends the program as soon as it is loaded. */
#include <concordat/plugin.h>

#include <stdlib.h>

/* Volatile, so that no compiler sees where it points. */
static int *volatile nowhere;

static struct concordat_plugin plugin = {
  .name = "load",
  .version = "1.0",
  .description = "Does harm",
  .measure = "harm",
};

__attribute__ ((constructor)) static void
begin (void)
{
#ifdef EXITS
  exit (3);
#else
  *nowhere = 1;
#endif
}

#ifdef EXITS
CONCORDAT_PLUGIN (loadexit, plugin)
#else
CONCORDAT_PLUGIN (loadcrash, plugin)
#endif
