#include "config.h"

#include "language/en/english.h"

gboolean
times_load (Language *language, GError **error)
{
  return TRUE;
}

void
english_times (Analysis *analysis, guint index)
{
}
