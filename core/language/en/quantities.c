#include "config.h"

#include "language/en/english.h"

gboolean
quantities_load (Language *language, GError **error)
{
  return TRUE;
}

void
english_quantities (Analysis *analysis, guint index)
{
}
