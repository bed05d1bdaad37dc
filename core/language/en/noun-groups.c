#include "config.h"

#include "language/en/english.h"

gboolean
noun_groups_load (Language *language, GError **error)
{
  return TRUE;
}

void
english_noun_groups (Analysis *analysis, guint index)
{
}
