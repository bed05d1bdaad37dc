#include "config.h"

#include "language/en/english.h"

gboolean
entities_load (Language *language, GError **error)
{
  return TRUE;
}

void
english_entities (Analysis *analysis, guint index)
{
}
