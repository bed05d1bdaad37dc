#include "config.h"

#include "language/en/english.h"

gboolean
attributions_load (Language *language, GError **error)
{
  return TRUE;
}

void
english_attributions (Analysis *analysis, guint index)
{
}
