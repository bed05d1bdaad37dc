/* How many people a household has on average, by country. */
#include "config.h"

#include "language/households.h"

#include "base/table.h"

#include <math.h>

static gboolean
load_size (const TableRow *row, gpointer data, GError **error)
{
  Language *language = data;
  char *end;
  double size = g_ascii_strtod (row->fields[1], &end);

  if (*end != '\0' || !(size >= 1))
    return table_error (row, error, "\"%s\" is no number of people",
                        row->fields[1]);
  g_hash_table_insert (language->households,
                       arena_strdup (language->arena, row->fields[0]),
                       arena_memdup (language->arena, &size, sizeof size));
  return TRUE;
}

gboolean
households_load (Language *language, GError **error)
{
  return table_read ("households.tsv", 2, load_size, language, error);
}

double
household_size (const Language *language, const char *country)
{
  const double *size = country != NULL ? g_hash_table_lookup (
                                             language->households, country)
                                       : NULL;

  return size != NULL ? *size : NAN;
}
