/* A shared library that is no plugin. */
#include <concordat/plugin.h>

CONCORDAT_EXPORT int missing_symbol_LTX_other (void);

int
missing_symbol_LTX_other (void)
{
  return 0;
}
